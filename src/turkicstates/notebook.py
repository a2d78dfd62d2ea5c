"""Show records in words, and tuples of them as tables, after ``%load_ext turkicstates``."""

from __future__ import annotations

from html import escape
from typing import Any

from turkicstates.records.record import Record
from turkicstates.records.text import clean, html_of, html_of_many
from turkicstates.records.value import Value
from turkicstates.sentences import describe


def load_ipython_extension(ipython: Any) -> None:
    """
    Show a record below a sentence about it, and tuples of records as tables.

    The tuples themselves do not change.

    Args:
        ipython: The shell that loads the extension.
    """
    formatter = ipython.display_formatter.formatters["text/html"]
    formatter.for_type(Record, _described)
    formatter.for_type(tuple, _html_of)


def unload_ipython_extension(ipython: Any) -> None:
    """
    Show records without a sentence, and tuples of them like any other tuple, again.

    Args:
        ipython: The shell that unloads the extension.
    """
    formatter = ipython.display_formatter.formatters["text/html"]
    formatter.pop(Record, None)
    formatter.pop(tuple, None)


def _described(record: Record) -> str:
    """Return the table of a record below a sentence about it."""
    return f"<p>{escape(clean(describe(record)))}</p>{html_of(record)}"


def _html_of(values: tuple[Any, ...]) -> str | None:
    """Return a table for records of one class, or None to leave other tuples to the shell."""
    if not values or not isinstance(values[0], Value):
        return None
    if any(type(value) is not type(values[0]) for value in values):
        return None
    return html_of_many(values)
