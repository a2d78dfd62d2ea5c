"""What every record shares: an identifier, and how it is known."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

import attrs

from turkicstates.records.paths import covers, path_of
from turkicstates.records.provenance import Citation, Confidence, Dispute
from turkicstates.records.value import Value

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
        path = path_of(self, field)
        return tuple(
            citation
            for citation in self.citations
            if any(covers(cited, path) or covers(path, cited) for cited in citation.supports)
        )

    def _spellings(self) -> "Iterator[str]":
        """Yield everything that the record is found under, besides its identifier."""
        yield from ()
