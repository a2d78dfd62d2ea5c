"""Questions about offices and the people who hold them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from turkicstates.questions.filters import find_for_day, id_of, option
from turkicstates.records.holders import holders, holders_of, terms_of
from turkicstates.records.kinds import BODIES, OFFICE_TERMS, OFFICES, PEOPLE, STATES

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import SupportsIndex

    from turkicstates.dates import DateLike
    from turkicstates.records.bodies import Body
    from turkicstates.records.offices import Office, OfficeTerm
    from turkicstates.records.people import Person
    from turkicstates.records.states import State
    from turkicstates.store import Store


def office(dataset: Store, key: str | Office, /) -> Office:
    """
    Return an office.

    Args:
        key: Identifier or name.

    Returns:
        The office that *key* identifies.

    Raises:
        UnknownRecordError: If *key* is unknown. The error suggests the closest keys.

    Example:
        >>> import turkicstates as ts
        >>> ts.office("president-of-kazakhstan").state.name
        'Kazakhstan'
    """
    return dataset.find(OFFICES, key)


def offices(dataset: Store, /) -> tuple[Office, ...]:
    """
    Return all offices, sorted by identifier.

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
    Return terms of office, sorted by first day, then identifier.

    Args:
        office: Only terms of this office.

        person: Only terms of this person.

        state: Only terms of offices of this state.

        body: Only terms of offices of this body.

        kind: Only terms of offices of this kind, such as ``'head-of-state'``.

    Returns:
        The records that match every filter, perhaps none.

    Raises:
        UnknownRecordError: If a filter names an unknown record.

        InvalidOptionError: If *kind* is not a known value.

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
        terms = terms_of(dataset, _candidates(dataset, office_id, state_id, body_id))
    else:
        terms = dataset.records(OFFICE_TERMS)
    offices = {record.id: record for record in dataset.records(OFFICES)}
    return tuple(
        term
        for term in terms
        if (record := offices.get(term.office_id)) is not None
        and office_id in (None, record.id)
        and state_id in (None, record.state_id)
        and body_id in (None, record.body_id)
        and kind in (None, record.kind)
    )


def _candidates(
    dataset: Store, office_id: str | None, state_id: str | None, body_id: str | None
) -> Iterable[Office]:
    """Return the offices that match the most selective filter."""
    if office_id is not None:
        return [dataset.by_id(OFFICES, office_id)]
    if state_id is not None:
        return dataset.where(OFFICES, "state_id", state_id)
    return dataset.where(OFFICES, "body_id", body_id)


def person(dataset: Store, key: str | Person, /) -> Person:
    """
    Return a person.

    Args:
        key: Identifier or any recorded spelling of the full name. The surname is enough
            for a head of state or government, a Secretary General or a holder of the office
            that chairs, past or present, unless two of them have it. Heads of state and
            Secretaries General come before the others.

    Returns:
        The person whom *key* identifies.

    Raises:
        UnknownRecordError: If *key* is unknown. The error suggests the closest keys, and
            for a surname the people who have it.

    Example:
        >>> import turkicstates as ts
        >>> ts.person("Kassym-Jomart Tokayev").id
        'kassym-jomart-tokayev'
        >>> ts.person("Tokaev").id
        'kassym-jomart-tokayev'
    """
    return dataset.find(PEOPLE, key)


def people(dataset: Store, /) -> tuple[Person, ...]:
    """
    Return all people, sorted by identifier.

    Returns:
        Everyone who held an office, attended a meeting, signed a document or made a
        statement.

    Example:
        >>> import turkicstates as ts
        >>> ts.person("Ilham Aliyev") in ts.people()
        True
    """
    return dataset.records(PEOPLE)


