"""What an editor asks of summits and meetings."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from turkicstates.dates import before, within
from turkicstates.errors import Problem
from turkicstates.records.holders import holders
from turkicstates.records.kinds import KINDS
from turkicstates.records.offices import OfficeKind
from turkicstates.records.participants import Level, MeetingStatus, Role
from turkicstates.records.states import State, Status
from turkicstates.records.summits import Series
from turkicstates.rules.spans import days, unseen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from turkicstates.store import Store

_OFFICES = {
    Level.HEAD_OF_STATE: OfficeKind.HEAD_OF_STATE,
    Level.HEAD_OF_GOVERNMENT: OfficeKind.HEAD_OF_GOVERNMENT,
}
"""The office that somebody of a rank holds, where one person of a state holds it."""

_ROLES = {
    Role.MEMBER: Status.MEMBER,
    Role.OBSERVER: Status.OBSERVER,
    Role.GUEST: Status.NONE,
}
"""What a party with a role is to the organisation."""


def problems(dataset: Store) -> Iterator[Problem]:
    """Yield every breach of a rule about summits and meetings."""
    as_of = dataset.meta.as_of
    for name in ("summits", "meetings"):
        for record in dataset.records(name):
            day = getattr(record, "leaders_met", None) or record.start
            for field, message in (
                *_planned(record, as_of),
                *_leaders_met(record),
                *_roles(record, day),
                *_offices(record, dataset, day),
            ):
                yield Problem(KINDS[name].file, record.id, field, message)
    yield from _ordinals(dataset.records("summits"))


def _planned(record: Any, as_of: Any) -> Iterator[tuple[str, str]]:
    if record.status == MeetingStatus.PLANNED and not before(as_of, record.end):
        if not within(as_of, record.start, record.end):
            message = f"planned for {record.end}, though the data was checked up to {as_of}"
            yield "status", message
    elif record.status == MeetingStatus.HELD and (told := unseen(record, record.start, as_of)):
        yield "status", f"held, though {told}"


def _leaders_met(record: Any) -> Iterator[tuple[str, str]]:
    met = getattr(record, "leaders_met", None)
    if met is not None and not within(met, record.start, record.end):
        message = f"{met} is not within the programme, {record.start} to {record.end}"
        yield "leaders_met", message


def _roles(record: Any, day: Any) -> Iterator[tuple[str, str]]:
    if getattr(record, "series", None) != Series.COUNCIL_OF_HEADS_OF_STATE:
        return
    for place, one in enumerate(record.participants):
        if one.role not in _ROLES or not one.party.memberships:
            continue
        known = dict.fromkeys(one.party.status_on(moment) for moment in days(day))
        if known and _ROLES[one.role] not in known:
            article = "an" if one.role == Role.OBSERVER else "a"
            told = f"{one.party_id} was {_told(known)} on {day}"
            message = f"{article} {one.role}, though {told}"
            yield f"participants[{place}].role", message


def _told(known: Iterable[Status]) -> str:
    return " or ".join(
        "neither member nor observer" if one == Status.NONE else one for one in known
    )


def _offices(record: Any, dataset: Store, day: Any) -> Iterator[tuple[str, str]]:
    for place, one in enumerate(record.participants):
        if one.person is None:
            continue
        if one.role == Role.SECRETARY_GENERAL:
            office = dataset.once(holders, OfficeKind.SECRETARY_GENERAL, None)
            what = "Secretary General"
        elif one.level in _OFFICES and isinstance(one.party, State):
            office = dataset.once(holders, _OFFICES[one.level], one.party_id)
            what = f"{one.level.replace('-', ' ')} of {one.party_id}"
        else:
            continue
        known = [person.id for moment in _around(day) for person in office.possible(moment)]
        if known and one.person_id not in known:
            others = " or ".join(dict.fromkeys(known))
            message = f"{one.person_id} was not {what} on {day}, but {others}"
            yield f"participants[{place}].person_id", message


def _around(day: Any) -> Iterator[Any]:
    """Yield the days that a date may mean, and the day before: who leaves office may still come."""
    first, *others = days(day)
    yield from (first - timedelta(days=1), first, *others)


def _ordinals(summits: Iterable[Any]) -> Iterator[Problem]:
    latest: dict[str, Any] = {}
    for summit in summits:
        if summit.ordinal is None:
            continue
        last = latest.get(summit.series)
        expected = 1 if last is None else last.ordinal + 1
        if summit.ordinal != expected:
            told = f"No. {summit.ordinal} of {summit.series}, but No. {expected} comes next"
            yield Problem(KINDS["summits"].file, summit.id, "ordinal", told)
        latest[summit.series] = summit
