"""Write GeoJSON: the places, each with the records that refer to it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from turkicstates.questions.provenance import stated

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from turkicstates.dataset import Dataset
    from turkicstates.records.places import Place

    ByPlace = dict[str | None, list[tuple[int, str]]]

_FIELDS = {
    "summits": "city", "meetings": "city", "designations": "city", "agreements": "place",
    "awards": "place", "bodies": "seat_city", "organisations": "seat_city",
}  # fmt: skip
"""The field with a place, for each kind of record that has one."""


def contents(dataset: Dataset) -> dict[str, bytes]:
    """Return one file: a collection of points (RFC 7946), in the order of the places, and the seal."""
    referring = {kind: _by_place(dataset, kind) for kind in _FIELDS}
    features = [
        {
            "type": "Feature",
            "id": place.id,
            "geometry": {"type": "Point", "coordinates": [place.longitude, place.latitude]},
            "properties": dict(_properties(place, referring)),
        }
        for place in dataset.places()
    ]
    whole = {"type": "FeatureCollection", "seal": stated(dataset), "features": features}
    return {
        f"{dataset.meta.slug}.geojson": (
            json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
        ).encode()
    }


def _by_place(dataset: Dataset, kind: str) -> ByPlace:
    """Return the records of a kind by the place that they name, as pairs of position and identifier."""
    records: ByPlace = {}
    for number, record in enumerate(dataset.records(kind)):
        records.setdefault(getattr(record, _FIELDS[kind]), []).append((number, record.id))
    return records


def _properties(place: Place, referring: Mapping[str, ByPlace]) -> Iterator[tuple[str, Any]]:
    yield "name", place.name
    yield "names", dict(place.names)
    yield "state_id", place.state_id
    yield "country", place.state.name if place.state else place.country
    names = {place.name, *place.names.values(), *place.aliases}
    for kind, records in referring.items():
        numbered = sorted(pair for name in names for pair in records.get(name, ()))
        yield kind, [record_id for _, record_id in numbered]
    if place.note:
        yield "note", place.note
