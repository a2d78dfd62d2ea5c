"""Dates that may be known in part, one against another: only what is certain counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from turkicstates.dates import before, first_day, last_day

if TYPE_CHECKING:
    import datetime


def days(date: Any) -> tuple[datetime.date, ...]:
    """Return the first and the last day that a date may mean, or the one day."""
    return tuple(dict.fromkeys((first_day(date), last_day(date))))


def unseen(record: Any, date: Any, as_of: Any) -> str | None:
    """
    Say what is wrong with a fact that lies after the day up to which the data was checked.

    Such a fact is an island: it stands if a source of that day or later tells of it.
    """
    if not before(as_of, date):
        return None
    published = (citation.source.published for citation in record.citations)
    if any(one and not before(one, date) for one in published):
        return None
    return f"{date} is later than the data's as_of, {as_of}, and no source from that day or later is cited"
