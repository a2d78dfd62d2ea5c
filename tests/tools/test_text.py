"""The escaping of texts for Markdown pages."""

import pytest

from tools.site.text import cell


class TestCell:
    """cell"""

    @pytest.mark.parametrize("char", "\\`*_{}[]<>|&#$~%")
    def test_active(self, char):
        """What means something in Markdown means nothing, wherever it is."""
        assert f"\\{char}a\\{char}\\{char}b" == cell(f"{char}a{char}{char}b")

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("- a", r"\- a"),
            ("+++", r"\+++"),
            ("=", r"\="),
            ("1. a", r"1\. a"),
            ("12) a", r"12\) a"),
            ("(a)=", r"\(a)="),
            (":::", r"\:::"),
            ("a - b (c): 1. d = e + f", "a - b (c): 1. d = e + f"),
            ("2023-11-03", r"2023\-11-03"),
        ],
    )
    def test_leading(self, text, expected):
        """What would begin a list, a target or a block begins nothing."""
        assert expected == cell(text)

    def test_one_line(self):
        """A text is never more than one line, and hides nothing."""
        assert r"a\\nb\\u3164" == cell("a\nb\u3164")
