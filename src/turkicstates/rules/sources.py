"""Editorial rules for sources: each is cited, and says what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from turkicstates.errors import Problem
from turkicstates.records.kinds import KINDS, SOURCES
from turkicstates.records.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from turkicstates.store import Store


def problems(dataset: Store) -> Iterator[Problem]:
    """Yield the sources that no record cites, and those that a footnote could not name."""
    used = set(_cited(dataset))
    for source in dataset.records(SOURCES):
        if source.id not in used:
            yield Problem(SOURCES.file, source.id, "id", "no record cites it")
        if source.heading is None:
            message = "its title is unknown, and no description says what it is about"
            yield Problem(SOURCES.file, source.id, "description", message)


def _cited(dataset: Store) -> Iterator[str]:
    for name in KINDS:
        for record in dataset.records(name):
            if isinstance(record, Record):
                yield from (citation.source_id for citation in record.citations)
                for dispute in record.disputes:
                    for claim in dispute.values:
                        yield from claim.source_ids
