"""Hatch shapes with slanted lines, as a map does for observers."""

from __future__ import annotations

from itertools import pairwise
from math import floor
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    Line = list[list[float]]


def hatched(shape: Mapping[str, Any], step: float, slope: float) -> dict[str, Any]:
    """
    Return the lines that hatch a GeoJSON feature of polygons, as another feature.

    Args:
        shape: The feature.

        step: How much further north each line is than the line before, in degrees.

        slope: Degrees that a line rises for each degree that it runs east.
    """
    crossings: dict[int, list[float]] = {}
    for ring in rings(shape):
        for (x, y), (end_x, end_y) in pairwise(ring):
            low, high = sorted(((y - slope * x) / step, (end_y - slope * end_x) / step))
            for line in range(floor(low) + 1, floor(high) + 1):
                start, end = (y - slope * x) / step, (end_y - slope * end_x) / step
                crossings.setdefault(line, []).append(
                    x + (end_x - x) * (line - start) / (end - start)
                )
    lines = [
        [[round(x, 3), round(line * step + slope * x, 3)] for x in pair]
        for line, places in sorted(crossings.items())
        for pair in zip(*[iter(sorted(places))] * 2, strict=True)
    ]
    return {
        "type": "Feature",
        "properties": {},
        "geometry": {"type": "MultiLineString", "coordinates": lines},
    }


def rings(shape: Mapping[str, Any]) -> Iterator[list[list[float]]]:
    """Yield the rings of a GeoJSON feature of polygons: outlines and holes."""
    geometry = shape["geometry"]
    many = geometry["type"] == "MultiPolygon"
    for polygon in geometry["coordinates"] if many else [geometry["coordinates"]]:
        yield from polygon
