"""Get the shapes of the map."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any


def shapes() -> dict[str, Any]:
    """
    Return the shapes that the map is drawn from, as a GeoJSON collection.

    The shapes are made with Natural Earth, which is in the public domain. Rings run
    clockwise around the land, as d3 and Vega expect and contrary to RFC 7946.

    Returns:
        A new FeatureCollection at each call. Its *attribution* names the origin of the
        shapes, its *note* explains how disputed territory is drawn. Each feature has
        the properties *state_id*, which is None for the single shape of all other land,
        and *label*, the longitude and latitude at which to write the name.

    Example:
        >>> from turkicstates import plot
        >>> [shape["properties"]["state_id"] for shape in plot.shapes()["features"]][:2]
        ['azerbaijan', 'hungary']
    """
    collection: dict[str, Any] = json.loads(_text())
    return collection


@cache
def _text() -> str:
    return (files("turkicstates.plot") / "shapes.geojson").read_text("utf-8")
