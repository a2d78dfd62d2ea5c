"""The folder from which a data set of one's own starts."""

import json
import re

import pytest

import turkicstates as ts
from commands import call
from turkicstates.files.contents import FILES
from turkicstates.files.skeleton import write_skeleton
from turkicstates.records.kinds import KINDS


@pytest.fixture(name="folder")
def _folder(tmp_path):
    """The folder, written by the command."""
    folder = tmp_path / "mine"
    done = call("new", str(folder))
    assert (0, f"Written:   {folder}") == (done.returncode, done.stdout.decode().splitlines()[0])
    return folder


class TestSkeleton:
    """turkicstates new"""

    def test_sound(self, folder):
        """It loads, has no problem, and is in the form that dump() writes."""
        data = ts.Dataset.load(folder)
        assert () == data.problems()
        data.dump(folder.parent / "again")
        for name in FILES:
            assert (folder.parent / "again" / name).read_bytes() == (folder / name).read_bytes()

    def test_one_of_each(self, folder):
        """It has one record of each kind, each of which says that it is an example."""
        data = ts.Dataset.load(folder)
        for kind in KINDS:
            (record,) = data.records(kind)
            assert record.id.startswith("example-")
            assert "example" in json.dumps(ts.to_dict(record) | {"id": ""}).lower()
        assert "EXAMPLE" in data.meta.title

    def test_answers(self, folder):
        """It can be asked at once."""
        text = call("chair", "2020-06-01", "--data", str(folder)).stdout.decode()
        assert "Holder:  Example Person" in text
        assert "sound" in call("check", str(folder)).stdout.decode()

    def test_schemas(self, folder):
        """Each file has its schema, and Visual Studio Code is told which."""
        settings = json.loads((folder / ".vscode" / "settings.json").read_text("utf-8"))
        named = {
            pattern: entry["url"]
            for entry in settings["json.schemas"]
            for pattern in entry["fileMatch"]
        }
        assert {f"/{name}" for name in FILES} == {*named}
        for name, url in named.items():
            schema = json.loads((folder / url).read_text("utf-8"))
            assert schema["$defs"], name
        readme = (folder / "README.md").read_text("utf-8")
        for command in re.findall(r"`turkicstates (\w+)", readme):
            assert call(command, "--help").returncode == 0

    def test_valid(self, folder):
        """Each example is what its schema allows."""
        jsonschema = pytest.importorskip("jsonschema", reason="jsonschema is not installed")
        for name in FILES:
            schema = json.loads(
                (folder / "schema" / name.replace(".json", ".schema.json")).read_text("utf-8")
            )
            jsonschema.validate(json.loads((folder / name).read_text("utf-8")), schema)

    def test_empty_folder(self, tmp_path):
        """An empty folder is filled."""
        write_skeleton(tmp_path)
        assert () == ts.Dataset.load(tmp_path).problems()

    @pytest.mark.parametrize("name", ["notes.txt", "meta.json", ".hidden", "inside/notes.txt"])
    def test_not_empty(self, tmp_path, name):
        """A folder that holds anything stays as it is."""
        folder = tmp_path / "mine"
        (folder / name).parent.mkdir(parents=True)
        (folder / name).write_bytes(b"mine")
        done = call("new", str(folder))
        assert (2, b"") == (done.returncode, done.stdout)
        assert f"mine is not empty: it holds '{name}'; empty it" in done.stderr.decode()
        assert [name.partition("/")[0]] == [path.name for path in folder.iterdir()]
        assert ["mine"] == [path.name for path in tmp_path.iterdir()]

    def test_file(self, tmp_path):
        """A file is no folder, and stays."""
        (tmp_path / "mine").write_bytes(b"mine")
        done = call("new", str(tmp_path / "mine"))
        assert (2, True) == (done.returncode, "mine" in done.stderr.decode())
        assert b"mine" == (tmp_path / "mine").read_bytes()

    def test_json(self, tmp_path):
        """For a program it says where the folder is."""
        done = call("new", str(tmp_path / "mine"), "--json")
        assert {"folder": str(tmp_path / "mine")} == json.loads(done.stdout)
