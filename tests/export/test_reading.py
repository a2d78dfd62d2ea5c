"""Exports that are read again."""

import contextlib
import math
import sqlite3
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import turkicstates as ts
from conftest import small, write
from turkicstates import export
from turkicstates.export import sqlite
from turkicstates.export.csv import lines_of
from turkicstates.export.rows import from_database, from_text

pytestmark = pytest.mark.slow

BUNDLED = ts.Dataset.bundled()

ODD = [
    "a\rb", "\r", "a\r\nb", "\n", "a\n\nb", '"', 'a"b', '""', ",", ", ", "a,b", " a ", "\ta\t", "\x00", "a\x00b",
    "\x1a", "\x1b[31m", "\x7f", "\x85", "\u2028", "\ufeff", "\ufeffa", "\u202e", "\U0001f1f9", "e\u0301", "'", "''=1",
    "=1+1", "+1", "-1", "@a", "'=1", " =1", "\t=1", "\r=1", "a;=1;b", "a;'=1", "a\n- b", "＝1", "true", "None", "null", "NaN",
    "1", "007", "1e5", "2020-01-01", "\\N", "a" * 200_000, '"' * 150_000, "'" * 1000 + "=", "; " * 1000 + "=",
]  # fmt: skip
"""Texts that a format may take for something else."""

hostile = st.one_of(
    st.sampled_from(ODD),
    st.lists(
        st.sampled_from(["\r", "\n", '"', ",", ";", "'", "=", "-", "\t", "\x00", " ", "a", "é"])
    ).map("".join),
    st.text(st.characters(codec="utf-8")),
).map(lambda text: text if text.strip() else f"x{text}x")


def _alias(files, texts):
    """Give a state other names."""
    state = files["states.json"][0]
    state["aliases"] = texts
    state["citations"][0]["supports"].append("aliases")


def _with_texts(texts):
    """Return the small data set with texts in it: alone, in several languages, and in lists."""
    files = small()
    first, second, third = texts
    files["meta.json"]["title"] = first
    files["sources.json"][0]["title"] = second
    files["sources.json"][0]["note"] = third
    files["states.json"][0]["names"] = {"en": first, "tr": second}
    _alias(files, texts)
    files["statements.json"][0]["text"] = third
    files["chairmanships.json"][1]["disputes"][0]["reason"] = first
    return files


def _export(dataset, folder, form):
    """Write the one format; 'excel' is CSV for Excel."""
    options = {"formats": ["csv"], "excel": True} if form == "excel" else {"formats": [form]}
    export.write(dataset, folder, **options)
    return folder


