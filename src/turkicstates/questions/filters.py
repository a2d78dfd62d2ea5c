"""Helpers for the filters of questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from turkicstates.errors import InvalidOptionError
from turkicstates.records.keys import number_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from turkicstates.records.owner import Kind
    from turkicstates.store import Store

T = TypeVar("T")


def option(name: str, value: object, vocabulary: Iterable[str]) -> None:
    """Raise InvalidOptionError if the value of an option is not in its vocabulary."""
    words = tuple(str(word) for word in vocabulary)
    if value is not None and value not in words:
        raise InvalidOptionError(name, value, words)


def id_of(dataset: Store, kind: Kind[Any], key: object) -> str | None:
    """Return the identifier of the record that a filter names, or None without one."""
    if key is None:
        return None
    identifier: str = dataset.find(kind, key).id
    return identifier


def number_for(dataset: Store, kind: Kind[Any], key: object) -> int | None:
    """Return the number that a key is or spells, or None, also if it is an identifier."""
    identifies = isinstance(key, str) and dataset.where(kind, "id", key)
    return None if identifies else number_of(key)


def among(dataset: Store, kind: Kind[T], field: str, value: object) -> tuple[T, ...]:
    """Return the records whose field has a value, or all records without one."""
    return dataset.records(kind) if value is None else dataset.where(kind, field, value)
