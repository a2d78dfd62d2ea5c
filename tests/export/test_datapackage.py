"""The descriptor of the tables."""

import json

import pytest

import turkicstates as ts
from conftest import write
from samples import full
from turkicstates import export
from turkicstates.export.datapackage import descriptor

pytestmark = pytest.mark.slow


class TestPackage:
    """The Data Package descriptor"""

    @pytest.fixture(name="descriptor")
    def _descriptor(self, out):
        return json.loads((out / "datapackage.json").read_bytes())

    def test_describes(self, out, descriptor):
        """Each table is described with its columns, types and keys, and its bytes are counted."""
        by_name = {resource["name"]: resource for resource in descriptor["resources"]}
        assert {path.stem for path in (out / "csv").glob("*.csv")} == set(by_name)
        summits = by_name["summits_participants"]
        assert ("csv/summits_participants.csv", "text/csv", "utf-8") == (
            summits["path"], summits["mediatype"], summits["encoding"],
        )  # fmt: skip
        assert (out / summits["path"]).stat().st_size == summits["bytes"]
        assert ["record_id", "position"] == summits["schema"]["primaryKey"]
        assert {
            "fields": ["record_id"], "reference": {"resource": "summits", "fields": ["id"]},
        } in summits["schema"]["foreignKeys"]  # fmt: skip
        fields = {field["name"]: field for field in by_name["places"]["schema"]["fields"]}
        assert ("number", "degree", {"required": True}) == (
            fields["latitude"]["type"], fields["latitude"]["unit"], fields["latitude"]["constraints"],
        )  # fmt: skip

    def test_says_whence(self, descriptor):
        """It has the version, the day, the licence and every source."""
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

    def test_parquet(self, league):
        """Whole numbers that may be missing are numbers in Parquet, for Frictionless reads floats."""
        raw = descriptor(league, {"parquet/summits.parquet": b"1234", "other.txt": b""})
        (resource,) = json.loads(raw)["resources"]
        types = {field["name"]: field["type"] for field in resource["schema"]["fields"]}
        assert ("string", "number", "date") == (
            types["id"],
            types["ordinal"],
            types["start_first_day"],
        )
        assert ("summits-parquet", "application/vnd.apache.parquet") == (
            resource["name"],
            resource["mediatype"],
        )
        assert "bytes" not in resource

    def test_keys_once(self, descriptor):
        """No column is the only one of two foreign keys."""
        for resource in descriptor["resources"]:
            keys = [tuple(key["fields"]) for key in resource["schema"].get("foreignKeys", ())]
            assert len(set(keys)) == len(keys), resource["name"]
