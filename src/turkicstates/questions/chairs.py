"""Questions about the chair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from turkicstates.dates import to_day
from turkicstates.periods import Periods
from turkicstates.questions.filters import among, id_of
from turkicstates.records.kinds import CHAIRMANSHIPS, STATES
from turkicstates.staleness import require_fresh

if TYPE_CHECKING:
    from turkicstates.dates import DateLike
    from turkicstates.records.chairmanships import Chairmanship, Handover
    from turkicstates.records.states import State
    from turkicstates.store import Store


def chair_on(
    dataset: Store, date: DateLike | None = None, /, *, strict: bool = False
) -> Chairmanship:
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
    return dataset.once(chairs).on(date, strict)


def handover_on(
    dataset: Store, date: DateLike | None = None, /, *, strict: bool = False
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
    terms = dataset.once(chairs)
    require_fresh(terms.subject, terms.checked, day, strict=strict)
    term = terms.known(day)
    if term is None or term.start != day:
        return None
    return Handover(date=term.start, outgoing=term.previous, incoming=term)


def chairmanship(dataset: Store, key: str | int | Chairmanship, /) -> Chairmanship:
    """
    Return one term of the chair.

    Args:
        key: Identifier (``'2023-kazakhstan'``), or the running number.

    Returns:
        The one record that the key means.

    Raises:
        UnknownRecordError: If no term is known as *key*.

    Example:
        >>> import turkicstates as ts
        >>> ts.chairmanship("2023-kazakhstan").motto
        'TURKTIME!'
    """
    if type(key) is int:
        for term in dataset.where(CHAIRMANSHIPS, "number", key):
            return term
    return dataset.find(CHAIRMANSHIPS, key)


def chairmanships(
    dataset: Store, /, *, state: str | State | None = None
) -> tuple[Chairmanship, ...]:
    """
    Return terms of the chair, oldest first.

    Args:
        state: Only those of this state.

    Returns:
        The records that every filter lets through, perhaps none.

    Raises:
        UnknownRecordError: If no state is known as *state*.

    Example:
        >>> import turkicstates as ts
        >>> [term.id for term in ts.chairmanships(state="UZ")]
        ['2022-uzbekistan']
    """
    return among(dataset, CHAIRMANSHIPS, "state_id", id_of(dataset, STATES, state))


def chairs(dataset: Store) -> Periods[Chairmanship]:
    """Return the terms of the chair by day."""
    terms = dataset.records(CHAIRMANSHIPS)
    return Periods("chair", terms, dataset.as_of(), lambda term: term)
