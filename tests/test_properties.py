"""What must hold on every day, and for every data set, whatever is in it."""

import copy
import datetime
import pickle
import tempfile
import warnings
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pendulum import Date

import turkicstates as ts
from conftest import write
from samples import full
from strategies import (
    FIRST,
    LAST,
    data_sets,
    days,
    exact_terms,
    periods,
    vague_days,
    vague_terms,
)
from turkicstates.periods import Periods
from turkicstates.rules import find_faults

BUNDLED = ts.Dataset.bundled()
ONE_DAY = datetime.timedelta(days=1)
SHOWN = (
    "name",
    "chair",
    "holder",
    "secretary_general",
    "members",
    "observers",
    "heads_of_state",
)


def _load(files):
    with tempfile.TemporaryDirectory() as folder:
        return ts.Dataset.load(write(Path(folder, "drawn"), files))


def _snapshot(dataset, day):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ts.StaleDataWarning)
        snapshot = dataset.snapshot_on(day)
    return {name: getattr(snapshot, name) for name in SHOWN}


def _window(date):
    """Return the first and the last day that a date may mean."""
    if isinstance(date, datetime.date):
        return date, date
    return date.first_day, date.last_day


def _changes(dataset, day):
    """Return the changes of a day, and those of a month or year that has it or has just ended."""
    dated = dataset.changes_between(day, day + ONE_DAY)
    around = dataset.changes_between(FIRST - 400 * ONE_DAY, LAST + 400 * ONE_DAY)
    vague = [event for event in around if not isinstance(event.date, datetime.date)]
    return [
        *(event for event in dated if event not in vague),
        *(event for event in vague if event.date.first_day <= day <= event.date.last_day + ONE_DAY),
    ]


def _edges(dataset):
    """Return the days on which something changes or may change, and their neighbours."""
    edges = {
        edge + step * ONE_DAY
        for event in dataset.timeline(since=FIRST - 400 * ONE_DAY, until=LAST + 400 * ONE_DAY)
        for edge in _window(event.date)
        for step in (-1, 0, 1)
    }
    return sorted(edges)


