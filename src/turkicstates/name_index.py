"""Look-ups of records by any of their names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from turkicstates.errors import UnknownRecordError, type_of
from turkicstates.folding import fold
from turkicstates.records.keys import number_of, spellings_of

if TYPE_CHECKING:
    from collections.abc import Iterable

T = TypeVar("T")


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
            text = f"{number:03}" if 0 <= number < 1000 else ""
        if not isinstance(text, str):
            hint = f"a key must be a string, not {type_of(key)}"
            raise UnknownRecordError(self._singular, key, (), hint)
        folded = fold(text)
        record: T | None = self._folded.get(folded) if folded else None
        if record is not None:
            return record
        hint = "several records share that name" if folded in self._folded else ""
        raise UnknownRecordError(self._singular, key, self._nearest(folded), hint)

    def _nearest(self, folded: str) -> tuple[str, ...]:
        from difflib import get_close_matches

        known = [name for name, record in self._folded.items() if record]
        nearest: dict[str, str] = {}
        for name in get_close_matches(folded, known, 6):
            nearest.setdefault(self._folded[name].id, self._spelling_of[name])
        return tuple(nearest.values())[:3]
