"""The commands that check, compare and export data."""

import json
import shlex
import sys

import pytest

import turkicstates as ts
from commands import call
from conftest import write
from samples import full


class TestUpkeep:
    """The check, diff and export commands"""

    def test_check(self, folder, tmp_path):
        """A sound data set is sound; a faulty one has a line for each fault, and status 1."""
        done = call("check", str(folder))
        assert (0, f"sound\n  {folder}\n") == (done.returncode, done.stdout.decode())
        files = full()
        files["people.json"][0]["born"] = "soon"
        faulty = write(tmp_path / "faulty", files)
        done = call("check", str(faulty))
        assert 1 == done.returncode
        assert [
            "1 to fix:",
            "  people.json: ada: born: 'soon' is not a year or a month: write 'YYYY' or 'YYYY-MM'",
        ] == done.stdout.decode().splitlines()
        assert 1 == len(json.loads(call("check", str(faulty), "--json").stdout)["problems"])

    def test_diff(self, folder, tmp_path):
        """Each changed fact is one line."""
        files = full()
        files["states.json"][0]["names"]["tr"] = "Doğu Ülkesi"
        newer = write(tmp_path / "newer", files)
        done = call("diff", str(folder), str(newer))
        assert (
            '1 facts differ:\n  states east, names.tr: "Doğu" -> "Doğu Ülkesi" [The Press]\n'
            == done.stdout.decode()
        )
        same = call("diff", str(folder), str(folder), "--json")
        assert (0, {"changes": []}) == (same.returncode, json.loads(same.stdout))

    def test_export(self, folder, tmp_path):
        """It writes the formats that are asked for, or CSV."""
        done = call(
            "export",
            str(tmp_path / "out"),
            "--format",
            "ics",
            "--format",
            "json",
            "--data",
            str(folder),
        )
        assert (0, f"Written:  {tmp_path / 'out'}\nFormats:  ics, json\n") == (
            done.returncode,
            done.stdout.decode(),
        )
        assert {"turkicstates.ics", "turkicstates.json", "turkicstates.sha256"} == {
            path.name for path in (tmp_path / "out").iterdir()
        }
        assert ["csv"] == json.loads(call("export", str(tmp_path / "csv"), "--json").stdout)[
            "formats"
        ]
        assert (tmp_path / "csv" / "csv" / "summits.csv").exists()

    def test_excel(self, folder, tmp_path):
        """With --excel the tables begin with a byte order mark, and other formats are refused."""
        words = ("--excel", "--data", str(folder))
        assert 0 == call("export", str(tmp_path / "out"), *words).returncode
        assert b"\xef\xbb\xbfid" == (tmp_path / "out" / "csv" / "states.csv").read_bytes()[:5]
        done = call("export", str(tmp_path / "no"), "--format", "json", *words)
        assert (2, b"") == (done.returncode, done.stdout)
        assert "--excel is for CSV; add 'csv' to the formats" in done.stderr.decode()
        assert not (tmp_path / "no").exists()

    @pytest.mark.parametrize(("name", "library"), [("parquet", "PyArrow"), ("xlsx", "XlsxWriter")])
    def test_without_its_extra(self, tmp_path, monkeypatch, name, library):
        """A format that needs the extra is refused in one line, which says what to install."""
        monkeypatch.setitem(sys.modules, library.lower(), None)
        done = call("export", str(tmp_path / "out"), "--format", name)
        assert (2, b"") == (done.returncode, done.stdout)
        assert done.stderr.decode().endswith(
            f" needs {library}: python -m pip install 'turkicstates[export]'\n"
        )
        assert 1 == len(done.stderr.splitlines())
        assert not (tmp_path / "out").exists()

    def test_fault_of_ours(self, tmp_path, monkeypatch):
        """A module of the package that is missing is not taken for an extra."""
        monkeypatch.setitem(sys.modules, "turkicstates.export.json", None)
        with pytest.raises(ModuleNotFoundError, match=r"turkicstates\.export\.json"):
            call("export", str(tmp_path / "out"), "--format", "json")

    def test_data_of_an_export(self, folder, tmp_path):
        """An export and a seal say for a program which data they are of."""
        for words in (["export", str(tmp_path / "out")], ["seal"]):
            answer = json.loads(call(*words, "--json", "--data", str(folder)).stdout)
            data = ts.Dataset.load(folder)
            assert data.data_version() == answer["data_version"]
            assert str(data.as_of()) == answer["as_of"]

    def test_new(self, tmp_path):
        """The next command is printed so that a shell reads it, even if the folder has spaces."""
        folder = tmp_path / "my data"
        done = call("new", str(folder))
        (line,) = [line for line in done.stdout.decode().splitlines() if "check" in line.lower()]
        program, *words = shlex.split(line.partition(":")[2])
        assert "turkicstates" == program
        assert ["check", str(folder)] == words

    def test_other_folder(self, tmp_path):
        """A folder that is not an export is refused in one line."""
        (tmp_path / "diary.txt").write_text("dear diary")
        done = call("export", str(tmp_path))
        assert 2 == done.returncode
        assert 1 == len(done.stderr.splitlines())
