"""
Measure how much of a slip the data set would notice: corrupt facts at random, and check it.

A slip is a day off by one, or another city, state or person, in one field of one record. It is
noticed if ``load()`` refuses the data set or ``problems()`` has a question, and otherwise if an
answer in ``tests/answers`` is no longer given.
"""

from __future__ import annotations

import copy
import datetime
import random
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import turkicstates as ts
from tools.answers import wrong_answers
from turkicstates.files.converter import structure, structure_or_faults, unstructure
from turkicstates.records.keys import order_of
from turkicstates.records.kinds import KINDS, META

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

DATA = Path(ts.__file__).with_name("data")

KINDS_OF_SLIP = ("day", "city", "state", "person")

BY_RULES, BY_EITHER = 0.65, 0.90
"""The shares of slips that should be noticed by the rules, and by the rules or the answers."""

ENOUGH = 400
"""How many slips there must be for their shares to count."""

_LEFT_OUT = ("sources", "gaps")
"""Kinds of record that hold no facts."""

_PROVENANCE = ("citations", "disputes", "note")
_CITIES = ("city", "place", "seat_city")
_STATES = ("state_id", "seat_state_id", "host_id", "party_id")
_PEOPLE = ("person_id", "speaker_id", "presided_by_id", "addressee_ids")

Records = dict[str, list[dict[str, Any]]]
"""The records as JSON values, by kind."""

Steps = tuple[str | int, ...]
"""The keys and positions that lead to a value in a record."""


class Slip(NamedTuple):
    """A corruption of one field of one record."""

    kind: str
    name: str
    place: int
    path: Steps
    value: str

    def apply(self, records: Records) -> dict[str, Any]:
        """Return a copy of the record with the slip in it."""
        record = copy.deepcopy(records[self.name][self.place])
        inner: Any = record
        for step in self.path[:-1]:
            inner = inner[step]
        inner[self.path[-1]] = self.value
        return record


def slips(records: Records, seed: int, each: int) -> Iterator[Slip]:
    """Yield *each* random slips of every kind; the same seed gives the same ones."""
    chance = random.Random(seed)  # noqa: S311  # not for secrets
    facts: dict[str, list[tuple[str, int, Steps, str]]] = {kind: [] for kind in KINDS_OF_SLIP}
    for name in records:
        if name not in _LEFT_OUT:
            for place, record in enumerate(records[name]):
                for path, value in _leaves(record, ()):
                    if kind := _kind(path, value):
                        facts[kind].append((name, place, path, value))
    others = {
        "city": sorted({value for *_, value in facts["city"]}),
        "state": sorted(record["id"] for record in records["states"]),
        "person": sorted(record["id"] for record in records["people"]),
    }
    for kind, known in facts.items():
        for name, place, path, value in chance.sample(known, min(each, len(known))):
            if kind == "day":
                day = datetime.date.fromisoformat(value)
                other = str(day + datetime.timedelta(days=chance.choice((-1, 1))))
            else:
                other = chance.choice([each for each in others[kind] if each != value])
            yield Slip(kind, name, place, path, other)


def _leaves(value: Any, path: Steps) -> Iterator[tuple[Steps, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, (dict, list)):
        for step, inner in value.items() if isinstance(value, dict) else enumerate(value):
            if step not in _PROVENANCE:
                yield from _leaves(inner, (*path, step))


def _kind(path: Steps, value: str) -> str | None:
    field = next(step for step in reversed(path) if isinstance(step, str))
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return "day"
    for kind, fields in (("city", _CITIES), ("state", _STATES), ("person", _PEOPLE)):
        if field in fields:
            return kind
    return None


class Bench:
    """
    Data sets with one record changed, made without reading the files again.

    The records of one data set are those of the next, so only the last one may be asked.
    """

    def __init__(self, dataset: ts.Dataset) -> None:
        self.records: Records = {
            name: [unstructure(record) for record in dataset.records(name)] for name in KINDS
        }
        (self._meta,) = structure(META.cls, [unstructure(dataset.meta)])
        self._values = {
            name: structure(KINDS[name].cls, records) for name, records in self.records.items()
        }

    def with_slip(self, slip: Slip) -> ts.Dataset | None:
        """Return a data set with a slip in it, or None if it cannot even be read."""
        changed, faults = structure_or_faults(KINDS[slip.name].cls, slip.apply(self.records))
        if faults:
            return None
        values = [*self._values[slip.name]]
        values[slip.place] = changed
        tables = self._values | {slip.name: sorted(values, key=order_of)}
        return ts.Dataset(lambda kind: [self._meta] if kind is META else tables[kind.name])


class Share(NamedTuple):
    """How many slips of a kind were noticed by the rules, by rules or answers, and in all."""

    kind: str
    by_rules: int
    by_either: int
    slips: int

    def __str__(self) -> str:
        return (
            f"  {self.kind:8} {self.by_rules:4} of {self.slips:4} by the rules, "
            f"{self.by_either:4} with the answers"
        )


def shares(dataset: ts.Dataset, seed: int, each: int) -> tuple[tuple[Share, ...], tuple[Slip, ...]]:
    """Return how many slips would be noticed, by kind, and the slips that would not."""
    bench = Bench(dataset)
    known = dataset.problems()
    by_rules: Counter[str] = Counter()
    by_either: Counter[str] = Counter()
    tried: Counter[str] = Counter()
    missed = []
    for slip in slips(bench.records, seed, each):
        tried[slip.kind] += 1
        other = bench.with_slip(slip)
        if other is None or other.problems() != known:
            by_rules[slip.kind] += 1
            by_either[slip.kind] += 1
        elif any(wrong_answers(other)):
            by_either[slip.kind] += 1
        else:
            missed.append(slip)
    return (
        tuple(Share(kind, by_rules[kind], by_either[kind], tried[kind]) for kind in KINDS_OF_SLIP),
        tuple(missed),
    )


def in_all(rows: Iterable[Share]) -> Share:
    """Return the sum of the shares of all kinds."""
    return Share("all", *(sum(column) for column in list(zip(*rows, strict=True))[1:]))


def report(rows: Sequence[Share], seed: int, each: int) -> Iterator[str]:
    """Yield the lines of a report: the shares by kind and in all, and how many there should be."""
    yield f"Slips that would be noticed, of {each} random ones of each kind (seed {seed}):"
    yield from map(str, rows)
    yield str(in_all(rows))
    yield f"  wanted: {BY_RULES:.0%} by the rules, {BY_EITHER:.0%} with the answers"


def too_few(rows: Sequence[Share]) -> bool:
    """Return whether too few slips would be noticed; a small number of slips says little."""
    share = in_all(rows)
    noticed = (
        share.by_rules >= BY_RULES * share.slips and share.by_either >= BY_EITHER * share.slips
    )
    return share.slips >= ENOUGH and not noticed
