"""Charts: what they show, in words and as files."""

import inspect
import json
import os
import subprocess
import sys
from functools import cache
from xml.etree import ElementTree as ET

import pytest

import turkicstates as ts
from conftest import small, write
from samples import full

plot = pytest.importorskip("turkicstates.plot", reason="altair is not installed")

from tools.site import pictures  # noqa: E402  # it needs altair too
from turkicstates.plot.spread import spread  # noqa: E402  # as above


@cache
def _bundled(name):
    """A chart of the bundled data, by the name of its picture."""
    return pictures.CHARTS[name]()


@cache
def _said(name):
    """What a chart of the bundled data says."""
    return _words(_bundled(name))


@pytest.fixture(name="bare")
def _bare(tmp_path):
    """A data set without a summit, a chair or a document, of an organisation without a day."""
    files = small()
    for name in ("summits", "chairmanships", "agreements", "statements"):
        files[f"{name}.json"] = []
    files["organisations.json"] = []
    for state in files["states.json"]:
        state["memberships"] = []
        state["citations"][0]["supports"].remove("memberships")
    return ts.Dataset.load(write(tmp_path / "bare", files))


def _rows(chart):
    """Yield the rows behind all marks of a chart, each once."""
    seen = {}
    for layer in chart.to_dict()["layer"]:
        for row in layer["data"]["values"]:
            seen.setdefault(json.dumps(row), row)
    return list(seen.values())


def _subtitle(chart):
    return " ".join(chart.to_dict()["title"]["subtitle"])


def _words(chart):
    return list(pictures.words(pictures.drawn(chart)))


@pytest.mark.slow
class TestEveryChart:
    """Every chart"""

    def test_public_names(self):
        """The public names are sorted, and the options of all are keyword-only."""
        assert ["chairmanships", "membership_map", "participation", "shapes", "timeline"] == (
            plot.__all__
        )
        for name in plot.__all__:
            kinds = inspect.signature(getattr(plot, name)).parameters.values()
            assert {one.kind.name for one in kinds} <= {"POSITIONAL_ONLY", "KEYWORD_ONLY"}

    @pytest.mark.parametrize("name", pictures.CHARTS)
    def test_same_every_time(self, name):
        """The same data give the same specification, with the data inside and no address."""
        spec = json.dumps(_bundled(name).to_dict())
        assert spec == json.dumps(pictures.CHARTS[name]().to_dict())
        assert '"url"' not in spec
        assert '"datasets"' not in spec

    @pytest.mark.parametrize("name", pictures.CHARTS)
    def test_svg(self, name, tmp_path):
        """A saved SVG tells its description to those who do not see it."""
        chart = _bundled(name)
        chart.save(tmp_path / "chart.svg")
        root = ET.parse(tmp_path / "chart.svg").getroot()  # noqa: S314  # drawn here
        told = {
            one.get("aria-label"): one.get("role") for one in root.iter() if one.get("aria-label")
        }
        assert "graphics-symbol" == told[chart.description]

    @pytest.mark.parametrize("name", pictures.CHARTS)
    def test_width(self, name):
        """A picture is about 700 points wide, so that its words stay readable on a page."""
        root = ET.fromstring(pictures.drawn(_bundled(name)))  # noqa: S314  # drawn here
        assert 640 <= float(root.get("width")) <= 750

    def test_png(self, tmp_path):
        """A chart is saved as PNG as well."""
        plot.chairmanships().save(tmp_path / "chart.png")
        assert b"\x89PNG\r\n\x1a\n" == (tmp_path / "chart.png").read_bytes()[:8]

    def test_side_by_side(self):
        """Charts may be put under one another, since none brings a configuration."""
        both = plot.chairmanships() & plot.timeline(since="2024-01-01")
        assert {"Who chaired when", "The organisation through the years"} <= set(_words(both))

    def test_zone(self):
        """Years and days stay where they are in every time zone: nothing is drawn in local time."""
        drawn = (
            "import sys; from turkicstates import plot\n"
            "chart = plot.chairmanships() & plot.timeline(since='2023-01-01')\n"
            "chart.save(sys.stdout, format='svg')\n"
        )
        west, east = (
            subprocess.run(
                [sys.executable, "-c", drawn],
                capture_output=True,
                check=True,
                env={**os.environ, "TZ": zone},
            ).stdout
            for zone in ("America/Los_Angeles", "Asia/Almaty")
        )
        assert west == east
        assert b"Gabala, Oct 2025" in west

    def test_without_altair(self):
        """Without Altair the import says what to install."""
        code = (
            "import sys; sys.modules['altair'] = None\n"
            "try:\n    import turkicstates.plot\n"
            "except ModuleNotFoundError as error:\n    print(error, error.name)\n"
        )
        told = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        ).stdout
        assert (
            "turkicstates.plot needs altair: python -m pip install 'turkicstates[plot]' altair\n"
            == told
        )


