"""The organisation as it stood on a day, on the full sample, and days after the last check."""

import inspect
import warnings

import pytest
from pendulum import Date

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
        """Two parties of one name that were admitted on one day are both told, states first."""
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
            found = [str(data.status_of("west", day)) for day in ("2020-07-01", "2021-01-01")]
        assert ["observer", "member"] == found

    def test_unknown_party(self, league):
        """A key that no party has is an error."""
        with pytest.raises(
            ts.UnknownRecordError, match="no state or organisation is known as 'north'"
        ):
            league.status_of("north", "2002-01-01")


class TestSnapshotOn:
    """snapshot_on"""

    def test_all(self, league):
        """A snapshot has the answer to every question about its day."""
        found = league.snapshot_on("2004-12-31")
        assert Date(2004, 12, 31) == found.date
        assert "The Circle" == found.name
        assert "2003-west" == found.chair.id
        assert "bek" == found.holder.id
        assert "can" == found.secretary_general.id
        assert ["east", "west"] == _ids(found.members)
        assert ["club"] == _ids(found.observers)
        assert ["ada", "bek"] == _ids(found.heads_of_state)
        assert "2004-call" == found.previous_summit.id
        assert "2021-west" == found.next_summit.id

    def test_what_is_not_known(self, league):
        """What is not known for the day is None, and nothing is raised."""
        early = league.snapshot_on("1990-01-01")
        found = (
            early.name,
            early.chair,
            early.holder,
            early.secretary_general,
            early.previous_summit,
        )
        assert (None, None, None, None, None) == found
        assert ((), (), ()) == (early.members, early.observers, early.heads_of_state)
        assert "1995-first" == early.next_summit.id
        open_ = league.snapshot_on("2010-03-15")
        assert (None, ["ada", None]) == (
            open_.holder,
            [one and one.id for one in open_.heads_of_state],
        )

    def test_stale(self, league):
        """After the day of the last check one warning stands for all answers."""
        with pytest.warns(ts.StaleDataWarning) as caught:
            assert "2003-west" == league.snapshot_on("2020-07-01").chair.id
        assert 1 == len(caught)
        with pytest.raises(ts.NoRecordError, match="2020-07-01 is later"):
            league.snapshot_on("2020-07-01", strict=True)

    def test_all_of_it_stale(self, little):
        """Where every part was checked up to the same day, the warning is of the snapshot."""
        with pytest.warns(
            ts.StaleDataWarning,
            match="^the snapshot was checked up to 2020-06-30, and 2020-07-01 is later; ",
        ):
            assert "2003-west" == little.snapshot_on("2020-07-01").chair.id
        little.snapshot_on("2020-06-30")

    def test_part_of_it_stale(self, league):
        """Where one answer alone would warn, so does the snapshot that has it."""
        with pytest.warns(
            ts.StaleDataWarning, match="Secretary General was checked up to 2019-06-30"
        ):
            assert "ada" == league.snapshot_on("2019-07-01").secretary_general.id

    def test_part_of_it_stale_and_strict(self, league):
        """With strict, an answer that is not known for the day does not stand in the snapshot."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ts.StaleDataWarning)
            with pytest.raises(ts.NoRecordError):
                league.snapshot_on("2019-07-01", strict=True)


class TestStaleness:
    """Days after the one up to which the data was checked"""

    ASK = {
        "chair_on": ("chair", lambda data, day, **options: data.chair_on(day, **options)),
        "handover_on": ("chair", lambda data, day, **options: data.handover_on(day, **options)),
        "members_on": ("membership", lambda data, day, **options: data.members_on(day, **options)),
        "observers_on": ("membership", lambda data, day, **options: data.observers_on(day, **options)),
        "status_of": ("membership", lambda data, day, **options: data.status_of("east", day, **options)),
        "head_of_state_on": (
            "head of state of East", lambda data, day, **options: data.head_of_state_on("east", day, **options),
        ),
        "holder_on": (
            "Head of West", lambda data, day, **options: data.office("head-of-west").holder_on(day, **options),
        ),
        "name_on": ("name", lambda data, day, **options: data.name_on(day, **options)),
        "next_summit": ("list of summits", lambda data, day, **options: data.next_summit(day, **options)),
        "previous_summit": ("list of summits", lambda data, day, **options: data.previous_summit(day, **options)),
    }  # fmt: skip

    @pytest.fixture(name="planned")
    def _planned(self, files, tmp_path):
        """The small data set, with a summit to come."""
        late = {**files["summits.json"][1], "id": "2021-west", "ordinal": 3, "status": "planned"}
        files["summits.json"].append({**late, "start": "2021", "end": "2021"})
        files["summits.json"][-1]["citations"][0]["supports"].append("status")
        return ts.Dataset.load(write(tmp_path / "planned", files))

    @pytest.mark.parametrize("name", ASK)
    def test_same_answer(self, planned, name):
        """The last known answer is given, with a warning at the line that asked."""
        subject, ask = self.ASK[name]
        with pytest.warns(ts.StaleDataWarning) as caught:
            found = ask(planned, "2020-07-01")
        assert [
            f"the {subject} was checked up to 2020-06-30, and 2020-07-01 is later; this is the "
            "last known answer"
        ] == [str(one.message) for one in caught]
        assert ask(planned, "2020-06-30") == found
        expected = [(__file__, inspect.getsourcelines(ask)[1])]
        assert expected == [(one.filename, one.lineno) for one in caught]

    @pytest.mark.parametrize("name", ASK)
    def test_strict(self, planned, name):
        """With strict it is an error that carries the day, and the day before is answered."""
        subject, ask = self.ASK[name]
        with pytest.raises(ts.NoRecordError) as caught:
            ask(planned, "2020-07-01", strict=True)
        told = f"the {subject} was checked up to 2020-06-30, and 2020-07-01 is later"
        assert told == str(caught.value)
        assert "2020-07-01" == str(caught.value.day)
        assert ask(planned, "2020-06-30") == ask(planned, "2020-06-30", strict=True)

    def test_code_without_a_name(self, little):
        """Code that belongs to no module gets the warning too."""
        with pytest.warns(ts.StaleDataWarning):
            exec("data.chair_on('2020-07-01')", {"data": little})
