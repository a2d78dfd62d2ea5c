"""Records as plain values."""

import copy
import json
import pickle

import jsonschema
import pytest

import turkicstates as ts
from conftest import small, write
from samples import full
from turkicstates.records.kinds import KINDS
from values import CLASSES, VALUES


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


class TestFromDict:
    """from_dict"""

    def test_every_record(self):
        """Every record of the bundled data comes back as it was."""
        for kind in KINDS.values():
            for record in ts.Dataset.bundled().records(kind):
                assert record == ts.from_dict(kind.cls, ts.to_dict(record))

    @pytest.mark.parametrize("name", sorted(VALUES))
    def test_every_class(self, name):
        """A value of each class comes back through JSON."""
        text = json.dumps(ts.to_dict(VALUES[name]))
        assert VALUES[name] == ts.from_dict(type(VALUES[name]), json.loads(text))

    @pytest.mark.parametrize(
        ("identifier", "message"),
        [
            ("\u00c9 x/../", "expected lower-case letters and digits, joined by hyphens, got '\\xc9 x/../'"),
            ("2023--astana", "expected lower-case letters and digits, joined by hyphens, got '2023--astana'"),
            ("a" * 201, "expected at most 200 characters, got 201"),
            (7, "expected a string, got 7"),
        ],
    )  # fmt: skip
    def test_identifier(self, identifier, message):
        """An identifier that the JSON Schema refuses is refused, in parts of a value too."""
        chair = ts.to_dict(ts.chair_on("2023-11-03")) | {"id": identifier}
        series = {"id": identifier, "names": {"en": "Summits"}}
        meta = ts.to_dict(ts.Dataset.bundled().meta) | {"series": [series]}
        for cls, plain, field in ((ts.Chairmanship, chair, "id"), (ts.Meta, meta, "series[0].id")):
            assert not jsonschema.Draft202012Validator(ts.json_schema(cls)).is_valid(plain)
            with pytest.raises(ts.DatasetError) as caught:
                ts.from_dict(cls, plain)
            ((*_, place, said),) = caught.value.problems
            assert (field, message) == (place, said)

    @pytest.mark.filterwarnings("ignore::turkicstates.StaleDataWarning")
    @pytest.mark.parametrize(
        "day", ["1990-01-01", "1992-10-30", "2009-10-03", "2023-11-03", "2999-01-01"]
    )
    def test_snapshots(self, day):
        """So does a snapshot, with unknown heads of state and observers of two kinds."""
        snapshot = ts.snapshot_on(day)
        assert snapshot == ts.from_dict(ts.Snapshot, ts.to_dict(snapshot))

    def test_events(self):
        """So does every event, with its record as what it was."""
        for event in ts.timeline():
            again = ts.from_dict(ts.Event, ts.to_dict(event))
            assert event == again
            assert type(event.record) is type(again.record)

    def test_unbound(self):
        """What was read belongs to no data set."""
        term = ts.from_dict(ts.Chairmanship, ts.to_dict(ts.chair_on("2023-11-03")))
        with pytest.raises(ts.UnboundRecordError, match="belongs to no data set"):
            _ = term.state

    def test_faults(self):
        """All faults are listed, each with its record and its field."""
        plain = ts.to_dict(ts.summit(10))
        plain["participants"][3]["level"] = "minster"
        plain |= {"start": "2023-11-31", "citty": "Astana"}
        del plain["kind"]
        with pytest.raises(ts.DatasetError) as caught:
            ts.from_dict(ts.Summit, plain)
        assert str(caught.value).startswith("4 faults in the Summit\n2023-astana: kind: missing\n")
        kind, start, level, city = map(str, caught.value.problems)
        assert "2023-astana: kind: missing" == kind
        assert start.startswith("2023-astana: start: expected a day as 'YYYY-MM-DD', got")
        assert level.startswith("2023-astana: participants[3].level: expected one of")
        assert "2023-astana: unknown key 'citty'; did you mean 'city'?" == city

    @pytest.mark.parametrize(
        ("cls", "plain", "message"),
        [
            (ts.State, "KZ", "expected an object, got 'KZ'"),
            (ts.State, {"id": 3}, "id: expected a string, got 3"),
            (ts.PartialDate, {"text": "2010-13"}, "'2010-13' is not a year"),
            (ts.PartialDate, {}, "expected a year ('YYYY') or a month"),
            (ts.Problem, {"file": "a"}, "expected an object of the strings file, record_id, field, message"),
            (ts.Problem, {"file": "a", "record_id": "", "field": 1, "message": ""}, "expected an object"),
            (ts.Translations, {}, "expected an object of strings by language tag"),
        ],
    )  # fmt: skip
    def test_no_value(self, cls, plain, message):
        """What is not a value of the class is refused with what was expected."""
        with pytest.raises(ts.DatasetError) as caught:
            ts.from_dict(cls, plain)
        assert str(caught.value.problems[0]).startswith(message)

    @pytest.mark.parametrize("cls", [int, "State", None, ts.Status, ts.Dataset])
    def test_no_class(self, cls):
        """What is not a class of values is refused."""
        with pytest.raises(
            TypeError, match=r"^from_dict\(\) takes a class of this package's values"
        ):
            ts.from_dict(cls, {})

    def test_record_of_any_kind(self):
        """A record is of the only kind whose fields it has."""
        assert ts.summit(10) == ts.from_dict(ts.Record, ts.to_dict(ts.summit(10)))

    def test_record_of_several_kinds(self, tmp_path):
        """If it may be of several kinds, nobody guesses."""
        league = ts.Dataset.load(write(tmp_path / "league", full()))
        plain = ts.to_dict(league.person("can"))
        with pytest.raises(ts.DatasetError, match="may be a State or Organisation or Person: "):
            ts.from_dict(ts.Record, plain)

    def test_record_of_no_kind(self):
        """The faults are those of the kind that it resembles most."""
        plain = ts.to_dict(ts.summit(10)) | {"themme": "x"}
        with pytest.raises(ts.DatasetError) as caught:
            ts.from_dict(ts.Record, plain)
        (problem,) = caught.value.problems
        assert "2023-astana: unknown key 'themme'; did you mean 'themes'?" == str(problem)


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
