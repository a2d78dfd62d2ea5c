"""The records as flat tables."""

import json

import pytest
from pendulum import Date

import turkicstates as ts
from conftest import write
from samples import full
from turkicstates.files.converter import structure
from turkicstates.records.kinds import KINDS, META
from turkicstates.schema.fields import parts
from turkicstates.schema.tables import empty, plain, tables

FILLED = [name for name, table in tables(ts.Dataset.bundled()).items() if table.rows]


@pytest.fixture(name="bundled", scope="module")
def _bundled():
    """The tables of the bundled data."""
    return tables(ts.Dataset.bundled())


ABOVE = ("record_id", "text", True)


COLUMNS = {
    "summits_participants": (
        [
            (*ABOVE, "summits"),
            ("position", "number", True, None),
            ("party_id", "text", True, None),
            ("person_id", "text", False, "people"),
        ],
        [
            "Identifier of the record in summits.",
            "Place in the record, from 1.",
            "Identifier of the state or organisation that was represented.",
        ],
    ),
    "statements_quotes": (
        [
            (*ABOVE, "statements"),
            ("language", "text", True, None),
            ("text", "text", True, None),
        ],
        [
            "Identifier of the record in statements.",
            "BCP 47 language tag.",
            "Words of the speaker as a source gives them, by language.",
        ],
    ),
    "statements_addressee_ids": (
        [
            (*ABOVE, "statements"),
            ("position", "number", True, None),
            ("value", "text", True, "people"),
        ],
        ["Identifier of the record in statements.", "Place in the record, from 1."],
    ),
    "statements": (
        [
            ("id", "text", True, None),
            ("date", "date", True, None),
            ("date_first_day", "day", True, None),
            ("date_last_day", "day", True, None),
            ("speaker_id", "text", True, "people"),
            ("summit_id", "text", False, "summits"),
        ],
        ["First day that date may mean.", "Last day that date may mean."],
    ),
    "people": (
        [
            ("id", "text", True, None),
            ("born", "date", False, None),
            ("born_first_day", "day", False, None),
            ("born_last_day", "day", False, None),
        ],
        [
            "Day, month or year of birth.",
            "First day that born may mean.",
            "Last day that born may mean.",
        ],
    ),
}


def _layout():
    """Return the tables of every kind without rows."""
    return {name: table for kind in (META.name, *KINDS) for name, table in empty(kind).items()}


def _rows(tables_):
    return {
        name: [
            dict(zip([column.name for column in table.columns], row, strict=True))
            for row in table.rows
        ]
        for name, table in tables_.items()
    }


