"""The same answers in every engine as one by one."""

import datetime
import random
import re
import warnings

import pytest
from engines import EAGER, ENGINES, LAZY, need, rows, spark

import turkicstates as ts
from turkicstates.records.holders import holders

frames = pytest.importorskip("turkicstates.frames", reason="narwhals is not installed")

DATA = ts.Dataset.bundled()
ONE_DAY = datetime.timedelta(days=1)
OTHERS = ["USA", "GBR", "TJK", "Côte d’Ivoire", "Россия"]
AWKWARD = [
    "TÜRKİYE", "türkiye ", "Tu\u0308rkiye", "\u00a0KAZ\t", "Қазақстан", "қазақстан", "AZƏRBAYCAN", "kırgızistan",
    "O‘zbekiston", "Oʻzbekiston", "northern cyprus", "Northern-Cyprus", "Kyrgyz  Republic", "economic cooperation organization",
]  # fmt: skip
"""Spellings of states and organisations in forms that are hard to read."""

COUNT = 20_000


def _edges():
    """Return the days on which an answer changes, and their neighbours."""
    days = {
        period.start
        for party in (*ts.states(), *ts.organisations())
        for period in party.memberships
    }
    days |= {term.start for term in ts.chairmanships()}
    days |= set(DATA.once(holders, "secretary-general", None).starts)
    for state in ts.states():
        days |= set(DATA.once(holders, "head-of-state", state.id).starts)
    plain = [datetime.date(day.year, day.month, day.day) for day in days if day < ts.as_of()]
    return [day + step * ONE_DAY for day in sorted(plain) for step in (-1, 0, 1)]


def _random_rows():
    draw = random.Random(20231103)  # noqa: S311  # drawn alike each time
    last = (ts.as_of() - datetime.date(1990, 1, 1)).days
    keys = [
        *(state.alpha_3 for state in ts.states() if state.alpha_3),
        "northern-cyprus",
        *AWKWARD,
        *OTHERS,
        None,
    ]
    edges = _edges()
    days = [
        draw.choice(
            [draw.choice(edges), datetime.date(1990, 1, 1) + draw.randint(0, last) * ONE_DAY]
        )
        for _ in range(COUNT - 1)
    ]
    return {
        "number": list(range(COUNT)),
        "day": [days[0], None, *days[1:]],
        "state": [draw.choice(keys) for _ in range(COUNT)],
    }


ROWS = _random_rows()


def _answer(ask):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ts.StaleDataWarning)
        try:
            return ask()
        except ts.NoRecordError:
            return None


def _one_by_one(question):
    known = {}
    for key in zip(ROWS["state"], ROWS["day"], strict=True):
        if key not in known:
            known[key] = question(*key)
        yield known[key]


def _chair(_state, day):
    term = _answer(lambda: ts.chair_on(day)) if day else None
    holder = _answer(lambda: term.holder_on(day)) if term else None
    return (term.state_id if term else None, holder.id if holder else None)


def _status(state, day):
    if state is None or day is None:
        return (None,)
    return ("none" if state in OTHERS else str(ts.status_of(state, day)),)


def _secretary(_state, day):
    person = _answer(lambda: ts.secretary_general_on(day)) if day else None
    return (person.id if person else None,)


def _head(state, day):
    if state is None or day is None or state in OTHERS:
        return (None,)
    person = _answer(lambda: ts.head_of_state_on(state, day))
    return (person.id if person else None,)


QUESTIONS = {
    "with_chair": (
        lambda frame: frames.with_chair(frame, date="day", columns={"chair": "state_id", "who": "holder_id"}),
        ("chair", "who"),
        _chair,
    ),
    "with_status": (
        lambda frame: frames.with_status(frame, state="state", date="day", others="none"),
        ("status",),
        _status,
    ),
    "with_office, secretary-general": (
        lambda frame: frames.with_office(frame, date="day", columns={"who": "person_id"}),
        ("who",),
        _secretary,
    ),
    "with_office, head-of-state": (
        lambda frame: frames.with_office(
            frame, date="day", office="head-of-state", state="state", others="null",
            columns={"who": "person_id"},
        ),
        ("who",),
        _head,
    ),
}  # fmt: skip


