"""Sentences about states and organisations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from turkicstates.records.kinds import CHAIRMANSHIPS
from turkicstates.records.paths import owner_of
from turkicstates.sentences.involvement import of_party
from turkicstates.sentences.words import listed, named, on, period, times, with_article

if TYPE_CHECKING:
    from turkicstates.records.organisations import Organisation
    from turkicstates.records.states import State


def state(state: State) -> str:
    """Describe a state: since when it has been a member or an observer, and how often it chaired."""
    parts = _memberships(state) or [of_party(state)]
    terms = owner_of(state).where(CHAIRMANSHIPS, "state_id", state.id)
    parts += [f"has chaired the organisation {times(len(terms))}"] if terms else []
    return f"{named_state(state)} {listed(parts)}."


def organisation(organisation: Organisation) -> str:
    """Describe an organisation: when it was founded, where it has its seat, and its membership."""
    parts = [f"was founded {on(organisation.founded)}"] if organisation.founded else []
    parts += [f"has its seat in {organisation.seat_city}"] if organisation.seat_city else []
    parts += _memberships(organisation)
    return f"{named(organisation.names, organisation.name)} {listed(parts or [of_party(organisation)])}."


def named_state(state: State) -> str:
    """Return the name of a state; the long name of a republic has its article."""
    return f"The {state.name}" if "Republic" in state.name else state.name


def _memberships(party: State | Organisation) -> list[str]:
    """Return since when, or from when to when, a party has had each of its statuses."""
    return [
        f"{'was' if membership.end else 'has been'} {with_article(str(membership.status))}"
        f"{period(membership.start, membership.end)}"
        for membership in party.memberships
    ]
