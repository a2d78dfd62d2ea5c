"""Data sets as wholes: made from records, compared and copied."""

import copy
import pickle

import attrs
import pytest
from pendulum import Date

import turkicstates as ts


class TestFromRecords:
    """Dataset.from_records"""

    def test_same_records(self, little):
        """The records of a data set make an equal one, which has new records."""
        kinds = (
            little.sources(), little.states(), little.organisations(), little.people(),
            little.offices(), little.office_terms(), little.agreements(), little.summits(),
            little.chairmanships(), little.statements(),
        )  # fmt: skip
        again = ts.Dataset.from_records(little.meta, (record for kind in kinds for record in kind))
        assert little == again
        assert little.state("east") is not again.state("east")

    def test_lists_every_fault(self, little):
        """Values that are not records, and fields with wrong values, are all reported at once."""
        meta = ts.Meta(title="?", version="?", as_of=little.as_of(), licence="?")
        wrong = ts.Source(id="x", title=3)
        with pytest.raises(ts.DatasetError) as caught:
            ts.Dataset.from_records(meta, [meta, wrong])
        assert (
            ("", "record 1", "", "a Meta is not a record"),
            ("sources.json", "x", "title", "expected a string, got 3"),
        ) == caught.value.problems

    def test_problems(self, little):
        """Records that appear twice are a problem of the data set."""
        meta = ts.Meta(title="?", version="?", as_of=little.as_of(), licence="?")
        source = little.source("gazette")
        twice = ts.Dataset.from_records(meta, [source, source])
        assert ["sources.json: gazette: id: two records have this id"] == [
            str(problem) for problem in twice.problems()
        ]

    def test_problems_apart(self, little):
        """Two records with one identifier but other dates are a problem, even if not neighbours."""
        meta = attrs.evolve(little.meta, organisation_id=None)
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

    def test_from_records(self, league):
        """Records make a new data set with new records; values that are not records are refused."""
        meta = ts.Meta(title="t", version="1", as_of=Date(2020, 6, 30), licence="CC0-1.0")
        data = ts.Dataset.from_records(meta, [league.state("east"), *league.sources()])
        assert league.state("east") == data.state("east")
        assert league.state("east") is not data.state("east")
        assert () == data.chairmanships()
        assert league is league.state("east")._dataset
        with pytest.raises(ts.DatasetError, match="record 2: a Citation is not a record"):
            ts.Dataset.from_records(meta, [league.state("east"), league.state("east").citations[0]])

    def test_from_records_with_a_wrong_field(self):
        """A field that holds what it cannot hold is a fault of that record."""
        meta = ts.Meta(title="t", version="1", as_of=Date(2020, 6, 30), licence="CC0-1.0")
        wrong = ts.Chairmanship(
            id="a",
            number="one",
            state_id="east",
            start=Date(2001, 1, 1),
            confidence=ts.Confidence.LOW,
        )
        with pytest.raises(ts.DatasetError) as caught:
            ts.Dataset.from_records(meta, [wrong])
        expected = ["chairmanships.json: a: number: expected a whole number, got 'one'"]
        assert expected == [str(problem) for problem in caught.value.problems]

    def test_copies_keep_nothing_of_the_original(self):
        """Lists and mappings in a record are copied, so a later change of them changes nothing."""
        meta = ts.Meta(title="t", version="1", as_of=Date(2020, 6, 30), licence="CC0-1.0")
        names, aliases = {"en": "X"}, ["a"]
        state = ts.State(id="x", names=names, aliases=aliases, confidence="low")
        data = ts.Dataset.from_records(meta, [state])
        names["en"] = "Y"
        aliases.append("b")
        assert (ts.Translations({"en": "X"}), ("a",), ts.Confidence.LOW) == (
            data.state("x").names,
            data.state("x").aliases,
            data.state("x").confidence,
        )
        assert data == pickle.loads(pickle.dumps(data))


class TestPaths:
    """What is not a path"""

    @pytest.mark.parametrize("path", [3, None, b"data", ["data"]], ids=repr)
    def test_refused(self, little, path):
        """load() and dump() name what was passed, and what they expect."""
        for ask in (ts.Dataset.load, little.dump):
            with pytest.raises(ts.InvalidArgumentError) as caught:
                ask(path)
            message = f"path must be a path, as text or a Path, not {'None' if path is None else type(path).__name__}"
            assert message == str(caught.value)
            assert ("path", path) == (caught.value.argument, caught.value.value)


class TestEquality:
    """== and hash"""

    def test_other_things(self, little):
        """A data set does not equal any other kind of thing, and can be an element of a set."""
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
