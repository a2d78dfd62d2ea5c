"""What frames refuse, and how they say so."""

import datetime
import pickle

import pytest
from engines import ENGINES, need

import turkicstates as ts
from conftest import write
from samples import full

frames = pytest.importorskip("turkicstates.frames", reason="narwhals is not installed")

DAY = datetime.date(2023, 11, 3)


def _columns(**changed):
    return {"number": [1, 2], "day": [DAY, None], "state": ["KAZ", "HUN"], **changed}


def _frame(engine="polars", **changed):
    return ENGINES[engine](_columns(**changed))


class TestDates:
    """Columns of days"""

    @pytest.mark.parametrize(
        "engine", ["pandas objects", "polars", "polars lazy", "pyarrow", "duckdb", "dask"]
    )
    def test_no_such_column(self, engine):
        """A column that is not there is refused, with the nearest that is."""
        with pytest.raises(ts.InvalidColumnError) as caught:
            frames.with_chair(_frame(engine), date="dya")
        assert "column 'dya' does not exist; expected 'day'" == str(caught.value)
        assert ("dya", "does not exist", "'day'") == (
            caught.value.column, caught.value.found, caught.value.expected,
        )  # fmt: skip

    def test_nothing_near(self):
        """Where none is near, all are named."""
        with pytest.raises(ts.InvalidColumnError, match="expected 'number' or 'day' or 'state'$"):
            frames.with_chair(_frame(), date="xyz")

    @pytest.mark.parametrize("options", [{}, {"office": "head-of-state"}])
    def test_nothing_near_beside_states(self, options):
        """No column that the library adds on the way is named."""
        ask = frames.with_office if options else frames.with_status
        with pytest.raises(ts.InvalidColumnError, match="expected 'number' or 'day' or 'state'$"):
            ask(_frame(), state="state", date="xyz", others="null", **options)

    @pytest.mark.parametrize(
        ("engine", "dtype"),
        [("polars", "Float64"), ("polars lazy", "Float64"), ("pyarrow", "Float64")],
    )
    def test_no_days(self, engine, dtype):
        """A column of another type is refused, with what it holds and what was expected."""
        message = f"^column 'day' holds {dtype}; expected dates, datetimes or ISO 8601 text$"
        with pytest.raises(ts.InvalidColumnError, match=message):
            frames.with_chair(_frame(engine, day=[1.5, 2.5]), date="day")

    def test_unknown_type(self):
        """A type that only the frame's own library knows is named as that library names it."""
        pandas, pyarrow = need("pandas"), need("pyarrow")
        lengths = pyarrow.array([(1, 2, 3)], pyarrow.month_day_nano_interval())
        columns = {
            "interval[int64, right]": pandas.DataFrame({"day": pandas.interval_range(0, 2)}),
            "month_day_nano_interval": pyarrow.table({"day": lengths}),
        }
        for dtype, frame in columns.items():
            with pytest.raises(ts.InvalidColumnError) as caught:
                frames.with_chair(frame, date="day")
            assert f"holds {dtype}" == caught.value.found

    def test_periods(self):
        """Periods of pandas are refused with what makes days of them."""
        pandas = need("pandas")
        frame = pandas.DataFrame({"day": pandas.period_range("2023-11-02", periods=2)})
        with pytest.raises(ts.InvalidColumnError) as caught:
            frames.with_chair(frame, date="day")
        assert (
            "column 'day' holds period[D]; expected dates, datetimes or ISO 8601 text; "
            "convert it with .dt.to_timestamp()"
        ) == str(caught.value)
        cured = frame.assign(day=frame["day"].dt.to_timestamp())
        assert ["Uzbekistan", "Kazakhstan"] == list(frames.with_chair(cured, date="day")["chair"])

    def test_unknown_type_of_a_lazy_frame(self):
        """Of a lazy frame the type that narwhals does not know has no name."""
        frame = need("duckdb").sql("SELECT NULL::UUID AS day")
        with pytest.raises(ts.InvalidColumnError) as caught:
            frames.with_chair(frame, date="day")
        assert "holds values of an unknown type" == caught.value.found

    @pytest.mark.parametrize("engine", ["polars", "pandas objects", "pyarrow"])
    @pytest.mark.parametrize("text", ["03.11.2023", "2023-02-30", "2023-11"])
    def test_text_that_is_no_day(self, engine, text):
        """Text that does not name a day is refused, with its value and advice."""
        with pytest.raises(
            ts.InvalidColumnError, match=f"^column 'day' has a bad value: '{text}' is not a date: "
        ) as caught:
            frames.with_chair(_frame(engine, day=["2023-11-03", text]), date="day")
        assert str(caught.value).endswith("expected dates, datetimes or ISO 8601 text")

    def test_objects_that_are_no_days(self):
        """An object that can be no day, and has no hash, is refused by its value."""
        with pytest.raises(
            ts.InvalidColumnError, match=r"has a bad value: \['2023'\] is not a date"
        ):
            frames.with_chair(_frame("pandas objects", day=[["2023"], DAY]), date="day")

    @pytest.mark.parametrize("engine", ["polars", "pandas objects", "pyarrow"])
    def test_no_day_at_all(self, engine):
        """A column that holds nothing has no answers, and is no fault where it may hold days."""
        nw = need("narwhals.stable.v2")
        frame = nw.from_native(_frame(engine, day=["2023-11-03", None])).tail(1).to_native()
        answered = frames.with_chair(frame, date="day")
        assert [True] == nw.from_native(answered)["chair"].is_null().to_list()

    def test_pickle(self):
        """The error survives pickling."""
        error = ts.InvalidColumnError("day", "it is empty", "days")
        again = pickle.loads(pickle.dumps(error))
        assert (str(error), error.column) == (str(again), again.column)


