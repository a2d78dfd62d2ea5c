"""What an editor asks of the sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from turkicstates.dataset.check.problem import Problem
from turkicstates.records.base import Record
from turkicstates.records.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from turkicstates.dataset import Dataset


def uncited(dataset: Dataset) -> Iterator[Problem]:
    """Yield the sources that no record cites."""
    used = set(_cited(dataset))
    for source in dataset.sources():
        if source.id not in used:
            yield Problem(KINDS["sources"].file, source.id, "id", "no record cites it")


def _cited(dataset: Dataset) -> Iterator[str]:
    for name in KINDS:
        for record in dataset._table(name):
            if isinstance(record, Record):
                yield from (citation.source_id for citation in record.citations)
                for dispute in record.disputes:
                    for claim in dispute.values:
                        yield from claim.source_ids
