"""The JSON Schema that ships with the data."""

import json
from pathlib import Path

import jsonschema
import pytest

import turkicstates as ts
from tools.schema import DIALECT, schemas

DATA = Path(ts.__file__).with_name("data")
SCHEMAS = schemas()
OF_FILES = [name for name in SCHEMAS if name != "answers.schema.json"]


def _check(name, value):
    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
    validator = jsonschema.Draft202012Validator(SCHEMAS[name], format_checker=checker)
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(value)]


class TestSchemas:
    """schemas"""

    @pytest.mark.parametrize("name", SCHEMAS)
    def test_ships(self, name):
        """The schema that ships is the one that the classes give."""
        shipped = json.loads((DATA / "schema" / name).read_text("utf-8"))
        assert SCHEMAS[name] == shipped
        assert DIALECT == shipped["$schema"]

    def test_no_other_ships(self):
        """There is a schema for each data file, one for all answers, and no other."""
        assert set(SCHEMAS) == {path.name for path in (DATA / "schema").iterdir()}
        assert {name.replace(".schema.json", ".json") for name in OF_FILES} == {
            path.name for path in DATA.glob("*.json")
        }

    @pytest.mark.parametrize("name", SCHEMAS)
    def test_is_one(self, name):
        """Each is a sound JSON Schema."""
        jsonschema.Draft202012Validator.check_schema(SCHEMAS[name])

    @pytest.mark.parametrize("name", OF_FILES)
    def test_holds_for_the_data(self, name):
        """The bundled files keep to it."""
        file = DATA / name.replace(".schema.json", ".json")
        assert [] == _check(name, json.loads(file.read_text("utf-8")))

    @pytest.mark.parametrize(
        ("change", "message"),
        [
            ({"mottoo": "Onward"}, "$[0]: Additional properties are not allowed"),
            ({"start": "2021-02-30"}, "$[0].start: '2021-02-30' is not a 'date'"),
            ({"start": "2021"}, "$[0].start: '2021' is not a 'date'"),
            ({"number": "12"}, "$[0].number: '12' is not of type 'integer'"),
            ({"confidence": "sure"}, "$[0].confidence: 'sure' is not one of"),
            ({"motto": " "}, "$[0].motto: ' ' does not match"),
            ({"motto": None}, "$[0].motto: None is not of type 'string'"),
            ({"id": "No Slug"}, "$[0].id: 'No Slug' does not match"),
            ({"citations": [{"supports": []}]}, "$[0].citations[0]: 'source_id' is a required"),
        ],
        ids=str,
    )
    def test_finds_faults(self, change, message):
        """A fault that loading would report is a fault for an editor with the schema too."""
        terms = json.loads((DATA / "chairmanships.json").read_text("utf-8"))
        terms[0] |= change
        (fault, *_) = _check("chairmanships.schema.json", terms)
        assert fault.startswith(message)

    def test_partial_dates(self):
        """A date that may be known in part may be a year, a month or a day, and nothing else."""
        terms = json.loads((DATA / "summits.json").read_text("utf-8"))[:1]
        for date in ("2021", "2021-12", "2021-12-31"):
            assert [] == _check("summits.schema.json", [{**terms[0], "start": date}])
        for date in ("21", "2021-13", "2021-02-30", "soon"):
            assert _check("summits.schema.json", [{**terms[0], "start": date}])

    def test_definitions_agree(self):
        """A class has the same definition in the schema of its file and in that of all answers."""
        for name in OF_FILES:
            for cls, definition in SCHEMAS[name]["$defs"].items():
                assert definition == SCHEMAS["answers.schema.json"]["$defs"][cls]
