"""The files to download: exports, panels and the files for programs, and the page of them."""

import csv
import datetime
import io
import json
import re
import sqlite3
import zipfile
from contextlib import closing

import jsonschema
import openpyxl
import pytest
from pyarrow import parquet

import turkicstates as ts
from conftest import write
from samples import full
from tools.site import api, downloads
from turkicstates import export


@pytest.fixture(name="data", scope="module")
def _data(tmp_path_factory):
    """The full sample."""
    return ts.Dataset.load(write(tmp_path_factory.mktemp("downloads") / "league", full()))


@pytest.fixture(name="served", scope="module")
def _served(data, tmp_path_factory):
    """A folder with everything that is served."""
    folder = tmp_path_factory.mktemp("served") / "files"
    downloads.write(data, folder)
    return folder


@pytest.mark.slow
class TestDownloads:
    """The exports and panels"""

    def test_page_lists_every_file(self, data, served):
        """The page links to each file that is there, and to no other, with its size."""
        page = downloads.page(data, served)
        listed = re.findall(r'href="(downloads/[^"]+)"', page)
        there = [path.relative_to(served).as_posix() for path in served.glob("downloads/*")]
        assert sorted(there) == sorted(listed)
        assert len(re.findall(r'data-label="Size">[\d.]+\xa0[kM]B<', page)) == len(listed)
        assert data.seal().sha256 in page

    def test_files_open(self, data, served, tmp_path):
        """Each file opens in the way of its format, and holds the data."""
        folder = served / "downloads"
        with zipfile.ZipFile(folder / "turkicstates-csv.zip") as archive:
            archive.extractall(tmp_path)
        assert export.read(tmp_path) == data
        with zipfile.ZipFile(folder / "turkicstates-parquet.zip") as archive:
            table = parquet.read_table(io.BytesIO(archive.read("parquet/states.parquet")))
        assert table.column("id").to_pylist() == ["east", "west"]
        with closing(sqlite3.connect(folder / "turkicstates.sqlite")) as database:
            assert database.execute("select count(*) from states").fetchone() == (2,)
        for name in ("json", "jsonld", "geojson"):
            assert json.loads((folder / f"turkicstates.{name}").read_text("utf-8"))
        book = openpyxl.load_workbook(folder / "turkicstates.xlsx")
        assert book["states"]["B2"].value == "East"
        assert (folder / "turkicstates.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")

    def test_archives_are_of_the_day_of_the_data(self, data, served):
        """Archives of the same data are equal to the byte, whenever they are written."""
        day = data.as_of().timetuple()[:3]
        for path in (served / "downloads").glob("*.zip"):
            with zipfile.ZipFile(path) as archive:
                names = archive.namelist()
                assert sorted(names) == names
                assert {day} == {entry.date_time[:3] for entry in archive.infolist()}

    def test_panels(self, data, served):
        """The panels are tables of CSV with a row for each state and year or day."""
        with (served / "downloads" / "turkicstates-state-years.csv").open(newline="") as file:
            rows = list(csv.DictReader(file))
        assert {row["state_id"] for row in rows} == {"east", "west"}
        with (served / "downloads" / "turkicstates-state-days.csv").open(newline="") as file:
            days = [row["day"] for row in csv.DictReader(file) if row["state_id"] == "east"]
        assert days[0] == "1995-05-01"
        assert days[-1] == data.as_of().isoformat()
        with (served / "downloads" / "turkicstates-dyad-years.csv").open(newline="") as file:
            assert {row["state_id_1"] for row in csv.DictReader(file)} == {"east"}
        with (served / "downloads" / "turkicstates-attendance.csv").open(newline="") as file:
            assert {row["attended"] for row in csv.DictReader(file)} == {
                "yes",
                "no",
                "not-recorded",
            }

    def test_written_anew(self, data, served):
        """What an earlier edition left is gone after the next."""
        old = served / "api" / "v1" / "summits" / "gone.json"
        old.write_text("{}", "utf-8")
        downloads.write(data, served)
        assert not old.exists()

    def test_address(self, data, tmp_path):
        """Where the address of the site is known, the calendar says where it lies."""
        downloads.write(data, tmp_path / "served", "https://example.org/site/")
        text = (tmp_path / "served" / "downloads" / "turkicstates.ics").read_text("utf-8")
        assert "SOURCE;VALUE=URI:https://example.org/site/downloads/turkicstates.ics\n" in text


class TestApi:
    """The files for programs"""

    def test_valid(self, data):
        """Each file is valid by the schema that lies beside it."""
        documents = dict(api.documents(data))
        for path, value in documents.items():
            if not path.startswith("schema/"):
                name = path if path in ("index.json", "days.json") else "record.json"
                schema = documents[f"schema/{name}"]
                checker = jsonschema.Draft202012Validator(
                    schema, format_checker=jsonschema.FormatChecker()
                )
                assert not list(checker.iter_errors(value)), path

    def test_invalid(self, data):
        """The schemas refuse what no file says."""
        documents = dict(api.documents(data))
        wrong = documents["states/east.json"] | {"kind": "summits"}
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(wrong, documents["schema/record.json"])
        wrong = documents["days.json"] | {"segments": [{"from": "2001-01-01"}]}
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(wrong, documents["schema/days.json"])

    def test_index(self, data):
        """The index names every file of a record, and the seal of the data."""
        documents = dict(api.documents(data))
        index = documents["index.json"]
        listed = {path for paths in index["kinds"].values() for path in paths}
        others = {"index.json", "days.json"} | {path for path in documents if "schema/" in path}
        assert set(documents) - others == listed
        assert index["sha256"] == data.seal().sha256

    def test_record(self, data):
        """A file of a record has the record, a sentence and the sources that it cites."""
        document = dict(api.documents(data))["summits/2001-east.json"]
        assert document["record"] == ts.to_dict(data.summit("2001-east"))
        assert document["description"] == ts.describe(data.summit("2001-east"))
        assert [source["id"] for source in document["sources"]] == ["gazette"]


@pytest.mark.slow
class TestDays:
    """What is true on each day"""

    @pytest.mark.filterwarnings("ignore::turkicstates.StaleDataWarning")
    def test_as_the_library(self):
        """On each day of change, and on the day before, the file says what the library says."""
        data = ts.Dataset.bundled()
        segments = api.days(data)["segments"]
        assert len(segments) > 60
        one_day = datetime.timedelta(days=1)
        starts = [datetime.date.fromisoformat(segment["from"]) for segment in segments]
        ends = [*(start - one_day for start in starts[1:]), data.as_of()]
        for segment, start, end in zip(segments, starts, ends, strict=True):
            for day in (start, end):
                snapshot = data.snapshot_on(day)
                answer = segment["answer"]
                assert answer["name"] == snapshot.name
                assert answer["chair_id"] == (snapshot.chair and snapshot.chair.id)
                assert answer["holder_id"] == (snapshot.holder and snapshot.holder.id)
                assert answer["member_ids"] == [state.id for state in snapshot.members]
                assert answer["observer_ids"] == [party.id for party in snapshot.observers]
                assert answer["summit_ids"] == [summit.id for summit in snapshot.summits]
                next_summit = snapshot.next_summit
                assert answer["next_summit_id"] == (next_summit and next_summit.id)
