"""Escape text for Markdown pages."""

from __future__ import annotations

import json
import re

from turkicstates.records.text import clean

_ACTIVE = re.compile(r"[\\`*_{}\[\]<>|&#$~%]")
"""What means something wherever it is."""

_LEADING = re.compile(r"^(\d*)([-+=:().])")
"""What begins a list, a target or a block at the start of a line."""


def cell(text: str) -> str:
    """Escape a text for a table cell or a paragraph, so that it shows exactly as it is."""
    return _LEADING.sub(r"\1\\\2", _ACTIVE.sub(r"\\\g<0>", clean(text)))


def scalar(text: str) -> str:
    """Return a text as a quoted scalar of YAML that has no fence in it."""
    return json.dumps(clean(text), ensure_ascii=False).replace("`", "\\u0060")


def front_matter(description: str) -> str:
    """Return the head of a Markdown page, with what search engines show of the page."""
    return f"---\nmyst:\n  html_meta:\n    description: {scalar(description)}\n---\n"
