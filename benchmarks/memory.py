"""The memory that all data takes, beside pycountry and the plain JSON values."""

from __future__ import annotations

import gc
import json
import sys
import tracemalloc
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pycountry

from benchmarks import budgets, fields
from benchmarks.measure import Ratio, printed, ratio_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.budgets import Budget

OURS = sorted((Path(fields.ts.__file__).parent / "data").glob("*.json"))
PEERS = sorted(Path(pycountry.DATABASE_DIR).glob("*.json"))
DATABASES = (
    "countries", "historic_countries", "subdivisions", "currencies", "languages", "scripts",
)  # fmt: skip

WAYS = {
    "turkicstates, every field of every record": (fields.read_all, OURS),
    "the same files, `json.loads`": (
        lambda: [json.loads(path.read_bytes()) for path in OURS],
        OURS,
    ),
    "pycountry, every database": (
        lambda: [list(getattr(pycountry, name)) for name in DATABASES],
        PEERS,
    ),
}
"""What fills the memory, and the files that it reads."""


class Taken(NamedTuple):
    """The bytes that Python allocates for something, and the size of its files."""

    name: str
    files: int
    allocated: int


def taken() -> tuple[Taken, ...]:
    """Measure each way in a process of its own."""
    return tuple(
        Taken(name, sum(path.stat().st_size for path in files), int(printed("-m", __name__, name)))
        for name, (_, files) in WAYS.items()
    )


def ratios(ways: Sequence[Taken]) -> Iterator[tuple[Budget, Ratio]]:
    """Yield the ratio of the budget of memory, which is the same in every run."""
    _, files, allocated = ways[0]
    yield budgets.MEMORY, ratio_of([(allocated, files)] * 2)


def main(name: str) -> None:
    """Print how many bytes more are allocated after one way than before."""
    read = WAYS[name][0]
    gc.collect()
    tracemalloc.start()
    kept = read()
    gc.collect()
    print(tracemalloc.get_traced_memory()[0])
    del kept  # which lives until here


if __name__ == "__main__":
    main(sys.argv[1])
