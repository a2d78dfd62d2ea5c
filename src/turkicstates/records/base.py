"""What every record shares: value semantics, provenance, and the way to its relations."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar, Self

import attrs

from turkicstates.errors import InvalidOptionError, UnboundRecordError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from turkicstates.dataset import Dataset
    from turkicstates.records.sources import Source

PROVENANCE = ("note", "confidence", "citations", "disputes")
"""The fields that say how a record is known, in the order in which they close it."""

UNCITED: Mapping[str, object] = {"uncited": True}
"""Metadata of a field that is chosen or counted here, and so needs no citation."""


def refers_to(*kinds: str, uncited: bool = False) -> Mapping[str, object]:
    """Make the metadata of a field that holds identifiers: the kinds that they may name."""
    return {"refers_to": kinds, "uncited": uncited}


class Value:
    """
    A frozen value: equal by its fields, hashable, picklable, shown by what it holds.

    These methods stand here once because attrs would otherwise write them anew for each
    class, which takes half of the time that making a class takes.
    """

    __slots__ = ("__weakref__", "_owner")

    _parts: ClassVar[tuple[str, ...]] = ()
    """Names of the fields that hold tuples of further values."""

    if TYPE_CHECKING:  # kept from the eyes of cattrs, which resolves every annotation
        __attrs_attrs__: ClassVar[tuple[attrs.Attribute[Any], ...]]
        _owner: Dataset

    @property
    def _dataset(self) -> "Dataset":
        try:
            return self._owner
        except AttributeError:
            msg = (
                f"this {type(self).__name__} belongs to no data set, so its relations are "
                "unknown; put it into one with Dataset.from_records(...)"
            )
            raise UnboundRecordError(msg) from None

    def _bind(self, owner: "Dataset") -> Self:
        """Say which data set resolves the relations of this value and of its parts."""
        object.__setattr__(self, "_owner", owner)
        for name in self._parts:
            for part in getattr(self, name):
                part._bind(owner)
        return self

    def _fields(self) -> tuple[object, ...]:
        return tuple([getattr(self, field.name) for field in attrs.fields(type(self))])

    def _shown(self) -> "Iterator[tuple[str, object]]":
        """Yield the fields that say what this is, without what is absent."""
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
        shown = ", ".join(f"{name}={value!r}" for name, value in self._shown())
        return f"{type(self).__name__}({shown})"

    def _repr_html_(self) -> str:
        from html import escape

        rows = "".join(
            f"<tr><th>{escape(name)}</th><td>{escape(str(value))}</td></tr>"
            for name, value in self._shown()
        )
        return f"<table><caption>{escape(type(self).__name__)}</caption>{rows}</table>"

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __reduce__(self) -> tuple[object, ...]:
        return _revive, (type(self), self._fields(), getattr(self, "_owner", None))


def _revive(cls: "type[Value]", fields: tuple[object, ...], owner: "Dataset | None") -> "Value":
    names = [field.name for field in attrs.fields(cls)]
    value = cls(**dict(zip(names, fields, strict=True)))
    return value if owner is None else value._bind(owner)  # made here


class Confidence(StrEnum):
    """How sure a record is."""

    HIGH = "high"
    """A primary source, or two independent ones that agree."""

    MEDIUM = "medium"
    """One secondary source."""

    LOW = "low"
    """A doubtful source, or one that had to be interpreted."""


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Citation(Value):
    """
    One source of a record, and the fields that it supports.

    Attributes:
        source_id: Identifier of the source.

        supports: The fields, as paths: ``'start'``, ``'names.tr'``, ``'participants.hungary'``.

        note: How the source was read, where that is not plain.

    .. versionadded:: 1.0
    """

    source_id: str = attrs.field(metadata=refers_to("sources"))
    supports: tuple[str, ...]
    note: str | None = None

    @property
    def source(self) -> "Source":
        """The source that is cited."""
        return self._dataset.source(self.source_id)

    def text(self) -> str:
        """Return the citation as one line of plain text, for a footnote."""
        return self.source.text()

    def bibtex(self) -> str:
        """Return the citation as a BibTeX entry."""
        return self.source.bibtex()

    def csl(self) -> dict[str, object]:
        """Return the citation as a CSL JSON item, for reference managers."""
        return self.source.csl()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Claim(Value):
    """
    One side of a dispute.

    Attributes:
        value: What is claimed, as text.

        source_ids: Identifiers of the sources that claim it.

    .. versionadded:: 1.0
    """

    value: str
    source_ids: tuple[str, ...] = attrs.field(metadata=refers_to("sources"))

    @property
    def sources(self) -> "tuple[Source, ...]":
        """The sources that claim it."""
        return tuple(self._dataset.source(source_id) for source_id in self.source_ids)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Dispute(Value):
    """
    A field on which sources disagree.

    Attributes:
        field: The field, as a path like those of a citation.

        chosen: The value that the record carries, as text.

        reason: Why that one was chosen.

        values: What is claimed, and by whom; the values differ.

    .. versionadded:: 1.0
    """

    _parts: ClassVar[tuple[str, ...]] = ("values",)

    field: str
    chosen: str
    reason: str
    values: tuple[Claim, ...]


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Record(Value):
    """
    A statement about the world that says how it is known.

    Attributes:
        id: Identifier, a lower-case slug that never changes.

        note: What a reader should know beside the fields.

        confidence: How sure the record is.

        citations: The sources, each with the fields that it supports.

        disputes: The fields on which sources disagree.

    .. versionadded:: 1.0
    """

    _parts: ClassVar[tuple[str, ...]] = ("citations", "disputes")

    _views: ClassVar[Mapping[str, str]] = {}
    """Properties that show a field in part: the name of each, and the path that it shows."""

    _dated_by: ClassVar[str | None] = None
    """The field by which records of this kind are put in order, before their identifiers."""

    id: str
    note: str | None = None
    confidence: Confidence
    citations: tuple[Citation, ...] = ()
    disputes: tuple[Dispute, ...] = ()

    @property
    def sources(self) -> "tuple[Citation, ...]":
        """The citations of the record, each with its source and the fields it supports."""
        return self.citations

    def cite(self, field: str, /) -> "tuple[Citation, ...]":
        """
        Return the citations behind one field.

        Args:
            field: Name of a field or of a property that shows one (``'theme'``), or a path
                into it (``'themes.tr'``, ``'participants.hungary'``).

        Returns:
            The citations that support the field or a part of it, in the record's order.

        Raises:
            InvalidOptionError: If the record has no such field.

        Example:
            >>> import turkicstates as ts
            >>> [c.source.publisher for c in ts.chair_on("2023-11-03").cite("motto")]  # doctest: +ELLIPSIS
            [...]
        """
        path = self._views.get(field, field)
        names = [field.name for field in attrs.fields(type(self)) if field.name not in PROVENANCE]
        if path.partition(".")[0] not in names:
            raise InvalidOptionError("field", field, (*names, *self._views))
        return tuple(
            citation
            for citation in self.citations
            if any(covers(one, path) or covers(path, one) for one in citation.supports)
        )

    def _spellings(self) -> "Iterator[str]":
        """Yield everything that the record is found under, besides its identifier."""
        yield from ()

    def _order(self) -> tuple[str, str]:
        """The place of the record among its kind: its date, where it has one, and its id."""
        date = getattr(self, self._dated_by) if self._dated_by else None
        return date.isoformat() if date else "", self.id


def covers(path: str, inner: str) -> bool:
    """Tell whether a path names *inner* or something that *inner* is a part of."""
    return path == inner or inner.startswith(f"{path}.")
