"""Get the records themselves as frames."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from turkicstates.dataset import to_dataset
from turkicstates.errors import UnknownRecordError, nearest
from turkicstates.frames.build import build
from turkicstates.frames.sealing import sealed
from turkicstates.schema.tables import tables

if TYPE_CHECKING:
    from turkicstates.dataset import Dataset
    from turkicstates.schema.columns import Table

_PANELS = (
    "attendance", "cow_igo", "dyad_years", "periods", "spellings", "state_days", "state_years",
)  # fmt: skip


@sealed
def table(name: str, /, *, backend: str | None = None, dataset: Dataset | None = None) -> Any:
    """
    Return the records of a kind, or the parts of a field with several values, as a frame.

    Args:
        name: Name of a kind (``'summits'``), or of a kind and a field that has several
            values (``'summits_participants'``, ``'states_names'``). The data dictionary
            lists them all.

        backend: ``'pandas'``, ``'polars'`` or ``'pyarrow'``; None means the first of
            them that is installed.

        dataset: The data set; None means the bundled one.

    Returns:
        A frame with one row per record or part, in the order of the data. A part has
        the identifier of its record in *record_id* and its place in *position*; a text
        also has its *language*. A date that may be known only to the month or the year
        is text; ``*_first_day`` and ``*_last_day`` give the days that it spans.

    Raises:
        UnknownRecordError: If there is no such table; the message lists the nearest
            ones.

        InvalidOptionError: If *backend* is unknown.

        ModuleNotFoundError: If the backend is not installed.

    Example:
        >>> from turkicstates import frames
        >>> summits = frames.table("summits", backend="polars")
        >>> summits.filter(id="2023-astana")["city"].item()
        'Astana'
    """
    known = tables(to_dataset(dataset))
    if not isinstance(name, str) or name not in known:
        hint = f"frames.{name}() returns it" if isinstance(name, str) and name in _PANELS else ""
        raise UnknownRecordError("table", name, () if hint else nearest(name, known), hint)
    return frame_of(known[name], backend)


def frame_of(table: Table, backend: str | None) -> Any:
    """Return a table as a frame."""
    types = {column.name: column.type for column in table.columns}
    return build(types, table.rows, backend)