class TestStates:
    """Columns of states"""

    @pytest.mark.parametrize("engine", ["polars", "pandas objects", "pyarrow"])
    def test_unknown(self, engine):
        """An unknown state is refused by its value, with the nearest and what else can be done."""
        with pytest.raises(ts.InvalidColumnError) as caught:
            frames.with_status(
                _frame(engine, state=["KAZ", "Kazakstan"]), state="state", date="day"
            )
        assert (
            "column 'state' has a bad value: no state or organisation is known as 'Kazakstan'; did you mean "
            "'Kazakistan'?; expected states or organisations, or others='none' or others='null'"
        ) == str(caught.value)

    @pytest.mark.parametrize(("others", "expected"), [("none", "none"), ("null", None)])
    @pytest.mark.parametrize("engine", ["polars", "polars lazy", "duckdb"])
    def test_others(self, engine, others, expected):
        """Other states are none or null, as one chooses."""
        frame = _frame(engine, day=[DAY, DAY], state=["KAZ", "USA"])
        nw = need("narwhals.stable.v2")
        answered = nw.from_native(
            frames.with_status(frame, state="state", date="day", others=others)
        )
        answered = answered.collect("pyarrow") if isinstance(answered, nw.LazyFrame) else answered
        assert ["member", expected] == answered.sort("number")["status"].to_list()

    @pytest.mark.parametrize(("others", "expected"), [("none", "none"), ("null", None)])
    def test_others_alone(self, others, expected):
        """The same holds where no row names a known state."""
        frame = _frame(day=[DAY, DAY], state=["USA", "FRA"])
        answered = frames.with_status(frame, state="state", date="day", others=others)
        assert [expected, expected] == answered["status"].to_list()

    def test_known_without_membership(self):
        """An organisation that is known and no member is none, whatever others are."""
        answered = frames.with_status(
            _frame(state=["ots", "ECO"], day=[DAY, DAY]), state="state", date="day", others="null"
        )
        assert ["none", "observer"] == answered["status"].to_list()

    def test_lazy_frames_cannot_be_asked(self):
        """A lazy frame takes no others='raise', and the error says what it takes."""
        with pytest.raises(
            ts.InvalidArgumentError,
            match="^a lazy frame cannot be checked for unknown states; pass others='null' or others='none'$",
        ) as caught:
            frames.with_status(_frame("polars lazy"), state="state", date="day")
        assert ("others", "raise") == (caught.value.argument, caught.value.value)

    @pytest.mark.parametrize(
        ("code", "values"),
        [
            (None, [398, 348]), ("numeric", [398, 348]), ("cow_code", [705, 310]), ("gw_code", [705, 310]),
            (None, [398.0, 348.0]), ("alpha_2", ["KZ", "HU"]), ("alpha_3", ["KAZ", "HUN"]),
            ("numeric", ["398", "348"]), (None, ["Қазақстан", " magyarország "]), (None, ["kazakhstan", "HUNGARY"]),
        ],
    )  # fmt: skip
    def test_keys(self, code, values):
        """Codes and names of every kind are taken; a code that others use too is named."""
        for engine in ("polars", "pandas objects"):
            frame = _frame(engine, state=values, day=[DAY, DAY])
            answered = frames.with_status(frame, state="state", date="day", code=code)
            assert ["member", "observer"] == answered["status"].to_list()

    @pytest.mark.parametrize(
        ("code", "values", "wrong"),
        [
            ("cow_code", [705, 2], "no state is known as 2; none has this cow_code"),
            ("alpha_2", ["KZ", "US"], "no state is known as 'US'; none has this alpha_2"),
            ("numeric", [398.0, 398.5], "no state is known as 398.5; none has this numeric"),
            (
                None,
                [398.0, 398.5],
                "no state or organisation is known as 398.5; a key must be a string or an integer, not float",
            ),
            (
                None,
                [398.0, float("inf")],
                "no state or organisation is known as inf; a key must be a string or an integer, not float",
            ),
        ],
    )
    @pytest.mark.parametrize("engine", ["polars", "pandas objects"])
    def test_unknown_codes(self, engine, code, values, wrong):
        """A code of another state, or something that is not a code, is refused unless you ask for an answer."""
        frame = _frame(engine, state=values, day=[DAY, DAY])
        with pytest.raises(ts.InvalidColumnError) as caught:
            frames.with_status(frame, state="state", date="day", code=code)
        advice = "states or organisations, or others='none' or others='null'"
        assert f"column 'state' has a bad value: {wrong}; expected {advice}" == str(caught.value)
        answered = frames.with_status(frame, state="state", date="day", code=code, others="none")
        assert ["member", "none"] == list(answered["status"])

    @pytest.mark.parametrize(
        ("code", "values"),
        [
            ("cow_code", [705, 310]),
            ("numeric", [398, 348]),
            ("numeric", ["398", "348"]),
            ("alpha_2", ["KZ", "HU"]),
        ],
    )
    @pytest.mark.parametrize("engine", ["polars lazy", "duckdb"])
    def test_codes_of_lazy_frames(self, engine, code, values):
        """A lazy frame takes codes as numbers, or as text."""
        nw = need("narwhals.stable.v2")
        frame = _frame(engine, state=values, day=[DAY, DAY])
        answered = frames.with_status(frame, state="state", date="day", code=code, others="null")
        answered = nw.from_native(answered).collect("pyarrow")
        assert ["member", "observer"] == answered.sort("number")["status"].to_list()

    @pytest.mark.parametrize(
        "values", [["KAZ", "HUN"], ["Qazaqstan", "Венгрия"], ["kazakhstan", "HUNGARY"]]
    )
    @pytest.mark.parametrize("engine", ["polars lazy", "duckdb"])
    def test_keys_of_lazy_frames(self, engine, values):
        """A lazy frame takes the recorded spellings, and codes of letters."""
        nw = need("narwhals.stable.v2")
        frame = _frame(engine, state=values, day=[DAY, DAY])
        answered = nw.from_native(
            frames.with_status(frame, state="state", date="day", others="null")
        )
        assert ["member", "observer"] == answered.collect("pyarrow").sort("number")[
            "status"
        ].to_list()

    def test_spellings_of_lazy_frames(self, tmp_path):
        """A lazy frame takes each spelling in any case; one that two parties share means none."""
        nw = need("narwhals.stable.v2")
        files = full()
        for state in files["states.json"][:2]:
            state["aliases"] = ["The Shore"]
            state["citations"][0]["supports"].append("aliases")
        league = ts.Dataset.load(write(tmp_path / "league", files))
        keys = ["East", "east", "EAST", "doğu", "chess club", "CHESS CLUB", "THE SHORE", "eAST"]
        frame = _frame("polars lazy", number=list(range(8)), state=keys, day=["2001-01-01"] * 8)
        answered = nw.from_native(
            frames.with_status(frame, state="state", date="day", others="null", dataset=league)
        )
        expected = ["member"] * 4 + ["observer"] * 2 + [None, "member"]
        assert expected == answered.collect("pyarrow").sort("number")["status"].to_list()

    @pytest.mark.parametrize("form", ["Categorical", "Enum"])
    def test_categories(self, form):
        """Categories are taken like text."""
        polars = need("polars")
        dtype = polars.Categorical() if form == "Categorical" else polars.Enum(["KAZ", "HUN"])
        frame = _frame(day=[DAY, DAY]).with_columns(polars.col("state").cast(dtype))
        for others in ("raise", "null"):
            answered = frames.with_status(frame, state="state", date="day", others=others)
            assert ["member", "observer"] == answered["status"].to_list()

    def test_no_states(self):
        """A column of another type is refused."""
        with pytest.raises(
            ts.InvalidColumnError,
            match="^column 'day' holds Date; expected text or whole numbers$",
        ):
            frames.with_status(_frame(), state="day", date="day")

    @pytest.mark.parametrize(
        ("options", "message"),
        [
            (
                {"code": "fips"},
                "code='fips' is not one of 'alpha_2', 'alpha_3', 'numeric', 'cow_code', 'gw_code'",
            ),
            ({"others": "skip"}, "others='skip' is not one of 'raise', 'null', 'none'"),
        ],
    )
    def test_options(self, options, message):
        """An option outside its vocabulary is refused, with the words that there are."""
        with pytest.raises(ts.InvalidOptionError, match=f"^{message}$"):
            frames.with_status(_frame(), state="state", date="day", **options)


