"""Editorial rules for cities: in which state they lie, and what happened in which."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from turkicstates.errors import Problem
from turkicstates.records.keys import spellings_of
from turkicstates.records.kinds import AGREEMENTS, KINDS, PLACES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from turkicstates.records.places import Place
    from turkicstates.store import Store

_IN_STATE = (
    ("organisations", "seat_city", "seat_state_id"),
    ("bodies", "seat_city", "seat_state_id"),
    ("summits", "city", "host_id"),
    ("meetings", "city", "state_id"),
    ("designations", "city", "state_id"),
)
"""Kinds of record with a city, and with the state that the city lies in."""


def problems(dataset: Store) -> Iterator[Problem]:
    """Yield all violations of the rules for cities."""
    places = dataset.once(places_by_name)
    for name, city, state in _IN_STATE:
        for record in dataset.records(name):
            for message in _in_state(getattr(record, city), getattr(record, state), places):
                yield Problem(KINDS[name].file, record.id, state, message)
    for document in dataset.records(AGREEMENTS):
        for message in _at_summit(document, places):
            yield Problem(AGREEMENTS.file, document.id, "place", message)


def places_by_name(dataset: Store) -> Mapping[str, Place]:
    """Return the places by each of their names."""
    return {name: place for place in dataset.records(PLACES) for name in spellings_of(place)}


def _in_state(city: Any, state_id: Any, places: Mapping[str, Place]) -> Iterator[str]:
    """A city lies in the state that the record names."""
    place = places.get(city)
    if place is not None and state_id is not None and place.state_id != state_id:
        yield f"{city} lies in {place.state_id or place.country}, not in {state_id}"


def _at_summit(document: Any, places: Mapping[str, Place]) -> Iterator[str]:
    """A document of a summit is signed where the summit is."""
    summit = document.summit
    if summit is None or None in (summit.city, document.place):
        return
    if places.get(document.place, document.place) != places.get(summit.city, summit.city):
        yield f"the summit {summit.id} took place in {summit.city}, not in {document.place}"
