"""The records as flat tables."""

import subprocess
import sys

import pytest
from pendulum import Date

import turkicstates as ts
from conftest import write
from samples import full
from turkicstates.dataset.described import parts
from turkicstates.dataset.tables import empty, plain, tables
from turkicstates.records.kinds import KINDS, META

BUNDLED = tables(ts.Dataset.bundled())
FILLED = [name for name, table in BUNDLED.items() if table.rows]


@pytest.fixture(name="league")
def _league(tmp_path):
    """The full sample, loaded."""
    return ts.Dataset.load(write(tmp_path / "league", full()))


def _rows(found):
    return {
        name: [
            dict(zip([one.name for one in table.columns], row, strict=True)) for row in table.rows
        ]
        for name, table in found.items()
    }


class TestTables:
    """tables"""

    @pytest.mark.parametrize("kind", [META.name, *KINDS])
    def test_one_for_each_kind(self, kind):
        """Each kind has a table of its own, and those of its parts are named after it."""
        assert kind in BUNDLED
        assert all(name.startswith(kind) for name in empty(kind))

    @pytest.mark.parametrize("name", FILLED)
    def test_rows(self, name):
        """Each row has a value for each column, of its type, and none where one must be."""
        table = BUNDLED[name]
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
    def test_keys(self, name):
        """No two rows have one key."""
        table = BUNDLED[name]
        places = [[one.name for one in table.columns].index(part) for part in table.key]
        keys = [tuple(row[place] for place in places) for row in table.rows]
        assert len(keys) == len(set(keys)) or name == "meta"

    @pytest.mark.parametrize("name", FILLED)
    def test_references(self, name):
        """What refers to a table holds identifiers that stand in it."""
        table = BUNDLED[name]
        for place, column in enumerate(table.columns):
            if column.references:
                ids = {row[0] for row in BUNDLED[column.references].rows}
                assert {row[place] for row in table.rows} - {None} <= ids

    def test_described(self):
        """Every table and every column says what it holds."""
        for table in BUNDLED.values():
            assert table.description
            assert all(column.description for column in table.columns)

    def test_parts_have_tables(self):
        """A part of a part is told by the record and the places on the way."""
        assert ("record_id", "disputes_position", "values_position", "position") == BUNDLED[
            "summits_disputes_values_source_ids"
        ].key
        assert ("record_id", "former_names_position", "language") == BUNDLED[
            "organisations_former_names_names"
        ].key
        assert ts.Claim in set(parts(ts.Summit))

    def test_dates(self, league):
        """A date that may be known in part is text, with the days that it may mean beside it."""
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


class TestMeanings:
    """meanings and summary"""

    def test_without_docstrings(self):
        """Fields keep their meaning where Python was told to drop docstrings."""
        asked = (
            "from turkicstates import Chairmanship; "
            "from turkicstates.dataset.described import meanings, summary; "
            "print(Chairmanship.__doc__, summary(Chairmanship), *meanings(Chairmanship).items())"
        )
        done = subprocess.run(
            [sys.executable, "-OO", "-c", asked], check=True, capture_output=True, text=True
        )
        assert done.stdout.startswith(
            "None A term during which one member state chairs the organisation. "
            "('id', 'Identifier, a lower-case slug that never changes.') "
        )
        assert "('state_id', 'Identifier of the chairing state.')" in done.stdout


class TestPlain:
    """plain"""

    @pytest.mark.parametrize("kind", KINDS)
    def test_round_trip(self, kind):
        """From its tables each bundled record comes back equal, in whatever order the rows are."""
        from turkicstates.dataset.codec import structure_or_faults

        rows = {name: list(reversed(own)) for name, own in _rows(BUNDLED).items()}
        found = {one["id"]: one for one in plain(kind, rows)}
        for record in ts.Dataset.bundled()._table(kind):
            assert (record, ()) == structure_or_faults(KINDS[kind].cls, found[record.id])

    def test_description(self):
        """The description of the data set comes back too."""
        assert [ts.to_dict(ts.Dataset.bundled()._meta)] == plain("meta", _rows(BUNDLED))

    def test_nothing(self):
        """Without rows there are no records."""
        assert [] == plain("summits", {})
