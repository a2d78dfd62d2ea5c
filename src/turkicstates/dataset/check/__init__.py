"""
The rules that hold a data set together.

A fault would make a look-up answer wrongly, or a fact stand without its source: a data set
with one cannot be loaded. The other rules are those of a careful editor.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from turkicstates.dataset.check import documents, gatherings, people, tables
from turkicstates.dataset.check.fields import field_faults
from turkicstates.dataset.check.problem import Problem
from turkicstates.dataset.check.sources import uncited
from turkicstates.records.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from turkicstates.dataset import Dataset

__all__ = ["Problem", "find_faults", "find_problems"]


def find_faults(dataset: Dataset) -> Iterator[Problem]:
    """Yield what keeps a data set from being loaded, in the order of files and records."""
    ids = {name: {record.id for record in dataset._table(name)} for name in KINDS}
    for name, kind in KINDS.items():
        seen = set()
        for record in dataset._table(name):
            if record.id in seen:
                yield Problem(kind.file, record.id, "id", "two records have this id")
            seen.add(record.id)
            for field, message in field_faults(record, ids):
                yield Problem(kind.file, record.id, field, message)
    yield from tables.gap_faults(dataset._table("gaps"), ids)
    yield from tables.summit_faults(dataset._table("summits"))
    yield from tables.chair_faults(dataset._table("chairmanships"), dataset._meta.as_of)
    yield from tables.office_faults(dataset._table("office_terms"), dataset._table("offices"))


def find_problems(dataset: Dataset) -> Iterator[Problem]:
    """
    Yield every breach of a rule: the faults, or in a data set without any, what an editor asks.

    The rules of an editor look at relations, which a fault may have broken.
    """
    faults = tuple(find_faults(dataset))
    if faults:
        yield from faults
        return
    found = chain(
        uncited(dataset),
        people.problems(dataset),
        documents.problems(dataset),
        gatherings.problems(dataset),
    )
    files = [kind.file for kind in KINDS.values()]
    yield from sorted(found, key=lambda problem: (files.index(problem.file), problem.record_id))
