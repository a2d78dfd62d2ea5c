"""Get the shapes of the map."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cache
from importlib.resources import files
from itertools import pairwise
from math import isfinite
from typing import TYPE_CHECKING, Any

from turkicstates.errors import InvalidArgumentError, UnknownRecordError, shown
from turkicstates.records.kinds import STATES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from turkicstates.dataset import Dataset


def shapes() -> dict[str, Any]:
    """
    Return the shapes that the map is drawn from, as a GeoJSON collection.

    The shapes are made with Natural Earth, which is in the public domain. Rings run
    clockwise around the land, as d3 and Vega expect and contrary to RFC 7946.

    Returns:
        A new FeatureCollection at each call. Its *attribution* names the origin of the
        shapes, its *note* says what the borders mean. Each feature has the properties
        *state_id*, which is None for the single shape of all other land, and *label*, the
        longitude and latitude at which to write the name. A *note* of a feature explains
        how disputed territory is drawn.

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
            Features without an area, such as points, are left out.

    Raises:
        InvalidArgumentError: If *given* is not a collection of features, or if one of them is
            not valid GeoJSON.
    """
    if given is None:
        return shapes()
    features = given.get("features") if isinstance(given, Mapping) else None
    if not isinstance(features, Sequence) or isinstance(features, str):
        msg = f"shapes={shown(given)} is not a GeoJSON collection of features"
        raise InvalidArgumentError(msg, "shapes", given)
    return {**given, "features": [*_features(dataset, features)]}


def notes_on(collection: Mapping[str, Any], states: Collection[str]) -> list[str]:
    """Return the note of a collection, and the notes of its shapes on some states."""
    shapes = [shape["properties"] for shape in collection["features"]]
    notes = [collection.get("note")]
    notes += [shape.get("note") for shape in shapes if shape["state_id"] in states]
    return [str(note) for note in notes if note]


def _features(dataset: Dataset, given: Sequence[Any]) -> Iterator[dict[str, Any]]:
    """Yield the features that cover an area, in the form in which they are drawn."""
    for place, feature in enumerate(given):
        name = f"shapes['features'][{place}]"
        if not isinstance(feature, Mapping) or "geometry" not in feature:
            raise InvalidArgumentError(
                f"{name}={shown(feature)} is not a GeoJSON feature", name, feature
            )
        properties = feature.get("properties") or {}
        try:
            polygons = [_polygon(rings) for rings in _polygons(feature["geometry"])]
            label = _label(properties.get("label"), polygons)
        except (
            ArithmeticError,
            AttributeError,
            LookupError,
            TypeError,
            ValueError,
            RecursionError,
        ):
            message = (
                f"{name} has a geometry or label that is not valid GeoJSON: "
                "a ring is a list of four or more positions, the last one like the first"
            )
            raise InvalidArgumentError(message, name, feature) from None
        if polygons:
            yield {
                "type": "Feature",
                "properties": {
                    "state_id": _state_id(dataset, properties.get("state_id", feature.get("id"))),
                    "label": label,
                    "note": properties.get("note"),
                },
                "geometry": {"type": "MultiPolygon", "coordinates": polygons},
            }


def _state_id(dataset: Dataset, key: object) -> str | None:
    with suppress(UnknownRecordError):
        return dataset.find(STATES, key).id
    return None


def _polygons(geometry: Mapping[str, Any] | None) -> Iterator[Any]:
    """
    Yield the polygons of a geometry; points and lines have none.

    Raises:
        KeyError: If it is not a geometry.
    """
    if geometry is None:
        return
    kind = geometry["type"]
    if kind == "GeometryCollection":
        for part in geometry["geometries"]:
            yield from _polygons(part)
        return
    coordinates = geometry["coordinates"]
    polygons = {"Polygon": [coordinates], "MultiPolygon": coordinates}
    others = dict.fromkeys(("Point", "MultiPoint", "LineString", "MultiLineString"), ())
    yield from filter(None, (polygons | others)[kind])


def _polygon(rings: Sequence[Any]) -> list[list[list[float]]]:
    return [_turned(_closed(ring), hole=place > 0) for place, ring in enumerate(rings)]


def _closed(ring: Sequence[Any]) -> list[list[float]]:
    """
    Return the positions of a ring, each as longitude and latitude.

    Raises:
        ValueError: If it is too short or open.
    """
    points = [_position(position) for position in ring]
    if len(points) < 4 or points[0] != points[-1]:
        raise ValueError
    return points


def _position(given: Sequence[Any]) -> list[float]:
    """
    Return a longitude and a latitude, without a height.

    Raises:
        ValueError: If they are not numbers.
    """
    longitude, latitude, *_ = given
    if not (isfinite(longitude) and isfinite(latitude)):
        raise ValueError
    return [longitude, latitude]


def _label(given: Sequence[Any] | None, polygons: Sequence[Any]) -> list[float] | None:
    """Return where to write a name: as given, or in the middle of the largest polygon."""
    if given:
        return _position(given)
    if not polygons:
        return None
    largest = max((polygon[0] for polygon in polygons), key=lambda ring: abs(_area(ring)))
    return [sum(axis) / len(axis) for axis in zip(*largest, strict=True)]


def _turned(ring: list[list[float]], *, hole: bool) -> list[list[float]]:
    """Return a ring so that the land is to its right, as d3 and Vega expect."""
    return ring if (_area(ring) > 0) == hole else ring[::-1]


def _area(ring: Sequence[Sequence[float]]) -> float:
    """Return twice the area of a ring on a flat map, positive if it runs anticlockwise."""
    return sum(here[0] * there[1] - there[0] * here[1] for here, there in pairwise(ring))


@cache
def _text() -> str:
    return (files("turkicstates.plot") / "shapes.geojson").read_text("utf-8")
