"""The files that the site serves, as they are laid out."""

import pytest

from tools.site.vendor import without_comments


class TestComments:
    """What is left of JavaScript without its comments"""

    @pytest.mark.parametrize(
        ("code", "left"),
        [
            ("/** About\n * it. */\nlet a;\n", "let a;\n"),
            ("let a;\n  // why\nlet b;\n//# sourceMappingURL=a.map", "let a;\nlet b;\n"),
            ("/* a */ let a;\nlet b;\n/* c */\n", "/* a */ let a;\nlet b;\n"),
            ('const url = "https://example.org"; // end\n', 'const url = "https://example.org"; // end\n'),
        ],
    )  # fmt: skip
    def test_left(self, code, left):
        """Code stays as it is, even beside a comment; only comments on lines of their own go."""
        assert left == without_comments(code)
