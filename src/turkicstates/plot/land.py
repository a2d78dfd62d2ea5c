"""Get the shapes of the map."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from turkicstates.errors import InvalidArgumentError, UnknownRecordError, shown
from turkicstates.records.kinds import STATES

if TYPE_CHECKING:
    from turkicstates.dataset import Dataset


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


def own_shapes(dataset: Dataset, given: Mapping[str, Any] | None) -> dict[str, Any]:
    """
    Return shapes to draw, each with the identifier of its state, and rings that run clockwise.

    Args:
        dataset: The data set that knows the states.

        given: A GeoJSON collection of the user's, or None for the shapes of the package. Its
            features name their states by *state_id* or by *id*: any key that ``state()`` takes.

    Raises:
        InvalidArgumentError: If *given* is not a collection of features.
    """
    if given is None:
        return shapes()
    features = given.get("features") if isinstance(given, Mapping) else None
    if not isinstance(features, Sequence) or isinstance(features, str):
        msg = f"shapes={shown(given)} is not a GeoJSON collection of features"
        raise InvalidArgumentError(msg, "shapes", given)
    return {**given, "features": [_feature(dataset, feature) for feature in features]}


def _feature(dataset: Dataset, given: Mapping[str, Any]) -> dict[str, Any]:
    properties = given.get("properties") or {}
    state_id = None
    with suppress(UnknownRecordError):
        state_id = dataset.find(STATES, properties.get("state_id", given.get("id"))).id
    geometry = given["geometry"]
    polygons = geometry["coordinates"]
    if geometry["type"] == "Polygon":
        polygons = [polygons]
    turned = [
        [_turned(ring, hole=place > 0) for place, ring in enumerate(polygon)]
        for polygon in polygons
    ]
    largest = max((polygon[0] for polygon in turned), key=lambda ring: abs(_area(ring)))
    label = properties.get("label") or [
        sum(axis) / len(axis) for axis in zip(*largest, strict=True)
    ]
    return {
        "type": "Feature",
        "properties": {"state_id": state_id, "label": label},
        "geometry": {"type": "MultiPolygon", "coordinates": turned},
    }


def _turned(ring: Sequence[Sequence[float]], *, hole: bool) -> list[list[float]]:
    """Return a ring so that the land is to its right, as d3 and Vega expect."""
    points = [[point[0], point[1]] for point in ring]
    return points if (_area(points) > 0) == hole else points[::-1]


def _area(ring: Sequence[Sequence[float]]) -> float:
    """Return twice the area of a ring on a flat map, positive if it runs anticlockwise."""
    return sum(here[0] * there[1] - there[0] * here[1] for here, there in pairwise(ring))


@cache
def _text() -> str:
    return (files("turkicstates.plot") / "shapes.geojson").read_text("utf-8")
