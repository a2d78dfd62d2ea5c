"""Values in models of pydantic."""

import datetime
import json
import subprocess
import sys
from typing import Any

import pytest
from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

import turkicstates as ts
from values import CLASSES, VALUES


class Row(BaseModel):
    """A model of a user."""

    state: ts.State
    day: datetime.date | ts.PartialDate
    summits: tuple[ts.Summit, ...] = ()
    status: ts.Status = ts.Status.NONE
    event: ts.Event | None = None


def row():
    """Return a model that holds records."""
    return Row(
        state=ts.state("KZ"),
        day=ts.PartialDate("2010-11"),
        summits=ts.summits()[:2],
        status="member",
        event=ts.timeline()[0],
    )


def refusals(cls, plain):
    """Return the places and messages of the one error with which a value is refused."""
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(cls).validate_python(plain)
    return {error["loc"]: error["msg"] for error in caught.value.errors()}


class TestModels:
    """Models that hold values"""

    def test_kept(self):
        """A record stays the same object, with its relations."""
        assert row().state is ts.state("KZ")
        assert row().event.record.sources

    def test_dumped(self):
        """A model is written as to_dict() writes its values."""
        plain = row().model_dump()
        assert ts.to_dict(ts.state("KZ")) == plain["state"]
        assert ts.to_dict(ts.timeline()[0]) == plain["event"]
        assert "2010-11" == plain["day"]

    def test_round_trip(self):
        """It comes back from its JSON and from its dictionary as it was."""
        assert row() == Row.model_validate_json(row().model_dump_json())
        assert row() == Row.model_validate(row().model_dump())
        assert row() == row().model_copy(deep=True)

    def test_from_attributes(self):
        """A smaller model of a user takes what it needs from a record."""

        class Chair(BaseModel):
            """A part of a term of the chair."""

            model_config = ConfigDict(from_attributes=True)
            state_id: str
            start: datetime.date
            motto: str | None
            summit: ts.Summit

        chair = Chair.model_validate(ts.chair_on("2023-11-03"))
        assert ("kazakhstan", datetime.date(2023, 11, 3), "TURKTIME!", ts.summit(10)) == (
            chair.state_id,
            chair.start,
            chair.motto,
            chair.summit,
        )

    @pytest.mark.parametrize("text", ["2010-11-17", "2010-11", "2010"])
    def test_dates(self, text):
        """A date that may be known in part is as exact as its text."""
        adapter = TypeAdapter(datetime.date | ts.PartialDate)
        day = adapter.validate_python(text)
        assert text == day.isoformat()
        assert len(text) == 10 or ts.PartialDate(text) == day
        assert text == adapter.dump_python(day, mode="json")

    @pytest.mark.parametrize("name", sorted(VALUES))
    def test_every_class(self, name):
        """A value of each public class goes through, as it is, as plain values, and as JSON."""
        value, adapter = VALUES[name], TypeAdapter(getattr(ts, name))
        assert value is adapter.validate_python(value)
        assert value == adapter.validate_python(adapter.dump_python(value))
        assert value == adapter.validate_json(adapter.dump_json(value))

    def test_choices(self):
        """Where several kinds may be, a record is of the kind whose fields it has."""
        adapter = TypeAdapter(tuple[ts.State | ts.Organisation, ...])
        observers = ts.observers_on("2023-12-01")
        assert observers == adapter.validate_json(adapter.dump_json(observers))
        anything = TypeAdapter(ts.Record)
        assert ts.summit(10) == anything.validate_json(anything.dump_json(ts.summit(10)))


class TestParts:
    """include and exclude"""

    @pytest.mark.parametrize("mode", ["python", "json"])
    def test_record(self, mode):
        """Only the fields of a record are written that the caller wants."""
        term = ts.chair_on("2023-11-03")
        adapter, plain = TypeAdapter(ts.Chairmanship), ts.to_dict(term)
        assert {"motto": "TURKTIME!"} == adapter.dump_python(term, mode=mode, include={"motto"})
        del plain["citations"]
        assert plain == adapter.dump_python(term, mode=mode, exclude={"citations", "note"})
        assert plain == json.loads(adapter.dump_json(term, exclude={"citations"}))

    def test_nested(self):
        """Parts of parts count as in a model of the user's own."""
        written = row().model_dump(
            include={"state": {"memberships": {0: {"start"}}}, "day": True, "event": {"record"}},
            exclude={"event": {"record": {"id", "memberships"}}},
        )
        assert {"state", "day", "event"} == set(written)
        assert {"memberships": [{"start": "2009-10-03"}]} == written["state"]
        assert "2010-11" == written["day"]
        left = set(ts.to_dict(row().event.record)) - {"id", "memberships"}
        assert left == set(written["event"]["record"])


