"""The width of text."""

import pytest

pytest.importorskip("turkicstates.plot", reason="altair is not installed")

from turkicstates.plot.measure import cut, measured, wrapped  # it needs altair too


class TestMeasured:
    """measured"""

    @pytest.mark.parametrize(
        ("text", "width"),
        [("", 0), ("i", 2.2), ("Wi", 11.6), ("aA", 12.3), ("б", 6.4), ("Б", 7.2), ("ш", 8.3)],
    )
    def test_letters(self, text, width):
        """Letters are as wide as in Helvetica, or a little more."""
        assert pytest.approx(width) == measured(text, 10)

    def test_bold(self):
        """Bold letters are wider."""
        assert measured("Astana", 10, bold=True) > measured("Astana", 10)


class TestWrapped:
    """wrapped"""

    @pytest.mark.parametrize(
        ("text", "lines"),
        [
            ("", []),
            ("aa aa aa", ["aa aa", "aa"]),
            ("aaaaaaaaaa a", ["aaaaaaaaaa", "a"]),
        ],
    )
    def test_lines(self, text, lines):
        """Lines are no longer than they may be; a long word has a line of its own."""
        assert lines == wrapped(text, 10, 27)


class TestCut:
    """cut"""

    @pytest.mark.parametrize(
        ("width", "expected"), [(100, "aaaa"), (22.5, "aaaa"), (22.3, "aa…"), (1, "…")]
    )
    def test_text(self, width, expected):
        """A text that is too wide ends with an ellipsis."""
        assert expected == cut("aaaa", 10, width)
