"""Panels, and records as frames."""

import datetime
import tracemalloc
import warnings

import pytest
from engines import need

import turkicstates as ts
from conftest import small, write
from samples import cited, full

frames = pytest.importorskip("turkicstates.frames", reason="narwhals is not installed")

BACKENDS = ("pandas", "polars", "pyarrow")


def _rows(frame):
    nw = need("narwhals.stable.v2")
    return nw.from_native(frame).to_arrow().to_pylist()


def _of(frame, **wanted):
    return [
        row for row in _rows(frame) if all(row[name] == value for name, value in wanted.items())
    ]


class TestStateYears:
    """state_years"""

    @pytest.mark.parametrize("backend", BACKENDS)
    def test_rows(self, backend):
        """There is a row for each state and year, with codes and what the state was."""
        need(backend)
        panel = frames.state_years(since=2018, until=2020, backend=backend)
        assert {
            "state_id": "uzbekistan", "state": "Uzbekistan", "year": 2019, "alpha_2": "UZ", "alpha_3": "UZB",
            "numeric": "860", "numeric_code": 860, "cow_code": 704, "gw_code": 704,
            "status_on_1_january": "none", "status_on_31_december": "member",
            "status_in_year": "member", "days_as_member": 78, "days_as_observer": 0,
            "days_in_chair": 0, "days_known": 365, "coverage": "whole-year",
        } == _of(panel, state_id="uzbekistan", year=2019)[0]  # fmt: skip
        assert 2 * len(ts.states()) == len(_rows(panel))

    def test_agrees_with_status_of(self):
        """On its two days the panel says what status_of says."""
        for row in _rows(frames.state_years(since=2000, until=2026)):
            for name, day in (("status_on_1_january", "01-01"), ("status_on_31_december", "12-31")):
                assert row[name] == ts.status_of(row["state_id"], f"{row['year']}-{day}")

    def test_any_day_of_the_year(self, league):
        """The status of a year is the highest status on any of its days."""
        years = {
            row["year"]: row["status_in_year"]
            for row in _of(
                frames.state_years(since=2000, until=2003, dataset=league), state_id="west"
            )
        }
        assert {2000: "none", 2001: "observer", 2002: "member"} == years

    @pytest.mark.parametrize(
        ("end", "as_of", "expected"),
        [
            ("2002-01-01", "2020-06-30", "none"),
            ("2002-01-02", "2020-06-30", "member"),
            ("2020-01-01", "2002-01-01", "member"),
            ("2020-01-01", "2001-12-31", None),
        ],
    )
    def test_first_of_january(self, tmp_path, end, as_of, expected):
        """The first of January counts if it was the last day of a membership, or of the data."""
        files = small()
        files["meta.json"]["as_of"] = as_of
        files["states.json"][0]["memberships"][0]["end"] = end
        if as_of < "2003":
            for name in ("chairmanships", "summits", "office_terms"):
                del files[f"{name}.json"]
            del files["agreements.json"], files["statements.json"]
        data = ts.Dataset.load(write(tmp_path / "january", files))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ts.StaleDataWarning)
            panel = frames.state_years(since=2002, until=2003, dataset=data)
        assert [expected] == [row["status_in_year"] for row in _of(panel, state_id="east")]

    @pytest.mark.parametrize(
        ("start", "expected"),
        [("2002-01-01", ("member", "member")), ("2002-01-02", ("none", "member")),
         ("2002-12-31", ("none", "member")), ("2003-01-01", ("none", "none"))],
    )  # fmt: skip
    def test_first_and_last_day(self, tmp_path, start, expected):
        """What a state was on the first day of a year and on the last is asked for those days."""
        files = small()
        files["states.json"][0]["memberships"][0]["start"] = start
        data = ts.Dataset.load(write(tmp_path / "later", files))
        (row,) = _of(frames.state_years(since=2002, until=2003, dataset=data), state_id="east")
        assert expected == (row["status_on_1_january"], row["status_on_31_december"])

    def test_the_last_year(self, tmp_path):
        """The panel of a data set that was checked to the end of the calendar ends with its last year."""
        files = small()
        files["meta.json"]["as_of"] = "9999-12-31"
        data = ts.Dataset.load(write(tmp_path / "late", files))
        rows = _of(frames.state_years(since=9998, dataset=data), state_id="east")
        assert [(9998, "member"), (9999, "member")] == [
            (row["year"], row["status_in_year"]) for row in rows
        ]

    def test_no_codes(self):
        """A state without codes has a row all the same."""
        (row, *_) = _of(frames.state_years(), state_id="northern-cyprus")
        assert (None, None) == (row["alpha_3"], row["cow_code"])

    def test_from_the_first_to_the_last(self, league):
        """By default it runs from the first membership to the year of the last check."""
        years = [row["year"] for row in _of(frames.state_years(dataset=league), state_id="east")]
        assert list(range(2000, 2021)) == years

    def test_what_nobody_can_know(self, league):
        """What lies after the last check is null, and asking for it warns."""
        (row,) = _of(frames.state_years(since=2020, dataset=league), state_id="east")
        assert ("member", None, "member") == (
            row["status_on_1_january"], row["status_on_31_december"], row["status_in_year"],
        )  # fmt: skip
        with pytest.warns(
            ts.StaleDataWarning,
            match="^the membership was checked up to 2020-06-30, and 2021-01-01 is later;",
        ):
            panel = frames.state_years(since=2021, until=2022, dataset=league)
        assert [None, None] == [row["status_in_year"] for row in _rows(panel)]

    def test_every_row(self, league):
        """Rows come by state, then year, with the columns in their order."""
        (first, *_), names = (
            _rows(frames.state_years(since=2001, until=2003, dataset=league)),
            ["state_id", "state", "year", "alpha_2", "alpha_3", "numeric", "numeric_code", "cow_code",
             "gw_code", "status_on_1_january", "status_on_31_december", "status_in_year",
             "days_as_member", "days_as_observer", "days_in_chair", "days_known", "coverage"],
        )  # fmt: skip
        assert names == list(first)
        assert [
            ("east", "East", 2001, "EA", "member", "member", "member"),
            ("east", "East", 2002, "EA", "member", "member", "member"),
            ("west", "West", 2001, None, "observer", "observer", "observer"),
            ("west", "West", 2002, None, "member", "member", "member"),
        ] == [
            tuple(row[name] for name in (*names[:4], *names[9:12]))
            for row in _rows(frames.state_years(since=2001, until=2003, dataset=league))
        ]

    def test_up_to_the_last_check(self, league, recwarn):
        """A panel that ends with the year of the last check warns of nothing."""
        frames.state_years(since=2019, until=2021, dataset=league)
        frames.state_years(since=2030, until=2030, dataset=league)
        assert [] == recwarn.list

    @pytest.mark.parametrize("make", [frames.state_years, frames.dyad_years, frames.cow_igo])
    def test_beyond_the_last_check(self, league, make):
        """A later year raises one warning, however many states there are."""
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            make(since=2020, until=2023, dataset=league)
        assert [__file__] == [warning.filename for warning in caught]

    @pytest.mark.parametrize("make", [frames.state_years, frames.cow_igo])
    def test_no_memberships(self, tmp_path, make):
        """Where no state ever belonged, there are no years unless you ask for some."""
        files = full()
        strange = {"id": "north", "names": {"en": "North"}, "cow_code": 1, "cow_abbreviation": "N"}
        strange |= cited("names", "cow_code", "cow_abbreviation")
        del files["meta.json"]["organisation_id"]
        bare = {name: files[name] for name in ("meta.json", "sources.json")}
        for states in ([], [strange]):
            data = ts.Dataset.load(write(tmp_path / "bare", bare | {"states.json": states}))
            assert [] == _rows(make(dataset=data))
            assert len(states) == len(_rows(make(since=2020, dataset=data)))

    @pytest.mark.parametrize("make", [frames.state_years, frames.dyad_years, frames.cow_igo])
    @pytest.mark.parametrize("option", ["since", "until"])
    @pytest.mark.parametrize(
        "value", ["2009", 2009.5, 2009.0, True, 0, 10_001, datetime.date(2009, 1, 1)]
    )
    def test_not_a_year(self, make, option, value):
        """What is not a year is refused by the option's name."""
        with pytest.raises(ts.InvalidArgumentError) as caught:
            make(**{option: value})
        message = f"{option}={value!r} is not a year; pass a whole number such as 2009"
        assert message == str(caught.value)
        assert (option, value) == (caught.value.argument, caught.value.value)

    @pytest.mark.filterwarnings("ignore::turkicstates.StaleDataWarning")
    @pytest.mark.parametrize("make", [frames.state_years, frames.dyad_years, frames.cow_igo])
    def test_first_and_last_year(self, make):
        """The first and the last year of the calendar can be asked for."""
        assert _rows(make(since=1, until=2))
        assert _rows(make(since=9999, until=10_000))

    def test_no_years(self):
        """A panel of no years has its columns and no rows."""
        for backend in BACKENDS:
            need(backend)
            nw = need("narwhals.stable.v2")
            panel = nw.from_native(frames.state_years(since=2020, until=2020, backend=backend))
            assert (0, 17) == panel.shape