class TestAnyValue:
    """Values where a model allows any"""

    @pytest.mark.parametrize(
        "value",
        [
            ts.state("KZ"),
            ts.state("KZ").names,
            ts.PartialDate("2010"),
            ts.snapshot_on("2015-05-05"),
        ],
        ids=lambda value: type(value).__name__,
    )
    def test_written(self, value):
        """A value is written as where its class is named."""
        expected = TypeAdapter(type(value)).dump_python(value)
        anything = TypeAdapter(dict[str, Any])
        assert {"it": [expected]} == anything.dump_python({"it": [value]})
        assert {"it": [expected]} == json.loads(anything.dump_json({"it": [value]}))


class TestRefusals:
    """ValidationError"""

    def test_places(self):
        """Every fault is listed at once, with its place and the sentence of this library."""
        plain = row().model_dump()
        plain["state"]["memberships"][0]["start"] = "2009-02-30"
        plain["state"]["mood"] = "{good}"
        del plain["state"]["names"]
        plain["summits"][1]["kind"] = "regulr"
        assert {
            ("state", "names"): "missing",
            (
                "state",
                "memberships",
                0,
                "start",
            ): "expected a day as 'YYYY-MM-DD', got '2009-02-30': 2009-02 has 28 days",
            ("state",): "unknown key 'mood'",
            (
                "summits",
                1,
                "kind",
            ): "expected one of 'regular', 'extraordinary', 'informal', got 'regulr'; did you mean 'regular'?",
        } == refusals(Row, plain)

    def test_inputs(self):
        """Each fault has what was there or, if nothing was, what is around it."""
        with pytest.raises(ValidationError) as caught:
            TypeAdapter(ts.Claim).validate_python({"value": 3})
        value, source_ids = caught.value.errors()
        assert ("invalid_claim", 3) == (value["type"], value["input"])
        assert ("invalid_claim", {"value": 3}) == (source_ids["type"], source_ids["input"])

    @pytest.mark.parametrize(
        ("cls", "plain", "message"),
        [
            (ts.State, "KZ", "expected an object, got 'KZ'"),
            (ts.State, ts.summit(10), "expected an object, got Summit("),
            (ts.State, None, "expected an object, got null"),
            (ts.Translations, {"EN": "x"}, "expected a BCP 47 language tag such as 'tr' or 'uz-Cyrl', got 'EN'"),
            (ts.Translations, {}, "expected an object of strings by language tag, got {}"),
            (ts.PartialDate, "2010-13", "'2010-13' is not a year or a month: write 'YYYY' or 'YYYY-MM'"),
            (ts.PartialDate, 2010, "expected a year ('YYYY') or a month ('YYYY-MM'), got 2010"),
            (ts.Problem, [], "expected an object of the strings file, record_id, field, message, got []"),
        ],
    )  # fmt: skip
    def test_messages(self, cls, plain, message):
        """A value that is nothing of the class is refused by what was expected."""
        assert refusals(cls, plain)[()].startswith(message)

    def test_names_in_unions(self):
        """In a union, a fault names the class."""
        assert {"int", "PartialDate"} == {
            place[-1].removeprefix("function-plain[").removesuffix("()]")
            for place in refusals(int | ts.PartialDate, "x")
        }


class TestSchemas:
    """The JSON Schema of models"""

    @pytest.mark.parametrize("mode", ["validation", "serialization"])
    @pytest.mark.parametrize("name", CLASSES)
    def test_every_class(self, name, mode):
        """Each class has the schema of json_schema(), its parts among the definitions."""
        cls = getattr(ts, name)
        expected = ts.json_schema(cls)
        del expected["$schema"]
        assert expected == TypeAdapter(cls).json_schema(mode=mode)

    def test_model(self):
        """A model refers to the schemas of the values it holds, each there once."""
        schema = Row.model_json_schema()
        assert {"$ref": "#/$defs/State"} == schema["properties"]["state"]
        assert {"$ref": "#/$defs/Summit"} == schema["properties"]["summits"]["items"]
        assert {"State", "Summit", "Citation", "Event", "PartialDate", "Status"} <= {
            *schema["$defs"]
        }

    def test_same_name(self):
        """A class of the same name in the user's own code stays apart."""

        class State(BaseModel):
            """Another class of this name."""

            code: str

        class Both(BaseModel):
            """Both of them."""

            theirs: State
            ours: ts.State

        properties = Both.model_json_schema()["properties"]
        assert properties["theirs"]["$ref"] != properties["ours"]["$ref"]


class TestImport:
    """What is imported when"""

    def test_only_if_asked(self):
        """Neither pydantic nor what serves it is imported by importing, asking or reading."""
        asked = (
            "import sys, turkicstates as ts; ts.to_dict(ts.snapshot_on('2023-11-03')); "
            "ts.json_schema(ts.State); ts.from_dict(ts.Claim, {'value': 'a', 'source_ids': ['b']}); "
            "print([name for name in sys.modules if 'pydantic' in name])"
        )
        done = subprocess.run(
            [sys.executable, "-c", asked], check=True, capture_output=True, text=True
        )
        assert "[]\n" == done.stdout
