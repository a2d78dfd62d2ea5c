"""The pages that are written from the classes and the data."""

import attrs
import pytest

import turkicstates as ts
from conftest import write
from samples import full
from tools.site import dictionary, not_known
from turkicstates.records.kinds import KINDS, META


@pytest.fixture(name="texts")
def _texts(tmp_path):
    """The pages of the full sample."""
    files = full()
    files["gaps.json"][0] |= {"subject": "a | b_c", "note": "[odd] <b>"}
    league = ts.Dataset.load(write(tmp_path / "league", files))
    return {"data-dictionary.md": dictionary.page(league), "not-known.md": not_known.page(league)}


class TestDictionary:
    """The data dictionary"""

    @pytest.mark.parametrize("kind", [META, *KINDS.values()], ids=lambda kind: kind.name)
    def test_every_field(self, texts, kind):
        """It has every field of every kind, under the file of the kind."""
        section = (
            texts["data-dictionary.md"].partition(f"\n## {kind.file}\n")[2].partition("\n## ")[0]
        )
        for field in attrs.fields(kind.cls):
            assert f"| `{field.name}`" in section

    @pytest.mark.parametrize(
        "row",
        [
            "| `motto` | text | Motto of the term, as the organisation or the chair writes it. | 1 |",
            "| `state_id` (required) | identifier of states | Identifier of the chairing state. | 2 |",
            "| `amends_ids` | identifiers of agreements | Identifiers of the documents that it amends. | 1 |",
            "| `titles` | texts by language tag | Titles that sources give, by BCP 47 language tag. | 2 |",
            "| `confidence` (required) | one of `high`, `medium`, `low` | How reliable the record is. | 2 |",
            "| `participants` | list of Participant | Who came, members first. | 1 |",
            "| `acting` | true or false | Whether the person was an acting holder. | 1 |",
            "| `aliases` | texts | Other names and spellings by which you can look it up. | 0 |",
            "| `start` | day, month or year | First day; the day of a change belongs to the new holder. | 7 |",
            "| `person_id` (required) | identifier of people | Identifier of the person. | 8 |",
            "| `addressee_ids` | identifiers of people | Identifiers of the people to whom it was said. | 1 |",
        ],
    )
    def test_rows(self, texts, row):
        """A row gives name, form, meaning, and how many records have the field."""
        assert row in texts["data-dictionary.md"].splitlines()

    def test_tables(self, texts):
        """The tables of a kind in exports and frames are named with it."""
        assert "these are the tables `awards`, `awards_citations`, " in texts["data-dictionary.md"]

    @pytest.mark.parametrize(
        "line",
        [
            "### state_years",
            "| `numeric_code` | whole number | ISO 3166-1 numeric code: a whole number, such as 31. | 0 |",
            "| `days_in_chair` | whole number | Days of the year in which the state chaired. | 42 |",
            "### dyad_years",
            "### attendance",
            "### cow_igo",
        ],
    )
    def test_panels(self, texts, line):
        """The columns of the panels are explained like fields."""
        assert line in texts["data-dictionary.md"].splitlines()

    def test_zero(self, tmp_path):
        """A number that is zero is known; a flag that is not set is not had."""
        files = full()
        for place in files["places.json"]:
            place["latitude"] = 0
        files["office_terms.json"] = [
            {**term, "acting": False} if "acting" in term else term
            for term in files["office_terms.json"]
        ]
        rows = dictionary.page(ts.Dataset.load(write(tmp_path / "zero", files))).splitlines()
        (latitude,) = [row for row in rows if row.startswith("| `latitude` (required)")]
        assert latitude.endswith("| 2 |")
        (acting,) = [row for row in rows if row.startswith("| `acting`")]
        assert acting.endswith("| 0 |")

    def test_parts(self, texts):
        """Parts of records are counted wherever they are."""
        section = (
            texts["data-dictionary.md"].partition("\n### Participant\n")[2].partition("\n### ")[0]
        )
        assert "3 in all" in section
        claims = texts["data-dictionary.md"].partition("\n### Claim\n")[2].partition("\n### ")[0]
        assert "2 in all" in claims  # of a dispute, which is a part itself
        assert "| `person_id` | identifier of people |" in section
        assert "| `party_id` (required) | identifier of states or organisations |" in section


class TestNotKnown:
    """The page of what is not known"""

    def test_rows(self, texts):
        """Each gap is under its kind, with its text kept from meaning anything else."""
        text = texts["not-known.md"]
        assert "\n## Summits\n" in text
        assert r"| a \| b\_c | \[odd\] \<b\> | 2020-06 |" in text

    def test_without_a_note(self, tmp_path):
        """A gap of which nothing is known has an empty cell."""
        files = full()
        files["gaps.json"] = [{"id": "day", "subject": "<i>", "kind": "summits", "checked": "2020"}]
        text = not_known.page(ts.Dataset.load(write(tmp_path / "bare", files)))
        assert r"| \<i\> |  | 2020 |" in text
