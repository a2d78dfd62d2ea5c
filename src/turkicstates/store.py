"""Where a data set keeps its records, and how it finds them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar, TypeVarTuple, overload

from turkicstates.errors import InvalidOptionError, UnknownRecordError, nearest
from turkicstates.name_index import NameIndex
from turkicstates.records.kinds import KINDS, META, PARTIES
from turkicstates.records.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Self

    from pendulum import Date

    from turkicstates.records.meta import Meta
    from turkicstates.records.owner import Kind

T = TypeVar("T")
Ts = TypeVarTuple("Ts")


class Store:
    """
    The records of a data set.

    Each kind is read when it is first needed. Two threads that need it at the same moment may
    both read it, and get equal records.
    """

    def __init__(self, read: Callable[[Kind[Any]], Iterable[Any]]) -> None:
        self._read = read
        self._made: dict[tuple[Callable[..., Any], tuple[Any, ...]], Any] = {}

    @cached_property
    def meta(self) -> Meta:
        """The description of the data set: title, version, day of the last check, licence."""
        (meta,) = self._read(META)
        own: Meta = meta
        return own

    def as_of(self) -> Date:
        """
        Return the day up to which the data set was checked.

        Returns:
            The day; an answer about a later one may be out of date.

        Example:
            >>> import turkicstates as ts
            >>> ts.as_of() >= ts.chair_on("2025-10-07").start
            True
        """
        return self.meta.as_of

    @overload
    def records(self, kind: Kind[T], /) -> tuple[T, ...]: ...
    @overload
    def records(self, kind: str, /) -> tuple[Any, ...]: ...
    def records(self, kind: Kind[Any] | str, /) -> tuple[Any, ...]:
        """
        Return every record of a kind.

        Args:
            kind: Name of the kind, such as ``'summits'``; ``'parties'`` are states and
                organisations.

        Returns:
            The records by date, where the kind has one, then identifier.

        Raises:
            InvalidOptionError: If there is no such kind.

        Example:
            >>> import turkicstates as ts
            >>> ts.Dataset.bundled().records("summits") == ts.summits()
            True
        """
        return self.once(_records, _kind(kind))

    @overload
    def by_id(self, kind: Kind[T], identifier: str, /) -> T: ...
    @overload
    def by_id(self, kind: str, identifier: str, /) -> Any: ...
    def by_id(self, kind: Kind[Any] | str, identifier: str, /) -> Any:
        """
        Return the record that has an identifier.

        Args:
            kind: Name of the kind, as for ``records()``.

            identifier: The identifier, exactly; ``find()`` takes names and codes too.

        Returns:
            The record.

        Raises:
            UnknownRecordError: If no record of the kind has the identifier.

            InvalidOptionError: If there is no such kind.

        Example:
            >>> import turkicstates as ts
            >>> ts.Dataset.bundled().by_id("summits", "2023-astana").city
            'Astana'
        """
        kind = _kind(kind)
        records = self.once(_by_id, kind)
        if identifier not in records:
            near = nearest(identifier, records)
            raise UnknownRecordError(kind.singular, identifier, near, "no record has that id")
        return records[identifier]

    @overload
    def find(self, kind: Kind[T], key: object, /) -> T: ...
    @overload
    def find(self, kind: str, key: object, /) -> Any: ...
    def find(self, kind: Kind[Any] | str, key: object, /) -> Any:
        """
        Return the record that a key means.

        Args:
            kind: Name of the kind, as for ``records()``.

            key: Identifier, name, code or spelling, as ``state()`` and its kin take it; or
                a record, which means the one here that has its identifier.

        Returns:
            The record.

        Raises:
            UnknownRecordError: If none or several are known as *key*; it names the nearest
                ones.

            InvalidOptionError: If there is no such kind.

        Example:
            >>> import turkicstates as ts
            >>> ts.Dataset.bundled().find("parties", "Türkiye").id
            'turkiye'
        """
        kind = _kind(kind)
        if isinstance(key, Value):
            if type(key) not in [stored.cls for stored in kind.stored]:
                hint = f"a {type(key).__name__} was passed"
                raise UnknownRecordError(kind.singular, key, (), hint)
            key = key.id  # type: ignore[attr-defined]  # records have an id
        return self.once(_names, kind)[key]

    @overload
    def where(self, kind: Kind[T], field: str, value: object, /) -> tuple[T, ...]: ...
    @overload
    def where(self, kind: str, field: str, value: object, /) -> tuple[Any, ...]: ...
    def where(self, kind: Kind[Any] | str, field: str, value: object, /) -> tuple[Any, ...]:
        """
        Return the records that hold a value in a field.

        Args:
            kind: Name of the kind, as for ``records()``.

            field: Name of a field or property of its records.

            value: What the field holds.

        Returns:
            The records, in the order of ``records()``; perhaps none.

        Raises:
            InvalidOptionError: If there is no such kind.

            AttributeError: If its records have no such field.

        Example:
            >>> import turkicstates as ts
            >>> [one.id for one in ts.Dataset.bundled().where("summits", "city", "Bursa")]
            []
        """
        return self.once(_grouped, _kind(kind), field).get(value, ())

    def once(self, make: Callable[[Self, *Ts], T], /, *key: *Ts) -> T:
        """
        Return what a function makes of this data set, which is made once and kept.

        Args:
            make: The function. It takes the data set and *key*, and returns something that
                nobody changes, and not None.

            key: What else it takes; hashable.

        Returns:
            The same object on every call.

        Example:
            >>> import turkicstates as ts
            >>> def cities(dataset, kind):
            ...     return frozenset(record.city for record in dataset.records(kind))
            >>> dataset = ts.Dataset.bundled()
            >>> "Astana" in dataset.once(cities, "summits")
            True
        """
        made = self._made.get((make, key))
        if made is None:
            made = self._made.setdefault((make, key), make(self, *key))
        kept: T = made
        return kept


def _kind(kind: Kind[Any] | str) -> Kind[Any]:
    """Return a kind by its name."""
    if not isinstance(kind, str):
        return kind
    kinds = {**KINDS, PARTIES.name: PARTIES}
    if kind not in kinds:
        raise InvalidOptionError("kind", kind, tuple(kinds))
    return kinds[kind]


def _records(store: Store, kind: Kind[Any]) -> tuple[Any, ...]:
    if kind.stored != (kind,):
        return tuple(record for stored in kind.stored for record in store.records(stored))
    return tuple([record._bind(store) for record in store._read(kind)])


def _by_id(store: Store, kind: Kind[Any]) -> Mapping[str, Any]:
    return {record.id: record for record in store.records(kind)}


def _names(store: Store, kind: Kind[Any]) -> NameIndex[Any]:
    return NameIndex(kind.singular, store.records(kind))


def _grouped(store: Store, kind: Kind[Any], field: str) -> Mapping[object, tuple[Any, ...]]:
    groups: dict[object, list[Any]] = {}
    for record in store.records(kind):
        groups.setdefault(getattr(record, field), []).append(record)
    return {value: tuple(records) for value, records in groups.items()}
