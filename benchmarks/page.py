"""The page that tells the figures: the same from run to run but for the figures."""

from __future__ import annotations

import os
import platform
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.budgets import Budget
    from benchmarks.clock import Ratio
    from benchmarks.growth import Growth
    from benchmarks.held import Held

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "speed.md"
PEERS = ("attrs", "cattrs", "pendulum", "holidays", "narwhals", "pandas", "polars", "pycountry")

TEXT = """\
# Speed and memory

`python -m nox -s bench` takes these figures and writes this page.
Seconds and bytes are those of one machine; ratios and exponents say more, and hold elsewhere too.
Seconds are those of the processor; only where frames stand beside frames, and several cores share the work, are they those of the clock.
They were taken with {machine}.

## Beside other libraries

Both sides of a pair are measured in turn, many times, and each run gives a ratio of the costs.
The table has the median of the ratios and the bounds of their middle half.
A budget is what the ratio may be; one that is not kept is a fault to be mended, or a budget to be argued about.
The dependencies are attrs, cattrs and pendulum, which every program that uses this library imports.

{ratios}

## Memory

What a process takes beyond the bare import of the library: as Python counts what it allocates, and as Linux counts the pages in memory.
Of this library every kind of record is read, with every field, and every relation is followed.

{memory}

## With more data

Invented data sets have as many records of each kind as the one that ships, 10 times and 100 times as many, over a history that is longer by as much.
Cost grows from 10 to 100 times the data with the power of the data that the last column tells: 0 is not at all, 1 in proportion, 2 with the square.
The first question to a data set reads the files, or the part of them that it needs; the questions after it do not.
All states of the invented data sets are members on the day that is asked about, so that the answer to `snapshot_on` grows with the data.

{growth}
"""


def page(
    machine: str,
    ratios: Sequence[tuple[Budget, Ratio]],
    memory: Sequence[Held],
    growth: Sequence[Growth],
) -> str:
    """Return the page for some figures."""
    return TEXT.format(
        machine=machine,
        ratios=table(
            ("pair", "ratio", "middle half", "budget", "verdict"),
            [
                (
                    budget.pair,
                    f"{ratio.median:.2f}",
                    f"{ratio.lower:.2f} to {ratio.upper:.2f}",
                    budget.told,
                    "kept" if budget.keeps(ratio.median) else "**not kept**",
                )
                for budget, ratio in ratios
            ],
        ),
        memory=table(
            ("what is held", "files", "allocated", "of the files", "in memory"),
            [
                (
                    one.name,
                    size(one.files),
                    size(one.allocated),
                    f"{one.allocated / one.files:.1f} times",
                    size(one.resident),
                )
                for one in memory
            ],
        ),
        growth=table(
            ("cost", "1 time", "10 times", "100 times", "exponent"),
            [
                (
                    one.name,
                    *((size if one.unit == "B" else duration)(cost) for cost in one.costs),
                    f"{one.exponent:.2f}",
                )
                for one in growth
            ],
        ),
    )


def machine() -> str:
    """Tell what the figures were taken with, but not where."""
    peers = ", ".join(f"{name} {version(name)}" for name in PEERS)
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{python} on {os.cpu_count()} cores, and {peers}"


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table in Markdown; all columns but the first are set to the right."""
    ruler = ["---", *["--:"] * (len(head) - 1)]
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, ruler, *rows))


def duration(seconds: float) -> str:
    """Write seconds with three digits that count, in the unit that suits them."""
    for unit, factor in (("s", 1), ("ms", 1e3), ("µs", 1e6)):
        if seconds * factor >= 1:
            return f"{_three(seconds * factor)} {unit}"
    return f"{_three(seconds * 1e9)} ns"


def size(count: float) -> str:
    """Write a number of bytes as MiB."""
    return f"{_three(count / 2**20)} MiB"


def _three(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"
