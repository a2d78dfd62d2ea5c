"""Awkward days, zones, spellings and columns have one answer in every kind of frame."""

import datetime
import math
import re
import time
import unicodedata
from contextlib import suppress
from itertools import product
from zoneinfo import ZoneInfo

import pytest
from engines import EAGER, ENGINES, LAZY, need, rows, spark

import turkicstates as ts
from turkicstates.folding import fold
from turkicstates.records.keys import spellings_of

frames = pytest.importorskip("turkicstates.frames", reason="narwhals is not installed")

from turkicstates.frames.codes import check_code_list  # noqa: E402  # only with the extra
from turkicstates.frames.days import DAY  # noqa: E402  # after what skips the module

pytestmark = pytest.mark.slow

DATES = [engine for engine in ENGINES if engine != "pandas datetimes"]
"""The engines that take days as text."""


def _columns(days, states=None):
    count = len(days)
    return {"number": list(range(count)), "day": days, "state": states or ["KAZ"] * count}


def _chairs(frame):
    answered = frames.with_chair(frame, date="day", columns={"chair": "state_id"})
    return [chair for (chair,) in rows(answered, "chair")]


def _statuses(frame, **options):
    answered = frames.with_status(
        frame, state="state", date="day", **({"others": "none"} | options)
    )
    return [status for (status,) in rows(answered, "status")]


class TestDays:
    """Days in text"""

    SOUND = (
        "2023-11-02", "2023-11-03", "20231102", "20231103", " 2023-11-03", "\t2023-11-03 ",
        "\u00a02023-11-02\u00a0", "\u30002023-11-03\n", "2023-11-02T23:59", "2023-11-03 00:00:00",
        "2023-11-02T23:59:59.999999", "2023-11-02T23:59:59,5Z", "2023-11-03T00:30+06:00",
        "2023-11-02 20:00:00-05:00", "20231103T00:00:00Z", "2024-02-29", "2012-02-29",
    )  # fmt: skip
    UNSOUND = (
        "2023-02-30", "2023-13-45", "9999-99-99", "2023-11-03T99:99", "2023-02-29", "1900-02-29",
        "2023-00-10", "2023-11-00", "2023-11-31", "0000-01-01", "00000101", "2023-1103", "202311-03",
        "2023-11-3", "2023-11", "2023", "03.11.2023", "2023-11-03x", "2023-11-03T", "x2023-11-03",
        "2023-11-03T12:60", "2023-11-03T12:00:61", "2023-11-03T12:00+25:00", "", " ", "²023-11-03",
    )  # fmt: skip

    @pytest.mark.parametrize("engine", DATES)
    def test_sound(self, engine):
        """Each form of a day has the answer that the look-up gives."""
        days = [*self.SOUND, None]
        expected = [*(ts.chair_on(day).state_id for day in self.SOUND), None]
        assert expected == _chairs(ENGINES[engine](_columns(days)))
        assert [*["member"] * len(self.SOUND), None] == _statuses(ENGINES[engine](_columns(days)))

    @pytest.mark.parametrize("engine", LAZY)
    def test_unsound(self, engine):
        """A day that does not exist, or text in another form, is null in a lazy frame."""
        days = [*self.UNSOUND, "2023-11-03"]
        expected = [*[None] * len(self.UNSOUND), "kazakhstan"]
        assert expected == _chairs(ENGINES[engine](_columns(days)))
        assert [*[None] * len(self.UNSOUND), "member"] == _statuses(ENGINES[engine](_columns(days)))

    @pytest.mark.parametrize("day", UNSOUND)
    def test_refused(self, day):
        """The look-ups and eager frames refuse the same texts."""
        with pytest.raises(ts.InvalidDateError):
            ts.chair_on(day)
        for engine in ("pandas objects", "polars", "pyarrow"):
            with pytest.raises(ts.InvalidColumnError, match="has a bad value"):
                _chairs(ENGINES[engine](_columns([day])))

    @pytest.mark.parametrize("dash", ["-", ""])
    def test_every_day(self, dash):
        """The pattern takes the days that exist, in every kind of year, and no others."""
        for year in (1, 4, 100, 400, 1900, 2000, 2023, 2024, 2096, 2100, 9996, 9999):
            for month, day in product(range(14), range(33)):
                try:
                    exists = bool(datetime.date(year, month, day))
                except ValueError:
                    exists = False
                text = dash.join((f"{year:04}", f"{month:02}", f"{day:02}"))
                assert exists is bool(re.search(DAY, text)), text

    @pytest.mark.parametrize("engine", EAGER)
    @pytest.mark.parametrize("absent", ["NaT", "NA", "nan"])
    def test_missing_values(self, engine, absent):
        """Every marker of a missing value stays null, for days and for states."""
        pandas = need("pandas")
        if not engine.startswith("pandas"):
            pytest.skip("only pandas has several markers")
        marker = float("nan") if absent == "nan" else getattr(pandas, absent)
        frame = ENGINES["pandas objects"](_columns(["2023-11-03", marker], ["KAZ", marker]))
        assert ["kazakhstan", None] == _chairs(frame)
        assert ["member", None] == _statuses(frame)


