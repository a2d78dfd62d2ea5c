"""The timeline, and what changed between two days."""

import pytest

import turkicstates as ts
from conftest import small, write
from samples import cited, full

TIMELINE = [
    ("1995-05", "summit", "No. 1 summit, place not known"),
    ("1999", "term-begins", "Ada Ay becomes Head of East"),
    ("1999-05-01", "term-begins", "Bek Batur becomes Head of West"),
    ("2000-01-01", "founding", "The Circle founded"),
    ("2000-01-01", "accession", "East becomes a member"),
    ("2001-01-01", "observer-status", "Chess Club becomes an observer"),
    ("2001-01-01", "observer-status", "West becomes an observer"),
    ("2001-01-01", "handover", "East takes the chair"),
    ("2001-01-01", "summit", "No. 1 summit, Eastville"),
    ("2001-01-01", "signature", "The Pact"),
    ("2001-06", "entry-into-force", "The Pact enters into force"),
    ("2002-01-01", "accession", "West becomes a member"),
    ("2002-01-01", "end-of-status", "West ceases to be an observer"),
    ("2002-02", "signature", "Ek"),
    ("2002-03", "term-begins", "Can Cem becomes Secretary"),
    ("2003-01-01", "summit", "No. 2 summit, West"),
    ("2003-01-02", "handover", "West takes the chair"),
    ("2004-04-04", "summit", "Extraordinary summit, place not known"),
    ("2008-07-01", "renaming", "Renamed The League"),
    ("2010-03", "term-begins", "Can Cem becomes Head of West"),
    ("2010-03", "term-ends", "Bek Batur ceases to be Head of West"),
    ("2010-05-01", "term-ends", "Can Cem ceases to be Secretary"),
    ("2011-01-01", "term-begins", "Ada Ay becomes acting Secretary"),
    ("2021", "summit", "No. 3 summit, West"),
    ("2021", "signature", "Plan for trade"),
]


def _rows(events):
    return [(str(event.date), str(event.kind), event.title) for event in events]


class TestTimeline:
    """timeline"""

    def test_all(self, league):
        """It has every dated event once, by date, then kind, then record."""
        assert _rows(league.timeline()) == TIMELINE

    @pytest.mark.parametrize(
        ("period", "rows"),
        [
            ({"since": "2010-05-01"}, TIMELINE[21:]),
            ({"since": "2010-03-02"}, TIMELINE[21:]),
            ({"since": "2010-03-01"}, TIMELINE[19:]),
            ({"until": "1999-05-01"}, TIMELINE[:1]),
            ({"until": "1999-05-02"}, [TIMELINE[0], TIMELINE[2]]),
            ({"until": "1999-12-31"}, [TIMELINE[0], TIMELINE[2]]),
            ({"until": "2000-01-01"}, TIMELINE[:3]),
            ({"until": "1995-05-31"}, []),
            ({"since": "2002-01-01", "until": "2008-07-01"}, TIMELINE[11:18]),
            ({"since": "2022-01-01"}, []),
        ],
        ids=str,
    )
    def test_period(self, league, period, rows):
        """A period has its first day and not its last, and a partial date that is all within it."""
        assert rows == _rows(league.timeline(**period))

    def test_what_is_still_to_come(self, league):
        """An event that was still to come when the evidence ended is marked as planned."""
        planned = [event.title for event in league.timeline() if event.planned]
        assert ["No. 3 summit, West", "Plan for trade"] == planned

    def test_records(self, league):
        """An event has the record that it comes from, with its sources."""
        records = [(event.kind, event.record.id) for event in league.timeline(until="2001-01-02")]
        assert [
            ("summit", "1995-first"),
            ("term-begins", "ada-1"),
            ("term-begins", "bek-1"),
            ("founding", "ots"),
            ("accession", "east"),
            ("observer-status", "club"),
            ("observer-status", "west"),
            ("handover", "2001-east"),
            ("summit", "2001-east"),
            ("signature", "pact"),
        ] == records
        assert all(event.record.citations for event in league.timeline())

    def test_who_leaves(self, files, tmp_path):
        """A member that leaves, and a chair without a successor, are events on the day of the end."""
        files["states.json"][0]["memberships"][0]["end"] = "2006-06-06"
        files["chairmanships.json"][1]["end"] = "2005-05-05"
        files["chairmanships.json"][1]["citations"][0]["supports"].append("end")
        events = ts.Dataset.load(write(tmp_path / "left", files)).timeline(since="2005-01-01")
        assert [
            ("2005-05-05", "term-ends", "West leaves the chair"),
            ("2006-06-06", "end-of-status", "East ceases to be a member"),
            ("2010-03", "term-begins", "Can Cem becomes Head of West"),
            ("2010-03", "term-ends", "Bek Batur ceases to be Head of West"),
        ] == _rows(events)
        assert ["2003-west", "east"] == [event.record.id for event in events[:2]]

    def test_bundled_orders(self):
        """The bundled timeline is in the order of its dates."""
        dates = [str(event.date) for event in ts.timeline()]
        assert dates
        assert sorted(dates) == dates

    def test_names_without_english(self, tmp_path):
        """An organisation without an English name has a timeline all the same."""
        files = full()
        files["organisations.json"][1]["names"] = {"tr": "Birlik"}
        files["organisations.json"][1]["former_names"][0]["names"] = {"tr": "Çember"}
        data = ts.Dataset.load(write(tmp_path / "turkish", files))
        titles = [event.title for event in data.timeline()]
        assert {"Çember founded", "Renamed Birlik"} <= set(titles)

    def test_name_that_is_not_certain(self, tmp_path):
        """Where no source gives the day of a change, the founding is told by the present name."""
        files = full()
        organisation = files["organisations.json"][1]
        organisation["former_names"][0]["start"] = "2000"
        data = ts.Dataset.load(write(tmp_path / "open", files))
        titles = [event.title for event in data.timeline()]
        assert {"The League founded", "Renamed The League"} <= set(titles)
        assert None is data.snapshot_on("2000-06-01").name

    def test_name_that_ended_at_no_known_time(self, tmp_path):
        """A former name without a known end, and an unknown day of founding, make no event."""
        files = small()
        organisation = files["organisations.json"][0]
        del organisation["founded"]
        organisation["former_names"] = [{"names": {"en": "Old"}}]
        organisation |= cited("names", "former_names")
        data = ts.Dataset.load(write(tmp_path / "old", files))
        kinds = {event.kind for event in data.timeline()}
        assert not kinds & {ts.EventKind.FOUNDING, ts.EventKind.RENAMING}