class TestDyadYears:
    """dyad_years"""

    @pytest.mark.parametrize("backend", BACKENDS)
    def test_rows(self, backend):
        """There is a row for each pair and year, with the codes of both."""
        need(backend)
        panel = frames.dyad_years(since=2019, until=2020, backend=backend)
        assert len(ts.states()) * (len(ts.states()) - 1) // 2 == len(_rows(panel))
        (row,) = _of(panel, state_id_1="turkiye", state_id_2="uzbekistan")
        assert {
            "numeric_code_1": 792, "cow_code_1": 640, "gw_code_1": 640, "numeric_code_2": 860,
            "cow_code_2": 704, "gw_code_2": 704, "year": 2019, "both_members": True,
            "both_observers": False, "same_chair": True, "days_both_members": 78,
            "days_both_observers": 0, "days_same_chair": 78, "shared_years": 1,
            "days_known": 365, "coverage": "whole-year",
        }.items() <= row.items()  # fmt: skip

    def test_directed(self):
        """Both orders of a pair can be asked for."""
        panel = frames.dyad_years(since=2019, until=2020, directed=True)
        assert 1 == len(_of(panel, state_id_1="uzbekistan", state_id_2="turkiye"))
        with pytest.raises(ts.InvalidArgumentError, match="^directed must be True or False, not "):
            frames.dyad_years(directed=float("nan") * need("numpy").ones(2))


