"""The JSON Schema of each class."""

import json

import jsonschema
import pytest

import turkicstates as ts
from turkicstates.records.kinds import KINDS
from values import CLASSES, VALUES

DRAFT = jsonschema.Draft202012Validator
TEXTS = {"PartialDate": "2010-11"}
"""What JSON has for a value that to_dict() alone makes an object of."""


def faults(name, plain):
    """Return what the schema of a class says of a JSON value."""
    validator = DRAFT(ts.json_schema(getattr(ts, name)), format_checker=DRAFT.FORMAT_CHECKER)
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(plain)]


class TestJsonSchema:
    """json_schema"""

    @pytest.mark.parametrize("name", CLASSES)
    def test_sound(self, name):
        """Each class has a sound schema, which refers to nothing but its own definitions."""
        schema = ts.json_schema(getattr(ts, name))
        DRAFT.check_schema(schema)
        text = json.dumps(schema)
        assert schema["description"] in getattr(ts, name).__doc__.replace("\n    ", " ")
        for other in CLASSES:
            used = f'"#/$defs/{other}"' in text
            assert used == (other in schema.get("$defs", {}))

    @pytest.mark.parametrize("name", sorted(VALUES))
    def test_holds(self, name):
        """What to_dict() returns keeps to it, and an unknown key does not."""
        plain = TEXTS.get(name) or ts.to_dict(VALUES[name])
        assert [] == faults(name, plain)
        assert faults(name, {"no such key": []})

    @pytest.mark.filterwarnings("ignore::turkicstates.StaleDataWarning")
    @pytest.mark.parametrize("day", ["1990-01-01", "2009-10-03", "2023-11-03", "2999-01-01"])
    def test_snapshots(self, day):
        """A snapshot keeps to it on every day."""
        assert [] == faults("Snapshot", ts.to_dict(ts.snapshot_on(day)))

    def test_events(self):
        """Events of every kind keep to it."""
        events = {event.kind: event for event in ts.timeline()}
        for event in events.values():
            assert [] == faults("Event", ts.to_dict(event))

    def test_faults(self):
        """It finds what is wrong within."""
        plain = ts.to_dict(ts.snapshot_on("2023-11-03"))
        plain["members"][0]["memberships"][0]["start"] = "2009-02-30"
        del plain["date"]
        start, date = sorted(faults("Snapshot", plain))
        assert "$: 'date' is a required property" == date
        assert "$.members[0].memberships[0].start: '2009-02-30' is not a 'date'" == start

    def test_any_record(self):
        """The schema of Record takes any kind that cites sources."""
        for kind in KINDS.values():
            plain = ts.to_dict(ts.Dataset.bundled().records(kind)[0])
            assert issubclass(kind.cls, ts.Record) == (not faults("Record", plain))

    def test_vocabularies(self):
        """A vocabulary is the list of its words."""
        assert ["member", "observer", "none"] == ts.json_schema(ts.Status)["enum"]

    def test_new_each_time(self):
        """Nobody changes the schema of others."""
        ts.json_schema(ts.Citation)["properties"].clear()
        assert ts.json_schema(ts.Citation)["properties"]

    @pytest.mark.parametrize(
        "cls", [int, "State", None, ts.Dataset, ts.StaleDataWarning, type("State", (), {})]
    )
    def test_no_class(self, cls):
        """What is not a class of values is refused."""
        with pytest.raises(
            TypeError, match=r"^json_schema\(\) takes a class of this package's values"
        ):
            ts.json_schema(cls)
