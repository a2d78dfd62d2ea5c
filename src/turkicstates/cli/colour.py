"""Show answers with tables, colour and links in a terminal: the extra ``cli``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from turkicstates.cli.answers import Facts, Table
from turkicstates.records.text import clean

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from turkicstates.cli.answers import Answer, Lines

_ADDRESS = re.compile(r"https?://[^\s,]+")


def show(answer: Answer) -> None:
    """Print an answer."""
    console = Console(highlight=False, emoji=False, markup=False)
    for block in answer.blocks:
        _show(console, block)


def working(what: str) -> AbstractContextManager[Any]:
    """Show a spinner while something is under way."""
    return Console(stderr=True).status(Text(what))


def _show(console: Console, block: Facts | Table | Lines) -> None:
    if isinstance(block, Facts):
        console.print(_facts(block))
    elif isinstance(block, Table):
        console.print(_table(block))
    elif block.rows:
        if block.heading:
            console.print(Text(block.heading, style="bold cyan"))
        for line in block.rows:
            console.print(_linked(f"• {clean(line)}" if block.heading else clean(line)))


def _facts(facts: Facts) -> Grid:
    grid = Grid.grid(padding=(0, 2))
    grid.add_column(style="bold cyan", no_wrap=True)
    grid.add_column(overflow="fold")
    for label, value in facts.rows:
        if value not in (None, ""):
            grid.add_row(Text(label), _linked(clean(value)))
    return grid


def _table(table: Table) -> Grid:
    grid = Grid(header_style="bold cyan")
    for name in table.columns:
        grid.add_column(Text(name), overflow="fold")
    for row in table.rows:
        grid.add_row(*(_linked("" if cell is None else clean(cell)) for cell in row))
    return grid


def _linked(text: str) -> Text:
    """Turn the addresses in a text into links."""
    linked = Text(text)
    for match in _ADDRESS.finditer(text):
        address = match[0].rstrip(".;)")
        linked.stylize(f"link {address}", match.start(), match.start() + len(address))
    return linked
