"""Say in words which field a citation or a dispute is about, and what a source claims of it."""

from __future__ import annotations

import re
from contextlib import suppress
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import attrs
from pendulum import Date

from tools.site.languages import language
from tools.site.records.links import PLACES, named
from tools.site.records.titles import title_of
from turkicstates.dates import PartialDate
from turkicstates.records.labels import label, words
from turkicstates.records.parties import Amount
from turkicstates.records.paths import owner_of, part_fields
from turkicstates.records.translations import Translations
from turkicstates.sentences.words import date_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator

_DAY = re.compile(r"(?<![\w-])\d{4}-\d\d-\d\d(?![\w-])")


def in_words(record: Any, path: str) -> str:
    """Return the path of a field, as citations have it, in words: ``'Participants: Hungary'``."""
    name, _, rest = path.partition(".")
    if not rest:
        return label(name)
    if isinstance(getattr(record, name), Translations):
        return f"{label(name)}: {language(rest)}"
    for part in _parts(record, name, rest):
        return f"{label(name)}: {_part(part)}"
    return f"{label(name)}: {_days(rest)}"


def claimed(record: Any, path: str, text: str) -> str:
    """
    Return in words what a source claims of a field.

    Args:
        record: The record with the dispute.

        path: The path of the field.

        text: The claim: an identifier, a word of a vocabulary, a day, or any text.
    """
    name, _, rest = path.partition(".")
    if isinstance(getattr(record, name), Translations):
        return text
    for owner in _parts(record, name, rest) if name in part_fields(record) else (record,):
        fields = None if owner is not record else {name}
        return _value(owner, text, fields)
    return _days(text)


def _parts(record: Any, name: str, key: str) -> Iterator[Any]:
    """Yield the parts of a field that have a key."""
    if name in part_fields(record):
        yield from (part for part in getattr(record, name) if part.key == key)


def _part(part: Any) -> str:
    """Return what distinguishes a part from others of its field: a party, an amount of a year, a day."""
    party = getattr(part, "party", None)
    if isinstance(part, Amount):
        who = [party.name] if party else []
        when = [date_in_words(part.date)] if part.date else []
        return ", ".join([words(part.kind), *who, *when])
    return party.name if party else _value(part, part.key)


def _value(owner: Any, text: str, names: set[str] | None = None) -> str:
    """Return a value of one of the fields of a record or a part in words."""
    for field in attrs.fields(type(owner)):
        if names is not None and field.name not in names:
            continue
        if field.name == "series":
            return _series(owner, text)
        if field.name not in PLACES and (other := named(owner, field, text)):
            return title_of(other)
        value = getattr(owner, field.name)
        if isinstance(value, StrEnum) and text in list(type(value)):
            return words(text)
    return _days(text)


def _series(summit: Any, text: str) -> str:
    names = {series.id: series.name for series in owner_of(summit).meta.series}
    return names.get(text, text)


def _days(text: str) -> str:
    """Return a text with its days as sentences have them."""
    whole = _date(text)
    return whole if whole != text else _DAY.sub(lambda day: _date(day.group()), text)


def _date(text: str) -> str:
    """Return a day or a month as sentences have it; any other text as it is."""
    with suppress(ValueError):
        return date_in_words(Date.fromisoformat(text) if len(text) > 7 else PartialDate(text))
    return text
