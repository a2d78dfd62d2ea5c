"""
Speed beside the libraries that a user would pick instead, as ratios.

Each pair runs in turn, so that a machine that slows down slows both; the medians of the
runs are compared. Below 1.0 this library is the faster one.
"""

from __future__ import annotations

import datetime
import statistics
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import holidays
import pycountry
from pendulum import Date

import turkicstates as ts

if TYPE_CHECKING:
    from collections.abc import Callable

RUNS = 21
DEPENDENCIES = "import attrs, cattrs, pendulum"
FIRST_ANSWER = 'import turkicstates as ts; ts.chair_on("2023-11-03")'
EVERYTHING = """
import turkicstates as ts
ts.states(), ts.organisations(), ts.people(), ts.bodies(), ts.offices(), ts.office_terms()
ts.agreements(), ts.summits(), ts.chairmanships(), ts.statements(), ts.meetings()
ts.designations(), ts.awards(), ts.places(), ts.gaps(), ts.sources()
"""
PROMPT = ("-m", "turkicstates", "chair", "2023-11-03")
HELP = ("-m", "turkicstates", "--help")
DAY = datetime.date(2023, 11, 3)
TERMS = (12, 1_000, 1_000_000)


def process(*arguments: str) -> Callable[[], float]:
    """Return a function that times a fresh process of Python."""

    def run() -> float:
        start = time.perf_counter()
        command = [sys.executable, *arguments]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603  # our own code
        return time.perf_counter() - start

    return run


def calls(function: Callable[[], object], number: int = 20_000) -> Callable[[], float]:
    """Return a function that times many calls, and gives the seconds of one."""

    def run() -> float:
        start = time.perf_counter()
        for _ in range(number):
            function()
        return (time.perf_counter() - start) / number

    return run


def compare(name: str, budget: float, ours: Callable[[], float], peer: Callable[[], float]) -> None:
    """Run a pair in turn and print the ratio of the medians."""
    ours(), peer()
    pairs = [(ours(), peer()) for _ in range(RUNS)]
    mine, theirs = (statistics.median(column) for column in zip(*pairs, strict=True))
    print(f"{name:58} {mine / theirs:6.3f}  at most {budget:4.2f}  ({mine:.3g} s, {theirs:.3g} s)")


def invented(count: int) -> ts.Dataset:
    """Return a data set of invented terms, one a day."""
    start = Date(1, 1, 1).toordinal()
    days = [Date.fromordinal(start + number) for number in range(count + 1)]
    terms = (
        ts.Chairmanship(
            id=f"term-{number}", number=number, state_id="nowhere", start=days[number],
            end=days[number + 1], confidence=ts.Confidence.LOW,
        )
        for number in range(count)
    )  # fmt: skip
    meta = ts.Meta(title="Invented", version="0", as_of=days[-1], licence="CC0-1.0")
    return ts.Dataset.from_records(meta, terms)


def growth() -> None:
    """Print how the cost of a look-up grows with the number of terms."""
    for count in TERMS:
        dataset = invented(count)
        day = dataset.chairmanships()[count // 3].start
        day = datetime.date(day.year, day.month, day.day)
        dataset.chair_on(day)
        cost = statistics.median(calls(lambda: dataset.chair_on(day))() for _ in range(RUNS))  # noqa: B023  # run at once
        print(f"chair_on among {count:9,} terms: {cost * 1e9:6.0f} ns")


def main() -> None:
    """Print every ratio."""
    turkey = holidays.country_holidays("TR")
    first = process("-c", DEPENDENCIES)
    compare(
        "first answer in a fresh process / its dependencies",
        1.25,
        process("-c", FIRST_ANSWER),
        first,
    )
    compare(
        "reading every kind in a fresh process / its dependencies",
        1.7,
        process("-c", EVERYTHING),
        first,
    )
    compare("chair at the prompt / its dependencies", 1.3, process(*PROMPT), first)
    compare("--help at the prompt / chair at the prompt", 1.0, process(*HELP), process(*PROMPT))
    compare(
        "chair_on(date) / holidays",
        1.0,
        calls(lambda: ts.chair_on(DAY)),
        calls(lambda: turkey.get(DAY)),
    )
    compare(
        "chair_on(text) / holidays",
        1.0,
        calls(lambda: ts.chair_on("2023-11-03")),
        calls(lambda: turkey.get("2023-11-03")),
    )
    compare(
        "state(name) / pycountry",
        0.7,
        calls(lambda: ts.state("Kazakhstan")),
        calls(lambda: pycountry.countries.lookup("Kazakhstan")),
    )
    growth()


if __name__ == "__main__":
    main()
