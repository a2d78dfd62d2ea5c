"""Frames and charts of another organisation: ASEAN, as the how-to builds it."""

import json

import pytest
from engines import need

import turkicstates as ts
from asean import YEARS, built

frames = pytest.importorskip("turkicstates.frames", reason="narwhals is not installed")

DAYS = [f"{year}-10-26" for year in (2019, *YEARS)]


@pytest.fixture(name="asean", scope="module")
def _asean():
    """The data set, with codes for two of its states."""
    names = built()
    path = names["folder"] / "states.json"
    states = json.loads(path.read_text("utf-8"))
    for state in states:
        if state["id"] in ("laos", "malaysia"):
            codes = {"laos": ("LAO", 812), "malaysia": ("MYS", 820)}[state["id"]]
            state |= dict(zip(("alpha_3", "cow_code"), codes, strict=True))
            state |= {"cow_abbreviation": state["id"][:3].upper()}
            state["citations"][0]["supports"] += ["alpha_3", "cow_code", "cow_abbreviation"]
    path.write_text(json.dumps(states), "utf-8")
    yield ts.Dataset.load(names["folder"])
    names["place"].cleanup()


class TestFrames:
    """Answers in the rows of a frame"""

    def test_chairs(self, asean):
        """Each row has its chair, and who held it."""
        pl = need("polars")
        answered = frames.with_chair(
            pl.DataFrame({"day": DAYS}), date="day", dataset=asean,
            columns={"chair": "state", "holder": "holder"},
        )  # fmt: skip
        expected = [(None, None), *((state, holder) for state, holder in YEARS.values())]
        assert expected == answered.select("chair", "holder").rows()

    def test_status(self, asean):
        """A state is a member from its own day on, under any of its names."""
        pl = need("polars")
        rows = {
            "day": ["1997-07-22", "1997-07-23", "2025-10-25"],
            "state": ["Laos", "Lao PDR", "Timor-Leste"],
        }
        answered = frames.with_status(pl.DataFrame(rows), state="state", date="day", dataset=asean)
        assert ["none", "member", "none"] == answered["status"].to_list()

    def test_offices(self, asean):
        """Heads of government are an office that each state has, as heads of state are."""
        pl = need("polars")
        rows = {"day": ["2023-01-01", "2023-01-01"], "state": ["Laos", "Indonesia"]}
        for office, expected in (
            ("head-of-government", ["Sonexay Siphandone", None]),
            ("head-of-state", [None, "Joko Widodo"]),
        ):
            answered = frames.with_office(
                pl.DataFrame(rows), date="day", office=office, state="state", dataset=asean
            )
            assert expected == answered["holder"].to_list()
        with pytest.raises(ts.InvalidArgumentError, match="office='foreign-minister' needs state="):
            frames.with_office(
                pl.DataFrame(rows), date="day", office="foreign-minister", dataset=asean
            )

    def test_panels(self, asean):
        """The panels have its states from its first year on; that of Correlates of War its name."""
        panel = frames.state_years(backend="polars", dataset=asean)
        assert (1967, 2025, 11) == (
            panel["year"].min(), panel["year"].max(), panel["state_id"].n_unique(),
        )  # fmt: skip
        assert ["member"] == panel.filter(state_id="timor-leste", year=2025)[
            "status_in_year"
        ].to_list()
        cow = frames.cow_igo(since=1996, until=1998, backend="polars", dataset=asean)
        assert ["ccode", "year", "state", "asean"] == cow.columns
        assert [(812, 1996, "LAO", 0), (812, 1997, "LAO", 1)] == cow.rows()[:2]

    def test_tables(self, asean):
        """The description has a table too, with the series as another one."""
        assert ["asean"] == frames.table("meta", backend="polars", dataset=asean)["name"].to_list()
        series = frames.table("meta_series", backend="polars", dataset=asean)
        assert [(1, "asean-summit", False)] == series.select("position", "id", "outside").rows()


class TestCharts:
    """Charts of another organisation"""

    def test_charts(self, asean):
        """Each chart is drawn, and says nothing of the bundled data."""
        need("altair")
        from turkicstates import plot

        for chart in (
            plot.chairmanships(dataset=asean),
            plot.timeline(dataset=asean),
            plot.participation(dataset=asean),
            plot.membership_map("2025-10-26", dataset=asean),
        ):
            text = json.dumps(
                {**chart.to_dict(), "layer": [
                    layer for layer in chart.to_dict()["layer"] if "projection" not in layer
                ][:-1]}
            ).lower()  # fmt: skip
            assert "turkic" not in text.replace("turkicstates", "")
        terms = plot.chairmanships(dataset=asean).to_dict()["layer"][1]["data"]["values"]
        assert [holder or "" for _, holder in YEARS.values()] == [row["holder"] for row in terms]

    def test_map(self, asean):
        """With shapes of its states the map has the frame of South-East Asia."""
        need("altair")
        from turkicstates import plot

        corners = {
            "indonesia": (95, -11, 141, 6),
            "myanmar": (92, 10, 101, 28),
            "Viet Nam": (102, 8, 109, 23),
        }
        features = [
            {
                "type": "Feature",
                "id": key,
                "geometry": {
                    "type": "Polygon",
                    "coordinates": [[[w, s], [w, n], [e, n], [e, s], [w, s]]],
                },
            }
            for key, (w, s, e, n) in corners.items()
        ]
        shapes = {"type": "FeatureCollection", "features": features}
        chart = plot.membership_map("2025-10-26", dataset=asean, shapes=shapes).to_dict()
        (view,) = {
            json.dumps(layer["projection"]): layer["projection"]
            for layer in chart["layer"]
            if "projection" in layer
        }.values()
        assert -117 < view["rotate"][0] < -116
        assert "Members without a place on the map: Malaysia" in " ".join(
            chart["title"]["subtitle"]
        )
