"""The seal of the data in every file that has a place for it."""

import json
import shutil
import sqlite3
import subprocess
from contextlib import closing

import pytest
from pyarrow import parquet

import turkicstates as ts
from conftest import write
from samples import full
from turkicstates import export

PUBLISHED = {"publisher": "The League", "url": "https://league.example/data"}


@pytest.fixture(name="data", scope="module")
def _data(tmp_path_factory):
    """The full sample, which says who publishes it and where."""
    files = full()
    files["meta.json"] |= PUBLISHED
    return ts.Dataset.load(write(tmp_path_factory.mktemp("sealed") / "league", files))


@pytest.fixture(name="out", scope="module")
def _out(data, tmp_path_factory):
    """The folder with it in every format."""
    folder = tmp_path_factory.mktemp("sealed") / "out"
    export.write(data, folder, formats=export.FORMATS)
    return folder


@pytest.fixture(name="stated", scope="module")
def _stated(data):
    """What each file says: the seal, and how to cite the data."""
    return {**ts.to_dict(data.seal()), "citation": data.seal().text()}


class TestSeals:
    """Seals in exports"""

    def test_facts(self, stated, data):
        """What is said is enough to require the data, and to find it."""
        assert PUBLISHED.items() <= stated.items()
        facts = ("version", "as_of", "sha256")
        seal = ts.Seal(**{name: getattr(data.seal(), name) for name in facts})
        assert {name: stated[name] for name in facts}.items() <= ts.to_dict(seal).items()
        assert None is data.require(seal)

    @pytest.mark.parametrize(
        "name", ["turkicstates.json", "turkicstates.geojson", "datapackage.json"]
    )
    def test_json(self, out, stated, name):
        """Documents of JSON have it under its name."""
        assert stated == json.loads((out / name).read_bytes())["seal"]

    def test_linked(self, out, stated):
        """Linked data has it in terms of schema.org, with publisher and address."""
        about = json.loads((out / "turkicstates.jsonld").read_bytes())["@graph"][0]
        assert (f"sha256:{stated['sha256']}", stated["citation"]) == (
            about["identifier"], about["creditText"],
        )  # fmt: skip
        assert {"@type": "Organization", "name": "The League"} == about["publisher"]
        assert "https://league.example/data" == about["url"]

    def test_database(self, out, stated):
        """A database has it in a table of its own."""
        with closing(sqlite3.connect(out / "turkicstates.sqlite")) as database:
            database.row_factory = sqlite3.Row
            rows = [dict(row) for row in database.execute("SELECT * FROM seal")]
        assert [stated] == rows

    def test_parquet(self, out, stated):
        """Every file of Parquet has it in its metadata, beside what the table is."""
        files = [*(out / "parquet").iterdir()]
        assert len(files) > 20
        for path in files:
            metadata = parquet.read_schema(path).metadata
            assert stated == json.loads(metadata[b"seal"])
            assert metadata[b"description"]

    def test_calendar(self, out, data):
        """A calendar has how to cite the data as its description."""
        text = (out / "turkicstates.ics").read_bytes().decode().replace("\r\n ", "")
        (line,) = [line for line in text.splitlines() if line.startswith("X-WR-CALDESC:")]
        assert f"X-WR-CALDESC:{data.seal().text()}" == line.replace("\\,", ",")

    def test_list_of_files(self, out, data):
        """The list of files, which comes with tables of CSV too, begins with how to cite the data."""
        text = (out / "turkicstates.sha256").read_text("utf-8")
        assert f"# To cite the data: {data.seal().text()}\n" in text
        if shutil.which("sha256sum"):
            command = ["sha256sum", "--check", "--strict", "--quiet", "turkicstates.sha256"]
            subprocess.run(command, cwd=out, check=True)

    def test_read_back(self, out, data):
        """Reading takes none of it for a record."""
        for path in (out, out / "turkicstates.json", out / "turkicstates.sqlite", out / "csv"):
            assert data == export.read(path)

    def test_replaced(self, data, tmp_path):
        """An export with another seal replaces an earlier one."""
        export.write(ts.Dataset.load(write(tmp_path / "plain", full())), tmp_path / "out")
        export.write(data, tmp_path / "out")
        assert data == export.read(tmp_path / "out")

    def test_lines(self, tmp_path):
        """A title of two lines does not end the line that it is on."""
        files = full()
        files["meta.json"]["title"] = "A\nB"
        data = ts.Dataset.load(write(tmp_path / "two", files))
        for _ in range(2):
            export.write(data, tmp_path / "out")
        text = (tmp_path / "out" / "turkicstates.sha256").read_text("utf-8")
        assert "# To cite the data: A\\nB. " in text
