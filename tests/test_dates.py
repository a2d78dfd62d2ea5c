"""Days as users write them, and dates that are known in part."""

import copy
import datetime
import pickle
from types import SimpleNamespace

import attrs
import pendulum
import pytest
from pendulum import Date

import turkicstates as ts
from conftest import write
from samples import cited, full
from turkicstates.dates import day_after, day_before, to_day
from turkicstates.errors import InvalidDateError

DAY = datetime.date(2023, 11, 3)


def _ids(records):
    return [record.id for record in records]


def _records(files):
    """Return the records of sound files, read by way of a folder."""
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as folder:
        data = ts.Dataset.load(write(Path(folder, "f"), files))
    kinds = (
        "sources", "states", "organisations", "people", "bodies", "offices", "office_terms",
        "agreements", "summits", "chairmanships", "statements", "meetings", "designations",
        "awards", "places", "gaps",
    )  # fmt: skip
    return [record for kind in kinds for record in getattr(data, kind)()]


class _Missing(datetime.datetime):
    """A datetime that is missing, as pandas has one: its date is itself."""

    def date(self):
        return self


class TestNeighbours:
    """day_before and day_after"""

    def test_neighbours(self):
        """A day has a day before and a day after it; the ends of the calendar are their own."""
        assert (datetime.date(2023, 11, 2), datetime.date(2023, 11, 4)) == (
            day_before(DAY),
            day_after(DAY),
        )
        assert datetime.date.min == day_before(datetime.date.min)
        assert datetime.date.max == day_after(datetime.date.max)


class TestToDay:
    """to_day"""

    @pytest.mark.parametrize(
        "value",
        [
            "2023-11-03",
            " 2023-11-03 ",
            "20231103",
            "2023-11-03T23:59:00+06:00",
            DAY,
            datetime.datetime(2023, 11, 3, 23, 59, tzinfo=datetime.UTC),
        ],
    )
    def test_reads_every_form(self, value):
        """Every documented form names the same day."""
        assert DAY == to_day(value)

    @pytest.mark.parametrize("value", [_Missing(2023, 11, 3), float("nan")])
    def test_refuses_what_is_missing(self, value):
        """A missing value of pandas is not a day, and not today."""
        with pytest.raises(InvalidDateError, match="is not a date: its type is "):
            to_day(value)

    @pytest.mark.parametrize("value", ["2023-02-30", "03.11.2023", "2023-11", "", "soon", 3, 1.5])
    def test_refuses_the_rest(self, value):
        """A value that does not name a day is refused, with the value and the expected form."""
        with pytest.raises(InvalidDateError) as caught:
            to_day(value)
        assert value == caught.value.value
        assert repr(value) in str(caught.value)

    def test_refuses_a_missing_time(self):
        """A datetime without a date, as pandas writes a missing one, is refused."""

        class Missing(datetime.datetime):
            """A time that is not known."""

            def date(self):
                """Raise instead of returning a date."""
                raise ValueError

        value = Missing(1, 1, 1)
        with pytest.raises(InvalidDateError, match="its type is Missing; write a day") as caught:
            to_day(value)
        assert value is caught.value.value


