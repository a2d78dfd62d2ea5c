"""Fill the templates of generated pages, in which every text from the data is escaped."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from tools.site.languages import language
from tools.site.records.links import page_of, web_address
from tools.site.records.titles import title_of
from tools.site.text import cell, scalar
from turkicstates.records.text import clean
from turkicstates.sentences.words import date_in_words

if TYPE_CHECKING:
    from collections.abc import Callable


_DATE = re.compile(r"\b(\d{1,2}) ([A-Z][a-z]+) (\d{4})\b")


def unbroken(text: str) -> str:
    """Return a text in which no date breaks at the end of a line."""
    return _DATE.sub("\\1\N{NO-BREAK SPACE}\\2\N{NO-BREAK SPACE}\\3", text)


def templates(**filters: Callable[..., Any]) -> Environment:
    """Return the templates, with filters of their own beside those that all pages need."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).with_name("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    filters_of_all: dict[str, Callable[..., Any]] = {
        "clean": clean,
        "language": language,
        "markdown": lambda text: Markup(cell(str(text))),  # noqa: S704  # escaped as Markdown
        "of_web": web_address,
        "page": page_of,
        "title": title_of,
        "unbroken": unbroken,
        "words": date_in_words,
        "yaml": lambda text: Markup(scalar(text)),  # noqa: S704  # YAML is not HTML
    }
    environment.filters |= filters_of_all | filters
    return environment


def script(value: Any) -> Markup:
    """Return a value as JSON that cannot end the script element in which it stands."""
    return Markup(json.dumps(value, ensure_ascii=False).replace("<", "\\u003c"))  # noqa: S704  # escaped just so
