"""The one form in which data files are written."""

from __future__ import annotations

import json
from typing import Any

_WIDTH = 110


def canonical(value: Any) -> str:
    """
    Write a JSON value with an indent of two spaces.

    An object or list inside a record stands on one line where it fits.
    """
    return _lines(value, 0, 0) + "\n"


def _lines(value: Any, depth: int, column: int) -> str:
    if not isinstance(value, (dict, list)) or not value:
        return _flat(value)
    if depth > 1 and len(flat := _flat(value)) + column <= _WIDTH:
        return flat
    pad = "  " * (depth + 1)
    if isinstance(value, dict):
        heads = [f"{_flat(key)}: " for key in value]
        items = [
            head + _lines(item, depth + 1, len(pad) + len(head))
            for head, item in zip(heads, value.values(), strict=True)
        ]
    else:
        items = [_lines(item, depth + 1, len(pad)) for item in value]
    first, last = "{}" if isinstance(value, dict) else "[]"
    return f"{first}\n{pad}" + f",\n{pad}".join(items) + f"\n{'  ' * depth}{last}"


def _flat(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
