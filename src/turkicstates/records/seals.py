"""What a paper states of the data that it used, and what changed between two data sets."""

import attrs
from pendulum import Date

from turkicstates.records.provenance import Citation
from turkicstates.records.value import Value


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Seal(Value):
    """
    The exact data behind a result, to print in a paper.

    Attributes:
        version: Version of the data.

        as_of: Day up to which the data was checked.

        sha256: Hexadecimal SHA-256 digest of the canonical data files.

    Example:
        >>> import turkicstates as ts
        >>> ts.seal().as_of == ts.as_of()
        True

    .. versionadded:: 1.0
    """

    version: str
    as_of: Date
    sha256: str


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Change(Value):
    """
    One fact that differs between two data sets.

    Attributes:
        kind: The kind of record, such as ``'summits'``.

        record_id: Identifier of the record.

        field: Path of the fact, as citations give it, such as ``'names.tr'``; empty where
            the whole record was added or removed.

        old: What the older data set says, as JSON text, or None.

        new: What the newer data set says, as JSON text, or None.

        citations: Citations of the field in the newer data set, or of the removed record.

    Example:
        >>> import turkicstates as ts
        >>> print(ts.Change(kind="people", record_id="ada", field="born", old=None, new='"1950"'))
        people ada, born: added "1950"

    .. versionadded:: 1.0
    """

    kind: str
    record_id: str
    field: str
    old: str | None
    new: str | None
    citations: tuple[Citation, ...] = ()

    def __str__(self) -> str:
        """Return the change as one line, for the notes of a release."""
        where = f"{self.kind} {self.record_id}" + (f", {self.field}" if self.field else "")
        if self.old is None:
            what = f"added {self.new}" if self.field else "added"
        elif self.new is None:
            what = f"removed {self.old}" if self.field else "removed"
        else:
            what = f"{self.old} -> {self.new}"
        names = dict.fromkeys(
            citation.source.publisher or citation.source_id for citation in self.citations
        )
        return f"{where}: {what}" + (f" [{'; '.join(names)}]" if names else "")
