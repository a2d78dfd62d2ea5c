"""The feed of the latest events and of the version of the data, by the rules of Atom (RFC 4287)."""

import datetime
import re
from xml.etree import ElementTree as ET

import attrs
import pytest

import turkicstates as ts
from conftest import write
from markup import HOSTILE, SHOWN, hostile
from samples import full
from tools.site import feed, web

ATOM = f"{{{feed.NAMESPACE}}}"


def _parsed(text):
    return ET.fromstring(text)  # noqa: S314  # made here


def _entries(text):
    """Return the title, the day and the identifier of each entry."""
    return [
        (
            entry.findtext(f"{ATOM}title"),
            entry.findtext(f"{ATOM}updated")[:10],
            entry.findtext(f"{ATOM}id"),
        )
        for entry in _parsed(text).iter(f"{ATOM}entry")
    ]


@pytest.fixture(name="bundled", scope="module")
def _bundled():
    """The feed of the bundled data."""
    return feed.atom(ts.Dataset.bundled())


class TestForm:
    """What Atom asks for"""

    def test_once(self, bundled):
        """The feed and each entry have an identifier, a title and a moment, once each."""
        root = _parsed(bundled)
        assert f"{ATOM}feed" == root.tag
        for element in (root, *root.iter(f"{ATOM}entry")):
            for name in ("id", "title", "updated"):
                (only,) = element.findall(f"{ATOM}{name}")
                assert only.text.strip()
            moment = element.findtext(f"{ATOM}updated")
            assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", moment)
            assert re.fullmatch(r"urn:[a-z0-9]+:\S+", element.findtext(f"{ATOM}id"))
        assert root.findtext(f"{ATOM}author/{ATOM}name") == ts.Dataset.bundled().meta.publisher

    def test_unique(self, bundled):
        """No two entries have one identifier, nor more than one page."""
        identifiers = [identifier for _, _, identifier in _entries(bundled)]
        assert feed.MOST + 1 == len(identifiers) == len(set(identifiers))
        for entry in _parsed(bundled).iter(f"{ATOM}entry"):
            assert 1 == len(entry.findall(f"{ATOM}link[@rel='alternate']"))

    def test_order(self, bundled):
        """The newest is first, and the feed is as new as that or as the last check."""
        days = [day for _, day, _ in _entries(bundled)]
        assert sorted(days, reverse=True) == days
        updated = _parsed(bundled).findtext(f"{ATOM}updated")
        assert max(*days, ts.as_of().isoformat()) == updated[:10]


class TestEvents:
    """Which events are in it"""

    def test_same_as_library(self, bundled):
        """Every event that the library has from the first day of the feed on is in it, and every meeting."""
        entries = [
            entry for entry in _entries(bundled) if entry[2].startswith("urn:turkicstates:events:")
        ]
        first = datetime.date.fromisoformat(entries[-1][1])
        events = {
            (event.title, event.date.isoformat())
            for event in ts.timeline()
            if isinstance(event.date, datetime.date) and event.date > first and not event.planned
        }
        there = {(title, day) for title, day, _ in entries if day > first.isoformat()}
        assert events <= there
        meetings = [
            meeting
            for meeting in ts.meetings()
            if isinstance(meeting.start, datetime.date) and meeting.start > first
        ]
        assert len(there - events) == len(
            [meeting for meeting in meetings if meeting.status == "held"]
        )

    def test_days_alone(self, tmp_path):
        """What is planned, or known to the month, is left out; no day is made up for it."""
        files = full()
        files["summits.json"][-1] |= {"status": "planned"}
        data = ts.Dataset.load(write(tmp_path / "league", files))
        texts = _entries(feed.atom(data))
        planned = [event for event in data.timeline() if event.planned]
        vague = [event for event in data.timeline() if isinstance(event.date, ts.PartialDate)]
        assert planned
        assert vague
        for event in (*planned, *vague):
            assert not [text for text in texts if f":{event.kind}:" in text[2] and f":{event.record.id}:" in text[2]]  # fmt: skip

    def test_entry(self, league):
        """An entry says what happened, links to the page of the record, and names its sources."""
        (entry,) = [
            entry
            for entry in _parsed(feed.atom(league)).iter(f"{ATOM}entry")
            if ":handover:chairmanships:2003-west:" in entry.findtext(f"{ATOM}id")
        ]
        assert "West takes the chair" == entry.findtext(f"{ATOM}title")
        assert "2003-01-02T00:00:00Z" == entry.findtext(f"{ATOM}updated")
        assert ts.describe(league.chairmanship("2003-west")) == entry.findtext(f"{ATOM}summary")
        links = {link.get("rel"): link.get("href") for link in entry.iter(f"{ATOM}link")}
        assert {"alternate": "records/chairmanships/2003-west.html"} == links

    def test_sources(self, bundled):
        """The addresses of sources are those of the record."""
        root = _parsed(bundled)
        via = [link.get("href") for link in root.iter(f"{ATOM}link") if link.get("rel") == "via"]
        assert via
        assert set(via) <= {source.url for source in ts.sources()}

    def test_address(self, league):
        """Where the address of the site is known, every link has it."""
        root = _parsed(feed.atom(league, "https://league.example/data/"))
        links = [link.get("href") for link in root.iter(f"{ATOM}link")]
        assert f"https://league.example/data/{web.FEED}" == links[0]
        assert all(link.startswith("https://league.example/data/") for link in links)

    def test_nothing(self):
        """A data set without events has a feed with its version alone."""
        meta = attrs.evolve(ts.Dataset.bundled().meta, organisation_id=None)
        (entry,) = _entries(feed.atom(ts.Dataset.from_records(meta, [])))
        version = ts.data_version()
        assert (
            f"Data version {version}",
            ts.as_of().isoformat(),
            f"urn:turkicstates:data:{version}",
        ) == entry

    def test_hostile(self, tmp_path):
        """A text that would be markup is text, and no element comes of it."""
        data = ts.Dataset.load(write(tmp_path / "hostile", hostile(full())))
        text = feed.atom(data)
        names = {element.tag.removeprefix(ATOM) for element in _parsed(text).iter()}
        assert names <= {
            "feed", "id", "title", "subtitle", "updated", "author", "name", "rights", "link", "entry", "summary", "category",
        }  # fmt: skip
        assert HOSTILE not in text
        assert SHOWN in "".join(_parsed(text).itertext())