class TestColumns:
    """The columns that are added"""

    def test_there_already(self):
        """A column is never overwritten."""
        with pytest.raises(
            ts.InvalidColumnError,
            match="^column 'state' already exists; expected a new name$",
        ):
            frames.with_chair(_frame(), date="day", columns={"state": "state"})

    def test_unknown(self):
        """A column that cannot be asked for is refused, with those that can."""
        message = "columns='capital' is not one of 'state_id', 'state', 'alpha_3', 'term_id', 'holder_id', 'holder'"
        with pytest.raises(ts.InvalidOptionError, match=message):
            frames.with_chair(_frame(), date="day", columns={"c": "capital"})

    def test_named(self):
        """Each column has what was asked for, under the name that was given."""
        asked = {
            "id": "state_id",
            "n": "state",
            "iso": "alpha_3",
            "t": "term_id",
            "h": "holder_id",
            "p": "holder",
        }
        answered = frames.with_chair(_frame(), date="day", columns=asked)
        assert {
            "id": "kazakhstan", "n": "Kazakhstan", "iso": "KAZ", "t": "2023-kazakhstan",
            "h": "kassym-jomart-tokayev", "p": "Kassym-Jomart Tokayev",
        } == {name: answered[name][0] for name in asked}  # fmt: skip

    def test_none(self):
        """No column to add leaves the frame as it is."""
        assert _frame().equals(frames.with_chair(_frame(), date="day", columns={}))