class TestDay:
    """What counts as a day"""

    @pytest.mark.parametrize(
        "day",
        [
            "2003-01-02",
            " 2003-01-02 ",
            "20030102",
            "2003-W01-4",
            "2003-01-02T00:30:00+06:00",
            datetime.date(2003, 1, 2),
            datetime.datetime(2003, 1, 2, 23, 59, tzinfo=datetime.UTC),
            Date(2003, 1, 2),
            pendulum.datetime(2003, 1, 2, 23, 59, tz="Asia/Almaty"),
        ],
    )
    def test_forms(self, league, day):
        """Every form of one day has the same answers."""
        assert "2003-west" == league.chair_on(day).id
        assert "2003-west" == league.handover_on(day).incoming.id
        assert "ada" == league.head_of_state_on("east", day).id
        assert "The Circle" == league.name_on(day)
        assert ["east", "west"] == _ids(league.members_on(day))
        assert "member" == league.status_of("east", day)
        assert "2003-west" == league.snapshot_on(day).chair.id

    @pytest.mark.parametrize(
        ("value", "message"),
        [
            ("", "'' is not a date: write a day as 'YYYY-MM-DD', or pass a date or a datetime"),
            ("soon", "'soon' is not a date: write a day as 'YYYY-MM-DD', or pass a date or a datetime"),
            ("2003-02-30", "'2003-02-30' is not a date: 2003-02 has 28 days; write a day as 'YYYY-MM-DD', or pass a date or a datetime"),
            ("2003-00-01", "'2003-00-01' is not a date: there is no month 00; write a day as 'YYYY-MM-DD', or pass a date or a datetime"),
            ("2003-01-32", "'2003-01-32' is not a date: 2003-01 has 31 days; write a day as 'YYYY-MM-DD', or pass a date or a datetime"),
            ("2003-12-32", "'2003-12-32' is not a date: 2003-12 has 31 days; write a day as 'YYYY-MM-DD', or pass a date or a datetime"),
            ("2003-13-01", "'2003-13-01' is not a date: there is no month 13; write a day as 'YYYY-MM-DD', or pass a date or a datetime"),
            ("0000-01-01", "'0000-01-01' is not a date: there is no year 0000; write a day as 'YYYY-MM-DD', or pass a date or a datetime"),
            ("2003-11", "'2003-11' is not a date: it names a whole month; add the day, such as '2003-11-01'"),
            ("2003", "'2003' is not a date: it names a whole year; add the day, such as '2003-01-01'"),
            (ts.PartialDate("2003-11"), "PartialDate(text='2003-11') is not a date: it is only known to the month; pass its first_day or last_day"),
            (ts.PartialDate("2003"), "PartialDate(text='2003') is not a date: it is only known to the year; pass its first_day or last_day"),
        ],
    )  # fmt: skip
    def test_refusals(self, league, value, message):
        """A value that does not name a day is refused, with the value and advice that leads to a day."""
        with pytest.raises(ts.InvalidDateError) as caught:
            league.chair_on(value)
        assert message == str(caught.value)
        assert value == caught.value.value
        assert isinstance(caught.value, ValueError)

    @pytest.mark.parametrize(
        "value",
        [2003, 1.5, True, b"2003-01-02", ["2003-01-02"], SimpleNamespace(precision=3)],
    )
    def test_other_types(self, league, value):
        """What is neither a text nor a date is refused, with its type."""
        with pytest.raises(ts.InvalidDateError) as caught:
            league.chair_on(value)
        assert f": its type is {type(value).__name__}; write a day as 'YYYY-MM-DD'" in str(
            caught.value
        )
        assert value is caught.value.value

    @pytest.mark.parametrize(
        ("value", "days"),
        [
            ("03.11.2003", ["2003-11-03"]),
            ("11.25.2003", ["2003-11-25"]),
            ("25/11/2003", ["2003-11-25"]),
            ("11/25/2003", ["2003-11-25"]),
            ("11-11-2003", ["2003-11-11"]),
            ("3/11/2003", ["2003-11-03", "2003-03-11"]),
            ("11/03/2003", ["2003-03-11", "2003-11-03"]),
            ("11-03-2003", ["2003-03-11", "2003-11-03"]),
        ],
    )
    def test_numbers(self, league, value, days):
        """A day written in numbers is refused with every day that it may mean."""
        with pytest.raises(ts.InvalidDateError) as caught:
            league.chair_on(value)
        assert str(caught.value).endswith(f", such as {' or '.join(map(repr, days))}")

    @pytest.mark.parametrize(
        "value", ["31.02.2003", "00.11.2003", "11.00.2003", "11.25.2003", "2003-13", "0000"]
    )
    def test_advice_is_a_day(self, league, value):
        """Whatever day the advice names is one."""
        with pytest.raises(ts.InvalidDateError) as caught:
            league.chair_on(value)
        for word in str(caught.value).replace(repr(value), "").split("'")[1::2]:
            if word != "YYYY-MM-DD":
                assert word == str(datetime.date.fromisoformat(word))

    @pytest.mark.parametrize(
        "ask",
        [
            lambda data, day: data.chair_on(day),
            lambda data, day: data.handover_on(day),
            lambda data, day: data.secretary_general_on(day),
            lambda data, day: data.head_of_state_on("east", day),
            lambda data, day: data.head_of_government_on("east", day),
            lambda data, day: data.holder_on("secretary", day),
            lambda data, day: data.office("secretary").holder_on(day),
            lambda data, day: data.name_on(day),
            lambda data, day: data.status_of("east", day),
            lambda data, day: data.members_on(day),
            lambda data, day: data.observers_on(day),
            lambda data, day: data.snapshot_on(day),
            lambda data, day: data.next_summit(day),
            lambda data, day: data.previous_summit(day),
            lambda data, day: data.summits(since=day),
            lambda data, day: data.summits(until=day),
            lambda data, day: data.agreements(since=day),
            lambda data, day: data.agreements(until=day),
            lambda data, day: data.agreements(in_force_on=day),
            lambda data, day: data.timeline(since=day),
            lambda data, day: data.timeline(until=day),
            lambda data, day: data.changes_between("2003-01-01", day),
            lambda data, day: data.changes_between(day, "2003-01-01"),
            lambda data, day: data.chairmanship(1).holder_on(day),
            lambda data, day: data.organisation("ots").name_on(day),
            lambda data, day: data.organisation("ots").names_on(day),
            lambda data, day: data.organisation("ots").former_names[0].covers(day),
            lambda data, day: data.state("east").status_on(day),
            lambda data, day: data.state("east").memberships[0].covers(day),
        ],
    )
    def test_everywhere(self, league, ask):
        """Every look-up refuses what is not a day in the same words, and a missing one too."""
        with pytest.raises(ts.InvalidDateError, match="'soon' is not a date: write a day as"):
            ask(league, "soon")
        for missing in (_Missing(2003, 1, 2), float("nan")):
            with pytest.raises(ts.InvalidDateError, match="is not a date: its type is "):
                ask(league, missing)

    def test_today(self):
        """Without a day, look-ups answer for today."""
        files = full()
        files["meta.json"]["as_of"] = "2999-01-01"
        del files["office_terms.json"][4]["as_of"]
        files["office_terms.json"][4] |= cited("office_id", "person_id", "start", "acting")
        league = ts.Dataset.from_records(
            ts.Meta(
                title="t",
                version="1",
                as_of=Date(2999, 1, 1),
                licence="CC0-1.0",
                organisation_id="ots",
                chair_office=ts.ChairOffice.HEAD_OF_STATE,
            ),
            _records(files),
        )
        assert "2003-west" == league.chair_on().id
        assert None is league.handover_on()
        assert "ada" == league.secretary_general_on().id
        assert "can" == league.head_of_state_on("west").id
        assert "can" == league.holder_on("head-of-west").id
        assert "The League" == league.name_on()
        assert ["east", "west"] == _ids(league.members_on())
        assert ["club"] == _ids(league.observers_on())
        assert "member" == league.status_of("west")
        assert "2004-call" == league.previous_summit().id
        assert "can" == league.chair_on().holder_on().id
        today = league.snapshot_on().date
        assert datetime.datetime.now().astimezone().date() - today <= datetime.timedelta(days=1)