@pytest.mark.slow
class TestChairmanships:
    """chairmanships"""

    def test_term(self):
        """A bar is a term, with its days, holder, motto and sources."""
        (row,) = [
            one for one in _rows(_bundled("chairmanships.svg")) if one.get("start") == "2023-11-03"
        ]
        assert ("Kazakhstan", "2024-11-06") == (row["state"], row["end"])
        assert ("3 November 2023", "6 November 2024") == (row["from"], row["until"])
        assert ("Astana, Nov 2023", "Kassym-Jomart Tokayev") == (row["label"], row["holder"])
        assert "TURKTIME!" == row["motto"]
        assert row["sources"]

    def test_two_holders(self):
        """Where the holder changed during a term, both are named in turn."""
        (row,) = [
            one for one in _rows(_bundled("chairmanships.svg")) if one.get("start") == "2014-06-05"
        ]
        assert "Abdullah Gül; Recep Tayyip Erdoğan" == row["holder"]

    def test_order(self):
        """States stand in the order of their first terms."""
        encoding = _bundled("chairmanships.svg").to_dict()["layer"][1]["encoding"]
        assert ["Kazakhstan", "Kyrgyzstan", "Azerbaijan", "Türkiye", "Uzbekistan"] == (
            encoding["y"]["scale"]["domain"]
        )

    def test_own_data(self, league):
        """A term that runs is drawn up to the day of the check; what is not known is left out."""
        chart = plot.chairmanships(dataset=league)
        east, west = [row for row in _rows(chart) if "label" in row]
        assert ("Eastville, Jan 2001", "Jan 2003") == (east["label"], west["label"])
        assert ("2003-01-02", "2020-06-30") == (west["start"], west["end"])
        assert ("2 January 2003", "no end yet") == (west["from"], west["until"])
        assert "Bek Batur" == west["holder"]
        assert "West in the chair: 2 January 2003, no end yet" in _words(chart)
        assert (
            "Each label says where and when the chair was taken over. "
            "The last term still ran on 30 June 2020."
        ) == _subtitle(chart)
        assert (
            "A chart of the terms of the chair, a row for each state. "
            "East 2001-01-01 to 2003-01-02; West 2003-01-02 to 2020-06-30 and on."
        ) == chart.description

    def test_all_ended(self, tmp_path):
        """Where the last term ended, nothing is said of one that runs; a holder may be unknown."""
        files = small()
        files["chairmanships.json"][1]["end"] = "2004-01-01"
        files["chairmanships.json"][1]["citations"][0]["supports"].append("end")
        files["office_terms.json"] = files["office_terms.json"][:1]
        chart = plot.chairmanships(dataset=ts.Dataset.load(write(tmp_path / "ended", files)))
        assert "Each label says where and when the chair was taken over." == _subtitle(chart)
        east, west = [row for row in _rows(chart) if "label" in row]
        assert ("Ada Ay", "") == (east["holder"], west["holder"])

    def test_none(self, bare):
        """Without a term the chart is empty, and says so."""
        chart = plot.chairmanships(dataset=bare)
        assert "The data set records no term." == _subtitle(chart)
        assert "A chart of the terms of the chair, without any." == chart.description
        assert ["2020", "2021"] == [word for word in _words(chart) if word.isdecimal()]


