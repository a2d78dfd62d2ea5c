"""
Speed and memory of the answers beside data frames, as ratios.

Each pair runs in turn; the medians of the runs are compared. Peak memory is what a process of its
own takes beyond the rows, as Linux counts it.
"""

from __future__ import annotations

import datetime
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import polars as pl

import turkicstates as ts
from turkicstates import frames

if TYPE_CHECKING:
    from collections.abc import Callable

ROWS = 5_000_000
RUNS = 15
SIZES = (100_000, 1_000_000, 10_000_000)
TERMS = ts.chairmanships()
STARTS = [datetime.date(one.start.year, one.start.month, one.start.day) for one in TERMS]
NAMES = [one.state_id for one in TERMS]


def days(count: int) -> pl.DataFrame:
    """Return rows with a day between 2005 and the day of the last check, in no order."""
    span = (ts.as_of() - datetime.date(2005, 1, 1)).days
    return pl.DataFrame({"number": pl.int_range(count, eager=True)}).with_columns(
        day=pl.date(2005, 1, 1) + pl.duration(days=pl.col("number").hash(seed=1) % span)
    )


def ours(rows: pl.DataFrame) -> pl.DataFrame:
    """Add the chair."""
    return frames.with_chair(rows, date="day", columns={"chair": "state_id"})


def as_of_join(rows: pl.DataFrame) -> pl.DataFrame:
    """Sort, join to the last term that has begun, and sort back."""
    terms = pl.DataFrame({"start": STARTS, "chair": NAMES})
    joined = (
        rows.with_row_index("order").sort("day").join_asof(terms, left_on="day", right_on="start")
    )
    return joined.sort("order").drop("order", "start")


def search_sorted(rows: pl.DataFrame) -> pl.DataFrame:
    """Look the days up among the starts, and gather."""
    places = pl.Series(STARTS).search_sorted(rows["day"], side="right")
    return rows.with_columns(chair=pl.Series([None, *NAMES]).gather(places))


WAYS: dict[str, Callable[[pl.DataFrame], pl.DataFrame]] = {
    "ours": ours,
    "as-of join": as_of_join,
    "search_sorted": search_sorted,
}


def timed(call: Callable[[], object]) -> float:
    """Return the seconds of one call."""
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def grown(way: str) -> int:
    """Return by how many KiB this process grows at the most while it goes one way."""
    rows = days(ROWS)
    Path("/proc/self/clear_refs").write_text("5", "ascii")
    before = memory("VmRSS")
    WAYS[way](rows)
    return memory("VmHWM") - before


def memory(field: str) -> int:
    """Return what Linux says of this process, in KiB."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.partition(f"{field}:")[2].split()[0])


def peak(way: str) -> int:
    """Return by how many KiB a process of its own grows."""
    done = subprocess.run(  # noqa: S603  # our own code
        [sys.executable, __file__, way], check=True, capture_output=True, text=True
    )
    return int(done.stdout)


def main() -> None:
    """Print every ratio."""
    rows = days(ROWS)
    assert ours(rows).equals(as_of_join(rows))  # noqa: S101  # the same question
    assert ours(rows).equals(search_sorted(rows))  # noqa: S101  # the same question
    for name, budget in (("as-of join", 0.6), ("search_sorted", 2.0)):
        pairs = [(timed(lambda: ours(rows)), timed(lambda: WAYS[name](rows))) for _ in range(RUNS)]  # noqa: B023  # run at once
        mine, theirs = (statistics.median(column) for column in zip(*pairs, strict=True))
        print(
            f"with_chair / {name:14} {mine / theirs:6.3f}  at most {budget}  ({mine:.3f} s, {theirs:.3f} s)"
        )
    mine, theirs = (
        statistics.median(peak(way) for _ in range(3)) for way in ("ours", "as-of join")
    )
    print(
        f"peak memory / as-of join    {mine / theirs:6.3f}  at most 1.0  ({mine / 1024:.0f} MiB, {theirs / 1024:.0f} MiB)"
    )
    within = rows.filter(pl.col("day") >= STARTS[0])
    pandas = within.to_pandas()
    one_by_one = timed(lambda: pandas["day"].map(ts.chair_on))
    for name, frame in (("Polars", within), ("pandas", pandas)):
        add = lambda: frames.with_chair(frame, date="day", columns={"chair": "state_id"})  # noqa: E731,B023  # run at once
        mine = statistics.median(timed(add) for _ in range(5))
        budget = "  at least 50" if name == "Polars" else ""
        print(f"pandas map(chair_on) / with_chair in {name}: {one_by_one / mine:5.1f}{budget}")
    for size in SIZES:
        rows = days(size)
        cost = statistics.median(timed(lambda: ours(rows)) for _ in range(5))  # noqa: B023  # run at once
        print(f"with_chair on {size:10,} rows: {cost / size * 1e9:5.1f} ns a row")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(grown(sys.argv[1]))
    else:
        main()
