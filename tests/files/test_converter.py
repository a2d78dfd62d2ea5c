"""Records as plain values."""

import copy
import enum
import json
import pickle

import attrs
import pytest

import turkicstates as ts
from conftest import small
from turkicstates.records.kinds import KINDS


class TestToDict:
    """to_dict"""

    def test_to_dict(self, little):
        """to_dict gives what the data file holds."""
        assert small()["chairmanships.json"][1] == ts.to_dict(little.chairmanship(2))
        assert json.dumps(ts.to_dict(little.chairmanship(2)))

    def test_order(self, little):
        """The keys are in the order of the fields, and what is said of the whole record is last."""
        assert [
            "id", "number", "state_id", "start", "summit_id", "motto", "confidence", "citations", "disputes",
        ] == list(ts.to_dict(little.chairmanship(2)))  # fmt: skip

    def test_changed_by_nobody(self, little):
        """What to_dict gives is new each time."""
        ts.to_dict(little.chairmanship(2))["motto"] = "Backward"
        assert "Onward" == ts.to_dict(little.chairmanship(2))["motto"]

    def test_snapshot(self, little):
        """A snapshot has its records as dictionaries, and leaves out what is not known."""
        plain = ts.to_dict(little.snapshot_on("2003-01-02"))
        assert {
            "date": "2003-01-02",
            "name": "The League",
            "chair": small()["chairmanships.json"][1],
            "holder": small()["people.json"][1],
            "members": small()["states.json"],
            "observers": [],
            "heads_of_state": small()["people.json"][:2],
            "leaders": small()["people.json"][:2],
            "summits": small()["summits.json"][1:],
            "previous_summit": small()["summits.json"][0],
        } == plain

    def test_event(self, little):
        """An event has the record that it comes from as a dictionary with every field."""
        event = little.timeline(since="2003-01-02", until="2003-01-03")[0]
        assert {
            "date": "2003-01-02",
            "kind": "handover",
            "title": "West takes the chair",
            "record": small()["chairmanships.json"][1],
        } == ts.to_dict(event)

    @pytest.mark.parametrize("value", [None, 3, "2023-astana", [], ts, ts.Status.MEMBER])
    def test_no_value(self, value):
        """What is not a value of this package is refused by its type."""
        with pytest.raises(TypeError, match=r"^to_dict\(\) takes a record or another value of "):
            ts.to_dict(value)


def _values():
    """Return one value of each public class: records, their parts and all other answers."""
    dataset = ts.Dataset.bundled()
    values = {
        type(value).__name__: value
        for value in (
            dataset.meta,
            dataset.meta.series[0],
            ts.snapshot_on("2023-11-03"),
            ts.handover_on("2023-11-03"),
            ts.timeline()[0],
            ts.seal(),
            ts.Problem("states.json", "east", "names.tr", "no citation supports it"),
            ts.PartialDate("2010-11"),
            ts.state("KZ").names,
            ts.Change(kind="people", record_id="ada", field="born", old=None, new='"1950"'),
        )
    }
    waiting = [record for kind in KINDS for record in dataset.records(kind)]
    while waiting:
        value = waiting.pop()
        values.setdefault(type(value).__name__, value)
        for field in attrs.fields(type(value)):
            content = getattr(value, field.name)
            if isinstance(content, tuple):
                waiting += [part for part in content if attrs.has(type(part))]
    return values


VALUES = _values()
CLASSES = [
    name
    for name in ts.__all__
    if isinstance(cls := getattr(ts, name), type)
    if not issubclass(cls, Exception | ts.Dataset | enum.Enum)
]


class TestPublicValues:
    """Every public class whose instances are values"""

    def test_all(self):
        """There is a value of each; a record is always of a class of its own."""
        assert {*CLASSES} - {"Record"} == {*VALUES}

    @pytest.mark.parametrize("name", sorted(VALUES))
    def test_json(self, name):
        """It becomes a dictionary that JSON gives back unchanged."""
        plain = ts.to_dict(VALUES[name])
        assert plain
        assert plain == json.loads(json.dumps(plain))

    @pytest.mark.parametrize("name", sorted(VALUES))
    def test_copies(self, name):
        """It comes back from a pickle and from a copy as it was."""
        value = VALUES[name]
        for other in (pickle.loads(pickle.dumps(value)), copy.copy(value), copy.deepcopy(value)):
            assert value == other
            assert type(value) is type(other)
            assert ts.to_dict(value) == ts.to_dict(other)
            assert hash(value) == hash(other)

    def test_related_records(self):
        """What comes back from a pickle still has its relations."""
        snapshot, event = VALUES["Snapshot"], VALUES["Event"]
        assert "Kazakhstan" == pickle.loads(pickle.dumps(snapshot)).chair.state.name
        assert event.record.sources == pickle.loads(pickle.dumps(event)).record.sources
