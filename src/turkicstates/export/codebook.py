"""Write a codebook: what each table and column means, for readers without a program."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from turkicstates.dataset import Dataset
    from turkicstates.schema.columns import Column, Table

TYPES = {
    "text": "text", "date": "day, month or year (text)", "day": "day (YYYY-MM-DD)",
    "number": "whole number", "decimal": "number", "flag": "true or false",
}  # fmt: skip
"""The types of columns in words."""

_INTRODUCTION = """\
Each file is UTF-8 with commas and a header; an empty cell means that the value is not known.
`id` identifies a record. A file whose name continues that of another has the values of one of its
fields: `record_id` names the record, and `position` or `language` says which of the values a row is.
Beside the identifier of a state, person, body, office, document or summit stands its name.

Days are in the form YYYY-MM-DD. A date of which only the month or the year may be known is text,
such as 2010-11; the columns that end in `_first_day` and `_last_day` have the days that it may mean.
Periods include the first day and not the last: the day in `end` is the first day after the period.
"""

_CODE = re.compile(r"[a-z][a-z0-9-]*")
_MOST_CODES = 20


def codebook(dataset: Dataset, tables: Mapping[str, Table]) -> bytes:
    """Return the codebook of the tables that have rows, in Markdown."""
    return "".join(f"{line}\n" for line in _lines(dataset, tables)).encode()


def _lines(dataset: Dataset, tables: Mapping[str, Table]) -> Iterator[str]:
    yield f"# Codebook: {_cell(dataset.meta.title)}\n"
    yield _cell(dataset.seal().text())
    yield f"Licence: {_cell(dataset.meta.licence)}.\n"
    yield _INTRODUCTION
    yield "`read.R` reads the files into R, with the types below.\n"
    for table in tables.values():
        if table.rows:
            yield from _table(table)


def _table(table: Table) -> Iterator[str]:
    yield f"## {table.name}.csv\n"
    count = len(table.rows)
    key = f" Each has its own {', '.join(table.key)}." if table.key else ""
    yield f"{table.description} {count} {'row' if count == 1 else 'rows'}.{key}\n"
    yield "| column | type | meaning | filled |\n|---|---|---|---:|"
    for column, values in zip(table.columns, zip(*table.rows, strict=True), strict=True):
        filled = sum(value is not None for value in values)
        meaning = " ".join([column.description, *_codes(column, values)])
        yield f"| {column.name} | {_type(column)} | {_cell(meaning)} | {filled} |"
    yield ""


def _type(column: Column) -> str:
    return f"identifier in {column.references}.csv" if column.references else TYPES[column.type]


def _codes(column: Column, values: Sequence[Any]) -> Iterator[str]:
    """Yield the values of a column and how often each occurs, if it has a few that recur."""
    counts = Counter(value for value in values if value is not None)
    codes = column.type == "text" and all(map(_CODE.fullmatch, counts))
    recur = 1 < len(counts) <= _MOST_CODES and counts.total() >= 2 * len(counts)
    if codes and recur and not column.name.endswith(("id", "language")):
        listed = ", ".join(f"{value} ({count})" for value, count in sorted(counts.items()))
        yield f"Values: {listed}."


def _cell(text: str) -> str:
    """Return a text as it may stand in a table of Markdown."""
    return " ".join(text.replace("|", r"\|").split())
