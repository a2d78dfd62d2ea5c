"""GeoJSON: the places, with the records that name them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from turkicstates.dataset import Dataset
    from turkicstates.records.places import Place

    Naming = dict[str | None, list[tuple[int, str]]]

_FIELDS = {
    "summits": "city", "meetings": "city", "designations": "city", "agreements": "place",
    "awards": "place", "bodies": "seat_city", "organisations": "seat_city",
}  # fmt: skip
"""The field by which records of each kind name a place."""


def contents(dataset: Dataset) -> dict[str, bytes]:
    """Return the one collection of points (RFC 7946), in the order of the places."""
    naming = {kind: _by_place(dataset, kind) for kind in _FIELDS}
    features = [
        {
            "type": "Feature",
            "id": place.id,
            "geometry": {"type": "Point", "coordinates": [place.longitude, place.latitude]},
            "properties": dict(_properties(place, naming)),
        }
        for place in dataset.places()
    ]
    whole = {"type": "FeatureCollection", "features": features}
    return {
        "turkicstates.geojson": (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()
    }


def _by_place(dataset: Dataset, kind: str) -> Naming:
    """Return the records of a kind, each with its number in their order, by the place that they name."""
    found: Naming = {}
    for number, one in enumerate(dataset.records(kind)):
        found.setdefault(getattr(one, _FIELDS[kind]), []).append((number, one.id))
    return found


def _properties(place: Place, naming: Mapping[str, Naming]) -> Iterator[tuple[str, Any]]:
    yield "name", place.name
    yield "names", dict(place.names)
    yield "state_id", place.state_id
    yield "country", place.state.name if place.state else place.country
    names = {place.name, *place.names.values(), *place.aliases}
    for kind, records in naming.items():
        found = sorted(one for name in names for one in records.get(name, ()))
        yield kind, [record_id for _, record_id in found]
    if place.note:
        yield "note", place.note
