"""Which summit comes before or after another date, as far as that is certain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from turkicstates.dates import PartialDate, before, first_day, last_day

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from turkicstates.dates import AnyDate
    from turkicstates.records.summits import Summit


def first_after(day: datetime.date, summits: Iterable[Summit]) -> Summit | None:
    """Return the first summit that certainly begins after a day."""
    return _first(summit for summit in summits if before(day, summit.start))


def last_before(day: datetime.date, summits: Iterable[Summit]) -> Summit | None:
    """Return the last summit that took place and certainly ended before a day."""
    past = [summit for summit in summits if summit.status == "held" and before(summit.end, day)]
    return max(past, key=lambda summit: (*_from(summit.end), summit.id), default=None)


def in_session(day: datetime.date, summits: Iterable[Summit]) -> tuple[Summit, ...]:
    """Return the summits whose programme certainly includes a day."""
    return tuple(
        summit for summit in summits if last_day(summit.start) <= day <= first_day(summit.end)
    )


def following(summit: Summit, series: Iterable[Summit]) -> Summit | None:
    """Return the first summit of a series that certainly begins after another one."""
    return _first(other for other in series if _precedes(summit, other))


def preceding(summit: Summit, series: Iterable[Summit]) -> Summit | None:
    """Return the last summit of a series that certainly begins before another one."""
    earlier = [other for other in series if _precedes(other, summit)]
    return max(earlier, key=lambda other: (*_from(other.start), other.id), default=None)


def _first(summits: Iterable[Summit]) -> Summit | None:
    return min(summits, key=lambda summit: (*_until(summit.start), summit.id), default=None)


def _precedes(summit: Summit, other: Summit) -> bool:
    """Return whether a summit begins before another, or on the same day with a lower id."""
    if isinstance(summit.start, PartialDate) or summit.start != other.start:
        return before(summit.start, other.start)
    return summit.id < other.id


def _from(date: AnyDate) -> tuple[datetime.date, bool]:
    """Return a key by which the last date is one that has a day, unless another is later."""
    return first_day(date), not isinstance(date, PartialDate)


def _until(date: AnyDate) -> tuple[datetime.date, bool]:
    """Return a key by which the first date is one that has a day, unless another is earlier."""
    return last_day(date), isinstance(date, PartialDate)
