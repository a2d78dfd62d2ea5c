"""Editorial rules for summits and meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from turkicstates.dates import before, day_before, within
from turkicstates.errors import Problem
from turkicstates.records.bodies import BodyKind
from turkicstates.records.holders import holders
from turkicstates.records.kinds import KINDS
from turkicstates.records.meetings import Meeting
from turkicstates.records.offices import OfficeKind
from turkicstates.records.participants import Level, MeetingStatus, Role
from turkicstates.records.paths import owner_of
from turkicstates.records.references import series_of
from turkicstates.records.states import State, Status
from turkicstates.rules.spans import days, unseen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from turkicstates.store import Store

_OFFICE_OF_LEVEL = {
    Level.HEAD_OF_STATE: OfficeKind.HEAD_OF_STATE,
    Level.HEAD_OF_GOVERNMENT: OfficeKind.HEAD_OF_GOVERNMENT,
}
"""The kind of office of a representative, if a state has only one such office."""

_STATUS_OF_ROLE = {
    Role.MEMBER: Status.MEMBER,
    Role.OBSERVER: Status.OBSERVER,
    Role.GUEST: Status.NONE,
}
"""The status that a party must have for a role."""


def problems(dataset: Store) -> Iterator[Problem]:
    """Yield all violations of the rules for summits and meetings."""
    as_of = dataset.meta.as_of
    for name in ("summits", "meetings"):
        for record in dataset.records(name):
            day = getattr(record, "leaders_met", None) or record.start
            for field, message in (
                *_status(record, as_of),
                *_leaders_met(record),
                *_roles(record, day),
                *_offices(record, dataset, day),
            ):
                yield Problem(KINDS[name].file, record.id, field, message)
    yield from _ordinals(dataset.records("summits"))


def _status(record: Any, as_of: Any) -> Iterator[tuple[str, str]]:
    if record.status == MeetingStatus.PLANNED and not before(as_of, record.end):
        if not within(as_of, record.start, record.end):
            message = f"planned for {record.end}, though the data was checked up to {as_of}"
            yield "status", message
    elif record.status == MeetingStatus.HELD and (problem := unseen(record, record.start, as_of)):
        yield "status", f"held, though {problem}"


def _leaders_met(record: Any) -> Iterator[tuple[str, str]]:
    met = getattr(record, "leaders_met", None)
    if met is not None and not within(met, record.start, record.end):
        message = f"{met} is not within the programme, {record.start} to {record.end}"
        yield "leaders_met", message


def _roles(record: Any, day: Any) -> Iterator[tuple[str, str]]:
    """
    A party sits in the role that it has to the organisation that day.

    At a meeting of an organ that prepares a summit, it may also sit in the role to which that
    summit admits it: the status counts from the day of the leaders, but the ministers of the day
    before often let a new member or observer sit as one.
    """
    if not of_the_organisation(record):
        return
    admits = record.summit_id if isinstance(record, Meeting) else None
    for place, participant in enumerate(record.participants):
        role, party = participant.role, participant.party
        if role not in _STATUS_OF_ROLE or not party.memberships:
            continue
        statuses = dict.fromkeys(party.status_on(possible_day) for possible_day in days(day))
        if admits is not None and any(
            membership.summit_id == admits and membership.status == _STATUS_OF_ROLE[role]
            for membership in party.memberships
        ):
            continue
        if _STATUS_OF_ROLE[role] not in statuses:
            article = "an" if role == Role.OBSERVER else "a"
            actual = " or ".join(map(_in_words, statuses))
            message = f"{article} {role}, though {party.id} was {actual} on {day}"
            yield f"participants[{place}].role", message


def of_the_organisation(record: Any) -> bool:
    """Return whether a summit or meeting is one of an organ of the organisation."""
    if isinstance(record, Meeting):
        return record.body.kind in (BodyKind.ORGAN, BodyKind.MINISTERIAL_MEETING)
    series = series_of(owner_of(record), record)
    return series is not None and not series.outside


def _in_words(status: Status) -> str:
    return "neither member nor observer" if status == Status.NONE else status


def _offices(record: Any, dataset: Store, day: Any) -> Iterator[tuple[str, str]]:
    for place, participant in enumerate(record.participants):
        level, party = participant.level, participant.party
        if participant.person is None:
            continue
        if participant.role == Role.SECRETARY_GENERAL:
            office_holders = dataset.once(holders, OfficeKind.SECRETARY_GENERAL, None)
            office = "Secretary General"
        elif level in _OFFICE_OF_LEVEL and isinstance(party, State):
            office_holders = dataset.once(holders, _OFFICE_OF_LEVEL[level], party.id)
            office = f"{level.replace('-', ' ')} of {party.id}"
        else:
            continue
        known = [
            person.id
            for possible_day in _days_in_office(day)
            for person in office_holders.possible(possible_day)
        ]
        if known and participant.person_id not in known:
            others = " or ".join(dict.fromkeys(known))
            message = f"{participant.person_id} was not {office} on {day}, but {others}"
            yield f"participants[{place}].person_id", message


def _days_in_office(day: Any) -> Iterator[Any]:
    """Yield the possible days and the day before: a previous holder may attend."""
    first, *others = days(day)
    yield from (day_before(first), first, *others)


def _ordinals(summits: Iterable[Any]) -> Iterator[Problem]:
    latest: dict[str, Any] = {}
    for summit in summits:
        if summit.ordinal is None:
            continue
        last = latest.get(summit.series)
        expected = 1 if last is None else last.ordinal + 1
        if summit.ordinal != expected:
            message = f"No. {summit.ordinal} of {summit.series}, but No. {expected} comes next"
            yield Problem(KINDS["summits"].file, summit.id, "ordinal", message)
        latest[summit.series] = summit
