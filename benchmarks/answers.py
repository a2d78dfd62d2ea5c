"""Start-up and single answers, beside holidays and pycountry."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import holidays
import pycountry

import turkicstates as ts
from benchmarks import budgets
from benchmarks.measure import Ratio, calls, process, ratio

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.budgets import Budget

IMPORTS = ("-c", "import attrs, cattrs, pendulum")
FIRST_ANSWER = ("-c", 'import turkicstates as ts; ts.chair_on("2023-11-03")')
EVERY_FIELD = ("-c", "from benchmarks import fields; fields.read_all()")
PROMPT = ("-m", "turkicstates", "chair", "2023-11-03")
HELP = ("-m", "turkicstates", "--help")

PROCESSES = {
    budgets.FIRST_ANSWER: (FIRST_ANSWER, IMPORTS),
    budgets.EVERY_FIELD: (EVERY_FIELD, IMPORTS),
    budgets.PROMPT: (PROMPT, IMPORTS),
    budgets.HELP: (HELP, PROMPT),
}
"""What each budget of a fresh process runs, and beside what."""

DAY = datetime.date(2023, 11, 3)
TEXT = DAY.isoformat()
TURKEY = holidays.country_holidays("TR")

CALLS = {
    budgets.CHAIR_DATE: (lambda: ts.chair_on(DAY), lambda: TURKEY.get(DAY)),
    budgets.CHAIR_TEXT: (lambda: ts.chair_on(TEXT), lambda: TURKEY.get(TEXT)),
    budgets.STATE: (
        lambda: ts.state("Kazakhstan"),
        lambda: pycountry.countries.lookup("Kazakhstan"),
    ),
}
"""What each budget of a single answer calls, and beside what."""


def ratios(*, quick: bool) -> Iterator[tuple[Budget, Ratio]]:
    """Yield the ratio of each budget of start-up and single answers."""
    runs, number = (2, 100) if quick else (31, 20_000)
    for budget, (ours, peer) in PROCESSES.items():
        yield budget, ratio(process(*ours), process(*peer), runs)
    for budget, (ask, ask_peer) in CALLS.items():
        yield budget, ratio(calls(ask, number), calls(ask_peer, number), runs)