class TestAnswers:
    """Every question in every engine"""

    @pytest.mark.filterwarnings("ignore::turkicstates.StaleDataWarning")
    @pytest.mark.parametrize("engine", ENGINES)
    @pytest.mark.parametrize("question", QUESTIONS)
    def test_as_one_by_one(self, engine, question):
        """Twenty thousand rows, edge days among them, give what the look-ups give one by one."""
        ask, names, ask_one = QUESTIONS[question]
        answers = rows(ask(ENGINES[engine](ROWS)), *names)
        assert COUNT == len(answers)
        assert list(_one_by_one(ask_one)) == answers

    @pytest.mark.parametrize("engine", ENGINES)
    def test_the_same_kind(self, engine):
        """What comes in of a kind goes out of that kind, with its own columns first and as they were."""
        columns = {name: values[:5] for name, values in ROWS.items()}
        frame = ENGINES[engine](columns)
        answered = frames.with_chair(frame, date="day")
        assert type(frame) is type(answered)
        assert ["number", "day", "state", "chair_state_id", "chair"] == list(
            need("narwhals.stable.v2").from_native(answered).collect_schema()
        )
        assert rows(frame, "day", "state") == rows(answered, "day", "state")

    @pytest.mark.parametrize("engine", EAGER)
    def test_order(self, engine):
        """Eager frames keep the order of their rows, whatever it is."""
        columns = {
            "number": [3, 1, 2],
            "day": [datetime.date(2023, 11, 3)] * 3,
            "state": ["KAZ"] * 3,
        }
        answered = need("narwhals.stable.v2").from_native(
            frames.with_chair(ENGINES[engine](columns), date="day")
        )
        assert [3, 1, 2] == answered["number"].to_list()


ZONE = datetime.timezone(datetime.timedelta(hours=6))
FORMS = {
    "datetimes": [
        datetime.datetime(2023, 11, 2, 23, 59),
        datetime.datetime(2023, 11, 3, 0, 0),
        None,
        datetime.datetime(1990, 1, 1),
    ],
    "text": ["2023-11-02", "2023-11-03", None, "1990-01-01"],
    "text of datetimes": [
        "2023-11-02T23:59:59", "2023-11-03 00:00:00", None, "1990-01-01T00:00:00+06:00",
    ],
}  # fmt: skip
EXPECTED = [("uzbekistan",), ("kazakhstan",), (None,), (None,)]


def _columns(values):
    return {"number": list(range(len(values))), "day": values, "state": ["KAZ"] * len(values)}


class TestForms:
    """Every form of days"""

    @pytest.mark.parametrize(
        ("engine", "form"),
        [
            (engine, form)
            for engine in ENGINES
            for form in FORMS
            # text that pandas has read as datetimes is tested as such
            if not (engine == "pandas datetimes" and form.startswith("text"))
        ],
    )
    def test_answers(self, engine, form):
        """Datetimes and text of the same days have the same answers as dates."""
        frame = ENGINES[engine](_columns(FORMS[form]))
        answered = frames.with_chair(frame, date="day", columns={"chair": "state_id"})
        assert EXPECTED == rows(answered, "chair")

    @pytest.mark.parametrize(
        "engine", ["pandas datetimes", "pandas arrow", "polars", "polars lazy", "pyarrow", "dask"]
    )
    def test_zones(self, engine):
        """A datetime with a zone counts by its own calendar date, not by that of Greenwich."""
        days = [datetime.datetime(2023, 11, 3, 0, 30), datetime.datetime(2023, 11, 2, 23, 30)]
        frame = need("narwhals.stable.v2").from_native(ENGINES[engine](_columns(days)))
        nw = need("narwhals.stable.v2")
        zoned = frame.with_columns(nw.col("day").dt.replace_time_zone("Asia/Almaty")).to_native()
        answered = frames.with_chair(zoned, date="day", columns={"chair": "state_id"})
        assert [("kazakhstan",), ("uzbekistan",)] == rows(answered, "chair")

    @pytest.mark.parametrize("engine", ["pandas objects", "polars", "pyarrow"])
    def test_other_iso_forms(self, engine):
        """An eager frame takes every form of text that the look-ups take."""
        frame = ENGINES[engine](_columns(["20231102", "2023-W44-5", None, " 1990-01-01 "]))
        assert EXPECTED == rows(
            frames.with_chair(frame, date="day", columns={"chair": "state_id"}), "chair"
        )

    @pytest.mark.parametrize("absent", [None, float("nan")])
    def test_objects_that_are_absent(self, absent):
        """Every marker of a missing value among objects is null, even if there is nothing else."""
        need("pandas")
        for days, expected in (
            ([absent, datetime.date(2023, 11, 3)], [(None,), ("kazakhstan",)]),
            ([absent, absent], [(None,), (None,)]),
        ):
            frame = ENGINES["pandas objects"](_columns(days))
            answered = frames.with_chair(frame, date="day", columns={"chair": "state_id"})
            assert expected == rows(answered, "chair")

    def test_objects_of_every_kind(self):
        """A column of objects may mix dates, datetimes and text."""
        pandas = need("pandas")
        days = [
            datetime.datetime(2023, 11, 2, 23, tzinfo=ZONE), "2023-11-03", pandas.NaT, datetime.date(1990, 1, 1),
        ]  # fmt: skip
        frame = ENGINES["pandas objects"](_columns(days))
        assert EXPECTED == rows(
            frames.with_chair(frame, date="day", columns={"chair": "state_id"}), "chair"
        )

    @pytest.mark.parametrize("engine", [name for name in LAZY if name != "dask"])
    def test_lazy_text_that_is_no_date(self, engine):
        """Text that is no ISO date is null in a lazy frame, which cannot be asked."""
        frame = ENGINES[engine](_columns(["03.11.2023", "2023-11-03", None]))
        answered = frames.with_chair(frame, date="day", columns={"chair": "state_id"})
        assert [(None,), ("kazakhstan",), (None,)] == rows(answered, "chair")