class TestAttendance:
    """attendance"""

    @pytest.mark.parametrize("backend", BACKENDS)
    def test_rows(self, backend):
        """There is a row for each party that came, with its codes and its level."""
        need(backend)
        panel = frames.attendance(backend=backend)
        (row,) = _of(panel, gathering_id="2023-astana", party_id="hungary")
        assert {
            "kind": "summit", "ordinal": 10, "year": 2023, "city": "Astana", "alpha_3": "HUN",
            "numeric_code": 348, "cow_code": 310, "gw_code": 310, "status": "observer",
            "attended": "yes", "level": "head-of-government", "people": "Viktor Orbán",
        }.items() <= row.items()  # fmt: skip
        (row,) = _of(panel, gathering_id="2023-astana", party_id="northern-cyprus")
        assert ("no", None) == (row["attended"], row["level"])


class TestCowIgo:
    """cow_igo"""

    @pytest.mark.parametrize(
        ("ccode", "year", "state", "code"),
        [
            (704, 2018, "UZB", 0),
            (704, 2019, "UZB", 1),
            (310, 2018, "HUN", 3),
            (640, 2008, "TUR", -1),
            (640, 2009, "TUR", 1),
        ],
    )
    def test_codes(self, ccode, year, state, code):
        """Full members are 1, observers 3, others 0, and before the organisation existed all are -1."""
        (row,) = _of(frames.cow_igo(since=2008), ccode=ccode, year=year)
        assert {"ccode": ccode, "year": year, "state": state, "ots": code} == row

    def test_missing(self, tmp_path):
        """Years after the last check are -9."""
        files = full()
        files["states.json"][0] |= {"cow_code": 1, "cow_abbreviation": "EAS"}
        files["states.json"][0]["citations"][0]["supports"] += ["cow_code", "cow_abbreviation"]
        league = ts.Dataset.load(write(tmp_path / "coded", files))
        with pytest.warns(ts.StaleDataWarning):
            panel = frames.cow_igo(since=2020, until=2022, dataset=league)
        assert [(2020, 1), (2021, -9)] == [(row["year"], row["ots"]) for row in _rows(panel)]

    def test_every_row(self, tmp_path):
        """Rows come by code, then year."""
        files = full()
        for place, (code, short) in enumerate([(20, "EAS"), (3, "WES")]):
            files["states.json"][place] |= {"cow_code": code, "cow_abbreviation": short}
            files["states.json"][place]["citations"][0]["supports"] += [
                "cow_code",
                "cow_abbreviation",
            ]
        league = ts.Dataset.load(write(tmp_path / "coded", files))
        assert [
            {"ccode": 3, "year": 2000, "state": "WES", "ots": 0},
            {"ccode": 3, "year": 2001, "state": "WES", "ots": 3},
            {"ccode": 3, "year": 2002, "state": "WES", "ots": 1},
            {"ccode": 20, "year": 2000, "state": "EAS", "ots": 1},
            {"ccode": 20, "year": 2001, "state": "EAS", "ots": 1},
            {"ccode": 20, "year": 2002, "state": "EAS", "ots": 1},
        ] == _rows(frames.cow_igo(until=2003, dataset=league))

    def test_only_states_of_the_list(self):
        """States that are not in that list have no rows."""
        codes = {row["ccode"] for row in _rows(frames.cow_igo())}
        assert {state.cow_code for state in ts.states() if state.cow_code} == codes


