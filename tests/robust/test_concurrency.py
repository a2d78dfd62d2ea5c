"""Threads, processes and interpreters that ask at once get one data set and equal answers."""

import json
import multiprocessing
import os
from importlib.util import find_spec

import pytest
from asking import answers
from watched import run

pytestmark = pytest.mark.slow


@pytest.fixture(name="alone", scope="module")
def _alone():
    """The answers that one thread gets, as they come back from a process."""
    return json.loads(json.dumps(answers()))


class TestThreads:
    """Threads"""

    def test_first_look_ups_at_once(self):
        """A hundred threads that ask first get one data set, and the answers that one gets."""
        report = run("asking.py", "threads")
        assert {
            "failed": [],
            "sets": 1,
            "answers": 300,
            "different": [],
            "records": 1,
            "seal": True,
        } == report

    @pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
    def test_fork_amid_threads(self):
        """A process forked during look-ups that are not the first ones answers, and does not wait."""
        assert [0] * 6 == run("asking.py", "fork_amid_threads")


class TestProcesses:
    """Worker processes"""

    @pytest.mark.parametrize("ready", ["before", "after"])
    @pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
    def test_workers(self, alone, method, ready):
        """Workers answer alike; records and the data set go to them and come back as equals."""
        if method not in multiprocessing.get_all_start_methods():
            pytest.skip(f"this system has no {method}")
        report = run("asking.py", "workers", method, ready)
        assert [alone] == [json.loads(text) for text in report["different"]]
        assert ["Kazakhstan", "Kyrgyzstan"] == report["back"]
        assert report["equal"]
        assert report["whole"]


class TestInterpreters:
    """Interpreters within one process"""

    @pytest.mark.skipif(find_spec("_interpreters") is None, reason="they came with Python 3.13")
    def test_each_answers_alike(self, alone):
        """Separate interpreters, one after the other and at once, answer as the first does."""
        report = run("asking.py", "interpreters")
        assert [] == report["failed"]
        assert 5 == report["answers"]
        assert [alone] == [json.loads(text) for text in report["different"]]
