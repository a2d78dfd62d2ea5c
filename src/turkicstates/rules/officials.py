"""Editorial rules for people who act as holders of an office: they held it that day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from turkicstates.dates import day_before
from turkicstates.errors import Problem
from turkicstates.records.holders import holders, holders_of
from turkicstates.records.keys import spellings_of
from turkicstates.records.kinds import KINDS, OFFICES, STATEMENTS, STATES
from turkicstates.records.offices import OfficeKind
from turkicstates.records.participants import Level
from turkicstates.records.states import State
from turkicstates.rules.spans import days

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from turkicstates.periods import Periods
    from turkicstates.records.people import Person
    from turkicstates.store import Store

_TITLES = {
    "President": OfficeKind.HEAD_OF_STATE,
    "Prime Minister": OfficeKind.HEAD_OF_GOVERNMENT,
    "Minister of Foreign Affairs": OfficeKind.FOREIGN_MINISTER,
}
_TITLE = rf"(?:^|^Acting |\band )({'|'.join(_TITLES)})(?: and Trade)? of (?:the )?(?:Republic of )?"
"""The title in the name of an office; the name of a state follows."""

_REPRESENTED = (
    ("agreements", "signatories", "signed"),
    ("summits", "participants", "start"),
    ("meetings", "participants", "start"),
)
"""Kinds of record, their parts in which people act for parties, and the day."""


def problems(dataset: Store) -> Iterator[Problem]:
    """Yield the people who act in an office that somebody else held on the day."""
    for name, parts, field in _REPRESENTED:
        for record in dataset.records(name):
            day = getattr(record, "leaders_met", None) or getattr(record, field)
            for place, part in enumerate(getattr(record, parts)):
                if part.person_id is None or day is None:
                    continue
                path = f"{parts}[{place}]."
                for message in _held(part.person_id, getattr(part, "office", None), day, dataset):
                    yield Problem(KINDS[name].file, record.id, f"{path}office", message)
                for message in _led(part, day, dataset):
                    yield Problem(KINDS[name].file, record.id, f"{path}person_id", message)
    for statement in dataset.records(STATEMENTS):
        for message in _held(statement.speaker_id, statement.office, statement.date, dataset):
            yield Problem(STATEMENTS.file, statement.id, "office", message)


def _held(person_id: str, office: str | None, day: Any, dataset: Store) -> Iterator[str]:
    """Who acts as the holder of a recorded office held it that day, or until the day before."""
    if office is None:
        return
    known: Collection[str] = ()
    undated: Collection[str] = ()
    if (recorded := dataset.once(_by_name).get(office)) is not None:
        known = _holders(dataset.once(holders_of, recorded.id), day)
        undated = _undated(recorded)
        if undated and not known and person_id not in {term.person_id for term in recorded.terms}:
            yield f"{person_id} has no term as {office}"
    elif (key := dataset.once(_office, office)) is not None:
        known = _holders(dataset.once(holders, *key), day)
    if known and person_id not in {*known, *undated}:
        yield f"{person_id} was not {office} on {day}, but {' or '.join(known)}"


def _undated(office: Any) -> set[str]:
    """Return who served from a first day that nobody knows, and may have served on any."""
    return {term.person_id for term in office.terms if term.start is None}


def _by_name(dataset: Store) -> Mapping[str, Any]:
    """Return the offices by each of their names."""
    return {name: office for office in dataset.records(OFFICES) for name in spellings_of(office)}


def _led(part: Any, day: Any, dataset: Store) -> Iterator[str]:
    """Who signs for an organisation, or comes as its head, leads it, where its heads are known."""
    heads = getattr(part, "level", Level.ORGANISATION_HEAD) == Level.ORGANISATION_HEAD
    if isinstance(part.party, State) or not heads:
        return
    undated = set()
    if part.party_id == dataset.meta.organisation_id:
        known = _holders(dataset.once(holders, OfficeKind.SECRETARY_GENERAL), day)
    else:
        known = {}
        for office in dataset.where(OFFICES, "body_id", part.party_id):
            known |= _holders(dataset.once(holders_of, office.id), day)
            undated |= _undated(office)
    if known and part.person_id not in {*known, *undated}:
        yield f"{part.person_id} did not lead {part.party_id} on {day}, but {' or '.join(known)}"


def _holders(office_holders: Periods[Person], day: Any) -> dict[str, None]:
    """Return who may have held an office on a day or on the day before."""
    first, *others = days(day)
    return {
        person.id: None
        for possible_day in (day_before(first), first, *others)
        for person in office_holders.possible(possible_day)
    }


def _office(dataset: Store, name: str) -> tuple[str, str] | None:
    """Return the kind of office and the state that the name of an office names, if any."""
    title = re.search(_TITLE, name)
    if title is None:
        return None
    for state in dataset.records(STATES):
        for spelling in spellings_of(state):
            if re.match(rf"{re.escape(spelling)}\b", name[title.end() :]):
                return _TITLES[title[1]], state.id
    return None
