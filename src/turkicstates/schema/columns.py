"""Tables and their columns."""

from __future__ import annotations

from typing import Any, NamedTuple


class Column(NamedTuple):
    """
    A column of a table.

    *type* is 'text', 'number' (an integer), 'decimal', 'flag' (true or false), 'day' or
    'date' (a day, month or year as text). *references* is the table whose *id* the
    values refer to, if any.

    A column with the names of records has in *shows* the column of their identifiers, and
    in *kinds* the kinds that these may be of.
    """

    name: str
    type: str
    description: str
    required: bool = False
    references: str | None = None
    shows: str | None = None
    kinds: tuple[str, ...] = ()


class Table(NamedTuple):
    """A table. Rows have a value or None for each column; *key* is the primary key."""

    name: str
    description: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    rows: list[tuple[Any, ...]]
