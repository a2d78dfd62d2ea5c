"""Editorial rules for series: the numbered meetings of a body, and the terms of an office."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from turkicstates.dates import before
from turkicstates.errors import Problem
from turkicstates.records.holders import SHARED_KINDS
from turkicstates.records.kinds import BODIES, MEETINGS, OFFICE_TERMS, OFFICES
from turkicstates.rules.evidence import open_fields
from turkicstates.rules.spans import next_to

if TYPE_CHECKING:
    from collections.abc import Iterator

    from turkicstates.store import Store


def problems(dataset: Store) -> Iterator[Problem]:
    """Yield all violations of the rules for series."""
    for body in dataset.records(BODIES):
        numbered = [m for m in dataset.where(MEETINGS, "body_id", body.id) if m.ordinal is not None]
        for earlier, later in pairwise(numbered):
            for message in _ordinals(earlier, later):
                yield Problem(MEETINGS.file, later.id, "ordinal", message)
    gaps = dataset.once(open_fields)
    for office in dataset.records(OFFICES):
        terms = [term for term in office.terms if term.start is not None]
        for message in _begun(office, terms):
            yield Problem(OFFICES.file, office.id, "since", message)
        for before_, after in pairwise(terms):
            if office.kind in SHARED_KINDS or {(before_.id, "end"), (after.id, "start")} & gaps:
                continue
            for field, message in _meet(before_, after):
                yield Problem(OFFICE_TERMS.file, before_.id, field, message)


def _ordinals(earlier: Any, later: Any) -> Iterator[str]:
    """The numbers of the meetings of a body run with their days."""
    if later.ordinal <= earlier.ordinal and before(earlier.start, later.start):
        yield f"No. {later.ordinal}, though {earlier.id}, which came before, was No. {earlier.ordinal}"


def _begun(office: Any, terms: list[Any]) -> Iterator[str]:
    """An office begins with its first term, or long before the first one that is recorded."""
    if terms and next_to(office.since, terms[0].start):
        yield f"{office.since} is a day off {terms[0].id}, which starts on {terms[0].start}"


def _meet(earlier: Any, later: Any) -> Iterator[tuple[str, str]]:
    """A term ends on the day when the next one begins."""
    if earlier.end is None:
        yield "end", f"missing, though {later.id} follows, and no gap says so"
    elif before(earlier.end, later.start):
        yield "end", f"{earlier.end} leaves a gap before {later.id}, which starts on {later.start}"
