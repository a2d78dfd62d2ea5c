"""Look-ups of records by any of their names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from turkicstates.errors import UnknownRecordError, type_of
from turkicstates.folding import fold
from turkicstates.records.keys import number_of, spellings_of

if TYPE_CHECKING:
    from collections.abc import Iterable

T = TypeVar("T")

_NUMBERS = ("numeric", "number", "ordinal")
"""The fields by which records are known by a number too."""

_TOO_HIGH = 1000
"""Codes have at most three digits, and ordinals no more."""


class NameIndex(Generic[T]):
    """
    An index of records by identifier, code, name and spelling.

    Exact spellings take precedence over folded ones. Spellings that two records share
    match neither, but an identifier always matches.
    """

    def __init__(self, singular: str, records: Iterable[Any]) -> None:
        self._singular = singular
        self._exact: dict[object, Any] = {}
        self._folded: dict[str, Any] = {}
        self._spelling_of: dict[str, str] = {}
        records = tuple(records)
        for record in records:
            self._exact[record.id] = self._folded[fold(record.id)] = record
            self._spelling_of[fold(record.id)] = record.id
        identifiers = frozenset((*self._exact, *self._folded))
        for record in records:
            for spelling in spellings_of(record):
                folded = fold(spelling)
                self._spelling_of.setdefault(folded, spelling)
                for index, key in ((self._exact, spelling), (self._folded, folded)):
                    if index.setdefault(key, record) is not record and key not in identifiers:
                        index[key] = None

    def __getitem__(self, key: object) -> T:
        """Return the record with a key, or raise UnknownRecordError."""
        try:
            record = self._exact.get(key)
        except TypeError:  # unhashable
            record = None
        return record or self._find_folded(key)

    def _find_folded(self, key: object) -> T:
        text = key
        if not isinstance(key, str) and (number := number_of(key)) is not None:
            text = f"{number:03}" if 0 <= number < _TOO_HIGH else ""
        if not isinstance(text, str):
            raise UnknownRecordError(self._singular, key, (), self._expected(key))
        folded = fold(text)
        record: T | None = self._folded.get(folded) if folded else None
        if record is not None:
            return record
        several = folded in self._folded
        raise UnknownRecordError(self._singular, key, self._nearest(folded), several=several)

    def _expected(self, key: object) -> str:
        """Return what a key must be that has the wrong type."""
        records = [record for record in self._exact.values() if record]
        numbered = any(hasattr(record, field) for record in records for field in _NUMBERS)
        if not numbered:
            return f"a key must be a string, not {type_of(key)}"
        whole = isinstance(key, float) and key.is_integer() and 0 <= key < _TOO_HIGH
        advice = f"; did you mean {key:.0f}?" if whole else ""
        return f"a key must be a string or an integer, not {type_of(key)}{advice}"

    def _nearest(self, folded: str) -> tuple[str, ...]:
        """Return at most three names: those that have every word of a key, or else the closest."""
        from difflib import get_close_matches

        known = [name for name, record in self._folded.items() if record]
        words = {*folded.split()}
        names = [name for name in known if words and words <= {*name.split()}]
        names.sort(key=lambda name: len(name.split()))
        nearest: dict[str, str] = {}
        for name in names or get_close_matches(folded, known, 6):
            nearest.setdefault(self._folded[name].id, self._spelling_of[name])
        return tuple(nearest.values())[:3]
