"""Standard output and standard error, closed, full or cut off."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a shell closes streams otherwise there")

FULL = Path("/dev/full")
STALE = ("chair", "2999-01-01")

needs_full = pytest.mark.skipif(not FULL.exists(), reason="no device is always full here")


def run(redirected, *arguments, **environment):
    """Run the command line from a shell that redirects its streams."""
    command = f'exec "$0" -m turkicstates "$@" {redirected}'
    return subprocess.run(
        ["sh", "-c", command, sys.executable, *arguments],  # noqa: S607  # wherever it is
        check=False, capture_output=True, text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "", **environment},
    )  # fmt: skip


class TestOutput:
    """Standard output that cannot be written"""

    @pytest.mark.parametrize(
        "words",
        [
            ("chair", "2023-11-03"),
            ("members", "1990-01-01", "--json"),
            ("--help",),
        ],
    )
    @pytest.mark.parametrize(
        ("redirected", "why"),
        [
            (">&-", "Bad file descriptor"),
            pytest.param(">/dev/full", "No space left on device", marks=needs_full),
        ],
    )
    def test_status(self, redirected, why, words):
        """One line says why, and the status is neither that of an answer nor that of none."""
        done = run(redirected, *words)
        expected = f"turkicstates: the answer cannot be written to standard output: {why}\n"
        assert (3, "", expected) == (done.returncode, done.stdout, done.stderr)

    @needs_full
    @pytest.mark.parametrize("words", [("timeline",), ("--help",)])
    def test_unbuffered(self, words):
        """So it is where Python keeps nothing back."""
        assert 3 == run(">/dev/full", *words, PYTHONUNBUFFERED="1").returncode

    def test_nothing_to_write(self):
        """Where nothing is written to it, it may be closed."""
        done = run(">&-", "chair", "1999-01-01")
        assert 1 == done.returncode
        assert done.stderr.startswith("turkicstates: no chair is recorded for 1999-01-01")

    def test_both(self):
        """With both streams closed the status alone says it."""
        assert 3 == run(">&- 2>&-", "chair", "2023-11-03").returncode

    def test_export_is_written(self, tmp_path):
        """What a command writes elsewhere is written all the same."""
        assert 3 == run(">&-", "export", str(tmp_path / "out"), "--format", "json").returncode
        names = sorted(path.name for path in (tmp_path / "out").iterdir())
        assert ["turkicstates.json", "turkicstates.sha256"] == names


class TestErrors:
    """Standard error that cannot be written"""

    @pytest.mark.parametrize("unbuffered", ["", "1"])
    @pytest.mark.parametrize("redirected", ["2>&-", pytest.param("2>/dev/full", marks=needs_full)])
    def test_warnings(self, redirected, unbuffered):
        """Warnings are lost, and the answer holds nothing but itself."""
        done = run(redirected, *STALE, "--json", PYTHONUNBUFFERED=unbuffered)
        assert 0 == done.returncode
        assert json.loads(done.stdout)["state"]

    @pytest.mark.parametrize("redirected", ["2>&-", pytest.param("2>/dev/full", marks=needs_full)])
    @pytest.mark.parametrize(
        ("words", "status"),
        [(("chair", "1999-01-01"), 1), (("chair", "soon"), 2), (("throne",), 2), ((), 2)],
    )
    def test_status(self, redirected, words, status):
        """The status says what the lost message would have said."""
        done = run(redirected, *words)
        assert (status, "") == (done.returncode, done.stdout)


class TestBrokenPipe:
    """A reader that stops early"""

    @pytest.mark.parametrize("words", [("timeline",), ("timeline", "--json"), ("--help",)])
    def test_no_error(self, words):
        """It gets no error."""
        process = subprocess.Popen(
            [sys.executable, "-m", "turkicstates", *words],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        process.stdout.close()
        errors = process.stderr.read()
        process.stderr.close()
        assert (0, b"") == (process.wait(), errors)
