"""Editorial rules for what summits and meetings decide: who joins a body, who heads it, what is proposed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from turkicstates.dates import PartialDate, day_after, day_before
from turkicstates.errors import Problem
from turkicstates.records.kinds import AGREEMENTS, BODIES, MEETINGS, OFFICE_TERMS, SUMMITS
from turkicstates.rules.spans import next_to

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator, Mapping

    from turkicstates.store import Store


def problems(dataset: Store) -> Iterator[Problem]:
    """Yield the days that are a day off the meeting at which it was decided."""
    for body in dataset.records(BODIES):
        for field, message in (*_founded(body, dataset), *_joined(body, dataset)):
            yield Problem(BODIES.file, body.id, field, message)
    for term in dataset.records(OFFICE_TERMS):
        if term.office.body_id is not None:
            for field in ("start", "end"):
                for message in _beside(getattr(term, field), term.office.body_id, dataset):
                    yield Problem(OFFICE_TERMS.file, term.id, field, message)
    for document in dataset.records(AGREEMENTS):
        for place, initiative in enumerate(document.initiators):
            for message in _beside(initiative.date, None, dataset):
                yield Problem(AGREEMENTS.file, document.id, f"initiators[{place}].date", message)


def _founded(body: Any, dataset: Store) -> Iterator[tuple[str, str]]:
    """A body is founded at its first meeting, or at another time."""
    days = _by_day(dataset.where(MEETINGS, "body_id", body.id)[:1])
    if body.founded not in days and any(next_to(body.founded, day) for day in days):
        first = next(iter(days.values()))
        yield "founded", f"{body.founded} is a day off the first meeting, {first}"


def _joined(body: Any, dataset: Store) -> Iterator[tuple[str, str]]:
    """Members join a body at one of its meetings or at a summit, or at another time."""
    for place, member in enumerate(body.members):
        for message in _beside(member.start, body.id, dataset):
            yield f"members[{place}].start", message


def _beside(date: Any, body_id: str | None, dataset: Store) -> Iterator[str]:
    """Nothing is decided a day off a summit or a meeting of the body, unless another meets that day."""
    if date is None or isinstance(date, PartialDate) or date in dataset.once(_every_day):
        return
    days = dataset.once(_days, body_id)
    for day in (day_before(date), day_after(date)):
        if day in days:
            yield f"{date} is a day off {days[day]}"


def _every_day(dataset: Store) -> Mapping[datetime.date, str]:
    """Return the days of summits and of all meetings."""
    return _by_day([*dataset.records(SUMMITS), *dataset.records(MEETINGS)])


def _days(dataset: Store, body_id: str | None) -> Mapping[datetime.date, str]:
    """Return the days of summits and of the meetings of a body."""
    return _by_day([*dataset.records(SUMMITS), *dataset.where(MEETINGS, "body_id", body_id)])


def _by_day(gatherings: Iterable[Any]) -> Mapping[datetime.date, str]:
    days = {}
    for gathering in gatherings:
        if not isinstance(gathering.start, PartialDate):
            day = gathering.start
            while day <= gathering.end:
                days[day] = gathering.id
                day = day_after(day)
    return days
