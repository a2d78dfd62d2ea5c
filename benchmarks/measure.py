"""
How costs are measured: of calls and of processes, two in turn.

Seconds are those of the processor, which other programs on the machine disturb least. What
several cores share needs the clock on the wall instead.
"""

from __future__ import annotations

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
    """Measure two costs in turn, after a first run of each that does not count."""
    ours(), peer()
    return ratio_of([(ours(), peer()) for _ in range(runs)])


def ratio_of(pairs: list[tuple[float, float]]) -> Ratio:
    """Summarise costs that were measured in turn."""
    ratios = [ours / peer for ours, peer in pairs]
    lower, median, upper = statistics.quantiles(ratios, n=4, method="inclusive")
    return Ratio(median, lower, upper)


def process(*arguments: str) -> Callable[[], float]:
    """Return a function that runs Python in a fresh process, and returns its processor seconds."""

    def run() -> float:
        start = _children()
        printed(*arguments)
        return _children() - start

    return run


def printed(*arguments: str) -> str:
    """Return what Python prints in a fresh process."""
    command = [sys.executable, *arguments]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout  # noqa: S603  # our own code


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def calls(
    function: Callable[[], object], number: int, clock: Callable[[], float] = time.process_time
) -> Callable[[], float]:
    """Return a function that makes many calls, and returns the seconds of one."""

    def run() -> float:
        start = clock()
        for _ in range(number):
            function()
        return (clock() - start) / number

    return run
