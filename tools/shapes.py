"""
The shapes of the map, from Natural Earth: ``python -m tools.shapes countries-50m.json``.

The file stands in the npm package world-atlas, which holds Natural Earth as TopoJSON. What is
written is small: the states of the data set, and all other land as one shape.
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
"""West, south, east and north end of what is kept, in degrees."""

NAMES = {"northern-cyprus": "N. Cyprus"}
"""What Natural Earth calls the states that have no ISO code."""

ATTRIBUTION = "Made with Natural Earth, naturalearthdata.com. Public domain."
NOTE = (
    "The shapes are no statement on any border. Northern Cyprus is drawn as the data set records it: "
    "only Türkiye recognises it as a state, and the United Nations and other states regard its "
    "territory as part of the Republic of Cyprus. Karabakh is drawn within Azerbaijan. Between "
    "lands that are neither members nor observers no border is drawn."
)
_TOLERANCE = 0.09
_ISLET = 0.03
"""Land by itself that is smaller, in square degrees, is left out."""

_STEP = 2
"""The edge of the window has a corner so often, because d3 draws great circles between corners."""

_ROOM = 0.4


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the shapes, made from one file, into another or where the package has them."""
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
    rounded = shapely.set_precision([shapely.intersection(one, window) for one in simple], 0.01)
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
    """Return a collection as text, one feature a line."""
    features = ",\n".join(
        json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in collection["features"]
    )
    rest = {key: value for key, value in collection.items() if key != "features"}
    return (
        f'{json.dumps(rest, ensure_ascii=False, indent=1)[:-2]},\n "features": [\n{features}\n]}}\n'
    )


def _merged(topology: dict[str, Any], window: Polygon) -> dict[str | None, BaseGeometry]:
    """Return the land of each state, and under None all other land near the window as one."""
    states = {one.numeric: one.id for one in ts.states() if one.numeric}
    names = {name: state_id for state_id, name in NAMES.items()}
    near = shapely.buffer(window, 10)
    found: dict[str, BaseGeometry] = {}
    others = []
    arcs = list(_arcs(topology))
    for country in topology["objects"]["countries"]["geometries"]:
        shape = shapely.make_valid(_shape(country, arcs))
        state_id = states.get(country.get("id")) or names.get(country["properties"]["name"])
        if state_id:
            found[state_id] = shape
        elif shapely.intersects(shape, near):
            others.append(shape)
    return {**dict(sorted(found.items())), None: shapely.union_all(others)}


def _arcs(topology: dict[str, Any]) -> Iterator[list[tuple[float, float]]]:
    """Yield each arc as points: TopoJSON keeps steps on a grid."""
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
    parts = [arcs[one] if one >= 0 else arcs[~one][::-1] for one in ring]
    return [parts[0][0], *(point for part in parts for point in part[1:])]


def _feature(state_id: str | None, shape: BaseGeometry) -> dict[str, Any]:
    """Return a feature; d3 takes what lies to the right of a ring's way for its inside."""
    shape = shapely.orient_polygons(shape, exterior_cw=True)
    return {
        "type": "Feature",
        "properties": {
            "state_id": state_id,
            "label": None if state_id is None else _label(shape),
        },
        "geometry": _rounded(mapping(shape)),
    }


def _label(shape: BaseGeometry) -> list[float]:
    """Return the middle of the longest way from west to east with room above and below."""
    left, bottom, right, top = shape.bounds
    best = Point()
    for room in (_ROOM, 0):
        within = shapely.intersection(translate(shape, 0, room), translate(shape, 0, -room))
        for step in range(1, 100):
            height = bottom + (top - bottom) * step / 100
            cut = shapely.intersection(within, LineString([(left, height), (right, height)]))
            best = max([*shapely.get_parts(cut), best], key=lambda way: way.length)
        if best.length:
            break
    return [round(one, 2) for one in shapely.centroid(best).coords[0]]


def _rounded(geometry: dict[str, Any]) -> dict[str, Any]:
    def digits(value: Any) -> Any:
        return round(value, 2) if isinstance(value, float) else [digits(one) for one in value]

    return {"type": geometry["type"], "coordinates": digits(geometry["coordinates"])}


if __name__ == "__main__":
    raise SystemExit(main())
