"""Who was a member or an observer on a day."""

import pytest

import turkicstates as ts
from conftest import small, write
from samples import cited


def _ids(records):
    return [record.id for record in records]


class TestMembership:
    """members_on, observers_on and status_of"""

    @pytest.mark.parametrize(
        ("day", "members", "observers"),
        [
            ("1999-12-31", [], []),
            ("2000-01-01", ["east"], []),
            ("2001-01-01", ["east"], ["club", "west"]),
            ("2001-12-31", ["east"], ["club", "west"]),
            ("2002-01-01", ["east", "west"], ["club"]),
            ("2020-06-30", ["east", "west"], ["club"]),
        ],
    )
    def test_who(self, league, day, members, observers):
        """The day of an admission counts; both are in order of admission, then of name."""
        assert members == _ids(league.members_on(day, strict=True))
        assert observers == _ids(league.observers_on(day, strict=True))

    @pytest.mark.parametrize(
        ("party", "day", "expected"),
        [
            ("west", "2000-12-31", ts.Status.NONE),
            ("west", "2001-01-01", ts.Status.OBSERVER),
            ("west", "2001-12-31", ts.Status.OBSERVER),
            ("Batı", "2002-01-01", ts.Status.MEMBER),
            ("Chess Club", "2002-01-01", ts.Status.OBSERVER),
            ("ots", "2002-01-01", ts.Status.NONE),
        ],
    )
    def test_status(self, league, party, day, expected):
        """A party is found by any of its names, and has one status a day."""
        assert expected is league.status_of(party, day)
        assert expected is league.status_of(league.party(party), day, strict=True)

    def test_two_of_one_name(self, files, tmp_path):
        """Two parties of one name that were admitted on one day are both returned, states first."""
        twin = {**files["states.json"][0], "id": "a-twin"}
        files["organisations.json"].append({**twin, **cited("names", "memberships")})
        del files["organisations.json"][1]["alpha_2"]
        data = ts.Dataset.load(write(tmp_path / "twins", files))
        assert ["east", "a-twin"] == _ids(data.members_on("2001-01-01"))

    def test_ended(self, tmp_path):
        """A membership that ended is over from its end on, also where the data is stale."""
        files = small()
        files["states.json"][0]["memberships"][0]["end"] = "2006-06-06"
        data = ts.Dataset.load(write(tmp_path / "ended", files))
        assert "member" == data.status_of("east", "2006-06-05")
        assert "none" == data.status_of("east", "2006-06-06")
        with pytest.warns(ts.StaleDataWarning, match="the membership was checked up to 2020-06-30"):
            assert "none" == data.status_of("east", "2020-07-01")

    def test_announced(self, tmp_path):
        """An admission announced for a day after the last check counts from that day on."""
        files = small()
        files["states.json"][1]["memberships"] = [
            {"status": "observer", "start": "2001-01-01", "end": "2021-01-01"},
            {"status": "member", "start": "2021-01-01"},
        ]
        data = ts.Dataset.load(write(tmp_path / "announced", files))
        with pytest.warns(ts.StaleDataWarning):
            statuses = [str(data.status_of("west", day)) for day in ("2020-07-01", "2021-01-01")]
        assert ["observer", "member"] == statuses

    def test_unknown_party(self, league):
        """A key that no party has is an error."""
        with pytest.raises(
            ts.UnknownRecordError, match="no state or organisation is known as 'north'"
        ):
            league.status_of("north", "2002-01-01")