SESSION_ZONES = ("UTC", "Asia/Almaty", "America/New_York", "Pacific/Kiritimati")


@pytest.fixture(params=["UTC", "Asia/Tokyo", "America/Los_Angeles"])
def process_zone(request, monkeypatch):
    """Set the zone of the process."""
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield request.param
    monkeypatch.undo()
    time.tzset()


class TestZones:
    """The calendar day that the session shows"""

    @pytest.mark.parametrize("zone", SESSION_ZONES)
    @pytest.mark.parametrize("kind", ["timestamp", "timestamp_ntz", "timestamp_ltz"])
    @pytest.mark.usefixtures("process_zone")
    def test_spark(self, zone, kind):
        """Spark counts the day of its session, whatever the zone of the process."""
        session = spark()
        before = session.conf.get("spark.sql.session.timeZone")
        session.conf.set("spark.sql.session.timeZone", zone)
        try:
            frame = session.sql(
                f"SELECT number, 'UZB' AS state, CAST(text AS {kind}) AS day FROM VALUES "  # noqa: S608  # ours
                "(0, '2023-11-02 23:59:59'), (1, '2023-11-03 00:00:00'), (2, '2019-10-14 23:59:59'), "
                "(3, '2019-10-15 00:00:00'), (4, NULL) AS rows (number, text)"
            )
            assert ["uzbekistan", "kazakhstan"] == _chairs(frame)[:2]
            assert ["none", "member", None] == _statuses(frame)[2:]
            answered = frames.with_office(
                frame, date="day", office="head-of-state", state="state", others="null",
                columns={"who": "person_id"},
            )  # fmt: skip
            assert [*["shavkat-mirziyoyev"] * 4, None] == [who for (who,) in rows(answered, "who")]
        finally:
            session.conf.set("spark.sql.session.timeZone", before)

    @pytest.mark.parametrize("zone", SESSION_ZONES)
    @pytest.mark.parametrize("kind", ["TIMESTAMP", "TIMESTAMPTZ"])
    @pytest.mark.usefixtures("process_zone")
    def test_duckdb(self, zone, kind):
        """DuckDB counts the day of its session, whatever the zone of the process."""
        connection = need("duckdb").connect()
        connection.sql(f"SET TimeZone = '{zone}'")
        frame = connection.sql(
            f"SELECT number, 'UZB' AS state, text::{kind} AS day FROM (VALUES "  # noqa: S608  # ours
            "(0, '2023-11-02 23:59:59'), (1, '2023-11-03 00:00:00'), (2, NULL)) AS rows (number, text)"
        )
        assert ["uzbekistan", "kazakhstan", None] == _chairs(frame)

    @pytest.mark.parametrize("zone", SESSION_ZONES)
    @pytest.mark.parametrize("session_zone", SESSION_ZONES)
    def test_ibis(self, zone, session_zone):
        """Ibis counts the day in the zone of the column, as it shows it."""
        ibis, pyarrow = need("ibis"), need("pyarrow")
        days = [
            datetime.datetime(2023, 11, 2, 23, 59, 59, tzinfo=ZoneInfo(zone)),
            datetime.datetime(2023, 11, 3, tzinfo=ZoneInfo(zone)),
            None,
        ]
        columns = _columns(pyarrow.array(days, pyarrow.timestamp("us", zone)))
        backend = ibis.duckdb.connect()
        backend.raw_sql(f"SET TimeZone = '{session_zone}'")
        frame = ibis.memtable(pyarrow.table(columns))
        answered = frames.with_chair(frame, date="day", columns={"chair": "state_id"})
        chairs = backend.to_pyarrow(answered.order_by("number"))["chair"].to_pylist()
        assert ["uzbekistan", "kazakhstan", None] == chairs


