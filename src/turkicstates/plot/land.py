"""The shapes of the map."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any


def shapes() -> dict[str, Any]:
    """
    Return the shapes that the map is drawn from, as a GeoJSON collection.

    They are made with Natural Earth, which is in the public domain. Rings run as d3 and
    Vega expect them: clockwise around the land, which is the reverse of RFC 7946.

    Returns:
        A fresh FeatureCollection. Its *attribution* says where the shapes come from, its
        *note* how territory in question is drawn. Each feature has the properties
        *state_id*, which is None for the one shape of all other land, and *label*, the
        longitude and latitude of a place for its name.

    Example:
        >>> from turkicstates import plot
        >>> [one["properties"]["state_id"] for one in plot.shapes()["features"]][:2]
        ['azerbaijan', 'hungary']
    """
    collection: dict[str, Any] = json.loads(_text())
    return collection


@cache
def _text() -> str:
    return (files("turkicstates.plot") / "shapes.geojson").read_text("utf-8")
