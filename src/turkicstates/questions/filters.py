"""What the filters of questions have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from turkicstates.errors import InvalidOptionError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from turkicstates.records.owner import Kind
    from turkicstates.store import Store

T = TypeVar("T")


def option(name: str, value: object, vocabulary: Iterable[str]) -> None:
    """Refuse the value of an option that is outside its vocabulary."""
    words = tuple(str(word) for word in vocabulary)
    if value is not None and value not in words:
        raise InvalidOptionError(name, value, words)


def id_of(dataset: Store, kind: Kind[Any], key: object) -> str | None:
    """Return the identifier of the record that a filter names; None where there is no filter."""
    if key is None:
        return None
    identifier: str = dataset.find(kind, key).id
    return identifier


def among(dataset: Store, kind: Kind[T], field: str, value: object) -> tuple[T, ...]:
    """Return the records that hold a value in a field, or all where there is no filter."""
    return dataset.records(kind) if value is None else dataset.where(kind, field, value)
