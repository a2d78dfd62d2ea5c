"""Start-up and single answers, beside holidays and pycountry."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import holidays
import pycountry

import turkicstates as ts
from benchmarks import budgets
from benchmarks.clock import Ratio, calls, process, ratio

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.budgets import Budget

DEPENDENCIES = "import attrs, cattrs, pendulum"
FIRST_ANSWER = 'import turkicstates as ts; ts.chair_on("2023-11-03")'
EVERY_KIND = """
import turkicstates as ts
ts.states(), ts.organisations(), ts.people(), ts.bodies(), ts.offices(), ts.office_terms()
ts.agreements(), ts.summits(), ts.chairmanships(), ts.statements(), ts.meetings()
ts.designations(), ts.awards(), ts.places(), ts.gaps(), ts.sources()
"""
PROMPT = ("-m", "turkicstates", "chair", "2023-11-03")
HELP = ("-m", "turkicstates", "--help")
DAY = datetime.date(2023, 11, 3)


def ratios(*, quick: bool) -> Iterator[tuple[Budget, Ratio]]:
    """Yield the ratio that belongs to each budget of start-up and single answers."""
    runs, number = (2, 100) if quick else (31, 20_000)
    first = process("-c", DEPENDENCIES)
    turkey = holidays.country_holidays("TR")
    text = DAY.isoformat()
    for budget, ours, peer in (
        (budgets.FIRST_ANSWER, process("-c", FIRST_ANSWER), first),
        (budgets.EVERY_KIND, process("-c", EVERY_KIND), first),
        (budgets.PROMPT, process(*PROMPT), first),
        (budgets.HELP, process(*HELP), process(*PROMPT)),
        (
            budgets.CHAIR_DATE,
            calls(lambda: ts.chair_on(DAY), number),
            calls(lambda: turkey.get(DAY), number),
        ),
        (
            budgets.CHAIR_TEXT,
            calls(lambda: ts.chair_on(text), number),
            calls(lambda: turkey.get(text), number),
        ),
        (
            budgets.STATE,
            calls(lambda: ts.state("Kazakhstan"), number),
            calls(lambda: pycountry.countries.lookup("Kazakhstan"), number),
        ),
    ):
        yield budget, ratio(ours, peer, runs)
