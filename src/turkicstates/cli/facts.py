"""Find records by whatever a user calls them, and list their fields."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

import attrs

from turkicstates.cli.answers import Table
from turkicstates.errors import UnknownRecordError
from turkicstates.records.kinds import KINDS
from turkicstates.records.labels import kind_of, label, name_of
from turkicstates.records.paths import part_fields
from turkicstates.records.references import record_named
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
    Return the kind and the record for a key: an identifier, kind/identifier or a name.

    Raises:
        UnknownRecordError: If no record or several match *key*; the message lists the
            choices.
    """
    kind, slash, identifier = key.partition("/")
    if slash and kind in _CITED:
        return kind, dataset.find(kind, identifier)
    matches = [(name, record) for name in _CITED for record in dataset.where(name, "id", key)]
    if not matches:
        for name in _CITED:
            with suppress(UnknownRecordError):
                matches.append((name, dataset.find(name, key)))
    if len(matches) == 1:
        return matches[0]
    if matches:
        choices = tuple(f"{name}/{record.id}" for name, record in matches)
        raise UnknownRecordError("record", key, choices, several=True)
    near = tuple(f"{kind_of(record).name}/{record.id}" for record in dataset.search(key, limit=3))
    raise UnknownRecordError("record", key, near)


def facts_of(record: Record) -> Iterator[tuple[str, Any]]:
    """Yield the single-valued fields of a record, with names in place of identifiers."""
    fields = [
        field for field in attrs.fields(type(record)) if field.name not in part_fields(record)
    ]
    fields.sort(key=lambda field: (field.name != "id", field.name in _LAST))
    for field in fields:
        value = _value(record, field, getattr(record, field.name))
        if value is not None:
            yield label(field.name), value


def parts_of(record: Record) -> Iterator[Table]:
    """Yield each field of a record that has parts, as a table."""
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
            tuple(_value(part, field, getattr(part, field.name)) for field in fields)
            for part in values
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
    """Return a value as text; an identifier comes with the name of its record."""
    record = record_named(owner, field, value)
    if record is None:
        return str(value)
    name = name_of(record)
    return name if name == value else f"{name} ({value})"
