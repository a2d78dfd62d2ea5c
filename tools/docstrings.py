"""Read classes and fields from docstrings, as the source of the JSON Schema and the API page."""

from __future__ import annotations

import inspect
import re

_BLOCK = re.compile(r"^Attributes:\n(?:(?: {4}.*)?\n)*", re.MULTILINE)
_ENTRY = re.compile(r"^ {4}(\w+): (.+(?:\n {8}.+)*)", re.MULTILINE)


def meanings(cls: type) -> dict[str, str]:
    """Return the meaning of each field, from the docstrings of a class and its bases."""
    entries: dict[str, str] = {}
    for base in reversed(cls.__mro__):
        if block := _BLOCK.search(inspect.cleandoc(base.__doc__ or "") + "\n"):
            entries |= {name: " ".join(text.split()) for name, text in _ENTRY.findall(block[0])}
    return entries


def summary(cls: type) -> str:
    """Return the first sentence of a docstring."""
    return inspect.cleandoc(cls.__doc__ or "").partition("\n\n")[0].replace("\n", " ")