def _answer(dataset, name, *arguments):
    """Return the answer of a look-up, or None where there is no record."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ts.StaleDataWarning)
        try:
            return getattr(dataset, name)(*arguments)
        except ts.NoRecordError:
            return None


class TestChairs:
    """The chair, on every day"""

    @given(days)
    def test_bundled_agrees_with_the_terms(self, day):
        """On any day at most one term of the bundled data runs, and chair_on gives it."""
        running = [
            term
            for term in BUNDLED.chairmanships()
            if term.start <= day and (term.end is None or day < term.end)
        ]
        assert len(running) <= 1
        assert (running[0] if running else None) == _answer(BUNDLED, "chair_on", day)

    def test_bundled_terms_meet(self):
        """The terms of the chair meet without a gap and without an overlap, and the last runs."""
        terms = BUNDLED.chairmanships()
        assert [term.start for term in terms[1:]] == [term.end for term in terms[:-1]]
        assert all(before.start < after.start for before, after in pairwise(terms))
        assert terms[-1].end is None

    @given(data_sets(), days)
    def test_drawn_agrees_with_the_terms(self, files, day):
        """On any day chair_on gives the one term of the files that runs, or none."""
        running = [
            term["id"]
            for term in files["chairmanships.json"]
            if term["start"] <= str(day) < term.get("end", "9999")
        ]
        term = _answer(_load(files), "chair_on", day)
        assert running == ([term.id] if term else [])

    @given(periods(), days)
    def test_one_term(self, period, day):
        """A term runs from its first day to the day before its end, as its files say."""
        files = full()
        files["meta.json"]["as_of"] = str(LAST)
        files["chairmanships.json"] = [{**files["chairmanships.json"][0], "end": None, **period}]
        files["chairmanships.json"][0]["citations"] = [
            {"source_id": "gazette", "supports": ["state_id", "summit_id", *period]}
        ]
        if "end" not in period:
            del files["chairmanships.json"][0]["end"]
        term = _answer(_load(files), "chair_on", day)
        runs = period["start"] <= str(day) < period.get("end", "9999")
        assert ("2001-east" if runs else None) == (term and term.id)


class TestNeighbouringDays:
    """Two days that follow one another"""

    @settings(max_examples=60)
    @given(day=days)
    def test_bundled(self, day):
        """The bundled data differs from the day before on the day of a change alone."""
        if not _changes(BUNDLED, day):
            assert _snapshot(BUNDLED, day - ONE_DAY) == _snapshot(BUNDLED, day)

    @pytest.mark.slow
    @pytest.mark.parametrize("year", range(1990, 2031))
    def test_bundled_at_every_edge(self, year):
        """Around every change of the bundled data, only days with a change differ."""
        for day in _edges(BUNDLED):
            if day.year == year and not _changes(BUNDLED, day):
                before, after = _snapshot(BUNDLED, day - ONE_DAY), _snapshot(BUNDLED, day)
                assert before == after, day

    @given(data_sets(), days)
    def test_drawn(self, files, day):
        """A drawn data set differs from the day before on the day of a change alone."""
        dataset = _load(files)
        if not _changes(dataset, day):
            assert _snapshot(dataset, day - ONE_DAY) == _snapshot(dataset, day)

    @pytest.mark.slow
    @settings(max_examples=50)
    @given(data_sets())
    def test_drawn_at_every_edge(self, files):
        """Around every change of a drawn data set, only days with a change differ."""
        dataset = _load(files)
        for day in _edges(dataset):
            if not _changes(dataset, day):
                assert _snapshot(dataset, day - ONE_DAY) == _snapshot(dataset, day), day

    @given(day=days)
    def test_changes_of_one_day(self, day):
        """The changes of a day are the events of that day that change who or what there is."""
        others = {"summit", "signature", "entry-into-force"}
        dated = [
            event
            for event in BUNDLED.timeline()
            if _window(event.date) == (day, day) and event.kind not in others
        ]
        assert dated == list(BUNDLED.changes_between(day, day + ONE_DAY))


class TestSummits:
    """The summits before, on and after a day, where dates are known in part"""

    @example(["2026", "2026-05-15"], datetime.date(2026, 3, 21))
    @example(["2026-05", "2026-05-31"], datetime.date(2026, 4, 30))
    @given(st.lists(vague_days, min_size=1, max_size=6, unique=True), days)
    def test_one_place_each(self, dates, day):
        """Each summit that counts lies before the day, on it or after it, whatever its date means."""
        data = self._summits(dates)
        snapshot = self._snapshot(data, day)
        windows = {summit.id: _window(summit.start) for summit in data.summits()}
        on_the_day = {key for key, window in windows.items() if window == (day, day)}
        assert on_the_day == {summit.id for summit in snapshot.summits}
        later = {key: window for key, window in windows.items() if window[0] > day}
        earlier = {key: window for key, window in windows.items() if window[1] < day}
        self._nearest(later, snapshot.next_summit, lambda one, other: one[1] < other[0])
        self._nearest(earlier, snapshot.previous_summit, lambda one, other: one[0] > other[1])

    def _nearest(self, windows, summit, nearer):
        """Check that no other is nearer to the day, and that none with a day may as well be."""
        if not windows:
            assert summit is None
            return
        window = windows.pop(summit.id)
        assert not any(nearer(other, window) for other in windows.values())
        if window[0] != window[1]:
            exact = [other for other in windows.values() if other[0] == other[1]]
            assert all(nearer(window, other) for other in exact)

    def _snapshot(self, data, day):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ts.StaleDataWarning)
            return data.snapshot_on(day)

    def _summits(self, dates):
        """Return a data set of summits on days, in months and in years."""
        known = [
            ts.PartialDate(text) if len(text) < 10 else Date.fromisoformat(text) for text in dates
        ]
        summits = [
            ts.Summit(
                id=f"summit-{date}", kind=ts.SummitKind.REGULAR, start=date, end=date,
                series="council-of-heads-of-state", confidence=ts.Confidence.HIGH,
            )
            for date in known
        ]  # fmt: skip
        meta = ts.Meta(title="t", version="1", as_of=Date(2020, 1, 1), licence="CC0-1.0")
        return ts.Dataset.from_records(meta, summits)

    @given(
        st.lists(vague_days, min_size=1, max_size=6, unique=True),
        st.lists(days, min_size=2, max_size=2),
    )
    def test_filters(self, dates, period):
        """A summit is in a period if it is there whatever its date means."""
        data = self._summits(dates)
        since, until = sorted(period)
        expected = [
            summit
            for summit in data.summits()
            if since <= _window(summit.start)[0] and _window(summit.start)[1] < until
        ]
        assert expected == list(data.summits(since=since, until=until))


class TestMembership:
    """Members and observers, on every day"""

    @given(data_sets(), days)
    def test_drawn_agrees_with_the_periods(self, files, day):
        """status_of, members_on and observers_on say what the periods of the files say."""
        dataset = _load(files)
        for state in files["states.json"]:
            running = [
                term["status"]
                for term in state.get("memberships", ())
                if term["start"] <= str(day) < term.get("end", "9999")
            ]
            status = _answer(dataset, "status_of", state["id"], day)
            listed = [
                word
                for word, name in (("member", "members_on"), ("observer", "observers_on"))
                if state["id"] in {party.id for party in _answer(dataset, name, day)}
            ]
            assert running == listed
            assert (running or ["none"]) == [str(status)]


@pytest.mark.slow
class TestRoundTrips:
    """Out and in again"""

    @given(data_sets())
    def test_dump_and_load(self, files):
        """What a drawn data set dumps loads as an equal one, with the same seal and bytes."""
        dataset = _load(files)
        with tempfile.TemporaryDirectory() as folder:
            dataset.dump(Path(folder, "one"))
            again = ts.Dataset.load(Path(folder, "one"))
            again.dump(Path(folder, "two"))
            assert dataset == again
            assert hash(dataset) == hash(again)
            assert dataset.seal() == again.seal()
            assert () == ts.diff(dataset, again)
            for path in Path(folder, "one").iterdir():
                assert path.read_bytes() == Path(folder, "two", path.name).read_bytes()

    @given(data_sets())
    def test_files(self, files):
        """Every record of a drawn data set comes out as its file has it."""
        dataset = _load(files)
        tables = {
            "organisations.json": dataset.organisations(),
            "states.json": dataset.states(),
            "people.json": dataset.people(),
            "offices.json": dataset.offices(),
            "office_terms.json": dataset.office_terms(),
            "chairmanships.json": dataset.chairmanships(),
        }
        for name, records in tables.items():
            written = {record.id: ts.to_dict(record) for record in records}
            expected = {record["id"]: record for record in files.get(name, ())}
            for record in expected.values():
                if record.get("acting") is False:
                    del record["acting"]
            assert expected == written

    @given(data_sets())
    def test_pickle(self, files):
        """A drawn data set survives pickle, records and all."""
        dataset = _load(files)
        again = pickle.loads(pickle.dumps(dataset))
        assert dataset == again
        assert dataset.chairmanships() == again.chairmanships()
        assert again is copy.copy(again) is copy.deepcopy(again)

    @given(data_sets())
    def test_from_records(self, files):
        """The records of a drawn data set make an equal one."""
        dataset = _load(files)
        records = [
            *dataset.sources(),
            *dataset.organisations(),
            *dataset.states(),
            *dataset.people(),
            *dataset.offices(),
            *dataset.office_terms(),
            *dataset.chairmanships(),
        ]
        meta = ts.Meta(
            title=files["meta.json"]["title"],
            version=files["meta.json"]["version"],
            as_of=Date.fromisoformat(files["meta.json"]["as_of"]),
            licence="CC0-1.0",
        )
        again = ts.Dataset.from_records(meta, reversed(records))
        assert dataset == again
        assert () == tuple(find_faults(again))
        assert dataset.problems() == again.problems()


def _terms(pairs):
    return [
        ts.OfficeTerm(
            id=f"term-{number}",
            office_id="office",
            person_id="somebody",
            start=_date(start),
            end=None if end is None else _date(end),
            confidence=ts.Confidence.HIGH,
        )
        for number, (start, end) in enumerate(pairs)
    ]


def _date(text):
    return Date.fromisoformat(str(text)) if len(str(text)) == 10 else ts.PartialDate(text)


def _term_on(periods_, day):
    try:
        return periods_.on(day, strict=True)
    except ts.NoRecordError:
        return None


class TestPeriods:
    """The bisection behind the look-ups by day"""

    @given(exact_terms(), days)
    def test_exact(self, pairs, day):
        """Terms known to the day are found as a search through all of them finds them."""
        terms = _terms(pairs)
        expected = [
            term
            for term, (start, end) in zip(terms, pairs, strict=True)
            if start <= day and (end is None or day < end)
        ]
        term = _term_on(Periods("office", terms, LAST, lambda term: term), day)
        assert expected == ([term] if term else [])

    @given(exact_terms(), st.data())
    def test_exact_at_the_edges(self, pairs, data):
        """On the first day and on the day of the end the answer is the same as by search."""
        edges = [edge for pair in pairs for edge in pair if edge is not None]
        self._at(pairs, data.draw(st.sampled_from(edges)))

    def _at(self, pairs, day):
        terms = _terms(pairs)
        expected = [
            term
            for term, (start, end) in zip(terms, pairs, strict=True)
            if start <= day and (end is None or day < end)
        ]
        term = _term_on(Periods("office", terms, LAST, lambda term: term), day)
        assert expected == ([term] if term else [])

    @example([("2001-01-01", "2014"), ("2014", None)], datetime.date(2014, 12, 31))
    @example([("2001", "2001-08-14"), ("2001-08-14", None)], datetime.date(2001, 10, 1))
    @given(vague_terms(), days)
    def test_vague(self, pairs, day):
        """A term is the answer on the days on which it ran whatever its dates mean, and no other."""
        terms = _terms(pairs)
        expected = [
            term
            for term in terms
            if _window(term.start)[1] <= day and (term.end is None or day < _window(term.end)[0])
        ]
        term = _term_on(Periods("office", terms, LAST, lambda term: term), day)
        assert expected == ([term] if term else [])
