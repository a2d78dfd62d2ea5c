"""Seals that identify the data exactly, and changes between two data sets."""

import attrs
from pendulum import Date

from turkicstates.records.provenance import Citation
from turkicstates.records.value import Value


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Seal(Value):
    """
    An exact identification of the data behind a result, to print in a paper.

    Attributes:
        version: Version of the data.

        as_of: Last day up to which the data was checked.

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
    A difference in one fact between two data sets.

    Attributes:
        kind: Kind of record, such as ``'summits'``.

        record_id: Identifier of the record.

        field: Path of the fact, as in citations, such as ``'names.tr'``. Empty if the
            whole record was added or removed.

        old: Value in the older data set as JSON text, or None.

        new: Value in the newer data set as JSON text, or None.

        citations: Citations for the field in the newer data set, or all citations of a
            record that was added or removed.

    Example:
        >>> import turkicstates as ts
        >>> print(ts.Change(kind="people", record_id="ada", field="born", old=None, new='"1950"'))
        people ada, born: added "1950"

    .. versionadded:: 1.0
    """

    kind: str
    record_id: str
    field: str = ""
    old: str | None = None
    new: str | None = None
    citations: tuple[Citation, ...] = ()

    def __str__(self) -> str:
        """Return the change as one line, for release notes."""
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
