"""Questions about the course of events, and for whatever a text may mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from turkicstates.dataset.many import Many
from turkicstates.dates import bounds, first_day, last_day, to_day
from turkicstates.errors import NoRecordError

if TYPE_CHECKING:
    from turkicstates.dates import DateLike
    from turkicstates.records.base import Record
    from turkicstates.records.snapshots import Event
    from turkicstates.records.summits import Summit


class Course(Many):
    """The look-ups that walk through time, and the search."""

    def next_summit(
        self,
        after: DateLike | None = None,
        /,
        *,
        series: str | None = None,
        kind: str | None = None,
    ) -> Summit:
        """
        Return the first summit that begins after a day, planned ones included.

        Args:
            after: The day; a summit that runs on it does not count. None means today.

            series: Only those of this series.

            kind: Only those of this kind.

        Raises:
            NoRecordError: If none is recorded.

            InvalidDateError: If *after* names no day.

            InvalidOptionError: If an option is outside its vocabulary.

        Example:
            >>> import turkicstates as ts
            >>> ts.next_summit("2022-11-12", kind="regular").id
            '2023-astana'
        """
        day = to_day(after)
        for one in self.summits(series=series, kind=kind):
            if first_day(one.start) > day or (
                one.status == "planned" and last_day(one.start) > day
            ):
                return one
        msg = f"no summit that begins after {day} is recorded"
        raise NoRecordError(msg, day)

    def previous_summit(
        self,
        before: DateLike | None = None,
        /,
        *,
        series: str | None = None,
        kind: str | None = None,
    ) -> Summit:
        """
        Return the last summit that ended before a day.

        Args:
            before: The day; a summit that runs on it does not count. None means today.

            series: Only those of this series.

            kind: Only those of this kind.

        Raises:
            NoRecordError: If none is recorded.

            InvalidDateError: If *before* names no day.

            InvalidOptionError: If an option is outside its vocabulary.

        Example:
            >>> import turkicstates as ts
            >>> ts.previous_summit("2023-11-03", kind="regular").id
            '2022-samarkand'
        """
        day = to_day(before)
        for one in reversed(self.summits(series=series, kind=kind, status="held")):
            if last_day(one.end) < day:
                return one
        msg = f"no summit that ended before {day} is recorded"
        raise NoRecordError(msg, day)

    def timeline(
        self, *, since: DateLike | None = None, until: DateLike | None = None
    ) -> tuple[Event, ...]:
        """
        Return every dated event that the records tell of, oldest first.

        Args:
            since: Only those on this day or later.

            until: Only those before this day.

        Raises:
            InvalidDateError: If *since* or *until* names no day.

        Example:
            >>> import turkicstates as ts
            >>> [str(e.kind) for e in ts.timeline(since="2021-11-12", until="2021-11-13")][:2]
            ['renaming', 'observer-status']
        """
        from turkicstates.dataset.events import events

        first, end = bounds(since, until)
        return tuple(
            event
            for event in events(self._whole)
            if (first is None or first_day(event.date) >= first)
            and (end is None or first_day(event.date) < end)
        )

    def changes_between(self, start: DateLike, end: DateLike, /) -> tuple[Event, ...]:
        """
        Return the events that changed the organisation in a period, oldest first.

        They are the founding, renamings, admissions, handovers and changes of office: the
        events that make one day's snapshot differ from the day before.

        Args:
            start: First day of the period.

            end: First day after the period.

        Raises:
            InvalidDateError: If *start* or *end* names no day.

        Example:
            >>> import turkicstates as ts
            >>> [e.title for e in ts.changes_between("2021-11-12", "2021-11-13")][0]
            'Renamed Organization of Turkic States'
        """
        from turkicstates.records.snapshots import CHANGES

        return tuple(
            event for event in self.timeline(since=start, until=end) if event.kind in CHANGES
        )

    def search(self, text: str, /, *, limit: int = 10) -> tuple[Record, ...]:
        """
        Return the records that a text may mean, of every kind, best first.

        Args:
            text: Words in any of the recorded languages and scripts; spelling, case and
                accents are forgiven.

            limit: How many records at most.

        Returns:
            The records, perhaps none.

        Example:
            >>> import turkicstates as ts
            >>> ts.search("metroloji")[0].id
            'metrology-protocol-2023'
        """
        from turkicstates.dataset.search import search

        return search(self._whole, text, limit)
