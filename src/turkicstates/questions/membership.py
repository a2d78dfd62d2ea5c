"""Questions about members and observers on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from turkicstates.dates import to_day
from turkicstates.questions.filters import find_for_day
from turkicstates.records.kinds import PARTIES
from turkicstates.staleness import require_fresh

if TYPE_CHECKING:
    import datetime
    from typing import SupportsIndex

    from turkicstates.dates import DateLike
    from turkicstates.records.organisations import Organisation
    from turkicstates.records.states import State, Status
    from turkicstates.store import Store


def status_of(
    dataset: Store,
    party: str | SupportsIndex | State | Organisation,
    date: DateLike | None = None,
    /,
    *,
    strict: bool = False,
) -> Status:
    """
    Return the status of a state or organisation on a day.

    Args:
        party: A state or organisation: any key that ``party()`` accepts.

        date: The day. A new status applies from the day of admission. None means today,
            so leave out days that are missing.

        strict: Whether to raise an error, instead of a warning, for a day after
            ``as_of()``.

    Returns:
        ``Status.MEMBER``, ``Status.OBSERVER`` or ``Status.NONE``.

    Raises:
        UnknownRecordError: If *party* is unknown.

        InvalidDateError: If *date* is not a date.

        NoRecordError: With *strict*, if the day is after ``as_of()``.

    Example:
        >>> import turkicstates as ts
        >>> ts.status_of("HU", "2020-01-01")
        <Status.OBSERVER: 'observer'>
    """
    record = find_for_day(dataset, PARTIES, party)
    return record.status_on(_fresh_day(dataset, date, strict=strict))


def members_on(
    dataset: Store, date: DateLike | None = None, /, *, strict: bool = False
) -> tuple[State, ...]:
    """
    Return the member states on a day, sorted by accession, then name.

    Args:
        date: The day. A new status applies from the day of admission. None means today,
            so leave out days that are missing.

        strict: Whether to raise an error, instead of a warning, for a day after
            ``as_of()``.

    Returns:
        The states. Their *name* is the current name; ``name_on()`` returns the name on
        that day.

    Raises:
        InvalidDateError: If *date* is not a date.

        NoRecordError: With *strict*, if the day is after ``as_of()``.

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
    Return the observers on a day, sorted by admission, then name.

    Args:
        date: The day. A new status applies from the day of admission. None means today,
            so leave out days that are missing.

        strict: Whether to raise an error, instead of a warning, for a day after
            ``as_of()``.

    Returns:
        The states and organisations. Their *name* is the current name; ``name_on()``
        returns the name on that day.

    Raises:
        InvalidDateError: If *date* is not a date.

        NoRecordError: With *strict*, if the day is after ``as_of()``.

    Example:
        >>> import turkicstates as ts
        >>> ts.observers_on("2023-12-01")[-1].name
        'Economic Cooperation Organization'
    """
    return with_status(dataset, "observer", _fresh_day(dataset, date, strict=strict))


def members_of(dataset: Store, day: datetime.date) -> tuple[State, ...]:
    """Return the members on a day, sorted by accession, then name. Do not warn."""
    return cast("tuple[State, ...]", with_status(dataset, "member", day))


def with_status(
    dataset: Store, status: str, day: datetime.date
) -> tuple[State | Organisation, ...]:
    """Return who had a status on a day, sorted by its start, then name. Do not warn."""
    parties = [
        (membership.start, party.name, party)
        for party in dataset.records(PARTIES)
        for membership in party.memberships
        if membership.status == status and membership.covers(day)
    ]
    return tuple(party for _, _, party in sorted(parties, key=lambda row: row[:2]))


def _fresh_day(dataset: Store, date: DateLike | None, *, strict: bool) -> datetime.date:
    day = to_day(date)
    require_fresh("membership", dataset.as_of(), day, strict=strict)
    return day