class TestChangesBetween:
    """changes_between"""

    def test_no_meetings_and_no_papers(self, league):
        """Summits and signatures change no one's place, and so do not count."""
        expected = [
            row for row in TIMELINE if row[1] not in ("summit", "signature", "entry-into-force")
        ]
        assert expected == _rows(league.changes_between("1990-01-01", "2030-01-01"))

    def test_period(self, league):
        """The first day counts, and the last does not."""
        assert TIMELINE[16:17] == _rows(league.changes_between("2003-01-02", "2008-07-01"))
        assert TIMELINE[16:17] == _rows(league.changes_between("2003-01-02", "2003-01-03"))
        assert [] == _rows(league.changes_between("2003-01-03", "2003-01-03"))

    def test_known_to_the_month(self, league):
        """A change of which only the month is known counts if the whole month does."""
        rows = TIMELINE[19:21]
        assert rows == _rows(league.changes_between("2010-03-01", "2010-04-01"))
        assert [] == _rows(league.changes_between("2010-03-01", "2010-03-31"))
        assert [] == _rows(league.changes_between("2010-03-02", "2010-04-01"))

    def test_the_later_day_first(self, league):
        """Days the wrong way round are refused, and the message says how to pass them."""
        with pytest.raises(ts.InvalidArgumentError) as caught:
            league.changes_between("2008-07-01", "2003-01-02")
        assert (
            "start is 2008-07-01 and end is 2003-01-02, which is earlier; pass the earlier day first"
        ) == str(caught.value)

    def test_without_a_day(self):
        """None means today, as everywhere."""
        assert () == ts.changes_between(None, None)
        with pytest.raises(ts.InvalidArgumentError, match="which is earlier"):
            ts.changes_between(None, "2020-01-01")

    def test_the_renaming(self):
        """The Cooperation Council became the Organization of Turkic States at Istanbul."""
        assert [
            ("2021-11-12", "renaming", "Renamed Organization of Turkic States"),
            ("2021-11-12", "observer-status", "Turkmenistan becomes an observer"),
            ("2021-11-12", "handover", "Türkiye takes the chair"),
        ] == _rows(ts.changes_between("2021-11-12", "2021-11-13"))
