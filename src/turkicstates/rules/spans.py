"""Comparisons of dates that may be partial. Only certain violations count."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from turkicstates.dates import PartialDate, before, day_after, day_before, first_day, last_day

if TYPE_CHECKING:
    import datetime


def days(date: Any) -> tuple[datetime.date, ...]:
    """Return the day of a date or, if it is partial, its first and last day."""
    return tuple(dict.fromkeys((first_day(date), last_day(date))))


def next_to(date: Any, other: Any) -> bool:
    """Return whether a day is the one before or after another; partial dates never are."""
    return not isinstance(other, PartialDate) and date in (day_before(other), day_after(other))


def unseen(record: Any, date: Any, as_of: Any) -> str | None:
    """
    Return a message if a date is after *as_of* and no source can confirm it.

    A source can, if the record cites it and it was published on that date or later.
    """
    if not before(as_of, date):
        return None
    publication_dates = (citation.source.published for citation in record.citations)
    if any(published and not before(published, date) for published in publication_dates):
        return None
    return f"{date} is later than the data's as_of, {as_of}, and no source from that day or later is cited"
