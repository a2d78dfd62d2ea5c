"""What the tests of faults share: a limit of time, two data sets that must not mix, processes."""

import json
import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

from samples import full

HERE = Path(__file__).parent
LONG = os.environ.get("TURKICSTATES_ROBUST") == "long"
"""Whether there is time for an hour of trying, or only for some seconds."""


class TooSlow(BaseException):
    """No answer in time; no Exception, so that nothing under test can swallow it."""


@contextmanager
def within(seconds):
    """Raise TooSlow in a block that takes too long."""

    def stop(_signal, _frame):
        raise TooSlow

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def tagged(tag):
    """Return the full sample with a tag in each file that has names, so that a mix shows."""
    files = full()
    files["meta.json"]["version"] = tag
    for records in files.values():
        for record in records if isinstance(records, list) else ():
            if "citations" in record:
                record["note"] = tag
    return files


def tags(dataset):
    """Return the tags in a data set: one where it is whole, two where it is mixed."""
    notes = {record.note for name in TAGGED for record in dataset.records(name.partition(".")[0])}
    return {*notes, dataset.data_version()}


TAGGED = [
    name
    for name, records in full().items()
    if name != "meta.json" and any("citations" in record for record in records)
]


def run(script, *arguments, before=()):
    """
    Run a script of this folder in a process of its own; return the JSON that it prints.

    What it runs is not counted: the counter has a lock, for which forks may wait forever.
    """
    uncounted = {key: value for key, value in os.environ.items() if not key.startswith("COVERAGE")}
    known = filter(None, [os.environ.get("PYTHONPATH")])
    path = os.pathsep.join([str(HERE), str(HERE.parent), *known])
    words = [*before, sys.executable, "-X", "faulthandler", HERE / script, *map(str, arguments)]
    done = subprocess.run(
        words,
        env={**uncounted, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
        timeout=600 if LONG else 120,
    )
    assert 0 == done.returncode, done.stderr
    return json.loads(done.stdout)


def lacking(reason):
    """Skip a test for what this machine lacks; where everything must be there, fail."""
    if os.environ.get("TURKICSTATES_EXTRAS") == "every":
        pytest.fail(reason)
    pytest.skip(reason)
