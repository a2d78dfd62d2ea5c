"""The base class of all records: an identifier and the evidence for it."""

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
    The base class of all records that cite sources.

    Attributes:
        id: Identifier: a lower-case slug that never changes.

        note: Additional information.

        confidence: How reliable the record is.

        citations: The sources, each with the fields that it supports.

        disputes: The fields on which sources disagree.

    Example:
        >>> import turkicstates as ts
        >>> isinstance(ts.summit(10), ts.Record)
        True

    .. versionadded:: 1.0
    """

    _parts: ClassVar[tuple[str, ...]] = ("citations", "disputes")

    id: str
    note: str | None = None
    confidence: Confidence
    citations: tuple[Citation, ...] = ()
    disputes: tuple[Dispute, ...] = ()

    @property
    def sources(self) -> "tuple[Citation, ...]":
        """The citations, each with its source and the fields that it supports."""
        return self.citations

    def cite(self, field: str, /) -> "tuple[Citation, ...]":
        """
        Return the citations for a field.

        Args:
            field: Name of a field or of a property of it (``'theme'``), or a path into
                a field (``'themes.tr'``, ``'participants.hungary'``).

        Returns:
            The citations that support the field or a part of it, in the order of
            *citations*.

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
        """Yield every look-up key of the record other than its identifier."""
        yield from ()