class TestRoundTrips:
    """read"""

    @pytest.mark.parametrize("form", ["csv", "excel", "sqlite", "json"])
    def test_bundled(self, form, tmp_path):
        """From its tables, its database and its document the bundled data comes back equal."""
        assert BUNDLED == export.read(_export(BUNDLED, tmp_path / "out", form))

    @pytest.mark.parametrize("form", ["csv", "excel", "sqlite", "json"])
    @given(texts=st.tuples(hostile, hostile, hostile).map(list))
    @settings(max_examples=60)
    def test_hostile_texts(self, form, texts):
        """Whatever texts a data set has, it comes back equal."""
        with tempfile.TemporaryDirectory() as name:
            dataset = ts.Dataset.load(write(Path(name, "data"), _with_texts(texts)))
            again = export.read(_export(dataset, Path(name, "out"), form))
            assert dataset == again
            assert texts == [*again.state("east").aliases]

    @pytest.mark.parametrize("form", ["csv", "excel", "sqlite", "json"])
    def test_each_odd_text(self, form, tmp_path):
        """Each text that a format may take for something else comes back equal, all at once."""
        files = small()
        _alias(files, [text if text.strip() else f"x{text}" for text in ODD])
        dataset = ts.Dataset.load(write(tmp_path / "data", files))
        again = export.read(_export(dataset, tmp_path / "out", form))
        assert dataset.state("east").aliases == again.state("east").aliases
        assert dataset == again

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
            ("turkicstates.json", b"{}", "expected an object of meta and any of sources, "),
            (
                "turkicstates.json",
                b'{"meta": {}, "meta": {}}',
                "not JSON: the key 'meta' appears twice",
            ),
            ("turkicstates.json", b'{"meta": {}, "states": null}', "states.json: expected a list"),
            (
                "turkicstates.json",
                b'{"meta": {"title": "\\ud800"}}',
                "title: expected a string of Unicode",
            ),
            (
                "turkicstates.json",
                b'{"meta": {"title": 1e999}}',
                "Infinity is not a JSON value",
            ),
            (
                "csv/meta.csv",
                b"title,version\n\xff,1\n",
                "not UTF-8 text: invalid start byte at byte 14",
            ),
            ("csv/meta.csv", b"title,version,as_of,licence\n", "meta: expected one row, got 0"),
            ("csv/meta.csv", b"", "meta: expected one row, got 0"),
            ("csv/meta.csv", b"title\nA\nB\n", "meta: expected one row, got 2"),
            ("csv/meta.csv", b"title\nA\n", "meta.json: licence: missing"),
            (
                "csv/meta.csv",
                b"titl\nA\n",
                "'titl' is not a column of this table; did you mean 'title'?",
            ),
            ("csv/meta.csv", b"title,title\nA,B\n", "the column 'title' appears twice"),
            ("csv/meta.csv", b"title,version\nA\n", "row 1 has 1 cells, the header has 2"),
            ("csv/meta.csv", b"title\nA,B\n", "row 1 has 2 cells, the header has 1"),
            ("csv/meta.csv", b'title\n"A\n', "a quotation mark is out of place in line 2"),
            ("csv/meta.csv", b'title\nA"\n', "a quotation mark is out of place in line 2"),
            ("csv/meta.csv", b'title\nA"\nB\nC\n', "a quotation mark is out of place in line 2"),
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

    def test_workbook(self, league, tmp_path):
        """A workbook is refused, with what to read instead."""
        export.write(league, tmp_path / "out", formats=["xlsx"])
        with pytest.raises(ts.DatasetError, match="read the database, JSON or CSV$"):
            export.read(tmp_path / "out" / "turkicstates.xlsx")

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
        with pytest.raises(ts.DatasetError) as caught:
            export.read(tmp_path / "out")
        message = "row 1: number: expected a whole number, got 'one'"
        assert (ts.Problem(str(path), "", "", message),) == caught.value.problems

    @pytest.mark.parametrize(
        ("name", "old", "new", "message"),
        [
            ("states", "id,", "", "states.csv: the column 'id' is missing"),
            ("states", "\neast,", "\n,", "states: row 1: id: missing"),
            ("states_names", ",en,", ",,", "states_names: row 1: language: missing"),
            ("states_names", "east,tr,", "east,en,", "states_names: rows 1 and 2 have the same record_id, language"),
            ("states_names", "east,en,", "ohio,en,", "states_names: row 1: record_id 'ohio' is not in states"),
            ("chairmanships_disputes_values", "2003-west,1,1", "2003-west,7,1", "row 1: record_id '2003-west', disputes_position 7 is not in chairmanships_disputes"),
            ("office_terms", "true", "wahr", "acting: expected true or false, got 'wahr'"),
            ("places", "40.0", "nan", "places.csv: row 1: latitude: expected a number, got 'nan'"),
            ("chairmanships", "2001-east,1,", f"2001-east,{'9' * 5000},", "row 1: number: expected a whole number, got '999"),
        ],
    )  # fmt: skip
    def test_rows(self, league, tmp_path, name, old, new, message):  # noqa: PLR0917  # a table of cases
        """A row that is not one of its table is a fault, never left out or guessed at."""
        export.write(league, tmp_path / "out")
        path = tmp_path / "out" / "csv" / f"{name}.csv"
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")
        with pytest.raises(ts.DatasetError) as caught:
            export.read(tmp_path / "out")
        assert message in str(caught.value)

    def test_parents_that_are_missing(self, league, tmp_path):
        """Rows that belong to a table that is not there are faults."""
        export.write(league, tmp_path / "out")
        (tmp_path / "out" / "csv" / "awards.csv").unlink()
        with pytest.raises(ts.DatasetError, match="row 1: record_id '.*' is not in awards"):
            export.read(tmp_path / "out")

    def test_not_a_file(self, league, tmp_path):
        """A folder with the name of a table is a fault."""
        export.write(league, tmp_path / "out")
        (tmp_path / "out" / "csv" / "gaps.csv").unlink()
        (tmp_path / "out" / "csv" / "gaps.csv").mkdir()
        with pytest.raises(ts.DatasetError, match=r"gaps\.csv: Is a directory"):
            export.read(tmp_path / "out")

    @pytest.mark.parametrize("path", ["a\0b", "\ud800", "none", "x" * 5000])
    def test_no_path(self, path):
        """A path of nothing is an error of ours."""
        with pytest.raises(ts.DatasetError):
            export.read(path)

    @pytest.mark.parametrize("path", [3, None, b"out", ["out"]], ids=repr)
    def test_not_a_path(self, path):
        """What is not a path is refused by its name."""
        with pytest.raises(ts.InvalidArgumentError, match=r"^path must be a path, as text or a "):
            export.read(path)

    def test_edited_in_excel(self, league, tmp_path):
        """What a spreadsheet makes of the file is read: TRUE, CRLF, quotes, a blank line at the end."""
        export.write(league, tmp_path / "out", excel=True)
        path = tmp_path / "out" / "csv" / "office_terms.csv"
        text = path.read_bytes().replace(b"true", b"TRUE").replace(b"\n", b"\r\n") + b"\r\n"
        path.write_bytes(text.replace(b"ada-2", b'"ada-2"', 1))
        assert league == export.read(tmp_path / "out")

    def test_deep(self, tmp_path):
        """JSON that is nested as deeply as Python reads is a fault."""
        for depth in (900, 3000, 90_000):
            raw = '{"meta": ' + "[" * depth + "]" * depth + "}"
            (tmp_path / "turkicstates.json").write_text(raw)
            with pytest.raises(ts.DatasetError):
                export.read(tmp_path)