class TestTheOtherWayRound:
    """A period that ends before it begins"""

    @pytest.mark.parametrize(
        ("make", "since", "until", "unit"),
        [
            (frames.state_years, 2026, 2009, "year"),
            (frames.cow_igo, 2010, 2009, "year"),
            (frames.state_days, "2020-01-02", "2020-01-01", "day"),
        ],
    )
    def test_refused(self, make, since, until, unit):
        """A panel of such a period is refused with a hint, and not without rows."""
        with pytest.raises(ts.InvalidArgumentError) as caught:
            make(since=since, until=until)
        assert (
            f"since is {since} and until is {until}, which is earlier; pass the earlier {unit} first"
            == str(caught.value)
        )
        assert "until" == caught.value.argument

    @pytest.mark.parametrize("make", [frames.state_years, frames.dyad_years, frames.cow_igo])
    def test_same_year(self, league, make):
        """A period without years has no rows."""
        assert [] == _rows(make(since=2010, until=2010, dataset=league))

    @pytest.mark.parametrize("make", [frames.state_years, frames.dyad_years, frames.cow_igo])
    @pytest.mark.parametrize(
        ("years", "message"),
        [
            ({"until": 2009}, "until=2009 ends the panel before its first year, 2009; pass since= too"),
            ({"since": 2027}, "since=2027 begins the panel after its last year, 2026; pass until= too"),
        ],
    )  # fmt: skip
    def test_no_year_is_left(self, make, years, message):
        """One year alone that leaves no year is refused, with the one that stands for the other."""
        with pytest.raises(ts.InvalidArgumentError) as caught:
            make(**years)
        assert message == str(caught.value)
        assert years == {caught.value.argument: caught.value.value}


