"""The data set as a database."""

import datetime
import sqlite3
from contextlib import closing

import pytest

import turkicstates as ts
from turkicstates.export.exported import exported_tables
from turkicstates.schema.tables import tables

pytestmark = pytest.mark.slow

BUNDLED = ts.Dataset.bundled()


class TestDatabase:
    """SQLite"""

    @pytest.fixture(name="database")
    def _database(self, out):
        """A copy in memory: even a change that is refused is counted in a file's header."""
        with closing(sqlite3.connect(":memory:")) as database:
            database.deserialize((out / "turkicstates.sqlite").read_bytes())
            yield database

    def test_foreign_keys(self, database):
        """The file is whole, every foreign key holds, and there are many of them."""
        assert [("ok",)] == database.execute("PRAGMA integrity_check").fetchall()
        assert [] == database.execute("PRAGMA foreign_key_check").fetchall()
        names = [
            row[0]
            for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        keyed = [
            name
            for name in names
            if database.execute(f"PRAGMA foreign_key_list({name})").fetchall()
        ]
        assert len(keyed) > 100
        assert {*exported_tables(BUNDLED), "seal"} == set(names)

    def test_asked(self, database):
        """A question in SQL has the answer of the library."""
        query = """
            SELECT states_names.text FROM chairmanships
            JOIN states_names ON states_names.record_id = state_id AND language = 'en'
            WHERE start <= :day AND (end IS NULL OR :day < end)
        """
        for day in ("2023-11-02", "2023-11-03", "2026-01-01"):
            assert [(ts.chair_on(day).state.name,)] == database.execute(
                query, {"day": day}
            ).fetchall()

    def test_keys_are_kept(self, database):
        """A row that breaks a key is refused by the database."""
        database.execute("PRAGMA foreign_keys = ON")
        with pytest.raises(sqlite3.IntegrityError):
            database.execute(
                "INSERT INTO chairmanships (id, number, state_id, start, confidence)"
                " VALUES ('x', 99, 'atlantis', '2030-01-01', 'low')"
            )

    @pytest.mark.parametrize(
        "change",
        [
            "UPDATE chairmanships SET start = NULL",
            "UPDATE office_terms SET acting = 2",
            "UPDATE chairmanships SET number = 'one'",
            "UPDATE chairmanships SET id = '2011-kazakhstan'",
        ],
    )
    def test_types_are_kept(self, database, change):
        """So is an empty cell that must not be one, a flag that is none, a text and a second row."""
        with pytest.raises(sqlite3.IntegrityError):
            database.execute(change)


class TestViews:
    """The views with names"""

    def test_as_the_tables(self, out):
        """A view has what the table has in other formats: the names beside their identifiers."""
        with closing(sqlite3.connect(":memory:")) as database:
            database.deserialize((out / "turkicstates.sqlite").read_bytes())
            named = 0
            for name, table in tables(BUNDLED).items():
                if not any(column.shows for column in table.columns):
                    continue
                named += 1
                cursor = database.execute(f"SELECT * FROM named_{name}")  # noqa: S608  # our own names
                assert [column.name for column in table.columns] == [
                    column[0] for column in cursor.description
                ]
                rows = [
                    tuple(str(cell) if isinstance(cell, datetime.date) else cell for cell in row)
                    for row in table.rows
                ]
                assert sorted(rows, key=repr) == sorted(cursor.fetchall(), key=repr), name
            query = "SELECT count(*) FROM sqlite_schema WHERE type = 'view'"
            assert (named,) == database.execute(query).fetchone()
            assert named > 20

    def test_who_chaired(self, out):
        """Whom a row is about is asked for without a join."""
        with closing(sqlite3.connect(":memory:")) as database:
            database.deserialize((out / "turkicstates.sqlite").read_bytes())
            assert [("Kazakhstan", "Kassym-Jomart Tokayev", "Astana, 2023-11-03")] == database.execute(
                "SELECT state, holders, summit FROM named_chairmanships"
                " WHERE start <= '2023-11-03' AND (end IS NULL OR '2023-11-03' < end)"
            ).fetchall()  # fmt: skip
            assert ("Hungary", "Viktor Orbán") in database.execute(
                "SELECT party, person FROM named_summits_participants WHERE record_id = '2023-astana'"
            ).fetchall()
