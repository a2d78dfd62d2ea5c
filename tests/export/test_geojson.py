"""The data set as places on a map."""

import json

import pytest

import turkicstates as ts
from conftest import write
from samples import full
from turkicstates import export

pytestmark = pytest.mark.slow


class TestMaps:
    """GeoJSON"""

    def test_points(self, tmp_path):
        """Each place is a point, with the records that name it under any of its names."""
        files = full()
        for summit, city in zip(
            files["summits.json"], ("Old Eastville", "Eastville", "Eastville"), strict=False
        ):
            summit["city"] = city
            summit["citations"][0]["supports"].append("city")
        files["places.json"][0] |= {"note": "A port."}
        league = ts.Dataset.load(write(tmp_path / "named", files))
        export.write(league, tmp_path / "out", formats=["geojson"])
        whole = json.loads((tmp_path / "out" / "turkicstates.geojson").read_bytes())
        east, sea = whole["features"]
        assert ("FeatureCollection", "Feature") == (whole["type"], east["type"])
        assert {"type": "Point", "coordinates": [70.5, 40.0]} == east["geometry"]
        assert {
            "name": "Eastville", "names": {"en": "Eastville", "tr": "Doğukent"}, "state_id": "east",
            "country": "East", "summits": ["1995-first", "2001-east", "2003-west"], "meetings": ["2000-council"],
            "designations": ["2010-eastville"], "agreements": ["pact"], "awards": [],
            "bodies": ["council"], "organisations": [], "note": "A port.",
        } == east["properties"]  # fmt: skip
        assert (None, "Nowhere", ["seaside"]) == (
            sea["properties"]["state_id"], sea["properties"]["country"], sea["properties"]["designations"],
        )  # fmt: skip

    def test_every_summit_is_on_the_map(self, out):
        """Each city in which leaders met is a place."""
        whole = json.loads((out / "turkicstates.geojson").read_bytes())
        on_the_map = {
            summit_id
            for feature in whole["features"]
            for summit_id in feature["properties"]["summits"]
        }
        assert {summit.id for summit in ts.summits() if summit.city} == on_the_map
