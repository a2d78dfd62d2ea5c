"""The memory that a whole data set takes in use, beside pycountry and the plain JSON values."""

from __future__ import annotations

import gc
import json
import sys
import tracemalloc
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs
import pycountry

import turkicstates as ts
from benchmarks.resident import answer_of, resident
from turkicstates.records.kinds import KINDS
from turkicstates.records.paths import part_fields

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from turkicstates.records.value import Value

FOLDER = Path(ts.__file__).parent / "data"
DATABASES = (
    "countries",
    "historic_countries",
    "subdivisions",
    "currencies",
    "languages",
    "scripts",
)


class Held(NamedTuple):
    """What something takes in memory beyond its bare import, and the size of its files."""

    name: str
    files: int
    allocated: int
    resident: int


def everything() -> ts.Dataset:
    """Read every kind of record, every field, and follow every relation."""
    dataset = ts.Dataset.bundled()
    for name in KINDS:
        for record in dataset.records(name):
            follow(record)
    return dataset


def follow(value: Value) -> None:
    """Ask a value for each of its fields and properties, and its parts likewise."""
    for field in attrs.fields(type(value)):
        getattr(value, field.name)
    for name in part_fields(value):
        for part in getattr(value, name):
            follow(part)
    for cls in type(value).__mro__:
        for name, member in vars(cls).items():
            if isinstance(member, property) and not name.startswith("_"):
                getattr(value, name)


def plain() -> list[Any]:
    """Read the same files as plain JSON values."""
    return [json.loads(path.read_bytes()) for path in ours()]


def countries() -> list[Any]:
    """Read every database of pycountry, with its indexes."""
    return [list(getattr(pycountry, name)) for name in DATABASES]


def ours() -> tuple[Path, ...]:
    """Return the data files that ship with this library."""
    return tuple(sorted(FOLDER.glob("*.json")))


def theirs() -> tuple[Path, ...]:
    """Return the data files that ship with pycountry."""
    return tuple(sorted(Path(pycountry.DATABASE_DIR).glob("*.json")))


WAYS: dict[str, tuple[str, Callable[[], object], Callable[[], Iterable[Path]]]] = {
    "everything": ("turkicstates, every field read and every relation followed", everything, ours),
    "plain": ("the same files, `json.loads`", plain, ours),
    "countries": ("pycountry, every database", countries, theirs),
}


def held(way: str) -> Held:
    """Return what one way takes, each figure from a process of its own."""
    name, _, files = WAYS[way]
    allocated, taken = (int(answer_of("benchmarks.held", way, how)) for how in ("python", "linux"))
    return Held(name, sum(path.stat().st_size for path in files()), allocated, taken)


def main(way: str, how: str) -> None:
    """Print how many bytes Python allocates, or Linux adds, while a way is gone."""
    call = WAYS[way][1]
    gc.collect()
    if how == "python":
        tracemalloc.start()
        kept = call()
        gc.collect()
        print(tracemalloc.get_traced_memory()[0])
    else:
        before = resident()
        kept = call()
        gc.collect()
        print(resident() - before)
    assert kept  # noqa: S101  # it lives until here


if __name__ == "__main__":
    main(*sys.argv[1:])