class TestOffices:
    """with_office"""

    def test_any_office(self):
        """Any office can be asked for, by any of its keys."""
        answered = frames.with_office(
            _frame(day=[datetime.date(2015, 1, 1), None]),
            date="day",
            office="foreign-minister-of-turkiye",
        )
        assert ["mevlut-cavusoglu", None] == answered["holder_id"].to_list()

    def test_unknown_office(self):
        """An unknown office is refused, with the nearest."""
        with pytest.raises(ts.UnknownRecordError, match="did you mean"):
            frames.with_office(_frame(), date="day", office="president-of-kazakstan")

    @pytest.mark.parametrize(
        ("options", "message"),
        [
            (
                {"office": "head-of-state"},
                "office='head-of-state' needs state=, the name of a column of states",
            ),
            (
                {"state": "state"},
                "state='state' goes only with office='head-of-state' or 'head-of-government' or "
                "'foreign-minister'; leave it out",
            ),
        ],
    )
    def test_states_and_offices(self, options, message):
        """Heads of state need a column of states, and other offices take none."""
        with pytest.raises(ts.InvalidArgumentError) as caught:
            frames.with_office(_frame(), date="day", **options)
        assert message == str(caught.value)
        assert ("state", options.get("state")) == (caught.value.argument, caught.value.value)

    def test_unknown_state(self):
        """An unknown state is refused unless one asks for a null."""
        with pytest.raises(ts.InvalidColumnError, match="no state or organisation is known as"):
            frames.with_office(
                _frame(state=["KAZ", "USA"]), date="day", office="head-of-state", state="state"
            )

    def test_no_state_at_all(self):
        """Where no row names a state of the data set every answer is null."""
        answered = frames.with_office(
            _frame(state=["USA", None]),
            date="day",
            office="head-of-state",
            state="state",
            others="null",
        )
        assert [None, None] == answered["holder"].to_list()
        assert need("polars").String == answered["holder"].dtype

    def test_codes(self):
        """The column of states may hold a code that others use too."""
        frame = _frame(state=[705, 310], day=[DAY, DAY])
        answered = frames.with_office(
            frame, date="day", office="head-of-state", state="state", code="cow_code"
        )
        assert ["kassym-jomart-tokayev", "katalin-novak"] == answered["holder_id"].to_list()