class TestTables:
    """tables"""

    @pytest.mark.parametrize("kind", [META.name, *KINDS])
    def test_one_for_each_kind(self, bundled, kind):
        """Each kind has its own table, and the tables of its parts are named after it."""
        assert kind in bundled
        assert all(name.startswith(kind) for name in empty(kind))

    @pytest.mark.parametrize("name", FILLED)
    def test_rows(self, bundled, name):
        """Each row has a value for each column, of its type, and none where one must be."""
        table = bundled[name]
        types = {
            "text": str,
            "date": str,
            "number": int,
            "decimal": float,
            "flag": bool,
            "day": Date,
        }
        for row in table.rows:
            for value, column in zip(row, table.columns, strict=True):
                assert value is None or types[column.type] is type(value)
                assert value is not None or not column.required

    @pytest.mark.parametrize("name", FILLED)
    def test_keys(self, bundled, name):
        """No two rows have one key."""
        table = bundled[name]
        places = [[column.name for column in table.columns].index(part) for part in table.key]
        keys = [tuple(row[place] for place in places) for row in table.rows]
        assert len(keys) == len(set(keys)) or name == "meta"

    @pytest.mark.parametrize("name", FILLED)
    def test_references(self, bundled, name):
        """A column that refers to a table has only identifiers of that table."""
        table = bundled[name]
        for place, column in enumerate(table.columns):
            if column.references:
                ids = {row[0] for row in bundled[column.references].rows}
                assert {row[place] for row in table.rows} - {None} <= ids

    @pytest.mark.parametrize("name", COLUMNS)
    def test_columns(self, name):
        """A column has its name, type and meaning, whether it must be filled, and what it refers to."""
        table = _layout()[name]
        columns = [
            (column.name, column.type, column.required, column.references)
            for column in table.columns
        ]
        expected, meaning = COLUMNS[name]
        assert expected == [column for column in columns if column in expected]
        descriptions = [column.description for column in table.columns]
        assert meaning == [description for description in descriptions if description in meaning]

    def test_values(self, league):
        """A cell holds a plain value, whatever class the field has."""
        league_tables = tables(league).values()
        cells = {type(cell) for table in league_tables for row in table.rows for cell in row}
        assert {str, int, float, bool, Date, type(None)} == cells

    def test_a_few_rows(self, league):
        """Rows are in the order of records and parts, and begin with the record they belong to."""
        league_tables = tables(league)
        assert [
            ("2001-east", 1, "east", "East", "ada", "Ada Ay", "member"),
            ("2001-east", 2, "west", "West", None, None, "observer"),
        ] == [(*row[:6], row[-2]) for row in league_tables["summits_participants"].rows]
        assert [("hello", "bek", "Bek Batur")] == [
            (row[0], *row[2:]) for row in league_tables["statements_addressee_ids"].rows
        ]
        assert [("eastville", "en", "Eastville"), ("eastville", "tr", "Doğukent")] == league_tables[
            "places_names"
        ].rows[:2]
        assert [
            ("2003-west", 1, 1, "Onward"),
            ("2003-west", 1, 2, "Forward"),
        ] == [row[:4] for row in league_tables["chairmanships_disputes_values"].rows]
        assert [
            ("2003-west", 1, 1, 1, "gazette"),
            ("2003-west", 1, 2, 1, "herald"),
        ] == league_tables["chairmanships_disputes_values_source_ids"].rows

    def test_described(self):
        """Every table and every column says what it holds."""
        for table in _layout().values():
            assert table.description
            assert all(column.description for column in table.columns)

    @pytest.mark.parametrize(
        ("name", "description"),
        [
            ("awards", "An award of the organisation or of another body to a person."),
            ("awards_citations", "One source of a record, and the fields that it supports."),
            ("awards_citations_supports", "The fields, as paths: ``'start'``, ``'names.tr'``, ``'participants.hungary'``."),
            ("people_names", "The names in use, by BCP 47 language tag."),
        ],
    )  # fmt: skip
    def test_description(self, name, description):
        """The description of a table comes from the class, or from the field that it is made of."""
        assert description == _layout()[name].description

    def test_keys_of_kinds(self):
        """The key of a record is its identifier; the description of the data set has no key."""
        layout = _layout()
        assert {("id",)} == {layout[name].key for name in KINDS}
        assert () == layout[META.name].key

    def test_parts_have_tables(self):
        """The key of a part of a part is the record and the places on the way to it."""
        layout = _layout()
        name = "summits_disputes_values_source_ids"
        key = ("record_id", "disputes_position", "values_position", "position")
        assert key == layout[name].key
        assert [
            ("record_id", "text", "Identifier of the record in summits.", True, "summits"),
            ("disputes_position", "number", "Place in disputes of the record, from 1.", True, None),
            ("values_position", "number", "Place in values of the record, from 1.", True, None),
            ("position", "number", "Place in the record, from 1.", True, None),
        ] == [column[:5] for column in layout[name].columns[:4]]
        assert ("record_id", "former_names_position", "language") == layout[
            "organisations_former_names_names"
        ].key
        assert ts.Claim in set(parts(ts.Summit))

    def test_dates(self, league):
        """A date that may be known in part is text, next to the first and last day it may mean."""
        rows = _rows(tables(league))["office_terms"]
        (term,) = [row for row in rows if row["id"] == "bek-1"]
        assert ("2010-03", Date(2010, 3, 1), Date(2010, 3, 31)) == (
            term["end"],
            term["end_first_day"],
            term["end_last_day"],
        )
        (other,) = [row for row in rows if row["id"] == "can-1"]
        assert (None, None, None) == (
            other["end"],
            other["end_first_day"],
            other["end_last_day"],
        )


class TestPlain:
    """plain"""

    @pytest.mark.parametrize("kind", KINDS)
    def test_round_trip(self, bundled, kind):
        """From its tables each bundled record comes back equal, in whatever order the rows are."""
        from turkicstates.files.converter import structure_or_faults

        rows = {name: list(reversed(own)) for name, own in _rows(bundled).items()}
        records = {record["id"]: record for record in plain(kind, rows)}
        for record in ts.Dataset.bundled().records(kind):
            assert (record, ()) == structure_or_faults(KINDS[kind].cls, records[record.id])

    @pytest.mark.parametrize("kind", KINDS)
    def test_as_in_the_files(self, tmp_path, kind):
        """Read back, a record has what its file has, in the same order, and nothing else but defaults."""
        files = full()
        files["people.json"][0]["citations"].append({"source_id": "herald", "supports": []})
        league = ts.Dataset.load(write(tmp_path / "league", files))
        expected = [ts.to_dict(record) for record in league.records(kind)]
        records = plain(kind, _rows(tables(league)))
        defaults = {"acting": False, "status": "held", "format": "in-person"}
        for wanted, record in zip(expected, records, strict=True):
            beside = {name: record.pop(name) for name in list(record) if name not in wanted}
            assert json.dumps(wanted) == json.dumps(record)
            assert beside.items() <= defaults.items()

    def test_description(self, bundled):
        """The description of the data set comes back too."""
        assert [ts.Dataset.bundled().meta] == structure(ts.Meta, plain("meta", _rows(bundled)))

    def test_nothing(self):
        """Without rows there are no records."""
        assert [] == plain("summits", {})