class TestPartialDate:
    """PartialDate"""

    @pytest.mark.parametrize(
        ("text", "first", "last", "precision"),
        [
            ("2010-11", "2010-11-01", "2010-11-30", "month"),
            ("2012-02", "2012-02-01", "2012-02-29", "month"),
            ("2100-02", "2100-02-01", "2100-02-28", "month"),
            ("2010-12", "2010-12-01", "2010-12-31", "month"),
            ("2010", "2010-01-01", "2010-12-31", "year"),
            ("0001", "0001-01-01", "0001-12-31", "year"),
            ("9999", "9999-01-01", "9999-12-31", "year"),
        ],
    )
    def test_days(self, text, first, last, precision):
        """It has a first and a last day that it may mean, and says how much is known."""
        date = ts.PartialDate(text)
        assert (first, last, precision) == (str(date.first_day), str(date.last_day), date.precision)
        assert text == str(date) == date.isoformat()
        assert f"PartialDate(text='{text}')" == repr(date)

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "2010-13",
            "2010-00",
            "0000",
            "2010-1",
            "20101",
            "2010-11-01",
            "2010-W44",
            "٢٠١٠",
            " 2010",
            "2010\n",
        ],
    )
    def test_refuses(self, text):
        """What is neither a year nor a month is refused."""
        with pytest.raises(ts.InvalidDateError) as caught:
            ts.PartialDate(text)
        assert f"{text!r} is not a year or a month: write 'YYYY' or 'YYYY-MM'" == str(caught.value)
        assert str(caught.value) == str(pickle.loads(pickle.dumps(caught.value)))

    @pytest.mark.parametrize("value", [2010, b"2010", None, 2010.0, datetime.date(2010, 1, 1)])
    def test_refuses_other_types(self, value):
        """What is not a text is refused, with its type."""
        with pytest.raises(ts.InvalidDateError) as caught:
            ts.PartialDate(value)
        assert f" is not a year or a month: its type is {type(value).__name__}; write" in str(
            caught.value
        )

    def test_is_a_value(self):
        """It equals another of the same text, is hashable, and survives pickle."""
        date = ts.PartialDate("2010-11")
        assert ts.PartialDate("2010-11") == date
        assert 1 == len({ts.PartialDate("2010-11"), date})
        assert date != ts.PartialDate("2010")
        assert date != "2010-11"
        assert date == pickle.loads(pickle.dumps(date)) == copy.deepcopy(date)
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            date.text = "2011"

    def test_has_no_order_against_days(self):
        """It cannot be compared with a day, for there is no answer."""
        with pytest.raises(TypeError):
            _ = ts.PartialDate("2010-11") < datetime.date(2010, 12, 1)

    def test_every_date_of_a_record_reads_alike(self, league):
        """Whole and partial dates have isoformat, and str gives the same."""
        starts = [term.start for term in league.office_terms(state="west")]
        assert ["1999-05-01", "2010-03"] == [start.isoformat() for start in starts]
        assert ["1999-05-01", "2010-03"] == [str(start) for start in starts]
        assert [Date, ts.PartialDate] == [type(start) for start in starts]


class TestPartialDateInUse:
    """PartialDate, at its edges and as a question"""

    @pytest.mark.parametrize(
        "text",
        ["2010-13", "2010-00", "0000", "201", "2010-1", "2010-11-03", "20 0", "²⁰¹⁰", "2010-"],
    )
    def test_refuses(self, text):
        """What is neither a year nor a month is refused."""
        with pytest.raises(ValueError, match="is not a year"):
            ts.PartialDate(text)

    def test_leap_month(self):
        """A February of a leap year ends on its 29th."""
        assert "2024-02-29" == str(ts.PartialDate("2024-02").last_day)
        assert ("2012-01-01", "2012-12-31") == (
            str(ts.PartialDate("2012").first_day),
            str(ts.PartialDate("2012").last_day),
        )

    def test_as_a_question(self):
        """It does not name a day, and the error says how to ask."""
        with pytest.raises(ts.InvalidDateError, match="known to the month; pass its first_day"):
            ts.chair_on(ts.PartialDate("2020-01"))