def _written_otherwise(spelling):
    """Return a spelling, and the same in other case, with blanks, and with other code points."""
    yield from (spelling, spelling.upper(), spelling.lower(), spelling.title(), spelling.swapcase())
    yield from (f" {spelling} ", f"\u00a0{spelling}\t", spelling.replace(" ", "\u00a0"))
    yield from (spelling.replace(" ", "-"), spelling.replace(" ", "  "))
    yield from (spelling.replace("i", "İ"), spelling.replace("i", "ı"))
    yield from (spelling.replace("'", "’"), unicodedata.normalize("NFD", spelling))


PARTIES = (*ts.states(), *ts.organisations())
SPELLINGS = sorted(
    {
        written
        for party in PARTIES
        for spelling in (party.id, *spellings_of(party))
        if not spelling.isdecimal()
        for written in _written_otherwise(spelling)
    }
)
STRANGE = (
    "USA", "France", "França", "Côte d’Ivoire", "Österreich", "São Tomé", "Maďarsko", "Straße",
    "Франция", "Россия", "Україна", "法国", "日本", "مصر", "الأردن", "Turkiye!?x", "türk",
)  # fmt: skip
BLANK = ("", " ", "--", ".")
UNCERTAIN = ("Ελλάδα", "한국", "საქართველო")


def _status(key):
    try:
        return str(ts.status_of(key, "2023-11-03"))
    except ts.UnknownRecordError:
        return "none"


class TestSpellings:
    """Names of states and organisations"""

    @pytest.mark.parametrize("engine", ENGINES)
    def test_as_one_by_one(self, engine):
        """Every spelling, in any case and with any blanks, means in a frame what it means to party()."""
        keys = [*SPELLINGS, *STRANGE, *BLANK, None]
        days = [datetime.date(2023, 11, 3)] * len(keys)
        expected = [*map(_status, SPELLINGS), *["none"] * len(STRANGE), *[None] * len(BLANK), None]
        answers = _statuses(ENGINES[engine](_columns(days, keys)))
        wrong = [
            (key, want, answer)
            for key, want, answer in zip(keys, expected, answers, strict=True)
            if want != answer
        ]
        assert [] == wrong

    @pytest.mark.parametrize("engine", LAZY)
    def test_uncertain(self, engine):
        """A text that the engine cannot fold is null in a lazy frame, whatever others are."""
        keys = [*UNCERTAIN, "KAZ"]
        frame = ENGINES[engine](_columns([datetime.date(2023, 11, 3)] * len(keys), keys))
        assert [*[None] * len(UNCERTAIN), "member"] == _statuses(frame)

    @pytest.mark.parametrize("engine", ["polars lazy", "duckdb", "sqlframe"])
    def test_every_letter(self, engine):
        """Whatever letter is added to a key, a lazy frame has the right answer or none."""
        letters = [chr(code) for code in range(1, 0x3100) if not 0xD800 <= code < 0xE000]
        keys = [text for letter in letters for text in (f"KAZ{letter}", f"T{letter}rkiye")]
        days = [datetime.date(2023, 11, 3)] * len(keys)
        answers = _statuses(ENGINES[engine](_columns(days, keys)))
        known = {"kaz", "turkiye", "kazakhstan"}
        for key, answer in zip(keys, answers, strict=True):
            right = "member" if fold(key) in known else "none"
            assert answer in (right, None), key

    def test_case_that_matters(self, tmp_path):
        """Where two parties differ in case alone, a lazy frame answers neither."""
        from conftest import write
        from samples import full

        files = full()
        for state, alias in zip(files["states.json"][:2], ("Shore", "SHORE"), strict=True):
            state["aliases"] = [alias]
            state["citations"][0]["supports"].append("aliases")
        league = ts.Dataset.load(write(tmp_path / "league", files))
        columns = _columns(["2001-01-01"] * 3, ["Shore", "SHORE", "east"])
        options = {"dataset": league, "others": "none"}
        assert ["member", "observer", "member"] == _statuses(ENGINES["polars"](columns), **options)
        assert [None, None, "member"] == _statuses(ENGINES["duckdb"](columns), **options)

    @pytest.mark.parametrize("engine", EAGER)
    def test_rows_without_a_match(self, engine):
        """The error says how many rows have no match."""
        states = ["KAZ", "Narnia", "Oz", "Narnia"]
        frame = ENGINES[engine](_columns([datetime.date(2023, 11, 3)] * 4, states))
        with pytest.raises(
            ts.InvalidColumnError, match="known as 'Narnia'.*; 3 rows have no match; expected"
        ):
            _statuses(frame, others="raise")

    @pytest.mark.parametrize("engine", LAZY)
    def test_rows_without_a_match_in_lazy_frames(self, engine):
        """With others='null', the rows of a lazy frame that have no match are those without an answer."""
        states = ["KAZ", "Narnia", None, "Greece"]
        frame = ENGINES[engine](_columns([datetime.date(2023, 11, 3)] * 4, states))
        assert ["member", None, None, None] == _statuses(frame, others="null")


