"""How each cost grows with the data: in invented data sets, each in a process of its own."""

from __future__ import annotations

import datetime
import itertools
import json
import sys
import tempfile
from math import log10
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pendulum import Date

import turkicstates as ts
from benchmarks import invented, rows
from benchmarks.clock import seconds
from benchmarks.resident import answer_of, resident
from benchmarks.world import word
from turkicstates.records.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

TIMES = (1, 10, 100)
TERMS = (10_000, 100_000, 1_000_000)


class Growth(NamedTuple):
    """A cost in seconds or bytes, of three sizes of which each is ten times the one before."""

    name: str
    costs: tuple[float, ...]
    unit: str = "s"

    @property
    def exponent(self) -> float:
        """The power of the size with which the cost grows, in the last step."""
        *_, before, after = self.costs
        return log10(after / before)


def growths(*, quick: bool) -> Iterator[Growth]:
    """Yield how each cost grows."""
    sizes = (1, 2, 3) if quick else TIMES
    found = [measured(times) for times in sizes]
    for name in found[0]:
        unit = "B" if name == MEMORY else "s"
        yield Growth(name, tuple(one[name] for one in found), unit)
    terms = tuple(among(count // 1_000 if quick else count) for count in TERMS)
    yield Growth("`chair_on(date)` among 10,000 terms and more", terms)
    yield Growth("`with_chair` on 100,000 rows and more", rows.growth(quick=quick))


def measured(times: int) -> dict[str, float]:
    """Return the costs of an invented data set of a size, taken in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        invented.write(Path(folder), times)
        found: dict[str, float] = json.loads(answer_of("benchmarks.growth", folder))
    return found


MEMORY = "memory of the data set, loaded"


def whole(folder: Path) -> Iterator[tuple[str, float]]:
    """Yield what it costs to read the data set in a folder, to check it and to write it."""
    before = resident()
    dataset = ts.Dataset.load(folder)
    yield MEMORY, resident() - before
    yield "`Dataset.load()`", seconds(lambda: ts.Dataset.load(folder))
    yield "`problems()`", seconds(dataset.problems)

    def dump() -> None:
        vars(dataset).pop("_texts", None)  # otherwise the texts are made but once
        dataset.dump(folder / "dumped")

    yield "`dump()`", seconds(dump)


def questions(folder: Path) -> Iterator[tuple[str, float]]:
    """Yield what questions cost that are asked of canonical files, as of those that ship."""

    def fresh() -> ts.Dataset:
        """Return a data set of which nothing is read yet."""
        return ts.Dataset(lambda file: (folder / file).read_bytes())

    dataset = fresh()
    last = dataset.as_of()
    day = datetime.date(last.year, last.month, last.day)
    name = word(0)
    words = map(word, itertools.count())
    asked: dict[str, Callable[[ts.Dataset], object]] = {
        "`chair_on(date)`": lambda one: one.chair_on(day),
        "`state(name)`": lambda one: one.state(name),
        "`snapshot_on(date)`": lambda one: one.snapshot_on(day),
        "`timeline()`": lambda one: one.timeline(),
        "`search(text)`": lambda one: one.search(next(words)),
    }
    for told, ask in asked.items():
        yield f"{told}, the first", seconds(lambda: ask(fresh()))  # noqa: B023  # called at once
    for told, ask in asked.items():
        ask(dataset)
        yield told, seconds(lambda: ask(dataset))  # noqa: B023  # called at once
    yield "the sources of every record", seconds(lambda: sources(fresh()))


def sources(dataset: ts.Dataset) -> int:
    """Follow every citation to its source, and return how many there are."""
    return sum(
        citation.source is not None
        for name in KINDS
        if name != "sources"
        for record in dataset.records(name)
        for citation in getattr(record, "citations", ())
    )


def among(count: int) -> float:
    """Return what the chair of a day costs among so many terms, one a day."""
    start = Date(1, 1, 1).toordinal()
    days = [Date.fromordinal(start + number) for number in range(count + 1)]
    terms = [
        ts.Chairmanship(
            id=f"term-{number}", number=number, state_id="nowhere", start=days[number],
            end=days[number + 1], confidence=ts.Confidence.LOW,
        )
        for number in range(count)
    ]  # fmt: skip
    meta = ts.Meta(title="Invented", version="0", as_of=days[-1], licence="CC0-1.0")
    dataset = ts.Dataset(lambda name: name.encode(), meta, {"chairmanships": terms})
    day = datetime.date.fromordinal(start + count // 3)
    dataset.chair_on(day)
    return seconds(lambda: dataset.chair_on(day))


def main(folder: Path) -> None:
    """Print the costs of the data set in a folder as JSON."""
    found = dict(whole(folder))
    found |= questions(folder / "dumped")
    print(json.dumps(found))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
