"""The data set as files for other tools."""

import csv
import json
import sqlite3

import pytest

import turkicstates as ts
from conftest import write
from samples import full
from turkicstates import export
from turkicstates.schema.tables import tables

pytestmark = pytest.mark.slow

BUNDLED = ts.Dataset.bundled()
WITHOUT_EXTRA = [name for name in export.FORMATS if name != "parquet"]


@pytest.fixture(name="out", scope="module")
def _out(tmp_path_factory):
    """The bundled data in every format that needs no extra."""
    folder = tmp_path_factory.mktemp("export") / "out"
    export.write(BUNDLED, folder, formats=WITHOUT_EXTRA)
    return folder


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
        """Unless it is told otherwise it writes CSV."""
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
        """If a later format fails, what stood there before still stands."""
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


class TestRoundTrips:
    """read"""

    @pytest.mark.parametrize("form", ["csv", "sqlite", "json"])
    def test_bundled(self, form, tmp_path):
        """From its tables, its database and its document the bundled data comes back equal."""
        export.write(BUNDLED, tmp_path / "out", formats=[form])
        assert BUNDLED == export.read(tmp_path / "out")

    @pytest.mark.parametrize("form", ["csv", "sqlite", "json"])
    def test_sample(self, league, form, tmp_path):
        """So does the sample, which has every odd case."""
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
        """What is no export is refused, with what is wrong with it."""
        path = tmp_path / "out" / name
        path.parent.mkdir(parents=True)
        path.write_bytes(raw)
        with pytest.raises(ts.DatasetError) as caught:
            export.read(tmp_path / "out")
        assert message in str(caught.value)

    def test_faults(self, league, tmp_path):
        """A fault in a table is told as in a data file, with file, record and field."""
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
        """A number that is none is told by its table."""
        export.write(league, tmp_path / "out", formats=["csv"])
        path = tmp_path / "out" / "csv" / "chairmanships.csv"
        path.write_text(path.read_text("utf-8").replace("2001-east,1,", "2001-east,one,"), "utf-8")
        with pytest.raises(ts.DatasetError, match="chairmanships.csv: not a table: "):
            export.read(tmp_path / "out")


