"""Records that were made by hand: what a field may hold."""

import datetime

import pytest
from pendulum import Date, DateTime

import turkicstates as ts

LOW = ts.Confidence.LOW


def _meta(**changes):
    return ts.Meta(
        **(
            {"title": "t", "version": "1", "as_of": Date(2020, 6, 30), "licence": "CC0-1.0"}
            | changes
        )
    )


def _term(**changes):
    fields = {
        "id": "a",
        "number": 1,
        "state_id": "east",
        "start": Date(2001, 1, 1),
        "confidence": LOW,
    }
    return ts.Chairmanship(**fields | changes)


def _state(**changes):
    return ts.State(
        **{"id": "x", "names": ts.Translations({"en": "X"}), "confidence": LOW} | changes
    )


def _refused(*records, meta=None):
    """Return the lines of the error with which records are refused."""
    with pytest.raises(ts.DatasetError) as caught:
        ts.Dataset.from_records(meta or _meta(), records)
    return [str(problem) for problem in caught.value.problems]


class State:
    """A class that only has the name of a record's."""


CITATION = ts.Citation(source_id="gazette", supports=("start",))
CLAIM = ts.Claim(value="a", source_ids=("gazette",))
DISPUTE = ts.Dispute(field="motto", chosen="a", reason="b", values=(CLAIM, "b"))

WRONG = [
    (_term(start="2001-01-01"), "chairmanships.json: a: start: expected a date, got '2001-01-01'; write Date.fromisoformat('2001-01-01')"),
    (_term(start="next year"), "chairmanships.json: a: start: expected a date, got 'next year'"),
    (_term(start="2001-01"), "chairmanships.json: a: start: expected a date, got '2001-01'"),
    (_term(start=ts.PartialDate("2001")), "chairmanships.json: a: start: expected a date, got PartialDate(text='2001')"),
    (_term(start=None), "chairmanships.json: a: start: expected a date, got None"),
    (_term(start=20010101), "chairmanships.json: a: start: expected a date, got 20010101"),
    (_term(end=datetime.datetime(2002, 1, 1, 12, tzinfo=datetime.UTC)), "chairmanships.json: a: end: expected a date, got datetime.datetime(2002, 1, 1, 12, 0, tzinfo=datetime.timezone.utc); pass its date()"),
    (_term(end=DateTime(2002, 1, 1)), "chairmanships.json: a: end: expected a date, got DateTime(2002, 1, 1, 0, 0, 0); pass its date()"),
    (_term(priorities="peace"), "chairmanships.json: a: priorities: expected a tuple, got 'peace'"),
    (_term(priorities=None), "chairmanships.json: a: priorities: expected a tuple, got None"),
    (_term(priorities=("peace", 3)), "chairmanships.json: a: priorities[1]: expected a string, got 3"),
    (_term(citations=(CITATION, "gazette")), "chairmanships.json: a: citations[1]: expected a Citation, got 'gazette'"),
    (_term(citations=CITATION), "chairmanships.json: a: citations: expected a tuple, got Citation(source_id='gazette', supports=('start',))"),
    (_term(citations=(CLAIM,)), "chairmanships.json: a: citations[0]: expected a Citation, got Claim(value='a', source_ids=('gazette',))"),
    (_term(disputes=(DISPUTE,)), "chairmanships.json: a: disputes[0].values[1]: expected a Claim, got 'b'"),
    (_term(confidence=3), "chairmanships.json: a: confidence: expected a Confidence, got 3"),
    (_term(confidence=None), "chairmanships.json: a: confidence: expected a Confidence, got None"),
    (_term(confidence="certain"), "chairmanships.json: a: confidence: expected one of 'high', 'medium', 'low', got 'certain'"),
    (_term(motto=""), "chairmanships.json: a: motto: expected a string, got an empty one; leave the key out where nothing is known"),
    (_term(id=None), "chairmanships.json: record 1: id: expected a string, got None"),
    (_term(id=["a"]), "chairmanships.json: record 1: id: expected a string, got ['a']"),
    (_state(names="X"), "states.json: x: names: expected Translations, got 'X'; write Translations({'en': 'X'})"),
    (_state(names=None), "states.json: x: names: expected Translations, got None"),
    (_state(names={"en": 3}), "states.json: x: names: expected a string for 'en', got 3"),
    (_state(names={3: "X"}), "states.json: x: names: expected a BCP 47 language tag such as 'tr' or 'uz-Cyrl', got 3"),
    (_state(independence="1991"), "states.json: x: independence: expected a date, got '1991'; write PartialDate('1991')"),
    (_state(independence="1991-12-16"), "states.json: x: independence: expected a date, got '1991-12-16'; write Date.fromisoformat('1991-12-16')"),
    (_state(independence="soon"), "states.json: x: independence: expected a date, got 'soon'"),
    (State(), "record 1: a State is not a record"),
    (None, "record 1: a None is not a record"),
    (ts.State, "record 1: a type is not a record"),
]  # fmt: skip


