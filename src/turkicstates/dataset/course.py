"""Questions about the course of events, and for whatever a text may mean."""

from __future__ import annotations

from operator import index
from typing import TYPE_CHECKING

from turkicstates.dataset.gatherings import Gatherings
from turkicstates.dataset.papers import Papers
from turkicstates.dates import bounds, first_day
from turkicstates.errors import InvalidOptionError

if TYPE_CHECKING:
    from turkicstates.dates import DateLike
    from turkicstates.records.base import Record
    from turkicstates.records.snapshots import Event


class Course(Papers, Gatherings):
    """The look-ups that walk through time, and the search."""

    def timeline(
        self, *, since: DateLike | None = None, until: DateLike | None = None
    ) -> tuple[Event, ...]:
        """
        Return every dated event that the records tell of, oldest first.

        Args:
            since: Only those on this day or later.

            until: Only those before this day.

        Returns:
            The events; those of one day in the order of ``EventKind``, then by record.

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

        They are the founding, renamings, admissions, handovers and changes of office:
        the events that make one day's snapshot differ from the day before.

        Args:
            start: First day of the period.

            end: First day after the period.

        Returns:
            The events, in the order of ``timeline()``.

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

        Raises:
            TypeError: If *text* is no text, or *limit* no whole number.

            InvalidOptionError: If *limit* is negative.

        Example:
            >>> import turkicstates as ts
            >>> ts.search("metroloji")[0].id
            'metrology-protocol-2023'
        """
        from turkicstates.dataset.search import search

        if not isinstance(text, str):
            raise TypeError(f"words are looked for in a text, not in a {type(text).__name__}")
        if index(limit) < 0:
            raise InvalidOptionError("limit", limit, ("a whole number",))
        return search(self._whole, text, limit)
