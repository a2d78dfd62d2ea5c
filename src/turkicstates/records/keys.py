"""Look-up keys and sort order of records."""

from __future__ import annotations

from bisect import bisect_left
from operator import index
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

T = TypeVar("T")

_MAX_DIGITS = 10
"""Texts with as many digits are no numbers: nothing has so high a number."""


def spellings_of(record: Any) -> Iterable[str]:
    """Return the names, codes and other spellings by which you can look up a record."""
    spellings: Iterable[str] = record._spellings()
    return spellings


def number_of(key: object) -> int | None:
    """
    Return the whole number that a key is, or that a text spells, or None.

    Any integer will do, such as NumPy's, but not True or False.
    """
    if isinstance(key, str):
        digits = key.strip()
        spelled = digits.isascii() and digits.isdecimal() and len(digits) < _MAX_DIGITS
        return int(digits) if spelled else None
    if isinstance(key, bool):
        return None
    try:
        return index(key)  # type: ignore[arg-type]  # it raises TypeError itself
    except TypeError:
        return None


def order_of(record: Any) -> tuple[str, str]:
    """Return the sort key of a record within its kind: its date, if any, and its id."""
    date = getattr(record, record._dated_by) if record._dated_by else None
    return date.isoformat() if date else "", record.id


def neighbour(record: T, row: Sequence[T], step: int) -> T | None:
    """Return the record that is *step* places after another in a sorted row."""
    place = bisect_left(row, order_of(record), key=order_of) + step
    return row[place] if 0 <= place < len(row) else None
