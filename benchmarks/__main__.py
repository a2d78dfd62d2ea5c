"""Take every figure, and write the page that shows them."""

from __future__ import annotations

import argparse
import sys

from benchmarks import answers, engines, memory, rows
from benchmarks.budgets import BUDGETS
from benchmarks.page import PAGE, machine, page


def main() -> int:
    """Take the figures and write the page, and return 1 if a budget is exceeded."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "--quick",
        action="store_true",
        help="run everything twice on little data, print the page, and write nothing",
    )
    quick = parser.parse_args().quick
    taken = memory.taken()
    ratios = {}
    for measured in (
        answers.ratios(quick=quick),
        memory.ratios(taken),
        rows.ratios(quick=quick),
        engines.ratios(quick=quick),
    ):
        for budget, ratio in measured:
            print(f"{budget.pair}: {ratio.median:.2f}, {budget.words}", file=sys.stderr)
            ratios[budget] = ratio
    text = page(
        machine(),
        [(budget, ratios[budget]) for budget in BUDGETS],
        taken,
        tuple(engines.peaks(quick=quick)),
    )
    if quick:
        print(text)
        return 0
    PAGE.write_text(text, "utf-8")
    return int(not all(budget.allows(ratios[budget].median) for budget in BUDGETS))


if __name__ == "__main__":
    sys.exit(main())