class TestCodes:
    """Numbers that several lists of codes use"""

    DAY = datetime.date(2023, 11, 3)

    def _frame(self, engine, codes):
        return ENGINES[engine](_columns([self.DAY] * len(codes), codes))

    @pytest.mark.parametrize("engine", EAGER)
    @pytest.mark.parametrize(
        "codes", [[31, 398, 840], ["31", "398", "840"], ["031", " 398", "840"]]
    )
    def test_iso(self, engine, codes):
        """Numbers and text of digits are ISO codes, with leading zeros or without."""
        assert ["member", "member", "none"] == _statuses(self._frame(engine, codes))

    def test_every_iso_code(self, little):
        """The codes of ISO 3166-1, as pycountry has them, are taken, and no other number is."""
        taken = set()
        for number in range(1000):
            with suppress(ts.InvalidColumnError):
                check_code_list("state", [number], little)  # its states have no codes
                taken.add(number)
        assert {int(country.numeric) for country in need("pycountry").countries} == taken

    @pytest.mark.parametrize("engine", EAGER)
    @pytest.mark.parametrize("others", ["none", "null", "raise"])
    @pytest.mark.parametrize(
        ("codes", "message"),
        [
            ([31, 640, 705], "more of them are known by cow_code than by ISO 3166; expected code='cow_code'"),
            (["31", "640", "705"], "expected code='cow_code', or code='numeric' for ISO 3166"),
            ([703, 704, 705], "expected code='cow_code'"),
            ([31, 2, 200], "has 2, which is not a code of ISO 3166; expected code='cow_code', code='gw"),
        ],
    )  # fmt: skip
    def test_cow(self, engine, others, codes, message):
        """Numbers that fit another list are refused by the option that names the list."""
        with pytest.raises(ts.InvalidColumnError, match=message):
            _statuses(self._frame(engine, codes), others=others)

    @pytest.mark.parametrize("engine", ENGINES)
    @pytest.mark.parametrize("form", [int, str])
    def test_named(self, engine, form):
        """With code=, each list is read as such: 31 is Azerbaijan in one and the Bahamas in another."""
        cow = self._frame(engine, [form(code) for code in (31, 640, 310, 2)])
        assert ["none", "member", "observer", "none"] == _statuses(cow, code="cow_code")
        iso = self._frame(engine, [form(code) for code in (31, 640, 348, 4)])
        assert ["member", "none", "observer", "none"] == _statuses(iso, code="numeric")

    @pytest.mark.parametrize("engine", ENGINES)
    @pytest.mark.parametrize(
        ("codes", "absent"),
        [
            ([640.0, 2.0, math.nan], None),
            (["640.0", "2.0", ""], None),
            (["640", " 2.00", "."], None),
        ],
    )
    def test_fractions(self, engine, codes, absent):
        """A missing value makes fractions of a column of codes; as text it is blank, or a dot."""
        answers = _statuses(self._frame(engine, codes), code="cow_code")
        assert "member" == answers[0]
        assert answers[1] in ("none", absent)
        assert answers[2] is absent

    @pytest.mark.parametrize("engine", EAGER)
    def test_fractions_in_text(self, engine):
        """Without a name of the list, an eager frame reads fractions in text as ISO codes."""
        assert ["member", None] == _statuses(self._frame(engine, ["792.0", " "]))

    @pytest.mark.parametrize("engine", LAZY)
    def test_lazy(self, engine):
        """A lazy frame needs code= for numbers; text of digits without it is null."""
        if engine != "dask":  # its frames here hold text
            with pytest.raises(
                ts.InvalidArgumentError, match="pass code='numeric' for ISO 3166"
            ) as caught:
                _statuses(self._frame(engine, [31, 398]))
            assert ("code", None) == (caught.value.argument, caught.value.value)
        answers = _statuses(self._frame(engine, ["31", "398", " 640 ", "KAZ"]))
        assert [None, None, None, "member"] == answers

    @pytest.mark.parametrize("engine", EAGER)
    def test_letters(self, engine):
        """Codes of letters are taken in any case."""
        assert ["member", "none"] == _statuses(self._frame(engine, [" kaz", "USA"]), code="alpha_3")

    def test_objects(self):
        """Objects may be numbers of NumPy; a truth value is not a code."""
        numpy, pandas = need("numpy"), need("pandas")
        codes = pandas.Series([numpy.int64(398), 348.0, numpy.int16(31), None], dtype=object)
        frame = pandas.DataFrame({"number": range(4), "day": [self.DAY] * 4, "state": codes})
        assert ["member", "observer", "member", None] == _statuses(frame)
        frame["state"] = pandas.Series([True, 398, None, [1]], dtype=object)
        with pytest.raises(ts.InvalidColumnError, match=r"has a bad value: \[1\]"):
            _statuses(frame)


