"""Who had an office on a day, on the full sample, where you can read every answer off the files."""

import datetime

import pytest

import turkicstates as ts
from conftest import small, write
from samples import cited, full


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
        """Before the record, in a vacancy and where a start is uncertain no one is named."""
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
        """Every office says who its holder was on a day."""
        assert expected == league.office(office).holder_on(day).id
        assert expected == league.holder_on(office, day).id
        assert expected == league.holder_on(league.office(office), day, strict=True).id

    def test_office_of_several(self, league):
        """If several people hold an office at once, the error names all of them."""
        for ask in (league.office("deputy").holder_on, lambda day: league.holder_on("deputy", day)):
            with pytest.raises(ts.NoRecordError) as caught:
                ask("2013-01-01")
            assert ("several are recorded as Deputy Secretary for 2013-01-01: bek, dia") == str(
                caught.value
            )
            assert ("bek", "dia") == caught.value.candidates

    def test_office_of_unknown_beginnings(self, league):
        """If only the end of a term is known, or neither, the error names who served at some time."""
        with pytest.raises(ts.NoRecordError) as caught:
            league.holder_on("chair-of-council", "2013-01-01")
        assert (
            "no Chair of the Council is recorded for 2013-01-01: "
            "the sources leave open from when dia served"
        ) == str(caught.value)
        assert ("dia",) == caught.value.candidates

    def test_unknown_beginning_and_known_end(self, tmp_path):
        """Who certainly left an office before a day is not named for it."""
        files = full()
        term = next(term for term in files["office_terms.json"] if term["id"] == "dia-1")
        term |= {"end": "2012", **cited("office_id", "person_id", "end")}
        data = ts.Dataset.load(write(tmp_path / "left", files))
        for day, candidates in (("2012-12-30", ("dia",)), ("2012-12-31", ())):
            with pytest.raises(ts.NoRecordError) as caught:
                data.holder_on("chair-of-council", day)
            assert candidates == caught.value.candidates

    def test_unknown_office(self, league):
        """A key that no office has is an unknown record."""
        with pytest.raises(ts.UnknownRecordError, match="no office is known as 'scribe'"):
            league.holder_on("scribe", "2013-01-01")

    @pytest.mark.parametrize(
        ("ask", "kind"),
        [
            (lambda d, *args: d.holder_on(*args), "office"),
            (lambda d, *args: d.head_of_state_on(*args), "state"),
            (lambda d, *args: d.head_of_government_on(*args), "state"),
            (lambda d, *args: d.status_of(*args), "state or organisation"),
        ],
    )
    @pytest.mark.parametrize("day", ["2020-01-01", datetime.date(2020, 1, 1)])
    def test_swapped_arguments(self, league, ask, kind, day):
        """If the day comes first, the error says in which order to pass both."""
        with pytest.raises(ts.UnknownRecordError) as caught:
            ask(league, day, "east")
        assert (
            f"no {kind} is known as {day!r}; that is a day; pass the {kind} first, then the day"
        ) == str(caught.value)

    @pytest.mark.parametrize("key", [None, "north", float("nan")])
    def test_no_hint(self, league, key):
        """The hint about the order comes only if the first argument is a day."""
        with pytest.raises(ts.UnknownRecordError) as caught:
            league.head_of_state_on(key, "2020-01-01")
        assert "then the day" not in str(caught.value)

    def test_head_of_government(self, tmp_path):
        """A head of government is found by any key of the state."""
        files = full()
        files["offices.json"].append(
            {
                "id": "premier", "names": {"en": "Premier"}, "kind": "head-of-government",
                "state_id": "east", **cited("names"),
            }
        )  # fmt: skip
        files["office_terms.json"].append(
            {
                "id": "dia-4", "office_id": "premier", "person_id": "dia", "start": "2004-01-01",
                **cited("office_id", "person_id", "start"),
            }
        )  # fmt: skip
        data = ts.Dataset.load(write(tmp_path / "premier", files))
        assert "dia" == data.head_of_government_on("East", "2004-01-01").id
        assert "dia" == data.holder_on("premier", "2004-01-01").id
        with pytest.raises(ts.NoRecordError) as caught:
            data.head_of_government_on("west", "2004-01-01")
        assert ("no head of government of West is recorded for 2004-01-01 or any other day") == str(
            caught.value
        )
        with pytest.raises(ts.NoRecordError, match="2020-07-01 is later"):
            data.head_of_government_on("east", "2020-07-01", strict=True)

    def test_offices_of_several_people(self, tmp_path):
        """Who was last seen in an office of several people does not leave it because another comes."""
        files = full()
        term = next(term for term in files["office_terms.json"] if term["id"] == "bek-2")
        term |= {"as_of": "2011-06-30", **cited("office_id", "person_id", "start", "as_of")}
        league = ts.Dataset.load(write(tmp_path / "deputies", files))
        with pytest.raises(ts.NoRecordError) as caught:
            league.office("deputy").holder_on("2012-06-01")
        assert ("bek", "dia") == caught.value.candidates

    def test_after_the_last_check(self, league):
        """After the last check an office warns, and with strict it has no holder."""
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
        """A key that no state has is an unknown record."""
        with pytest.raises(ts.UnknownRecordError, match="no state is known as 'north'"):
            league.head_of_state_on("north", "2002-01-01")

    def test_nobody(self, tmp_path):
        """A state without recorded offices has no head of state, on any day."""
        files = small()
        del files["offices.json"], files["office_terms.json"]
        data = ts.Dataset.load(write(tmp_path / "nobody", files))
        with pytest.raises(
            ts.NoRecordError,
            match="no head of state of East is recorded for 2002-01-01 or any other day",
        ):
            data.head_of_state_on("east", "2002-01-01")

    def test_checked_for_less_long(self, league):
        """From the day after its own as_of the answer warns, though the data set was checked longer."""
        with pytest.warns(ts.StaleDataWarning) as caught:
            assert "ada" == league.secretary_general_on("2019-07-01").id
        expected = (
            "the Secretary General was checked up to 2019-06-30, and 2019-07-01 is later; "
            "this is the last known answer"
        )
        assert [expected] == [str(warning.message) for warning in caught]
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
        holders = {
            name: answers[name]() for name in sorted(answers, key=lambda name: name != first)
        }
        assert {"kind": "ada", "office": "bek"} == holders
