"""Sentences about summits and meetings."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from turkicstates.dates import PartialDate, between, last_day
from turkicstates.records.kinds import CHAIRMANSHIPS, STATES
from turkicstates.records.participants import Role
from turkicstates.records.paths import owner_of
from turkicstates.records.references import series_of
from turkicstates.records.states import Status
from turkicstates.sentences.words import (
    counted,
    date_in_words,
    listed,
    named,
    on_days,
    ordinal,
    possessive,
    the,
)

if TYPE_CHECKING:
    from turkicstates.records.meetings import Meeting
    from turkicstates.records.meta import Series
    from turkicstates.records.states import State
    from turkicstates.records.summits import Summit

_EVENTS = ("Meeting", "Consultations", "Games", "Process")
"""Words in the names of bodies that take place rather than meet."""


def summit(summit: Summit) -> str:
    """Describe a summit: which it was, where and when, under whose chair, and who came."""
    name = _summit_name(summit)
    if summit.status == "planned":
        return f"{name} is planned{_where(summit, summit.host)} for {date_in_words(summit.start)}."
    days = on_days(summit.start, summit.end)
    return f"{name} met{_where(summit, summit.host)} {days}{_chair(summit)}{_who_came(summit)}."


def meeting(meeting: Meeting) -> str:
    """Describe a meeting: of which body, where and when, and who came."""
    names, body = meeting.body.names, meeting.body.name
    number = "" if meeting.ordinal is None else f"{ordinal(meeting.ordinal)} "
    where = _where(meeting, meeting.state)
    is_event = any(word in body for word in _EVENTS)
    if meeting.status == "planned":
        name = f"The {number}{body}" if is_event else f"A session of {the(names, body)}"
        return f"{name} is planned{where} for {date_in_words(meeting.start)}."
    days = on_days(meeting.start, meeting.end)
    came = _who_came(meeting)
    if is_event:
        return f"The {number}{body} took place{where} {days}{came}."
    session = f" for its {number}session" if number else ""
    return f"{named(names, body)} met{where} {days}{session}{came}."


def _summit_name(summit: Summit) -> str:
    if summit.ordinal is None:
        return f"An {summit.kind} summit"
    name = f"The {ordinal(summit.ordinal)} summit"
    outside = _outside(summit)
    return f"{name} of the {outside.name}" if outside else name


def _outside(meeting: Summit | Meeting) -> Series | None:
    """Return the series of a summit if it is not one of the organisation."""
    series = series_of(owner_of(meeting), meeting)
    return series if series is not None and series.outside else None


def _where(meeting: Summit | Meeting, state: State | None) -> str:
    """Return where it took place, as far as known."""
    if meeting.format == "video":
        return " by video link"
    place = meeting.city or (state and state.name)
    return f" in {place}" if place else ""


def _chair(summit: Summit) -> str:
    """Return who chaired the organisation when the leaders met; a new chair counts."""
    day = summit.leaders_met
    if day is None or isinstance(day, PartialDate):
        return ""
    for term in owner_of(summit).records(CHAIRMANSHIPS):
        if between(day, term.start, term.end):
            return f" under {possessive(term.state.name)} chair"
    return ""


def _who_came(meeting: Summit | Meeting) -> str:
    """Return how many came, if it is known of every member whether it came."""
    roles = Counter(participant.role for participant in meeting.participants)
    members, observers = roles[Role.MEMBER], roles[Role.OBSERVER]
    if _outside(meeting):
        return f"; {counted(members, 'state')} took part" if members else ""
    day = last_day(meeting.end)
    entitled = {
        state.id
        for state in owner_of(meeting).records(STATES)
        if state.status_on(day) == Status.MEMBER
    }
    known = {part.party_id for part in (*meeting.participants, *getattr(meeting, "absences", ()))}
    if not entitled or not entitled <= known:
        return ""
    came = [counted(members, "member")]
    came += [counted(observers, "observer")] if observers else []
    return f"; {listed(came)} came"
