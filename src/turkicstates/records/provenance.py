"""Citations, disputes and confidence: the evidence for a record."""

from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

import attrs

from turkicstates.records.kinds import SOURCES
from turkicstates.records.value import Value, refers_to

if TYPE_CHECKING:
    from turkicstates.records.sources import Source


class Confidence(StrEnum):
    """How reliable a record is."""

    HIGH = "high"
    """A primary source, or two independent sources that agree."""

    MEDIUM = "medium"
    """One secondary source."""

    LOW = "low"
    """A doubtful source, or a source that needed interpretation."""


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Citation(Value):
    """
    One source of a record, and the fields that it supports.

    Attributes:
        source_id: Identifier of the source.

        supports: The fields, as paths: ``'start'``, ``'names.tr'``,
            ``'participants.hungary'``.

        note: How the source was interpreted, if that is not obvious.

    Example:
        >>> import turkicstates as ts
        >>> citation = ts.chair_on("2023-11-03").cite("start")[0]
        >>> "start" in citation.supports, citation.source.id == citation.source_id
        (True, True)

    .. versionadded:: 1.0
    """

    source_id: str = attrs.field(metadata=refers_to("sources"))
    supports: tuple[str, ...]
    note: str | None = None

    @property
    def source(self) -> "Source":
        """The cited source."""
        return self._related(SOURCES, self.source_id)

    def text(self) -> str:
        """
        Return the citation as one line of plain text, for a footnote.

        Returns:
            The result of ``Source.text()``.

        Example:
            >>> import turkicstates as ts
            >>> citation = ts.chair_on("2023-11-03").cite("start")[0]
            >>> citation.text() == citation.source.text()
            True
        """
        return self.source.text()

    def bibtex(self) -> str:
        """
        Return the citation as a BibTeX entry.

        Returns:
            The result of ``Source.bibtex()``.

        Example:
            >>> import turkicstates as ts
            >>> citation = ts.chair_on("2023-11-03").cite("start")[0]
            >>> citation.bibtex() == citation.source.bibtex()
            True
        """
        return self.source.bibtex()

    def csl(self) -> dict[str, object]:
        """
        Return the citation as a CSL JSON item, for reference managers.

        Returns:
            The result of ``Source.csl()``.

        Example:
            >>> import turkicstates as ts
            >>> citation = ts.chair_on("2023-11-03").cite("start")[0]
            >>> citation.csl() == citation.source.csl()
            True
        """
        return self.source.csl()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Claim(Value):
    """
    One side of a dispute.

    Attributes:
        value: The claimed value, as text.

        source_ids: Identifiers of the sources that claim it.

    Example:
        >>> import turkicstates as ts
        >>> dispute = next(d for d in ts.summit(9).disputes if d.field == "ordinal")
        >>> all(claim.sources for claim in dispute.values)
        True

    .. versionadded:: 1.0
    """

    value: str
    source_ids: tuple[str, ...] = attrs.field(metadata=refers_to("sources"))

    @property
    def sources(self) -> "tuple[Source, ...]":
        """The sources that claim it."""
        return tuple(self._related(SOURCES, source_id) for source_id in self.source_ids)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Dispute(Value):
    """
    A field on which sources disagree.

    Attributes:
        field: Path of the field, as in citations.

        chosen: The value that the record uses, as text.

        reason: Why that value was chosen.

        values: The different values that are claimed, with their sources.

    Example:
        >>> import turkicstates as ts
        >>> dispute = next(d for d in ts.summit(9).disputes if d.field == "ordinal")
        >>> dispute.chosen, [claim.value for claim in dispute.values]
        ('9', ['9', '1'])

    .. versionadded:: 1.0
    """

    _parts: ClassVar[tuple[str, ...]] = ("values",)

    field: str
    chosen: str
    reason: str
    values: tuple[Claim, ...]
