"""The chair for millions of rows, beside what a user of Polars or pandas would write."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import polars as pl

import turkicstates as ts
from benchmarks import budgets
from benchmarks.measure import Ratio, calls, printed, ratio
from turkicstates import frames

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from benchmarks.budgets import Budget

ROWS = 5_000_000
TERMS = ts.chairmanships()
STARTS = [datetime.date(term.start.year, term.start.month, term.start.day) for term in TERMS]
STATES = [term.state_id for term in TERMS]


def days(count: int) -> pl.DataFrame:
    """Return rows with a day between 2005 and the day of the last check, in no order."""
    span = ts.as_of().toordinal() - datetime.date(2005, 1, 1).toordinal()
    return pl.DataFrame({"number": pl.int_range(count, eager=True)}).with_columns(
        day=pl.date(2005, 1, 1) + pl.duration(days=pl.col("number").hash(seed=1) % span)
    )


def with_chair(rows: pl.DataFrame) -> pl.DataFrame:
    """Add the chair."""
    return frames.with_chair(rows, date="day", columns={"chair": "state_id"})


def as_of_join(rows: pl.DataFrame) -> pl.DataFrame:
    """Sort, join to the last term that has begun, and sort back."""
    terms = pl.DataFrame({"start": STARTS, "chair": STATES})
    joined = (
        rows.with_row_index("order").sort("day").join_asof(terms, left_on="day", right_on="start")
    )
    return joined.sort("order").drop("order", "start")


def search_sorted(rows: pl.DataFrame) -> pl.DataFrame:
    """Look the days up among the starts, and gather."""
    places = pl.Series(STARTS).search_sorted(rows["day"], side="right")
    return rows.with_columns(chair=pl.Series([None, *STATES]).gather(places))


WAYS = {"with_chair": with_chair, "as_of_join": as_of_join}
"""The ways whose peak memory is compared."""


def ratios(*, quick: bool) -> Iterator[tuple[Budget, Ratio]]:
    """Yield the ratio of each budget of frames."""
    count, runs = (ROWS // 100, 2) if quick else (ROWS, 15)
    rows = days(count)
    assert with_chair(rows).equals(as_of_join(rows))  # noqa: S101  # the same question
    assert with_chair(rows).equals(search_sorted(rows))  # noqa: S101  # the same question

    def seconds(function: Callable[[], object]) -> Callable[[], float]:
        return calls(function, 1, perf_counter)

    ours = seconds(lambda: with_chair(rows))
    yield budgets.AS_OF_JOIN, ratio(ours, seconds(lambda: as_of_join(rows)), runs)
    yield budgets.PEAK, ratio(peak("with_chair", count), peak("as_of_join", count), runs)
    yield budgets.SEARCH_SORTED, ratio(ours, seconds(lambda: search_sorted(rows)), runs)
    within = rows.filter(pl.col("day") >= STARTS[0])
    column = within.to_pandas()["day"]
    one_by_one = seconds(lambda: column.map(ts.chair_on))
    yield budgets.ONE_BY_ONE, ratio(one_by_one, seconds(lambda: with_chair(within)), runs)


def peak(way: str, count: int) -> Callable[[], float]:
    """Return a function that returns by how many bytes a fresh process grows at most on one way."""
    return lambda: float(printed("-m", __name__, way, str(count)))


def main(way: str, count: str) -> None:
    """Print by how many bytes this process grows at most on one way."""
    rows = days(int(count))
    forget_peak("self")
    before = status_of_process("VmRSS", "self")
    WAYS[way](rows)
    print(status_of_process("VmHWM", "self") - before)


def forget_peak(process: object) -> None:
    """Let the peak of the memory of a process start anew."""
    Path(f"/proc/{process}/clear_refs").write_text("5", "ascii")


def status_of_process(field: str, process: object) -> int:
    """Return a number of bytes that Linux shows of a process."""
    status = Path(f"/proc/{process}/status").read_text("ascii")
    return int(status.partition(f"{field}:")[2].split()[0]) * 1024


if __name__ == "__main__":
    main(*sys.argv[1:])
