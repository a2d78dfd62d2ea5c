"""Editorial rules for the days of what happened at a summit or at a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from turkicstates.dates import (
    PartialDate,
    before,
    day_after,
    day_before,
    first_day,
    last_day,
    within,
)
from turkicstates.errors import Problem
from turkicstates.records.kinds import KINDS, MEETINGS
from turkicstates.records.participants import Level
from turkicstates.rules.places import places_by_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from turkicstates.store import Store


def problems(dataset: Store) -> Iterator[Problem]:
    """Yield all violations of the rules for what happened on a day of a summit or meeting."""
    for name, rule in (
        ("agreements", _signed_at_summit),
        ("agreements", _signed_beside),
        ("agreements", _signed_elsewhere),
        ("awards", _awarded_beside),
        ("awards", _awarded_elsewhere),
        ("statements", _said),
        ("states", _admitted),
        ("organisations", _admitted),
        ("meetings", _prepares),
    ):
        for record in dataset.records(name):
            for field, message in rule(record, dataset):
                yield Problem(KINDS[name].file, record.id, field, message)


def _same_day(date: Any, other: Any) -> bool:
    """Return whether two dates may be the same day."""
    return within(date, other, other)


def _signed_at_summit(document: Any, dataset: Store) -> Iterator[tuple[str, str]]:
    """A document of a summit is signed when the leaders meet, or when the ministers before them do."""
    signed, summit = document.signed, document.summit
    if signed is None or summit is None or summit.leaders_met is None:
        return
    if not within(signed, summit.start, summit.end) or _same_day(signed, summit.leaders_met):
        return
    leaders = {
        participant.person_id
        for participant in summit.participants
        if participant.level in (Level.HEAD_OF_STATE, Level.HEAD_OF_GOVERNMENT)
    }
    by_leaders = any(
        signatory.person_id in leaders for signatory in document.signatories if signatory.person_id
    )
    prepared = any(
        within(signed, meeting.start, meeting.end)
        for meeting in dataset.where(MEETINGS, "summit_id", summit.id)
    )
    if by_leaders or not prepared:
        yield "signed", f"the leaders met at {summit.id} on {summit.leaders_met}, not on {signed}"


def _signed_beside(document: Any, dataset: Store) -> Iterator[tuple[str, str]]:
    """A document is not signed a day off a meeting in its city."""
    if document.summit is None:
        for message in _beside(document.signed, document.place, dataset):
            yield "signed", message


def _awarded_beside(award: Any, dataset: Store) -> Iterator[tuple[str, str]]:
    """An award is not given a day off a meeting in its city."""
    for message in _beside(award.date, award.place, dataset):
        yield "date", message


def _beside(date: Any, city: str | None, dataset: Store) -> Iterator[str]:
    if date is None or city is None:
        return
    here = dataset.once(_gatherings).get(_place(city, dataset), ())
    if any(within(date, gathering.start, gathering.end) for gathering in here):
        return
    for gathering in here:
        if within(date, day_before(first_day(gathering.start)), day_after(last_day(gathering.end))):
            yield f"{date} is a day off {gathering.id}, which was in {city}"


def _place(city: str, dataset: Store) -> str:
    """Return the identifier of the place that has a name, or the name."""
    place = dataset.once(places_by_name).get(city)
    return city if place is None else place.id


def _gatherings(dataset: Store) -> Mapping[str, list[Any]]:
    """Return the summits and meetings by the place where they were."""
    gatherings: dict[str, list[Any]] = {}
    for name in ("summits", "meetings"):
        for gathering in dataset.records(name):
            if gathering.city is not None:
                gatherings.setdefault(_place(gathering.city, dataset), []).append(gathering)
    return gatherings


def _signed_elsewhere(document: Any, dataset: Store) -> Iterator[tuple[str, str]]:
    """A document of a day on which a single city saw meetings is signed in that city."""
    if document.summit is None:
        for message in _elsewhere(document.signed, document.place, dataset):
            yield "place", message


def _awarded_elsewhere(award: Any, dataset: Store) -> Iterator[tuple[str, str]]:
    """An award of a day on which a single city saw meetings is given in that city."""
    for message in _elsewhere(award.date, award.place, dataset):
        yield "place", message


def _elsewhere(date: Any, city: str | None, dataset: Store) -> Iterator[str]:
    if date is None or city is None or isinstance(date, PartialDate):
        return
    that_day = {
        place: gathering
        for place, gatherings in dataset.once(_gatherings).items()
        for gathering in gatherings
        if last_day(gathering.start) <= date <= first_day(gathering.end)
    }
    if that_day and _place(city, dataset) not in that_day:
        others = ", ".join(gathering.id for gathering in that_day.values())
        cities = ", ".join(gathering.city for gathering in that_day.values())
        yield f"{city}, though {others} took place that day in {cities}"


def _said(statement: Any, _dataset: Store) -> Iterator[tuple[str, str]]:
    """A statement at a summit is made when the leaders meet, or its occasion says when."""
    summit = statement.summit
    if summit is None or summit.leaders_met is None or statement.occasion is not None:
        return
    if within(statement.date, summit.start, summit.end) and not _same_day(
        statement.date, summit.leaders_met
    ):
        yield (
            "date",
            f"the leaders met at {summit.id} on {summit.leaders_met}, not on {statement.date}",
        )


def _admitted(party: Any, _dataset: Store) -> Iterator[tuple[str, str]]:
    """A party is admitted on the day when the leaders meet."""
    for place, membership in enumerate(party.memberships):
        summit, start = membership.summit, membership.start
        if (
            summit is None
            or summit.leaders_met is None
            or not within(start, summit.start, summit.end)
        ):
            continue
        if not _same_day(start, summit.leaders_met):
            message = f"the leaders met at {summit.id} on {summit.leaders_met}, not on {start}"
            yield f"memberships[{place}].start", message


def _prepares(meeting: Any, _dataset: Store) -> Iterator[tuple[str, str]]:
    """A meeting that prepares a summit does not begin after it."""
    summit = meeting.summit
    if summit is not None and before(summit.end, meeting.start):
        yield (
            "start",
            f"{meeting.start} comes after the summit {summit.id}, which ended on {summit.end}",
        )
