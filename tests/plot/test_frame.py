"""The projection of a map, and its frame."""

from math import cos, isclose, log, pi, radians, sin, tan

import pytest

import turkicstates as ts
from charts import plot, rows_of, subtitle, words_of
from conftest import small, write

frames = pytest.importorskip("turkicstates.plot.frame", reason="altair is not installed")

WIDTH, HEIGHT, MARGIN = 700, 360, 24


def _point(longitude, latitude):
    return {"geometry": {"type": "Point", "coordinates": [longitude, latitude]}}


def _square(west, south, east, north, **fields):
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [ring]}, **fields}


def _drawn(view, longitude, latitude):
    """Return where d3 draws a place, by the formulas of its documentation."""
    angle = radians((longitude + view["rotate"][0] + 180) % 360 - 180)
    height = tan(pi / 4 + radians(latitude) / 2)
    if view["type"] == "mercator":
        x, y = angle, log(height)
    else:
        first, second = map(radians, view["parallels"])
        north, south = (tan(pi / 4 + parallel / 2) for parallel in (second, first))
        cone = log(cos(first) / cos(second)) / log(north / south) if first != second else sin(first)
        size = cos(first) * south**cone / cone
        x, y = (
            size / height**cone * sin(cone * angle),
            size - size / height**cone * cos(cone * angle),
        )
    left, top = view["translate"]
    return left + view["scale"] * x, top - view["scale"] * y


PLACES = {
    "Central Asia": [(26.0, 36.0), (87.3, 49.1), (60.0, 55.4), (19.0, 47.0)],
    "South-East Asia": [(95.0, 5.9), (141.0, -9.0), (98.0, 28.5), (127.0, 9.0)],
    "around the equator": [(-10.0, -8.0), (40.0, 8.0)],
    "across the date line": [(178.0, -18.0), (-172.0, -13.5), (166.0, -22.0)],
    "the south": [(-70.0, -52.0), (-40.0, -30.0)],
    "the north": [(-24.0, 63.4), (31.0, 71.1), (8.0, 54.6)],
    "one parallel": [(10.0, 50.0), (20.0, 50.0)],
}


class TestFrame:
    """frame"""

    @pytest.mark.parametrize("name", PLACES)
    def test_fits(self, name):
        """Every place is inside the margins, and they touch two opposite ones."""
        places = PLACES[name]
        view = frames.frame([_point(*place) for place in places], WIDTH, HEIGHT)
        drawn = [_drawn(view, *place) for place in places]
        across, down = ([point[axis] for point in drawn] for axis in (0, 1))
        free = [min(across), WIDTH - max(across), min(down), HEIGHT - max(down)]
        assert min(free) >= MARGIN - 1.5
        assert isclose(MARGIN, min(free), abs_tol=1.5)
        assert isclose(free[0], free[1], abs_tol=1.5)
        assert isclose(free[2], free[3], abs_tol=1.5)

    def test_form(self):
        """A cone is used but near the equator; across the date line, the map is in one piece."""
        views = {
            name: frames.frame([_point(*place) for place in places], WIDTH, HEIGHT)
            for name, places in PLACES.items()
        }
        assert "mercator" == views["around the equator"]["type"]
        assert "conicConformal" == views["Central Asia"]["type"]
        assert 150 < abs(views["across the date line"]["rotate"][0]) <= 180

    def test_one_place(self):
        """A single place is in the middle, and not drawn as large as a map can be."""
        view = frames.frame([_point(100, 13)], WIDTH, HEIGHT)
        x, y = _drawn(view, 100, 13)
        assert (WIDTH / 2, HEIGHT / 2) == (pytest.approx(x, abs=1.5), pytest.approx(y, abs=1.5))
        assert view["scale"] < 20_000

    def test_world(self):
        """Without any feature it is the world."""
        view = frames.frame([], WIDTH, HEIGHT)
        assert ("equalEarth", [350, 180]) == (view["type"], view["translate"])
        assert view["scale"] * 5.42 <= WIDTH

    def test_bundled(self):
        """All states of the bundled data are inside the map, on every day."""
        shapes = [shape for shape in plot.shapes()["features"] if shape["properties"]["state_id"]]
        for day in ("2009-10-03", "2023-11-03"):
            chart = plot.membership_map(day).to_dict()
            (view,) = {
                str(layer["projection"]): layer["projection"]
                for layer in chart["layer"]
                if "projection" in layer
            }.values()
            for shape in shapes:
                for place in frames.points_of(shape):
                    x, y = _drawn(view, *place)
                    assert MARGIN - 1.5 < x < chart["width"] - MARGIN + 1.5
                    assert MARGIN - 1.5 < y < chart["height"] - MARGIN + 1.5


