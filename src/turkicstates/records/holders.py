"""Holders of offices by day, derived from terms of office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from turkicstates.periods import Periods
from turkicstates.records.keys import order_of
from turkicstates.records.kinds import OFFICE_TERMS, OFFICES, STATES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from turkicstates.records.offices import Office, OfficeTerm
    from turkicstates.records.owner import Owner
    from turkicstates.records.people import Person

SHARED_KINDS = frozenset({"deputy-secretary-general", "honorary-chairman"})
"""Kinds of office that several people can hold at the same time."""


def offices_of(owner: Owner, kind: str, state_id: str | None) -> Iterator[Office]:
    """Yield the offices of a kind that belong to a state or, for None, to no state."""
    for office in owner.where(OFFICES, "state_id", state_id):
        if office.kind == kind:
            yield office


def terms_of(owner: Owner, offices: Iterable[Office]) -> tuple[OfficeTerm, ...]:
    """Return all terms of some offices, sorted by first day, then identifier."""
    terms = [
        term for office in offices for term in owner.where(OFFICE_TERMS, "office_id", office.id)
    ]
    return tuple(sorted(terms, key=order_of))


def holders(owner: Owner, kind: str, state_id: str | None = None) -> Periods[Person]:
    """Return the holders of a kind of office of a state or, for None, of no state."""
    if state_id is None:
        subject = kind.replace("-", " ").title()
    else:
        subject = f"{kind.replace('-', ' ')} of {owner.by_id(STATES, state_id).name}"
    return _periods(owner, subject, offices_of(owner, kind, state_id), successive=True)


def chair_offices(owner: Owner, state_id: str, office_id: str | None = None) -> tuple[Office, ...]:
    """
    Return the offices whose holders chair for a state.

    They are the office that a term names or, for None, those of the kind that chairs by the
    description of the data set.
    """
    if office_id is not None:
        return (owner.by_id(OFFICES, office_id),)
    kind = owner.meta.chair_office
    return () if kind is None else tuple(offices_of(owner, kind, state_id))


def chair_holders(owner: Owner, state_id: str, office_id: str | None = None) -> Periods[Person]:
    """Return the holders of the offices that chair for a state, as ``chair_offices()`` has them."""
    kind = owner.meta.chair_office
    if office_id is not None:
        return owner.once(holders_of, office_id)
    if kind is not None:
        return owner.once(holders, str(kind), state_id)
    return _periods(owner, "holder of the chair", (), successive=True)


def holders_of(owner: Owner, office_id: str) -> Periods[Person]:
    """Return the holders of an office."""
    office = owner.by_id(OFFICES, office_id)
    return _periods(owner, office.name, [office], successive=office.kind not in SHARED_KINDS)


def _periods(
    owner: Owner, subject: str, offices: Iterable[Office], *, successive: bool
) -> Periods[Person]:
    terms = terms_of(owner, offices)
    return Periods(
        subject,
        [term for term in terms if term.start is not None],
        owner.as_of(),
        lambda term: term.person,
        successive=successive,
        undated=[term for term in terms if term.start is None],
    )
