"""Exports that are read again."""

import sqlite3

import pytest

import turkicstates as ts
from turkicstates import export

pytestmark = pytest.mark.slow

BUNDLED = ts.Dataset.bundled()


class TestRoundTrips:
    """read"""

    @pytest.mark.parametrize("form", ["csv", "sqlite", "json"])
    def test_bundled(self, form, tmp_path):
        """From its tables, its database and its document the bundled data comes back equal."""
        export.write(BUNDLED, tmp_path / "out", formats=[form])
        assert BUNDLED == export.read(tmp_path / "out")

    @pytest.mark.parametrize("form", ["csv", "sqlite", "json"])
    def test_sample(self, league, form, tmp_path):
        """The sample, which has every odd case, comes back equal too."""
        export.write(league, tmp_path / "out", formats=[form])
        assert league == export.read(str(tmp_path / "out"))

    def test_one_file(self, league, tmp_path):
        """The one file of a format may be named itself, and so may the folder of sheets."""
        export.write(league, tmp_path / "out", formats=["csv", "sqlite", "json"])
        for name in ("turkicstates.sqlite", "turkicstates.json", "csv"):
            assert league == export.read(tmp_path / "out" / name)

    @pytest.mark.parametrize(
        ("name", "raw", "message"),
        [
            ("turkicstates.json", b"{", "not JSON: "),
            ("turkicstates.json", b"[" * 100_000, "not JSON: "),
            ("turkicstates.json", b"[]", "expected an object of "),
            ("turkicstates.json", b'{"moods": []}', "expected an object of "),
            (
                "turkicstates.sqlite",
                b"not a database, though long enough to be one" * 10,
                "not a database: ",
            ),
            ("other.txt", b"", "there is no export here that can be read"),
            ("csv/meta.csv", b"title,version\n\xff,1\n", "not a table: "),
            ("csv/meta.csv", b"title,version,as_of,licence\n", "meta.json: missing"),
            ("turkicstates.json", b"{}", "meta.json: missing"),
        ],
    )
    def test_refused(self, tmp_path, name, raw, message):
        """A folder that is not an export is refused, with what is wrong with it."""
        path = tmp_path / "out" / name
        path.parent.mkdir(parents=True)
        path.write_bytes(raw)
        with pytest.raises(ts.DatasetError) as caught:
            export.read(tmp_path / "out")
        assert message in str(caught.value)

    def test_faults(self, league, tmp_path):
        """A fault in a table is reported as in a data file, with file, record and field."""
        export.write(league, tmp_path / "out", formats=["csv"])
        path = tmp_path / "out" / "csv" / "chairmanships.csv"
        path.write_text(path.read_text("utf-8").replace("2001-01-01", "2001-13-01"), "utf-8")
        with pytest.raises(
            ts.DatasetError, match="chairmanships.json: 2001-east: start: expected a day"
        ):
            export.read(tmp_path / "out")

    def test_tables_that_are_not_there(self, league, tmp_path):
        """A database without the tables of a kind is one without its records."""
        export.write(league, tmp_path / "out", formats=["sqlite"])
        path = tmp_path / "out" / "turkicstates.sqlite"
        with sqlite3.connect(path) as database:
            for (name,) in database.execute(
                "SELECT name FROM sqlite_master WHERE name LIKE 'awards%' OR name LIKE 'gaps%'"
            ).fetchall():
                database.execute(f"DROP TABLE {name}")
        database.close()
        assert ((), 2) == (export.read(path).awards(), len(export.read(path).states()))

    def test_numbers(self, league, tmp_path):
        """A number that cannot be read is reported with its table."""
        export.write(league, tmp_path / "out", formats=["csv"])
        path = tmp_path / "out" / "csv" / "chairmanships.csv"
        path.write_text(path.read_text("utf-8").replace("2001-east,1,", "2001-east,one,"), "utf-8")
        with pytest.raises(ts.DatasetError, match="chairmanships.csv: not a table: "):
            export.read(tmp_path / "out")
