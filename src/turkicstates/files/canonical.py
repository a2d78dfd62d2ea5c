"""The canonical form of data files."""

from __future__ import annotations

import json
from typing import Any

_MAX_WIDTH = 110
"""The longest line that may contain a whole object or list."""


def canonical(value: Any) -> str:
    """
    Return a JSON value as text with an indent of two spaces.

    Objects and lists inside a record are on a single line if they fit.
    """
    return _format(value, 0, 0) + "\n"


def _format(value: Any, depth: int, column: int) -> str:
    if not isinstance(value, (dict, list)) or not value:
        return _format_on_one_line(value)
    if depth > 1 and len(flat := _format_on_one_line(value)) + column <= _MAX_WIDTH:
        return flat
    pad = "  " * (depth + 1)
    if isinstance(value, dict):
        heads = [f"{_format_on_one_line(key)}: " for key in value]
        items = [
            head + _format(item, depth + 1, len(pad) + len(head))
            for head, item in zip(heads, value.values(), strict=True)
        ]
    else:
        items = [_format(item, depth + 1, len(pad)) for item in value]
    first, last = "{}" if isinstance(value, dict) else "[]"
    return f"{first}\n{pad}" + f",\n{pad}".join(items) + f"\n{'  ' * depth}{last}"


def _format_on_one_line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
