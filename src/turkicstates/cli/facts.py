"""Records by whatever a user calls them, and what is shown of them."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

import attrs

from turkicstates.cli.answers import Table
from turkicstates.errors import UnknownRecordError
from turkicstates.records.kinds import KINDS
from turkicstates.records.labels import kind_of, label, name_of
from turkicstates.records.paths import part_fields, record_named
from turkicstates.records.translations import Translations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from turkicstates.dataset import Dataset
    from turkicstates.records.record import Record

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
        return kind, dataset.find(kind, identifier)
    found = [(name, record) for name in _CITED for record in dataset.where(name, "id", key)]
    if not found:
        for name in _CITED:
            with suppress(UnknownRecordError):
                found.append((name, dataset.find(name, key)))
    if len(found) == 1:
        return found[0]
    if found:
        choices = tuple(f"{name}/{record.id}" for name, record in found)
        raise UnknownRecordError("one record", key, choices, "several records have that name")
    near = tuple(f"{kind_of(one).name}/{one.id}" for one in dataset.search(key, limit=3))
    raise UnknownRecordError("record", key, near)


def facts_of(record: Record) -> Iterator[tuple[str, Any]]:
    """Yield the fields of a record that hold one thing, with the names of what they refer to."""
    fields = [
        field for field in attrs.fields(type(record)) if field.name not in part_fields(record)
    ]
    fields.sort(key=lambda field: (field.name != "id", field.name in _LAST))
    for field in fields:
        value = _value(record, field, getattr(record, field.name))
        if value is not None:
            yield label(field.name), value


def parts_of(record: Record) -> Iterator[Table]:
    """Yield the fields of a record that hold several things, as tables."""
    for name in part_fields(record):
        values = getattr(record, name)
        if name in _APART or not values:
            continue
        fields = [
            field
            for field in attrs.fields(type(values[0]))
            if field.name not in part_fields(values[0])
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


def _value(owner: Any, field: attrs.Attribute[Any], value: Any) -> str | None:
    if value is None or value == () or value is False:
        return None
    if isinstance(value, Translations):
        return value.first or None
    if isinstance(value, tuple):
        return ", ".join(_named(owner, field, item) for item in value)
    return _named(owner, field, value)


def _named(owner: Any, field: attrs.Attribute[Any], value: Any) -> str:
    """Return a value as text; of an identifier, the name of the record with it."""
    record = record_named(owner, field, value)
    if record is None:
        return str(value)
    name = name_of(record)
    return name if name == value else f"{name} ({value})"
