"""Write CSV: UTF-8, commas, a header, and an empty cell for what is not known."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from turkicstates.schema.tables import tables

if TYPE_CHECKING:
    from turkicstates.dataset import Dataset
    from turkicstates.schema.tables import Table


def contents(dataset: Dataset) -> dict[str, bytes]:
    """Return one file for each table that has rows."""
    return {
        f"csv/{name}.csv": _csv_of(table) for name, table in tables(dataset).items() if table.rows
    }


def _csv_of(table: Table) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows([_cell(value) for value in row] for row in table.rows)
    return text.getvalue().encode()


def _cell(value: Any) -> Any:
    return str(value).lower() if isinstance(value, bool) else value
