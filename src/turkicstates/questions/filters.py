"""Helpers for the filters of questions."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar, cast

from turkicstates.dates import to_day
from turkicstates.errors import InvalidDateError, InvalidOptionError, UnknownRecordError
from turkicstates.records.keys import number_of
from turkicstates.records.kinds import PARTIES, PEOPLE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from turkicstates.dates import DateLike
    from turkicstates.records.meetings import Meeting
    from turkicstates.records.owner import Kind
    from turkicstates.records.summits import Summit
    from turkicstates.store import Store

T = TypeVar("T")


def option(name: str, value: object, vocabulary: Iterable[str]) -> None:
    """Raise InvalidOptionError if the value of an option is not in its vocabulary."""
    words = tuple(str(word) for word in vocabulary)
    if value is not None and not (isinstance(value, str) and value in words):
        raise InvalidOptionError(name, value, words)


def id_of(dataset: Store, kind: Kind[Any], key: object) -> str | None:
    """Return the identifier of the record that a filter names, or None without one."""
    if key is None:
        return None
    identifier: str = dataset.find(kind, key).id
    return identifier


def find_for_day(dataset: Store, kind: Kind[T], key: object) -> T:
    """
    Return the record that the first argument of a question about a day identifies.

    Raises:
        UnknownRecordError: If it is unknown. If it is a day, the error says that the day
            comes second.
    """
    try:
        return dataset.find(kind, key)
    except UnknownRecordError:
        with suppress(InvalidDateError):
            if key is not None:
                to_day(cast("DateLike", key))
                hint = f"that is a day; pass the {kind.singular} first, then the day"
                raise UnknownRecordError(kind.singular, key, (), hint) from None
        raise


def participant_id_of(dataset: Store, key: object) -> str | None:
    """Return the identifier of the party or person that a filter names, or None without one."""
    if key is None:
        return None
    errors = []
    for kind in (PARTIES, PEOPLE):
        try:
            return dataset.find(kind, key).id
        except UnknownRecordError as error:
            errors.append(error)
    party, person = errors
    raise UnknownRecordError(
        "state, organisation or person",
        key,
        (*party.nearest[:2], *person.nearest)[:3],
        party.hint or person.hint,
        party.several or person.several,
    )


def took_part(meeting: Summit | Meeting, identifier: str) -> bool:
    """Return whether a party, or a person for a party, took part in a meeting."""
    return any(
        identifier in (participant.party_id, participant.person_id)
        for participant in meeting.participants
    )


def number_for(dataset: Store, kind: Kind[Any], key: object) -> int | None:
    """
    Return the number that a key is or spells, or None, also if it is an identifier.

    A text may spell it as an ordinal: ``'10th'``.
    """
    if not isinstance(key, str):
        return number_of(key)
    if dataset.where(kind, "id", key):
        return None
    ordinal = re.fullmatch(r"\s*(\d+)(?:st|nd|rd|th)\s*", key, re.IGNORECASE)
    return number_of(ordinal[1] if ordinal else key)


def with_number(dataset: Store, kind: Kind[Any], number: int) -> tuple[str, ...]:
    """Return identifiers that have a number, such as a year, among their words; at most three."""
    identifiers = [record.id for record in dataset.records(kind)]
    return tuple([name for name in identifiers if number in map(number_of, name.split("-"))][:3])


def among(dataset: Store, kind: Kind[T], field: str, value: object) -> tuple[T, ...]:
    """Return the records whose field has a value, or all records without one."""
    return dataset.records(kind) if value is None else dataset.where(kind, field, value)
