"""The chart of dated events."""

from itertools import pairwise

import pytest

import turkicstates as ts
from charts import bundled, layers, plot, rows_of, said, subtitle, words_of
from conftest import write
from samples import full

pytestmark = pytest.mark.slow


class TestTimeline:
    """timeline"""

    def test_labels(self):
        """Weighty events have short labels; documents and offices have none."""
        words = said("timeline.svg")
        assert {
            "Founded",
            "Renamed Organization of Turkic States",
            "Uzbekistan: member",
            "Northern Cyprus: observer",
            "Cholpon-Ata, no. 6",
            "Ankara, extraordinary",
            "Documents",
        } <= set(words)
        assert "Turkic World Vision – 2040" not in words

    def test_since(self):
        """It begins with the year of the first labelled event, or with the day that is asked for."""
        years = [int(word) for word in said("timeline.svg") if word.isdecimal()]
        assert 1992 == min(years)
        early = words_of(plot.timeline(until="1991-01-01"))
        assert "1983" in early
        assert "23 October 1989: Mátyás Szűrös becomes acting President of Hungary" in early

    def test_own_data(self, league):
        """Planned and partly dated events are where they may be, and show what is known of them."""
        chart = plot.timeline(dataset=league)
        rows = {row["title"]: row for row in rows_of(chart) if "title" in row}
        planned = rows["No. 3 summit, West (planned)"]
        assert ("2021", "2021-07-02") == (planned["date"], planned["at"])
        assert "West, no. 3 (planned)" == planned["label"]
        assert ("May 1995", "1995-05-16") == (
            rows["No. 1 summit, place not known"]["date"],
            rows["No. 1 summit, place not known"]["at"],
        )
        assert {
            "Place not known, no. 1",
            "Place not known, extraordinary",
            "Chess Club: observer",
            "West: end of status",
            "Renamed The League",
        } <= set(words_of(chart))
        assert "The Press" == planned["sources"]
        assert (
            "The League. Each tick is a term of office that begins or ends, or a document. "
            "What was still to come when the evidence ended is hollow. "
            "Each series of summits has its own numbers. A year with more labels is higher."
        ) == subtitle(chart)

    def test_description(self, little):
        """The description says what the labels say, with dates, and counts the ticks."""
        chart = plot.timeline(dataset=little)
        assert (
            "A chart of dated events down the years, a lane for each sort. "
            "Organisation: 1 January 2000 Founded; 1 January 2000 East: member; "
            "1 January 2001 West: observer; 1 January 2002 West: member; "
            "1 January 2002 West: end of status. "
            "Summits: 1 January 2001 East, no. 1; 1 January 2003 West, no. 2. "
            "Chair: 1 January 2001 East; 2 January 2003 West. "
            "Offices: 2 ticks. Documents: 2 ticks."
        ) == chart.description
        assert (
            "The League. Each tick is a term of office that begins or ends, or a document. "
            "A year with more labels is higher."
        ) == subtitle(chart)

    def test_none(self, bare):
        """Without a labelled event only ticks are drawn; without any event the chart says so."""
        assert "1999" in words_of(plot.timeline(dataset=bare))
        chart = plot.timeline(dataset=bare, since="2015-01-01")
        assert "The data set records no event in this period." == subtitle(chart)
        assert {"2020", "2021"} == {word for word in words_of(chart) if word.isdecimal()}

    def test_no_day(self):
        """A text that is not a day is refused as everywhere."""
        with pytest.raises(ts.InvalidDateError, match="'2020' is not a date"):
            plot.timeline(since="2020")

    def test_the_whole_calendar(self, tmp_path):
        """Events from the first to the last day of the calendar are drawn on one axis."""
        files = full()
        files["meta.json"]["as_of"] = "9999-12-31"
        files["summits.json"][0] |= {
            "start": "0001-01-01",
            "end": "0001-01-01",
            "leaders_met": "0001-01-01",
        }
        files["summits.json"][1] |= {"start": "9999-12-31", "end": "9999-12-31"}
        chart = plot.timeline(dataset=ts.Dataset.load(write(tmp_path / "whole", files)))
        days = [row["at"] for row in rows_of(chart) if "at" in row]
        assert ("0001-01-01", "9999-12-31") == (min(days), max(days))
        (ticks, *_) = [layer for layer in layers(chart, "rule") if "encoding" in layer]
        assert len(ticks["encoding"]["y"]["axis"]["values"]) <= 200

    @pytest.mark.parametrize("name", ["timeline.svg", "timeline-narrow.svg"])
    def test_no_label_touches_another(self, name):
        """Labels of a column are a line apart, and none is far from its mark."""
        rows = [row for row in rows_of(bundled(name)) if "stands" in row]
        assert rows
        for column in {row["right"] for row in rows}:
            places = sorted(row["stands"] for row in rows if row["right"] == column)
            assert all(after - before >= 14.9 for before, after in pairwise(places))
        assert max(abs(row["stands"] - row["down"]) for row in rows) < 50

    def test_one_column(self):
        """On a phone all labels are in one column, and that of a handover says what it is."""
        rows = [row for row in rows_of(bundled("timeline-narrow.svg")) if "stands" in row]
        assert 1 == len({row["right"] for row in rows})
        words = said("timeline-narrow.svg")
        assert {"Chair: Kazakhstan", "Hungary: observer", "Samarkand, no. 9"} <= set(words)
        assert "Kazakhstan" not in words

    def test_narrowest(self):
        """A label that is too long for its column ends with an ellipsis."""
        words = words_of(plot.timeline(width=280))
        assert any(word.startswith("Renamed Organ") and word.endswith("…") for word in words)

    def test_language(self):
        """Names are in the language; a renaming shows the new name in it."""
        words = words_of(plot.timeline(language="tr", since="2018-01-01"))
        assert {"Macaristan: observer", "Renamed Türk Devletleri Teşkilatı"} <= set(words)
        assert "EİT: observer" in words
