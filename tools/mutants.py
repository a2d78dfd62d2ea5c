"""
Change the code at random in small ways, and show the share that tests notice, by package.

mutmut makes every change that it knows, and tries those that are drawn. It cannot see what runs
when a module is imported, and leaves out tests that are slow. So what survives is tried once
more, in a process of its own, with the tests of its package.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

MUTANTS = Path("mutants")

KILLED = (1, 3, 24, 36, 37, 152, 255, -24)
"""The results of mutmut that mean: a test failed, or did not end in time."""

LEAST = 95
"""The share in per cent that the tests of each package notice at least."""

FRAMES = ["engines", "frame_errors", "panels", "awkward_values", "missing_days"]
"""The tests of data frames, which need more than the tests of other packages."""


def results() -> dict[str, dict[str, int | None]]:
    """Return the result of each change, by package; modules beside the packages make one group."""
    by_package: dict[str, dict[str, int | None]] = defaultdict(dict)
    source = MUTANTS / "src" / "turkicstates"
    for path in sorted(source.rglob("*.meta")):
        inner = path.relative_to(source).parts
        package = inner[0] if len(inner) > 1 else "modules"
        by_package[package].update(json.loads(path.read_text("utf-8"))["exit_code_by_key"])
    return by_package


def draw(each: int, seed: int, packages: list[str]) -> dict[str, list[str]]:
    """Return the names of changes drawn at random from each package."""
    chance = random.Random(seed)  # noqa: S311  # not for secrets
    return {
        package: chance.sample(sorted(names), min(each, len(names)))
        for package, names in results().items()
        if package in packages or not packages
    }


def is_noticed(package: str, name: str) -> bool:
    """Return whether the tests of a package notice a change, in a process of their own."""
    if package == "frames":
        tests = [f"tests/extras/test_{subject}.py" for subject in FRAMES]
    elif package == "modules":
        tests = [f"tests/test_{name.split('.')[1]}.py"]
    else:
        tests = [f"tests/{package}"]
    command = [sys.executable, "-m", "pytest", "-qx", "-p", "no:cacheprovider", *tests]
    env = os.environ | {"MUTANT_UNDER_TEST": name, "PYTHONPATH": "src"}
    done = subprocess.run(command, cwd=MUTANTS, env=env, check=False, stdout=subprocess.DEVNULL)  # noqa: S603  # our own
    return done.returncode in (1, 2)  # a test failed, or could not be collected


def main() -> int:
    """Try a sample of the changes, and show the share that is noticed in each package."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("packages", nargs="*", help="the packages; all of them if none is named")
    parser.add_argument("--each", type=int, default=50, help="how many changes of each package")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()

    mutmut = [sys.executable, "-m", "mutmut", "run"]
    subprocess.run([*mutmut, "none"], check=False)  # noqa: S603  # makes the changes; none has that name
    drawn = draw(arguments.each, arguments.seed, arguments.packages)
    names = [name for some in drawn.values() for name in some]
    subprocess.run([*mutmut, *names], check=True)  # noqa: S603  # our own

    low = False
    after = results()
    for package, some in drawn.items():
        unnoticed = [
            name
            for name in some
            if after[package][name] not in KILLED and not is_noticed(package, name)
        ]
        share = 100 * (1 - len(unnoticed) / len(some))
        low |= share < LEAST
        print(f"{package}: {share:.1f} % of {len(some)} noticed", *unnoticed, sep="\n  ")
    return int(low)


if __name__ == "__main__":
    sys.exit(main())
