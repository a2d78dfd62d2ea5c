"""Questions about who belonged to the organisation on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from turkicstates.dates import to_day
from turkicstates.records.kinds import PARTIES
from turkicstates.staleness import require_fresh

if TYPE_CHECKING:
    import datetime

    from turkicstates.dates import DateLike
    from turkicstates.records.states import Organisation, State, Status
    from turkicstates.store import Store


def status_of(
    dataset: Store,
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
    record = dataset.find(PARTIES, party)
    return record.status_on(_fresh_day(dataset, date, strict=strict))


def members_on(
    dataset: Store, date: DateLike | None = None, /, *, strict: bool = False
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
    return members_of(dataset, _fresh_day(dataset, date, strict=strict))


def observers_on(
    dataset: Store, date: DateLike | None = None, /, *, strict: bool = False
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
    return with_status(dataset, "observer", _fresh_day(dataset, date, strict=strict))


def members_of(dataset: Store, day: datetime.date) -> tuple[State, ...]:
    """Return the members on a day, by accession, then name; without a warning."""
    return cast("tuple[State, ...]", with_status(dataset, "member", day))


def with_status(
    dataset: Store, status: str, day: datetime.date
) -> tuple[State | Organisation, ...]:
    """Return who had a status on a day, by its start, then name; without a warning."""
    parties = [
        (period.start, party.name, party)
        for party in dataset.records(PARTIES)
        for period in party.memberships
        if period.status == status and period.covers(day)
    ]
    return tuple(party for _, _, party in sorted(parties, key=lambda row: row[:2]))


def _fresh_day(dataset: Store, date: DateLike | None, *, strict: bool) -> datetime.date:
    day = to_day(date)
    require_fresh("membership", dataset.as_of(), day, strict=strict)
    return day
