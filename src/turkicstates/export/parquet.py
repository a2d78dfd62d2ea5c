"""Write Parquet: the tables with their types."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

from turkicstates.export.exported import exported_tables
from turkicstates.questions.provenance import stated

if TYPE_CHECKING:
    from turkicstates.dataset import Dataset


def contents(dataset: Dataset) -> dict[str, bytes]:
    """
    Return one file for each table that has rows.

    Raises:
        ModuleNotFoundError: If PyArrow is not installed.
    """
    try:
        import pyarrow as pa  # type: ignore[import-untyped,unused-ignore]  # may be absent
        from pyarrow import parquet
    except ModuleNotFoundError as error:
        msg = "Parquet needs PyArrow: python -m pip install 'turkicstates[export]'"
        raise ModuleNotFoundError(msg, name=error.name) from None
    types = {
        "text": pa.string(), "date": pa.string(), "number": pa.int64(), "decimal": pa.float64(),
        "flag": pa.bool_(), "day": pa.date32(),
    }  # fmt: skip
    seal = json.dumps(stated(dataset), ensure_ascii=False)
    written = {}
    for name, table in exported_tables(dataset).items():
        if not table.rows:
            continue
        schema = pa.schema(
            [
                pa.field(
                    column.name, types[column.type], nullable=not column.required,
                    metadata={"description": column.description},
                )
                for column in table.columns
            ],
            metadata={"description": table.description, "seal": seal},
        )  # fmt: skip
        values = [list(column) for column in zip(*table.rows, strict=True)]
        file = io.BytesIO()
        parquet.write_table(pa.table(values, schema=schema), file)
        written[f"parquet/{name}.parquet"] = file.getvalue()
    return written