class TestOtherData:
    """A data set of the user's own"""

    def test_status(self, league):
        """Periods that end and meet are answered day by day."""
        days = ["2000-12-31", "2001-01-01", "2001-12-31", "2002-01-01"]
        frame = _frame(number=[1, 2, 3, 4], day=days, state=["west"] * 4)
        answered = frames.with_status(frame, state="state", date="day", dataset=league)
        assert ["none", "observer", "observer", "member"] == answered["status"].to_list()

    def test_status_that_changes_twice(self, tmp_path):
        """Of periods that meet each holds from its first day."""
        files = full()
        files["organisations.json"][0]["memberships"] = [
            {"status": "observer", "start": "2001-01-01", "end": "2002-01-01"},
            {"status": "member", "start": "2002-01-01", "end": "2003-01-01"},
            {"status": "observer", "start": "2003-01-01"},
        ]
        data = ts.Dataset.load(write(tmp_path / "changing", files))
        days = ["2001-12-31", "2002-01-01", "2002-12-31", "2003-01-01"]
        frame = _frame(number=[1, 2, 3, 4], day=days, state=["club"] * 4)
        answered = frames.with_status(frame, state="state", date="day", dataset=data)
        assert ["observer", "member", "member", "observer"] == answered["status"].to_list()

    def test_chair_where_nobody_chaired(self, tmp_path):
        """Without any term the columns hold text all the same."""
        polars = need("polars")
        files = full()
        del files["meta.json"]["organisation_id"]
        bare = {name: files[name] for name in ("meta.json", "sources.json")}
        data = ts.Dataset.load(write(tmp_path / "bare", bare))
        answered = frames.with_chair(_frame(day=["2019-01-01", None]), date="day", dataset=data)
        assert [None, None] == answered["chair"].to_list()
        assert polars.String == answered["chair"].dtype

    def test_status_where_nobody_belongs(self, tmp_path):
        """Without any membership the column holds text all the same."""
        polars = need("polars")
        files = full()
        del files["meta.json"]["organisation_id"]
        bare = {name: files[name] for name in ("meta.json", "sources.json")}
        data = ts.Dataset.load(write(tmp_path / "bare", bare))
        for others, expected in (("null", None), ("none", "none")):
            frame = _frame(day=["2019-01-01", None])
            answered = frames.with_status(
                frame, state="state", date="day", others=others, dataset=data
            )
            assert [expected, None] == answered["status"].to_list()
            assert polars.String == answered["status"].dtype

    def test_codes_where_no_state_has_any(self, tmp_path):
        """Without any state that has the code, all states are others."""
        files = full()
        del files["meta.json"]["organisation_id"]
        bare = {name: files[name] for name in ("meta.json", "sources.json")}
        data = ts.Dataset.load(write(tmp_path / "bare", bare))
        frame = _frame("polars lazy", day=["2019-01-01"] * 2, state=[31, None])
        answered = frames.with_status(
            frame, state="state", date="day", code="numeric", others="none", dataset=data
        )
        assert ["none", None] == answered.collect()["status"].to_list()

    def test_status_with_a_vacancy(self, tmp_path):
        """Between two periods, and after the last, a state is neither."""
        files = full()
        files["organisations.json"][0]["memberships"] = [
            {"status": "observer", "start": "2001-01-01", "end": "2002-01-01"},
            {"status": "member", "start": "2003-01-01", "end": "2004-01-01"},
        ]
        data = ts.Dataset.load(write(tmp_path / "vacant", files))
        days = ["2001-06-01", "2002-06-01", "2003-06-01", "2004-06-01"]
        frame = _frame(number=[1, 2, 3, 4], day=days, state=["club"] * 4)
        answered = frames.with_status(frame, state="state", date="day", dataset=data)
        assert ["observer", "none", "member", "none"] == answered["status"].to_list()

    def test_holder_that_the_sources_leave_open(self, league):
        """While the sources leave the holder of the chair open, the holder is null and the chair is not."""
        frame = _frame(day=["2009-01-01", "2010-03-15"], state=["east", "west"])
        columns = {"chair": "state_id", "who": "holder_id"}
        answered = frames.with_chair(frame, date="day", columns=columns, dataset=league)
        assert [("west", "bek"), ("west", None)] == list(
            zip(answered["chair"], answered["who"], strict=True)
        )

    def test_office_that_nobody_held(self, league):
        """An office without a dated term is null on every day."""
        answered = frames.with_office(
            _frame(day=["2009-01-01", None]), date="day", office="chair-of-council", dataset=league
        )
        assert [None, None] == answered["holder"].to_list()


