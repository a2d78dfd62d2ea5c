"""The examples: short, run as real processes, their output compared."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
EXAMPLES = sorted((ROOT / "examples").glob("*.py"))


class TestExamples:
    """The examples folder"""

    def test_the_promised_ones(self):
        """The three first examples are there."""
        names = {path.stem for path in EXAMPLES}
        assert {"who_chaired_when", "history_of_a_member", "documents_of_astana"} <= names

    @pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
    def test_short(self, path):
        """An example has fewer than 40 lines."""
        assert len(path.read_text("utf-8").splitlines()) < 40

    @pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
    def test_output(self, path):
        """An example prints what was read and judged once, without a warning."""
        done = subprocess.run(
            [sys.executable, "-W", "error", "-X", "utf8", str(path)],
            check=True,
            capture_output=True,
        )
        expected = Path(__file__).with_name("outputs") / f"{path.stem}.txt"
        assert expected.read_text("utf-8") == done.stdout.decode().replace("\r\n", "\n")
