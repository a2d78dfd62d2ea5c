"""Questions about a day, on the full sample, where every answer can be read off the files."""

import datetime
import inspect
import warnings
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
            ("", "'' is no date: write a day as 'YYYY-MM-DD', or pass a date or a datetime"),
            ("soon", "'soon' is no date: write a day as 'YYYY-MM-DD', or pass a date or a datetime"),
            ("2003-02-30", "'2003-02-30' is no date: 2003-02 has 28 days; write a day as 'YYYY-MM-DD', or pass a date or a datetime"),
            ("2003-00-01", "'2003-00-01' is no date: there is no month 00; write a day as 'YYYY-MM-DD', or pass a date or a datetime"),
            ("2003-01-32", "'2003-01-32' is no date: 2003-01 has 31 days; write a day as 'YYYY-MM-DD', or pass a date or a datetime"),
            ("2003-12-32", "'2003-12-32' is no date: 2003-12 has 31 days; write a day as 'YYYY-MM-DD', or pass a date or a datetime"),
            ("2003-13-01", "'2003-13-01' is no date: there is no month 13; write a day as 'YYYY-MM-DD', or pass a date or a datetime"),
            ("0000-01-01", "'0000-01-01' is no date: there is no year 0000; write a day as 'YYYY-MM-DD', or pass a date or a datetime"),
            ("2003-11", "'2003-11' is no date: it names a whole month; add the day, such as '2003-11-01'"),
            ("2003", "'2003' is no date: it names a whole year; add the day, such as '2003-01-01'"),
            (ts.PartialDate("2003-11"), "PartialDate(text='2003-11') is no date: it is known to the month; ask with its first_day or last_day"),
            (ts.PartialDate("2003"), "PartialDate(text='2003') is no date: it is known to the year; ask with its first_day or last_day"),
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
        assert f" {type(value).__name__} was passed; write a day as 'YYYY-MM-DD'" in str(
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
        with pytest.raises(ts.InvalidDateError, match="'soon' is no date: write a day as"):
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
            ts.NoRecordError, match="no chair is recorded for 2004-01-01: none is recorded"
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


class TestOffices:
    """secretary_general_on and head_of_state_on"""

    @pytest.mark.parametrize(
        ("day", "expected"),
        [
            ("2002-04-01", "can"),
            ("2010-04-30", "can"),
            ("2011-01-01", "ada"),
            ("2019-06-30", "ada"),
        ],
    )
    def test_secretary(self, league, day, expected):
        """The day of a change of office belongs to the new holder."""
        assert expected == league.secretary_general_on(day, strict=True).id

    @pytest.mark.parametrize(
        ("day", "message", "candidates"),
        [
            ("2002-02-28", "no Secretary General is recorded for 2002-02-28: the record begins on 2002-03-01", ()),
            ("2002-03-01", "no Secretary General is recorded for 2002-03-01: the sources leave open which of can", ("can",)),
            ("2002-03-30", "no Secretary General is recorded for 2002-03-30: the sources leave open which of can", ("can",)),
            ("2010-05-01", "no Secretary General is recorded for 2010-05-01", ()),
            ("2010-12-31", "no Secretary General is recorded for 2010-12-31", ()),
        ],
    )  # fmt: skip
    def test_no_secretary(self, league, day, message, candidates):
        """Before the record, in a vacancy and where a start is uncertain nobody is named."""
        with pytest.raises(ts.NoRecordError) as caught:
            league.secretary_general_on(day)
        assert message == str(caught.value)
        assert candidates == caught.value.candidates
        assert day == str(caught.value.day)

    @pytest.mark.parametrize(
        ("state", "day", "expected"),
        [
            ("east", "2000-01-01", "ada"),
            ("west", "1999-05-01", "bek"),
            ("West", "2010-02-28", "bek"),
            ("Batı", "2010-04-01", "can"),
        ],
    )
    def test_head_of_state(self, league, state, day, expected):
        """A head of state is found by any key of the state."""
        assert expected == league.head_of_state_on(state, day).id
        assert expected == league.head_of_state_on(league.state(state), day).id

    @pytest.mark.parametrize("day", ["2010-03-01", "2010-03-15", "2010-03-30"])
    def test_uncertain_change(self, league, day):
        """While a change is known to the month alone, both candidates are named."""
        with pytest.raises(ts.NoRecordError) as caught:
            league.head_of_state_on("west", day)
        assert ("bek", "can") == caught.value.candidates
        expected = f"no head of state of West is recorded for {day}: the sources leave open which of bek, can"
        assert expected == str(caught.value)

    @pytest.mark.parametrize(
        ("state", "day", "expected"), [("east", "1999-12-31", "ada"), ("west", "2010-03-31", "can")]
    )
    def test_last_day_of_an_uncertain_change(self, league, state, day, expected):
        """On the last day that a start may mean the term runs, for the day belongs to the new holder."""
        assert expected == league.head_of_state_on(state, day).id

    def test_start_and_end_in_one_year(self, tmp_path):
        """A term that began some day in a year leaves the rest of that year to the next one."""
        files = full()
        files["office_terms.json"][0] |= {
            "end": "1999-08-14",
            **cited("office_id", "person_id", "start", "end"),
        }
        files["office_terms.json"].append(
            {
                "id": "dia-3", "office_id": "head-of-east", "person_id": "dia", "start": "1999-08-14",
                **cited("office_id", "person_id", "start"),
            }
        )  # fmt: skip
        data = ts.Dataset.load(write(tmp_path / "year", files))
        assert "dia" == data.head_of_state_on("east", "1999-10-01").id
        assert "dia" == data.head_of_state_on("east", "2000-10-01").id

    def test_three_in_one_year(self, tmp_path):
        """Where several changes are known to one year, everybody who may have been is a candidate."""
        files = full()
        first = files["office_terms.json"][1]
        first |= {"end": "2010"}
        files["office_terms.json"][2] |= {
            "start": "2010",
            "end": "2010-06",
            **cited("office_id", "person_id", "start", "end"),
        }
        files["office_terms.json"].append(
            {
                "id": "dia-3", "office_id": "head-of-west", "person_id": "dia", "start": "2010-06",
                **cited("office_id", "person_id", "start"),
            }
        )  # fmt: skip
        data = ts.Dataset.load(write(tmp_path / "three", files))
        for day, expected in (
            ("2010-03-03", ("bek", "can")),
            ("2010-06-15", ("bek", "can", "dia")),
        ):
            with pytest.raises(ts.NoRecordError) as caught:
                data.head_of_state_on("west", day)
            assert expected == caught.value.candidates
        assert "dia" == data.head_of_state_on("west", "2010-07-01").id

    def test_end_not_known(self, tmp_path):
        """A term whose end is not known is certain up to its as_of, and over when the next begins."""
        files = full()
        files["office_terms.json"][1] |= {
            "as_of": "2005-06",
            **cited("office_id", "person_id", "start", "as_of"),
        }
        del files["office_terms.json"][1]["end"]
        data = ts.Dataset.load(write(tmp_path / "ends", files))
        assert "bek" == data.head_of_state_on("west", "2005-06-30").id
        for day, expected in (("2005-07-01", ("bek",)), ("2010-03-15", ("bek", "can"))):
            with pytest.raises(ts.NoRecordError) as caught:
                data.head_of_state_on("west", day)
            assert expected == caught.value.candidates
        assert "can" == data.head_of_state_on("west", "2010-03-31").id

    @pytest.mark.parametrize(
        ("office", "day", "expected"),
        [
            ("head-of-east", "2002-01-01", "ada"),
            ("secretary", "2010-04-30", "can"),
            ("secretary", "2011-01-01", "ada"),
            ("deputy", "2011-06-01", "bek"),
        ],
    )
    def test_any_office(self, league, office, day, expected):
        """Every office tells who held it on a day."""
        assert expected == league.office(office).holder_on(day).id

    def test_office_of_several(self, league):
        """An office that several people hold at once leaves open which of them is meant."""
        with pytest.raises(ts.NoRecordError) as caught:
            league.office("deputy").holder_on("2013-01-01")
        assert ("bek", "dia") == caught.value.candidates

    def test_offices_of_several_people(self, tmp_path):
        """Who was last seen in an office of several people does not leave it because another comes."""
        files = full()
        term = next(one for one in files["office_terms.json"] if one["id"] == "bek-2")
        term |= {"as_of": "2011-06-30", **cited("office_id", "person_id", "start", "as_of")}
        league = ts.Dataset.load(write(tmp_path / "deputies", files))
        with pytest.raises(ts.NoRecordError) as caught:
            league.office("deputy").holder_on("2012-06-01")
        assert ("bek", "dia") == caught.value.candidates

    def test_office_that_nobody_held(self, league):
        """An office without a dated term says that none is recorded; after the last check it warns."""
        with pytest.raises(ts.NoRecordError, match="no Chair of the Council is recorded for 2013"):
            league.office("chair-of-council").holder_on("2013-01-01")
        with pytest.warns(ts.StaleDataWarning, match="the Head of East was checked up to"):
            assert "ada" == league.office("head-of-east").holder_on("2020-07-01").id
        with pytest.raises(ts.NoRecordError):
            league.office("head-of-east").holder_on("2020-07-01", strict=True)

    def test_states_of_one_name(self, tmp_path):
        """Two states that share a name have their own heads of state."""
        files = full()
        files["states.json"][1]["names"]["en"] = "East"
        data = ts.Dataset.load(write(tmp_path / "twins", files))
        assert "ada" == data.head_of_state_on("east", "2002-01-01").id
        assert "bek" == data.head_of_state_on("west", "2002-01-01").id

    def test_unknown_state(self, league):
        """A key that no state has is an error of its own."""
        with pytest.raises(ts.UnknownRecordError, match="no state is known as 'north'"):
            league.head_of_state_on("north", "2002-01-01")

    def test_nobody(self, tmp_path):
        """A state without recorded offices has no head of state, on any day."""
        files = small()
        del files["offices.json"], files["office_terms.json"]
        data = ts.Dataset.load(write(tmp_path / "nobody", files))
        with pytest.raises(
            ts.NoRecordError,
            match="no head of state of East is recorded for 2002-01-01: none is recorded",
        ):
            data.head_of_state_on("east", "2002-01-01")

    def test_checked_for_less_long(self, league):
        """From the day after its own as_of the answer warns, though the data set was checked longer."""
        with pytest.warns(ts.StaleDataWarning) as caught:
            assert "ada" == league.secretary_general_on("2019-07-01").id
        expected = (
            "the Secretary General was checked up to 2019-06-30, and 2019-07-01 lies after it; "
            "this is the last known answer"
        )
        assert [expected] == [str(one.message) for one in caught]
        with pytest.raises(ts.NoRecordError, match="checked up to 2019-06-30"):
            league.secretary_general_on("2019-07-01", strict=True)

    @pytest.mark.parametrize("first", ["kind", "office"])
    def test_office_called_as_a_kind(self, files, tmp_path, first):
        """An office whose identifier is the name of a kind is not taken for the offices of that kind."""
        scribe = {"id": "secretary-general", "names": {"en": "Scribe"}, "kind": "head-of-body"}
        files["offices.json"].append({**scribe, **cited("names")})
        files["office_terms.json"] += [
            {"id": f"{person}-9", "office_id": office, "person_id": person, "start": "2005-01-01",
             **cited("office_id", "person_id", "start")}
            for person, office in (("ada", "secretary"), ("bek", "secretary-general"))
        ]  # fmt: skip
        data = ts.Dataset.load(write(tmp_path / "scribe", files))
        answers = {
            "kind": lambda: data.secretary_general_on("2006-01-01").id,
            "office": lambda: data.office("secretary-general").holder_on("2006-01-01").id,
        }
        found = {name: answers[name]() for name in sorted(answers, key=lambda name: name != first)}
        assert {"kind": "ada", "office": "bek"} == found


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
            ("2009-01-01", "tr", "no name of The League in 'tr' is recorded; there are en"),
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
            ("2001-01-01", bare, "the data set does not record the organisation itself, as 'ots'"),
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
        with pytest.raises(ts.NoRecordError, match="2020-07-01 lies after it"):
            league.snapshot_on("2020-07-01", strict=True)

    def test_all_of_it_stale(self, little):
        """Where every part was checked up to the same day, the warning is of the snapshot."""
        with pytest.warns(
            ts.StaleDataWarning,
            match="^the snapshot was checked up to 2020-06-30, and 2020-07-01 lies after it; ",
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
            f"the {subject} was checked up to 2020-06-30, and 2020-07-01 lies after it; this is the "
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
        told = f"the {subject} was checked up to 2020-06-30, and 2020-07-01 lies after it"
        assert told == str(caught.value)
        assert "2020-07-01" == str(caught.value.day)
        assert ask(planned, "2020-06-30") == ask(planned, "2020-06-30", strict=True)

    def test_code_without_a_name(self, little):
        """Code that belongs to no module gets the warning too."""
        with pytest.warns(ts.StaleDataWarning):
            exec("data.chair_on('2020-07-01')", {"data": little})
