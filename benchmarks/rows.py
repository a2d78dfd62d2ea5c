"""The chair for millions of rows, beside what a user of Polars or pandas would write."""

from __future__ import annotations

import datetime
import sys
from time import perf_counter
from typing import TYPE_CHECKING

import polars as pl

import turkicstates as ts
from benchmarks import budgets
from benchmarks.clock import Ratio, calls, ratio, ratio_of, seconds
from benchmarks.resident import answer_of, resident, start_again
from turkicstates import frames

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from benchmarks.budgets import Budget

ROWS = 5_000_000
SIZES = (100_000, 1_000_000, 10_000_000)
TERMS = ts.chairmanships()
STARTS = [datetime.date(one.start.year, one.start.month, one.start.day) for one in TERMS]
NAMES = [one.state_id for one in TERMS]


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
    terms = pl.DataFrame({"start": STARTS, "chair": NAMES})
    joined = (
        rows.with_row_index("order").sort("day").join_asof(terms, left_on="day", right_on="start")
    )
    return joined.sort("order").drop("order", "start")


def search_sorted(rows: pl.DataFrame) -> pl.DataFrame:
    """Look the days up among the starts, and gather."""
    places = pl.Series(STARTS).search_sorted(rows["day"], side="right")
    return rows.with_columns(chair=pl.Series([None, *NAMES]).gather(places))


WAYS = {"with_chair": with_chair, "as_of_join": as_of_join}
"""The ways of which the peak memory is compared."""


def ratios(*, quick: bool) -> Iterator[tuple[Budget, Ratio]]:
    """Yield the ratio that belongs to each budget of frames."""
    count, runs = (ROWS // 100, 2) if quick else (ROWS, 15)
    rows = days(count)
    assert with_chair(rows).equals(as_of_join(rows))  # noqa: S101  # the same question
    assert with_chair(rows).equals(search_sorted(rows))  # noqa: S101  # the same question

    def once(way: Callable[[pl.DataFrame], pl.DataFrame]) -> Callable[[], float]:
        return calls(lambda: way(rows), 1, perf_counter)

    yield budgets.AS_OF_JOIN, ratio(once(with_chair), once(as_of_join), runs)
    peaks = [
        (peak("with_chair", count), peak("as_of_join", count)) for _ in range(2 if quick else 5)
    ]
    yield budgets.PEAK, ratio_of(peaks)
    yield budgets.SEARCH_SORTED, ratio(once(with_chair), once(search_sorted), runs)
    within = rows.filter(pl.col("day") >= STARTS[0])
    column = within.to_pandas()["day"]
    yield (
        budgets.ONE_BY_ONE,
        ratio(
            calls(lambda: column.map(ts.chair_on), 1, perf_counter),
            calls(lambda: with_chair(within), 1, perf_counter),
            runs,
        ),
    )


def peak(way: str, count: int) -> float:
    """Return by how many bytes a process of its own grows at the most while it goes one way."""
    return float(answer_of("benchmarks.rows", way, count))


def growth(*, quick: bool) -> tuple[float, ...]:
    """Return the seconds for each number of rows."""
    found = []
    for size in SIZES:
        rows = days(size // 1_000 if quick else size)
        found.append(seconds(lambda: with_chair(rows)))  # noqa: B023  # called at once
    return tuple(found)


def main(way: str, count: str) -> None:
    """Print by how many bytes this process grows at the most while it goes one way."""
    rows = days(int(count))
    start_again()
    before = resident("VmRSS")
    WAYS[way](rows)
    print(resident("VmHWM") - before)


if __name__ == "__main__":
    main(*sys.argv[1:])
