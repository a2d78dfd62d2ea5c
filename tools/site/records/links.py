"""Links between the pages of records, in both directions."""

from __future__ import annotations

from contextlib import suppress
from html import escape
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from tools.site.records.titles import title_of
from turkicstates.errors import UnknownRecordError
from turkicstates.records import kinds
from turkicstates.records.kinds import KINDS
from turkicstates.records.labels import kind_of
from turkicstates.records.paths import owner_of, part_fields, record_named
from turkicstates.records.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    import turkicstates as ts

PAGED = tuple(name for name in KINDS if name not in ("sources", "gaps"))
"""The kinds whose records have a page each."""

PLACES = ("city", "place", "seat_city")
"""The fields that name a place by what it is called."""


class Mention(NamedTuple):
    """A record that names another, and the field in which it does."""

    record: Any
    field: str


def address(record: Any) -> str:
    """Return the address of the page of a record, from that of another."""
    return f"../{folder(kind_of(record).name)}/{record.id}.html"


def folder(kind: str) -> str:
    """Return the folder that holds the pages of a kind."""
    return kind.replace("_", "-")


def link(record: Any, text: str | None = None) -> str:
    """Return a link to the page of a record."""
    return f'<a href="{address(record)}">{written(text or title_of(record))}</a>'


def written(value: Any) -> str:
    """Write a value as text of HTML."""
    return escape(clean(value))


def named(owner: Any, field: attrs.Attribute[Any], value: Any) -> Any | None:
    """Return the record that a value of a field names, or None."""
    record = record_named(owner, field, value)
    if record is not None and kind_of(record).name in PAGED:
        return record
    if field.name in PLACES:
        with suppress(UnknownRecordError):  # not every place has a record
            return owner_of(owner).find(kinds.PLACES, value)
    return None


def mentions(dataset: ts.Dataset) -> dict[tuple[str, str], list[Mention]]:
    """Return for each record, by kind and identifier, those that name it, each once a field."""
    found: dict[tuple[str, str], dict[tuple[str, str, str], Mention]] = {}
    for kind in PAGED:
        for record in dataset.records(kind):
            for name, other in _named_by(record, ""):
                key = kind_of(other).name, other.id
                mention = kind, record.id, name
                if key != (kind, record.id):
                    found.setdefault(key, {})[mention] = Mention(record, name)
    return {key: list(held.values()) for key, held in found.items()}


def _named_by(value: Any, within: str) -> Iterator[tuple[str, Any]]:
    """Yield the records that a value and its parts name, each with the outermost field."""
    for field in attrs.fields(type(value)):
        held = getattr(value, field.name)
        if field.name in ("citations", "disputes") or held is None:
            continue
        name = within or field.name
        if field.name in part_fields(value):
            for part in held:
                yield from _named_by(part, name)
            continue
        for one in held if isinstance(held, tuple) else (held,):
            if other := isinstance(one, str) and named(value, field, one):
                yield name, other
