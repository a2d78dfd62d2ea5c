"""What a paper states of the data that it used, and what changed between two data sets."""

import attrs
from pendulum import Date

from turkicstates.records.provenance import Citation
from turkicstates.records.values import Value


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

        field: Name of the field; empty where the whole record was added or removed.

        old: What the older data set says, as JSON text, or None.

        new: What the newer data set says, as JSON text, or None.

        citations: Citations of the field in the newer data set, or of the removed record.

    .. versionadded:: 1.0
    """

    kind: str
    record_id: str
    field: str
    old: str | None
    new: str | None
    citations: tuple[Citation, ...] = ()
