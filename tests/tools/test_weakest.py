"""What an editor should look into next."""

import pytest

import turkicstates as ts
from conftest import write
from samples import full
from tools.weakest import key_dates, oldest_checks, shares, weakest


@pytest.fixture(name="league")
def _league(tmp_path):
    """The full sample, with one date from two publishers, and one that a copy repeats."""
    files = full()
    files["sources.json"] += [
        {"id": "copy", "publisher": "The Press via The Mirror"},
        {"id": "times", "publisher": "The Times"},
        {"id": "en", "publisher": "English Wikipedia"},
        {"id": "de", "publisher": "German Wikipedia"},
        {"id": "data", "publisher": "Wikidata"},
        {"id": "old-name", "publisher": "Turkic Council"},
        {"id": "new-name", "publisher": "Organization of Turkic States"},
    ]
    term = files["chairmanships.json"][0]
    term["citations"] += [
        {"source_id": "times", "supports": ["start"]},
        {"source_id": "copy", "supports": ["end"]},
    ]
    files["states.json"][0]["citations"] += [
        {"source_id": source_id, "supports": ["memberships"]} for source_id in ("en", "de", "data")
    ]
    files["summits.json"][0]["citations"] += [
        {"source_id": source_id, "supports": ["start"]} for source_id in ("old-name", "new-name")
    ]
    return ts.Dataset.load(write(tmp_path / "league", files))


class TestKeyDates:
    """key_dates and shares"""

    def test_publishers(self, league):
        """Two publishers count as two; one that passes on the text of another does not."""
        publishers = {(date.record_id, date.path): date.publishers for date in key_dates(league)}
        assert {"the press", "the times"} == publishers["2001-east", "start"]
        assert {"the press"} == publishers["2001-east", "end"]

    def test_one_house(self, league):
        """The Wikipedias and Wikidata count once, and so does the organisation under two names."""
        publishers = {
            date.publishers for date in key_dates(league) if date.group in {"states", "summits"}
        }
        assert {"the press", "wikipedia"} in publishers
        assert {"the press", "organization of turkic states"} in publishers

    def test_what_has_no_day(self, tmp_path):
        """A ratification whose day is not known is no date."""
        files = full()
        pact = files["agreements.json"][0]
        pact["ratifications"].append({"party_id": "west"})
        data = ts.Dataset.load(write(tmp_path / "undated", files))
        paths = [date.path for date in key_dates(data) if date.record_id == "pact"]
        assert "ratifications.east" in paths
        assert "ratifications.west" not in paths

    def test_groups(self, league):
        """They are counted by kind."""
        assert {
            "summits": (1, 6),
            "chairmanships": (1, 3),
            "states": (1, 3),
            "organisations": (0, 1),
            "agreements": (0, 4),
            "office_terms": (0, 7),
        } == shares(key_dates(league))

    def test_what_carries_nothing(self, league):
        """Drafts, and terms of offices that no look-up by day gives, are no key dates."""
        ids = {date.record_id for date in key_dates(league)}
        assert not ids & {"plan", "sketch", "bek-2", "dia-2", "dia-1"}


class TestWeakest:
    """weakest and oldest_checks"""

    def test_one_source(self, league):
        """A record with one publisher is weak; one with two is not."""
        reasons = {(kind, record_id): reason for kind, record_id, reason in weakest(league)}
        assert "one source, The Press" == reasons["people", "ada"]
        assert ("chairmanships", "2001-east") not in reasons

    def test_low(self, tmp_path):
        """A record of low confidence is weak whatever it cites."""
        files = full()
        files["people.json"][0]["confidence"] = "low"
        league = ts.Dataset.load(write(tmp_path / "low", files))
        assert ("people", "ada", "low confidence") in set(weakest(league))

    def test_oldest(self):
        """Gaps come in the order in which they were last looked into."""
        days = [gap.checked.isoformat() for gap in oldest_checks(ts.Dataset.bundled())]
        assert sorted(days) == days
