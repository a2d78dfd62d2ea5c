"""How the work of a question grows with the data, counted in lines that run and not in seconds."""

import sys

import pytest

import turkicstates as ts
from benchmarks import invented
from turkicstates.export.geojson import contents
from turkicstates.records.kinds import KINDS

LITTLE, MUCH = 2, 8
"""How many times the data that ships the invented data sets are."""

MOST = 1.1 * MUCH / LITTLE
"""How many times the steps may be: a little beyond in proportion."""


def fresh(folder):
    """Return a data set that reads canonical files when it needs them, as the bundled one does."""
    return ts.Dataset(lambda name: (folder / name).read_bytes())


def followed(dataset, *names):
    """Ask every record of a data set for its properties of some names."""
    for kind in KINDS:
        for record in dataset.records(kind):
            for name in names:
                getattr(record, name, None)


def cited(dataset):
    """Follow every citation of a data set to its source, and return the sources."""
    return [
        citation.source
        for kind in KINDS
        if kind != "sources"
        for record in dataset.records(kind)
        for citation in getattr(record, "citations", ())
    ]


def steps(function):
    """Return how many lines run while one function runs, each round of a loop for itself."""
    count = 0

    def note(_frame, event, _argument):
        nonlocal count
        count += event == "line"
        return note

    before = sys.gettrace()
    sys.settrace(note)
    try:
        function()
    finally:
        sys.settrace(before)
    return count


@pytest.fixture(name="folders", scope="module")
def _folders(tmp_path_factory):
    """Canonical files of two invented data sets, the larger one last."""
    folders = []
    for times in (LITTLE, MUCH):
        raw = tmp_path_factory.mktemp(f"raw-{times}")
        invented.write(raw, times)
        folders.append(tmp_path_factory.mktemp(f"times-{times}"))
        ts.Dataset.load(raw).dump(folders[-1])
    return folders


class TestInvented:
    """benchmarks.invented"""

    def test_sound(self, folders):
        """An invented data set breaks no rule."""
        assert () == fresh(folders[0]).problems()

    def test_as_many(self, folders):
        """It has as many records of each kind as were asked for."""
        shipped = ts.Dataset.bundled()
        for kind in KINDS:
            assert MUCH * len(shipped.records(kind)) == len(fresh(folders[1]).records(kind))


class TestWork:
    """Questions to small and to large data sets"""

    @pytest.mark.parametrize(
        "ask",
        [
            pytest.param(lambda one: one.timeline(), id="timeline"),
            pytest.param(lambda one: one.snapshot_on(one.as_of()), id="snapshot_on"),
            pytest.param(lambda one: followed(one, "previous", "next"), id="neighbours"),
            pytest.param(lambda one: followed(one, "documents", "statements"), id="summits"),
            pytest.param(
                lambda one: followed(one, "terms", "office_terms", "heads", "heads_of_state"),
                id="terms of office",
            ),
            pytest.param(contents, id="geojson"),
        ],
    )
    def test_in_proportion(self, folders, ask):
        """Four times the data take four times the steps, or hardly more."""
        little, much = (steps(lambda folder=folder: ask(fresh(folder))) for folder in folders)
        assert much < MOST * little

    def test_kind_read_whole(self, folders):
        """Where many records of a kind are asked for one by one, all are read at once."""
        dataset = fresh(folders[0])
        first = dataset._record("sources", "sources-0")
        assert "sources" not in dataset._tables
        cited(dataset)
        assert "sources" in dataset._tables
        assert first is dataset.source("sources-0")
