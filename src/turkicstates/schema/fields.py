"""What the fields of a class hold."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, Any

import attrs

from turkicstates.records.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterator


def in_order(fields: Any) -> list[Any]:
    """Put what says how a record is known last, as the data files do; the identifier is first."""
    known = [field.name for field in attrs.fields(Record) if field.name != "id"]
    return sorted(fields, key=lambda field: field.name in known)


def alternatives(annotation: Any) -> tuple[Any, ...]:
    """Return what a field may hold where it is present: 'Date' and 'PartialDate', say."""
    found = getattr(annotation, "__args__", ()) if not _is_tuple(annotation) else ()
    return tuple(one for one in found if one is not type(None)) or (annotation,)


def item(annotation: Any) -> Any:
    """Return the type of the items of a tuple, or None."""
    return annotation.__args__[0] if _is_tuple(annotation) else None


def _is_tuple(annotation: Any) -> bool:
    return getattr(annotation, "__origin__", None) is tuple


def vocabulary(annotation: Any) -> tuple[str, ...]:
    """Return the words of a closed vocabulary, or nothing."""
    (one, *_) = alternatives(annotation)
    is_enum = isinstance(one, type) and issubclass(one, enum.StrEnum)
    return tuple(word.value for word in one) if is_enum else ()


def parts(cls: type) -> Iterator[type]:
    """Yield the classes of which a class holds lists, and those that they hold."""
    for field in attrs.fields(cls):
        inner = item(field.type)
        if inner is not None and attrs.has(inner):
            yield inner
            yield from parts(inner)