class TestPlaceOn:
    """place_on"""

    @pytest.mark.parametrize("name", PLACES)
    def test_as_drawn(self, name):
        """A place is where d3 draws it."""
        view = frames.frame([_point(*place) for place in PLACES[name]], WIDTH, HEIGHT)
        place_on = frames.place_on(view)
        for place in PLACES[name]:
            assert pytest.approx(_drawn(view, *place)) == place_on(*place)


class TestOtherStates:
    """membership_map with shapes of one's own"""

    @pytest.fixture(name="shapes")
    def _shapes(self):
        """Two states, named by key and by identifier, and other land."""
        east = _square(100, 0, 110, 8, properties={"state_id": "EAST", "label": [105, 4]})
        west = _square(95, -6, 98, 6, id="Batı")
        west["geometry"] = {
            "type": "MultiPolygon",
            "coordinates": [
                [ring[::-1] for ring in west["geometry"]["coordinates"]],
                _square(99, 0, 99.5, 1)["geometry"]["coordinates"],
            ],
        }
        sea = _square(-180, -80, 180, 80, properties=None)
        return {
            "type": "FeatureCollection",
            "features": [east, west, sea],
            "attribution": "By hand.",
        }

    def test_drawn(self, little, shapes):
        """States are drawn as theirs, other land is grey, and the frame is that of the states."""
        chart = plot.membership_map("2019-01-01", dataset=little, shapes=shapes)
        drawn = [row["properties"] for row in rows_of(chart) if row.get("properties")]
        assert {"east": "Member", "west": "Member"} == {
            row["state_id"]: row["status"] for row in drawn if "status" in row
        }
        assert [105, 4] == next(row["label"] for row in drawn if row["state_id"] == "east")
        west = next(row["label"] for row in drawn if row["state_id"] == "west")
        assert 95 < west[0] < 98
        assert any(word.startswith("By hand.") for word in words_of(chart))
        assert "The shapes are no statement on any border." not in " ".join(words_of(chart))
        (view,) = {
            str(layer["projection"]): layer["projection"]
            for layer in chart.to_dict()["layer"]
            if "projection" in layer
        }.values()
        assert -103 < view["rotate"][0] < -101
        assert "The League." == subtitle(chart)

    def test_rings(self, little, shapes):
        """Rings run so that the land is inside, whichever way they were written."""
        chart = plot.membership_map("2019-01-01", dataset=little, shapes=shapes)
        rings = [
            ring
            for row in rows_of(chart)
            if row.get("geometry", {}).get("type") == "MultiPolygon"
            for polygon in row["geometry"]["coordinates"]
            for ring in polygon[:1]
        ]
        assert 4 == len(rings)
        for ring in rings:
            area = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:], strict=False))
            assert area < 0

    def test_unknown_states(self, little):
        """Without shapes of its own a data set has the world, and its states are named above it."""
        chart = plot.membership_map("2019-01-01", dataset=little)
        assert "The League. Members without a place on the map: East and West." == subtitle(chart)
        assert "border" not in " ".join(words_of(chart))
        layers = chart.to_dict()["layer"]
        assert "equalEarth" in [layer.get("projection", {}).get("type") for layer in layers]

    @pytest.mark.parametrize("wrong", [3, "world.json", {}, {"features": "all"}])
    def test_no_shapes(self, little, wrong):
        """What is not a collection of features is refused."""
        with pytest.raises(ts.InvalidArgumentError, match="not a GeoJSON collection of features"):
            plot.membership_map("2019-01-01", dataset=little, shapes=wrong)

    @pytest.mark.parametrize(
        "geometry",
        [
            None,
            {"type": "Point", "coordinates": [1, 2]},
            {"type": "MultiLineString", "coordinates": [[[1, 2], [3, 4]]]},
            {"type": "Polygon", "coordinates": []},
            {"type": "MultiPolygon", "coordinates": [[]]},
            {"type": "GeometryCollection", "geometries": []},
        ],
    )
    def test_no_area(self, little, shapes, geometry):
        """What is valid but covers no area is left out."""
        shapes["features"][0] |= {"geometry": geometry, "properties": {"state_id": "east"}}
        chart = plot.membership_map("2019-01-01", dataset=little, shapes=shapes)
        assert "The League. Member without a place on the map: East." == subtitle(chart)

    def test_geometry_collection(self, little, shapes):
        """Of a collection of geometries, the areas are drawn."""
        parts = [shapes["features"][0]["geometry"], {"type": "Point", "coordinates": [1, 2]}]
        shapes["features"][0]["geometry"] = {"type": "GeometryCollection", "geometries": parts}
        chart = plot.membership_map("2019-01-01", dataset=little, shapes=shapes)
        assert "The League." == subtitle(chart)

    def test_notes(self, little, shapes):
        """The notes of the collection and of states are below the map, those of other land are not."""
        shapes |= {"note": "By heart."}
        shapes["features"][0]["properties"] |= {"note": "Drawn to the river."}
        shapes["features"][2]["properties"] = {"note": "Here be dragons."}
        chart = plot.membership_map("2019-01-01", dataset=little, shapes=shapes)
        words = " ".join(words_of(chart))
        assert "By heart. Drawn to the river. By hand." in words
        assert "dragons" not in words

    @pytest.mark.parametrize("feature", ["east", None, {}, {"type": "Feature", "id": "east"}])
    def test_no_feature(self, little, shapes, feature):
        """What is not a feature is refused, with its place."""
        shapes["features"][1] = feature
        with pytest.raises(ts.InvalidArgumentError, match="is not a GeoJSON feature") as caught:
            plot.membership_map("2019-01-01", dataset=little, shapes=shapes)
        assert "shapes['features'][1]" == caught.value.argument
        assert feature == caught.value.value

    @pytest.mark.parametrize(
        "changes",
        [
            {"geometry": "Polygon"},
            {"geometry": {"type": "Polygon"}},
            {"geometry": {"type": "Circle", "coordinates": [1, 2]}},
            {"geometry": {"type": ["Polygon"], "coordinates": []}},
            {"geometry": {"type": "MultiPolygon", "coordinates": None}},
            {"geometry": {"type": "Polygon", "coordinates": [[]]}},
            {"geometry": {"type": "Polygon", "coordinates": [[[1, 2], [3, 4], [1, 2]]]}},
            {"geometry": {"type": "Polygon", "coordinates": [[[1, 2], [3, 4], [5, 2], [1, 1]]]}},
            {"geometry": {"type": "Polygon", "coordinates": [[[1], [3], [5], [1]]]}},
            {"geometry": {"type": "Polygon", "coordinates": [["ab", "cd", "ef", "ab"]]}},
            {"geometry": {"type": "Polygon", "coordinates": [[[1, 10**400]] * 4]}},
            {"geometry": {"type": "Polygon", "coordinates": [[[1, float("inf")]] * 4]}},
            {"properties": {"state_id": "east", "label": "here"}},
            {"properties": "east"},
        ],
        ids=str,
    )
    def test_no_geometry(self, little, shapes, changes):
        """A geometry that is not valid is refused by the place of its feature."""
        shapes["features"][0] |= changes
        with pytest.raises(ts.InvalidArgumentError, match=r"not valid GeoJSON: a ring") as caught:
            plot.membership_map("2019-01-01", dataset=little, shapes=shapes)
        assert "shapes['features'][0]" == caught.value.argument

    def test_small_states(self, tmp_path, shapes):
        """A state that is small on the map has its name below it."""
        files = small()
        shapes["features"][1] = _square(99, 0, 99.3, 0.3, id="West")
        data = ts.Dataset.load(write(tmp_path / "narrow", files))
        chart = plot.membership_map("2019-01-01", dataset=data, shapes=shapes)
        places = {
            layer["mark"]["text"]: (layer["mark"]["x"], layer["mark"]["y"])
            for layer in chart.to_dict()["layer"]
            if "fontStyle" in layer["mark"]
        }
        view = next(
            layer["projection"] for layer in chart.to_dict()["layer"] if "projection" in layer
        )
        assert pytest.approx(_drawn(view, 105, 4)) == places["East"]
        assert pytest.approx(_drawn(view, 99.15, 0)[1] + 13) == places["West"][1]