class TestStateDays:
    """state_days"""

    @pytest.mark.parametrize("backend", BACKENDS)
    def test_agrees_with_status_of(self, backend):
        """Each day has what status_of says."""
        need(backend)
        for row in _rows(
            frames.state_days(
                since="2019-10-14", until=datetime.date(2019, 10, 17), backend=backend
            )
        ):
            assert row["status"] == ts.status_of(row["state_id"], row["day"])

    def test_every_row(self, league):
        """There is a row for each state and day of the period, by state, then day."""
        days = frames.state_days(since="2001-12-31", until="2002-01-02", dataset=league)
        assert [
            {"state_id": "east", "day": "2001-12-31", "status": "member"},
            {"state_id": "east", "day": "2002-01-01", "status": "member"},
            {"state_id": "west", "day": "2001-12-31", "status": "observer"},
            {"state_id": "west", "day": "2002-01-01", "status": "member"},
        ] == [{**row, "day": str(row["day"])[:10]} for row in _rows(days)]
        assert [] == _rows(
            frames.state_days(since="2020-07-01", until="2020-07-01", dataset=league)
        )

    @pytest.mark.parametrize("backend", BACKENDS)
    def test_batches(self, backend):
        """In batches it has the same rows, a period after the other."""
        need(backend)
        asked = {"since": "2018-12-30", "until": "2020-01-02", "backend": backend}
        batches = [*frames.state_days(**asked, batch_days=100)]
        assert {backend} == {type(batch).__module__.partition(".")[0] for batch in batches}
        states = len(ts.states())
        assert [100 * states] * 3 + [68 * states] == [len(_rows(batch)) for batch in batches]
        rows = [row for batch in batches for row in _rows(batch)]
        rows.sort(key=lambda row: row["state_id"])
        whole = _rows(frames.state_days(**asked))
        assert sorted(whole, key=lambda row: row["state_id"]) == rows

    @pytest.mark.parametrize("value", [0, -1, "100", 1.5, True])
    def test_not_a_number_of_days(self, value):
        """What is not a number of days is refused by the option's name."""
        with pytest.raises(ts.InvalidArgumentError) as caught:
            frames.state_days(since="2020-01-01", until="2020-01-02", batch_days=value)
        assert f"batch_days={value!r} is not a positive whole number" == str(caught.value)

    @pytest.mark.slow
    @pytest.mark.filterwarnings("ignore::turkicstates.StaleDataWarning")
    def test_memory(self, league):
        """The batches of four centuries need no more memory than those of one."""
        need("polars")
        peaks = []
        for until in ("1720-01-01", "2020-01-01"):
            tracemalloc.start()
            batches = frames.state_days(
                since="1620-01-01", until=until, batch_days=5_000, backend="polars", dataset=league
            )  # fmt: skip
            assert sum(map(len, batches)) > 73_000
            peaks.append(tracemalloc.get_traced_memory()[1])
            tracemalloc.stop()
        assert peaks[1] < 1.1 * peaks[0] < 10_000_000

    def test_a_span_in_pieces(self):
        """A span of centuries, which is put together in pieces, has each day once, in order."""
        days = _of(
            frames.state_days(since="1800-01-01", until="2010-01-01", backend="polars"),
            state_id="hungary",
        )
        first = datetime.date(1800, 1, 1)
        assert [first + datetime.timedelta(days=place) for place in range(76_700)] == [
            row["day"] for row in days
        ][:76_700]
        assert (datetime.date(2010, 1, 1) - first).days == len(days)

    def test_without_states(self, tmp_path):
        """Without states there are no rows, but the columns."""
        kept = ("meta.json", "sources.json", "organisations.json")
        files = {name: small()[name] for name in kept}
        data = ts.Dataset.load(write(tmp_path / "bare", files))
        days = frames.state_days(
            since="2020-01-01", until="2020-02-01", backend="polars", dataset=data
        )
        assert (0, ["state_id", "day", "status"]) == (len(days), days.columns)

    def test_no_days_at_the_start_of_the_calendar(self):
        """A period without days has no rows, even on the first day of the calendar."""
        assert [] == _rows(frames.state_days(since="0001-01-01", until="0001-01-01"))

    def test_after_the_last_check(self, league):
        """Days after the last check are null, and asking for them warns."""
        with pytest.warns(ts.StaleDataWarning, match="2020-07-01 is later"):
            days = frames.state_days(since="2020-06-30", until="2020-07-02", dataset=league)
        assert ["member", None] == [row["status"] for row in _of(days, state_id="east")]


