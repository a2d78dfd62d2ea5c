"""The shapes of the map: those that ship, and the tool that makes them."""

import json
import os
from collections import Counter
from importlib.resources import files
from itertools import pairwise

import pytest

import turkicstates as ts

SHAPES = files("turkicstates.plot") / "shapes.geojson"
COLLECTION = json.loads(SHAPES.read_text("utf-8"))
FEATURES = {feature["properties"]["state_id"]: feature for feature in COLLECTION["features"]}
BOXES = {
    "azerbaijan": (44.8, 38.4, 50.4, 41.9),
    "hungary": (16.1, 45.7, 22.9, 48.6),
    "kazakhstan": (46.5, 40.6, 87.3, 55.4),
    "kyrgyzstan": (69.2, 39.2, 80.3, 43.3),
    "northern-cyprus": (32.7, 35.0, 34.6, 35.7),
    "turkiye": (26.0, 35.8, 44.8, 42.1),
    "turkmenistan": (52.4, 35.1, 66.7, 42.8),
    "uzbekistan": (56.0, 37.2, 73.1, 45.6),
}


def _polygons(feature):
    geometry = feature["geometry"]
    several = geometry["type"] == "MultiPolygon"
    return geometry["coordinates"] if several else [geometry["coordinates"]]


def _rings(feature):
    return [ring for polygon in _polygons(feature) for ring in polygon]


def _area(ring):
    """The area of a ring, negative where it runs clockwise."""
    steps = zip(ring, ring[1:], strict=False)
    return sum(x * v - u * y for (x, y), (u, v) in steps) / 2


def _edges(rings):
    return [
        (tuple(first), tuple(second))
        for ring in rings
        for first, second in zip(ring, ring[1:], strict=False)
    ]


def _inside(point, feature):
    """Whether a point lies in a feature: a ray to the east crosses its borders an odd number of times."""
    x, y = point
    crossings = [
        (a, b, c, d) for (a, b), (c, d) in _edges(_rings(feature))
        if (b > y) != (d > y) and x < a + (y - b) * (c - a) / (d - b)
    ]  # fmt: skip
    return len(crossings) % 2 == 1


class TestShipped:
    """shapes.geojson"""

    def test_every_state(self):
        """Every state of the data set has a shape, and all other land is one shape."""
        assert [*sorted(state.id for state in ts.states()), None] == list(FEATURES)

    @pytest.mark.parametrize("state_id", BOXES)
    def test_where(self, state_id):
        """A shape lies where its state lies, to a fifth of a degree."""
        points = [point for ring in _rings(FEATURES[state_id]) for point in ring]
        east, north = zip(*points, strict=True)
        box = (min(east), min(north), max(east), max(north))
        assert BOXES[state_id] == pytest.approx(box, abs=0.2)

    @pytest.mark.parametrize("state_id", FEATURES)
    def test_winding(self, state_id):
        """Land runs clockwise and what is cut out of it does not, as d3 has it on the sphere."""
        for land, *holes in _polygons(FEATURES[state_id]):
            assert _area(land) < 0
            assert all(_area(hole) > 0 for hole in holes)

    @pytest.mark.parametrize("state_id", FEATURES)
    def test_rings(self, state_id):
        """Each ring closes, and has at least one corner besides its two ends."""
        for ring in _rings(FEATURES[state_id]):
            assert ring[0] == ring[-1]
            assert len(ring) >= 4

    def test_borders_are_shared(self):
        """No way is run twice in one direction: where two shapes meet one runs against the other."""
        every = Counter(
            edge for feature in COLLECTION["features"] for edge in _edges(_rings(feature))
        )
        assert {1} == set(every.values())
        kazakhstan, uzbekistan, kyrgyzstan = (
            set(_edges(_rings(FEATURES[state_id])))
            for state_id in ("kazakhstan", "uzbekistan", "kyrgyzstan")
        )
        assert len(kazakhstan & {(b, a) for a, b in uzbekistan}) > 10
        assert len(kazakhstan & {(b, a) for a, b in kyrgyzstan}) > 10

    def test_no_slivers(self):
        """All shapes together leave no gaps between them: what is no shared border is coast."""
        edges = {edge for feature in COLLECTION["features"] for edge in _edges(_rings(feature))}
        coast = {}
        for start, end in edges:
            if (end, start) not in edges:
                coast.setdefault(start, []).append(end)
        while coast:
            start = place = next(iter(coast))
            ring = [start]
            while place != start or len(ring) == 1:
                ends = coast[place]
                following = ends.pop()
                if not ends:
                    del coast[place]
                place = following
                ring.append(place)
            assert abs(_area(ring)) > 0.01

    @pytest.mark.parametrize(
        ("place", "point", "state_id"),
        [
            ("Nakhchivan", (45.41, 39.21), "azerbaijan"),
            ("Khankendi", (46.75, 39.82), "azerbaijan"),
            ("Baikonur", (63.3, 45.6), "kazakhstan"),
            ("Simferopol", (34.1, 44.95), None),
            ("Limassol", (33.03, 34.8), None),
            ("Kyrenia", (33.35, 35.28), "northern-cyprus"),
            ("Edirne", (26.8, 41.6), "turkiye"),
        ],
    )
    def test_places(self, place, point, state_id):
        """Places whose land is in question, or lies apart, are in the shape that the notes say."""
        assert place
        assert [state_id] == [
            known for known, feature in FEATURES.items() if _inside(point, feature)
        ]

    @pytest.mark.parametrize("state_id", BOXES)
    def test_label(self, state_id):
        """The name of a state is on the state."""
        assert _inside(FEATURES[state_id]["properties"]["label"], FEATURES[state_id])

    def test_terms(self):
        """The file says where it comes from, and how it draws land in question."""
        assert "Made with Natural Earth" in COLLECTION["attribution"]
        assert "Public domain" in COLLECTION["attribution"]
        assert "no statement on any border" in COLLECTION["note"]
        notes = {known: feature["properties"].get("note") for known, feature in FEATURES.items()}
        assert ["azerbaijan", "northern-cyprus"] == [known for known in notes if notes[known]]
        assert "Karabakh" in notes["azerbaijan"]
        assert "Republic of Cyprus" in notes["northern-cyprus"]

    def test_small(self):
        """The file stays small enough for a page."""
        assert len(SHAPES.read_bytes()) < 60_000


