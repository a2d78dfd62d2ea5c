"""
A plugin of pytest for the tests of mutants, which mutmut runs again and again in one process.

``[tool.mutmut]`` of pyproject.toml names it; no other run of the tests uses it.
"""

import os
from collections import Counter
from pathlib import Path

from mutmut.mutation import trampoline
from mutmut.state import state

from turkicstates import Dataset
from turkicstates.dataset import codec, trust

os.environ["TURKICSTATES_PROFILE"] = "mutation"

# Warnings point at the line outside the package: what calls a mutant counts as inside.
vars(trampoline)["__name__"] = "turkicstates.trampoline"

_seen = {}

SELECTED = (
    "tests/test_",
    "tests/robust/test_faults",
    "tests/extras/test_engines",
    "tests/extras/test_frame_errors",
    "tests/extras/test_panels",
    "tests/tools/test_dictionary",
)

DESELECTED = (
    "tests/robust/test_faults.py::TestFullDisk",  # in processes of their own: no mutant is at work there
    "tests/robust/test_faults.py::TestKilled",
    "tests/robust/test_faults.py::TestReadOnly",
    "tests/robust/test_faults.py::TestTwoAtOnce::test_readers_see_one_of_the_two",
    "tests/robust/test_faults.py::TestTwoAtOnce::test_result_is_one_of_the_two",
    "tests/test_api.py::TestImport",
    "tests/test_cli.py",  # what the command line adds is no part of what is mutated
    "tests/test_data.py",  # a thousand records, of which none breaks a rule
    "tests/test_examples.py",  # in processes of their own
    "tests/test_export.py",  # what exports add is no part of what is mutated
    "tests/test_growth.py",  # counts the lines that run, of which a mutant has others
    "tests/test_plot.py",  # what charts add is no part of what is mutated
    "tests/test_properties.py::TestNeighbouringDays::test_drawn_at_every_edge",  # slow; others tell as much
    "tests/test_methods.py",  # each mutant is a method that has no documentation
)


def pytest_sessionstart():
    """Forget what an earlier session of this process read: a mutant reads it anew."""
    _forget()


def pytest_runtest_setup(item):
    """While mutmut notes which tests reach what, let a test of every class do the reading."""
    if os.environ.get("MUTANT_UNDER_TEST") == "stats":
        _forget_readers()
        if item.parent is not _seen.get("parent"):
            _seen["parent"] = item.parent
            _forget()


def _forget():
    known = vars(Dataset.bundled())
    read = known["_read_file"]
    known.clear()
    known.update(_read_file=read, _tables={})
    _forget_readers()


def _forget_readers():
    for cached in (codec._converter, trust.reader, trust.read_date):
        cached.cache_clear()


def pytest_ignore_collect(collection_path):
    """Leave out the modules of tests that tell nothing of a mutant."""
    if collection_path.suffix == ".py":
        name = collection_path.as_posix().rpartition("/mutants/")[2]
        if not name.startswith(SELECTED) or name.startswith(DESELECTED):
            return True
    return None


def _noticed():
    """Return the file that names the tests which noticed other mutants of the function."""
    function = os.environ.get("MUTANT_UNDER_TEST", "").rpartition("__mutmut_")[0]
    return Path("noticed", function) if function else None


def pytest_runtest_logreport(report):
    """Note a test that noticed a mutant."""
    if report.failed and (path := _noticed()):
        path.parent.mkdir(exist_ok=True)
        with path.open("a", encoding="utf-8") as file:
            file.write(f"{report.nodeid}\n")


def pytest_collection_modifyitems(config, items):
    """
    Leave out the tests that cannot run with a mutant, and put the rest in order.

    First come those that noticed most of the other mutants of the function, then the fastest.
    """
    left_out = [item for item in items if item.nodeid.startswith(DESELECTED)]
    items[:] = [item for item in items if not item.nodeid.startswith(DESELECTED)]
    config.hook.pytest_deselected(items=left_out)
    path = _noticed()
    known = path.read_text("utf-8").splitlines() if path and path.exists() else ()
    times = Counter(known)
    took = state().duration_by_test
    items.sort(key=lambda item: (-times[item.nodeid], took.get(item.nodeid, 0)))
