"""What records and their parts share: equality by field, and access to related records."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self, TypeVar, overload

import attrs

from turkicstates.errors import UnboundRecordError
from turkicstates.portable import Portable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from turkicstates.records.owner import Kind, Owner

    T = TypeVar("T")

PROVENANCE = ("note", "confidence", "citations", "disputes")
"""The fields that say how a record is known, in the order in which they end it."""

UNCITED: Mapping[str, object] = {"uncited": True}
"""Metadata of a field whose value is the library's own choice or count: it needs no citation."""


def refers_to(*kinds: str, uncited: bool = False) -> Mapping[str, object]:
    """Return the metadata of a field that holds identifiers of records of some kinds."""
    return {"refers_to": kinds, "uncited": uncited}


_set = object.__setattr__
"""Sets the owner of a frozen value; the owner is not part of the value."""


class Value(Portable):
    """
    A frozen value: compared and hashed by its fields, picklable, with a readable repr.

    These methods are written once here because attrs would generate them for every class,
    which takes half of the time that making a class takes: 10 ms for all of them.
    """

    __slots__ = ("__weakref__", "_owner")

    _parts: ClassVar[tuple[str, ...]] = ()
    """Names of the fields that are tuples of further values."""

    _views: ClassVar[Mapping[str, str]] = {}
    """Properties that return part of a field, by name, with the path to that part."""

    _dated_by: ClassVar[str | None] = None
    """The field by which records of a kind are sorted, before their identifiers."""

    if TYPE_CHECKING:  # hidden from cattrs, which resolves every annotation
        __attrs_attrs__: ClassVar[tuple[attrs.Attribute[Any], ...]]
        _owner: Owner

    @property
    def _dataset(self) -> "Owner":
        try:
            return self._owner
        except AttributeError:
            msg = (
                f"this {type(self).__name__} belongs to no data set, so its relations are "
                "unknown; put it into one with Dataset.from_records(...)"
            )
            raise UnboundRecordError(msg) from None

    def _bind(self, owner: "Owner") -> Self:
        """Set the data set in which this value and its parts look up related records."""
        _set(self, "_owner", owner)
        for name in self._parts:
            for part in getattr(self, name):
                part._bind(owner)
        return self

    @overload
    def _related(self, kind: "Kind[T]", identifier: str) -> "T": ...
    @overload
    def _related(self, kind: "Kind[T]", identifier: str | None) -> "T | None": ...
    def _related(self, kind: "Kind[T]", identifier: str | None) -> "T | None":
        """Return the record with an identifier, or None if there is no identifier."""
        return None if identifier is None else self._dataset.by_id(kind, identifier)

    def _fields(self) -> tuple[object, ...]:
        return tuple([getattr(self, field.name) for field in attrs.fields(type(self))])

    def _shown(self) -> "Iterator[tuple[str, object]]":
        """Yield the fields that have a value, without those about provenance."""
        for field in attrs.fields(type(self)):
            value = getattr(self, field.name)
            if field.name not in PROVENANCE and value != field.default and value is not None:
                yield field.name, value

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self is other or self._fields() == other._fields()

    def __hash__(self) -> int:
        return hash((type(self), self._fields()))

    def __repr__(self) -> str:
        from turkicstates.records.text import short

        shown = ", ".join(f"{name}={short(value)}" for name, value in self._shown())
        return f"{type(self).__name__}({shown})"

    def __rich_repr__(self) -> "Iterator[tuple[str, object]]":
        """Yield names and values for rich to lay out."""
        yield from self._shown()

    def _repr_html_(self) -> str:
        from turkicstates.records.text import html_of

        return html_of(self)

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __reduce__(self) -> tuple[object, ...]:
        return _revive, (type(self), self._fields(), getattr(self, "_owner", None))


def _revive(cls: "type[Value]", fields: tuple[object, ...], owner: "Owner | None") -> "Value":
    names = [field.name for field in attrs.fields(cls)]
    value = cls(**dict(zip(names, fields, strict=True)))
    return value if owner is None else value._bind(owner)  # made here