class TestNames:
    """Names of columns"""

    @pytest.mark.parametrize(
        ("state", "day"),
        [("event.state", "event.day"), ("`", "``"), ('"', "'"), ("select", "from"), ("\\", "{}%")],
    )
    @pytest.mark.parametrize("engine", [name for name in ENGINES if name != "sqlframe"])
    def test_signs(self, engine, state, day):
        """A name may have any signs, or be a word of SQL."""
        nw = need("narwhals.stable.v2")
        for kind in (str, datetime.date.fromisoformat, datetime.datetime.fromisoformat):
            columns = {"number": [0, 1], "day": [kind("2023-11-03")] * 2}
            frame = ENGINES[engine](columns | {"state": ["Türkiye", "France"]})
            named = nw.from_native(frame).rename({"state": state, "day": day}).to_native()
            answered = frames.with_status(named, state=state, date=day, others="none")
            assert [("member",), ("none",)] == rows(answered, "status")

    @pytest.mark.parametrize("engine", ["duckdb", "ibis", "pyspark", "polars lazy"])
    def test_signs_with_codes(self, engine):
        """The same holds for a column of codes."""
        frame = ENGINES[engine](_columns([datetime.date(2023, 11, 3)], [792]))
        named = need("narwhals.stable.v2").from_native(frame).rename({"state": "a.b"}).to_native()
        answered = frames.with_status(named, state="a.b", date="day", code="numeric", others="none")
        assert [("member",)] == rows(answered, "status")

    @pytest.mark.parametrize("engine", LAZY)
    def test_case(self, engine):
        """Where the engine ignores case, a column that differs in case alone is never overwritten."""
        columns = _columns([datetime.date(2023, 11, 3)]) | {"CHAIR": ["mine"]}
        frame = ENGINES[engine](columns)
        if engine in ("polars lazy", "dask"):
            assert [("mine", "Kazakhstan")] == rows(
                frames.with_chair(frame, date="day"), "CHAIR", "chair"
            )
            return
        with pytest.raises(ts.InvalidColumnError) as caught:
            frames.with_chair(frame, date="day")
        message = "column 'chair' already exists as 'CHAIR'; expected a new name"
        assert message == str(caught.value)

    def test_two_that_are_added(self):
        """The same holds for two columns to add."""
        frame = ENGINES["duckdb"](_columns([datetime.date(2023, 11, 3)]))
        with pytest.raises(ts.InvalidColumnError, match="'B' already exists as 'b'"):
            frames.with_chair(frame, date="day", columns={"b": "state", "B": "term_id"})

    @pytest.mark.parametrize(
        "make",
        [
            lambda: need("pandas").DataFrame([["2023-11-03", 1]], columns=["day", "day"]),
            lambda: need("pyarrow").table([[1], [2]], names=["day", "day"]),
            lambda: spark().sql("SELECT DATE'2023-11-03' AS day, 1 AS day"),
        ],
    )
    def test_duplicates(self, make):
        """Two columns of the same name are refused by that name."""
        with pytest.raises(ts.InvalidColumnError) as caught:
            frames.with_chair(make(), date="day")
        message = "column 'day' exists more than once; expected columns with different names"
        assert message == str(caught.value)

    def test_labels_that_are_not_text(self):
        """Other columns of pandas may have labels of any kind, and keep them."""
        frame = need("pandas").DataFrame({0: [1], "day": ["2023-11-03"]})
        answered = frames.with_chair(frame, date="day", columns={"chair": "state"})
        assert [0, "day", "chair"] == list(answered.columns)
        with pytest.raises(ts.InvalidArgumentError) as caught:
            frames.with_chair(frame, date=0)
        assert "date=0 is not the name of a column; pass its name as text" == str(caught.value)
        with pytest.raises(ts.InvalidColumnError, match="expected '0' or 'day'"):
            frames.with_chair(frame, date="xyz")


