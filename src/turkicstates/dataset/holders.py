"""Questions about who held an office on a day."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from turkicstates.dataset.membership import Belonging
from turkicstates.dataset.periods import Periods

if TYPE_CHECKING:
    from turkicstates.dates import DateLike
    from turkicstates.records.offices import Office
    from turkicstates.records.people import Person
    from turkicstates.records.states import State


class Holders(Belonging):
    """The look-ups that ask who held an office."""

    @cached_property
    def _offices(self) -> dict[str | tuple[str, str | None], Periods]:
        """Who held each office by its identifier, and each kind of office of a state or of none."""
        return {}

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
            ids = [
                office.id
                for office in self._among("offices", state_id=state_id)
                if office.kind == kind and office.state_id == state_id
            ]
            subject = "Secretary General" if state is None else f"head of state of {state.name}"
            return self._offices.setdefault((kind, state_id), self._terms_of(ids, subject))

    def _holders(self, office: Office) -> Periods:
        """Return who held one office."""
        try:
            return self._offices[office.id]
        except KeyError:
            from turkicstates.records.offices import SHARED_KINDS

            alone = office.kind not in SHARED_KINDS
            periods = self._terms_of([office.id], office.name, successive=alone)
            return self._offices.setdefault(office.id, periods)

    def _terms_of(self, ids: list[str], subject: str, *, successive: bool = True) -> Periods:
        terms = [term for term in self._terms(ids) if term.start is not None]
        return Periods(
            subject, terms, self._meta.as_of, lambda term: term.person, successive=successive
        )
