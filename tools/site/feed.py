"""Write the latest events and the version of the data as a feed (Atom, RFC 4287)."""

from __future__ import annotations

import datetime
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from tools.site.records.links import page_of, web_address
from tools.site.records.titles import title_of
from tools.site.web import FEED
from turkicstates.records.labels import kind_of
from turkicstates.records.text import clean
from turkicstates.sentences import describe
from turkicstates.sentences.words import date_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    import turkicstates as ts

NAMESPACE = "http://www.w3.org/2005/Atom"

MOST = 50
"""How many events the feed has."""

_ABOUT = (
    "What happened last, newest first: summits and other meetings, signatures, handovers, terms of office. "
    "Each entry has the day of the event; sources may report it, and this record add it, later. "
    "A new version of the data has an entry too, with the day up to which it was checked."
)


class Happened(NamedTuple):
    """What happened on a day: of which kind it is, its title, and the record with its sources."""

    day: datetime.date
    kind: str
    title: str
    record: Any


def atom(dataset: ts.Dataset, site: str = "") -> str:
    """
    Return the feed.

    It has no event that is planned, or of which only the month or the year is known.

    Args:
        dataset: The data set.

        site: The address of the front page, with a last slash, if it is known. Without one
            the links are relative to the feed, which lies beside the front page.
    """
    happened = sorted(_happened(dataset), key=lambda event: event.day)
    latest = happened[: -MOST - 1 : -1]
    meta = dataset.meta
    feed = Element("feed", {"xmlns": NAMESPACE, "xml:lang": "en"})
    _add(feed, "id", "urn:turkicstates:events")
    _add(feed, "title", f"Latest events. {meta.title}")
    _add(feed, "subtitle", _ABOUT)
    _add(feed, "updated", _moment(max([meta.as_of, *(event.day for event in latest)])))
    _add(SubElement(feed, "author"), "name", meta.publisher or meta.title)
    _add(feed, "rights", meta.licence)
    SubElement(feed, "link", rel="self", type="application/atom+xml", href=f"{site}{FEED}")
    SubElement(feed, "link", rel="alternate", type="text/html", href=f"{site}index.html")
    entries = [(event.day, _entry(event, site)) for event in latest]
    entries.append((meta.as_of, _version(meta, site)))
    for _, entry in sorted(entries, key=itemgetter(0), reverse=True):
        feed.append(entry)
    indent(feed)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(feed, encoding="unicode")}\n'


def _happened(dataset: ts.Dataset) -> Iterator[Happened]:
    """Yield what is known to have happened on a day: every event, and every meeting."""
    for event in dataset.timeline():
        if isinstance(event.date, datetime.date) and not event.planned:
            yield Happened(event.date, str(event.kind), event.title, event.record)
    for meeting in dataset.meetings():
        if isinstance(meeting.start, datetime.date) and meeting.status == "held":
            yield Happened(meeting.start, "meeting", title_of(meeting), meeting)


def _entry(event: Happened, site: str) -> Element:
    record = event.record
    entry = Element("entry")
    name = f"{event.kind}:{kind_of(record).name}:{record.id}:{event.day.isoformat()}"
    _add(entry, "id", f"urn:turkicstates:events:{name}")
    _add(entry, "title", event.title)
    _add(entry, "updated", _moment(event.day))
    _add(entry, "summary", describe(record))
    SubElement(entry, "category", term=event.kind)
    page = f"{site}{page_of(record)}"
    SubElement(entry, "link", rel="alternate", type="text/html", href=page)
    for citation in record.citations:
        if address := web_address(citation.source.url or ""):
            SubElement(entry, "link", rel="via", href=clean(address))
    return entry


def _version(meta: ts.Meta, site: str) -> Element:
    """Return the entry of the version of the data, which leads to what changed."""
    entry = Element("entry")
    _add(entry, "id", f"urn:turkicstates:data:{meta.version}")
    _add(entry, "title", f"Data version {meta.version}")
    _add(entry, "updated", _moment(meta.as_of))
    checked = f"The data, checked up to {date_in_words(meta.as_of)}."
    _add(entry, "summary", f"{checked} The changelog says what is new.")
    SubElement(entry, "category", term="data")
    page = f"{site}changelog.html"
    SubElement(entry, "link", rel="alternate", type="text/html", href=page)
    return entry


def _add(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = clean(text)


def _moment(day: datetime.date) -> str:
    """Return the first moment of a day."""
    return f"{day.isoformat()}T00:00:00Z"
