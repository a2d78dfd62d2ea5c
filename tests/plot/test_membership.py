"""The map of members and observers."""

import json

import pytest

import turkicstates as ts
from charts import bundled, layers, plot, rows_of, said, subtitle, words_of
from conftest import small, write
from turkicstates.plot.frame import place_on
from turkicstates.plot.measure import measured

pytestmark = pytest.mark.slow


def _statuses(chart):
    """Return what each state that is coloured is said to be."""
    properties = [row["properties"] for row in rows_of(chart) if row.get("properties")]
    return {state["state_id"]: state["status"] for state in properties if "status" in state}


def _names(chart):
    """Return the layers with the names of states."""
    return [layer for layer in layers(chart, "text") if "fontStyle" in layer["mark"]]


class TestMembershipMap:
    """membership_map"""

    def test_day(self):
        """Members and observers of the day are coloured, and the title says the day."""
        chart = bundled("membership-map.svg")
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
        words = said("membership-map.svg")
        assert "Members and observers on 3 November 2023" in words
        assert {"Northern Cyprus", "Kyrgyzstan", "Member", "Observer, name in italics"} <= set(
            words
        )
        assert "Hungary: observer" in words

    def test_organisation(self):
        """An observer that has no territory is named next to the map."""
        assert (
            "Organization of Turkic States. "
            "Observer without a place on the map: Economic Cooperation Organization."
        ) == subtitle(bundled("membership-map.svg"))
        assert "Organization of Turkic States." == subtitle(plot.membership_map("2023-11-02"))

    def test_names(self):
        """The names of observers are in italics, and each name has a halo."""
        marks = {}
        for layer in _names(bundled("membership-map.svg")):
            marks.setdefault(layer["mark"]["text"], []).append(layer["mark"])
        assert "normal" == marks["Kazakhstan"][0]["fontStyle"]
        assert {"italic"} == {mark["fontStyle"] for mark in marks["Hungary"]}
        assert all(["stroke" in mark for mark in both] == [True, False] for both in marks.values())

    def test_places_of_names(self):
        """A name is at the place that its shape gives for it, or below a shape too small for it."""
        chart = bundled("membership-map.svg")
        view = layers(chart, "geoshape")[0]["projection"]
        place = place_on(view)
        marks = {layer["mark"]["text"]: layer["mark"] for layer in _names(chart)}
        shapes = {
            shape["properties"]["name"]: shape["properties"]["label"]
            for shape in rows_of(chart)
            if "name" in shape.get("properties", {})
        }
        assert set(shapes) == set(marks)
        for name in ("Kazakhstan", "Turkmenistan", "Türkiye"):
            assert place(*shapes[name]) == pytest.approx((marks[name]["x"], marks[name]["y"]))
        assert marks["Northern Cyprus"]["y"] > place(*shapes["Northern Cyprus"])[1] + 12

    @pytest.mark.parametrize("width", [280, 340, 480, 720])
    def test_names_do_not_touch(self, width):
        """At every width, names keep apart and within the map."""
        names = {layer["mark"]["text"]: layer["mark"] for layer in _names(
            plot.membership_map("2026-03-01", width=width)
        )}  # fmt: skip
        boxes = [
            (mark["x"], mark["y"], measured(name, mark["fontSize"]) / 2, mark["fontSize"])
            for name, mark in names.items()
        ]
        assert 8 == len(boxes)
        for x, y, half, size in boxes:
            assert half <= x <= width - half
            assert 1 == sum(
                abs(x - x2) < half + half2 and abs(y - y2) < size for x2, y2, half2, _ in boxes
            )

    def test_hatched(self):
        """Observers are hatched within their shapes, and the key shows it."""
        chart = bundled("membership-map.svg")
        (lines,) = [
            layer for layer in layers(chart, "geoshape") if layer["mark"].get("strokeWidth") == 3
        ]
        assert 3 == len(lines["data"]["values"])
        longitudes = [
            point[0]
            for line in lines["data"]["values"][0]["geometry"]["coordinates"]
            for point in line
        ]
        assert 16 < min(longitudes) < 17  # Hungary's
        assert 22 < max(longitudes) < 23
        assert "Observer, name in italics" not in words_of(plot.membership_map("2015-01-01"))

    def test_frame(self):
        """The map is no larger than the states that it has to show, whatever the day."""
        views = [
            layers(plot.membership_map(day), "geoshape")[0]["projection"]
            for day in ("2015-01-01", "2026-01-01")
        ]
        assert views[0] == views[1]

    def test_language(self):
        """The title is the name of the organisation on the day, and labels are as short as they can."""
        chart = plot.membership_map("2015-01-01", language="tr")
        assert ts.name_on("2015-01-01", language="tr") == chart.title.text
        assert "Members and observers on 2015-01-01." == subtitle(chart)
        assert {"Kazakistan", "KKTC"} <= set(
            words_of(plot.membership_map("2023-11-03", language="tr"))
        )
        assert "A map of the organisation on 2015-01-01. Members: Azerbaycan" in chart.description

    def test_before_all_joined(self):
        """States that joined later belong to the other land, which has no names."""
        chart = plot.membership_map("2015-01-01")
        assert {"azerbaijan", "kazakhstan", "kyrgyzstan", "turkiye"} == set(_statuses(chart))
        words = words_of(chart)
        assert "Uzbekistan" not in words
        assert "Observer, name in italics" not in words
        assert (
            "A map of the organisation on 1 January 2015. "
            "Members: Azerbaijan, Kazakhstan, Kyrgyzstan and Türkiye. No observers."
        ) == chart.description

    def test_before_all(self):
        """Before the organisation there is neither member nor observer, and the map says so."""
        chart = plot.membership_map("2000-01-01")
        assert {} == _statuses(chart)
        assert "On this day there was neither a member nor an observer." == subtitle(chart)
        assert (
            "A map of the organisation on 1 January 2000. No members. No observers."
        ) == chart.description

    def test_notes(self):
        """The map says where its shapes come from, and how it draws land in question."""
        words = " ".join(words_of(plot.membership_map("2015-01-01")))
        assert "Made with Natural Earth" in words
        assert "The shapes are no statement on any border." in words
        assert "Northern Cyprus is drawn as the data set records it" in words
        assert "Karabakh is drawn within Azerbaijan" in words

    def test_notes_of_other_data(self, tmp_path):
        """On the map of another organisation, states that it does not have go unmentioned."""
        files = small()
        text = json.dumps(files).replace('"east"', '"hungary"')
        data = ts.Dataset.load(write(tmp_path, json.loads(text)))
        chart = plot.membership_map("2001-12-01", dataset=data)
        assert {"hungary": "Member"} == _statuses(chart)
        words = " ".join(words_of(chart))
        assert "The shapes are no statement on any border." in words
        assert "Made with Natural Earth" in words
        assert "Cyprus" not in words
        assert "Karabakh" not in words

    def test_own_data(self, league):
        """States of your own data that have no shape are named next to the map."""
        chart = plot.membership_map("2004-01-01", dataset=league)
        assert (
            "The Circle. Members without a place on the map: East and West. "
            "Observer without a place on the map: Chess Club."
        ) == subtitle(chart)

    def test_stale(self, league):
        """A day after the check warns once."""
        with pytest.warns(ts.StaleDataWarning, match="checked up to 2020-06-30") as caught:
            plot.membership_map("2020-07-01", dataset=league)
        assert 1 == len(caught)
        assert __file__ == caught[0].filename

    def test_today(self, league):
        """Without a day it shows today, which lies after the check of old data."""
        with pytest.warns(ts.StaleDataWarning, match="is later; this is the last known answer"):
            plot.membership_map(dataset=league)

    def test_no_day(self):
        """A text that is not a day is refused as everywhere."""
        with pytest.raises(ts.InvalidDateError, match="'3.11.2023' is not a date"):
            plot.membership_map("3.11.2023")
