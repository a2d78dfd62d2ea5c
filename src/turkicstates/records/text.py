"""Values as people see them, at the prompt and in notebooks."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from turkicstates.records.value import Value

_UNSEEN = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
"""Categories of characters that a screen obeys or hides instead of showing them."""

_MOST = 100


def clean(value: Any) -> str:
    """Write a value so that it can do nothing but be read: what would act is spelt out."""
    text = str(value)
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        char.encode("unicode_escape").decode() if unicodedata.category(char) in _UNSEEN else char
        for char in text
    )


def short(value: Any) -> str:
    """Write a value on part of a line: the first of many texts, and how many parts there are."""
    if isinstance(value, Mapping):
        value = next((value[tag] for tag in ("en", *value) if tag in value), "")
    if isinstance(value, tuple) and value and not isinstance(value[0], str):
        return f"<{len(value)} {type(value[0]).__name__}>"
    if isinstance(value, str):
        value = str(value)
        value = value if len(value) <= _MOST else f"{value[: _MOST - 1]}…"
    return clean(repr(value))


def html_of(value: Value) -> str:
    """Write a value as an HTML table; it sets no colours, so that those of the page hold."""
    rows = [(name, _html(held)) for name, held in value._shown()]
    if citations := getattr(value, "citations", ()):
        rows.append(("sources", "<br>".join(_source(one) for one in citations)))
    body = "".join(
        f'<tr><th scope="row">{_text(name)}</th><td>{cell}</td></tr>' for name, cell in rows
    )
    return f'<table style="text-align:left"><caption>{_text(type(value).__name__)}</caption><tbody>{body}</tbody></table>'


def html_of_many(values: Sequence[Value]) -> str:
    """Write values of one class as an HTML table, one a row."""
    shown = [dict(one._shown()) for one in values]
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
    """Write what a field holds as a cell: the first of many texts, parts by what they are called."""
    if value is None:
        return ""
    if isinstance(value, Mapping):
        return "<br>".join(f"{_text(tag)}: {_text(text)}" for tag, text in value.items())
    if isinstance(value, tuple):
        return "<br>".join(_text(line) for line in _lines(value))
    return _text(getattr(value, "name", None) or getattr(value, "id", None) or value)


def _lines(values: Iterable[Any]) -> Iterator[str]:
    for one in values:
        if hasattr(one, "_shown"):
            yield getattr(one, "name", None) or ", ".join(str(held) for _, held in one._shown())
        else:
            yield str(one)


def _source(citation: Any) -> str:
    try:
        source = citation.source
    except (KeyError, RuntimeError):
        return _text(citation.source_id)
    name = _text(", ".join(part for part in (source.publisher, source.title) if part) or source.id)
    fields = _text(", ".join(citation.supports))
    if source.url and source.url.startswith(("https://", "http://")):
        name = f'<a href="{_text(source.url)}" rel="noopener">{name}</a>'
    return f"{name}: {fields}"


def _text(value: Any) -> str:
    from html import escape

    return escape(clean(value))