def _tool():
    if os.environ.get("TURKICSTATES_EXTRAS") != "every":
        pytest.importorskip("shapely", reason="shapely is not installed")
    from tools import shapes

    return shapes


TOPOLOGY = {
    "transform": {"scale": [0.5, 0.5], "translate": [40, 40]},
    "arcs": [
        [[4, 0], [0, 4]],
        [[4, 4], [-4, 0], [0, -4], [4, 0]],
        [[4, 0], [4, 0], [0, 4], [-4, 0]],
        [[20, 0], [0, 4], [4, 0], [0, -4], [-4, 0]],
        [[30, 0], [0, 4], [4, 0], [0, -4], [-4, 0]],
        [[-2000, 0], [0, 4], [4, 0], [0, -4], [-4, 0]],
    ],
    "objects": {
        "countries": {
            "geometries": [
                {"id": "031", "type": "Polygon", "arcs": [[0, 1]], "properties": {"name": "A"}},
                {"id": "998", "type": "Polygon", "arcs": [[-1, 2]], "properties": {"name": "B"}},
                {"id": "999", "type": "MultiPolygon", "arcs": [[[3]]], "properties": {"name": "C"}},
                {"type": "Polygon", "arcs": [[4]], "properties": {"name": "N. Cyprus"}},
                {"id": "997", "type": "Polygon", "arcs": [[5]], "properties": {"name": "D"}},
            ]
        }
    },
}
"""Two squares that share a border, and three apart, of which the last lies far away."""


class TestTool:
    """python -m tools.shapes"""

    def test_shapes(self):
        """States come by code or by name, others as one shape, and what is far away not at all."""
        collection = _tool().shapes(TOPOLOGY)
        features = {
            feature["properties"]["state_id"]: feature for feature in collection["features"]
        }
        assert ["azerbaijan", "northern-cyprus", None] == list(features)
        assert [[40, 40], [40, 42], [42, 40], [42, 42]] == sorted(
            features["azerbaijan"]["geometry"]["coordinates"][0][1:]
        )
        assert [41, 41] == pytest.approx(features["azerbaijan"]["properties"]["label"], abs=1)
        assert features[None]["properties"]["label"] is None
        east, north = zip(
            *[point for ring in _rings(features[None]) for point in ring], strict=True
        )
        assert (42, 40, 52, 42) == (min(east), min(north), max(east), max(north))

    def test_winding(self):
        """Land runs clockwise whichever way it ran before."""
        for feature in _tool().shapes(TOPOLOGY)["features"]:
            assert all(_area(ring) < 0 for ring in _rings(feature))

    def test_main(self, tmp_path, capsys):
        """It writes a feature a line, and says how much it wrote."""
        source, target = tmp_path / "countries.json", tmp_path / "shapes.geojson"
        source.write_text(json.dumps(TOPOLOGY), "utf-8")
        assert 0 == _tool().main([str(source), str(target)])
        assert capsys.readouterr().out.startswith("written: shapes.geojson, ")
        text = target.read_text("utf-8")
        assert 3 == text.count('\n{"type":"Feature"')
        assert json.loads(text)["features"] == _tool().shapes(TOPOLOGY)["features"]


def _encloses(feature, x, y):
    """Whether a point is within a shape: a ray from it crosses an odd number of its edges."""
    crossed = 0
    for ring in _rings(feature):
        for (u, v), (w, z) in pairwise(ring):
            if (v > y) != (z > y) and x < u + (y - v) * (w - u) / (z - v):
                crossed += 1
    return crossed % 2 == 1


class TestPlaces:
    """The places of the data set"""

    PLACES = [pytest.param(place, id=place.id) for place in ts.places() if place.state_id]

    @pytest.mark.parametrize("place", PLACES)
    def test_lies_in_its_state(self, place):
        """A place lies in the shape of its state, or within a tenth of a degree of it."""
        near = [(x, y) for x in (-0.1, 0, 0.1) for y in (-0.1, 0, 0.1)]
        feature = FEATURES[place.state_id]
        assert any(_encloses(feature, place.longitude + x, place.latitude + y) for x, y in near)
