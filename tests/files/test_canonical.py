"""The one form in which data files are written."""

import json

import pytest

from turkicstates.files.canonical import canonical

FITS = 110 - len('    "parts": ["')
"""The length of a text with which a line is as wide as a line may be, but for its end."""


class TestCanonical:
    """canonical"""

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            ([], "[]\n"),
            ({}, "{}\n"),
            ([{}], "[\n  {}\n]\n"),
            ({"title": "Ü", "as_of": None}, '{\n  "title": "Ü",\n  "as_of": null\n}\n'),
            ({"list": [1, 2]}, '{\n  "list": [\n    1,\n    2\n  ]\n}\n'),
            (
                [{"id": "a", "names": {"en": "A", "tr": "Ağ"}, "none": [], "parts": [1, {"b": []}]}, {"id": "b"}],
                '[\n  {\n    "id": "a",\n    "names": {"en": "A", "tr": "Ağ"},\n    "none": [],\n'
                '    "parts": [1, {"b": []}]\n  },\n  {\n    "id": "b"\n  }\n]\n',
            ),
        ],
    )  # fmt: skip
    def test_form(self, value, expected):
        """A record and each of its fields have their own lines; what is inside a field does not."""
        assert expected == canonical(value)

    def test_as_wide_as_it_may_be(self):
        """What fits on a line of 110 characters is on one line; with one more it is on three."""
        fits, wide = "x" * (FITS - 2), "x" * (FITS - 1)
        assert f'[\n  {{\n    "parts": ["{fits}"]\n  }}\n]\n' == canonical([{"parts": [fits]}])
        assert f'[\n  {{\n    "parts": [\n      "{wide}"\n    ]\n  }}\n]\n' == canonical(
            [{"parts": [wide]}]
        )

    def test_as_wide_as_it_may_be_within(self):
        """In what does not fit, each part is on one line if it fits there."""
        fits, wide = "x" * (104 - len('{"a": ""}')), "x" * (105 - len('{"a": ""}'))
        text = canonical([{"parts": [{"a": fits}, {"a": wide}]}])
        assert (
            '[\n  {\n    "parts": [\n'
            f'      {{"a": "{fits}"}},\n'
            f'      {{\n        "a": "{wide}"\n      }}\n'
            "    ]\n  }\n]\n"
        ) == text
        assert [{"parts": [{"a": fits}, {"a": wide}]}] == json.loads(text)
