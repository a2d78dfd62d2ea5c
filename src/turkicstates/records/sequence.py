"""Which summit comes before or after another date, as far as that is certain."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from turkicstates.dates import PartialDate, before, first_day, last_day
from turkicstates.records.keys import neighbour
from turkicstates.records.kinds import SUMMITS

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from turkicstates.dates import AnyDate
    from turkicstates.records.owner import Owner
    from turkicstates.records.summits import Summit


def first_after(day: datetime.date, summits: Iterable[Summit]) -> Summit | None:
    """Return the first summit that certainly begins after a day."""
    later = (summit for summit in summits if before(day, summit.start))
    return min(later, key=_until, default=None)


def last_before(day: datetime.date, summits: Iterable[Summit]) -> Summit | None:
    """Return the last summit that took place and certainly ended before a day."""
    past = (summit for summit in summits if summit.status == "held" and before(summit.end, day))
    return max(past, key=lambda summit: _from(summit, summit.end), default=None)


def in_session(day: datetime.date, summits: Iterable[Summit]) -> tuple[Summit, ...]:
    """Return the summits whose programme certainly includes a day."""
    return tuple(
        summit for summit in summits if last_day(summit.start) <= day <= first_day(summit.end)
    )


class SeriesOrder:
    """
    The summits of a series, arranged to find the one that comes before or after another.

    Two summits on the same day are in the order of their identifiers.
    """

    def __init__(self, owner: Owner, name: str) -> None:
        self._summits = owner.where(SUMMITS, "series", name)
        by_first_day = sorted(self._summits, key=lambda summit: first_day(summit.start))
        by_last_day = sorted(self._summits, key=lambda summit: last_day(summit.start))
        self._first_days = [first_day(summit.start) for summit in by_first_day]
        self._last_days = [last_day(summit.start) for summit in by_last_day]
        self._earliest_from = [*accumulate(reversed(by_first_day), _earlier)][::-1]
        self._latest_up_to = [*accumulate(by_last_day, _later)]

    def previous(self, summit: Summit) -> Summit | None:
        """Return the last summit that certainly begins before another, or None."""
        if other := self._on_the_same_day(summit, -1):
            return other
        place = bisect_left(self._last_days, first_day(summit.start))
        return self._latest_up_to[place - 1] if place else None

    def next(self, summit: Summit) -> Summit | None:
        """Return the first summit that certainly begins after another, or None."""
        if other := self._on_the_same_day(summit, 1):
            return other
        place = bisect_right(self._first_days, last_day(summit.start))
        return self._earliest_from[place] if place < len(self._summits) else None

    def _on_the_same_day(self, summit: Summit, step: int) -> Summit | None:
        if isinstance(summit.start, PartialDate):
            return None
        other = neighbour(summit, self._summits, step)
        return other if other is not None and other.start == summit.start else None


def _earlier(summit: Summit, other: Summit) -> Summit:
    return min(summit, other, key=_until)


def _later(summit: Summit, other: Summit) -> Summit:
    return max(summit, other, key=lambda each: _from(each, each.start))


def _until(summit: Summit) -> tuple[datetime.date, bool, str]:
    """Return a key by which the first is a summit with a day, unless another is earlier."""
    return last_day(summit.start), isinstance(summit.start, PartialDate), summit.id


def _from(summit: Summit, date: AnyDate) -> tuple[datetime.date, bool, str]:
    """Return a key by which the last is a summit with a day, unless another is later."""
    return first_day(date), not isinstance(date, PartialDate), summit.id
