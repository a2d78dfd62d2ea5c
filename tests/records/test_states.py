"""States and organisations, and the periods of their membership."""

import pytest
from pendulum import Date

import turkicstates as ts


class TestStatusOn:
    """State.status_on and Organisation.status_on"""

    @pytest.mark.parametrize(
        ("party", "day", "expected"),
        [
            ("west", "2000-12-31", ts.Status.NONE),
            ("west", "2001-01-01", ts.Status.OBSERVER),
            ("west", "2001-12-31", ts.Status.OBSERVER),
            ("west", "2002-01-01", ts.Status.MEMBER),
            ("west", "2020-06-30", ts.Status.MEMBER),
            ("east", "1999-12-31", ts.Status.NONE),
            ("east", "2000-01-01", ts.Status.MEMBER),
            ("club", "2000-12-31", ts.Status.NONE),
            ("club", "2001-01-01", ts.Status.OBSERVER),
            ("ots", "2010-01-01", ts.Status.NONE),
        ],
    )
    def test_day(self, league, party, day, expected):
        """The day of an admission counts, and the day on which a status ends does not."""
        assert expected is league.by_id("parties", party).status_on(day)

    def test_left(self):
        """A party that left has no status from that day on, in a record made by hand too."""
        period = ts.Membership(
            status=ts.Status.MEMBER, start=Date(2000, 1, 1), end=Date(2006, 6, 6)
        )
        east = ts.State(
            id="east",
            names=ts.Translations({"en": "East"}),
            memberships=(period,),
            confidence=ts.Confidence.HIGH,
        )
        assert [ts.Status.MEMBER, ts.Status.NONE] == [
            east.status_on(day) for day in ("2006-06-05", "2006-06-06")
        ]

    def test_after_the_last_check(self, league):
        """A day after the last check has the last known status, without a warning."""
        assert ts.Status.MEMBER is league.by_id("states", "west").status_on("2020-07-01")

    def test_today(self, league):
        """Without a day the status is that of today."""
        assert [ts.Status.MEMBER, ts.Status.OBSERVER] == [
            league.by_id("parties", party).status_on() for party in ("west", "club")
        ]

    def test_no_day(self, league):
        """What does not name a day is an error."""
        with pytest.raises(ts.InvalidDateError, match="'2001' is not a date"):
            league.by_id("states", "west").status_on("2001")


class TestCovers:
    """Membership.covers"""

    @pytest.mark.parametrize(
        ("place", "day", "expected"),
        [
            (0, "2000-12-31", False),
            (0, "2001-01-01", True),
            (0, "2001-12-31", True),
            (0, "2002-01-01", False),
            (1, "2001-12-31", False),
            (1, "2002-01-01", True),
            (1, "2999-12-31", True),
        ],
    )
    def test_day(self, little, place, day, expected):
        """A period includes its start and excludes its end; without an end it goes on."""
        assert expected is little.by_id("states", "west").memberships[place].covers(day)

    def test_no_day(self, little):
        """What does not name a day is an error."""
        with pytest.raises(ts.InvalidDateError, match="'soon' is not a date"):
            little.by_id("states", "west").memberships[0].covers("soon")