NAN = float("nan")
EMPTY = {
    "pandas None": lambda: need("pandas").DataFrame({"day": [None], "state": [None]}),
    "pandas NaN": lambda: need("pandas").DataFrame({"day": [NAN], "state": [NAN]}),
    "pandas no rows": lambda: need("pandas").DataFrame({"day": [], "state": []}),
    "pandas categories": lambda: need("pandas").DataFrame(
        {"day": need("pandas").Categorical([None]), "state": need("pandas").Categorical([None])}
    ),
    "pandas Int64": lambda: need("pandas").DataFrame(
        {"day": [None], "state": [None]}, dtype="Int64"
    ),
    "polars": lambda: need("polars").DataFrame({"day": [None], "state": [None]}),
    "polars no rows": lambda: need("polars").DataFrame({"day": [], "state": []}),
    "polars NaN": lambda: need("polars").DataFrame({"day": [NAN], "state": [NAN]}),
    "polars lazy": lambda: need("polars").LazyFrame({"day": [None], "state": [None]}),
    "pyarrow": lambda: need("pyarrow").table(
        {"day": need("pyarrow").nulls(1), "state": need("pyarrow").nulls(1)}
    ),
    "pyarrow no rows": lambda: need("pyarrow").table(
        {"day": need("pyarrow").array([], "int64"), "state": need("pyarrow").array([], "int64")}
    ),
    "duckdb": lambda: need("duckdb").sql("SELECT NULL AS day, NULL AS state"),
    "dask": lambda: need("dask.dataframe").from_pandas(
        need("pandas").DataFrame({"day": [None, None], "state": [None, None]}), npartitions=2
    ),
    "ibis": lambda: need("ibis").memtable(need("pyarrow").table({"number": [1]})).mutate(
        day=need("ibis").null(), state=need("ibis").null()
    ),
    "pyspark": lambda: spark().sql("SELECT NULL AS day, NULL AS state"),
}  # fmt: skip


class TestEmptyColumns:
    """Columns without any value"""

    @pytest.mark.parametrize("name", EMPTY)
    def test_null(self, name):
        """What is null stays null, and an empty batch passes."""
        nw = need("narwhals.stable.v2")
        questions = (
            lambda frame: frames.with_chair(frame, date="day", columns={"answer": "state"}),
            lambda frame: frames.with_status(
                frame, date="day", state="state", column="answer", others="none"
            ),
            lambda frame: frames.with_office(
                frame, date="day", office="head-of-state", state="state", others="null",
                columns={"answer": "person"},
            ),
        )  # fmt: skip
        for ask in questions:
            answered = nw.from_native(ask(EMPTY[name]()))
            if isinstance(answered, nw.LazyFrame):
                answered = answered.collect("pyarrow")
            assert answered["answer"].is_null().all()

    def test_sqlframe(self):
        """SQLFrame cannot read the type of such a column, and the error names the cure."""
        frame = need("sqlframe.duckdb").DuckDBSession().sql("SELECT NULL AS day")
        with pytest.raises(ts.InvalidArgumentError, match=r"such as CAST\(NULL AS DATE\)$"):
            frames.with_chair(frame, date="day")

    def test_other_failures(self, monkeypatch):
        """What else fails in an engine is that engine's own error."""
        polars = need("polars")

        def fail(_frame):
            raise OSError

        monkeypatch.setattr(polars.LazyFrame, "collect_schema", fail)
        with pytest.raises(OSError, match="^$"):
            frames.with_chair(polars.LazyFrame({"day": [1]}), date="day")


