"""
Change the code at random in small ways, and show the share that tests notice, by package.

mutmut makes every change that it knows. A sample of them, drawn with a seed, is tried here: each
in a process of its own, so that what runs when a module is imported is changed too.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

MUTANTS = Path("mutants")

LEAST = 95
"""The share in per cent that the tests of each package notice at least."""

FRAMES = ["engines", "frame_errors", "panels", "awkward_values", "missing_days"]
"""The tests of data frames, which need more than the tests of other packages."""


ALL = [
    "tests",
    *(f"--ignore=tests/{folder}" for folder in ("extras", "package", "robust", "site", "tools")),
    "tests/extras/test_formats.py",
    "tests/extras/test_terminal.py",
]
"""The tests that are tried if those of the package notice nothing."""

_FAILED, _NOT_COLLECTED = 1, 2
"""The exit codes of pytest if a test failed, or could not even be collected."""

_LONG = 600
"""After how many seconds a change counts as noticed, because the tests do not end any more."""


def changes() -> dict[str, list[str]]:
    """Return the names of all changes by package; modules beside the packages make one group."""
    by_package: dict[str, list[str]] = defaultdict(list)
    source = MUTANTS / "src" / "turkicstates"
    for path in sorted(source.rglob("*.meta")):
        inner = path.relative_to(source).parts
        package = inner[0] if len(inner) > 1 else "modules"
        by_package[package] += json.loads(path.read_text("utf-8"))["exit_code_by_key"]
    return by_package


def draw(each: int, seed: int, packages: list[str]) -> dict[str, list[str]]:
    """Return the names of changes drawn at random from each package."""
    chance = random.Random(seed)  # noqa: S311  # not for secrets
    return {
        package: chance.sample(sorted(names), min(each, len(names)))
        for package, names in changes().items()
        if package in packages or not packages
    }


def is_noticed(package: str, name: str) -> bool:
    """Return whether tests notice a change: those of its package or, failing that, all others."""
    if package == "frames":
        first = [f"tests/extras/test_{subject}.py" for subject in FRAMES]
    elif package == "modules":
        first = [f"tests/test_{name.split('.')[1]}.py"]
    else:
        first = [f"tests/{package}"]
    return _fail(name, first) or _fail(name, ALL)


def _fail(name: str, tests: list[str]) -> bool:
    """Return whether tests fail, cannot be collected or do not end after a change."""
    options = ["-qx", "-k", "not pyspark", "-p", "no:cacheprovider"]
    command = [sys.executable, "-m", "pytest", *options, *tests]
    env = os.environ | {"MUTANT_UNDER_TEST": name, "PYTHONPATH": "src"}
    try:
        done = subprocess.run(  # noqa: S603  # our own
            command, cwd=MUTANTS, env=env, check=False, stdout=subprocess.DEVNULL, timeout=_LONG
        )
    except subprocess.TimeoutExpired:
        return True
    return done.returncode in (_FAILED, _NOT_COLLECTED)


def main() -> int:
    """Try a sample of the changes, and show the share that is noticed in each package."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("packages", nargs="*", help="the packages; all of them if none is named")
    parser.add_argument("--each", type=int, default=50, help="how many changes of each package")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()

    command = [sys.executable, "-m", "mutmut", "run", "none"]
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL)  # noqa: S603  # makes the changes; none has that name
    low = False
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for package, names in draw(arguments.each, arguments.seed, arguments.packages).items():
            noticed = pool.map(partial(is_noticed, package), names)
            unnoticed = [name for name, yes in zip(names, noticed, strict=True) if not yes]
            share = 100 * (1 - len(unnoticed) / len(names))
            low |= share < LEAST
            print(
                f"{package}: {share:.1f} % of {len(names)} noticed",
                *unnoticed,
                sep="\n  ",
                flush=True,
            )
    return int(low)


if __name__ == "__main__":
    sys.exit(main())
