"""Questions for summits and meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from turkicstates.dataset.core import option
from turkicstates.dataset.one import One
from turkicstates.dataset.staleness import tell_stale
from turkicstates.dates import bounds, first_day, last_day, to_day
from turkicstates.errors import NoRecordError

if TYPE_CHECKING:
    import datetime

    from turkicstates.dates import DateLike
    from turkicstates.records.bodies import Body
    from turkicstates.records.meetings import Meeting
    from turkicstates.records.states import State
    from turkicstates.records.summits import Summit


class Gatherings(One):
    """The look-ups that return summits and meetings."""

    def summits(
        self,
        *,
        host: str | State | None = None,
        kind: str | None = None,
        series: str | None = None,
        status: str | None = None,
        since: DateLike | None = None,
        until: DateLike | None = None,
    ) -> tuple[Summit, ...]:
        """
        Return summits, oldest first, planned ones included.

        Args:
            host: Only those that this state hosted.

            kind: ``'regular'``, ``'extraordinary'`` or ``'informal'``.

            series: ``'council-of-heads-of-state'`` or ``'turkic-speaking-states'``.

            status: ``'held'`` or ``'planned'``.

            since: Only those that begin on this day or later.

            until: Only those that begin before this day.

        Returns:
            The records that every filter lets through, perhaps none.

        Raises:
            UnknownRecordError: If no state is known as *host*.

            InvalidOptionError: If an option is outside its vocabulary.

            InvalidDateError: If *since* or *until* names no day.

        Example:
            >>> import turkicstates as ts
            >>> [s.id for s in ts.summits(host="KZ", since="2010-01-01", until="2016-01-01")]
            ['2011-almaty', '2015-astana']
        """
        from turkicstates.records.participants import MeetingStatus
        from turkicstates.records.summits import Series, SummitKind

        option("kind", kind, SummitKind)
        option("series", series, Series)
        option("status", status, MeetingStatus)
        host_id = None if host is None else self._find("states", host).id
        first, end = bounds(since, until)
        return tuple(
            one
            for one in self._table("summits")
            if host_id in (None, one.host_id)
            and kind in (None, one.kind)
            and series in (None, one.series)
            and status in (None, one.status)
            and (first is None or first_day(one.start) >= first)
            and (end is None or first_day(one.start) < end)
        )

    def next_summit(
        self,
        after: DateLike | None = None,
        /,
        *,
        series: str | None = None,
        kind: str | None = None,
        strict: bool = False,
    ) -> Summit:
        """
        Return the first summit that begins after a day, planned ones included.

        Args:
            after: The day; a summit that runs on it does not count. None means today.

            series: Only those of this series.

            kind: Only those of this kind.

            strict: Whether a day after ``as_of()`` is an error instead of a warning.

        Returns:
            The summit; its *status* says whether it was held or still planned.

        Raises:
            NoRecordError: If none is recorded; with *strict*, also if the day lies after
                ``as_of()``.

            InvalidDateError: If *after* names no day.

            InvalidOptionError: If an option is outside its vocabulary.

        Example:
            >>> import turkicstates as ts
            >>> ts.next_summit("2022-11-12", kind="regular").id
            '2023-astana'
        """
        summits = self.summits(series=series, kind=kind)
        day = to_day(after)
        if day > self._meta.as_of:
            tell_stale("list of summits", self._meta.as_of, day, strict=strict)
        found = self._summit_after(day, summits)
        if found is not None:
            return found
        msg = f"no summit that begins after {day} is recorded"
        raise NoRecordError(msg, day)

    def previous_summit(
        self,
        before: DateLike | None = None,
        /,
        *,
        series: str | None = None,
        kind: str | None = None,
        strict: bool = False,
    ) -> Summit:
        """
        Return the last summit that ended before a day.

        Args:
            before: The day; a summit that runs on it does not count. None means today.

            series: Only those of this series.

            kind: Only those of this kind.

            strict: Whether a day after ``as_of()`` is an error instead of a warning.

        Returns:
            The summit; planned ones do not count.

        Raises:
            NoRecordError: If none is recorded; with *strict*, also if the day lies after
                ``as_of()``.

            InvalidDateError: If *before* names no day.

            InvalidOptionError: If an option is outside its vocabulary.

        Example:
            >>> import turkicstates as ts
            >>> ts.previous_summit("2023-11-03", kind="regular").id
            '2022-samarkand'
        """
        summits = self.summits(series=series, kind=kind)
        day = to_day(before)
        if day > self._meta.as_of:
            tell_stale("list of summits", self._meta.as_of, day, strict=strict)
        found = self._summit_before(day, summits)
        if found is not None:
            return found
        msg = f"no summit that ended before {day} is recorded"
        raise NoRecordError(msg, day)

    def _summit_after(self, day: datetime.date, summits: tuple[Summit, ...]) -> Summit | None:
        for one in summits:
            planned = one.status == "planned" and last_day(one.start) > day
            if planned or first_day(one.start) > day:
                return one
        return None

    def _summit_before(self, day: datetime.date, summits: tuple[Summit, ...]) -> Summit | None:
        for one in reversed(summits):
            if one.status == "held" and last_day(one.end) < day:
                return one
        return None

    def meetings(
        self, *, body: str | Body | None = None, summit: str | int | Summit | None = None
    ) -> tuple[Meeting, ...]:
        """
        Return meetings of ministers, heads of government and bodies, oldest first.

        Args:
            body: Only those of this organ or body.

            summit: Only those that prepared or accompanied this summit.

        Returns:
            The records that every filter lets through, perhaps none.

        Raises:
            UnknownRecordError: If a key is unknown.

        Example:
            >>> import turkicstates as ts
            >>> {meeting.body.name for meeting in ts.meetings(body="council-of-foreign-ministers")}
            {'Council of Foreign Ministers'}
        """
        body_id = None if body is None else self._find("bodies", body).id
        summit_id = None if summit is None else self.summit(summit).id
        return tuple(
            one
            for one in self._table("meetings")
            if body_id in (None, one.body_id) and summit_id in (None, one.summit_id)
        )
