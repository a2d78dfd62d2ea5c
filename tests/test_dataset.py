"""Data sets as wholes: made from records, compared, sealed, told apart."""

import copy

import attrs
import pytest
from pendulum import Date

import turkicstates as ts


class TestFromRecords:
    """Dataset.from_records"""

    def test_same_records(self, little):
        """The records of a data set make an equal one, which owns records of its own."""
        meta = ts.Meta(
            title="A small data set", version="2020.1", as_of=little.as_of(), licence="CC0-1.0"
        )
        kinds = (
            little.sources(), little.states(), little.organisations(), little.people(),
            little.offices(), little.office_terms(), little.agreements(), little.summits(),
            little.chairmanships(), little.statements(),
        )  # fmt: skip
        again = ts.Dataset.from_records(meta, (one for kind in kinds for one in kind))
        assert little == again
        assert little.state("east") is not again.state("east")

    def test_lists_every_fault(self, little):
        """What is no record, and a field that holds what it cannot hold, are told at once."""
        meta = ts.Meta(title="?", version="?", as_of=little.as_of(), licence="?")
        wrong = ts.Source(id="x", title=3)
        with pytest.raises(ts.DatasetError) as caught:
            ts.Dataset.from_records(meta, [meta, wrong])
        assert (
            ("", "record 1", "", "a Meta is not a record"),
            ("sources.json", "x", "title", "expected a string, got 3"),
        ) == caught.value.problems

    def test_problems(self, little):
        """Records that stand twice are a problem of the whole."""
        meta = ts.Meta(title="?", version="?", as_of=little.as_of(), licence="?")
        source = little.source("gazette")
        twice = ts.Dataset.from_records(meta, [source, source])
        assert ["sources.json: gazette: id: two records have this id"] == [
            str(problem) for problem in twice.problems()
        ]

    def test_problems_apart(self, little):
        """So are records with one identifier and other dates, though another lies between them."""
        meta = ts.Meta(title="?", version="?", as_of=little.as_of(), licence="?")
        first, second = little.summits()
        third = attrs.evolve(
            second, id=first.id, ordinal=3, start=Date(2005, 1, 1), end=Date(2005, 1, 1)
        )
        records = [*little.sources(), *little.states(), *little.people(), *little.office_terms()]
        records += [*little.offices(), first, second, third]
        problems = ts.Dataset.from_records(meta, records).problems()
        assert ["summits.json: 2001-east: id: two records have this id"] == [
            str(problem) for problem in problems
        ]


class TestEquality:
    """== and hash"""

    def test_other_things(self, little):
        """A data set equals no other kind of thing, and stands in sets."""
        assert little != "a data set"
        assert little.state("east") != "east"
        assert little != ts.Dataset.bundled()
        assert {little} == {little, little}
        assert hash(little) != hash(ts.Dataset.bundled())
        assert "<Dataset 'A small data set', version 2020.1, as of 2020-06-30>" == repr(little)


class TestCopies:
    """copy and deepcopy"""

    def test_same(self, little):
        """A data set cannot change, so its copies are itself."""
        assert little is copy.copy(little) is copy.deepcopy(little)
