"""The display of values at the prompt and in notebooks."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from turkicstates.errors import TurkicStatesError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from turkicstates.records.value import Value

_INVISIBLE = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
"""Unicode categories of characters that a screen obeys or hides."""

_BLANK = "".join(
    chr(code)
    for codes in (
        (0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x3164, 0xFFA0),
        range(0xFE00, 0xFE10),  # variation selectors
        range(0xE0100, 0xE01F0),
        (0x2800, 0x13441, 0x13442, 0x16FE4, 0x1D159),  # these have a width
    )
    for code in codes
)
"""
Letters, marks and symbols that show nothing, such as the fillers of Hangul.

They are those of Unicode's Default_Ignorable_Code_Point that are in none of the categories,
and then the blank Braille pattern and others whose only form is blank.
"""

_MAX_LENGTH = 100
"""The number of characters of a text that fit on part of a line."""


def clean(value: Any) -> str:
    """Return a value as text, with control and invisible characters escaped."""
    text = str(value)
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        char.encode("unicode_escape").decode() if _invisible(char) else char for char in text
    )


def _invisible(char: str) -> bool:
    return unicodedata.category(char) in _INVISIBLE or char in _BLANK


def short(value: Any) -> str:
    """Return a short form of a value: one of its texts, or the number of its parts."""
    if isinstance(value, Mapping):
        value = next((value[tag] for tag in ("en", *value) if tag in value), "")
    if isinstance(value, tuple) and value and not isinstance(value[0], str):
        return f"<{len(value)} {type(value[0]).__name__}>"
    if isinstance(value, str):
        value = str(value)
        value = value if len(value) <= _MAX_LENGTH else f"{value[: _MAX_LENGTH - 1]}…"
    return clean(repr(value))


def html_of(value: Value) -> str:
    """Return a value as an HTML table, without colours so that it fits any theme."""
    rows = [(name, _html(content)) for name, content in value._shown()]
    if citations := getattr(value, "citations", ()):
        rows.append(("sources", "<br>".join(map(_source, citations))))
    body = "".join(
        f'<tr><th scope="row">{_text(name)}</th><td>{cell}</td></tr>' for name, cell in rows
    )
    return f'<table style="text-align:left"><caption>{_text(type(value).__name__)}</caption><tbody>{body}</tbody></table>'


def html_of_many(values: Sequence[Value]) -> str:
    """Return values of the same class as an HTML table with one row per value."""
    shown = [dict(value._shown()) for value in values]
    names = list(dict.fromkeys(name for row in shown for name in row))
    head = "".join(f'<th scope="col">{_text(name)}</th>' for name in names)
    body = "".join(
        "<tr>" + "".join(f"<td>{_html(row.get(name))}</td>" for name in names) + "</tr>"
        for row in shown
    )
    title = f"{len(values)} × {type(values[0]).__name__}"
    return (
        f'<table style="text-align:left"><caption>{_text(title)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    )


def _html(value: Any) -> str:
    """Return the content of a field as HTML for a table cell."""
    if value is None:
        return ""
    if isinstance(value, Mapping):
        return "<br>".join(f"{_text(tag)}: {_text(text)}" for tag, text in value.items())
    if isinstance(value, tuple):
        return "<br>".join(_text(line) for line in _lines(value))
    return _text(getattr(value, "name", None) or getattr(value, "id", None) or value)


def _lines(values: Iterable[Any]) -> Iterator[str]:
    for value in values:
        if hasattr(value, "_shown"):
            yield getattr(value, "name", None) or ", ".join(str(part) for _, part in value._shown())
        else:
            yield str(value)


def _source(citation: Any) -> str:
    from turkicstates.records.addresses import is_address

    try:
        source = citation.source
    except TurkicStatesError:  # in no data set, or in one without the source
        return _text(citation.source_id)
    name = _text(
        ", ".join(part for part in (source.publisher, source.heading) if part) or source.id
    )
    fields = _text(", ".join(citation.supports))
    if source.url and is_address(source.url):
        name = f'<a href="{_text(source.url)}" rel="noopener">{name}</a>'
    return f"{name}: {fields}"


def _text(value: Any) -> str:
    from html import escape

    return escape(clean(value))
