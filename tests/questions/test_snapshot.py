"""The organisation on a day, in one answer."""

import warnings

import pytest
from pendulum import Date

import turkicstates as ts


def _ids(records):
    return [record.id for record in records]


class TestSnapshotOn:
    """snapshot_on"""

    def test_all(self, league):
        """A snapshot has the answer to every question about its day."""
        snapshot = league.snapshot_on("2004-12-31")
        assert Date(2004, 12, 31) == snapshot.date
        assert Date is type(snapshot.date)
        assert "The Circle" == snapshot.name
        assert "2003-west" == snapshot.chair.id
        assert "bek" == snapshot.holder.id
        assert "can" == snapshot.secretary_general.id
        assert ["east", "west"] == _ids(snapshot.members)
        assert ["club"] == _ids(snapshot.observers)
        assert ["ada", "bek"] == _ids(snapshot.heads_of_state)
        assert "2004-call" == snapshot.previous_summit.id
        assert "2021-west" == snapshot.next_summit.id
        assert () == snapshot.summits

    @pytest.mark.parametrize(
        ("day", "before", "during", "after"),
        [
            ("1995-05-15", None, [], "2001-east"),
            ("2002-12-31", "2001-east", [], "2003-west"),
            ("2003-01-01", "2001-east", ["2003-west"], "2004-call"),
            ("2003-01-02", "2001-east", ["2003-west"], "2004-call"),
            ("2003-01-03", "2003-west", [], "2004-call"),
            ("2004-04-04", "2003-west", ["2004-call"], "2021-west"),
        ],
    )
    def test_summits(self, league, day, before, during, after):
        """Each summit lies before the day, is in session, or lies after it, where that is certain."""
        snapshot = league.snapshot_on(day)
        previous = snapshot.previous_summit
        assert before == (previous and previous.id)
        assert during == _ids(snapshot.summits)
        assert after == snapshot.next_summit.id

    @pytest.mark.parametrize(
        ("day", "before", "during", "after"),
        [
            ("2009-10-03", "2006-antalya", ["2009-nakhchivan"], "2010-istanbul"),
            ("2025-10-06", "2025-budapest-informal", ["2025-gabala"], "2026-turkistan-informal"),
        ],
    )
    def test_bundled_summits(self, day, before, during, after):
        """Nakhchivan is in session on the day of the founding, and Gabala on its first day."""
        snapshot = ts.snapshot_on(day)
        assert before == snapshot.previous_summit.id
        assert during == _ids(snapshot.summits)
        assert after == snapshot.next_summit.id

    def test_what_is_not_known(self, league):
        """What is not known for the day is None, and nothing is raised."""
        early = league.snapshot_on("1990-01-01")
        answers = (
            early.name,
            early.chair,
            early.holder,
            early.secretary_general,
            early.previous_summit,
        )
        assert (None, None, None, None, None) == answers
        assert ((), (), ()) == (early.members, early.observers, early.heads_of_state)
        assert "1995-first" == early.next_summit.id
        open_ = league.snapshot_on("2010-03-15")
        assert (None, ["ada", None]) == (
            open_.holder,
            [person and person.id for person in open_.heads_of_state],
        )

    def test_stale(self, league):
        """After the day of the last check there is one warning for all answers."""
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
        """With strict, an answer that is not known for the day is an error."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ts.StaleDataWarning)
            with pytest.raises(ts.NoRecordError):
                league.snapshot_on("2019-07-01", strict=True)
