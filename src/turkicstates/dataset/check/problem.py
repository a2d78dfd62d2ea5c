"""One fault, as data."""

from __future__ import annotations

from typing import NamedTuple


class Problem(NamedTuple):
    """
    One fault of a data set.

    Attributes:
        file: Name of the file.

        record_id: Identifier of the record, or its place in the file where it has none.

        field: Path of the field, or an empty text where the fault lies in the whole.

        message: What is wrong.

    Example:
        >>> import turkicstates as ts
        >>> print(ts.Problem("states.json", "east", "names.tr", "no citation supports it"))
        states.json: east: names.tr: no citation supports it
    """

    file: str
    record_id: str
    field: str
    message: str

    def __str__(self) -> str:
        """Return the fault as one line: file, record, field, message."""
        return ": ".join(
            part if part.isprintable() else part.encode("unicode_escape").decode()
            for part in self
            if part
        )
