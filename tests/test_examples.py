"""The examples: short, run as real processes, their output compared."""

import ast
import doctest
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
EXAMPLES = sorted((ROOT / "examples").glob("*.py"))
EVERY = os.environ.get("TURKICSTATES_EXTRAS") == "every"
"""Whether a package that is not installed is a failure: where all of them are to be tested."""


def others(path):
    """Return the names of the packages of other projects that an example imports."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        if isinstance(node, ast.ImportFrom):
            names.add(node.module.partition(".")[0])
    return sorted(names - sys.stdlib_module_names - {"turkicstates"})


def run(path, *arguments):
    """Run an example in a new process, where a warning is an error, and return what it prints."""
    lacking = [name for name in others(path) if find_spec(name) is None]
    if lacking and not EVERY:
        pytest.skip(f"{', '.join(lacking)} is not installed")
    done = subprocess.run(
        [sys.executable, "-W", "error", "-X", "utf8", str(path), *arguments],
        check=False,
        capture_output=True,
    )
    assert "" == done.stderr.decode()
    assert 0 == done.returncode
    return done.stdout.decode().replace("\r\n", "\n")


class TestExamples:
    """The examples folder"""

    def test_the_promised_ones(self):
        """There are at least eight, and the three first among them."""
        names = {path.stem for path in EXAMPLES}
        assert {"who_chaired_when", "history_of_a_member", "documents_of_astana"} <= names
        assert len(names) >= 8

    @pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
    def test_short(self, path):
        """An example has fewer than 60 lines."""
        assert len(path.read_text("utf-8").splitlines()) < 60

    @pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
    def test_needs(self, path):
        """An example lists the other packages that it imports, for the reader to install."""
        _, _, needs = (ast.get_docstring(ast.parse(path.read_text("utf-8"))) or "").partition(
            "Needs: "
        )
        named = needs.partition("\n\n")[0]
        for name in others(path):
            assert name.replace("_", "-") in named
        for extra in ("frames", "plot"):
            used = f"from turkicstates import {extra}\n" in path.read_text("utf-8")
            assert used == (f"turkicstates[{extra}]" in named)

    @pytest.mark.slow
    @pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
    def test_output(self, path):
        """An example prints what was recorded; only the seal is left open, with an ellipsis."""
        expected = (Path(__file__).with_name("outputs") / f"{path.stem}.txt").read_text("utf-8")
        actual = run(path)
        if not doctest.OutputChecker().check_output(expected, actual, doctest.ELLIPSIS):
            assert expected == actual

    @pytest.mark.slow
    @pytest.mark.parametrize(
        ("name", "file", "begins"),
        [
            ("calendar_feed", "turkicstates.ics", b"BEGIN:VCALENDAR"),
            ("chart_of_participation", "chart.svg", b"<svg"),
        ],
    )
    def test_files(self, name, file, begins, tmp_path):
        """An example that makes a file leaves it where the reader wants it."""
        path = tmp_path / file
        run(ROOT / "examples" / f"{name}.py", str(path if name.startswith("chart") else tmp_path))
        assert path.read_bytes().startswith(begins)
