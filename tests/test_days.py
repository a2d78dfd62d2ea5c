"""Questions about a day, on the full sample, where every answer can be read off the files."""

import datetime
from types import SimpleNamespace

import pendulum
import pytest
from pendulum import Date

import turkicstates as ts
from conftest import small, write
from samples import cited, full


def _ids(records):
    return [record.id for record in records]


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
        """What names no day is refused, with the value and with advice that leads to a day."""
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

    @pytest.mark.parametrize("value", ["03.11.2003", "3/11/2003", "3-11-2003"])
    def test_day_first(self, league, value):
        """A day written day first is refused with the day that it may mean."""
        with pytest.raises(ts.InvalidDateError, match="'2003-11-03'"):
            league.chair_on(value)

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
            lambda data, day: data.agreements(in_force_on=day),
            lambda data, day: data.timeline(until=day),
            lambda data, day: data.changes_between("2003-01-01", day),
            lambda data, day: data.chairmanship(1).holder_on(day),
            lambda data, day: data.organisation("ots").name_on(day),
        ],
    )
    def test_everywhere(self, league, ask):
        """Every look-up refuses what is no day in the same words."""
        with pytest.raises(ts.InvalidDateError, match="'soon' is not a date: write a day as"):
            ask(league, "soon")

    def test_today(self):
        """No day means today."""
        files = full()
        files["meta.json"]["as_of"] = "2999-01-01"
        del files["office_terms.json"][4]["as_of"]
        files["office_terms.json"][4] |= cited("office_id", "person_id", "start", "acting")
        league = ts.Dataset.from_records(
            ts.Meta(title="t", version="1", as_of=Date(2999, 1, 1), licence="CC0-1.0"),
            _records(files),
        )
        assert "2003-west" == league.chair_on().id
        assert None is league.handover_on()
        assert "ada" == league.secretary_general_on().id
        assert "can" == league.head_of_state_on("west").id
        assert "The League" == league.name_on()
        assert ["east", "west"] == _ids(league.members_on())
        assert ["club"] == _ids(league.observers_on())
        assert "member" == league.status_of("west")
        assert "2004-call" == league.previous_summit().id
        assert "can" == league.chair_on().holder_on().id
        today = league.snapshot_on().date
        assert datetime.datetime.now().astimezone().date() - today <= datetime.timedelta(days=1)


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
        found = (str(handover.date), handover.outgoing.id, handover.incoming.id, handover.summit.id)
        assert ("2003-01-02", "2001-east", "2003-west", "2003-west") == found

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

    def test_chair_that_nobody_took_over(self, tmp_path):
        """After the end of a last term nobody chairs, and that is a change on its day."""
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


class TestNameOn:
    """name_on"""

    @pytest.mark.parametrize(
        ("day", "expected"),
        [
            ("2000-01-01", "The Circle"),
            ("2008-06-30", "The Circle"),
            ("2008-07-01", "The League"),
            ("2020-06-30", "The League"),
        ],
    )
    def test_name(self, league, day, expected):
        """The day of a renaming belongs to the new name."""
        assert expected == league.name_on(day, strict=True)

    def test_language(self, league):
        """A name is given in another language where a source gave it, by the nearest tag."""
        assert "Çember" == league.name_on("2001-01-01", language="tr")
        assert "Çember" == league.name_on("2001-01-01", language="tr-CY")

    @pytest.mark.parametrize(
        ("day", "language", "message"),
        [
            (
                "2009-01-01",
                "tr",
                "no name of The League in 'tr' is recorded; the recorded languages are en",
            ),
            ("2001-01-01", "kk", "no name of The League in 'kk' is recorded for 2001-01-01"),
            (
                "1999-12-31",
                "en",
                "the organisation had no name on 1999-12-31: it was founded on 2000-01-01",
            ),
        ],
    )
    def test_no_name(self, league, day, language, message):
        """Without a source, and before the founding, there is no name."""
        with pytest.raises(ts.NoRecordError) as caught:
            league.name_on(day, language=language)
        assert message == str(caught.value)

    def test_no_name_at_all(self, files, tmp_path):
        """A data set that does not record the organisation itself says so; every such error has the day."""
        bare = {**files, "organisations.json": []}
        for day, made, message in (
            ("2001-01-01", bare, "the data set has no record of the organisation itself, with the id 'ots'"),
            ("1999-12-31", files, "the organisation had no name on 1999-12-31: it was founded on 2000-01-01"),
        ):  # fmt: skip
            with pytest.raises(ts.NoRecordError) as caught:
                ts.Dataset.load(write(tmp_path / "names", made)).name_on(day)
            assert (message, day) == (str(caught.value), str(caught.value.day))

    def test_founded_in_a_month(self, tmp_path):
        """An organisation founded in a month has a name for sure on the last day of that month."""
        files = full()
        files["organisations.json"][1]["founded"] = "1999-12"
        files["organisations.json"][1]["former_names"][0]["start"] = "1999-12"
        data = ts.Dataset.load(write(tmp_path / "month", files))
        with pytest.raises(ts.NoRecordError, match="it was founded on 1999-12"):
            data.name_on("1999-12-30")
        assert "The Circle" == data.name_on("1999-12-31")

    def test_founding_day_not_known(self, tmp_path):
        """Without a recorded day of founding the names stand for every day."""
        files = small()
        del files["organisations.json"][0]["founded"]
        files["organisations.json"][0] |= cited("names")
        data = ts.Dataset.load(write(tmp_path / "old", files))
        assert "The League" == data.name_on("1900-01-01")

    def test_no_organisation(self, tmp_path):
        """A data set that does not record the organisation has no name, and all else."""
        files = small()
        del files["organisations.json"]
        data = ts.Dataset.load(write(tmp_path / "nameless", files))
        snapshot = data.snapshot_on("2004-01-01")
        assert (None, "2003-west") == (snapshot.name, snapshot.chair.id)
        assert data.timeline()
        with pytest.raises(LookupError):
            data.name_on("2004-01-01")
