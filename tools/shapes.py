"""
Make the shapes of the map from Natural Earth: ``python -m tools.shapes countries-50m.json``.

The input is part of the npm package world-atlas, which has Natural Earth as TopoJSON. The output
is small: the states of the data set, and all other land as one shape.
"""

from __future__ import annotations

import json
import sys
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Any

import shapely
from shapely.affinity import translate
from shapely.geometry import LineString, MultiPolygon, Point, Polygon, mapping

import turkicstates as ts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from shapely.geometry.base import BaseGeometry

SHAPES = Path(ts.__file__).parent / "plot" / "shapes.geojson"
WINDOW = (2.0, 25.0, 102.0, 64.0)
"""West, south, east and north edge of the area to keep, in degrees."""

NAMES = {"northern-cyprus": "N. Cyprus"}
"""Names in Natural Earth of the states that have no ISO code."""

ATTRIBUTION = "Made with Natural Earth, naturalearthdata.com. Public domain."
NOTE = (
    "The shapes are no statement on any border. "
    "Between lands that are neither members nor observers no border is drawn."
)
NOTES = {
    "azerbaijan": "Karabakh is drawn within Azerbaijan.",
    "northern-cyprus": (
        "Northern Cyprus is drawn as the data set records it: only Türkiye recognises it as a "
        "state, and the United Nations and other states regard its territory as part of the "
        "Republic of Cyprus."
    ),
}
"""What a map says of how it draws a state."""

_TOLERANCE = 0.09
_ISLET = 0.03
"""Separate pieces of land below this size, in square degrees, are left out."""

_STEP = 2
"""Degrees between points on the edge of the window, as d3 draws great circles between points."""

_ROOM = 0.4


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the shapes of an input file into a second file, or else into the package."""
    source, *given = sys.argv[1:] if arguments is None else arguments
    target = Path(*given) if given else SHAPES
    text = written(shapes(json.loads(Path(source).read_text("utf-8"))))
    target.write_text(text, "utf-8")
    print(f"written: {target.name}, {len(text.encode())} bytes")
    return 0


def shapes(topology: dict[str, Any]) -> dict[str, Any]:
    """Return the collection of shapes: one for each state, by identifier, then the other land."""
    window = shapely.segmentize(shapely.box(*WINDOW), _STEP)
    land = _merged(topology, window)
    simple = shapely.coverage_simplify([*land.values()], _TOLERANCE)
    rounded = shapely.set_precision([shapely.intersection(shape, window) for shape in simple], 0.01)
    parts = shapely.get_parts(shapely.union_all(rounded))
    islets = shapely.union_all([part for part in parts if part.area < _ISLET])
    return {
        "type": "FeatureCollection",
        "attribution": ATTRIBUTION,
        "note": NOTE,
        "features": [
            _feature(state_id, shapely.difference(shape, islets))
            for state_id, shape in zip(land, rounded, strict=True)
        ],
    }


def written(collection: dict[str, Any]) -> str:
    """Return a collection as text, one feature per line."""
    features = ",\n".join(
        json.dumps(feature, ensure_ascii=False, separators=(",", ":"))
        for feature in collection["features"]
    )
    rest = {key: value for key, value in collection.items() if key != "features"}
    return (
        f'{json.dumps(rest, ensure_ascii=False, indent=1)[:-2]},\n "features": [\n{features}\n]}}\n'
    )


def _merged(topology: dict[str, Any], window: Polygon) -> dict[str | None, BaseGeometry]:
    """Return the land of each state, and under None all other land near the window as one shape."""
    states = {state.numeric: state.id for state in ts.states() if state.numeric}
    names = {name: state_id for state_id, name in NAMES.items()}
    near = shapely.buffer(window, 10)
    land: dict[str, BaseGeometry] = {}
    others = []
    arcs = list(_arcs(topology))
    for country in topology["objects"]["countries"]["geometries"]:
        shape = shapely.make_valid(_shape(country, arcs))
        state_id = states.get(country.get("id")) or names.get(country["properties"]["name"])
        if state_id:
            land[state_id] = shape
        elif shapely.intersects(shape, near):
            others.append(shape)
    return {**dict(sorted(land.items())), None: shapely.union_all(others)}


def _arcs(topology: dict[str, Any]) -> Iterator[list[tuple[float, float]]]:
    """Yield each arc as points; TopoJSON stores steps on a grid."""
    (east, north), (left, bottom) = (topology["transform"][key] for key in ("scale", "translate"))
    for arc in topology["arcs"]:
        steps = accumulate(arc, lambda point, step: [point[0] + step[0], point[1] + step[1]])
        yield [(x * east + left, y * north + bottom) for x, y in steps]


def _shape(country: dict[str, Any], arcs: list[list[tuple[float, float]]]) -> MultiPolygon:
    polygons = country["arcs"] if country["type"] == "MultiPolygon" else [country["arcs"]]
    rings = [[_ring(ring, arcs) for ring in polygon] for polygon in polygons]
    return MultiPolygon([Polygon(outer, inner) for outer, *inner in rings])


def _ring(ring: list[int], arcs: list[list[tuple[float, float]]]) -> list[tuple[float, float]]:
    """Join arcs into a ring; ``~n`` is arc *n* backwards, and neighbours share a point."""
    parts = [arcs[number] if number >= 0 else arcs[~number][::-1] for number in ring]
    return [parts[0][0], *(point for part in parts for point in part[1:])]


def _feature(state_id: str | None, shape: BaseGeometry) -> dict[str, Any]:
    """Return a feature, with rings clockwise, as the inside of a ring is to its right in d3."""
    shape = shapely.orient_polygons(shape, exterior_cw=True)
    return {
        "type": "Feature",
        "properties": {
            "state_id": state_id,
            "label": None if state_id is None else _label(shape),
            **({"note": NOTES[state_id]} if state_id in NOTES else {}),
        },
        "geometry": _rounded(mapping(shape)),
    }


def _label(shape: BaseGeometry) -> list[float]:
    """Return the middle of the longest line from west to east with room above and below."""
    left, bottom, right, top = shape.bounds
    best = Point()
    for room in (_ROOM, 0):
        within = shapely.intersection(translate(shape, 0, room), translate(shape, 0, -room))
        for step in range(1, 100):
            height = bottom + (top - bottom) * step / 100
            cut = shapely.intersection(within, LineString([(left, height), (right, height)]))
            best = max([*shapely.get_parts(cut), best], key=lambda line: line.length)
        if best.length:
            break
    return [round(degrees, 2) for degrees in shapely.centroid(best).coords[0]]


def _rounded(geometry: dict[str, Any]) -> dict[str, Any]:
    def rounded(value: Any) -> Any:
        return round(value, 2) if isinstance(value, float) else [rounded(item) for item in value]

    return {"type": geometry["type"], "coordinates": rounded(geometry["coordinates"])}


if __name__ == "__main__":
    raise SystemExit(main())
