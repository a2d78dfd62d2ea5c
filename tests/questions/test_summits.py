"""The summits before and after a day, or one another."""

import pytest

import turkicstates as ts
from conftest import write


class TestNeighbours:
    """next_summit and previous_summit"""

    @pytest.mark.parametrize(
        ("day", "expected"),
        [
            ("1990-01-01", "1995-first"),
            ("1995-04-30", "1995-first"),
            ("1995-05-01", "2001-east"),
            ("2000-12-31", "2001-east"),
            ("2001-01-01", "2003-west"),
            ("2003-01-01", "2004-call"),
            ("2004-04-04", "2021-west"),
        ],
    )
    def test_next(self, league, day, expected):
        """The next summit is the first that begins after the day."""
        assert expected == league.next_summit(day).id

    @pytest.mark.parametrize(
        ("day", "expected"),
        [
            ("2020-06-30", "2004-call"),
            ("2004-04-05", "2004-call"),
            ("2004-04-04", "2003-west"),
            ("2003-01-02", "2001-east"),
            ("2001-01-01", "1995-first"),
            ("1995-06-01", "1995-first"),
        ],
    )
    def test_previous(self, league, day, expected):
        """The previous summit is the last one that took place and ended before the day."""
        assert expected == league.previous_summit(day).id

    def test_filters(self, league):
        """Only summits of the series and the kind asked for count."""
        assert "2021-west" == league.next_summit("2003-01-02", kind="regular").id
        assert "2003-west" == league.previous_summit("2010-01-01", kind="regular").id
        assert (
            "1995-first" == league.previous_summit("2010-01-01", series="turkic-speaking-states").id
        )

    def test_none(self, league):
        """Where none is recorded, the error says what was looked for."""
        for ask, message in (
            (league.previous_summit, "no summit that ended before 1995-05-01 is recorded"),
            (
                lambda day: league.next_summit(day, series="turkic-speaking-states"),
                "no summit that begins after 1995-05-01 is recorded: "
                "the sources leave open whether 1995-first does",
            ),
        ):
            with pytest.raises(ts.NoRecordError) as caught:
                ask("1995-05-01")
            assert message == str(caught.value)
            assert "1995-05-01" == str(caught.value.day)

    def test_a_summit_of_the_next_year(self, league):
        """A summit planned for a year lies after every day of the year before."""
        with pytest.warns(ts.StaleDataWarning):
            assert "2021-west" == league.next_summit("2020-12-31").id

    @pytest.mark.parametrize(
        ("day", "candidates", "message"),
        [
            ("2021-01-01", ("2021-west",), ": the sources leave open whether 2021-west does"),
            ("2021-07-01", ("2021-west",), ": the sources leave open whether 2021-west does"),
            ("2021-12-31", (), ""),
        ],
    )
    def test_a_summit_known_to_the_year(self, league, day, candidates, message):
        """A summit planned for a year lies after no day of that year, and the error names it."""
        with pytest.warns(ts.StaleDataWarning), pytest.raises(ts.NoRecordError) as caught:
            league.next_summit(day)
        assert f"no summit that begins after {day} is recorded{message}" == str(caught.value)
        assert candidates == caught.value.candidates

    @pytest.mark.parametrize("day", ["1995-05-02", "1995-05-31"])
    def test_a_summit_known_to_the_month(self, league, day):
        """A summit of some day in a month lies before no day of that month, and the error names it."""
        with pytest.raises(ts.NoRecordError) as caught:
            league.previous_summit(day)
        assert (
            f"no summit that ended before {day} is recorded: "
            "the sources leave open whether 1995-first does"
        ) == str(caught.value)
        assert ("1995-first",) == caught.value.candidates


