"""Answers as plain text."""

import pytest

from turkicstates.cli.answers import Answer, Facts, Lines, Table
from turkicstates.cli.plain import text_of, width


def lines_of(*blocks):
    """Return the lines of an answer."""
    return text_of(Answer(blocks, dict)).split("\n")


class TestWidth:
    """width"""

    @pytest.mark.parametrize(
        ("text", "columns"),
        [
            ("", 0),
            ("abc", 3),
            ("Türkiye", 7),
            ("Tu\u0308rkiye", 7),
            ("中文", 4),
            ("Ａ", 2),
            ("ｱ", 1),
        ],
    )
    def test_columns(self, text, columns):
        """Accents take no column, and wide letters take two."""
        assert columns == width(text)


class TestTextOf:
    """text_of"""

    def test_facts(self):
        """Values are below one another, and empty ones are left out; zero and False are values."""
        rows = [("A", 1), ("Long name", "x\ny"), ("None", None), ("Empty", ""), ("Zero", 0)]
        assert ["A:          1", r"Long name:  x\ny", "Zero:       0"] == lines_of(Facts(rows))

    def test_table(self):
        """Columns are as wide as their widest cell, and no line ends in blanks."""
        rows = [("中文", "b"), (None, "\x1b")]
        assert ["A     Bc", "----  ----", "中文  b", r"      \x1b"] == (
            lines_of(Table(("A", "Bc"), rows))
        )

    def test_lines(self):
        """Lines below a heading are indented, others are not; without any there is no heading."""
        assert ["Heading", r"  a\tb", "c", r"\u3164"] == lines_of(
            Lines("Heading", ["a\tb"]), Lines("Nothing", []), Lines("", ["c", "\u3164"])
        )