def _statuses(chart):
    """Return what each state that is coloured is said to be."""
    found = [row["properties"] for row in _rows(chart) if row.get("properties")]
    return {one["state_id"]: one["status"] for one in found if "status" in one}


@pytest.mark.slow
class TestMembershipMap:
    """membership_map"""

    def test_day(self):
        """Members and observers of the day are coloured, and the title says the day."""
        chart = _bundled("membership-map.svg")
        assert {
            "azerbaijan": "Member",
            "hungary": "Observer",
            "kazakhstan": "Member",
            "kyrgyzstan": "Member",
            "northern-cyprus": "Observer",
            "turkiye": "Member",
            "turkmenistan": "Observer",
            "uzbekistan": "Member",
        } == _statuses(chart)
        words = _said("membership-map.svg")
        assert "Members and observers on 3 November 2023" in words
        assert {"Northern Cyprus", "Kyrgyzstan", "Member", "Observer, name in italics"} <= set(
            words
        )
        assert "Hungary: observer" in words

    def test_organisation(self):
        """An observer that has no territory is named beside the map."""
        assert "Observer without a place on the map: Economic Cooperation Organization." == (
            _subtitle(_bundled("membership-map.svg"))
        )
        assert "" == _subtitle(plot.membership_map("2023-11-02"))

    def test_before_all_joined(self):
        """Whoever joined later belongs to the other land, which has no names."""
        chart = plot.membership_map("2015-01-01")
        assert {"azerbaijan", "kazakhstan", "kyrgyzstan", "turkiye"} == set(_statuses(chart))
        words = _words(chart)
        assert "Uzbekistan" not in words
        assert "Observer, name in italics" not in words
        assert (
            "A map of the organisation on 1 January 2015. "
            "Members: Azerbaijan, Kazakhstan, Kyrgyzstan and Türkiye. No observers."
        ) == chart.description

    def test_before_all(self):
        """Before the organisation there is nobody, and the map says so."""
        chart = plot.membership_map("2000-01-01")
        assert {} == _statuses(chart)
        assert "On this day there was neither a member nor an observer." == _subtitle(chart)
        assert (
            "A map of the organisation on 1 January 2000. No members. No observers."
        ) == chart.description

    def test_notes(self):
        """The map says where its shapes come from, and how it draws land in question."""
        words = " ".join(_words(plot.membership_map("2015-01-01")))
        assert "Made with Natural Earth" in words
        assert "Northern Cyprus is drawn as the data set records it" in words

    def test_own_data(self, league):
        """States of a user's own data that have no shape are named beside the map."""
        chart = plot.membership_map("2004-01-01", dataset=league)
        assert (
            "Members without a place on the map: East and West. "
            "Observer without a place on the map: Chess Club."
        ) == _subtitle(chart)

    def test_stale(self, league):
        """A day after the check warns once."""
        with pytest.warns(ts.StaleDataWarning, match="checked up to 2020-06-30") as told:
            plot.membership_map("2020-07-01", dataset=league)
        assert 1 == len(told)
        assert __file__ == told[0].filename

    def test_today(self, league):
        """No day means today, which lies after the check of old data."""
        with pytest.warns(ts.StaleDataWarning, match="is later"):
            plot.membership_map(dataset=league)

    def test_no_day(self):
        """What is no day is refused as everywhere."""
        with pytest.raises(ts.InvalidDateError, match="'3.11.2023' is not a date"):
            plot.membership_map("3.11.2023")


def _levels(chart, summit_id):
    """Return what is drawn for each party in the column of a summit."""
    rows = _rows(chart)
    return {
        row["party_id"]: row["level"]
        for row in rows
        if "party_id" in row and row["summit_id"] == summit_id
    }


