"""Draw land as SVG paths, in Albers' equal-area conic projection."""

# Not the Altair chart of turkicstates.plot: a page would load 900 kB of vega-embed for it; this SVG has 40 kB.

from __future__ import annotations

from math import cos, radians, sin, sqrt
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    Point = tuple[float, float]

PARALLELS = radians(36), radians(52)
"""Between these parallels, shapes are nearly true."""

MERIDIAN = radians(51)
"""The vertical meridian, in the middle of the members' land."""


def albers(longitude: float, latitude: float) -> Point:
    """
    Project a place on the unit sphere.

    Args:
        longitude: In degrees east.

        latitude: In degrees north.

    Returns:
        Its distance to the right of the vertical meridian, and below the pole.

    Example:
        >>> from tools.site.projection import albers
        >>> albers(51, 45)[0]
        0.0
    """
    south, north = map(sin, PARALLELS)
    cone = (south + north) / 2
    radius = sqrt(1 + south * north - 2 * cone * sin(radians(latitude))) / cone
    angle = cone * (radians(longitude) - MERIDIAN)
    return radius * sin(angle), radius * cos(angle)


class Sheet(NamedTuple):
    """A sheet of paper: its size, and a function that returns where a place is on it."""

    width: float
    height: float
    place: Callable[[float, float], Point]


def sheet(shapes: Iterable[Mapping[str, Any]], *, width: float, margin: float) -> Sheet:
    """
    Lay shapes on a sheet of paper.

    Args:
        shapes: GeoJSON features of polygons, which must all fit.

        width: Width of the sheet.

        margin: Free space at each side.

    Returns:
        The sheet, as high as the shapes need.
    """
    points = [albers(*point) for shape in shapes for ring in rings(shape) for point in ring]
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    scale = (width - 2 * margin) / (right - left)

    def place(longitude: float, latitude: float) -> Point:
        x, y = albers(longitude, latitude)
        return (x - left) * scale + margin, (y - top) * scale + margin

    return Sheet(width, (bottom - top) * scale + 2 * margin, place)


def path(shape: Mapping[str, Any], on: Sheet) -> str:
    """
    Return the outline of a shape, to be filled by the even-odd rule.

    Args:
        shape: A GeoJSON feature of polygons.

        on: The sheet to draw it on.

    Returns:
        The commands of an SVG path, to one decimal.
    """
    drawn = []
    for ring in rings(shape):
        points = [on.place(*point) for point in ring[:-1]]
        drawn.append("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + "Z")
    return "".join(drawn)


def height(shape: Mapping[str, Any], on: Sheet) -> float:
    """Return the height of a shape on a sheet."""
    heights = [on.place(*point)[1] for ring in rings(shape) for point in ring]
    return max(heights) - min(heights)


def rings(shape: Mapping[str, Any]) -> Iterator[list[list[float]]]:
    """Yield the rings of a GeoJSON feature: outlines and holes."""
    geometry = shape["geometry"]
    many = geometry["type"] == "MultiPolygon"
    for polygon in geometry["coordinates"] if many else [geometry["coordinates"]]:
        yield from polygon
