"""The map of members and observers."""

import pytest

import turkicstates as ts
from charts import bundled, plot, rows_of, said, subtitle, words_of

pytestmark = pytest.mark.slow


def _statuses(chart):
    """Return what each state that is coloured is said to be."""
    properties = [row["properties"] for row in rows_of(chart) if row.get("properties")]
    return {state["state_id"]: state["status"] for state in properties if "status" in state}


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
        assert "Observer without a place on the map: Economic Cooperation Organization." == (
            subtitle(bundled("membership-map.svg"))
        )
        assert "" == subtitle(plot.membership_map("2023-11-02"))

    def test_names(self):
        """The names of observers are in italics; the name of a state too small for it is below it."""
        marks = {}
        for layer in bundled("membership-map.svg").to_dict()["layer"]:
            if layer["mark"]["type"] == "text" and "longitude" in layer["encoding"]:
                (row,) = layer["data"]["values"]
                marks.setdefault(row["name"], []).append(layer["mark"])
        looks = {name: {(m["fontStyle"], m["dy"]) for m in both} for name, both in marks.items()}
        assert {("normal", 0)} == looks["Kazakhstan"]
        assert {("italic", 0)} == looks["Hungary"]
        assert {("italic", 16)} == looks["Northern Cyprus"]
        assert all(["stroke" in mark for mark in both] == [True, False] for both in marks.values())

    def test_places_of_names(self):
        """A name is written at the place that its shape gives for it."""
        places = {
            shape["properties"]["name"]: shape["properties"]["label"]
            for shape in rows_of(bundled("membership-map.svg"))
            if "name" in shape.get("properties", {})
        }
        assert places
        for layer in bundled("membership-map.svg").to_dict()["layer"]:
            if layer["mark"]["type"] == "text" and "longitude" in layer["encoding"]:
                (row,) = layer["data"]["values"]
                fields = [layer["encoding"][axis]["field"] for axis in ("longitude", "latitude")]
                assert places[row["name"]] == [row[field] for field in fields]

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
        assert "Northern Cyprus is drawn as the data set records it" in words

    def test_own_data(self, league):
        """States of your own data that have no shape are named next to the map."""
        chart = plot.membership_map("2004-01-01", dataset=league)
        assert (
            "Members without a place on the map: East and West. "
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
