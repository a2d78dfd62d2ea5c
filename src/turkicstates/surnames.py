"""People by surname, for keys that are not a full name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from turkicstates.errors import UnknownRecordError, nearest
from turkicstates.folding import fold, romanise, simplify
from turkicstates.records.keys import spellings_of
from turkicstates.records.kinds import CHAIRMANSHIPS, OFFICE_TERMS, OFFICES, PEOPLE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from turkicstates.records.owner import Owner
    from turkicstates.records.people import Person

_FOREMOST = frozenset({"head-of-state", "secretary-general"})
"""Kinds of office whose holders are found by their surname alone before all others."""


def person_by_surname(owner: Owner, error: UnknownRecordError) -> Person:
    """
    Return the person whom a surname means: the only one of note who has it.

    A head of state or Secretary General comes before a head of government, and before others
    whose office chairs the organisation.

    Raises:
        UnknownRecordError: If the key is not the surname of one person of note. It is
            *error*, or suggests the people with such a surname.
    """
    surname = _simplified(error.key) if isinstance(error.key, str) else ""
    people = owner.once(_people_by_surname)
    bearers = people.get(surname, [])
    of_note: frozenset[str] = frozenset()
    for people_of_note in (_foremost, _of_note):
        of_note = owner.once(people_of_note)
        bearers_of_note = [person for person in bearers if person.id in of_note]
        if len(bearers_of_note) == 1:
            return bearers_of_note[0]
    similar = (
        bearers
        or _people_with(owner, surname)
        or [person for near in nearest(surname, people) for person in people[near]]
    )
    if not similar:
        raise error
    similar = sorted(similar, key=lambda person: person.id not in of_note)
    names = tuple(dict.fromkeys(person.name for person in similar))[:3]
    hint = "several people have that surname" if len(bearers) > 1 else ""
    raise UnknownRecordError(error.kind, error.key, names, hint)


def _people_with(owner: Owner, words: str) -> list[Person]:
    """Return the people who have some words, such as a given name, in one of their spellings."""
    wanted = {*words.split()}
    return [
        person
        for person in owner.records(PEOPLE)
        if wanted
        and any(wanted <= {*_simplified(spelling).split()} for spelling in spellings_of(person))
    ]


def _foremost(owner: Owner) -> frozenset[str]:
    offices = {office.id for office in owner.records(OFFICES) if office.kind in _FOREMOST}
    return _holders(owner, offices)


def _of_note(owner: Owner) -> frozenset[str]:
    kinds = {*_FOREMOST, "head-of-government", owner.meta.chair_office}
    offices = {office.id for office in owner.records(OFFICES) if office.kind in kinds}
    chairing = {term.office_id for term in owner.records(CHAIRMANSHIPS)}
    return _holders(owner, offices | chairing)


def _holders(owner: Owner, offices: Collection[str | None]) -> frozenset[str]:
    terms = owner.records(OFFICE_TERMS)
    return frozenset(term.person_id for term in terms if term.office_id in offices)


def _people_by_surname(owner: Owner) -> Mapping[str, list[Person]]:
    people: dict[str, list[Person]] = {}
    for person in owner.records(PEOPLE):
        for surname in dict.fromkeys(_surnames(person)):
            people.setdefault(surname, []).append(person)
    return people


def _surnames(person: Person) -> Iterator[str]:
    """Yield the last word of each spelling; the first where the given name comes last."""
    given = _simplified(person.name).partition(" ")[0]
    for spelling in spellings_of(person):
        words = _simplified(spelling).split()
        yield from (words[:1] if words[-1:] == [given] else words[-1:])


def _simplified(text: str) -> str:
    return simplify(romanise(fold(text)))