class TestHostileDatabases:
    """Databases of strangers"""

    @pytest.fixture(name="path")
    def _path(self, little, tmp_path):
        export.write(little, tmp_path / "out", formats=["sqlite"])
        return tmp_path / "out" / "turkicstates.sqlite"

    def _refused(self, path, *statements):
        """Change the database and return the one fault that it is refused with."""
        database = sqlite3.connect(path, isolation_level=None)
        for statement in statements:
            database.execute(statement)
        database.close()
        with pytest.raises(ts.DatasetError) as caught:
            export.read(path)
        (problem,) = caught.value.problems
        return problem.message

    @pytest.mark.parametrize(
        ("name", "statements"),
        [
            ("gaps", ["DROP TABLE gaps", "CREATE VIEW gaps AS WITH RECURSIVE g(id) AS (SELECT 'a' UNION ALL SELECT id FROM g) SELECT id FROM g"]),
            ("mine", ["CREATE VIEW mine AS SELECT 1"]),
            ("named_awards", ["DROP VIEW IF EXISTS named_awards", "CREATE VIEW named_awards AS SELECT 1"]),
            ("mine", ["CREATE TRIGGER mine AFTER INSERT ON gaps BEGIN SELECT 1; END"]),
            ("mine", ["CREATE VIRTUAL TABLE mine USING rtree(id, a, b)"]),
        ],
    )  # fmt: skip
    def test_no_tables(self, path, name, statements):
        """Views, triggers and virtual tables are refused, whatever their name; none of them runs."""
        message = f"{name!r} is not a table; only tables are read, so drop it"
        assert message == self._refused(path, *statements)

    @pytest.mark.parametrize(
        ("columns", "values", "message"),
        [
            ("id TEXT, subject TEXT AS (printf('%*s', 900000000, 'a'))", "'a'", "a column is computed; only plain columns are read"),
            ("subject TEXT", "'a'", "the column 'id' is missing"),
            ("id TEXT, mood TEXT", "'a', 'b'", "'mood' is not a column of this table"),
            ("id TEXT", "x'00ff'", "row 1: id: expected text, got b'\\x00\\xff'"),
            ("id", "5", "row 1: id: expected text, got 5"),
        ],
    )  # fmt: skip
    def test_columns(self, path, columns, values, message):
        """Columns and cells that the table does not have are refused, with the table and the row."""
        statements = f"CREATE TABLE gaps ({columns})", f"INSERT INTO gaps VALUES ({values})"  # noqa: S608  # ours
        assert f"gaps: {message}" == self._refused(path, "DROP TABLE gaps", *statements)

    def test_more_than_there_is_room_for(self, path):
        """A default that is read for many short rows is no more than the file has room for."""
        assert "gaps: more rows than the file has room for" == self._refused(
            path,
            "DROP TABLE gaps",
            "CREATE TABLE gaps (id TEXT)",
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9999) INSERT INTO gaps SELECT i FROM n",
            f"ALTER TABLE gaps ADD COLUMN subject TEXT DEFAULT '{'y' * 900_000}'",
        )

    def test_too_many_steps(self, path, monkeypatch):
        """A statement that takes more steps than the file is good for is stopped."""
        monkeypatch.setattr(sqlite, "_MOST_STEPS", 0)
        monkeypatch.setattr(sqlite, "_ROOM", 100)
        assert "not a database: interrupted" == self._refused(path)

    def test_text_that_is_not(self, path):
        """Text that is not UTF-8 is refused."""
        message = self._refused(
            path,
            "DROP TABLE gaps",
            "CREATE TABLE gaps (id TEXT)",
            "INSERT INTO gaps VALUES (CAST(x'00ff' AS TEXT))",
        )
        assert message.startswith("not a database: Could not decode to UTF-8 column 'id'")

    def test_log(self, path):
        """A database whose last changes are in a log next to it is refused, with what to run."""
        assert (
            "part of the database is in another file; run PRAGMA journal_mode = DELETE on it first"
            == self._refused(path, "PRAGMA journal_mode = WAL")
        )

    def test_any_bytes(self, path):
        """A database that was cut off or written over gives data, or an error of ours."""
        raw = path.read_bytes()
        for place in range(0, len(raw), len(raw) // 150):
            for changed in (raw[:place], raw[:place] + b"\xff\x00\x7f" + raw[place + 3 :]):
                path.write_bytes(changed)
                with contextlib.suppress(ts.DatasetError):
                    export.read(path)

    def test_leaves_nothing(self, path):
        """Reading makes no file next to the database."""
        export.read(path)
        assert {"turkicstates.sqlite", "turkicstates.sha256"} == {
            file.name for file in path.parent.iterdir()
        }


class TestCells:
    """Cells"""

    @pytest.mark.parametrize(
        ("kind", "cell", "value"),
        [
            ("text", "", None), ("text", "a", "a"), ("number", "-5", -5), ("decimal", "-5", -5.0),
            ("decimal", "1.5e-3", 0.0015), ("flag", "FALSE", False), ("flag", "true", True), ("day", "2020-01-01", "2020-01-01"),
        ],
    )  # fmt: skip
    def test_text(self, kind, cell, value):
        """A cell of text has the value that its column's type makes of it."""
        assert value == from_text(kind, cell)

    @pytest.mark.parametrize(
        ("kind", "cell"),
        [
            ("number", "1.0"), ("number", "１"), ("number", "1_0"), ("number", " 1"), ("decimal", "1e999"),
            ("decimal", "inf"), ("decimal", "1,5"), ("flag", "1"), ("flag", "yes"),
        ],
    )  # fmt: skip
    def test_no_text(self, kind, cell):
        """What is not exactly such a value is refused."""
        with pytest.raises(ValueError, match="^"):
            from_text(kind, cell)

    @pytest.mark.parametrize(
        ("kind", "cell", "value"),
        [("text", None, None), ("number", 5, 5), ("decimal", 5, 5), ("decimal", 0.5, 0.5), ("flag", 0, False), ("flag", 1, True)],
    )  # fmt: skip
    def test_database(self, kind, cell, value):
        """A cell of a database has its own value; flags are 0 and 1."""
        assert (value, type(value)) == (from_database(kind, cell), type(from_database(kind, cell)))

    @pytest.mark.parametrize(
        ("kind", "cell"),
        [("text", 5), ("number", 5.0), ("number", "5"), ("decimal", math.inf), ("decimal", "5"), ("flag", 2), ("flag", "1")],
    )  # fmt: skip
    def test_no_database(self, kind, cell):
        """What has another type is refused."""
        with pytest.raises(ValueError, match="^"):
            from_database(kind, cell)

    @pytest.mark.parametrize(
        ("raw", "lines"),
        [
            (b"", []), (b"a", [["a"]]), (b"a,", [["a", ""]]), (b",\n", [["", ""]]), (b"a\rb\r\nc\n\n", [["a"], ["b"], ["c"]]),
            (b'"a\r","b""\n"\n', [["a\r", 'b"\n']]), (b'""', []), (b'"",""', [["", ""]]), (b"'=1", [["'=1"]]),
            (b"\xef\xbb\xbf'=1,'a", [["=1", "'a"]]),
        ],
    )  # fmt: skip
    def test_lines(self, raw, lines):
        """Cells end with commas, lines with any line break; an apostrophe goes only where Excel needs it."""
        assert lines == [*lines_of(raw)]
