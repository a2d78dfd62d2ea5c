"""Sentences about bodies and places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from turkicstates.records.kinds import MEETINGS, SUMMITS
from turkicstates.records.paths import owner_of
from turkicstates.sentences.words import counted, listed, named, on

if TYPE_CHECKING:
    from turkicstates.records.bodies import Body
    from turkicstates.records.places import Place

_KINDS = {
    "organ": "an organ of the organisation",
    "affiliated": "an affiliated body",
    "related": "a related body",
    "ministerial-meeting": "a meeting of ministers",
    "working-body": "a working body",
}


def body(body: Body) -> str:
    """Describe a body: what it is, when it was founded, and where it has its seat."""
    founded = f", founded {on(body.founded)}" if body.founded else ""
    seat = f", with its seat in {body.seat_city}" if body.seat_city else ""
    meetings = owner_of(body).where(MEETINGS, "body_id", body.id)
    met = f"; {counted(len(meetings), 'meeting')} of it {'is' if len(meetings) == 1 else 'are'} recorded"
    return f"{named(body.names, body.name)} is {_KINDS[body.kind]}{founded}{seat}{met if meetings else ''}."


def place(place: Place) -> str:
    """Describe a place: where it lies, and how many summits and meetings it hosted."""
    owner = owner_of(place)
    country = place.state.name if place.state else place.country
    hosted = [
        counted(number, noun)
        for kind, noun in ((SUMMITS, "summit"), (MEETINGS, "meeting"))
        if (number := len(owner.where(kind, "city", place.name)))
    ]
    sentence = f"{place.name} {f'lies in {country}' if country else 'is a place'}"
    return f"{sentence}; it hosted {listed(hosted)}." if hosted else f"{sentence}."
