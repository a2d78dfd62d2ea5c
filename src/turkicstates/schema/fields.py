"""The types of fields."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, Any

import attrs

from turkicstates.records.value import PROVENANCE

if TYPE_CHECKING:
    from collections.abc import Iterator


def in_order(fields: Any) -> list[Any]:
    """Sort fields as in the data files, with note, citations and so on at the end."""
    return sorted(fields, key=lambda field: field.name in PROVENANCE)


def alternatives(annotation: Any) -> tuple[Any, ...]:
    """Return the types in a union without None, or the type itself."""
    members = () if _is_tuple(annotation) else getattr(annotation, "__args__", ())
    return tuple(member for member in members if member is not type(None)) or (annotation,)


def item(annotation: Any) -> Any:
    """Return the type of the items of a tuple, or None."""
    return annotation.__args__[0] if _is_tuple(annotation) else None


def _is_tuple(annotation: Any) -> bool:
    return getattr(annotation, "__origin__", None) is tuple


def vocabulary(annotation: Any) -> tuple[str, ...]:
    """Return the values of an enum, or an empty tuple for other types."""
    (cls, *_) = alternatives(annotation)
    is_enum = isinstance(cls, type) and issubclass(cls, enum.StrEnum)
    return tuple(word.value for word in cls) if is_enum else ()


def parts(cls: type) -> Iterator[type]:
    """Yield the classes in the list fields of a class, recursively."""
    for field in attrs.fields(cls):
        inner = item(field.type)
        if inner is not None and attrs.has(inner):
            yield inner
            yield from parts(inner)
