"""What records are found by, and how they are ordered."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

T = TypeVar("T")


def spellings_of(record: Any) -> Iterable[str]:
    """Return everything that a record is found under, besides its identifier."""
    spellings: Iterable[str] = record._spellings()
    return spellings


def order_of(record: Any) -> tuple[str, str]:
    """Return the place of a record among its kind: its date, where it has one, and its id."""
    date = getattr(record, record._dated_by) if record._dated_by else None
    return date.isoformat() if date else "", record.id


def neighbour(record: T, row: Sequence[T], step: int) -> T | None:
    """Return the record that comes so many steps after another in a row, or None."""
    place = bisect_left(row, order_of(record), key=order_of) + step
    return row[place] if 0 <= place < len(row) else None
