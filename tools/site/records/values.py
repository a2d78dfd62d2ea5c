"""Arrange the fields of a record for its page, each with the sources that support it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs
from pendulum import Date

from tools.site.languages import language
from tools.site.records.links import PLACES, address, named, web_address
from tools.site.records.titles import title_of
from turkicstates.dates import PartialDate
from turkicstates.records.labels import label, series_in_words, words
from turkicstates.records.paths import part_fields
from turkicstates.records.translations import Translations
from turkicstates.records.value import PROVENANCE
from turkicstates.schema.fields import in_order
from turkicstates.schema.meanings import meanings
from turkicstates.sentences.words import date_in_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_ADDRESSES = {"wikidata": "https://www.wikidata.org/wiki/", "website": ""}
"""The fields whose values are links to elsewhere, and how their addresses begin."""

_MANY_TEXTS = 3
"""How many translations of a field a page shows before it folds them; the first is English."""

_FOLDED = ("aliases",)
"""The fields that are folded like translations if they are as many."""


_IN_WORDS: dict[str, Callable[[str], str]] = {"topics": words, "working_languages": language}
"""The fields whose values are words or tags of no class of their own, and how to say them."""


class Item(NamedTuple):
    """A value in words: where it leads, its day, its language, and its own sources."""

    text: str
    href: str = ""
    day: str = ""
    language: str = ""
    sources: tuple[int, ...] = ()


class Fact(NamedTuple):
    """A field: its name, what it means, its values, and the numbers of its sources."""

    label: str
    meaning: str
    items: Sequence[Item]
    sources: tuple[int, ...]
    disputed: bool
    folded: bool


class Row(NamedTuple):
    """A part of a record: the values of each column, and the numbers of its sources."""

    cells: Sequence[Sequence[Item]]
    sources: tuple[int, ...]


class Table(NamedTuple):
    """The parts of a field."""

    label: str
    columns: Sequence[str]
    rows: Sequence[Row]
    disputed: bool


def facts(record: Any) -> Iterator[Fact]:
    """Yield each field without parts that is not empty."""
    meaning = meanings(type(record))
    skipped = ("id", *PROVENANCE, *part_fields(record))
    for field in in_order(attrs.fields(type(record))):
        value = getattr(record, field.name)
        if field.name in skipped or value in (None, False, (), {}):
            continue
        items = tuple(_items(record, field, value))
        is_folded = isinstance(value, Translations) or field.name in _FOLDED
        folded = is_folded and len(items) > _MANY_TEXTS
        sources = () if isinstance(value, Translations) else cited(record, field.name)
        disputed = _is_disputed(record, field.name)
        yield Fact(label(field.name), meaning[field.name], items, sources, disputed, folded)


def tables(record: Any) -> Iterator[Table]:
    """Yield each field that has parts, as a table."""
    for name in part_fields(record):
        parts = getattr(record, name)
        if parts and name not in PROVENANCE:
            yield _table(record, name, parts)


def cited(record: Any, path: str) -> tuple[int, ...]:
    """Return the numbers of the citations of a record that support a field or a part of it."""
    behind = {id(citation) for citation in record.cite(path)}
    return tuple(
        number for number, citation in enumerate(record.citations, 1) if id(citation) in behind
    )


def _is_disputed(record: Any, name: str) -> bool:
    return any(dispute.field.partition(".")[0] == name for dispute in record.disputes)


def _items(owner: Any, field: attrs.Attribute[Any], value: Any) -> Iterator[Item]:
    """Yield the values of a field in words; several values and texts are an item each."""
    if value is None or value is False:
        return
    if isinstance(value, Translations):
        is_record = hasattr(owner, "citations")
        for tag, text in sorted(value.items(), key=lambda entry: entry[0] != "en"):
            sources = cited(owner, f"{field.name}.{tag}") if is_record else ()
            yield Item(text, language=tag, sources=sources)
    elif isinstance(value, tuple):
        for item in value:
            yield from _items(owner, field, item)
    else:
        yield _item(owner, field, value)


def _item(owner: Any, field: attrs.Attribute[Any], value: Any) -> Item:
    if isinstance(value, Date):
        return Item(date_in_words(value), day=value.isoformat())
    if isinstance(value, PartialDate):
        return Item(date_in_words(value))
    if field.name == "series":
        return Item(series_in_words(owner))
    if isinstance(value, StrEnum):
        return Item(words(value))
    if isinstance(value, str):
        return _text(owner, field, value)
    return Item("yes" if value is True else str(value))


def _text(owner: Any, field: attrs.Attribute[Any], value: str) -> Item:
    if other := named(owner, field, value):
        return Item(value if field.name in PLACES else title_of(other), address(other))
    if field.name in _IN_WORDS:
        return Item(_IN_WORDS[field.name](value))
    if field.name in _ADDRESSES:
        return Item(value, web_address(f"{_ADDRESSES[field.name]}{value}"))
    return Item(value)


def _table(record: Any, name: str, parts: tuple[Any, ...]) -> Table:
    """Return a table of parts: a column for each field that any of them has."""
    fields = [
        field
        for field in attrs.fields(type(parts[0]))
        if any(getattr(part, field.name) not in (None, (), False, {}) for part in parts)
    ]
    rows = [
        Row(
            [tuple(_items(part, field, getattr(part, field.name))) for field in fields],
            cited(record, f"{name}.{part.key}"),
        )
        for part in parts
    ]
    return Table(
        label(name), [label(field.name) for field in fields], rows, _is_disputed(record, name)
    )
