"""
Write and read CSV: UTF-8, commas, a header, and an empty cell for what is not known.

The module of the standard library is not used: before Python 3.13 it does not quote a lone
carriage return, and its limit on the length of a cell is shared by the whole process.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from turkicstates.export.codebook import codebook
from turkicstates.export.exported import exported_tables
from turkicstates.export.rscript import script

if TYPE_CHECKING:
    from collections.abc import Iterator

    from turkicstates.dataset import Dataset
    from turkicstates.schema.columns import Table

BOM = b"\xef\xbb\xbf"
"""The byte order mark, with which a file for Excel begins."""

_CELL = re.compile(r'(?:"([^"]*+(?:""[^"]*+)*+)"|([^",\r\n]*+))(,|\r\n|\r|\n|\Z)')

_SPECIAL = re.compile(r'[",\r\n]')

_IGNORED = (
    r"[\x00-\x08\x0b\x0c\x0e-\x20'\x7f-\xa0\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff]*+"
)
"""Apostrophes, and what a program may skip at the start of a cell."""

_START = r"(?<![^;\t\r\n])"
"""Where Excel may begin a cell: in some countries, semicolons separate them."""

_FORMULA = rf"(?={_IGNORED}[=+\-@＝＋－＠])"

_BEFORE_FORMULA = re.compile(_START + _FORMULA)

_GUARD = re.compile(f"{_START}'{_FORMULA}")
"""An apostrophe that was put before a formula."""


def contents(dataset: Dataset, *, excel: bool = False) -> dict[str, bytes]:
    """Return one file for each table that has rows, a codebook, and a program that reads them in R."""
    tables = exported_tables(dataset)
    return {
        "csv/codebook.md": codebook(dataset, tables),
        "csv/read.R": script(tables),
        **{
            f"csv/{name}.csv": _csv_of(table, excel=excel)
            for name, table in tables.items()
            if table.rows
        },
    }


def _csv_of(table: Table, *, excel: bool) -> bytes:
    header = [column.name for column in table.columns]
    lines = [",".join(_cell(value, excel=excel) for value in row) for row in (header, *table.rows)]
    raw = "".join(f"{line}\n" for line in lines).encode()
    return BOM + raw if excel else raw


def _cell(value: Any, *, excel: bool) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    text = str(value)
    if excel and isinstance(value, str):
        text = _BEFORE_FORMULA.sub("'", text)
    return '"' + text.replace('"', '""') + '"' if _SPECIAL.search(text) else text


def lines_of(raw: bytes) -> Iterator[list[str]]:
    """
    Yield the cells of each line, without the apostrophes that were put there for Excel.

    Raises:
        ValueError: If the bytes are not UTF-8, or if a quotation mark is out of place.
    """
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        msg = f"not UTF-8 text: {error.reason} at byte {error.start}"
        raise ValueError(msg) from None
    cells: list[str] = []
    place = 0
    while place < len(text) or cells:
        cell = _CELL.match(text, place)
        if cell is None:
            msg = f"a quotation mark is out of place in line {text.count(chr(10), 0, place) + 1}"
            raise ValueError(msg)
        quoted, plain, end = cell.groups()
        content = plain if quoted is None else quoted.replace('""', '"')
        cells.append(_GUARD.sub("", content) if raw.startswith(BOM) else content)
        place = cell.end()
        if end != ",":
            if cells != [""]:  # a blank line
                yield cells
            cells = []
