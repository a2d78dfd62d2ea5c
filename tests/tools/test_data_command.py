"""The command that checks the data and writes it in its final form."""

import json

import pytest

from conftest import small, write
from samples import full
from tools.data import main


@pytest.fixture(name="folder")
def _folder(tmp_path):
    """A folder of sound data, not yet in canonical form."""
    return write(tmp_path / "data", full())


class TestMain:
    """main"""

    def test_writes(self, folder, capsys):
        """Files are put into canonical form, with their schema, and then stay as they are."""
        assert 0 == main([str(folder)])
        assert "written: summits.json\n" in capsys.readouterr().out
        assert '[\n  {\n    "id": "1995-first",\n' in (folder / "summits.json").read_text("utf-8")
        assert (folder / "schema" / "summits.schema.json").exists()
        assert 0 == main([str(folder), "--diff"])
        assert "written" not in capsys.readouterr().out

    def test_shows_what_it_would_write(self, folder, capsys):
        """With --diff nothing is written, and what differs is shown and is an error."""
        before = (folder / "meta.json").read_bytes()
        assert 1 == main([str(folder), "--diff"])
        assert before == (folder / "meta.json").read_bytes()
        assert not (folder / "schema").exists()
        assert '+  "title": "A small data set",\n' in capsys.readouterr().out

    def test_tells_faults(self, tmp_path, capsys):
        """Data that cannot be loaded is reported, one line a fault, and nothing is written."""
        files = small()
        files["people.json"][0]["id"] = "bek"
        files["chairmanships.json"][0]["number"] = "one"
        folder = write(tmp_path / "faulty", files)
        assert 1 == main([str(folder)])
        assert [
            "2 faults in the data set",
            "people.json: bek: id: records 1 and 2 have the same id",
            "chairmanships.json: 2001-east: number: expected a whole number, got 'one'",
        ] == capsys.readouterr().out.splitlines()
        assert files["people.json"] == json.loads((folder / "people.json").read_text())

    def test_tells_problems(self, tmp_path, capsys):
        """What an editor would ask is reported, and is an error."""
        files = small()
        files["sources.json"].append({"id": "rumour", "title": "A Rumour"})
        assert 1 == main([str(write(tmp_path / "odd", files))])
        assert "sources.json: rumour: id: no record cites it\n" in capsys.readouterr().out

    def test_reports(self, folder, capsys):
        """It counts the key dates with two independent sources, and lists what is weakest."""
        main([str(folder), "--most", "2"])
        lines = capsys.readouterr().out.splitlines()
        assert "  summits            0 of    6" in lines
        assert "  all                0 of   24, 0.0%" in lines
        assert "  states/east: one source, The Press" in lines
        assert "  venue: the venue of the second summit (2020-06)" in lines

    def test_since(self, folder, tmp_path, capsys):
        """What changed since other data files is printed, a line a fact, and nothing is written."""
        files = full()
        files["states.json"][0]["names"]["tr"] = "Doğu Ülkesi"
        files["awards.json"] = files["awards.json"][1:]
        newer = write(tmp_path / "newer", files)
        assert 0 == main([str(newer), "--since", str(folder)])
        assert [
            'states east, names.tr: "Doğu" -> "Doğu Ülkesi" [The Press]',
            "awards order-ada: removed [The Press]",
        ] == capsys.readouterr().out.splitlines()
        assert not (newer / "schema").exists()

    def test_bundled(self, capsys):
        """The bundled data is in its final form; of a hundred key dates, 92 or more have two sources."""
        assert 0 == main(["--diff", "--most", "0"])
        (line,) = [line for line in capsys.readouterr().out.splitlines() if line[2:5] == "all"]
        assert float(line.rpartition(", ")[2].rstrip("%")) >= 92
