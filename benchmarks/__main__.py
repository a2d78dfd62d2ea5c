"""Take all figures in one run, and write the page that tells them."""

from __future__ import annotations

import argparse
import sys

from benchmarks import answers, budgets, growth, held, rows
from benchmarks.page import PAGE, machine, page


def main() -> int:
    """Take the figures and write the page, and return 1 if a budget is not kept."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "--quick",
        action="store_true",
        help="run everything once on little data, print the page, and write nothing",
    )
    quick = parser.parse_args().quick
    found = {}
    for budget, ratio in (*answers.ratios(quick=quick), *rows.ratios(quick=quick)):
        print(f"{budget.pair}: {ratio.median:.2f}, {budget.told}", file=sys.stderr)
        found[budget] = ratio
    ratios = [(budget, found[budget]) for budget in budgets.BUDGETS]
    text = page(
        machine(), ratios, [held.held(way) for way in held.WAYS], tuple(growth.growths(quick=quick))
    )
    if quick:
        print(text)
        return 0
    PAGE.write_text(text, "utf-8")
    return int(not all(budget.keeps(ratio.median) for budget, ratio in ratios))


if __name__ == "__main__":
    sys.exit(main())