class TestStrict:
    """Days without an answer, and after the last check"""

    LATE = datetime.date(2999, 1, 1)

    def test_before_the_record(self):
        """With strict a day before the record begins is an error, which names the first such day."""
        frame = _frame(day=[datetime.date(2009, 1, 1), datetime.date(2008, 1, 1)])
        assert [None, None] == frames.with_chair(frame, date="day")["chair"].to_list()
        with pytest.raises(ts.NoRecordError) as caught:
            frames.with_chair(frame, date="day", strict=True)
        message = "no chair is recorded for 2008-01-01, nor for 1 other row"
        assert f"column 'chair_state_id': {message}" == str(caught.value)
        assert datetime.date(2008, 1, 1) == caught.value.day

    @pytest.mark.parametrize("names", ["cw", "wc"])
    def test_any_column(self, league, names):
        """With strict every column must have an answer, in whatever order they are asked for."""
        asked = {name: {"c": "state_id", "w": "holder_id"}[name] for name in names}
        frame = _frame(day=["2009-01-01", "2010-03-15"])
        with pytest.raises(ts.NoRecordError) as caught:
            frames.with_chair(frame, date="day", columns=asked, strict=True, dataset=league)
        message = "no chair is recorded for 2010-03-15"
        assert f"column 'w': {message}" == str(caught.value)

    def test_on_the_day_of_the_last_check(self, league):
        """The day of the last check is not stale, and the next one is."""
        frame = _frame(day=["2020-06-29", "2020-06-30"])
        frames.with_chair(frame, date="day", strict=True, dataset=league)
        frame = _frame(day=["2020-06-30", "2020-07-01"])
        with pytest.raises(ts.NoRecordError) as caught:
            frames.with_chair(frame, date="day", strict=True, dataset=league)
        message = "the chair was checked up to 2020-06-30, and 2020-07-01 is later"
        assert message == str(caught.value)

    @pytest.mark.parametrize("engine", ["polars", "pandas objects", "pandas datetimes", "pyarrow"])
    def test_stale(self, engine):
        """A day after the last check warns, at the line that asked; with strict it is an error."""
        frame = _frame(engine, day=[DAY, self.LATE])
        with pytest.warns(
            ts.StaleDataWarning, match="the chair was checked up to .*, and 2999-01-01"
        ) as caught:
            frames.with_chair(frame, date="day")
        assert [__file__] == [warning.filename for warning in caught]
        with pytest.raises(ts.NoRecordError, match="2999-01-01 is later"):
            frames.with_chair(frame, date="day", strict=True)
        with pytest.warns(ts.StaleDataWarning, match="the membership was checked"):
            frames.with_status(frame, state="state", date="day")
        with pytest.raises(ts.NoRecordError):
            frames.with_status(frame, state="state", date="day", strict=True)

    @pytest.mark.parametrize(
        ("options", "subject"),
        [
            ({}, "Secretary General"),
            ({"office": "secretary-general"}, "Secretary General"),
            ({"office": "head-of-state", "state": "state"}, "head of state"),
        ],
    )
    def test_offices(self, options, subject):
        """An error about an office names the office."""
        frame = _frame(day=[datetime.date(1900, 1, 1), DAY])
        with pytest.raises(ts.NoRecordError) as caught:
            frames.with_office(frame, date="day", strict=True, **options)
        message = f"no {subject} is recorded for 1900-01-01"
        assert f"column 'holder_id': {message}" == str(caught.value)
        with pytest.warns(ts.StaleDataWarning, match=f"^the {subject} was checked up to"):
            frames.with_office(_frame(day=[DAY, self.LATE]), date="day", **options)

    def test_other_states(self):
        """With strict, a state that may be another has no answer, and that is no error."""
        frame = _frame(state=["KAZ", "USA"], day=[DAY, DAY])
        answered = frames.with_status(frame, state="state", date="day", others="null", strict=True)
        assert ["member", None] == answered["status"].to_list()

    def test_in_order(self):
        """With strict, rows that all have an answer are answered, and nulls stay null."""
        answered = frames.with_chair(_frame(), date="day", strict=True)
        assert ["Kazakhstan", None] == answered["chair"].to_list()
        answered = frames.with_status(
            _frame(state=["KAZ", None]), state="state", date="day", strict=True
        )
        assert ["member", None] == answered["status"].to_list()

    def test_lazy(self):
        """A lazy frame cannot be asked, and so not strictly."""
        with pytest.raises(
            ts.InvalidArgumentError, match="^strict=True needs an eager frame, whose rows can be"
        ) as caught:
            frames.with_chair(_frame("polars lazy"), date="day", strict=True)
        assert ("strict", True) == (caught.value.argument, caught.value.value)
