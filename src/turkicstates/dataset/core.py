"""Where a data set keeps its records, and how it finds them."""

from __future__ import annotations

import gc
import json
from bisect import bisect_left
from contextlib import contextmanager, suppress
from functools import cached_property
from typing import TYPE_CHECKING, Any

from turkicstates.dataset.codec import structure
from turkicstates.dataset.names import NameIndex
from turkicstates.dataset.trust import parse, parse_one
from turkicstates.errors import InvalidOptionError, UnknownRecordError
from turkicstates.records.kinds import KINDS, META
from turkicstates.records.values import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from turkicstates.dataset import Dataset
    from turkicstates.records.meta import Meta


_SINGLES = 64
"""How many records of a kind are read one by one, each by a walk through its file, before all are."""


class Core:
    """
    The tables of a data set, each read when it is first needed.

    Reading twice at once from two threads does the work twice and gives equal records.
    """

    def __init__(
        self,
        read: Callable[[str], bytes],
        meta: Meta | None = None,
        tables: Mapping[str, Iterable[Any]] | None = None,
    ) -> None:
        self._read_file = read
        self._tables: dict[str, tuple[Any, ...]] = {}
        if meta is not None:
            self._meta = meta
        for name, records in (tables or {}).items():
            self._keep(name, sorted(records, key=lambda record: record._order()))

    @property
    def _whole(self) -> Dataset:
        return self  # type: ignore[return-value]  # this class and its children are layers of Dataset

    def _keep(self, name: str, ordered: Iterable[Any]) -> tuple[Any, ...]:
        owner = self._whole
        table = tuple([record._bind(owner) for record in ordered])
        return self._tables.setdefault(name, table)

    def _table(self, name: str) -> tuple[Any, ...]:
        """Return the records of a kind, by date and identifier, as the files hold them."""
        try:
            return self._tables[name]
        except KeyError:
            kind = KINDS[name]
            with _no_collection():
                raw = parse(self._text(name))
                known = self._singles.get(name, {})
                records = structure(kind.cls, raw)
                if known:
                    records = [known.get(record.id, record) for record in records]
                return self._keep(name, records)

    @cached_property
    def _singles(self) -> dict[str, dict[str, Any]]:
        """The records that were read one by one, of kinds that were not read whole."""
        return {}

    @cached_property
    def _unread(self) -> dict[str, str]:
        return {}

    def _text(self, name: str) -> str:
        """Return the file of a kind, which is read once."""
        try:
            return self._unread[name]
        except KeyError:
            text = self._read_file(KINDS[name].file).decode()
            return self._unread.setdefault(name, text)

    def _record(self, name: str, identifier: str) -> Any:
        """
        Return one record by its identifier; of a kind that was not read, read that one alone.

        Raises:
            KeyError: If there is none.
        """
        if name in self._tables:
            return self._by_id(name)[identifier]
        known = self._singles.setdefault(name, {})
        if identifier not in known:
            if len(known) >= _SINGLES:
                return self._by_id(name)[identifier]
            with _no_collection():
                raw = parse_one(self._text(name), identifier)
                (record,) = structure(KINDS[name].cls, [raw])
            known.setdefault(identifier, record._bind(self._whole))
        return known[identifier]

    @cached_property
    def _meta(self) -> Meta:
        meta: Meta
        (meta,) = structure(META.cls, [json.loads(self._read_file(META.file))])
        return meta

    @cached_property
    def _indexes(self) -> dict[str, NameIndex]:
        return {}

    def _index(self, name: str) -> NameIndex:
        """Return the names of a kind of record; 'parties' are states and organisations."""
        try:
            return self._indexes[name]
        except KeyError:
            if name == "parties":
                index = NameIndex(
                    "state or organisation", (*self._table("states"), *self._table("organisations"))
                )
            else:
                index = NameIndex(KINDS[name].singular, self._table(name))
            return self._indexes.setdefault(name, index)

    def _by_id(self, name: str) -> Mapping[str, Any]:
        """Return the records of a kind by identifier."""
        try:
            return self._ids[name]
        except KeyError:
            found = {record.id: record for record in self._table(name)}
            return self._ids.setdefault(name, found)

    @cached_property
    def _ids(self) -> dict[str, Mapping[str, Any]]:
        return {}

    def _among(self, name: str, **wanted: str | None) -> tuple[Any, ...]:
        """Return the records of a kind that hold the first value given in its field, in order, or all."""
        for field, value in wanted.items():
            if value is not None:
                return self._grouped(name, field).get(value, ())
        return self._table(name)

    def _grouped(self, name: str, field: str) -> dict[str, tuple[Any, ...]]:
        """Return the records of a kind by what they hold in a field."""
        try:
            return self._groups[name, field]
        except KeyError:
            found: dict[str, list[Any]] = {}
            for record in self._table(name):
                found.setdefault(getattr(record, field), []).append(record)
            groups = {value: tuple(records) for value, records in found.items()}
            return self._groups.setdefault((name, field), groups)

    def _terms(self, office_ids: Iterable[str]) -> list[Any]:
        """Return the terms of some offices, in the order of their kind."""
        terms = [
            term
            for office_id in office_ids
            for term in self._among("office_terms", office_id=office_id)
        ]
        return sorted(terms, key=lambda term: term._order())

    @cached_property
    def _groups(self) -> dict[tuple[str, str], dict[str, tuple[Any, ...]]]:
        return {}

    def _find(self, name: str, key: object) -> Any:
        """Return the record that is known as *key*; a record stands for its identifier."""
        if not isinstance(key, Value):
            if type(key) is str and name in KINDS and name not in self._indexes:
                with suppress(KeyError):
                    return self._record(name, key)
            return self._index(name)[key]
        kinds = ("states", "organisations") if name == "parties" else (name,)
        for kind in kinds:
            if type(key) is KINDS[kind].cls:
                return self._index(name)[key.id]  # type: ignore[attr-defined]  # records have an id
        singular = " or ".join(KINDS[kind].singular for kind in kinds)
        raise UnknownRecordError(singular, key, (), f"it is a {type(key).__name__}")

    def _neighbour(self, record: Any, step: int) -> Any:
        """Return the record before or after one of its own series, or None."""
        name = next(
            name for name, kind in KINDS.items() if type(record).__name__ == kind.class_name
        )
        row = self._among(name, series=getattr(record, "series", None))
        place = bisect_left(row, record._order(), key=lambda one: one._order()) + step
        return row[place] if 0 <= place < len(row) else None


@contextmanager
def _no_collection() -> Iterator[None]:
    """Keep the garbage collector from walking records while they are made: none is garbage."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def option(name: str, value: object, vocabulary: Iterable[str]) -> None:
    """Refuse the value of an option that is outside its vocabulary."""
    words = tuple(str(word) for word in vocabulary)
    if value is not None and value not in words:
        raise InvalidOptionError(name, value, words)
