"""GeoJSON: the places, with the records that name them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from turkicstates.dataset import Dataset
    from turkicstates.records.places import Place

_FIELDS = {
    "summits": "city", "meetings": "city", "designations": "city", "agreements": "place",
    "awards": "place", "bodies": "seat_city", "organisations": "seat_city",
}  # fmt: skip
"""The field by which records of each kind name a place."""


def contents(dataset: Dataset) -> dict[str, bytes]:
    """Return the one collection of points (RFC 7946), in the order of the places."""
    features = [
        {
            "type": "Feature",
            "id": place.id,
            "geometry": {"type": "Point", "coordinates": [place.longitude, place.latitude]},
            "properties": dict(_properties(dataset, place)),
        }
        for place in dataset.places()
    ]
    whole = {"type": "FeatureCollection", "features": features}
    return {
        "turkicstates.geojson": (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()
    }


def _properties(dataset: Dataset, place: Place) -> Iterator[tuple[str, Any]]:
    yield "name", place.name
    yield "names", dict(place.names)
    yield "state_id", place.state_id
    yield "country", place.state.name if place.state else place.country
    names = {place.name, *place.names.values(), *place.aliases}
    for kind, field in _FIELDS.items():
        yield kind, [one.id for one in dataset._table(kind) if getattr(one, field) in names]
    if place.note:
        yield "note", place.note