class TestDatesKnownInPart:
    """Summits of the same year, one with a day and one without"""

    @pytest.fixture(name="years")
    def _years(self, files, tmp_path):
        """Three summits: in May, at some time of the year, and in the next year."""
        evidence = {key: files["summits.json"][1][key] for key in ("confidence", "citations")}
        evidence["citations"] = [{"source_id": "gazette", "supports": ["kind", "start", "end"]}]
        common = {"kind": "informal", "series": "council-of-heads-of-state", **evidence}
        files["summits.json"] += [
            {"id": "2006-may", "start": "2006-05-15", "end": "2006-05-15", **common},
            {"id": "2006-some-day", "start": "2006", "end": "2006", **common},
            {"id": "2007-may", "start": "2007-05-15", "end": "2007-05-16", **common},
        ]
        return ts.Dataset.load(write(tmp_path / "years", files))

    def test_next(self, years):
        """The next summit is one with a day, unless another one certainly begins earlier."""
        assert "2006-may" == years.next_summit("2005-12-31").id
        assert "2007-may" == years.next_summit("2006-05-15").id

    def test_previous(self, years):
        """The previous summit is one with a day, unless another one certainly ended later."""
        assert "2006-may" == years.previous_summit("2006-06-01").id
        assert "2006-may" == years.previous_summit("2007-01-01").id
        assert "2007-may" == years.previous_summit("2008-01-01").id

    def test_an_earlier_year(self, files, tmp_path):
        """A summit of some day in an earlier year comes before one with a day."""
        summit = files["summits.json"][1]
        files["summits.json"].append(
            {**summit, "id": "2002-some-day", "start": "2002", "end": "2002", "kind": "informal"}
        )
        del files["summits.json"][-1]["ordinal"], files["summits.json"][-1]["host_id"]
        files["summits.json"][-1]["citations"] = [
            {"source_id": "gazette", "supports": ["kind", "start", "end"]}
        ]
        data = ts.Dataset.load(write(tmp_path / "earlier", files))
        assert "2002-some-day" == data.next_summit("2001-12-31").id
        assert "2003-west" == data.next_summit("2002-07-01").id
        assert "2001-east" == data.previous_summit("2002-07-01").id
        assert "2002-some-day" == data.previous_summit("2003-01-01").id

    def test_within_a_series(self, years):
        """The neighbours of a summit in its series are those that certainly are."""
        may, some_day = years.summit("2006-may"), years.summit("2006-some-day")
        assert ("2003-west", "2007-may") == (may.previous.id, may.next.id)
        assert ("2003-west", "2007-may") == (some_day.previous.id, some_day.next.id)
        assert "2006-may" == years.summit("2003-west").next.id
        assert "2006-may" == years.summit("2007-may").previous.id

    def test_the_summit_planned_for_2026(self):
        """The informal summit of May 2026 has a day; the one planned for 2026 has none yet."""
        assert "2026-turkistan-informal" == ts.next_summit("2026-03-21").id
        with pytest.warns(ts.StaleDataWarning):  # of some heads of state
            assert "2026-turkistan-informal" == ts.snapshot_on("2026-03-21").next_summit.id
        assert "2026-turkistan-informal" == ts.next_summit("2025-12-31").id
        assert "2026-turkistan-informal" == ts.summit("2025-gabala").next.id


class TestNeighboursInASeries:
    """Summit.previous and Summit.next"""

    def test_two_on_a_day(self, files, tmp_path):
        """Two summits that begin on the same day come in the order of their identifiers."""
        files["summits.json"].append(
            {**files["summits.json"][0], "id": "2001-call", "kind": "informal"}
        )
        del files["summits.json"][-1]["ordinal"]
        files["summits.json"][-1]["citations"] = [
            {
                "source_id": "gazette",
                "supports": ["kind", "start", "end", "host_id", "participants"],
            }
        ]
        data = ts.Dataset.load(write(tmp_path / "two", files))
        call, east, west = data.summits()
        assert (None, east) == (call.previous, call.next)
        assert (call, west) == (east.previous, east.next)
        assert (east, None) == (west.previous, west.next)


class TestStrict:
    """next_summit and previous_summit, with strict"""

    def test_strict(self, league):
        """With strict, a day after the last check is an error."""
        for ask in (league.next_summit, league.previous_summit):
            with pytest.raises(ts.NoRecordError, match="2020-07-01 is later"):
                ask("2020-07-01", strict=True)

    def test_within_the_league(self, league):
        """A summit knows the one before and the one after it in its own series."""
        first, second = league.summit("2001-east"), league.summit("2003-west")
        assert (None, second) == (first.previous, first.next)
        assert (first, "2004-call") == (second.previous, second.next.id)
        assert (None, None) == (
            league.summit("1995-first").previous,
            league.summit("1995-first").next,
        )
        assert None is league.summit("2021-west").next
