"""The records themselves as frames."""

from __future__ import annotations

from typing import Any

from turkicstates.dataset import Dataset
from turkicstates.errors import UnknownRecordError, nearest
from turkicstates.frames.build import build
from turkicstates.schema.tables import tables


def table(name: str, /, *, backend: str | None = None, dataset: Dataset | None = None) -> Any:
    """
    Return the records of a kind, or what a field of theirs holds several of, as a frame.

    Args:
        name: Name of a kind (``'summits'``), or of one and a field that holds several
            things (``'summits_participants'``, ``'states_names'``). The data dictionary
            names them all.

        backend: ``'pandas'``, ``'polars'`` or ``'pyarrow'``; None means the first that
            is installed.

        dataset: The data set; None means the bundled one.

    Returns:
        A frame with one row for each record or part, in the order of the data. A part
        names its record in *record_id* and its place in *position*; a text, its
        *language*. A date that may be known to the month or the year is text, and has
        the days that it may mean beside it, as ``*_first_day`` and ``*_last_day``.

    Raises:
        UnknownRecordError: If there is no such table; it names the nearest ones.

        InvalidOptionError: If there is no such backend.

        ModuleNotFoundError: If that library is not installed.

    Example:
        >>> from turkicstates import frames
        >>> summits = frames.table("summits", backend="polars")
        >>> summits.filter(id="2023-astana")["city"].item()
        'Astana'
    """
    found = tables(dataset or Dataset.bundled())
    if name not in found:
        raise UnknownRecordError("table", name, nearest(name, found))
    one = found[name]
    types = {column.name: column.type for column in one.columns}
    return build(tuple(types), types, one.rows, backend)
