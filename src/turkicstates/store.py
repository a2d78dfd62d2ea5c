"""Where a data set keeps its records, and how it finds them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar, TypeVarTuple, overload

from turkicstates.errors import (
    InvalidArgumentError,
    InvalidOptionError,
    UnknownRecordError,
    nearest,
    shown,
    type_of,
)
from turkicstates.name_index import NameIndex
from turkicstates.records.kinds import KINDS, META, PARTIES, PEOPLE
from turkicstates.records.owner import Kind
from turkicstates.records.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Self

    from pendulum import Date

    from turkicstates.records.meta import Meta

T = TypeVar("T")
Ts = TypeVarTuple("Ts")


class ByKind(dict[Any, Any]):
    """
    A dictionary by kind that makes missing values; the name of a kind is a key too.

    Two threads that need the same value at the same moment may both make it; the first one is
    kept for both.
    """

    def __init__(self, make: Callable[[Kind[Any]], Any]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: Kind[Any] | str) -> Any:
        return self.setdefault(key, self._make(key) if isinstance(key, Kind) else self[_kind(key)])


class Store:
    """
    The records of a data set.

    Each kind is read when it is first needed.
    """

    def __init__(self, read: Callable[[Kind[Any]], Iterable[Any]]) -> None:
        self._read = read
        self._records = ByKind(self._read_records)
        self._by_id = ByKind(lambda kind: {record.id: record for record in self._records[kind]})
        self._names = ByKind(lambda kind: NameIndex(kind.singular, self._records[kind]))
        self._made: dict[object, Any] = {}

    def _read_records(self, kind: Kind[Any]) -> tuple[Any, ...]:
        if len(kind.stored) > 1:
            return tuple(record for stored in kind.stored for record in self._records[stored])
        return tuple([record._bind(self) for record in self._read(kind)])

    @cached_property
    def meta(self) -> Meta:
        """The description of the data set, with title, version, last checked day and licence."""
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
        try:
            records: tuple[Any, ...] = self._records[kind]
        except TypeError:
            _kind(kind)  # raises the error for a kind that cannot be hashed
            raise
        return records

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
        try:
            records = self._by_id[kind]
        except TypeError:
            _kind(kind)
            raise
        try:
            return records[identifier]
        except (KeyError, TypeError):  # not there, or unhashable
            near = nearest(identifier, records)
        hint = "no record has that id"
        raise UnknownRecordError(_kind(kind).singular, identifier, near, hint)

    @overload
    def find(self, kind: Kind[T], key: object, /) -> T: ...
    @overload
    def find(self, kind: str, key: object, /) -> Any: ...
    def find(self, kind: Kind[Any] | str, key: object, /) -> Any:
        """
        Return the record that a key stands for.

        Args:
            kind: Name of the kind, as for ``records()``.

            key: Identifier, name, code or spelling, as ``state()`` and the like take it; or a
                record, which stands for the record with the same identifier. A surname
                finds a person as ``person()`` does.

        Returns:
            The record.

        Raises:
            UnknownRecordError: If no record, or more than one, is known as *key*; it names
                the nearest ones.

            InvalidOptionError: If there is no such kind.

        Example:
            >>> import turkicstates as ts
            >>> ts.Dataset.bundled().find("parties", "Türkiye").id
            'turkiye'
        """
        if isinstance(key, Value):
            kind = _kind(kind)
            if type(key) not in [stored.cls for stored in kind.stored]:
                hint = f"a {type(key).__name__} was passed"
                raise UnknownRecordError(kind.singular, key, (), hint)
            key = key.id  # type: ignore[attr-defined]  # records have an id
        try:
            return self._names[kind][key]
        except UnknownRecordError as error:
            if error.kind != PEOPLE.singular:
                raise
            unknown = error
        except TypeError:
            _kind(kind)
            raise
        from turkicstates.surnames import person_by_surname

        return person_by_surname(self, unknown)

    @overload
    def where(self, kind: Kind[T], field: str, value: object, /) -> tuple[T, ...]: ...
    @overload
    def where(self, kind: str, field: str, value: object, /) -> tuple[Any, ...]: ...
    def where(self, kind: Kind[Any] | str, field: str, value: object, /) -> tuple[Any, ...]:
        """
        Return the records that have a value in a field.

        Args:
            kind: Name of the kind, as for ``records()``.

            field: Name of a field or property of its records.

            value: The value to look for.

        Returns:
            The records, in the order of ``records()``; perhaps none.

        Raises:
            InvalidOptionError: If there is no such kind.

            InvalidArgumentError: If *field* is not a string, or *value* is something that
                no field has, such as a list.

            AttributeError: If its records have no such field.

        Example:
            >>> import turkicstates as ts
            >>> [summit.id for summit in ts.Dataset.bundled().where("summits", "city", "Gabala")][-1]
            '2025-gabala'
        """
        try:
            return self.once(_grouped, kind, field).get(value, ())
        except TypeError:
            _check_hashable(kind, field, value)
            raise

    def once(self, make: Callable[[Self, *Ts], T], /, *key: *Ts) -> T:
        """
        Return what a function makes of this data set; it is called once, and the result is kept.

        Args:
            make: The function. It takes the data set and *key*; nobody may change what it
                returns.

            key: Further arguments, which must be hashable.

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
        made: T
        wanted = (make, key) if key else make  # hashing a pair would take 50 ns
        try:
            made = self._made[wanted]
        except KeyError:
            pass  # make runs below, so that its own errors do not come with this one
        else:
            return made
        made = self._made.setdefault(wanted, make(self, *key))
        return made


def _kind(kind: object) -> Kind[Any]:
    """Return a kind by its name."""
    if isinstance(kind, Kind):
        return kind
    kinds = {**KINDS, PARTIES.name: PARTIES}
    if not isinstance(kind, str) or kind not in kinds:
        raise InvalidOptionError("kind", kind, tuple(kinds))
    return kinds[kind]


def _check_hashable(kind: object, field: object, value: object) -> None:
    """Raise our own error if where() cannot look up one of its arguments."""
    _kind(kind)
    if not isinstance(field, str):
        message = f"field must be the name of a field, not {type_of(field)}"
        raise InvalidArgumentError(message, "field", field)
    try:
        hash(value)
    except TypeError:
        message = f"value={shown(value)} is in no field; pass text, a number, a date or a tuple"
        raise InvalidArgumentError(message, "value", value) from None


def _grouped(store: Store, kind: Kind[Any] | str, field: str) -> Mapping[object, tuple[Any, ...]]:
    groups: dict[object, list[Any]] = {}
    for record in store.records(kind):
        groups.setdefault(getattr(record, field), []).append(record)
    return {value: tuple(records) for value, records in groups.items()}
