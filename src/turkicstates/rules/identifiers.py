"""Editorial rules for identifiers that spell a year, city, state or person."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from turkicstates.dates import first_day, last_day
from turkicstates.errors import Problem
from turkicstates.folding import fold, romanise
from turkicstates.records.kinds import KINDS, OFFICE_TERMS, PEOPLE
from turkicstates.rules.places import places_by_name

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from turkicstates.store import Store

_YEARS = {
    "summits": "start",
    "chairmanships": "start",
    "statements": "date",
    "meetings": "start",
    "designations": "start",
    "awards": "date",
}
"""The date whose year an identifier may spell, by kind of record."""

_CITIES = {"agreements": "place", "summits": "city", "meetings": "city", "designations": "city"}
"""The city that an identifier may spell, by kind of record."""

_STATES = {
    "bodies": "seat_state_id",
    "offices": "state_id",
    "chairmanships": "state_id",
    "meetings": "state_id",
}
"""The state that an identifier may spell, by kind of record."""

_PEOPLE = {"office_terms": "person_id", "statements": "speaker_id", "awards": "person_id"}
"""The person whose identifier or surname an identifier may spell, by kind of record."""


def problems(dataset: Store) -> Iterator[Problem]:
    """Yield the fields that differ from what the identifier of their record spells."""
    for rule, fields in ((_year, _YEARS), (_city, _CITIES), (_state, _STATES), (_person, _PEOPLE)):
        for name, field in fields.items():
            for record in dataset.records(name):
                value = getattr(record, field)
                if value is not None and (spelt := rule(record, value, dataset)):
                    message = f"{value}, though the identifier spells {spelt}"
                    yield Problem(KINDS[name].file, record.id, field, message)
    for term in dataset.records(OFFICE_TERMS):
        spelt = _longest(term.id, dataset.once(_ids, "offices"))
        if spelt and spelt != term.office_id:
            message = f"{term.office_id}, though the identifier spells {spelt}"
            yield Problem(OFFICE_TERMS.file, term.id, "office_id", message)


def _own_words(record: Any) -> str:
    """Return the identifier of a record without that of a document that it amends."""
    identifier: str = record.id
    for amended in getattr(record, "amends_ids", ()):
        identifier = identifier.removeprefix(f"{amended}-")
    return identifier


def _year(record: Any, start: Any, _dataset: Store) -> str | None:
    """The year of a record, or one that it lasts into, is the one that its identifier spells."""
    years = re.findall(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])", record.id)
    end = getattr(record, "end", None) or start
    possible = range(first_day(start).year, last_day(end).year + 1)
    return (
        None if not years or any(int(year) in possible for year in years) else " and ".join(years)
    )


def _city(record: Any, city: str, dataset: Store) -> str | None:
    """The city of a record is the one that its identifier spells."""
    spelt = _longest(_own_words(record), dataset.once(_ids, "places"))
    place = dataset.once(places_by_name).get(city)
    own = place.id if place is not None else romanise(fold(city)).replace(" ", "-")
    return None if spelt is None or own == spelt else spelt


def _state(record: Any, state_id: str, dataset: Store) -> str | None:
    """The state of a record is the one that its identifier spells."""
    spelt = _longest(_own_words(record), dataset.once(_ids, "states"))
    return None if state_id == spelt else spelt


def _person(record: Any, person_id: str, dataset: Store) -> str | None:
    """The person of a record is the one that its identifier spells, or has that surname."""
    spelt = _longest(_own_words(record), dataset.once(_ids, "people"))
    if spelt is not None:
        return None if person_id == spelt else spelt
    words = {*_own_words(record).split("-")}
    surnames = [name for name in dataset.once(_surnames) if name in words]
    return None if words & {*person_id.split("-")} or not surnames else surnames[0]


def _ids(dataset: Store, name: str) -> Collection[str]:
    return [record.id for record in dataset.records(name)]


def _surnames(dataset: Store) -> Collection[str]:
    return {person.id.rpartition("-")[2] for person in dataset.records(PEOPLE)}


def _longest(identifier: str, ids: Collection[str]) -> str | None:
    """Return the longest of some identifiers that is part of another one, word by word."""
    spelt = [each for each in ids if f"-{each}-" in f"-{identifier}-"]
    return max(spelt, key=len, default=None)
