"""
How costs are taken: of calls and processes, alone and in turn.

Seconds are those of the processor, which other programs on the machine disturb least. What is
spread over several cores needs the clock on the wall instead.
"""

from __future__ import annotations

import gc
import resource
import statistics
import subprocess
import sys
import time
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable


class Ratio(NamedTuple):
    """The median of the ratios of some runs, and the bounds of their middle half."""

    median: float
    lower: float
    upper: float


def ratio(ours: Callable[[], float], peer: Callable[[], float], runs: int) -> Ratio:
    """Take two costs in turn, after a first run of each that does not count."""
    ours(), peer()
    return ratio_of([(ours(), peer()) for _ in range(runs)])


def ratio_of(pairs: list[tuple[float, float]]) -> Ratio:
    """Sum up costs that were taken in turn."""
    ratios = sorted(mine / theirs for mine, theirs in pairs)
    lower, median, upper = statistics.quantiles(ratios, n=4, method="inclusive")
    return Ratio(median, lower, upper)


def process(*arguments: str) -> Callable[[], float]:
    """Return a function that runs a fresh process of Python, and gives its seconds of the processor."""

    def run() -> float:
        start = _children()
        command = [sys.executable, *arguments]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603  # our own code
        return _children() - start

    return run


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def calls(
    function: Callable[[], object], number: int, clock: Callable[[], float] = time.process_time
) -> Callable[[], float]:
    """Return a function that makes many calls, and gives the seconds of one."""

    def run() -> float:
        start = clock()
        for _ in range(number):
            function()
        return (clock() - start) / number

    return run


def seconds(function: Callable[[], object]) -> float:
    """Return the seconds of one call: the median of some, as many as a second has room for."""
    gc.collect()  # what others left
    once = calls(function, 1)()
    number = max(1, min(10_000, int(0.05 / max(once, 1e-9))))
    runs = max(1, min(9, int(1 / max(once * number, 1e-9))))
    if runs == 1:
        return once
    return statistics.median(calls(function, number)() for _ in range(runs))
