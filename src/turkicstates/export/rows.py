"""Check rows that were read from a file against the tables that an export has."""

from __future__ import annotations

import re
from math import inf, isfinite
from typing import TYPE_CHECKING, Any

from turkicstates.errors import nearest, shown
from turkicstates.schema.tables import above_keys, parent_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from turkicstates.schema.columns import Table

    Row = dict[str, Any]
    Rows = dict[str, list[Row]]
    Reader = Callable[[str, Any], Any]

_EXPECTED = {"number": "a whole number", "decimal": "a number", "flag": "true or false"}

_NUMBER = re.compile(r"-?[0-9]{1,20}")
_DECIMAL = re.compile(r"-?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?")
_STORED: dict[str, tuple[type, ...]] = {"number": (int,), "decimal": (int, float), "flag": ()}
_FLAGS = {"true": True, "false": False}


def from_text(type_of_column: str, cell: str) -> Any:
    """
    Return the value of a cell of text, or None for an empty one.

    Raises:
        ValueError: If the cell has no value of the column's type.
    """
    if not cell:
        return None
    if type_of_column == "number" and _NUMBER.fullmatch(cell):
        return int(cell)
    if type_of_column == "decimal" and _DECIMAL.fullmatch(cell) and isfinite(number := float(cell)):
        return number
    if type_of_column == "flag" and cell.lower() in _FLAGS:
        return _FLAGS[cell.lower()]
    if type_of_column in _EXPECTED:
        raise ValueError(cell)
    return cell


def from_database(type_of_column: str, cell: Any) -> Any:
    """
    Return the value of a cell of a database, which may have a value of any type.

    Raises:
        ValueError: If the cell has no value of the column's type.
    """
    if cell is None:
        return None
    if type_of_column == "flag" and cell in (0, 1):
        return bool(cell)
    if type(cell) not in _STORED.get(type_of_column, (str,)) or cell in (inf, -inf):
        raise ValueError(cell)
    return cell


def rows_of(
    table: Table, header: Sequence[str], lines: Iterable[Sequence[Any]], read: Reader
) -> list[Row]:
    """
    Return the rows of a table, each with its values by column.

    Raises:
        ValueError: If a column or a cell is not what the table has. The error says which.
    """
    _check_header(table, header)
    types = {column.name: column.type for column in table.columns}
    rows = []
    for place, line in enumerate(lines, start=1):
        if len(line) != len(header):
            raise ValueError(f"row {place} has {len(line)} cells, the header has {len(header)}")
        row = {}
        for name, cell in zip(header, line, strict=True):
            try:
                value = read(types[name], cell)
            except ValueError:
                expected = _EXPECTED.get(types[name], "text")
                msg = f"row {place}: {name}: expected {expected}, got {shown(cell)}"
                raise ValueError(msg) from None
            if value is not None:
                row[name] = value
        rows.append(row)
    return rows


def _check_header(table: Table, header: Sequence[str]) -> None:
    names = [column.name for column in table.columns]
    for name in header:
        if name not in names:
            near = " or ".join(map(repr, nearest(name, names)))
            advice = f"; did you mean {near}?" if near else ""
            raise ValueError(f"{shown(name)} is not a column of this table{advice}")
        if header.count(name) > 1:
            raise ValueError(f"the column {name!r} appears twice")
    for name in table.key:
        if name not in header:
            raise ValueError(f"the column {name!r} is missing")


def check_keys(name: str, rows: Rows, tables: Mapping[str, Table]) -> None:
    """
    Check that each row of a table has a key of its own, and belongs to a row that exists.

    Raises:
        ValueError: If that is not so. The error says for which row.
    """
    key = tables[name].key
    above = parent_of(tables[name], tables)
    own, theirs = above_keys(tables[name], above) if above else ((), ())
    parents = {_values(row, theirs) for row in rows.get(above.name, ())} if above else {()}
    places: dict[tuple[Any, ...], int] = {}
    for place, row in enumerate(rows[name], start=1):
        if missing := [column for column in key if column not in row]:
            raise ValueError(f"{name}: row {place}: {missing[0]}: missing")
        values = _values(row, key)
        if values in places and key:
            columns = ", ".join(key)
            raise ValueError(f"{name}: rows {places[values]} and {place} have the same {columns}")
        places[values] = place
        if above and _values(row, own) not in parents:
            values_of_parent = ", ".join(f"{column} {shown(row[column])}" for column in own)
            raise ValueError(f"{name}: row {place}: {values_of_parent} is not in {above.name}")


def _values(row: Row, columns: Sequence[str]) -> tuple[Any, ...]:
    return tuple(row[column] for column in columns)
