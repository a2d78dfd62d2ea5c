"""The chart of the terms of the chair."""

import pytest

import turkicstates as ts
from charts import bundled, plot, rows_of, subtitle, words_of
from conftest import small, write

pytestmark = pytest.mark.slow


class TestChairmanships:
    """chairmanships"""

    def test_term(self):
        """A bar is a term, with its days, holder, motto and sources."""
        (row,) = [
            row for row in rows_of(bundled("chairmanships.svg")) if row.get("start") == "2023-11-03"
        ]
        assert ("Kazakhstan", "2024-11-06") == (row["state"], row["end"])
        assert ("3 November 2023", "6 November 2024") == (row["from"], row["until"])
        assert ("Astana, Nov 2023", "Kassym-Jomart Tokayev") == (row["label"], row["holder"])
        assert "TURKTIME!" == row["motto"]
        assert row["sources"]

    def test_two_holders(self):
        """Where the holder changed during a term, both are named in turn."""
        (row,) = [
            row for row in rows_of(bundled("chairmanships.svg")) if row.get("start") == "2014-06-05"
        ]
        assert "Abdullah Gül; Recep Tayyip Erdoğan" == row["holder"]

    def test_order(self):
        """States are in the order of their first terms."""
        encoding = bundled("chairmanships.svg").to_dict()["layer"][1]["encoding"]
        assert ["Kazakhstan", "Kyrgyzstan", "Azerbaijan", "Türkiye", "Uzbekistan"] == (
            encoding["y"]["scale"]["domain"]
        )

    def test_own_data(self, league):
        """A term that runs is drawn up to the day of the check; what is not known is left out."""
        chart = plot.chairmanships(dataset=league)
        east, west = [row for row in rows_of(chart) if "label" in row]
        assert ("Eastville, Jan 2001", "Jan 2003") == (east["label"], west["label"])
        assert ("2003-01-02", "2020-06-30") == (west["start"], west["end"])
        assert ("2 January 2003", "no end yet") == (west["from"], west["until"])
        assert "Bek Batur" == west["holder"]
        assert "West in the chair: 2 January 2003, no end yet" in words_of(chart)
        assert (
            "The League. Each label says where and when the chair was taken over. "
            "The last term still ran on 30 June 2020."
        ) == subtitle(chart)
        assert (
            "A chart of the terms of the chair, a row for each state. "
            "East 2001-01-01 to 2003-01-02; West 2003-01-02 to 2020-06-30 and on."
        ) == chart.description

    @pytest.mark.parametrize(
        ("start", "holders"),
        [
            ("2002-12-31", "Ada Ay; Can Cem"),
            ("2003-01-02", "Ada Ay"),
            ("2003-01-03", "Ada Ay"),
        ],
    )
    def test_holder_of_the_last_day(self, tmp_path, start, holders):
        """Who came to office on the day of the handover, or after it, did not hold the chair."""
        files = small()
        terms = {term["id"]: term for term in files["office_terms.json"]}
        terms["ada-1"]["end"] = start
        terms["ada-1"]["citations"][0]["supports"].append("end")
        later = {**terms["ada-1"], "id": "can-9", "person_id": "can", "start": start}
        del later["end"]
        later["citations"] = [
            {"source_id": "gazette", "supports": ["office_id", "person_id", "start"]}
        ]
        files["office_terms.json"].append(later)
        chart = plot.chairmanships(dataset=ts.Dataset.load(write(tmp_path / "later", files)))
        row = next(row for row in rows_of(chart) if row.get("state") == "East")
        assert holders == row["holder"]

    @pytest.mark.parametrize(
        ("start", "holders"),
        [("2020-06-30", "Bek Batur; Can Cem; Ada Ay"), ("2020-07-01", "Bek Batur; Can Cem")],
    )
    def test_holder_of_the_day_of_the_check(self, tmp_path, start, holders):
        """Of a term that still runs, who came to office on the day of the check holds the chair."""
        files = small()
        files["office_terms.json"][2] |= {"start": "2010-03-02", "end": start}
        files["office_terms.json"][1]["end"] = "2010-03-02"
        files["office_terms.json"][2]["citations"][0]["supports"].append("end")
        files["office_terms.json"].append({
            "id": "ada-9", "office_id": "head-of-west", "person_id": "ada", "start": start, "confidence": "high",
            "citations": [{"source_id": "gazette", "supports": ["office_id", "person_id", "start"]}],
        })  # fmt: skip
        chart = plot.chairmanships(dataset=ts.Dataset.load(write(tmp_path / "check", files)))
        row = next(row for row in rows_of(chart) if row.get("state") == "West")
        assert holders == row["holder"]

    def test_labels_stay_inside(self):
        """The labels of the last terms end where their bars end."""
        rows = [row for row in rows_of(bundled("chairmanships.svg")) if "side" in row]
        sides = {row["start"]: (row["side"], row["at"]) for row in rows}
        assert ("from", "2011-10-21") == sides["2011-10-21"]
        assert ("from", "2023-11-03") == sides["2023-11-03"]
        last = max(rows, key=lambda row: row["start"])
        assert ("to", last["end"]) == (last["side"], last["at"])

    @pytest.mark.parametrize(("start", "side"), [("2018-03-31", "from"), ("2019-11-01", "to")])
    def test_late_labels(self, tmp_path, start, side):
        """A bar that starts too late for its label has it at its end."""
        files = small()  # the axis has the years from 2001 to the end of 2020
        files["chairmanships.json"][0]["end"] = start
        files["chairmanships.json"][1]["start"] = start
        chart = plot.chairmanships(dataset=ts.Dataset.load(write(tmp_path / "late", files)))
        west = next(row for row in rows_of(chart) if row.get("state") == "West")
        at = {"from": start, "to": "2020-06-30"}[side]
        assert (side, at) == (west["side"], west["at"])

    def test_all_ended(self, tmp_path):
        """Where the last term ended, nothing is said of one that runs; a holder may be unknown."""
        files = small()
        files["chairmanships.json"][1]["end"] = "2004-01-01"
        files["chairmanships.json"][1]["citations"][0]["supports"].append("end")
        files["office_terms.json"] = files["office_terms.json"][:1]
        chart = plot.chairmanships(dataset=ts.Dataset.load(write(tmp_path / "ended", files)))
        assert "The League. Each label says where and when the chair was taken over." == (
            subtitle(chart)
        )
        east, west = [row for row in rows_of(chart) if "label" in row]
        assert ("Ada Ay", "") == (east["holder"], west["holder"])

    def test_none(self, bare):
        """Without a term the chart is empty, and says so."""
        chart = plot.chairmanships(dataset=bare)
        assert "The data set records no term." == subtitle(chart)
        assert "A chart of the terms of the chair, without any." == chart.description
        assert ["2020", "2021"] == [word for word in words_of(chart) if word.isdecimal()]

    def test_narrow(self):
        """Where labels would touch, each term has a row, with its state beside the bar."""
        chart = bundled("chairmanships-narrow.svg")
        encoding = chart.to_dict()["layer"][1]["encoding"]
        terms = [term.id for term in ts.chairmanships()]
        assert terms == encoding["y"]["scale"]["domain"]
        assert {"Kazakhstan, Nov 2023", "Kyrgyzstan, Nov 2024"} <= set(words_of(chart))
        assert subtitle(chart).startswith(
            "Organization of Turkic States. Each label says when a state took the chair."
        )
        assert chart.description.startswith(
            "A chart of the terms of the chair, a row for each term."
        )
        first, *_, last = [row for row in rows_of(chart) if "side" in row]
        assert ("after", first["end"]) == (first["side"], first["at"])
        assert ("before", last["start"]) == (last["side"], last["at"])

    def test_touching(self, tmp_path):
        """Two terms of a state that follow each other too soon make their labels move beside them."""
        files = small()
        first, second = files["chairmanships.json"]
        second["state_id"] = first["state_id"]
        first["end"] = second["start"] = "2001-06-01"
        files["office_terms.json"] = []
        chart = plot.chairmanships(dataset=ts.Dataset.load(write(tmp_path / "close", files)))
        assert {"East, Jan 2001", "East, Jun 2001"} <= set(words_of(chart))
        sides = [row["side"] for row in rows_of(chart) if "side" in row]
        assert ["after", "inside"] == sides

    def test_language(self):
        """In another language days are numbers, and names are in the language."""
        chart = plot.chairmanships(language="kk")
        row = next(row for row in rows_of(chart) if row.get("start") == "2023-11-03")
        assert ("Қазақстан", "Astana, 2023-11") == (row["state"], row["label"])
        assert ("2023-11-03", "2024-11-06") == (row["from"], row["until"])
        assert ts.person("kassym-jomart-tokayev").names["kk"] == row["holder"]
