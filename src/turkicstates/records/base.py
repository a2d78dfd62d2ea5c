"""What every record shares: an identifier, and how it is known."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

import attrs

from turkicstates.errors import InvalidOptionError
from turkicstates.records.provenance import Citation, Confidence, Dispute, covers
from turkicstates.records.values import PROVENANCE, Value

if TYPE_CHECKING:
    from collections.abc import Iterator


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

    Example:
        >>> import turkicstates as ts
        >>> isinstance(ts.summit(10), ts.Record)
        True

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
            field: Name of a field or of a property that shows one (``'theme'``), or a
                path into it (``'themes.tr'``, ``'participants.hungary'``).

        Returns:
            The citations that support the field or a part of it, in the record's order.

        Raises:
            InvalidOptionError: If the record has no such field.

        Example:
            >>> import turkicstates as ts
            >>> all("start" in citation.supports for citation in ts.chair_on("2023-11-03").cite("start"))
            True
        """
        path = self._path(field)
        return tuple(
            citation
            for citation in self.citations
            if any(covers(one, path) or covers(path, one) for one in citation.supports)
        )

    def _path(self, field: str) -> str:
        """Return the path that a field, or a property that shows one, is cited by."""
        names = [one.name for one in attrs.fields(type(self)) if one.name not in PROVENANCE]
        if not isinstance(field, str):
            raise InvalidOptionError("field", field, (*names, *self._views))
        path = self._views.get(field, f"{field}_id" if f"{field}_id" in names else field)
        name, dot, _ = path.partition(".")
        if name not in names:
            raise InvalidOptionError("field", field, (*names, *self._views))
        if not dot or path in (held := self._paths(name)):
            return path
        if field in self._views:
            return name
        raise InvalidOptionError("field", field, tuple(held))

    def _at(self, path: str) -> object:
        """Return what the record holds at a path: a field, a text of it, or parts of it."""
        name, dot, key = path.partition(".")
        value = getattr(self, name)
        if not dot:
            return value
        if isinstance(value, Mapping):
            return value[key]
        return tuple(part for part in value if part.key == key)

    def _paths(self, name: str) -> list[str]:
        """Return the path of a field, and those into what it holds; none where it is absent."""
        if name not in attrs.fields_dict(type(self)) or name in PROVENANCE:
            return []
        value = getattr(self, name)
        if value is None or value == () or (isinstance(value, Mapping) and not value):
            return []
        if isinstance(value, Mapping):
            keys = [*value]
        else:
            keys = [part.key for part in value] if name in self._parts else []
        return [name, *dict.fromkeys(f"{name}.{key}" for key in keys)]

    def _spellings(self) -> "Iterator[str]":
        """Yield everything that the record is found under, besides its identifier."""
        yield from ()

    def _order(self) -> tuple[str, str]:
        """Give the place of the record among its kind: its date, where it has one, and its id."""
        date = getattr(self, self._dated_by) if self._dated_by else None
        return date.isoformat() if date else "", self.id
