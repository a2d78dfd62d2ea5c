"""How the work of a question grows with the data, counted in lines that run and not in seconds."""

import gc
import re
import sys

import pytest

import turkicstates as ts
from conftest import write
from samples import full
from turkicstates.export.geojson import contents

LITTLE, MUCH = 8, 32
"""How many copies of the sample the two data sets hold."""

MOST = 1.2 * MUCH / LITTLE
"""How many times the steps may be: in proportion, and a little for what sorts or bisects."""

YEARS = 2
"""How many years lie between one copy and the next, which is as long as a chair's term."""


def many(count):
    """Return the files of so many copies of the sample, each of an earlier time."""
    files = full()
    last = files["chairmanships.json"][0] | {"end": "2003-01-01", "number": count}
    files["chairmanships.json"] = [last]
    files["meta.json"]["organisation_id"] += "-0"
    copies = {
        name: [copied(record, number) for number in range(count) for record in value]
        if isinstance(value, list)
        else value
        for name, value in files.items()
    }
    for office in copies["offices.json"]:  # an organisation has one Secretary General at a time
        if office["kind"] == "secretary-general" and office["id"] != "secretary-0":
            office["kind"] = "head-of-body"
    return copies


def copied(value, number, field="", /):
    """Return a copy that has identifiers and names of its own, and earlier dates."""
    if isinstance(value, dict):
        return {key: copied(part, number, key) for key, part in value.items()}
    if isinstance(value, list):
        return [copied(part, number, field) for part in value]
    if isinstance(value, str) and re.fullmatch(r"\d{4}(-\d\d){0,2}", value):
        return f"{int(value[:4]) - YEARS * number}{value[4:]}"
    if re.search(r"(^|_)ids?$", field) or field in {"en", "tr", "label"}:
        return f"{value}-{number}"
    if field == "ordinal":
        return value + 10 * number
    return value - number if field == "number" else value


@pytest.fixture(name="folders", scope="module")
def _folders(tmp_path_factory):
    """Two data sets, the larger one last."""
    return [
        write(tmp_path_factory.mktemp("copies") / str(count), many(count))
        for count in (LITTLE, MUCH)
    ]


def steps(function):
    """Return how many lines run while one function runs, each round of a loop for itself."""
    count = 0
    gc.collect()

    def note(_frame, event, _argument):
        nonlocal count
        count += event == "line"
        return note

    before = sys.gettrace()
    gc.disable()  # the lines that others run after a collection come at any time
    sys.settrace(note)
    try:
        function()
    finally:
        sys.settrace(before)
        gc.enable()
    return count


def followed(records, *names):
    """Ask records for their properties of some names."""
    return [getattr(record, name) for record in records for name in names]


class TestWork:
    """Questions to small and to large data sets"""

    @pytest.mark.parametrize(
        "ask",
        [
            pytest.param(lambda data: data.problems(), id="problems"),
            pytest.param(lambda data: data.timeline(), id="timeline"),
            pytest.param(lambda data: data.snapshot_on("2010-01-01"), id="snapshot_on"),
            pytest.param(
                lambda data: followed(data.chairmanships(), "previous", "next"), id="neighbours"
            ),
            pytest.param(
                lambda data: followed(data.summits(), "previous", "documents", "statements"),
                id="summits",
            ),
            pytest.param(lambda data: followed(data.people(), "office_terms"), id="people"),
            pytest.param(lambda data: followed(data.states(), "heads_of_state"), id="states"),
            pytest.param(lambda data: followed(data.bodies(), "heads"), id="bodies"),
            pytest.param(lambda data: followed(data.offices(), "terms"), id="offices"),
            pytest.param(contents, id="geojson"),
        ],
    )
    def test_in_proportion(self, folders, ask):
        """Four times the data take four times the steps, or hardly more."""
        little, much = (
            steps(lambda data=data: ask(data)) for data in map(ts.Dataset.load, folders)
        )
        assert much < MOST * little

    def test_reading(self, folders):
        """A folder with four times the data is read and checked in four times the steps."""
        little, much = (steps(lambda folder=folder: ts.Dataset.load(folder)) for folder in folders)
        assert much < MOST * little