@pytest.mark.slow
class TestParticipation:
    """participation"""

    def test_levels(self):
        """Who came is told by rank, an absence as one, and nothing known as that."""
        levels = _levels(_bundled("participation.svg"), "2023-astana")
        assert {
            "azerbaijan": "Head of state",
            "kazakhstan": "Head of state",
            "hungary": "Head of government",
            "turkmenistan": "Other representative",
            "northern-cyprus": "Absent",
            "eco": "Absent",
            "who": "No record",
        }.items() <= levels.items()

    def test_highest(self):
        """The highest of those who came for a party counts."""
        chart = _bundled("participation.svg")
        assert "Head of state" == _levels(chart, "2021-istanbul")["kazakhstan"]
        (row,) = [
            one
            for one in _rows(chart)
            if (one.get("party_id"), one["summit_id"] if "party_id" in one else "")
            == ("turkmenistan", "1998-astana")
        ]
        assert "Other representative" == row["level"]
        assert "Mejlis" in row["came"]
        assert "Saparmurat Niyazov" == row["stayed"]

    def test_order(self):
        """Summits stand oldest first, and planned ones are left out; states before organisations."""
        encoding = _bundled("participation.svg").to_dict()["layer"][1]["encoding"]
        columns = encoding["x"]["scale"]["domain"]
        assert ["1992-ankara", "1994-istanbul"] == columns[:2]
        assert columns.index("2021-turkistan-informal") < columns.index("2021-istanbul")
        assert "2026-turkiye" not in columns
        rows = [row for row in _rows(_bundled("participation.svg")) if "party_id" in row]
        parties = list(dict.fromkeys(row["party_id"] for row in rows))
        assert parties.index("northern-cyprus") < parties.index("turksoy")

    def test_unlike(self):
        """Each rank has a colour and a shape of its own."""
        encoding = _bundled("participation.svg").to_dict()["layer"][1]["encoding"]
        for channel in ("color", "shape"):
            looks = encoding[channel]["scale"]["range"]
            assert len(set(looks)) == len(looks)
            assert "No record" == encoding[channel]["scale"]["domain"][-1]

    def test_series(self):
        """One series alone is named, and has no line; two have a line between them."""
        both = _bundled("participation.svg")
        one = plot.participation(series="turkic-speaking-states", since="2009-01-01")
        assert len(both.to_dict()["layer"]) == len(one.to_dict()["layer"]) + 1
        assert "The summits of Turkic-speaking states." == _subtitle(one)
        assert (
            "Left of the line: summits of Turkic-speaking states. "
            "Right of it: the Council of Heads of State."
        ) == _subtitle(both)
        words = _words(one)
        assert {"2009 Nakhchivan", "2010 Istanbul"} <= set(words)
        assert "Uzbekistan, 2010 Istanbul: absent" in words

    def test_own_data(self, league):
        """A rank that is not recorded is not guessed, and a place that is not known is not named."""
        chart = plot.participation(dataset=league)
        assert {
            "east": "Came, rank not known",
            "west": "Came, rank not known",
            "club": "Absent",
        } == _levels(chart, "2001-east")
        assert {"1995 place not known", "2003 West", "2001 Eastville"} <= set(_words(chart))
        rows = {
            row["party_id"]: row for row in _rows(chart) if row.get("level", "").startswith("Came")
        }
        assert ("Ada Ay", "not named") == (rows["east"]["came"], rows["west"]["came"])
        assert (
            "A chart of who came to which summit, from 1995 place not known "
            "to 2004 place not known. East: came, rank not known 1; no record 3. "
            "West: came, rank not known 1; no record 3. Chess Club: absent 1; no record 3."
        ) == chart.description

    def test_many_turns(self, tmp_path):
        """Where series alternate there is a line at each turn, and none is explained."""
        files = full()
        files["summits.json"][1]["series"] = "turkic-speaking-states"
        chart = plot.participation(dataset=ts.Dataset.load(write(tmp_path / "turns", files)))
        assert 3 == sum(layer["mark"]["type"] == "rule" for layer in chart.to_dict()["layer"])
        assert "" == _subtitle(chart)

    def test_none(self, bare):
        """Without a summit the chart is empty, and says so."""
        chart = plot.participation(dataset=bare)
        assert "The data set records no such summit." == _subtitle(chart)
        assert "A chart of who came to which summit, without any record." == chart.description
        assert {"Who came to which summit", "The data set records no such summit."} < set(
            _words(chart)
        )

    def test_bad_options(self):
        """A series that is none and a day that is none are refused."""
        with pytest.raises(ts.InvalidOptionError, match="series"):
            plot.participation(series="turkic")
        with pytest.raises(ts.InvalidDateError, match="'soon' is not a date"):
            plot.participation(until="soon")


