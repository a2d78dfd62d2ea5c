"""Write iCalendar: summits, handovers and entries into force as all-day events (RFC 5545)."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from turkicstates.dates import day_after
from turkicstates.records.references import own_organisation, series_of
from turkicstates.records.snapshots import EventKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from turkicstates.dataset import Dataset
    from turkicstates.records.snapshots import Event

_KINDS = (EventKind.SUMMIT, EventKind.HANDOVER, EventKind.ENTRY_INTO_FORCE)
_WIDTH = 73
"""Most bytes in a line, not counting the space that continues it; RFC 5545 allows 75."""


_REFRESH = "P1W"
"""How long a subscriber may wait before it asks for the calendar again."""


def contents(dataset: Dataset, *, address: str | None = None) -> dict[str, bytes]:
    """
    Return one file: a calendar, the same in every run.

    It leaves out events that are known only to the month or the year. With the address of
    the folder in which the file will lie, it says where subscribers find it.
    """
    name = f"{dataset.meta.slug}.ics"
    stamp = f"{_compact(dataset.meta.as_of)}T000000Z"
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//turkicstates//{_text(dataset.meta.version)}//EN",
        "CALSCALE:GREGORIAN",
        f"NAME:{_text(dataset.meta.title)}",
        f"X-WR-CALNAME:{_text(dataset.meta.title)}",
        f"X-WR-CALDESC:{_text(dataset.seal().text())}",
        f"LAST-MODIFIED:{stamp}",
        f"REFRESH-INTERVAL;VALUE=DURATION:{_REFRESH}",
        f"X-PUBLISHED-TTL:{_REFRESH}",
    ]
    if dataset.meta.url is not None:
        lines.append(f"URL:{dataset.meta.url}")
    if address is not None:
        lines.append(f"SOURCE;VALUE=URI:{address.removesuffix('/')}/{name}")
    for event in dataset.timeline():
        if event.kind in _KINDS and isinstance(event.date, datetime.date):
            lines += _event(event, dataset, stamp)
    lines.append("END:VCALENDAR")
    return {name: "".join(f"{_folded(line)}\r\n" for line in lines).encode()}


def _event(event: Event, dataset: Dataset, stamp: str) -> Iterator[str]:
    first, last = _days(event)
    yield "BEGIN:VEVENT"
    yield f"UID:{event.kind}-{event.record.id}@{dataset.meta.slug}"
    yield f"DTSTAMP:{stamp}"
    yield f"DTSTART;VALUE=DATE:{_compact(first)}"
    if last < datetime.date.max:
        yield f"DTEND;VALUE=DATE:{_compact(day_after(last))}"
    yield f"SUMMARY:{_text(_title(event, dataset))}"
    yield f"DESCRIPTION:{_text(_description(event))}"
    if city := getattr(event.record, "city", None):
        yield f"LOCATION:{_text(city)}"
    yield f"CATEGORIES:{_text(str(event.kind).replace('-', ' ').upper())}"
    yield f"STATUS:{'TENTATIVE' if event.planned else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _title(event: Event, dataset: Dataset) -> str:
    """Return the title of an event, after who met or whose event it is: ``'OTS: ...'``."""
    series = series_of(dataset, event.record)
    if series is not None and series.outside:
        return f"{series.name}: {event.title}"
    organisation = own_organisation(dataset)
    if organisation is None:
        return event.title
    names = (organisation.abbreviations, organisation.short_names, organisation.names)
    return f"{next(name.first for name in names if name)}: {event.title}"


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
