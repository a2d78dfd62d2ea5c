"""
Write SQLite: one file of all tables, with foreign keys enforced.

The names beside identifiers are not stored: for each table that other formats write with such
names there is a view, which looks them up.
"""

from __future__ import annotations

import datetime
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

from turkicstates.errors import DatasetError, shown
from turkicstates.export.exported import exported_tables
from turkicstates.export.rows import from_database, rows_of
from turkicstates.questions.provenance import stated
from turkicstates.schema.tables import above_keys, parent_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from turkicstates.dataset import Dataset
    from turkicstates.export.rows import Row, Rows
    from turkicstates.schema.columns import Column, Table

_TYPES = {
    "text": "TEXT", "date": "TEXT", "day": "TEXT", "number": "INTEGER", "flag": "INTEGER",
    "decimal": "REAL",
}  # fmt: skip

_NAMES = {
    "agreements": "{0}.title",
    "summits": "coalesce({0}.city || ', ', '') || {0}.start",
}
"""What names a record in a view, if it is not a column of that name."""

_HEAD = b"SQLite format 3\0"
"""The first bytes of a database."""

_WAL = b"\2\2"
"""The bytes at place 18 of a database with a write-ahead log, which is a file of its own."""

_READ = ("CREATE TABLE ", "CREATE INDEX ", "CREATE UNIQUE INDEX ")
"""How the definitions begin of what a database may have, if it is to be read."""

_ROOM = 1_000_000
"""How many bytes, or steps of a statement, there may always be."""

_MOST_STEPS = 4
"""How many steps of a statement a byte of the file is good for; a row takes about two a column."""


def contents(dataset: Dataset) -> dict[str, bytes]:
    """
    Return one file: the database, with the seal in a table of its own.

    Raises:
        DatasetError: If a record refers to one that does not exist.
    """
    all_tables = exported_tables(dataset)
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute("PRAGMA foreign_keys = ON")
        database.execute("BEGIN")
        database.execute("PRAGMA defer_foreign_keys = ON")
        for table in all_tables.values():
            database.execute(_definition(table, all_tables))
        seal = stated(dataset)
        database.execute(f"CREATE TABLE seal ({', '.join(f'{name} TEXT' for name in seal)}) STRICT")
        marks = ", ".join("?" * len(seal))
        database.execute(f"INSERT INTO seal VALUES ({marks})", [*seal.values()])  # noqa: S608  # our own names
        for table in all_tables.values():
            stored = [place for place, column in enumerate(table.columns) if not column.shows]
            marks = ", ".join("?" * len(stored))
            database.executemany(
                f"INSERT INTO {table.name} VALUES ({marks})",  # noqa: S608  # our own names
                [[_cell(row[place]) for place in stored] for row in table.rows],
            )
        for _, view in views(all_tables):
            database.execute(view)
        try:
            database.commit()
        except sqlite3.IntegrityError:
            raise DatasetError(dataset.problems()) from None
        return {f"{dataset.meta.slug}.sqlite": database.serialize()}


def rows_of_database(raw: bytes, tables: Mapping[str, Table]) -> Rows:
    """
    Return the rows of those tables that a database has.

    The database may come from a stranger. Views and triggers could run anything, and a few
    pages can pass for any number of rows; so there must be tables, indexes and the views of an
    export alone, and no more in them than the file has room for.

    Raises:
        ValueError: If the bytes are not a database, or not one that can be read safely.
    """
    if not raw.startswith(_HEAD):
        msg = "not a database: it does not begin like one"
        raise ValueError(msg)
    if raw[18:20] == _WAL:
        msg = (
            "part of the database is in another file; run PRAGMA journal_mode = DELETE on it first"
        )
        raise ValueError(msg)
    try:
        with closing(sqlite3.connect(":memory:")) as database:
            database.deserialize(raw)
            database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, len(raw) + _ROOM)
            database.set_progress_handler(lambda: 1, _MOST_STEPS * len(raw) + _ROOM)
            own_views = set(views(tables))
            for name, sql in database.execute("SELECT name, sql FROM sqlite_schema"):
                if (name, sql) in own_views:
                    continue
                if sql is not None and not str(sql).upper().startswith(_READ):
                    msg = f"{shown(name)} is not a table; only tables are read, so drop it"
                    raise ValueError(msg)
            rows = {name: _rows_of(database, table, len(raw)) for name, table in tables.items()}
    except sqlite3.Error as error:
        msg = f"not a database: {error}"
        raise ValueError(msg) from None
    return {name: present for name, present in rows.items() if present is not None}


def _rows_of(database: sqlite3.Connection, table: Table, room: int) -> list[Row] | None:
    """Return the rows of a table, or None if there is none with its name."""
    columns = database.execute(f"PRAGMA table_xinfo({table.name})").fetchall()
    if not columns:
        return None
    names = [name for _, name, *_ in columns]
    try:
        if any(hidden for *_, hidden in columns):
            raise ValueError("a column is computed; only plain columns are read")  # noqa: TRY301  # named below
        return rows_of(table, names, _lines(database, table.name, names, room), from_database)
    except ValueError as error:
        msg = f"{table.name}: {error}"
        raise ValueError(msg) from None


def _lines(
    database: sqlite3.Connection, table: str, names: Sequence[str], room: int
) -> Iterator[tuple[Any, ...]]:
    columns = ", ".join(f'"{name}"' for name in names)
    for line in database.execute(f"SELECT {columns} FROM {table} NOT INDEXED"):  # noqa: S608  # our own names
        room -= 1 + sum(len(cell) for cell in line if isinstance(cell, str | bytes))
        if room < 0:
            raise ValueError("more rows than the file has room for")
        yield line


def _definition(table: Table, all_tables: Mapping[str, Table]) -> str:
    lines = [_column_definition(column) for column in table.columns if not column.shows]
    if table.key:
        lines.append(f"PRIMARY KEY ({', '.join(table.key)})")
    lines += _foreign_keys(table, all_tables)
    return f"CREATE TABLE {table.name} (\n  " + ",\n  ".join(lines) + "\n) STRICT"


def views(tables: Mapping[str, Table]) -> Iterator[tuple[str, str]]:
    """Yield the name and the definition of a view for each table that shows names."""
    for table in tables.values():
        if any(column.shows for column in table.columns):
            name = f"named_{table.name}"
            columns, joins = [], []
            for place, column in enumerate(table.columns):
                if not column.shows:
                    columns.append(f't."{column.name}"')
                    continue
                names = []
                for kind in column.kinds:
                    alias = f"{kind}_{place}"
                    joins.append(f'LEFT JOIN {kind} {alias} ON {alias}.id = t."{column.shows}"')
                    names.append(_NAMES.get(kind, "{0}.name").format(alias))
                shown = names[0] if len(names) == 1 else f"coalesce({', '.join(names)})"
                columns.append(f'{shown} AS "{column.name}"')
            selected = ",\n  ".join(columns)
            joined = "\n  ".join([f"FROM {table.name} t", *joins])
            yield name, f"CREATE VIEW {name} AS SELECT\n  {selected}\n  {joined}"  # our own names


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