@pytest.mark.slow
class TestTimeline:
    """timeline"""

    def test_labels(self):
        """Weighty events have short labels; documents and offices have none."""
        words = _said("timeline.svg")
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
        years = [int(word) for word in _said("timeline.svg") if word.isdecimal()]
        assert 1992 == min(years)
        early = _words(plot.timeline(until="1991-01-01"))
        assert "1983" in early
        assert "23 October 1989: Mátyás Szűrös becomes acting President of Hungary" in early

    def test_own_data(self, league):
        """Planned and partly dated events stand where they may be, and say what is known of them."""
        chart = plot.timeline(dataset=league)
        rows = {row["title"]: row for row in _rows(chart) if "title" in row}
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
        } <= set(_words(chart))
        assert "The Press" == planned["sources"]
        assert (
            "Each tick is a term of office that begins or ends, or a document. "
            "What was still to come when the evidence ended is hollow. "
            "Each series of summits has its own numbers."
        ) == _subtitle(chart)

    def test_description(self, little):
        """The description tells what the labels tell, with dates, and counts the ticks."""
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
        assert "Each tick is a term of office that begins or ends, or a document." == (
            _subtitle(chart)
        )

    def test_none(self, bare):
        """Without an event that has a label the ticks stand; without any the chart says so."""
        assert "1999" in _words(plot.timeline(dataset=bare))
        chart = plot.timeline(dataset=bare, since="2015-01-01")
        assert "The data set records no event in this period." == _subtitle(chart)
        assert ["2020", "2021"] == [word for word in _words(chart) if word.isdecimal()]

    def test_no_day(self):
        """What is no day is refused as everywhere."""
        with pytest.raises(ts.InvalidDateError, match="'2020' is not a date"):
            plot.timeline(since="2020")


class TestSpread:
    """spread"""

    @pytest.mark.parametrize(
        ("wanted", "stand"),
        [
            ([], []),
            ([5, 50], [5, 50]),
            ([50, 50, 50], [40, 50, 60]),
            ([0, 0], [0, 10]),
            ([100, 100], [90, 100]),
            ([20, 40, 42, 44], [20, 32, 42, 52]),
            ([30, 40, 42, 44], [24, 34, 44, 54]),
        ],
    )
    def test_places(self, wanted, stand):
        """Labels keep their distance, as near to what they want as may be, and within the height."""
        assert stand == pytest.approx(spread(wanted, 10, 100))


class TestShapes:
    """shapes"""

    def test_fresh(self):
        """Each call gives the shapes anew, so that a change of one reaches no other."""
        plot.shapes()["features"].clear()
        assert plot.shapes()["features"]


class TestPictures:
    """The pictures in the documents"""

    @pytest.mark.parametrize("name", pictures.CHARTS)
    def test_up_to_date(self, name):
        """They say what the data says now."""
        stale = f"the data changed: draw {name} anew with {pictures.COMMAND}"
        kept = (pictures.PICTURES / name).read_text("utf-8")
        assert list(pictures.words(kept)) == _said(name), stale

    @pytest.mark.slow
    def test_main(self, tmp_path, capsys):
        """The command draws them all."""
        assert 0 == pictures.main(tmp_path / "pictures")
        assert sorted(pictures.CHARTS) == sorted(
            one.name for one in (tmp_path / "pictures").iterdir()
        )
        assert "written: timeline.svg\n" in capsys.readouterr().out
