"""Write iCalendar: summits, handovers and entries into force as all-day events (RFC 5545)."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from turkicstates.dates import day_after
from turkicstates.records.snapshots import EventKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from turkicstates.dataset import Dataset
    from turkicstates.records.snapshots import Event

_KINDS = (EventKind.SUMMIT, EventKind.HANDOVER, EventKind.ENTRY_INTO_FORCE)
_WIDTH = 73
"""Most bytes in a line, not counting the space that continues it; RFC 5545 allows 75."""


def contents(dataset: Dataset) -> dict[str, bytes]:
    """
    Return one file: a calendar, the same in every run.

    It leaves out events that are known only to the month or the year.
    """
    stamp = f"{_compact(dataset.meta.as_of)}T000000Z"
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//turkicstates//{_text(dataset.meta.version)}//EN",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_text(dataset.meta.title)}",
        f"X-WR-CALDESC:{_text(dataset.seal().text())}",
    ]
    for event in dataset.timeline():
        if event.kind in _KINDS and isinstance(event.date, datetime.date):
            lines += _event(event, stamp)
    lines.append("END:VCALENDAR")
    return {"turkicstates.ics": "".join(f"{_folded(line)}\r\n" for line in lines).encode()}


def _event(event: Event, stamp: str) -> Iterator[str]:
    first, last = _days(event)
    yield "BEGIN:VEVENT"
    yield f"UID:{event.kind}-{event.record.id}@turkicstates"
    yield f"DTSTAMP:{stamp}"
    yield f"DTSTART;VALUE=DATE:{_compact(first)}"
    if last < datetime.date.max:
        yield f"DTEND;VALUE=DATE:{_compact(day_after(last))}"
    yield f"SUMMARY:{_text(event.title)}"
    yield f"DESCRIPTION:{_text(_description(event))}"
    if city := getattr(event.record, "city", None):
        yield f"LOCATION:{_text(city)}"
    yield f"CATEGORIES:{_text(str(event.kind).replace('-', ' ').upper())}"
    yield f"STATUS:{'TENTATIVE' if event.planned else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _compact(day: datetime.date) -> str:
    """Return a day without hyphens. A format would leave out leading zeros of the year."""
    return day.isoformat().replace("-", "")


def _days(event: Event) -> tuple[datetime.date, datetime.date]:
    """Return the first and the last day; for a summit, those of its programme."""
    start, end = event.date, event.date
    if event.kind == EventKind.SUMMIT:
        record: Any = event.record
        start, end = record.start, record.end
    if isinstance(start, datetime.date) and isinstance(end, datetime.date):
        return start, end
    day: Any = event.date
    return day, day


def _description(event: Event) -> str:
    record: Any = event.record
    lines = [line for line in (getattr(record, "theme", None), record.note) if line]
    return "\n".join([*lines, "Sources:", *(citation.text() for citation in record.citations)])


def _text(text: str) -> str:
    for char, escaped in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r", ""), ("\n", "\\n")):
        text = text.replace(char, escaped)
    return "".join(char for char in text if char == "\t" or ord(char) >= 0x20)


def _folded(line: str) -> str:
    """Break a line that is too long, between characters and never inside one."""
    pieces, current, size = [], "", 0
    for char in line:
        width = len(char.encode())
        if size + width > _WIDTH:
            pieces.append(current)
            current, size = "", 0
        current, size = current + char, size + width
    return "\r\n ".join([*pieces, current])
