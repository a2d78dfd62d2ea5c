"""Choose the projection of a map, and its frame, by what it has to show."""

from __future__ import annotations

from itertools import pairwise
from math import cos, log, pi, radians, sin, tan
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    Point = tuple[float, float]

_MARGIN = 24
"""How many pixels stay free on each side."""

_FARTHEST = 80.0
"""Degrees north and south beyond which nothing counts: the projections never end there."""

_FLAT = 0.12
"""How far a cone must differ from a cylinder to be used."""

_WORLD = (5.42, 2.64)
"""How wide and how high the whole world is in the Equal Earth projection, at a scale of 1."""

_LEAST = 0.02
"""The least extent, in radians, so that a single place is not shown as if it were a country."""


def frame(features: Sequence[Mapping[str, Any]], width: float, height: float) -> dict[str, Any]:
    """
    Return a projection, as Vega-Lite takes it, in which all of some features fill a map.

    Land far from the equator is drawn on a cone, which keeps its form, and land on both sides
    of it on a cylinder.

    Args:
        features: GeoJSON features. Without any, the map shows the world.

        width: Width of the map in pixels.

        height: Its height in pixels.
    """
    points = [point for feature in features for point in points_of(feature)]
    if not points:
        scale = min((width - 2 * _MARGIN) / _WORLD[0], (height - 2 * _MARGIN) / _WORLD[1])
        return {"type": "equalEarth", "scale": scale, "translate": [width / 2, height / 2]}
    middle = _middle([longitude for longitude, _ in points])
    latitudes = [max(-_FARTHEST, min(latitude, _FARTHEST)) for _, latitude in points]
    south, north = min(latitudes), max(latitudes)
    parallels = (south + (north - south) / 6, north - (north - south) / 6)
    cone = _cone(*map(radians, parallels))
    turned = [radians((longitude - middle + 180) % 360 - 180) for longitude, _ in points]
    flat = abs(cone) < _FLAT
    place = _on_cylinder if flat else _on_cone(cone, radians(parallels[0]))
    places = [
        place(angle, radians(latitude)) for angle, latitude in zip(turned, latitudes, strict=True)
    ]
    (left, right), (bottom, top) = (_ends(axis) for axis in zip(*places, strict=True))
    scale = min(
        (width - 2 * _MARGIN) / max(right - left, _LEAST),
        (height - 2 * _MARGIN) / max(top - bottom, _LEAST),
    )
    return {
        "type": "mercator" if flat else "conicConformal",
        "rotate": [-round(middle, 2), 0],
        **({} if flat else {"parallels": [round(parallel, 2) for parallel in parallels]}),
        "center": [0, 0],
        "scale": round(scale, 1),
        "translate": [
            round(width / 2 - scale * (left + right) / 2, 1),
            round(height / 2 + scale * (bottom + top) / 2, 1),
        ],
    }


def place_on(view: Mapping[str, Any]) -> Callable[[float, float], Point]:
    """
    Return a function from a longitude and latitude to pixels to the right and down.

    Args:
        view: A projection of ``frame()`` that shows features.
    """
    middle = -view["rotate"][0]
    across, down = view["translate"]
    raw: Callable[[float, float], Point] = _on_cylinder
    if view["type"] != "mercator":
        first, second = (radians(parallel) for parallel in view["parallels"])
        raw = _on_cone(_cone(first, second), first)

    def place(longitude: float, latitude: float) -> Point:
        angle = radians((longitude - middle + 180) % 360 - 180)
        x, y = raw(angle, radians(max(-_FARTHEST, min(latitude, _FARTHEST))))
        return across + view["scale"] * x, down - view["scale"] * y

    return place


def points_of(feature: Mapping[str, Any]) -> Iterator[Point]:
    """Yield the points of a feature, as longitude and latitude."""
    geometry = feature["geometry"]
    yield from _flat_points(geometry["coordinates"])


def _flat_points(coordinates: Sequence[Any]) -> Iterator[Point]:
    if coordinates and isinstance(coordinates[0], int | float):
        yield float(coordinates[0]), float(coordinates[1])
        return
    for inner in coordinates:
        yield from _flat_points(inner)


def _middle(longitudes: Sequence[float]) -> float:
    """Return the meridian in the middle of some longitudes, across the date line if need be."""
    around = sorted(longitude % 360 for longitude in longitudes)
    gaps = [(later - earlier, later) for earlier, later in pairwise([*around, around[0] + 360])]
    empty, west = max(gaps)
    return (west + (360 - empty) / 2 + 180) % 360 - 180


def _ends(values: Iterable[float]) -> Point:
    listed = [*values]
    return min(listed), max(listed)


def _cone(first: float, second: float) -> float:
    """Return the constant of a cone that touches the globe along two parallels."""
    if abs(second - first) < 1e-6:
        return sin(first)
    return log(cos(first) / cos(second)) / (log(_tangent(second)) - log(_tangent(first)))


def _on_cone(cone: float, parallel: float) -> Callable[[float, float], Point]:
    """Return the conformal projection on a cone, as d3 has it."""
    size = cos(parallel) * _tangent(parallel) ** cone / cone

    def place(angle: float, latitude: float) -> Point:
        radius = size / _tangent(latitude) ** cone
        return radius * sin(cone * angle), size - radius * cos(cone * angle)

    return place


def _on_cylinder(angle: float, latitude: float) -> Point:
    """Return where Mercator's projection puts a place."""
    return angle, log(_tangent(latitude))


def _tangent(latitude: float) -> float:
    return tan(pi / 4 + latitude / 2)