class TestLaziness:
    """Lazy frames are never run on the way"""

    @pytest.mark.parametrize("question", QUESTIONS)
    def test_spark_runs_no_job(self, question):
        """Spark is given a plan and no job, and the plan collects nothing and joins nothing."""
        frame = ENGINES["pyspark"](_columns([datetime.date(2023, 11, 3)]))
        tracker = spark().sparkContext.statusTracker()
        before = set(tracker.getJobIdsForGroup())
        answered = QUESTIONS[question][0](frame)
        assert before == set(tracker.getJobIdsForGroup())
        plan = answered._jdf.queryExecution().toString()
        assert "Project" in plan
        assert not [word for word in ("Collect", "Join", "Exchange", "Sort") if word in plan]

    @pytest.mark.parametrize("question", QUESTIONS)
    def test_spark_compiles(self, question):
        """Spark compiles the whole plan, and no method is too long for Java to compile in turn."""
        frame = ENGINES["pyspark"](_columns([datetime.date(2023, 11, 3)]))
        answered = QUESTIONS[question][0](frame)
        debug = spark()._jvm.org.apache.spark.sql.execution.debug.__getattr__("package")
        code = debug.codegenString(answered._jdf.queryExecution().executedPlan())
        assert code.startswith("Found 1 WholeStageCodegen subtrees")
        (longest,) = re.findall(r"maxMethodCodeSize:(\d+)", code)
        assert 8000 > int(longest)
        assert [] != answered.collect()

    @pytest.mark.parametrize("form", ["dates", "text"])
    @pytest.mark.parametrize("question", QUESTIONS)
    def test_dask_computes_nothing(self, question, form, monkeypatch):
        """Dask computes nothing, and keeps its partitions."""
        columns = {name: values[:100] for name, values in ROWS.items()}
        if form == "text":
            columns["day"] = [day and day.isoformat() for day in columns["day"]]
        frame = ENGINES["dask"](columns)
        base = need("dask.base")

        def refuse(*_arguments, **_options):
            raise AssertionError

        with monkeypatch.context() as patch:
            patch.setattr(base, "compute", refuse)
            patch.setattr(type(frame), "compute", refuse)
            answered = QUESTIONS[question][0](frame)
        assert 3 == frame.npartitions == answered.npartitions
        assert 100 == len(answered.compute())

    @pytest.mark.parametrize("engine", LAZY)
    def test_nothing_is_asked(self, engine, monkeypatch):
        """No lazy frame is collected while columns are added."""
        nw = need("narwhals.stable.v2")
        frame = ENGINES[engine]({name: values[:5] for name, values in ROWS.items()})

        def refuse(*_arguments, **_options):
            raise AssertionError

        with monkeypatch.context() as patch:
            patch.setattr(nw.LazyFrame, "collect", refuse)
            for ask, _, _ in QUESTIONS.values():
                ask(frame)