class TestSheets:
    """CSV"""

    def test_rows(self, out):
        """Each table that has rows is a sheet with a header, and what is not known is empty."""
        found = {name: table for name, table in tables(BUNDLED).items() if table.rows}
        assert {f"{name}.csv" for name in found} == {path.name for path in (out / "csv").iterdir()}
        for name, table in found.items():
            with (out / "csv" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
                header, *rows = csv.reader(file)
            assert [column.name for column in table.columns] == header
            assert len(table.rows) == len(rows)

    def test_values(self, league, tmp_path):
        """Flags are true or false, dates are ISO 8601, and nothing stands for nothing."""
        export.write(league, tmp_path / "out")
        with (tmp_path / "out" / "csv" / "office_terms.csv").open(
            encoding="utf-8", newline=""
        ) as file:
            rows = {row["id"]: row for row in csv.DictReader(file)}
        assert ("true", "2011-01-01", "") == (
            rows["ada-2"]["acting"], rows["ada-2"]["start_first_day"], rows["ada-2"]["end"],
        )  # fmt: skip


class TestDatabase:
    """SQLite"""

    @pytest.fixture(name="database")
    def _database(self, out):
        with sqlite3.connect(out / "turkicstates.sqlite") as database:
            yield database
        database.close()

    def test_foreign_keys(self, database):
        """The file is whole, every foreign key holds, and there are many of them."""
        assert [("ok",)] == database.execute("PRAGMA integrity_check").fetchall()
        assert [] == database.execute("PRAGMA foreign_key_check").fetchall()
        names = [
            row[0]
            for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        keyed = [
            name
            for name in names
            if database.execute(f"PRAGMA foreign_key_list({name})").fetchall()
        ]
        assert len(keyed) > 100
        assert set(tables(BUNDLED)) == set(names)

    def test_asked(self, database):
        """A question in SQL has the answer of the library."""
        query = """
            SELECT states_names.text FROM chairmanships
            JOIN states_names ON states_names.record_id = state_id AND language = 'en'
            WHERE start <= :day AND (end IS NULL OR :day < end)
        """
        for day in ("2023-11-02", "2023-11-03", "2026-01-01"):
            assert [(ts.chair_on(day).state.name,)] == database.execute(
                query, {"day": day}
            ).fetchall()

    def test_keys_are_kept(self, database):
        """A row that breaks a key is refused by the database."""
        database.execute("PRAGMA foreign_keys = ON")
        with pytest.raises(sqlite3.IntegrityError):
            database.execute(
                "INSERT INTO chairmanships (id, number, state_id, start, confidence)"
                " VALUES ('x', 99, 'atlantis', '2030-01-01', 'low')"
            )


class TestCalendar:
    """iCalendar"""

    def _unfolded(self, path):
        return path.read_bytes().decode().replace("\r\n ", "").split("\r\n")

    def test_lines(self, out):
        """No line is longer than 75 bytes, and each ends as the standard says."""
        raw = (out / "turkicstates.ics").read_bytes()
        assert raw.endswith(b"END:VCALENDAR\r\n")
        assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
        assert b"\n" not in raw.replace(b"\r\n", b"")

    def test_an_event(self, out):
        """An event has the days of the summit, what it was about, and its sources."""
        lines = self._unfolded(out / "turkicstates.ics")
        start = lines.index("UID:summit-2023-astana@turkicstates") - 1
        event = dict(
            line.partition(":")[::2] for line in lines[start : lines.index("END:VEVENT", start)]
        )
        assert ("20231103", "20231104", "CONFIRMED", "Astana", "SUMMIT") == (
            event["DTSTART;VALUE=DATE"], event["DTEND;VALUE=DATE"], event["STATUS"],
            event["LOCATION"], event["CATEGORIES"],
        )  # fmt: skip
        assert event["DESCRIPTION"].startswith("TURKTIME!\\n")
        assert "President of Kazakhstan\\, " in event["DESCRIPTION"]
        assert f"{ts.as_of():%Y%m%d}T000000Z" == event["DTSTAMP"]

    def test_what_is_in_it(self, tmp_path):
        """Summits, handovers and entries into force are in it, each on its days; vague dates are not."""
        files = full()
        files["agreements.json"][0]["entered_into_force"] = "2001-06-07"
        files["summits.json"][4] |= {"start": "2021-05-05", "end": "2021-05"}
        data = ts.Dataset.load(write(tmp_path / "dated", files))
        export.write(data, tmp_path / "out", formats=["ics"])
        lines = self._unfolded(tmp_path / "out" / "turkicstates.ics")
        uids = [line[4:].partition("@")[0] for line in lines if line.startswith("UID:")]
        assert [
            "handover-2001-east", "summit-2001-east", "entry-into-force-pact", "summit-2003-west",
            "handover-2003-west", "summit-2004-call", "summit-2021-west",
        ] == uids  # fmt: skip
        assert "STATUS:TENTATIVE" in lines
        assert "DTEND;VALUE=DATE:20210506" in lines

    def test_hostile_text(self, tmp_path):
        """What means something in a calendar is escaped, and control characters are left out."""
        files = full()
        files["summits.json"][0]["themes"] = {"en": "a;b,c\\d\nBEGIN:VEVENT\r\x07é" + "ü" * 80}
        data = ts.Dataset.load(write(tmp_path / "hostile", files))
        export.write(data, tmp_path / "out", formats=["ics"])
        lines = self._unfolded(tmp_path / "out" / "turkicstates.ics")
        (line,) = [line for line in lines if "a\\;b" in line]
        assert line.startswith(
            "DESCRIPTION:a\\;b\\,c\\\\d\\nBEGIN:VEVENTé" + "ü" * 80 + "\\nSources:"
        )


class TestMaps:
    """GeoJSON"""

    def test_points(self, tmp_path):
        """Each place is a point, with the records that name it under any of its names."""
        files = full()
        files["summits.json"][1]["city"] = "Old Eastville"
        files["summits.json"][1]["citations"][0]["supports"].append("city")
        files["places.json"][0] |= {"note": "A port."}
        league = ts.Dataset.load(write(tmp_path / "named", files))
        export.write(league, tmp_path / "out", formats=["geojson"])
        whole = json.loads((tmp_path / "out" / "turkicstates.geojson").read_bytes())
        east, sea = whole["features"]
        assert ("FeatureCollection", "Feature") == (whole["type"], east["type"])
        assert {"type": "Point", "coordinates": [70.5, 40.0]} == east["geometry"]
        assert {
            "name": "Eastville", "names": {"en": "Eastville", "tr": "Doğukent"}, "state_id": "east",
            "country": "East", "summits": ["2001-east", "2003-west"], "meetings": ["2000-council"],
            "designations": ["2010-eastville"], "agreements": ["pact"], "awards": [],
            "bodies": ["council"], "organisations": [], "note": "A port.",
        } == east["properties"]  # fmt: skip
        assert (None, "Nowhere", ["seaside"]) == (
            sea["properties"]["state_id"], sea["properties"]["country"], sea["properties"]["designations"],
        )  # fmt: skip

    def test_every_summit_is_on_the_map(self, out):
        """Each city in which leaders met is a place."""
        whole = json.loads((out / "turkicstates.geojson").read_bytes())
        found = {one for feature in whole["features"] for one in feature["properties"]["summits"]}
        assert {summit.id for summit in ts.summits() if summit.city} == found


class TestPackage:
    """The Data Package descriptor"""

    @pytest.fixture(name="descriptor")
    def _descriptor(self, out):
        return json.loads((out / "datapackage.json").read_bytes())

    def test_describes(self, out, descriptor):
        """Each table is described with its columns, types and keys, and its bytes are counted."""
        by_name = {one["name"]: one for one in descriptor["resources"]}
        assert {path.stem for path in (out / "csv").iterdir()} == set(by_name)
        summits = by_name["summits_participants"]
        assert ("csv/summits_participants.csv", "text/csv", "utf-8") == (
            summits["path"], summits["mediatype"], summits["encoding"],
        )  # fmt: skip
        assert (out / summits["path"]).stat().st_size == summits["bytes"]
        assert ["record_id", "position"] == summits["schema"]["primaryKey"]
        assert {
            "fields": ["record_id"], "reference": {"resource": "summits", "fields": ["id"]},
        } in summits["schema"]["foreignKeys"]  # fmt: skip
        fields = {one["name"]: one for one in by_name["places"]["schema"]["fields"]}
        assert ("number", "degree", {"required": True}) == (
            fields["latitude"]["type"], fields["latitude"]["unit"], fields["latitude"]["constraints"],
        )  # fmt: skip

    def test_says_whence(self, descriptor):
        """Version, day, licence and every source stand in it."""
        assert ts.data_version() == descriptor["version"]
        assert f"{ts.as_of()}T00:00:00Z" == descriptor["created"]
        assert "CC0-1.0" == descriptor["licenses"][0]["name"]
        assert len(ts.sources()) == len(descriptor["sources"])

    def test_brings_its_tables(self, tmp_path):
        """Asked for alone it brings the sheets; a licence of the user's own is named as it is."""
        files = full()
        files["meta.json"]["licence"] = "ODbL-1.0"
        data = ts.Dataset.load(write(tmp_path / "licensed", files))
        export.write(data, tmp_path / "out", formats=["datapackage"])
        assert (tmp_path / "out" / "csv" / "summits.csv").exists()
        descriptor = json.loads((tmp_path / "out" / "datapackage.json").read_bytes())
        assert [{"name": "ODbL-1.0"}] == descriptor["licenses"]


class TestLinked:
    """JSON-LD"""

    @pytest.fixture(name="nodes")
    def _nodes(self, out):
        whole = json.loads((out / "turkicstates.jsonld").read_bytes())
        return {node["@id"]: node for node in whole["@graph"]}

    def test_every_record(self, nodes):
        """Each record has a node under its address, and refers to none that is not there."""
        from turkicstates.records.kinds import KINDS

        for name in KINDS:
            for record in BUNDLED.records(name):
                assert f"urn:turkicstates:{name}:{record.id}" in nodes
        assert set() == set(_refs(list(nodes.values()))) - set(nodes)

    def test_provenance(self, nodes):
        """A record derives from its sources, each with the fields that it supports."""
        node = nodes["urn:turkicstates:chairmanships:2023-kazakhstan"]
        cited = {
            one["prov:entity"]["@id"]: one["supports"] for one in node["prov:qualifiedDerivation"]
        }
        for citation in ts.chairmanship("2023-kazakhstan").citations:
            assert (
                list(citation.supports) == cited[f"urn:turkicstates:sources:{citation.source_id}"]
            )

    def test_dates(self, nodes):
        """A date has the type of as much as is known of it."""
        node = nodes["urn:turkicstates:chairmanships:2023-kazakhstan"]
        assert {"@type": "xsd:date", "@value": "2023-11-03"} == node["startDate"]
        forms = {
            value["@type"]
            for node in nodes.values()
            for value in node.values()
            if isinstance(value, dict) and "@value" in value
        }
        assert {"xsd:date", "xsd:gYearMonth", "xsd:gYear"} == forms


def _refs(value):
    if isinstance(value, dict):
        if set(value) == {"@id"}:
            yield value["@id"]
        for one in value.values():
            yield from _refs(one)
    elif isinstance(value, list):
        for one in value:
            yield from _refs(one)
