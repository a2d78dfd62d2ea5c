"""Rules for whole tables, which look-ups rely on: order, overlaps and unknown ids."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from turkicstates.errors import Problem, shown
from turkicstates.records.holders import SHARED_KINDS
from turkicstates.records.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from turkicstates.records.meta import Meta

_SECRETARY = "secretary-general"
"""The kind of the office that heads the organisation itself; only one person holds it."""

_APART = frozenset({"affiliated", "related"})
"""Kinds of body that are not part of the organisation."""


def gap_faults(gaps: Iterable[Any], ids: Mapping[str, set[str]]) -> Iterator[Problem]:
    """Yield the gaps that refer to an unknown kind or record."""
    file = KINDS["gaps"].file
    for gap in gaps:
        if gap.kind not in ids:
            kinds = ", ".join(map(repr, ids))
            yield Problem(
                file, gap.id, "kind", f"{shown(gap.kind)} is not one of the kinds {kinds}"
            )
            continue
        for record_id in gap.record_ids:
            if record_id not in ids[gap.kind]:
                message = f"no record of {gap.kind} has the id {shown(record_id)}"
                yield Problem(file, gap.id, "record_ids", message)


def summit_faults(summits: Iterable[Any], meta: Meta) -> Iterator[Problem]:
    """Yield the summits of an unknown series, and those that have the ordinal of another."""
    known = [series.id for series in meta.series]
    numbered: dict[tuple[str, int], str] = {}
    for summit in summits:
        if summit.series not in known:
            listed = ", ".join(map(repr, known)) or "none"
            message = f"{shown(summit.series)} is not a series that meta.json lists: {listed}"
            yield Problem(KINDS["summits"].file, summit.id, "series", message)
        if summit.ordinal is not None:
            first = numbered.setdefault((summit.series, summit.ordinal), summit.id)
            if first != summit.id:
                message = f"{first} is already No. {summit.ordinal} of {summit.series}"
                yield Problem(KINDS["summits"].file, summit.id, "ordinal", message)


def chair_faults(terms: tuple[Any, ...], as_of: Any) -> Iterator[Problem]:
    """Yield the chairmanships that leave gaps, overlap, or are later than *as_of*."""
    file = KINDS["chairmanships"].file
    for term in terms:
        if term.start > as_of:
            yield Problem(
                file, term.id, "start", f"{term.start} is later than the data's as_of, {as_of}"
            )
    for before, after in pairwise(terms):
        if before.end is None:
            yield Problem(file, before.id, "end", f"missing, though {after.id} follows")
        elif before.end != after.start:
            what = "overlaps" if before.end > after.start else "leaves a gap before"
            message = f"{before.end} {what} {after.id}, which starts on {after.start}"
            yield Problem(file, before.id, "end", message)
        if after.number != before.number + 1:
            message = f"{after.number} does not follow {before.number}"
            yield Problem(file, after.id, "number", message)


def office_faults(
    terms: Iterable[Any], offices: Iterable[Any], bodies: Iterable[Any]
) -> Iterator[Problem]:
    """Yield the offices that only seem to be the Secretary General's, and overlapping terms."""
    apart = {body.id: body for body in bodies if body.kind in _APART}
    single: dict[str, str | None] = {}  # the offices of the organisation itself count as one
    for office in offices:
        if office.kind == _SECRETARY and office.body_id in apart:
            message = (
                f"secretary-general is for the organisation itself, and {office.body_id} is "
                f"{apart[office.body_id].kind}; the head of such a body has the kind head-of-body"
            )
            yield Problem(KINDS["offices"].file, office.id, "kind", message)
        elif office.kind not in SHARED_KINDS:
            ours = office.kind == _SECRETARY and office.state_id is None
            single[office.id] = None if ours else office.id
    latest: dict[str | None, Any] = {}
    for term in terms:
        if term.office_id not in single:
            continue
        office_id = single[term.office_id]
        before = latest.get(office_id)
        latest[office_id] = term
        if before is None or term.start is None:
            continue
        if before.end is None:
            if before.as_of is None or before.as_of.isoformat() >= term.start.isoformat():
                yield Problem(
                    KINDS["office_terms"].file,
                    before.id,
                    "end",
                    f"missing, though {term.id} follows{_also(before, term)}",
                )
        elif before.end.isoformat()[: len(term.start.isoformat())] > term.start.isoformat():
            message = f"{before.end} overlaps {term.id}, which starts on {term.start}"
            yield Problem(
                KINDS["office_terms"].file, before.id, "end", message + _also(before, term)
            )


def _also(before: Any, term: Any) -> str:
    """Return why the terms of two offices must not overlap, or nothing for those of one office."""
    if before.office_id == term.office_id:
        return ""
    return (
        f", and both {before.office_id} and {term.office_id} are secretary-general; "
        "the head of another body has the kind head-of-body"
    )