class TestTypes:
    """Types of columns that hold text"""

    @pytest.mark.parametrize(
        "form",
        [
            "pandas categories", "pandas categories of datetimes", "pandas string_view", "pyarrow string_view",
            "pyarrow large_string", "pyarrow dictionary", "polars Categorical", "polars Enum",
            "polars lazy Categorical", "polars lazy Enum", "duckdb ENUM", "dask categories",
        ],
    )  # fmt: skip
    def test_answered(self, form):
        """Categories and every type of text are answered, for days and for states."""
        library, _, kind = form.partition(" ")
        columns = _columns(["2023-11-02", "20231103", None], ["KAZ", "hungary", None])
        frame = getattr(self, f"_{library}")(columns, kind)
        assert ["uzbekistan", "kazakhstan", None] == _chairs(frame)
        assert ["member", "observer", None] == _statuses(frame)

    def _pandas(self, columns, kind):
        pandas, pyarrow = need("pandas"), need("pyarrow")
        frame = pandas.DataFrame(columns)
        if kind == "string_view":
            dtype = pandas.ArrowDtype(pyarrow.string_view())
            return frame.assign(**{name: frame[name].astype(dtype) for name in ("day", "state")})
        if kind.endswith("datetimes"):
            frame["day"] = pandas.to_datetime(frame["day"], format="mixed")
        return frame.astype({"day": "category", "state": "category"})

    def _dask(self, columns, kind):
        return need("dask.dataframe").from_pandas(self._pandas(columns, kind), npartitions=1)

    def _pyarrow(self, columns, kind):
        pyarrow = need("pyarrow")
        table = pyarrow.table(columns)
        for place, name in ((1, "day"), (2, "state")):
            column = pyarrow.array(columns[name])
            made = column.dictionary_encode() if kind == "dictionary" else column.cast(kind)
            table = table.set_column(place, name, made)
        return table

    def _polars(self, columns, kind):
        polars = need("polars")
        lazy, _, kind = kind.rpartition(" ")
        frame = polars.DataFrame(columns)
        for name in ("day", "state"):
            values = frame[name].drop_nulls().to_list()
            dtype = polars.Enum(values) if kind == "Enum" else polars.Categorical()
            frame = frame.with_columns(polars.col(name).cast(dtype))
        return frame.lazy() if lazy else frame

    def _duckdb(self, columns, _kind):
        connection = need("duckdb").connect()
        connection.register("rows", need("pyarrow").table(columns))
        return connection.sql(
            "SELECT number, day::ENUM('2023-11-02', '20231103') AS day, "
            "state::ENUM('KAZ', 'hungary') AS state FROM rows"
        )