class TestBackends:
    """The kind of frame"""

    MAKE = (
        lambda **options: frames.state_years(since=2020, until=2021, **options),
        lambda **options: frames.cow_igo(since=2020, until=2021, **options),
        lambda **options: frames.dyad_years(since=2020, until=2021, **options),
        frames.attendance,
        lambda **options: frames.state_days(since="2020-01-01", until="2020-01-02", **options),
        lambda **options: frames.table("meta", **options),
    )

    @pytest.mark.parametrize("make", MAKE)
    def test_asked_for(self, make):
        """A frame is of the backend that was asked for; unasked, of the first that is installed."""
        for backend in BACKENDS:
            need(backend)
            assert backend == type(make(backend=backend)).__module__.partition(".")[0]
        assert BACKENDS[0] == type(make()).__module__.partition(".")[0]


class TestTable:
    """table"""

    @pytest.mark.parametrize("backend", BACKENDS)
    def test_types(self, backend):
        """Columns have the types that the dictionary states."""
        need(backend)
        nw = need("narwhals.stable.v2")
        schema = nw.from_native(frames.table("summits", backend=backend)).schema
        assert nw.Int64 == schema["ordinal"]
        assert nw.String == schema["start"]
        assert schema["start_first_day"] in (
            nw.Date,
            nw.Datetime("us"),
            nw.Datetime("ms"),
            nw.Datetime("ns"),
            nw.Datetime("s"),
        )
        assert (
            nw.Boolean
            == nw.from_native(frames.table("office_terms", backend=backend)).schema["acting"]
        )

    @pytest.mark.parametrize("kind", ["states", "summits", "agreements", "sources", "gaps", "meta"])
    def test_rows(self, kind):
        """There is a row for each record."""
        records = [ts.as_of()] if kind == "meta" else getattr(ts, kind)()
        assert len(records) == len(_rows(frames.table(kind)))

    def test_parts(self):
        """A field that has several values is a separate frame, by record and place."""
        rows = _of(frames.table("summits_participants"), record_id="2023-astana")
        assert [participant.party_id for participant in ts.summit(10).participants] == [
            row["party_id"] for row in rows
        ]
        assert list(range(1, len(rows) + 1)) == [row["position"] for row in rows]

    def test_of_another_data_set(self, league):
        """You can pass your own data set."""
        assert ["east", "west"] == [
            row["id"] for row in _rows(frames.table("states", dataset=league))
        ]

    @pytest.mark.parametrize("name", [[], None, 5])
    def test_not_text(self, name):
        """What is not the name of a table is refused."""
        with pytest.raises(ts.UnknownRecordError, match="^no table is known as "):
            frames.table(name)

    def test_unknown(self):
        """A table that is not there is refused, with the nearest."""
        with pytest.raises(
            ts.UnknownRecordError,
            match=r"no table is known as 'state_years'; frames.state_years\(\) returns it$",
        ):
            frames.table("state_years")
        with pytest.raises(
            ts.UnknownRecordError, match="no table is known as 'summit'; did you mean 'summits'"
        ):
            frames.table("summit")

    def test_backend(self):
        """A backend that is not offered is refused, and one that is not installed says what to type."""
        with pytest.raises(
            ts.InvalidOptionError,
            match="backend='spark' is not one of 'pandas', 'polars', 'pyarrow'",
        ):
            frames.table("summits", backend="spark")

    def test_backend_not_installed(self, monkeypatch):
        """A backend that is not installed says what to type."""
        monkeypatch.setattr("turkicstates.frames.build.find_spec", lambda _name: None)
        with pytest.raises(ModuleNotFoundError, match="python -m pip install polars") as caught:
            frames.table("summits", backend="polars")
        assert "polars" == caught.value.name
        with pytest.raises(ModuleNotFoundError, match="python -m pip install pandas") as caught:
            frames.table("summits")
        assert "pandas" == caught.value.name
