"""The mutants that no test noticed, and why each may live: writes what the tests are worth."""

from __future__ import annotations

import json
import sys
import tomllib
from collections import Counter
from importlib.metadata import version
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pendulum import Date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

MUTANTS = Path("mutants/src/turkicstates")
REASONS = Path("tests/mutants.toml")
REPORT = Path("tests/MUTANTS.md")

GOAL = 95
"""How many of a hundred mutants are to be noticed."""

_KILLED = (1, 2, 3)
"""What pytest returns where a test fails, or where none can be collected."""

_SURVIVED = (0, 5, 33)
"""What it returns where every test passes, or where none reaches the mutant."""

_ENDLESS = (-24, 24, 36, 152, 255)
"""What mutmut notes where the tests come to no end."""


class Tally(NamedTuple):
    """What became of the mutants of a module."""

    module: str
    killed: int
    survived: int

    @property
    def score(self) -> float:
        """How many of a hundred were killed."""
        return 100 * self.killed / (self.killed + self.survived)


class Reason(NamedTuple):
    """Why some mutants may live: they are equivalent, or accepted."""

    kind: str
    why: str
    mutants: tuple[str, ...]


def tallies(results: Mapping[str, int | None]) -> list[Tally]:
    """
    Count the mutants of each module.

    Args:
        results: What the tests of each mutant returned, by its full name.

    Returns:
        A tally for each module, in the order of the alphabet.

    Raises:
        ValueError: If a mutant was not tested to the end.
    """
    counts: dict[str, Counter[bool]] = {}
    for name, code in results.items():
        if code not in (*_KILLED, *_ENDLESS, *_SURVIVED):
            msg = f"{name} was not tested to the end: {code}"
            raise ValueError(msg)
        module = name.rpartition(".")[0].removeprefix("turkicstates.")
        counts.setdefault(module, Counter())[code in _SURVIVED] += 1
    return [Tally(module, count[False], count[True]) for module, count in sorted(counts.items())]


def together(counts: Sequence[Tally]) -> Tally:
    """Return the tally of all modules."""
    killed, survived = (sum(column) for column in list(zip(*counts, strict=True))[1:])
    return Tally("all", killed, survived)


def change(name: str, diff: str) -> str:
    """
    Describe a mutant so that it is known again after other lines of its module changed.

    Args:
        name: Its name, such as ``turkicstates.dates.x__read__mutmut_1``.

        diff: What it changes, as a unified diff.

    Returns:
        The function, what stood there, and what stands there now.
    """
    module, _, mangled = name.removeprefix("turkicstates.").rpartition(".")
    function = mangled.rpartition("__mutmut_")[0]
    function = function.removeprefix("x_").removeprefix("xǁ").replace("ǁ", ".")
    lines = [line for line in diff.splitlines() if not line.startswith(("---", "+++"))]
    was = " ".join(line[1:].strip() for line in lines if line.startswith("-"))
    now = " ".join(line[1:].strip() for line in lines if line.startswith("+"))
    return f"{module}.{function}: {was} → {now}"


def complaints(survivors: Iterable[str], reasons: Iterable[Reason]) -> Iterator[str]:
    """Yield each survivor that has no reason, and each reason that has no survivor."""
    explained = {mutant for reason in reasons for mutant in reason.mutants}
    alive = set(survivors)
    yield from (f"no reason: {mutant}" for mutant in sorted(alive - explained))
    yield from (f"no survivor: {mutant}" for mutant in sorted(explained - alive))


def report(counts: Sequence[Tally], reasons: Sequence[Reason], made: str) -> str:
    """Return the report: how many mutants of each module were killed, and why the others live."""
    rows = "\n".join(
        f"| {one.module} | {one.killed + one.survived} | {one.killed} | {one.survived} "
        f"| {one.score:.1f} % |"
        for one in (*counts, together(counts)._replace(module="**all**"))
    )
    return "\n".join([_HEAD.format(made=made, rows=rows), *_explained(reasons)])


def _explained(reasons: Sequence[Reason]) -> Iterator[str]:
    ordered = sorted(reasons, key=lambda reason: reason.kind, reverse=True)
    for kind, those in groupby(ordered, key=lambda reason: reason.kind):
        yield f"## {kind.capitalize()}\n"
        for reason in those:
            yield f"{reason.why}\n"
            yield from (f"- `` {mutant} ``" for mutant in reason.mutants)
            yield ""


_HEAD = """\
# Mutants

Each mutant is the code with one small change: another operator, another text, an argument less.
A mutant is killed if a test fails; one that survives shows what no test looks at.
`python -m nox -s mutation` makes and tests them, and writes this page; why a survivor may live is kept in `mutants.toml`.
Functions with decorators, properties among them, are not mutated; nor are statements outside of functions.

{made}

| module | mutants | killed | survived | score |
| --- | ---: | ---: | ---: | ---: |
{rows}
"""


def read_results(folder: Path) -> dict[str, int | None]:
    """Return what the tests of each mutant returned, from the notes of mutmut."""
    results: dict[str, int | None] = {}
    for path in sorted(folder.rglob("*.meta")):
        results |= json.loads(path.read_text("utf-8"))["exit_code_by_key"]
    return results


def read_reasons(path: Path) -> list[Reason]:
    """Return the reasons that are kept by hand."""
    return [
        Reason(kind, one["why"], tuple(one["mutants"]))
        for kind, found in tomllib.loads(path.read_text("utf-8")).items()
        for one in found
    ]


def main() -> int:
    """Write the report; print what is not explained, and fail where anything is not."""
    from mutmut.mutation.diff_apply import get_diff_for_mutant

    results = read_results(MUTANTS)
    counts = tallies(results)
    reasons = read_reasons(REASONS)
    survivors = [
        change(name, get_diff_for_mutant(name))
        for name, code in results.items()
        if code in _SURVIVED
    ]
    made = f"Made on {Date.today()} with mutmut {version('mutmut')}."
    REPORT.write_text(report(counts, reasons, made), "utf-8")
    faults = [*complaints(survivors, reasons)]
    total = together(counts)
    if total.score < GOAL:
        faults.append(f"fewer than {GOAL} of a hundred were killed")
    print(*faults, sep="\n")
    print(f"{total.killed} of {len(results)} mutants killed, {total.score:.1f} %; see {REPORT}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