class TestArguments:
    """What is not a frame, or not the name of a column"""

    @pytest.mark.parametrize(
        ("make", "start"),
        [
            (lambda: [1], "a list is not a data frame; pass a pandas, Polars or PyArrow frame"),
            (lambda: None, "a None is not a data frame"),
            (lambda: {"day": []}, "a dict is not a data frame"),
            (lambda: need("pandas").Series(["2023-11-03"]), "a Series is not a data frame"),
            (lambda: need("polars").Series(["2023-11-03"]), "a Series is not a data frame"),
        ],
    )
    def test_frame(self, make, start):
        """What is not a frame is refused, with what to pass."""
        native = make()
        for ask in (frames.with_chair, frames.with_office):
            with pytest.raises(ts.InvalidArgumentError, match=f"^{start}") as caught:
                ask(native, date="day")
            assert str(caught.value).endswith("frame of one column") is hasattr(native, "to_frame")
            assert "frame" == caught.value.argument
            assert native is caught.value.value
        with pytest.raises(ts.InvalidArgumentError, match=f"^{start}"):
            frames.with_status(native, state="state", date="day")

    @pytest.mark.parametrize(
        ("options", "message"),
        [
            (
                {"columns": ["state"]},
                "columns=['state'] is not a mapping; pass new names and their contents, "
                "such as {'new_name': 'state_id'}",
            ),
            ({"columns": "state"}, "columns='state' is not a mapping"),
            ({"columns": None}, "columns=None is not a mapping"),
            ({"columns": {1: "state"}}, "columns=1 is not the name of a column"),
            ({"date": 0}, "date=0 is not the name of a column; pass its name as text"),
            ({"date": None}, "date=None is not the name of a column; pass its name as text"),
            ({"date": ["day"]}, "date=['day'] is not the name of a column; pass its name as text"),
        ],
    )
    def test_chair(self, options, message):
        """An argument of the wrong type is refused by its name."""
        frame = ENGINES["polars"](_columns(["2023-11-03"]))
        with pytest.raises(ts.InvalidArgumentError, match=f"^{re.escape(message)}") as caught:
            frames.with_chair(frame, **({"date": "day"} | options))
        ((option, value),) = options.items()
        assert option == caught.value.argument
        assert (1 if value == {1: "state"} else value) == caught.value.value

    def test_content(self):
        """A content that is not text is refused like any that is not offered."""
        frame = ENGINES["polars"](_columns(["2023-11-03"]))
        with pytest.raises(ts.InvalidOptionError, match=r"^columns=\['state'\] is not one of"):
            frames.with_chair(frame, date="day", columns={"chair": ["state"]})

    @pytest.mark.parametrize("option", ["state", "column"])
    def test_status(self, option):
        """The same holds for the columns of with_status()."""
        frame = ENGINES["polars"](_columns(["2023-11-03"]))
        with pytest.raises(ts.InvalidArgumentError, match=f"^{option}=5 is not the name") as caught:
            frames.with_status(frame, **({"date": "day", "state": "state"} | {option: 5}))
        assert (option, 5) == (caught.value.argument, caught.value.value)

    @pytest.mark.parametrize("dataset", ["my-data", 0, [], {}], ids=repr)
    def test_dataset(self, dataset):
        """What is not a data set is refused, and never answered from the bundled one."""
        frame = ENGINES["polars"](_columns(["2023-11-03"]))
        for ask in (
            lambda: frames.with_chair(frame, date="day", dataset=dataset),
            lambda: frames.with_status(frame, state="state", date="day", dataset=dataset),
            lambda: frames.with_office(
                frame, date="day", office="secretary-general", dataset=dataset
            ),
            lambda: frames.table("summits", dataset=dataset),
            lambda: frames.state_years(dataset=dataset),
            lambda: frames.cow_igo(dataset=dataset),
            lambda: frames.state_days(since="2020-01-01", until="2020-01-02", dataset=dataset),
        ):
            with pytest.raises(ts.InvalidArgumentError, match=r"^dataset must be a Data") as caught:
                ask()
            assert ("dataset", dataset) == (caught.value.argument, caught.value.value)

    @pytest.mark.parametrize(
        "make",
        [lambda: need("pandas").NA, lambda: need("numpy").array([1, 2]), lambda: ["pandas"]],
        ids=["missing", "array", "list"],
    )
    def test_words(self, make):
        """A missing value or a whole array is not one of the words of an option."""
        frame, value = ENGINES["polars"](_columns(["2023-11-03"])), make()
        for option, ask in {
            "others": lambda: frames.with_status(frame, state="state", date="day", others=value),
            "code": lambda: frames.with_status(frame, state="state", date="day", code=value),
            "columns": lambda: frames.with_chair(frame, date="day", columns={"chair": value}),
            "backend": lambda: frames.table("summits", backend=value),
        }.items():
            with pytest.raises(ts.InvalidOptionError, match=" is not one of ") as caught:
                ask()
            assert option == caught.value.option
        with pytest.raises(ts.UnknownRecordError, match="^no table is known as "):
            frames.table(value)
        with pytest.raises(ts.InvalidArgumentError, match="^since=.* is not a year"):
            frames.state_years(since=value)

    @pytest.mark.parametrize(
        "make",
        [
            lambda: need("pandas").NA,
            lambda: need("numpy").array([1, 2]),
            lambda: None,
            lambda: "no",
        ],
    )
    def test_flag(self, make):
        """A missing value, a whole array or a word is neither true nor false."""
        frame = ENGINES["polars"](_columns(["2023-11-03"]))
        with pytest.raises(ts.InvalidArgumentError, match="^strict must be True or False, not "):
            frames.with_chair(frame, date="day", strict=make())
