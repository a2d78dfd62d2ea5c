"""Make links between the pages of records, in both directions."""

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
from turkicstates.records.paths import owner_of, part_fields
from turkicstates.records.references import record_named
from turkicstates.records.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    import turkicstates as ts

PAGED = tuple(name for name in KINDS if name not in ("sources", "gaps"))
"""The kinds of record that have pages."""

PLACES = ("city", "place", "seat_city")
"""The fields that refer to a place by its name."""


class Mention(NamedTuple):
    """A record that refers to another, and the field in which it does."""

    record: Any
    field: str


def address(record: Any) -> str:
    """Return the address of a record's page, relative to the page of another record."""
    return f"../{page_of(record).removeprefix('records/')}"


def page_of(record: Any) -> str:
    """Return the address of a record's page, relative to the front page."""
    return f"records/{folder(kind_of(record).name)}/{record.id}.html"


def folder(kind: str) -> str:
    """Return the folder of the pages of a kind."""
    return kind.replace("_", "-")


def link(record: Any, text: str | None = None) -> str:
    """Return a link to the page of a record."""
    return f'<a href="{address(record)}">{written(text or title_of(record))}</a>'


def written(value: Any) -> str:
    """Return a value as text for HTML."""
    return escape(clean(value))


def web_address(address: str) -> str:
    """Return an address of the web; any other text is no address, and nothing is returned."""
    return address if address.startswith(("https://", "http://")) else ""


def named(owner: Any, field: attrs.Attribute[Any], value: Any) -> Any | None:
    """Return the record that the value of a field refers to, or None."""
    record = record_named(owner, field, value)
    if record is not None and kind_of(record).name in PAGED:
        return record
    if field.name in PLACES:
        with suppress(UnknownRecordError):  # not every place has a record
            return owner_of(owner).find(kinds.PLACES, value)
    return None


def mentions(dataset: ts.Dataset) -> dict[tuple[str, str], list[Mention]]:
    """Return the mentions of each record, by kind and identifier, at most one per record and field."""
    by_record: dict[tuple[str, str], dict[tuple[str, str, str], Mention]] = {}
    for kind in PAGED:
        for record in dataset.records(kind):
            for name, other in _named_by(record, ""):
                key = kind_of(other).name, other.id
                mention = kind, record.id, name
                if key != (kind, record.id):
                    by_record.setdefault(key, {})[mention] = Mention(record, name)
    for term in dataset.chairmanships():
        for person in term.holders:
            mention = "chairmanships", term.id, "holders"
            by_record.setdefault(("people", person.id), {})[mention] = Mention(term, "holders")
    return {key: list(unique.values()) for key, unique in by_record.items()}


def _named_by(value: Any, within: str) -> Iterator[tuple[str, Any]]:
    """Yield the records that a value and its parts refer to, each with the outermost field."""
    for field in attrs.fields(type(value)):
        content = getattr(value, field.name)
        if field.name in ("citations", "disputes") or content is None:
            continue
        name = within or field.name
        if field.name in part_fields(value):
            for part in content:
                yield from _named_by(part, name)
            continue
        for key in content if isinstance(content, tuple) else (content,):
            if other := isinstance(key, str) and named(value, field, key):
                yield name, other
