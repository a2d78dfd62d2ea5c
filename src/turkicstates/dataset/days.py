"""Questions about a day."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from turkicstates.dataset.holders import Holders
from turkicstates.dataset.periods import Periods
from turkicstates.dataset.staleness import tell_stale
from turkicstates.dates import last_day, to_day
from turkicstates.errors import NoRecordError

if TYPE_CHECKING:
    import datetime

    from turkicstates.dates import DateLike
    from turkicstates.records.chairmanships import Chairmanship, Handover
    from turkicstates.records.snapshots import Snapshot
    from turkicstates.records.states import Organisation

ORGANISATION = "ots"
"""Identifier of the record of the organisation itself."""


class Days(Holders):
    """The look-ups that ask about a day."""

    @cached_property
    def _chairs(self) -> Periods:
        return Periods("chair", self._table("chairmanships"), self._meta.as_of, lambda term: term)

    def chair_on(self, date: DateLike | None = None, /, *, strict: bool = False) -> Chairmanship:
        """
        Return the term of the chair that runs on a day.

        Args:
            date: The day; the day of a handover belongs to the incoming chair. None means
                today.

            strict: Whether a day after ``as_of()`` is an error instead of a warning.

        Returns:
            The term; its *state*, *summit* and *sources* say the rest.

        Raises:
            InvalidDateError: If *date* names no day.

            NoRecordError: If the day lies before the first known term; with *strict*, also
                if it lies after ``as_of()``.

        Example:
            >>> import turkicstates as ts
            >>> ts.chair_on("2023-11-03").state.name
            'Kazakhstan'
        """
        term: Chairmanship = self._chairs.on(date, strict)
        return term

    def handover_on(
        self, date: DateLike | None = None, /, *, strict: bool = False
    ) -> Handover | None:
        """
        Return the handover of the chair on a day.

        Args:
            date: The day. None means today.

            strict: Whether a day after ``as_of()`` is an error instead of a warning.

        Returns:
            The handover, or None on any other day. On the first day of the first known term
            its *outgoing* is None.

        Raises:
            InvalidDateError: If *date* names no day.

            NoRecordError: With *strict*, if the day lies after ``as_of()``.

        Example:
            >>> import turkicstates as ts
            >>> handover = ts.handover_on("2023-11-03")
            >>> handover.outgoing.state.name, handover.incoming.state.name
            ('Uzbekistan', 'Kazakhstan')
        """
        from turkicstates.records.chairmanships import Handover

        day = to_day(date)
        if day > self._meta.as_of:
            tell_stale("chair", self._meta.as_of, day, strict=strict)
        term = self._chairs.known(day)
        if term is None or term.start != day:
            return None
        return Handover(date=term.start, outgoing=term.previous, incoming=term)

    def name_on(
        self, date: DateLike | None = None, /, *, language: str = "en", strict: bool = False
    ) -> str:
        """
        Return the name of the organisation on a day.

        Args:
            date: The day; the day of a renaming belongs to the new name. None means
                today.

            language: A BCP 47 language tag.

            strict: Whether a day after ``as_of()`` is an error instead of a warning.

        Returns:
            The long form of the name, without an article.

        Raises:
            InvalidDateError: If *date* names no day.

            NoRecordError: If the organisation was not yet founded, or no source gave
                the name in that language; with *strict*, also if the day lies after
                ``as_of()``.

        Example:
            >>> import turkicstates as ts
            >>> ts.name_on("2020-01-01")
            'Cooperation Council of Turkic Speaking States'
        """
        day = to_day(date)
        name = self._name(day, language)
        if day > self._meta.as_of:
            tell_stale("name", self._meta.as_of, day, strict=strict)
        return name

    def _name(self, day: datetime.date, language: str) -> str:
        organisation: Organisation | None = self._by_id("organisations").get(ORGANISATION)
        if organisation is None:
            msg = f"the data set does not record the organisation itself, as {ORGANISATION!r}"
            raise NoRecordError(msg, day)
        founded = organisation.founded
        if founded is not None and day < last_day(founded):
            msg = f"the organisation had no name on {day}: it was founded on {founded}"
            raise NoRecordError(msg, day)
        return organisation.name_on(day, language=language)

    def snapshot_on(self, date: DateLike | None = None, /, *, strict: bool = False) -> Snapshot:
        """
        Return the organisation as it stood on a day.

        Args:
            date: The day, as for the other look-ups. None means today.

            strict: Whether a day after ``as_of()`` is an error instead of a warning.

        Returns:
            The name, chair, holder of the chair, Secretary General, members, observers,
            heads of the member and observer states, and the summits before and after.
            What is not known for the day is None.

        Raises:
            InvalidDateError: If *date* names no day.

            NoRecordError: With *strict*, if the day lies after ``as_of()``.

        Example:
            >>> import turkicstates as ts
            >>> snapshot = ts.snapshot_on("2023-11-03")
            >>> snapshot.name, snapshot.chair.state.name
            ('Organization of Turkic States', 'Kazakhstan')
        """
        from turkicstates.dataset.snapshot import snapshot

        return snapshot(self._whole, to_day(date), strict=strict)
