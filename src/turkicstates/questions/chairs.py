"""Questions about the chair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from turkicstates.dates import to_day
from turkicstates.errors import UnknownRecordError
from turkicstates.periods import Periods
from turkicstates.questions.filters import among, id_of, number_for, with_number
from turkicstates.records.kinds import CHAIRMANSHIPS, STATES
from turkicstates.staleness import require_fresh

if TYPE_CHECKING:
    from typing import SupportsIndex

    from turkicstates.dates import DateLike
    from turkicstates.records.chairmanships import Chairmanship, Handover
    from turkicstates.records.states import State
    from turkicstates.store import Store


def chair_on(
    dataset: Store, date: DateLike | None = None, /, *, strict: bool = False
) -> Chairmanship:
    """
    Return the chairmanship that is running on a day.

    Args:
        date: The day. The day of a handover belongs to the incoming chair. None means
            today, so leave out days that are missing.

        strict: Whether to raise an error, instead of a warning, for a day after
            ``as_of()``.

    Returns:
        The chairmanship. Its *state* is the chair, its *summit* the summit of the
        handover, and its *sources* are the citations.

    Raises:
        InvalidDateError: If *date* is not a date.

        NoRecordError: If the day is before the first known term. With *strict*, also
            if it is after ``as_of()``.

    Example:
        >>> import turkicstates as ts
        >>> ts.chair_on("2023-11-03").state.name
        'Kazakhstan'
    """
    return dataset.once(chairs).on(date, strict)


def handover_on(
    dataset: Store, date: DateLike | None = None, /, *, strict: bool = False
) -> Handover | None:
    """
    Return the handover of the chair that took place on a day.

    Args:
        date: The day. None means today, so leave out days that are missing.

        strict: Whether to raise an error, instead of a warning, for a day after
            ``as_of()``.

    Returns:
        The handover, or None if the chair did not change on that day. On the first day
        of the first known term, *outgoing* is None.

    Raises:
        InvalidDateError: If *date* is not a date.

        NoRecordError: With *strict*, if the day is after ``as_of()``.

    Example:
        >>> import turkicstates as ts
        >>> handover = ts.handover_on("2023-11-03")
        >>> handover.outgoing.state.name, handover.incoming.state.name
        ('Uzbekistan', 'Kazakhstan')
    """
    from turkicstates.records.chairmanships import Handover

    day = to_day(date)
    terms = dataset.once(chairs)
    require_fresh(terms.subject, terms.checked, day, strict=strict)
    term = terms.known(day)
    if term is None or term.start != day:
        return None
    return Handover(date=term.start, outgoing=term.previous, incoming=term)


def chairmanship(dataset: Store, key: str | SupportsIndex | Chairmanship, /) -> Chairmanship:
    """
    Return a chairmanship.

    Args:
        key: Identifier (``'2023-kazakhstan'``) or running number, as any integer or as
            a text (``'10'``, ``'10th'``).

    Returns:
        The chairmanship that *key* identifies.

    Raises:
        UnknownRecordError: If *key* is unknown. The error suggests the closest keys.

    Example:
        >>> import turkicstates as ts
        >>> ts.chairmanship("2023-kazakhstan").motto
        'TURKTIME!'
    """
    number = number_for(dataset, CHAIRMANSHIPS, key)
    if number is None:
        return dataset.find(CHAIRMANSHIPS, key)
    for term in dataset.where(CHAIRMANSHIPS, "number", number):
        return term
    terms = dataset.records(CHAIRMANSHIPS)
    hint = f"the numbers run from 1 to {len(terms)}" if terms else ""
    near = with_number(dataset, CHAIRMANSHIPS, number)
    raise UnknownRecordError("chairmanship", key, near, hint)


def chairmanships(
    dataset: Store, /, *, state: str | State | None = None
) -> tuple[Chairmanship, ...]:
    """
    Return the chairmanships, oldest first.

    Args:
        state: Only the terms of this state.

    Returns:
        The records that match every filter, perhaps none.

    Raises:
        UnknownRecordError: If *state* is unknown.

    Example:
        >>> import turkicstates as ts
        >>> [term.id for term in ts.chairmanships(state="UZ")]
        ['2022-uzbekistan']
    """
    return among(dataset, CHAIRMANSHIPS, "state_id", id_of(dataset, STATES, state))


def chairs(dataset: Store) -> Periods[Chairmanship]:
    """Return the chairmanships, arranged for look-ups by day."""
    terms = dataset.records(CHAIRMANSHIPS)
    return Periods("chair", terms, dataset.as_of(), lambda term: term)
