"""Write SQLite: one file of all tables, with foreign keys enforced."""

from __future__ import annotations

import datetime
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

from turkicstates.schema.tables import above_keys, parent_of, tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from turkicstates.dataset import Dataset
    from turkicstates.schema.tables import Column, Table

_TYPES = {
    "text": "TEXT", "date": "TEXT", "day": "TEXT", "number": "INTEGER", "flag": "INTEGER",
    "decimal": "REAL",
}  # fmt: skip


def contents(dataset: Dataset) -> dict[str, bytes]:
    """Return one file: the database."""
    all_tables = tables(dataset)
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute("PRAGMA foreign_keys = ON")
        database.execute("BEGIN")
        database.execute("PRAGMA defer_foreign_keys = ON")
        for table in all_tables.values():
            database.execute(_definition(table, all_tables))
        for table in all_tables.values():
            marks = ", ".join("?" * len(table.columns))
            database.executemany(
                f"INSERT INTO {table.name} VALUES ({marks})",  # noqa: S608  # our own names
                [[_cell(value) for value in row] for row in table.rows],
            )
        database.commit()
        return {"turkicstates.sqlite": database.serialize()}


def _definition(table: Table, all_tables: Mapping[str, Table]) -> str:
    lines = [_column_definition(column) for column in table.columns]
    if table.key:
        lines.append(f"PRIMARY KEY ({', '.join(table.key)})")
    lines += _foreign_keys(table, all_tables)
    return f"CREATE TABLE {table.name} (\n  " + ",\n  ".join(lines) + "\n) STRICT"


def _column_definition(column: Column) -> str:
    check = f" CHECK ({column.name} IN (0, 1))" if column.type == "flag" else ""
    required = " NOT NULL" if column.required else ""
    return f'"{column.name}" {_TYPES[column.type]}{required}{check}'


def _foreign_keys(table: Table, all_tables: Mapping[str, Table]) -> Iterator[str]:
    above = parent_of(table, all_tables)
    if above is not None:
        own, theirs = above_keys(table, above)
        yield f"FOREIGN KEY ({', '.join(own)}) REFERENCES {above.name} ({', '.join(theirs)})"
    for column in table.columns:
        if column.references and not (above is not None and column.name == "record_id"):
            yield f'FOREIGN KEY ("{column.name}") REFERENCES {column.references} (id)'


def _cell(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime.date) else value
