"""Who holds on a day, where terms are odd: the edges that sound data seldom has."""

import datetime

import pytest
from pendulum import Date

import turkicstates as ts
from turkicstates.periods import Periods

LAST = datetime.date(2020, 6, 30)


def _date(text):
    return text and (ts.PartialDate(text) if len(text) < 10 else Date.fromisoformat(text))


def _periods(*terms):
    """Return what answers by day, from terms as names with texts for start, end and last sight."""
    return Periods(
        "office",
        [
            ts.OfficeTerm(
                id=name, office_id="office", person_id=name, confidence=ts.Confidence.HIGH,
                start=_date(start), end=_date(end), as_of=_date(seen),
            )
            for name, start, end, seen in terms
        ],
        LAST,
        lambda term: term,
    )  # fmt: skip


def _at(periods, day):
    """Return who holds on a day, or between whom the terms leave it open."""
    try:
        return periods.on(day, strict=True).id
    except ts.NoRecordError as error:
        return error.candidates


class TestOddTerms:
    """Periods.on"""

    def test_checked_to_the_end_of_time(self):
        """No day is later than a last check on the last day there is."""
        term = ts.OfficeTerm(
            id="ada", office_id="office", person_id="ada", confidence=ts.Confidence.HIGH,
            start=Date(2001, 1, 1),
        )  # fmt: skip
        periods = Periods("office", [term], datetime.date.max, lambda own: own)
        assert term is periods.on(datetime.date.max, strict=True)

    @pytest.mark.parametrize(
        ("terms", "answers"),
        [
            pytest.param(
                [("ada", "2001-01-01", "2001-01-01", None), ("bek", "2002-01-01", "2003-01-01", None)],
                {"2001-01-01": (), "2002-01-01": "bek", "2003-01-01": ()},
                id="term without a day",
            ),
            pytest.param(
                [("ada", "2001-01-01", "2000-01-01", None), ("bek", "2002-01-01", "2003-01-01", None)],
                {"2000-06-01": (), "2001-01-01": (), "2002-01-01": "bek", "2003-01-01": ()},
                id="end before start",
            ),
            pytest.param(
                [("ada", "2001-01", "2001-01-31", None)],
                {"2001-01-01": ("ada",), "2001-01-30": ("ada",), "2001-01-31": ()},
                id="within one month",
            ),
            pytest.param(
                [("ada", "2001-01-31", "2001-02", None)],
                {"2001-01-30": (), "2001-01-31": "ada", "2001-02-01": ("ada",), "2001-02-28": ()},
                id="end in a month",
            ),
            pytest.param(
                [("ada", "2001-01-01", None, "2002-01-01"), ("bek", "2002-01-01", None, None)],
                {"2001-12-31": "ada", "2002-01-01": ("ada", "bek")},
                id="seen on the day of the next",
            ),
            pytest.param(
                [("ada", "2001-01-01", None, "2001-12-31"), ("bek", "2002-01-01", None, None)],
                {"2001-12-31": "ada", "2002-01-01": "bek"},
                id="seen until the next",
            ),
            pytest.param(
                [("ada", "2001-01-01", None, "2001-06"), ("bek", "2002-02", None, None)],
                {"2001-06-30": "ada", "2001-07-01": ("ada",), "2002-02-01": ("ada", "bek"), "2002-02-28": "bek"},
                id="last seen in a month",
            ),
            pytest.param(
                [("ada", "2002-01-01", None, "2001-01-01"), ("bek", "2002-01-01", None, None)],
                {"2002-01-01": ("ada", "bek"), "2002-01-02": "bek"},
                id="seen before it began",
            ),
            pytest.param(
                [("ada", "2001-01-01", None, None), ("bek", "2002-01-01", None, None)],
                {"2001-12-31": "ada", "2002-01-01": ("ada", "bek")},
                id="two without an end",
            ),
            pytest.param(
                [("ada", "2001-01-01", "2001-06-01", "2001-03-01"), ("bek", "2002-01-01", None, None)],
                {"2001-05-31": "ada", "2001-06-01": (), "2002-01-01": "bek"},
                id="end and sight",
            ),
        ],
    )  # fmt: skip
    def test_answers(self, terms, answers):
        """A term is the answer on the days on which it certainly ran alone; otherwise it is left open."""
        periods = _periods(*terms)
        assert answers == {day: _at(periods, day) for day in answers}

    def test_last_seen_and_checked(self):
        """A last term without an end is as fresh as its last sight, and another as the data."""
        assert datetime.date(2019, 3, 31) == _periods(("a", "2001", None, "2019-03")).checked
        assert LAST == _periods(("a", "2001", None, "2020-12")).checked
        assert LAST == _periods(("a", "2001", None, None)).checked
        assert LAST == _periods(("a", "2001", "2002", "2001")).checked


class TestPossible:
    """Periods.possible"""

    @pytest.mark.parametrize(
        ("day", "names"),
        [("2000-12-31", []), ("2001-01-31", ["ada"]), ("2001-02-10", ["ada", "bek"]), ("2001-03-01", ["bek"])],
    )  # fmt: skip
    def test_candidates(self, day, names):
        """On a day between two terms that meet in a month, either may hold."""
        periods = _periods(("ada", "2001-01-01", "2001-02", None), ("bek", "2001-02", None, None))
        candidates = periods.possible(datetime.date.fromisoformat(day))
        assert names == [term.id for term in candidates]
