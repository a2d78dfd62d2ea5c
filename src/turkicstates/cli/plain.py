"""Write answers as plain text: for pipes, for the bare install, for every terminal."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from turkicstates.cli.answers import Facts, Table
from turkicstates.records.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from turkicstates.cli.answers import Answer, Lines


def width(text: str) -> int:
    """Return the width of a text, in columns of a terminal."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in text
    )


def text_of(answer: Answer) -> str:
    """Return an answer as lines."""
    return "\n".join(line.rstrip() for block in answer.blocks for line in _block(block))


def _block(block: Facts | Table | Lines) -> Iterator[str]:
    if isinstance(block, Facts):
        rows = [(label, clean(value)) for label, value in block.rows if value not in (None, "")]
        pad = max((len(label) for label, _ in rows), default=0) + 3
        yield from (f"{label + ':':{pad}}{value}" for label, value in rows)
    elif isinstance(block, Table):
        yield from _table(block)
    elif block.rows and block.heading:
        yield block.heading
        yield from (f"  {clean(row)}" for row in block.rows)
    else:
        yield from map(clean, block.rows)


def _table(table: Table) -> Iterator[str]:
    rows = [tuple("" if cell is None else clean(cell) for cell in row) for row in table.rows]
    sizes = [max(map(width, column)) for column in zip(table.columns, *rows, strict=True)]
    for row in (table.columns, tuple("-" * size for size in sizes), *rows):
        yield "  ".join(
            cell + " " * (size - width(cell)) for cell, size in zip(row, sizes, strict=True)
        )
