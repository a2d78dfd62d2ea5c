"""The chart of who came to which summit."""

import pytest

import turkicstates as ts
from charts import bundled, layers, plot, rows_of, subtitle, words_of
from conftest import write
from samples import full

pytestmark = pytest.mark.slow


def _levels(chart, summit_id):
    """Return what is drawn for each party in the column of a summit."""
    rows = rows_of(chart)
    return {
        row["party_id"]: row["level"]
        for row in rows
        if "party_id" in row and row["summit_id"] == summit_id
    }


class TestParticipation:
    """participation"""

    def test_levels(self):
        """Those who came are shown by rank, an absence as one, and a missing record as that."""
        levels = _levels(bundled("participation.svg"), "2023-astana")
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
        chart = bundled("participation.svg")
        assert "Head of state" == _levels(chart, "2021-istanbul")["kazakhstan"]
        (row,) = [
            row
            for row in rows_of(chart)
            if (row.get("party_id"), row["summit_id"] if "party_id" in row else "")
            == ("turkmenistan", "1998-astana")
        ]
        assert "Other representative" == row["level"]
        assert "Mejlis" in row["came"]
        assert "Saparmurat Niyazov" == row["stayed"]

    def test_order(self):
        """Summits are oldest first, without planned ones, and states come before organisations."""
        encoding = bundled("participation.svg").to_dict()["layer"][1]["encoding"]
        columns = encoding["x"]["scale"]["domain"]
        assert ["1992-ankara", "1994-istanbul"] == columns[:2]
        assert columns.index("2021-turkistan-informal") < columns.index("2021-istanbul")
        assert "2026-turkiye" not in columns
        rows = [row for row in rows_of(bundled("participation.svg")) if "party_id" in row]
        parties = list(dict.fromkeys(row["party_id"] for row in rows))
        assert parties.index("northern-cyprus") < parties.index("turksoy")

    def test_unlike(self):
        """Each rank has its colour and its shape, and the key shows them all, the highest first."""
        chart = bundled("participation.svg")
        looks = {
            row["level"]: (row["colour"], row["shape"]) for row in rows_of(chart) if "level" in row
        }
        assert 6 == len(set(looks.values()))
        key = [layer["mark"] for layer in layers(chart, "point") if "x" in layer["mark"]]
        words = [layer["mark"]["text"] for layer in layers(chart, "text") if "y" in layer["mark"]]
        assert [looks[word] for word in words[:6]] == [
            (mark["color"], mark["shape"]) for mark in key
        ]
        assert ("Head of state", "No record") == (words[0], words[5])

    def test_series(self):
        """One series alone is named, and has no line; two have a line between them."""
        both = bundled("participation.svg")
        alone = plot.participation(series="turkic-speaking-states", since="2009-01-01")
        assert (1, 0) == (len(layers(both, "rule")), len(layers(alone, "rule")))
        name = "Organization of Turkic States."
        assert f"{name} Summits of the Turkic-speaking states." == subtitle(alone)
        assert (
            f"{name} Left of the line: Summits of the Turkic-speaking states. "
            "Right of it: Council of Heads of State."
        ) == subtitle(both)
        words = words_of(alone)
        assert {"2009 Nakhchivan", "2010 Istanbul"} <= set(words)
        assert "Uzbekistan, 2010 Istanbul: absent" in words

    def test_narrow(self):
        """On a phone the summits are the rows, and the line lies between two rows."""
        chart = bundled("participation-narrow.svg")
        encoding = chart.to_dict()["layer"][1]["encoding"]
        assert "1992-ankara" == encoding["y"]["scale"]["domain"][0]
        assert "azerbaijan" == encoding["x"]["scale"]["domain"][0]
        assert -90 == encoding["x"]["axis"]["labelAngle"]
        (line,) = layers(chart, "rule")
        assert "yOffset" in line["mark"]
        assert "Above the line: Summits of the Turkic-speaking states. Below it:" in subtitle(chart)

    def test_language(self):
        """Names are in the language, or else in English."""
        words = words_of(plot.participation(language="kk", since="2023-01-01"))
        assert {"Түркия", "СКТР", "2023 Astana"} <= set(words)
        assert "Түркия, 2023 Astana: head of state" in words
        assert "WHO" in words_of(plot.participation(language="kk", since="2020-01-01"))

    def test_own_data(self, league):
        """A rank that is not recorded is not guessed, and a place that is not known is not named."""
        chart = plot.participation(dataset=league)
        assert {
            "east": "Came, rank not known",
            "west": "Came, rank not known",
            "club": "Absent",
        } == _levels(chart, "2001-east")
        assert {"1995 place not known", "2003 West", "2001 Eastville"} <= set(words_of(chart))
        rows = {
            row["party_id"]: row
            for row in rows_of(chart)
            if row.get("level", "").startswith("Came")
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
        assert 3 == len(layers(chart, "rule"))
        assert "The League." == subtitle(chart)

    def test_none(self, bare):
        """Without a summit the chart is empty, and says so."""
        chart = plot.participation(dataset=bare)
        assert "The data set records no such summit." == subtitle(chart)
        assert "A chart of who came to which summit, without any record." == chart.description
        assert {"Who came to which summit", "The data set records no such summit."} < set(
            words_of(chart)
        )

    def test_bad_options(self):
        """A series that is none and a day that is none are refused."""
        with pytest.raises(ts.InvalidOptionError, match="series"):
            plot.participation(series="turkic")
        with pytest.raises(ts.InvalidDateError, match="'soon' is not a date"):
            plot.participation(until="soon")
