"""Describe the fields of a class so that each of them has an anchor."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import attrs

from tools.docstrings import meanings
from turkicstates.schema.fields import in_order

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_BLOCK = re.compile(r"^Attributes:\n(?:(?: {4}.*)?\n)*", re.MULTILINE)
"""The fields in the docstring of a class."""


def described(cls: type, docstring: str, write: Callable[[Any], str]) -> str:
    """
    Return the docstring of a class with its fields at the end, as directives of Sphinx.

    The fields of a record come with their types, and include those of its base classes.

    Args:
        cls: The class.

        docstring: Its docstring, without indentation.

        write: What writes a type as Sphinx reads it.
    """
    meaning = meanings(cls)
    types: Mapping[str, Any] = dict.fromkeys(meaning)
    if attrs.has(cls):
        types = {field.name: field.type for field in in_order(attrs.fields(cls))}
    fields = [
        _directive(name, meaning[name], None if annotation is None else write(annotation))
        for name, annotation in types.items()
    ]
    return "\n".join([_BLOCK.sub("", docstring + "\n"), "", *fields])


def _directive(name: str, meaning: str, annotation: str | None) -> str:
    """Return the description of a field; the list of contents beside a page leaves it out."""
    options = ["   :no-contents-entry:", *([f"   :type: {annotation}"] if annotation else [])]
    return "\n".join([f".. py:attribute:: {name}", *options, "", f"   {meaning}", ""])
