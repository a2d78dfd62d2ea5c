"""Questions about offices, and the people who hold them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from turkicstates.questions.filters import id_of, option
from turkicstates.records.holders import holders, terms_of
from turkicstates.records.kinds import BODIES, OFFICE_TERMS, OFFICES, PEOPLE, STATES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from turkicstates.dates import DateLike
    from turkicstates.records.bodies import Body
    from turkicstates.records.offices import Office, OfficeTerm
    from turkicstates.records.people import Person
    from turkicstates.records.states import State
    from turkicstates.store import Store


def office(dataset: Store, key: str | Office, /) -> Office:
    """
    Return one office.

    Args:
        key: Identifier, or any name.

    Returns:
        The one record that the key means.

    Raises:
        UnknownRecordError: If no office is known as *key*; it names the nearest
            ones.

    Example:
        >>> import turkicstates as ts
        >>> ts.office("president-of-kazakhstan").state.name
        'Kazakhstan'
    """
    return dataset.find(OFFICES, key)


def offices(dataset: Store, /) -> tuple[Office, ...]:
    """
    Return every office, by identifier.

    Returns:
        Offices of states, of the organisation and of bodies.

    Example:
        >>> import turkicstates as ts
        >>> ts.office("president-of-kazakhstan") in ts.offices()
        True
    """
    return dataset.records(OFFICES)


def office_terms(
    dataset: Store,
    /,
    *,
    office: str | Office | None = None,
    person: str | Person | None = None,
    state: str | State | None = None,
    body: str | Body | None = None,
    kind: str | None = None,
) -> tuple[OfficeTerm, ...]:
    """
    Return terms of office, by first day, then identifier.

    Args:
        office: Only those of this office.

        person: Only those of this person.

        state: Only those of offices of this state.

        body: Only those of offices of this body.

        kind: Only those of offices of this kind, such as ``'head-of-state'``.

    Returns:
        The records that every filter lets through, perhaps none.

    Raises:
        UnknownRecordError: If a key is unknown.

        InvalidOptionError: If there is no such kind.

    Example:
        >>> import turkicstates as ts
        >>> [term.person.name for term in ts.office_terms(kind="secretary-general")][0]
        'Halil Akıncı'
    """
    from turkicstates.records.offices import OfficeKind

    option("kind", kind, OfficeKind)
    office_id = id_of(dataset, OFFICES, office)
    state_id = id_of(dataset, STATES, state)
    body_id = id_of(dataset, BODIES, body)
    person_id = id_of(dataset, PEOPLE, person)
    if person_id is not None:
        terms = dataset.where(OFFICE_TERMS, "person_id", person_id)
    elif office_id or state_id or body_id:
        terms = terms_of(dataset, _offices(dataset, office_id, state_id, body_id))
    else:
        terms = dataset.records(OFFICE_TERMS)
    offices = {held.id: held for held in dataset.records(OFFICES)}
    return tuple(
        term
        for term in terms
        if (held := offices.get(term.office_id)) is not None
        and office_id in (None, held.id)
        and state_id in (None, held.state_id)
        and body_id in (None, held.body_id)
        and kind in (None, held.kind)
    )


def _offices(
    dataset: Store, office_id: str | None, state_id: str | None, body_id: str | None
) -> Iterable[Office]:
    """Return the offices that may pass the filters, by the one that leaves fewest."""
    if office_id is not None:
        return [dataset.by_id(OFFICES, office_id)]
    if state_id is not None:
        return dataset.where(OFFICES, "state_id", state_id)
    return dataset.where(OFFICES, "body_id", body_id)


def person(dataset: Store, key: str | Person, /) -> Person:
    """
    Return one person.

    Args:
        key: Identifier, or any recorded spelling of the full name.

    Returns:
        The one record that the key means.

    Raises:
        UnknownRecordError: If nobody is known as *key*; it names the nearest ones.

    Example:
        >>> import turkicstates as ts
        >>> ts.person("Kassym-Jomart Tokayev").id
        'kassym-jomart-tokayev'
    """
    return dataset.find(PEOPLE, key)


def people(dataset: Store, /) -> tuple[Person, ...]:
    """
    Return every person, by identifier.

    Returns:
        Those who held an office, took part in a meeting, signed or spoke.

    Example:
        >>> import turkicstates as ts
        >>> ts.person("Ilham Aliyev") in ts.people()
        True
    """
    return dataset.records(PEOPLE)


def secretary_general_on(
    dataset: Store, date: DateLike | None = None, /, *, strict: bool = False
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
    return dataset.once(holders, "secretary-general", None).on(date, strict=strict)


def head_of_state_on(
    dataset: Store, state: str | State, date: DateLike | None = None, /, *, strict: bool = False
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
    state_id = dataset.find(STATES, state).id
    return dataset.once(holders, "head-of-state", state_id).on(date, strict=strict)
