"""Paths into a record, as used in citations: ``'start'``, ``'themes.tr'``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import attrs

from turkicstates.errors import InvalidOptionError
from turkicstates.records.value import PROVENANCE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from turkicstates.records.owner import Owner
    from turkicstates.records.value import Value


def covers(path: str, inner: str) -> bool:
    """Return whether a path is *inner* or contains it."""
    return path == inner or inner.startswith(f"{path}.")


def part_fields(value: Value | type[Value]) -> tuple[str, ...]:
    """Return the names of the fields that contain tuples of other values."""
    return value._parts


def parts_of(value: Value) -> Iterator[tuple[str, Value]]:
    """Yield the values within a value with their positions: ``'participants[0]'``."""
    for name in value._parts:
        for index, part in enumerate(getattr(value, name)):
            yield f"{name}[{index}]", part


def owner_of(value: Value) -> Owner:
    """
    Return the data set that a value belongs to.

    Raises:
        UnboundRecordError: If it does not belong to a data set.
    """
    return value._dataset


def paths_of(record: Value, field: str) -> list[str]:
    """Return the path of a field and the paths into it, or nothing if it is empty."""
    if field not in attrs.fields_dict(type(record)) or field in PROVENANCE:
        return []
    value = getattr(record, field)
    if value is None or value == () or (isinstance(value, Mapping) and not value):
        return []
    if isinstance(value, Mapping):
        keys = [*value]
    else:
        keys = [part.key for part in value] if field in record._parts else []
    return [field, *dict.fromkeys(f"{field}.{key}" for key in keys)]


def path_of(record: Value, field: str) -> str:
    """
    Return the path by which citations refer to a field or to a property of it.

    Raises:
        InvalidOptionError: If the record has no such field.
    """
    names = [name for name in attrs.fields_dict(type(record)) if name not in PROVENANCE]
    if not isinstance(field, str):
        raise InvalidOptionError("field", field, (*names, *record._views))
    path = record._views.get(field, f"{field}_id" if f"{field}_id" in names else field)
    name, dot, _ = path.partition(".")
    if name not in names:
        raise InvalidOptionError("field", field, (*names, *record._views))
    if not dot or path in (known := paths_of(record, name)):
        return path
    if field in record._views:
        return name
    raise InvalidOptionError("field", field, tuple(known))


def value_at(record: Value, path: str) -> object:
    """Return the value at a path: a field, a text in it, or some of its parts."""
    name, dot, key = path.partition(".")
    value = getattr(record, name)
    if not dot:
        return value
    if isinstance(value, Mapping):
        return value[key]
    return tuple(part for part in value if part.key == key)


def views_of(cls: type) -> Mapping[str, str]:
    """Return the properties of a class that show one text of a field, with the path of the text."""
    views: Mapping[str, str] = getattr(cls, "_views", {})
    return views
