"""Show tuples of records as tables in a notebook, after ``%load_ext turkicstates``."""

from __future__ import annotations

from typing import Any

from turkicstates.records.text import html_of_many
from turkicstates.records.value import Value


def load_ipython_extension(ipython: Any) -> None:
    """
    Show tuples of records as tables; the tuples themselves do not change.

    Args:
        ipython: The shell that loads the extension.
    """
    ipython.display_formatter.formatters["text/html"].for_type(tuple, _html_of)


def unload_ipython_extension(ipython: Any) -> None:
    """
    Show tuples of records like any other tuple again.

    Args:
        ipython: The shell that unloads the extension.
    """
    ipython.display_formatter.formatters["text/html"].pop(tuple, None)


def _html_of(values: tuple[Any, ...]) -> str | None:
    """Return a table for records of one class, or None to leave other tuples to the shell."""
    if not values or not isinstance(values[0], Value):
        return None
    if any(type(value) is not type(values[0]) for value in values):
        return None
    return html_of_many(values)
