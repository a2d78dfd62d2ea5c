"""
The rules that a data set must follow.

Faults lead to wrong answers or to facts without sources, so a data set with faults
cannot be loaded. Editorial rules check whether records contradict each other.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from turkicstates.errors import Problem
from turkicstates.records.kinds import KINDS, META
from turkicstates.rules import (
    bodies,
    decisions,
    documents,
    evidence,
    identifiers,
    occasions,
    officials,
    organisations,
    people,
    places,
    representation,
    series,
    sources,
    summits,
    tables,
)
from turkicstates.rules.fields import field_faults, meta_faults

if TYPE_CHECKING:
    from collections.abc import Iterator

    from turkicstates.store import Store


def find_faults(dataset: Store) -> Iterator[Problem]:
    """Yield the faults that prevent loading, in the order of files and records."""
    ids = {name: {record.id for record in dataset.records(name)} for name in KINDS}
    yield from (Problem(META.file, "", *fault) for fault in meta_faults(dataset.meta, ids))
    for name, kind in KINDS.items():
        seen = set()
        for record in dataset.records(name):
            if record.id in seen:
                yield Problem(kind.file, record.id, "id", "two records have this id")
            seen.add(record.id)
            for field, message in field_faults(record, ids):
                yield Problem(kind.file, record.id, field, message)
    yield from tables.gap_faults(dataset.records("gaps"), ids)
    yield from tables.summit_faults(dataset.records("summits"), dataset.meta)
    yield from tables.chair_faults(dataset.records("chairmanships"), dataset.meta.as_of)
    yield from tables.office_faults(
        *(dataset.records(name) for name in ("office_terms", "offices", "bodies"))
    )


def find_problems(dataset: Store) -> Iterator[Problem]:
    """
    Yield the faults or, if there are none, the violations of editorial rules.

    Editorial rules follow relations between records, which faults may have broken.
    """
    faults = tuple(find_faults(dataset))
    if faults:
        yield from faults
        return
    subjects = (
        people,
        documents,
        summits,
        places,
        identifiers,
        occasions,
        representation,
        officials,
        bodies,
        organisations,
        decisions,
        series,
        evidence,
        sources,
    )
    problems = chain.from_iterable(subject.problems(dataset) for subject in subjects)
    files = [kind.file for kind in KINDS.values()]
    yield from sorted(problems, key=lambda problem: (files.index(problem.file), problem.record_id))
