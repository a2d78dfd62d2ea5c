"""Sentences about chairmanships, offices, terms and those who held them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from turkicstates.dates import first_day
from turkicstates.records.paths import owner_of
from turkicstates.sentences.involvement import of_person
from turkicstates.sentences.words import (
    counted,
    date_in_words,
    listed,
    named,
    on,
    period,
    the,
)

if TYPE_CHECKING:
    from turkicstates.records.chairmanships import Chairmanship
    from turkicstates.records.offices import Office, OfficeTerm
    from turkicstates.records.people import Person

_MOST = 3
"""How many offices of a person a sentence names."""


def chairmanship(term: Chairmanship) -> str:
    """Describe a term of the chair: whose it is, from when to when, and who held the chair."""
    runs = term.end is None
    verb = "has chaired" if runs else "chaired"
    sentence = f"{term.state.name} {verb} the organisation{period(term.start, term.end)}"
    if not term.holders:
        return f"{sentence}."
    holders = listed(person.name for person in term.holders)
    has = ("has " if len(term.holders) == 1 else "have ") if runs else ""
    return f"{sentence}; {holders} {has}held the chair."


def office(office: Office) -> str:
    """Describe an office: whose it is, and who held it last."""
    name = named(office.names, office.name)
    if office.state is not None and " of " not in office.name:
        name = f"{name} of {office.state.name}"
    elif office.body is not None and " of " not in office.name:
        name = f"{name} of {the(office.body.names, office.body.name)}"
    terms = [term for term in office.terms if term.start is not None]
    if not terms:
        return f"{name} is an office whose holders are not known by day."
    latest = terms[-1]
    held = "has held" if _runs(latest) else "held"
    return f"{name}: {latest.person.name} {held} the office{_time(latest)}."


def office_term(term: OfficeTerm) -> str:
    """Describe a term of office: who held which office, and from when to when."""
    return f"{term.person.name} {_held(term)}."


def person(person: Person) -> str:
    """Describe a person: the offices that they hold or held, the newest first."""
    terms = sorted(
        person.office_terms, key=lambda term: (_runs(term), str(term.start or "")), reverse=True
    )
    life = _life(person)
    if not terms:
        of = f" of {person.state.name}" if person.state else ""
        return f"{person.name}{of}{life} {of_person(person)}."
    more = len(terms) - _MOST
    texts = [_held(term) for term in terms[:_MOST]]
    texts += [f"held {counted(more, 'other office')}"] if more > 0 else []
    return f"{person.name}{life} {listed(texts)}."


def _held(term: OfficeTerm) -> str:
    """Return what somebody was or is: ``'was Minister of Foreign Affairs from ... to ...'``."""
    verb = "has been" if _runs(term) else "was"
    acting = "acting " if term.acting else ""
    return f"{verb} {acting}{term.office.name}{_time(term)}"


def _runs(term: OfficeTerm) -> bool:
    """Return whether the term ran, by its sources, when the data was last checked."""
    if term.start is None or term.end is not None:
        return False
    return term.as_of is None or first_day(term.as_of) >= owner_of(term).as_of()


def _time(term: OfficeTerm) -> str:
    """Return from when to when a term ran or, if its end is not known, when it was last seen."""
    if term.end is not None or _runs(term):
        return period(term.start, term.end)
    since = "" if term.start is None else f" from {date_in_words(term.start)}"
    return since if term.as_of is None else f"{since} (last seen in office {on(term.as_of)})"


def _life(person: Person) -> str:
    """Return when somebody was born and died, as far as known."""
    born = person.born and date_in_words(person.born)
    died = person.died and date_in_words(person.died)
    if born and died:
        return f" ({born} \N{EN DASH} {died})"
    if born or died:
        return f" (born {born})" if born else f" (died {died})"
    return ""
