"""Questions about a day."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from turkicstates.dataset.membership import Belonging
from turkicstates.dataset.periods import Periods
from turkicstates.dataset.staleness import tell_stale
from turkicstates.dates import last_day, to_day
from turkicstates.errors import NoRecordError

if TYPE_CHECKING:
    import datetime

    from turkicstates.dates import DateLike
    from turkicstates.records.chairmanships import Chairmanship, Handover
    from turkicstates.records.offices import Office
    from turkicstates.records.people import Person
    from turkicstates.records.snapshots import Snapshot
    from turkicstates.records.states import Organisation, State

ORGANISATION = "ots"
"""Identifier of the record of the organisation itself."""


class Days(Belonging):
    """The look-ups that ask about a day."""

    @cached_property
    def _chairs(self) -> Periods:
        return Periods("chair", self._table("chairmanships"), self._meta.as_of, lambda term: term)

    @cached_property
    def _offices(self) -> dict[tuple[str, str | None], Periods]:
        return {}

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
        for term in self._table("chairmanships"):
            if term.start == day:
                handover = Handover(date=term.start, outgoing=term.previous, incoming=term)
                return handover._bind(self._whole)
        return None

    def secretary_general_on(
        self, date: DateLike | None = None, /, *, strict: bool = False
    ) -> Person:
        """
        Return the Secretary General of the organisation on a day.

        Args:
            date: The day; the day of a change of office belongs to the new holder. None
                means today.

            strict: Whether a day after ``as_of()`` is an error instead of a warning.

        Returns:
            Whoever held the office.

        Raises:
            InvalidDateError: If *date* names no day.

            NoRecordError: If there was none, or if the sources leave open who it was on
                that day; with *strict*, also if the day lies after ``as_of()``.

        Example:
            >>> import turkicstates as ts
            >>> ts.secretary_general_on("2013-05-01").name
            'Halil Akıncı'
        """
        person: Person = self._office("secretary-general").on(date, strict)
        return person

    def head_of_state_on(
        self, state: str | State, date: DateLike | None = None, /, *, strict: bool = False
    ) -> Person:
        """
        Return the head of a state on a day, acting ones included.

        Args:
            state: The state, by any key that ``state()`` takes.

            date: The day; the day of a change of office belongs to the new holder. None
                means today.

            strict: Whether a day after ``as_of()`` is an error instead of a warning.

        Returns:
            Whoever held the office, or stood in for its holder.

        Raises:
            UnknownRecordError: If no state is known as *state*.

            InvalidDateError: If *date* names no day.

            NoRecordError: If nobody is recorded for the day, or if the sources leave
                open who it was; with *strict*, also if the day lies after ``as_of()``.

        Example:
            >>> import turkicstates as ts
            >>> ts.head_of_state_on("KG", "2010-06-01").name
            'Roza Otunbayeva'
        """
        record = self._find("states", state)
        person: Person = self._office("head-of-state", record).on(date, strict)
        return person

    def _office(self, kind: str, state: State | None = None) -> Periods:
        """Return who held the offices of a kind: those of a state, or those of no state."""
        state_id = None if state is None else state.id
        try:
            return self._offices[kind, state_id]
        except KeyError:
            ids = {
                office.id
                for office in self._table("offices")
                if office.kind == kind and office.state_id == state_id
            }
            subject = "Secretary General" if state is None else f"head of state of {state.name}"
            return self._offices.setdefault((kind, state_id), self._terms_of(ids, subject))

    def _holders(self, office: Office) -> Periods:
        """Return who held one office."""
        try:
            return self._offices[office.id, None]
        except KeyError:
            from turkicstates.records.offices import SHARED_KINDS

            alone = office.kind not in SHARED_KINDS
            periods = self._terms_of({office.id}, office.name, successive=alone)
            return self._offices.setdefault((office.id, None), periods)

    def _terms_of(self, ids: set[str], subject: str, *, successive: bool = True) -> Periods:
        terms = [
            term
            for term in self._table("office_terms")
            if term.office_id in ids and term.start is not None
        ]
        return Periods(
            subject, terms, self._meta.as_of, lambda term: term.person, successive=successive
        )

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
