"""The page that shows the figures: only they change from run to run."""

from __future__ import annotations

import os
import platform
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.budgets import Budget
    from benchmarks.measure import Ratio
    from benchmarks.memory import Taken

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "speed.md"
PEERS = (
    "attrs", "cattrs", "pendulum", "duckdb", "holidays", "narwhals", "pandas", "polars", "pycountry",
    "pyspark",
)  # fmt: skip

TEXT = """\
---
myst:
  html_meta:
    description: How fast turkicstates answers, next to what you would use instead, and how much memory its data takes.
---

# Speed and memory

`python -m nox -s bench` measures these figures and writes this page.
Compare the ratios: they hold on other machines too, while seconds and bytes may not.
The figures come from {machine}.

## Beside other libraries

Both sides of a pair run in turn, at least 15 times each, and every run gives a ratio of the two costs.
The table shows the median of the ratios and the bounds of their middle half.
The budget is the limit for the median; if a ratio exceeds it, that is a bug.
Times are processor time, except for data frames, which use several cores: there they are wall-clock time.
The dependencies are attrs, cattrs and pendulum, which every program that uses this library imports.
"Every field" means that all records of all kinds are read, down to the parts of their fields.

{ratios}

## Memory

The memory that Python allocates for all the data, after the libraries are imported.

{memory}

## Peak memory with data frames

By how much a fresh process grows at most while it adds the column to the rows of the first table.
For Spark that is the process of Java, which takes memory that it could do without.

{peaks}
"""


def page(
    machine: str,
    ratios: Sequence[tuple[Budget, Ratio]],
    memory: Sequence[Taken],
    peaks: Sequence[tuple[str, float]],
) -> str:
    """Return the page for some figures."""
    return TEXT.format(
        machine=machine,
        ratios=table(
            ("pair", "ratio", "middle half", "budget", "within"),
            [
                (
                    budget.pair,
                    f"{ratio.median:.2f}",
                    f"{ratio.lower:.2f} to {ratio.upper:.2f}",
                    budget.words,
                    "yes" if budget.allows(ratio.median) else "**no**",
                )
                for budget, ratio in ratios
            ],
        ),
        peaks=table(("way", "peak"), [(way, size(peak)) for way, peak in peaks]),
        memory=table(
            ("data", "files", "allocated", "ratio"),
            [
                (way.name, size(way.files), size(way.allocated), f"{way.allocated / way.files:.1f}")
                for way in memory
            ],
        ),
    )


def machine() -> str:
    """Describe what the figures were measured with, but not where."""
    peers = ", ".join(f"{name} {version(name)}" for name in PEERS)
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{python} on {os.cpu_count()} cores, and {peers}"


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table in Markdown; all columns but the first are aligned to the right."""
    ruler = ["---", *["--:"] * (len(head) - 1)]
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, ruler, *rows))


def size(count: float) -> str:
    """Write a number of bytes as MiB, with three digits that count."""
    value = count / 2**20
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    return f"{value:.{digits}f} MiB"