def holder_on(
    dataset: Store, office: str | Office, date: DateLike | None = None, /, *, strict: bool = False
) -> Person:
    """
    Return the holder of an office on a day, including acting holders.

    Args:
        office: The office: any key that ``office()`` accepts.

        date: The day. The first day of a new term belongs to the new holder. None means
            today, so leave out days that are missing.

        strict: Whether to raise an error, instead of a warning, for a day after
            ``as_of()`` or, if that is earlier, the *as_of* of the term.

    Returns:
        The holder or acting holder.

    Raises:
        UnknownRecordError: If *office* is unknown.

        InvalidDateError: If *date* is not a date.

        NoRecordError: If nobody is recorded for the day, if several people shared the
            office, or if the sources leave open who held it. The *candidates* of the
            error are these people. With *strict*, also if the day is after ``as_of()``
            or the *as_of* of the term.

    Example:
        >>> import turkicstates as ts
        >>> ts.holder_on("foreign-minister-of-turkiye", "2015-01-01").name
        'Mevlüt Çavuşoğlu'
    """
    record = find_for_day(dataset, OFFICES, office)
    return dataset.once(holders_of, record.id).on(date, strict=strict)


def head_of_government_on(
    dataset: Store,
    state: str | SupportsIndex | State,
    date: DateLike | None = None,
    /,
    *,
    strict: bool = False,
) -> Person:
    """
    Return the head of government of a state on a day, including acting heads.

    Args:
        state: The state: any key that ``state()`` accepts.

        date: The day. The first day of a new term belongs to the new holder. None means
            today, so leave out days that are missing.

        strict: Whether to raise an error, instead of a warning, for a day after
            ``as_of()`` or, if that is earlier, the *as_of* of the term.

    Returns:
        The head of government.

    Raises:
        UnknownRecordError: If *state* is unknown.

        InvalidDateError: If *date* is not a date.

        NoRecordError: If nobody is recorded for the day, or if the sources leave open
            who held the office. With *strict*, also if the day is after ``as_of()`` or
            the *as_of* of the term.

    Example:
        >>> import turkicstates as ts
        >>> ts.head_of_government_on("HU", "2018-09-03").name
        'Viktor Orbán'
    """
    record = find_for_day(dataset, STATES, state)
    return dataset.once(holders, "head-of-government", record.id).on(date, strict=strict)


def secretary_general_on(
    dataset: Store, date: DateLike | None = None, /, *, strict: bool = False
) -> Person:
    """
    Return the Secretary General of the organisation on a day.

    Args:
        date: The day. The first day of a new term belongs to the new holder. None means
            today, so leave out days that are missing.

        strict: Whether to raise an error, instead of a warning, for a day after
            ``as_of()`` or, if that is earlier, the *as_of* of the term.

    Returns:
        The Secretary General.

    Raises:
        InvalidDateError: If *date* is not a date.

        NoRecordError: If nobody is recorded for the day, or if the sources leave open
            who held the office. With *strict*, also if the day is after ``as_of()`` or
            the *as_of* of the term.

    Example:
        >>> import turkicstates as ts
        >>> ts.secretary_general_on("2013-05-01").name
        'Halil Akıncı'
    """
    return dataset.once(holders, "secretary-general", None).on(date, strict=strict)


def head_of_state_on(
    dataset: Store,
    state: str | SupportsIndex | State,
    date: DateLike | None = None,
    /,
    *,
    strict: bool = False,
) -> Person:
    """
    Return the head of a state on a day, including acting heads.

    Args:
        state: The state: any key that ``state()`` accepts.

        date: The day. The first day of a new term belongs to the new holder. None means
            today, so leave out days that are missing.

        strict: Whether to raise an error, instead of a warning, for a day after
            ``as_of()`` or, if that is earlier, the *as_of* of the term.

    Returns:
        The head of state or acting head of state.

    Raises:
        UnknownRecordError: If *state* is unknown.

        InvalidDateError: If *date* is not a date.

        NoRecordError: If nobody is recorded for the day, or if the sources leave open
            who held the office. With *strict*, also if the day is after ``as_of()`` or
            the *as_of* of the term.

    Example:
        >>> import turkicstates as ts
        >>> ts.head_of_state_on("KG", "2010-06-01").name
        'Roza Otunbayeva'
    """
    record = find_for_day(dataset, STATES, state)
    return dataset.once(holders, "head-of-state", record.id).on(date, strict=strict)
