"""Look-up keys and sort order of records."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

T = TypeVar("T")


def spellings_of(record: Any) -> Iterable[str]:
    """Return the names, codes and other spellings by which you can look up a record."""
    spellings: Iterable[str] = record._spellings()
    return spellings


def order_of(record: Any) -> tuple[str, str]:
    """Return the sort key of a record within its kind: its date, if any, and its id."""
    date = getattr(record, record._dated_by) if record._dated_by else None
    return date.isoformat() if date else "", record.id


def neighbour(record: T, row: Sequence[T], step: int) -> T | None:
    """Return the record that is *step* places after another in a sorted row."""
    place = bisect_left(row, order_of(record), key=order_of) + step
    return row[place] if 0 <= place < len(row) else None
