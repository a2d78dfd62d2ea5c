"""The commands that check, compare and export data."""

import json

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
            "  people.json: ada: born: 'soon' is not a year ('YYYY') or a month ('YYYY-MM')",
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
        assert "excel=True is for CSV; add 'csv' to the formats" in done.stderr.decode()
        assert not (tmp_path / "no").exists()

    def test_other_folder(self, tmp_path):
        """A folder that is not an export is refused in one line."""
        (tmp_path / "diary.txt").write_text("dear diary")
        done = call("export", str(tmp_path))
        assert 2 == done.returncode
        assert 1 == len(done.stderr.splitlines())
