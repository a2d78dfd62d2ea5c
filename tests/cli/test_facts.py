"""What a record is called on the command line, and the lines that are shown of it."""

import pytest

import turkicstates as ts
from conftest import small, write
from turkicstates.cli.facts import facts_of, find_record, parts_of


class TestFindRecord:
    """find_record"""

    @pytest.mark.parametrize(
        ("key", "kind", "record_id"),
        [
            ("pact", "agreements", "pact"),
            ("chairmanships/2003-west", "chairmanships", "2003-west"),
            ("people/Ada Ay", "people", "ada"),
            ("Ada Ay", "people", "ada"),
            ("2004-call", "summits", "2004-call"),
        ],
    )
    def test_one(self, league, key, kind, record_id):
        """An identifier, a kind with one, or a name finds the one record."""
        name, record = find_record(league, key)
        assert (kind, record_id) == (name, record.id)

    @pytest.mark.parametrize("key", ["2003-west", "seaside"])
    def test_several(self, league, key):
        """An identifier of several kinds is refused with all of them."""
        with pytest.raises(ts.UnknownRecordError) as caught:
            find_record(league, key)
        assert all(choice.endswith(f"/{key}") for choice in caught.value.nearest)
        assert 2 == len(caught.value.nearest)

    @pytest.mark.parametrize("key", ["sources/gazette", "gaps/venue", "nothing/x", "/", ""])
    def test_none(self, league, key):
        """Sources and gaps have no sources, and other kinds there are not."""
        with pytest.raises(ts.UnknownRecordError):
            find_record(league, key)


class TestFactsOf:
    """facts_of"""

    def test_order(self, tmp_path):
        """The identifier comes first, and what is said about the whole record last."""
        files = small()
        files["chairmanships.json"][1]["note"] = "Taken over in silence."
        term = ts.Dataset.load(write(tmp_path / "noted", files)).chairmanship(2)
        labels = [label for label, _ in facts_of(term)]
        assert ("Id", "Note", "Confidence") == (labels[0], *labels[-2:])

    def test_values(self, league):
        """An identifier comes with the name of its record; flags that are not set are left out."""
        facts = dict(facts_of(league.summit(1)))
        assert ("East (east)", "Eastville") == (facts["Host"], facts["City"])
        assert "Ada Ay (ada)" == facts["Presided by"]
        terms = {term.id: dict(facts_of(term)) for term in league.office_terms()}
        assert "True" == terms["ada-2"]["Acting"]
        assert "Acting" not in terms["ada-1"]

    def test_parts(self, league):
        """Parts are tables of the fields that any part has, without citations."""
        tables = {table.columns[0]: table for table in parts_of(league.summit(1))}
        participants = tables["Participants: Party"]
        assert ("Participants: Party", "Person", "Role") == participants.columns
        assert [("East (east)", "Ada Ay (ada)", "member"), ("West (west)", None, "observer")] == (
            participants.rows
        )
        assert not any("citation" in name.lower() for name in tables)