class TestTypes:
    """Fields of a wrong type"""

    @pytest.mark.parametrize(("record", "line"), WRONG, ids=[line for _, line in WRONG])
    def test_is_refused(self, record, line):
        """A record with a field of a wrong type is refused with the field and what to write."""
        assert [line] == _refused(record)

    def test_all_at_once(self):
        """Every wrong field of every record is listed, and the description too."""
        lines = _refused(_term(start=1, end=2), _state(names=3), meta=_meta(as_of="2020-06-30"))
        assert [
            "meta.json: as_of: expected a date, got '2020-06-30'; write Date.fromisoformat('2020-06-30')",
            "chairmanships.json: a: start: expected a date, got 1",
            "chairmanships.json: a: end: expected a date, got 2",
            "states.json: x: names: expected Translations, got 3",
        ] == lines

    @pytest.mark.parametrize("start", [Date(2001, 1, 1), datetime.date(2001, 1, 1)])
    def test_date(self, start):
        """A date of the standard library is a date too, and the copy has one of pendulum."""
        data = ts.Dataset.from_records(_meta(as_of=start), [_term(start=start)])
        for date in (data.chairmanships()[0].start, data.as_of()):
            assert Date(2001, 1, 1) == date
            assert Date is type(date)

    @pytest.mark.parametrize(
        "date", [ts.PartialDate("1991"), ts.PartialDate("1991-12"), datetime.date(1991, 12, 16)]
    )
    def test_date_in_part(self, date):
        """A field that takes a month or a year takes a day as well."""
        data = ts.Dataset.from_records(_meta(), [_state(independence=date)])
        assert date == data.state("x").independence


class TestMeta:
    """The description"""

    @pytest.mark.parametrize(
        ("meta", "line"),
        [
            ({}, "meta.json: expected a Meta, got {}"),
            ("A league", "meta.json: expected a Meta, got 'A league'"),
            (_state(), "meta.json: expected a Meta, got State(id='x', names='X')"),
            (_meta(title=None), "meta.json: title: expected a string, got None"),
            (_meta(version=""), "meta.json: version: expected a string, got an empty one; leave the key out where nothing is known"),
            (_meta(as_of=None), "meta.json: as_of: expected a date, got None"),
        ],
    )  # fmt: skip
    def test_is_refused(self, meta, line):
        """A description that is not one, or that has a wrong field, is refused."""
        with pytest.raises(ts.DatasetError) as caught:
            ts.Dataset.from_records(meta, [])
        assert [line] == [str(problem) for problem in caught.value.problems]
        assert caught.value.problems[0].record_id == ""

    def test_none(self):
        """A missing description is refused together with the faults of the records."""
        with pytest.raises(ts.DatasetError) as caught:
            ts.Dataset.from_records(None, [_term(start=1)])
        assert 2 == len(caught.value.problems)
        assert "meta.json: expected a Meta, got None" in str(caught.value)


class TestRecords:
    """The records"""

    @pytest.mark.parametrize("records", [None, 3, _term()])
    def test_no_list(self, records):
        """What cannot be a list of records is refused, such as a single record."""
        with pytest.raises(ts.DatasetError) as caught:
            ts.Dataset.from_records(_meta(), records)
        (problem,) = caught.value.problems
        assert ("", "", "") == (problem.file, problem.record_id, problem.field)
        assert problem.message == f"expected a list of records, got {records!r}"

    def test_endless(self):
        """The faults are listed up to a limit, however many records there are."""

        def endless():
            while True:
                yield 3

        with pytest.raises(ts.DatasetError) as caught:
            ts.Dataset.from_records(_meta(), endless())
        assert 1001 == len(caught.value.problems)

    def test_unknown_source(self):
        """A record may cite a source that is not there: it says so, and is still shown."""
        data = ts.Dataset.from_records(_meta(), [_term(citations=(CITATION,))])
        (citation,) = data.chairmanships()[0].citations
        for ask in (citation.text, citation.bibtex, citation.csl, lambda: citation.source):
            with pytest.raises(ts.UnknownRecordError, match="no source is known as 'gazette'"):
                ask()
        assert "gazette: start" not in data.chairmanships()[0]._repr_html_()
        assert "gazette" in data.chairmanships()[0]._repr_html_()
        assert data.problems()
