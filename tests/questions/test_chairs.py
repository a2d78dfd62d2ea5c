"""Who chaired on a day, and when the chair was handed over."""

import datetime

import pytest

import turkicstates as ts
from conftest import small, write
from samples import cited, full


class TestChairOn:
    """chair_on and handover_on"""

    @pytest.mark.parametrize(
        ("day", "expected"),
        [
            ("2001-01-01", "2001-east"),
            ("2003-01-01", "2001-east"),
            ("2003-01-02", "2003-west"),
            ("2020-06-30", "2003-west"),
        ],
    )
    def test_term(self, league, day, expected):
        """The day of a handover belongs to the incoming chair."""
        assert expected == league.chair_on(day).id

    def test_before_the_record(self, league):
        """Before the first term the error says from when there is an answer."""
        with pytest.raises(ts.NoRecordError) as caught:
            league.chair_on("2000-12-31")
        expected = "no chair is recorded for 2000-12-31: the record begins on 2001-01-01"
        assert expected == str(caught.value)
        assert datetime.date(2000, 12, 31) == caught.value.day
        assert isinstance(caught.value, LookupError)

    def test_no_terms(self, tmp_path):
        """Without any term the error says that none is recorded."""
        files = small()
        del files["chairmanships.json"]
        data = ts.Dataset.load(write(tmp_path / "none", files))
        with pytest.raises(
            ts.NoRecordError, match="no chair is recorded for 2004-01-01 or any other day"
        ):
            data.chair_on("2004-01-01")

    def test_handover(self, league):
        """A handover has the day, both terms and the summit."""
        handover = league.handover_on("2003-01-02")
        facts = (str(handover.date), handover.outgoing.id, handover.incoming.id, handover.summit.id)
        assert ("2003-01-02", "2001-east", "2003-west", "2003-west") == facts

    def test_first_handover(self, league):
        """The first term takes over from none."""
        handover = league.handover_on("2001-01-01")
        assert (None, "2001-east") == (handover.outgoing, handover.incoming.id)

    @pytest.mark.parametrize("day", ["1999-01-01", "2003-01-01", "2003-01-03"])
    def test_no_handover(self, league, day):
        """On any other day there is none."""
        assert None is league.handover_on(day)

    def test_holder(self, league):
        """The holder of the chair is the head of the chairing state on the day."""
        assert "ada" == league.chairmanship(1).holder_on("2002-12-31").id
        assert "bek" == league.chairmanship(2).holder_on("2003-01-02").id
        assert "can" == league.chairmanship(2).holder_on("2011-01-01").id

    @pytest.mark.parametrize(
        ("number", "day", "message"),
        [
            (1, "2003-01-02", "2001-east did not run on 2003-01-02: the term runs from 2001-01-01 until 2003-01-02"),
            (1, "2000-12-31", "2001-east did not run on 2000-12-31: the term runs from 2001-01-01 until 2003-01-02"),
            (2, "2003-01-01", "2003-west did not run on 2003-01-01: the term runs from 2003-01-02 on"),
        ],
    )  # fmt: skip
    def test_holder_outside_the_term(self, league, number, day, message):
        """Outside the term there is no holder, and the error says when the term runs."""
        with pytest.raises(ts.NoRecordError) as caught:
            league.chairmanship(number).holder_on(day)
        assert message == str(caught.value)

    def test_holder_without_a_day(self, league):
        """None means today; if the term is over, the error says what to pass."""
        with pytest.raises(ts.NoRecordError) as caught:
            league.chairmanship(1).holder_on()
        today = caught.value.day
        assert (
            f"2001-east did not run on {today}: the term runs from 2001-01-01 until 2003-01-02; "
            "pass a day of the term, or ask for its holders"
        ) == str(caught.value)
        with pytest.warns(ts.StaleDataWarning):
            assert "can" == league.chairmanship(2).holder_on().id

    def test_holders(self, league):
        """The holders of a term are the heads of the chairing state during it, in order."""
        assert ["ada"] == [person.id for person in league.chairmanship(1).holders]
        assert ["bek", "can"] == [person.id for person in league.chairmanship(2).holders]

    @pytest.mark.parametrize(
        ("start", "end", "expected"),
        [
            ("2003-01-02", "2010-03-01", ["bek"]),
            ("2003-01-02", "2010-03-31", ["bek"]),
            ("2003-01-02", "2010-04-01", ["bek", "can"]),
            ("2010-03-01", "2010-03-31", []),
            ("2010-03-31", "2010-04-01", ["can"]),
        ],
    )
    def test_holders_of_part_of_a_term(self, tmp_path, start, end, expected):
        """A holder counts if at least one day of the term is certain to be theirs."""
        files = full()
        files["chairmanships.json"][0] |= {"end": start}
        files["chairmanships.json"][1] |= {
            "start": start,
            "end": end,
            **cited("state_id", "start", "end", "summit_id", "motto"),
        }
        data = ts.Dataset.load(write(tmp_path / "part", files))
        assert expected == [person.id for person in data.chairmanship(2).holders]

    def test_holders_of_the_bundled_terms(self):
        """Abdullah Gül handed the chair of 2014 on to Recep Tayyip Erdoğan with the presidency."""
        holders = ts.chairmanship("2014-turkiye").holders
        assert ["Abdullah Gül", "Recep Tayyip Erdoğan"] == [person.name for person in holders]

    def test_chair_that_nobody_took_over(self, tmp_path):
        """After the end of the last term there is no chair, and that is a change on its day."""
        files = full()
        files["chairmanships.json"][1] |= {
            "end": "2010-10-10",
            **cited("state_id", "start", "end", "summit_id", "motto"),
        }
        data = ts.Dataset.load(write(tmp_path / "ended", files))
        with pytest.raises(ts.NoRecordError, match="^no chair is recorded for 2010-10-10$"):
            data.chair_on("2010-10-10")
        assert ["2003-west"] == [
            event.record.id for event in data.changes_between("2010-10-10", "2010-10-11")
        ]


class TestTerms:
    """Chairmanship.previous and Chairmanship.next"""

    def test_terms(self, league):
        """A term of the chair knows the one before and the one after it."""
        first, second = league.chairmanships()
        assert (None, second) == (first.previous, first.next)
        assert (first, None) == (second.previous, second.next)
