"""Questions about who belonged to the organisation on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from turkicstates.dataset.core import Core
from turkicstates.dataset.staleness import tell_stale
from turkicstates.dates import to_day

if TYPE_CHECKING:
    import datetime

    from turkicstates.dates import DateLike
    from turkicstates.records.states import Membership, Organisation, State, Status


class Belonging(Core):
    """The look-ups that ask who was a member or an observer."""

    def status_of(
        self,
        party: str | State | Organisation,
        date: DateLike | None = None,
        /,
        *,
        strict: bool = False,
    ) -> Status:
        """
        Return what a state or organisation was to the organisation on a day.

        Args:
            party: A state or organisation, by any key that ``party()`` takes.

            date: The day; the day of an admission counts. None means today.

            strict: Whether a day after ``as_of()`` is an error instead of a warning.

        Returns:
            ``Status.MEMBER``, ``Status.OBSERVER`` or ``Status.NONE``.

        Raises:
            UnknownRecordError: If no state or organisation is known as *party*.

            InvalidDateError: If *date* names no day.

            NoRecordError: With *strict*, if the day lies after ``as_of()``.

        Example:
            >>> import turkicstates as ts
            >>> ts.status_of("HU", "2020-01-01")
            <Status.OBSERVER: 'observer'>
        """
        from turkicstates.records.states import Status

        record = self._find("parties", party)
        day = self._checked_day(date, strict)
        for term in record.memberships:
            if _covers(term, day):
                status: Status = term.status
                return status
        return Status.NONE

    def members_on(
        self, date: DateLike | None = None, /, *, strict: bool = False
    ) -> tuple[State, ...]:
        """
        Return the member states on a day, by accession, then name.

        Args:
            date: The day; the day of an admission counts. None means today.

            strict: Whether a day after ``as_of()`` is an error instead of a warning.

        Returns:
            The records, whose *name* is the present one; ``name_on()`` gives that of
            the day.

        Raises:
            InvalidDateError: If *date* names no day.

            NoRecordError: With *strict*, if the day lies after ``as_of()``.

        Example:
            >>> import turkicstates as ts
            >>> [state.name for state in ts.members_on("2015-01-01")]
            ['Azerbaijan', 'Kazakhstan', 'Kyrgyzstan', 'Türkiye']
        """
        return self._with_status("member", self._checked_day(date, strict))

    def observers_on(
        self, date: DateLike | None = None, /, *, strict: bool = False
    ) -> tuple[State | Organisation, ...]:
        """
        Return the observers on a day, states and organisations, by admission, then name.

        Args:
            date: The day; the day of an admission counts. None means today.

            strict: Whether a day after ``as_of()`` is an error instead of a warning.

        Returns:
            The records, whose *name* is the present one; ``name_on()`` gives that of
            the day.

        Raises:
            InvalidDateError: If *date* names no day.

            NoRecordError: With *strict*, if the day lies after ``as_of()``.

        Example:
            >>> import turkicstates as ts
            >>> ts.observers_on("2023-12-01")[-1].name
            'Economic Cooperation Organization'
        """
        return self._with_status("observer", self._checked_day(date, strict))

    def _checked_day(self, date: DateLike | None, strict: bool) -> datetime.date:
        day = to_day(date)
        if day > self._meta.as_of:
            tell_stale("membership", self._meta.as_of, day, strict=strict)
        return day

    def _with_status(self, status: str, day: datetime.date) -> tuple[Any, ...]:
        found = [
            (term.start, party.name, party)
            for party in (*self._table("states"), *self._table("organisations"))
            for term in party.memberships
            if term.status == status and _covers(term, day)
        ]
        return tuple(party for _, _, party in sorted(found, key=lambda row: row[:2]))


def _covers(term: Membership, day: datetime.date) -> bool:
    return term.start <= day and (term.end is None or day < term.end)
