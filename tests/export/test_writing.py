"""Exports as folders that are written."""

import hashlib
import re

import pytest
from pendulum import Date

import turkicstates as ts
from turkicstates import export
from turkicstates.export import manifest

pytestmark = pytest.mark.slow

BUNDLED = ts.Dataset.bundled()


WITHOUT_EXTRA = [name for name in export.FORMATS if name not in ("parquet", "xlsx")]


class Missing:
    """A value such as pandas' missing one, which is neither true nor false."""

    def __bool__(self):
        raise TypeError("ambiguous")


def _files(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


class TestWrite:
    """write"""

    def test_files(self, out):
        """Each format has its file, or its folder of tables."""
        names = {name.partition("/")[0] for name in _files(out)}
        assert {
            "csv", "datapackage.json", "turkicstates.geojson", "turkicstates.ics", "turkicstates.json",
            "turkicstates.jsonld", "turkicstates.sha256", "turkicstates.sqlite",
        } == names  # fmt: skip

    def test_same_bytes(self, out, tmp_path):
        """What is written is the same from run to run."""
        export.write(BUNDLED, tmp_path / "again", formats=WITHOUT_EXTRA)
        assert _files(out) == _files(tmp_path / "again")

    def test_one_format(self, league, tmp_path):
        """One format may be named alone, and a format named twice is written once."""
        export.write(league, tmp_path / "one", formats="json")
        export.write(league, tmp_path / "two", formats=["json", "json"])
        assert {"turkicstates.json", "turkicstates.sha256"} == {*_files(tmp_path / "one")}
        assert _files(tmp_path / "one") == _files(tmp_path / "two")

    def test_default(self, league, tmp_path):
        """By default it writes CSV."""
        export.write(league, tmp_path / "out")
        assert {"csv", "turkicstates.sha256"} == {
            name.partition("/")[0] for name in _files(tmp_path / "out")
        }

    def test_unknown_format(self, league, tmp_path):
        """A format that is not there is refused before anything is written."""
        with pytest.raises(
            ts.InvalidOptionError, match="formats='ods' is not one of 'csv', 'parquet'"
        ):
            export.write(league, tmp_path / "out", formats=["csv", "ods"])
        assert not (tmp_path / "out").exists()

    @pytest.mark.parametrize(
        ("argument", "value", "message"),
        [
            (
                "dataset",
                None,
                "dataset must be a Dataset, such as Dataset.load() returns, not None",
            ),
            (
                "dataset",
                "data",
                "dataset must be a Dataset, such as Dataset.load() returns, not str",
            ),
            ("folder", 3, "folder must be a path, as text or a Path, not int"),
            ("formats", 3, "formats=3 does not list formats; pass a list such as ['csv']"),
            ("formats", None, "formats=None does not list formats; pass a list such as ['csv']"),
            ("excel", Missing(), "excel must be True or False, not Missing"),
        ],
    )
    def test_wrong_types(self, league, tmp_path, argument, value, message):
        """An argument of the wrong type is refused by its name before anything is written."""
        asked = {"dataset": league, "folder": tmp_path / "out", argument: value}
        with pytest.raises(ts.InvalidArgumentError) as caught:
            export.write(asked.pop("dataset"), asked.pop("folder"), **asked)
        assert message == str(caught.value)
        assert (argument, value) == (caught.value.argument, caught.value.value)
        assert not (tmp_path / "out").exists()

    def test_format_that_cannot_be_hashed(self, league, tmp_path):
        """A format that is not text is refused like any that is not offered."""
        with pytest.raises(ts.InvalidOptionError, match=r"^formats=\['csv'\] is not one of 'csv'"):
            export.write(league, tmp_path / "out", formats=[["csv"]])

    def test_replaces_an_earlier_export(self, league, tmp_path):
        """An earlier export is replaced as a whole."""
        export.write(BUNDLED, tmp_path / "out", formats=["csv", "json"])
        export.write(league, tmp_path / "out", formats=["ics"])
        assert {"turkicstates.ics", "turkicstates.sha256"} == {*_files(tmp_path / "out")}

    def test_other_files(self, league, tmp_path):
        """A folder that holds anything else is left as it is."""
        (tmp_path / "out").mkdir()
        (tmp_path / "out" / "diary.txt").write_text("dear diary")
        with pytest.raises(FileExistsError) as caught:
            export.write(league, tmp_path / "out")
        assert (
            f"{tmp_path / 'out'} holds files that are not from an export: 'diary.txt'; "
            "move them away, or choose another folder"
        ) == str(caught.value)
        assert {"diary.txt": b"dear diary"} == _files(tmp_path / "out")

    @pytest.mark.parametrize("name", ["json", "ics", "geojson", "sqlite", "jsonld"])
    def test_failure(self, league, tmp_path, monkeypatch, name):
        """If a later format fails, the folder keeps what it had before."""
        export.write(BUNDLED, tmp_path / "out", formats=["csv"])
        before = _files(tmp_path / "out")

        def fail(_dataset):
            raise MemoryError

        from importlib import import_module

        monkeypatch.setattr(import_module(f"turkicstates.export.{name}"), "contents", fail)
        with pytest.raises(MemoryError):
            export.write(league, tmp_path / "out", formats=["csv", name])
        assert before == _files(tmp_path / "out")
        assert ["league", "out"] == sorted(path.name for path in tmp_path.iterdir())

    def test_parquet_without_its_extra(self, league, tmp_path, monkeypatch):
        """Without PyArrow the error says what to type."""
        monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
        with pytest.raises(ModuleNotFoundError, match=r"pip install 'turkicstates\[export\]'"):
            export.write(league, tmp_path / "out", formats=["parquet"])

    def test_xlsx_without_its_extra(self, league, tmp_path, monkeypatch):
        """Without XlsxWriter the error says what to type."""
        monkeypatch.setitem(__import__("sys").modules, "xlsxwriter", None)
        with pytest.raises(ModuleNotFoundError, match=r"^xlsx needs XlsxWriter: .*\[export\]'"):
            export.write(league, tmp_path / "out", formats=["xlsx"])

    def test_excel_without_csv(self, league, tmp_path):
        """Excel is asked for with CSV, or not at all."""
        with pytest.raises(ts.InvalidArgumentError, match="excel=True is for CSV; add 'csv'"):
            export.write(league, tmp_path / "out", formats=["json"], excel=True)
        assert not (tmp_path / "out").exists()

    def test_excel_with_a_package(self, league, tmp_path):
        """A Data Package brings its CSV, which may be for Excel."""
        export.write(league, tmp_path / "out", formats="datapackage", excel=True)
        assert (
            (tmp_path / "out" / "csv" / "meta.csv").read_bytes().startswith(b"\xef\xbb\xbftitle,")
        )

    def test_list_of_files(self, league, tmp_path):
        """The list of files is what the command sha256sum writes, and it names every other file."""
        export.write(league, tmp_path / "out", formats=["csv", "json"])
        files = _files(tmp_path / "out")
        _, citation, *lines = files.pop("turkicstates.sha256").decode().splitlines()
        assert f"# To cite the data: {league.seal().text()}" == citation
        expected = [
            f"{hashlib.sha256(raw).hexdigest()}  {name}" for name, raw in sorted(files.items())
        ]
        assert expected == lines


NAMES = [
    "csv/states.csv", "csv/thesis.csv", "csv/thesis/chapter1.docx", "csv/.git/HEAD", "csv/sub/states.csv", "csv/Meta.csv",
    "parquet/states.parquet", "parquet/mine/states.parquet", "turkicstates.sqlite", "turkicstates.json", "turkicstates.jsonld",
    "turkicstates.ics", "turkicstates.geojson", "turkicstates.xlsx", "turkicstates.sha256", "turkicstates.sha256/mine",
    "turkicstates/notes.txt", "datapackage.json", "states.json", ".turkicstates",
]  # fmt: skip
"""Files of a stranger: beside and below the names that an export uses, and those names."""


class TestStrangers:
    """Files of a stranger"""

    @pytest.mark.parametrize("form", WITHOUT_EXTRA)
    @pytest.mark.parametrize("name", NAMES)
    def test_alone(self, little, tmp_path, form, name):
        """A stranger's file stays as it is, and nothing is written next to it."""
        path = tmp_path / "out" / name
        path.parent.mkdir(parents=True)
        path.write_bytes(b"mine")
        with pytest.raises(FileExistsError, match=re.escape(f"not from an export: {name!r};")):
            export.write(little, tmp_path / "out", formats=[form])
        assert {name: b"mine"} == _files(tmp_path / "out")

    @pytest.mark.parametrize("form", WITHOUT_EXTRA)
    def test_among_ours(self, little, league, tmp_path, form):
        """The same holds for all of them at once among the files of an export."""
        export.write(league, tmp_path / "out", formats=[form])
        for name in NAMES:
            path = tmp_path / "out" / name
            if not path.exists() and not path.parent.is_file():
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(b"mine")
        before = _files(tmp_path / "out")
        with pytest.raises(FileExistsError, match=r"not from an export: .* and \d+ more;"):
            export.write(little, tmp_path / "out", formats=[form])
        assert before == _files(tmp_path / "out")

    @pytest.mark.parametrize("name", ["csv/states.csv", "turkicstates.json", "turkicstates.sha256"])
    def test_edited(self, league, tmp_path, name):
        """A file of an export that somebody edited stays as it is; put back, it is replaced."""
        export.write(league, tmp_path / "out", formats=["csv", "json"])
        path = tmp_path / "out" / name
        raw = path.read_bytes()
        path.write_bytes(raw + b"\n")
        before = _files(tmp_path / "out")
        with pytest.raises(FileExistsError, match=r"changed after their export|not from an export"):
            export.write(league, tmp_path / "out", formats=["csv", "json"])
        assert before == _files(tmp_path / "out")
        path.write_bytes(raw)
        export.write(league, tmp_path / "out", formats=["json"])
        assert {"turkicstates.json", "turkicstates.sha256"} == {*_files(tmp_path / "out")}

    def test_edited_is_named(self, league, tmp_path):
        """The error names what was edited."""
        export.write(league, tmp_path / "out")
        (tmp_path / "out" / "csv" / "states.csv").write_bytes(b"mine")
        with pytest.raises(FileExistsError) as caught:
            export.write(league, tmp_path / "out")
        assert (
            f"{tmp_path / 'out'} holds files that were changed after their export: "
            "'csv/states.csv'; move them away, or choose another folder"
        ) == str(caught.value)

    def test_some_that_are_gone(self, league, tmp_path):
        """An export of which something was deleted is still replaced."""
        export.write(league, tmp_path / "out", formats=["csv", "json"])
        (tmp_path / "out" / "turkicstates.json").unlink()
        export.write(league, tmp_path / "out", formats=["ics"])
        assert {"turkicstates.ics", "turkicstates.sha256"} == {*_files(tmp_path / "out")}

    def test_gone_while_looked_at(self, tmp_path):
        """Files that another process takes away meanwhile are not those of an export any more."""
        names = ["a.csv", manifest.NAME]
        assert "not from an export: 'a.csv'" in manifest.reason_to_keep(tmp_path, names)
        (tmp_path / manifest.NAME).write_bytes(manifest.manifest({"a.csv": b""}, "A."))
        assert "after their export: 'a.csv'" in manifest.reason_to_keep(tmp_path, names)

    def test_list_of_a_stranger(self, league, tmp_path):
        """A list of files as the command sha256sum makes it does not make them ours."""
        (tmp_path / "out").mkdir()
        (tmp_path / "out" / "a.csv").write_bytes(b"mine")
        line = f"{hashlib.sha256(b'mine').hexdigest()}  a.csv\n"
        (tmp_path / "out" / "turkicstates.sha256").write_text(line)
        before = _files(tmp_path / "out")
        with pytest.raises(FileExistsError):
            export.write(league, tmp_path / "out")
        assert before == _files(tmp_path / "out")


class TestRecordsOfYours:
    """Data sets that were not loaded"""

    def test_dangling(self, tmp_path):
        """A record that refers to nothing is an error of the data set where a database refuses it."""
        meta = ts.Meta(title="A", version="1", as_of=Date(2020, 6, 30), licence="CC0-1.0")
        term = ts.Chairmanship(
            id="2001-east",
            number=1,
            state_id="east",
            start=Date(2001, 1, 1),
            confidence=ts.Confidence.LOW,
        )
        dataset = ts.Dataset.from_records(meta, [term])
        with pytest.raises(ts.DatasetError, match="state_id: "):
            export.write(dataset, tmp_path / "out", formats=["sqlite"])
