"""
Draw small changes of the code at random from each package, and show the share that tests notice.

mutmut makes every change that it knows; to try all of them takes hours. A sample with a seed
tells the same to within a few points, and names what no test noticed.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

MUTANTS = Path("mutants/src/turkicstates")

KILLED = (1, 3, 36, 37, 24, 152, 255, -24)
"""The results of mutmut that mean: a test failed, or never came to an end."""

LEAST = 95
"""The share in per cent that the tests of each package notice at least."""


def by_package() -> dict[str, dict[str, int | None]]:
    """Return the result of each change, by package; modules beside the packages make one group."""
    results: dict[str, dict[str, int | None]] = defaultdict(dict)
    for path in sorted(MUTANTS.rglob("*.meta")):
        inner = path.relative_to(MUTANTS).parts
        package = inner[0] if len(inner) > 1 else "modules"
        results[package].update(json.loads(path.read_text("utf-8"))["exit_code_by_key"])
    return results


def main() -> int:
    """Try a sample of the changes, and show the share of each package."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--each", type=int, default=100, help="how many changes to each package")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("packages", nargs="*", help="the packages; all of them if none is named")
    arguments = parser.parse_args()

    mutmut = [sys.executable, "-m", "mutmut", "run"]
    subprocess.run([*mutmut, "none"], check=False)  # makes the changes, and fails: none has that name
    draw = random.Random(arguments.seed)
    drawn = {
        package: draw.sample(sorted(names), min(arguments.each, len(names)))
        for package, names in by_package().items()
        if package in arguments.packages or not arguments.packages
    }
    subprocess.run([*mutmut, *(name for names in drawn.values() for name in names)], check=True)

    results = by_package()
    low = False
    for package, names in drawn.items():
        unnoticed = [name for name in names if results[package][name] not in KILLED]
        share = 100 * (1 - len(unnoticed) / len(names))
        low |= share < LEAST
        print(f"{package}: {share:.1f} % of {len(names)} noticed")
        print(*(f"  {name}\n" for name in unnoticed), sep="", end="")
    return int(low)


if __name__ == "__main__":
    sys.exit(main())
