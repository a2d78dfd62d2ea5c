"""Records by whatever a user calls them, and what is shown of them."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

import attrs

from turkicstates.cli.answers import Table
from turkicstates.errors import UnknownRecordError
from turkicstates.records.kinds import KINDS
from turkicstates.records.names import Translations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from turkicstates.dataset import Dataset
    from turkicstates.records.base import Record

_CITED = tuple(name for name in KINDS if name not in ("sources", "gaps"))
_LAST = ("note", "confidence")
_APART = ("citations",)


def find_record(dataset: Dataset, key: str) -> tuple[str, Any]:
    """
    Return the kind and the record that a key names: an identifier, kind/identifier or a name.

    Raises:
        UnknownRecordError: If none or several are known as *key*; it names the choices.
    """
    kind, slash, identifier = key.partition("/")
    if slash and kind in _CITED:
        return kind, dataset._find(kind, identifier)
    found = [(name, dataset._by_id(name)[key]) for name in _CITED if key in dataset._by_id(name)]
    if not found:
        for name in _CITED:
            with suppress(UnknownRecordError):
                found.append((name, dataset._find(name, key)))
    if len(found) == 1:
        return found[0]
    if found:
        choices = tuple(f"{name}/{record.id}" for name, record in found)
        raise UnknownRecordError("one record", key, choices, "several are known so")
    near = tuple(f"{kind_of(one)}/{one.id}" for one in dataset.search(key, limit=3))
    raise UnknownRecordError("record", key, near)


def kind_of(record: Any) -> str:
    """Return the name of the kind of a record."""
    return next(name for name, kind in KINDS.items() if kind.class_name == type(record).__name__)


def name_of(record: Any) -> str:
    """Return what a record is called, in a few words."""
    for field in ("name", "title", "subject", "award", "motto"):
        text = getattr(record, field, None)
        if text:
            return str(text)
    place = getattr(record, "city", None)
    start = getattr(record, "start", None)
    return ", ".join(str(part) for part in (place, start) if part) or str(record.id)


def facts_of(record: Record) -> Iterator[tuple[str, Any]]:
    """Yield the fields of a record that hold one thing, with the names of what they refer to."""
    fields = [field for field in attrs.fields(type(record)) if field.name not in record._parts]
    fields.sort(key=lambda field: (field.name != "id", field.name in _LAST))
    for field in fields:
        value = _value(record, field, getattr(record, field.name))
        if value is not None:
            yield label(field.name), value


def parts_of(record: Record) -> Iterator[Table]:
    """Yield the fields of a record that hold several things, as tables."""
    for name in record._parts:
        values = getattr(record, name)
        if name in _APART or not values:
            continue
        fields = [
            field for field in attrs.fields(type(values[0])) if field.name not in values[0]._parts
        ]
        rows = [
            tuple(_value(one, field, getattr(one, field.name)) for field in fields)
            for one in values
        ]
        used = [
            place for place in range(len(fields)) if any(row[place] is not None for row in rows)
        ]
        columns = tuple(label(fields[place].name) for place in used)
        heading = (f"{label(name)}: {columns[0]}", *columns[1:])
        yield Table(heading, [tuple(row[place] for place in used) for row in rows])


def label(name: str) -> str:
    """Return the name of a field as a heading."""
    return name.removesuffix("_id").removesuffix("_ids").replace("_", " ").capitalize()


def _value(owner: Any, field: attrs.Attribute[Any], value: Any) -> str | None:
    if value is None or value == () or value is False:
        return None
    if isinstance(value, Translations):
        return value.first or None
    kinds = field.metadata.get("refers_to", ())
    if isinstance(value, tuple):
        return ", ".join(_named(owner, kinds, one) for one in value)
    return _named(owner, kinds, value)


def _named(owner: Any, kinds: tuple[str, ...], value: Any) -> str:
    """Return a value as text; of an identifier, the name of the record with it."""
    for kind in kinds:
        record = owner._dataset._by_id(kind).get(value)
        if record is not None:
            name = name_of(record)
            return name if name == value else f"{name} ({value})"
    return str(value)
