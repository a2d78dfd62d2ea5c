"""The one form in which data files are written."""

import json

import pytest

import turkicstates as ts
from conftest import write
from samples import full
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


class TestTexts:
    """Texts of any kind"""

    FREE = (
        "title", "publisher", "note", "motto", "venue", "city", "subject", "text", "place", "label", "reason", "act", "outcome",
    )  # fmt: skip
    """Fields whose texts are free."""

    @pytest.mark.parametrize(
        "text",
        [
            "a\rb", "a\r\nb", "a\nb", "a\tb", "\x00", "\x1b[31m", "\x7f", "a\x85b", "a\u2028b", "a\u2029b", "\ufeff", "\ufeffa",
            "\u202e", "\U0010ffff", "\ud7ff", "\uffff", "e\u0301", "é", "İı", "=1+1", "-", '"', "\\", "\\u0041", "'", ",", "{}", "[]", "null",
            "1", "1e999", "true", "2001-01-01", "  a  ", "\u00a0a", "x" * 1_000_000,
        ],
        ids=lambda text: ascii(text[:20]),
    )  # fmt: skip
    def test_come_back(self, tmp_path, text):
        """Every text that can be loaded comes back from a dump as it was, letter by letter."""
        files = full()
        for records in files.values():
            for record in records if isinstance(records, list) else [records]:
                self._replace(record, text)
        data = ts.Dataset.load(write(tmp_path / "first", files))
        data.dump(tmp_path / "second")
        again = ts.Dataset.load(tmp_path / "second")
        assert data == again
        assert text == again.source("gazette").title == again.meta.title
        assert {text} == set(again.summit("2001-east").themes.values())
        for path in (tmp_path / "second").iterdir():
            assert path.read_bytes() == canonical(json.loads(path.read_bytes())).encode()

    def _replace(self, value, text):
        for key, inner in value.items():
            if key in self.FREE and isinstance(inner, str):
                value[key] = text
            elif key in ("themes", "quotes"):
                value[key] = dict.fromkeys(inner, text)
            elif isinstance(inner, list):
                for part in inner:
                    if isinstance(part, dict) and key not in ("citations", "disputes"):
                        self._replace(part, text)
