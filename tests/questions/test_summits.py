"""The summits before and after a day, or one another."""

import pytest

import turkicstates as ts


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
                "no summit that begins after 1995-05-01 is recorded",
            ),
        ):
            with pytest.raises(ts.NoRecordError) as caught:
                ask("1995-05-01")
            assert message == str(caught.value)
            assert "1995-05-01" == str(caught.value.day)

    def test_a_summit_still_planned(self, league):
        """A summit planned for some time in a year may still come on any day but its last."""
        with pytest.warns(ts.StaleDataWarning):
            assert "2021-west" == league.next_summit("2021-07-01").id
        with pytest.warns(ts.StaleDataWarning), pytest.raises(ts.NoRecordError):
            league.next_summit("2021-12-31")

    def test_strict(self, league):
        """With strict, a day after the last check is an error."""
        for ask in (league.next_summit, league.previous_summit):
            with pytest.raises(ts.NoRecordError, match="2020-07-01 is later"):
                ask("2020-07-01", strict=True)

    def test_within_a_series(self, league):
        """A summit knows the one before and the one after it in its own series."""
        first, second = league.summit("2001-east"), league.summit("2003-west")
        assert (None, second) == (first.previous, first.next)
        assert (first, "2004-call") == (second.previous, second.next.id)
        assert (None, None) == (
            league.summit("1995-first").previous,
            league.summit("1995-first").next,
        )
        assert None is league.summit("2021-west").next
