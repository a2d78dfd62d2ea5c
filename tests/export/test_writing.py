"""Exports as folders that are written."""

import pytest

import turkicstates as ts
from turkicstates import export

pytestmark = pytest.mark.slow

BUNDLED = ts.Dataset.bundled()


WITHOUT_EXTRA = [name for name in export.FORMATS if name != "parquet"]


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
            "turkicstates.jsonld", "turkicstates.sqlite",
        } == names  # fmt: skip

    def test_same_bytes(self, out, tmp_path):
        """What is written is the same from run to run."""
        export.write(BUNDLED, tmp_path / "again", formats=WITHOUT_EXTRA)
        assert _files(out) == _files(tmp_path / "again")

    def test_one_format(self, league, tmp_path):
        """One format may be named alone, and a format named twice is written once."""
        export.write(league, tmp_path / "one", formats="json")
        export.write(league, tmp_path / "two", formats=["json", "json"])
        assert ["turkicstates.json"] == [*_files(tmp_path / "one")] == [*_files(tmp_path / "two")]

    def test_default(self, league, tmp_path):
        """By default it writes CSV."""
        export.write(league, tmp_path / "out")
        assert {"csv"} == {name.partition("/")[0] for name in _files(tmp_path / "out")}

    def test_unknown_format(self, league, tmp_path):
        """A format that is not there is refused before anything is written."""
        with pytest.raises(
            ts.InvalidOptionError, match="formats='xlsx' is not one of 'csv', 'parquet'"
        ):
            export.write(league, tmp_path / "out", formats=["csv", "xlsx"])
        assert not (tmp_path / "out").exists()

    def test_replaces_an_earlier_export(self, league, tmp_path):
        """An earlier export is replaced as a whole."""
        export.write(BUNDLED, tmp_path / "out", formats=["csv", "json"])
        export.write(league, tmp_path / "out", formats=["ics"])
        assert ["turkicstates.ics"] == [*_files(tmp_path / "out")]

    def test_other_files(self, league, tmp_path):
        """A folder that holds anything else is left as it is."""
        (tmp_path / "out" / "csv").mkdir(parents=True)
        (tmp_path / "out" / "diary.txt").write_text("dear diary")
        with pytest.raises(
            FileExistsError, match="holds 'diary.txt', which is not a file of an export"
        ):
            export.write(league, tmp_path / "out")
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
