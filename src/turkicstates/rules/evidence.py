"""Editorial rules for days, their sources and disputes: no source reports what is to come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from turkicstates.dates import before
from turkicstates.errors import Problem
from turkicstates.records.agreements import AgreementStatus
from turkicstates.records.kinds import GAPS, KINDS
from turkicstates.records.participants import MeetingStatus
from turkicstates.rules.spans import next_to

if TYPE_CHECKING:
    from collections.abc import Iterator

    from turkicstates.store import Store

_DAYS = {
    "people": ("born", "died"),
    "bodies": ("founded",),
    "office_terms": ("start", "end", "as_of"),
    "agreements": ("signed",),
    "summits": ("start", "end", "leaders_met"),
    "statements": ("date",),
    "meetings": ("start", "end"),
    "awards": ("date",),
}
"""The dates of what happened, by kind of record."""

_ENDS = ("start", "end")

_AHEAD = (MeetingStatus.PLANNED, AgreementStatus.DRAFT)
"""What has not happened yet."""


def problems(dataset: Store) -> Iterator[Problem]:
    """Yield the dates that none of their sources can have reported."""
    for name, fields in _DAYS.items():
        for record in dataset.records(name):
            for field in fields:
                for message in _foretold(record, field, dataset):
                    yield Problem(KINDS[name].file, record.id, field, message)
    for name, kind in KINDS.items():
        for record in dataset.records(name):
            for field, message in (*_disputed(record), *_reported(record)):
                yield Problem(kind.file, record.id, field, message)


def open_fields(dataset: Store) -> frozenset[tuple[str, str]]:
    """Return the identifier and field of what a gap leaves open: without a field, both ends."""
    return frozenset(
        (record_id, field)
        for gap in dataset.records(GAPS)
        for record_id in gap.record_ids
        for field in (_ENDS if gap.field in (None, *_ENDS) else (gap.field,))
    )


def _foretold(record: Any, field: str, dataset: Store) -> Iterator[str]:
    """A day is reported by a source of that day or later, unless a gap says that none was found."""
    date = getattr(record, field)
    if date is None or getattr(record, "status", None) in _AHEAD:
        return
    if before(dataset.meta.as_of, date) or (record.id, field) in dataset.once(open_fields):
        return
    published = [citation.source.published for citation in record.cite(field)]
    if published and all(day is not None and before(day, date) for day in published):
        yield f"{date} is later than each of its sources, and no gap says so"


def _reported(record: Any) -> Iterator[tuple[str, str]]:
    """What a summit is expected to do is reported on the day of a source, not on the one beside it."""
    for place, expectation in enumerate(getattr(record, "expected", ())):
        date = expectation.reported
        published = [
            citation.source.published for citation in record.cite(f"expected.{expectation.key}")
        ]
        if date not in published:
            for day in dict.fromkeys(day for day in published if day and next_to(date, day)):
                yield f"expected[{place}].reported", f"{date} is a day off its source, of {day}"


def _disputed(record: Any) -> Iterator[tuple[str, str]]:
    """What a dispute about a date chose is what the record says."""
    for place, dispute in enumerate(getattr(record, "disputes", ())):
        date: Any = getattr(record, dispute.field, None)
        if hasattr(date, "isoformat") and not dispute.chosen.startswith(date.isoformat()):
            message = f"{dispute.chosen!r}, though the record says {date}"
            yield f"disputes[{place}].chosen", message
