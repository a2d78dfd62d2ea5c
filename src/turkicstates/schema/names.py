"""The columns with names, for those who read a table without the others beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from turkicstates.errors import UnknownRecordError
from turkicstates.records.kinds import KINDS
from turkicstates.records.labels import name_of
from turkicstates.records.paths import views_of
from turkicstates.schema.columns import Column

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

HOLDERS = Column(
    "holders", "text", "Names of those who held the chair in the term, in order, separated by '; '."
)
"""A column of chairmanships alone."""

NAMED = ("states", "organisations", "people", "bodies", "offices", "agreements", "summits")
"""The kinds of records whose names stand beside their identifiers."""


class Names:
    """The names of records by kind and identifier."""

    def __init__(self, records: Callable[[str], Sequence[Any]]) -> None:
        self._names = {
            kind: {record.id: name_of(record) for record in records(kind)} for kind in NAMED
        }

    def beside(self, column: Column, identifier: str | None) -> str | None:
        """Return the name for a column beside an identifier, or None if there is no record."""
        names = (self._names[kind].get(str(identifier)) for kind in column.kinds)
        return next((name for name in names if name), None)


def own_columns(cls: type) -> Iterator[Column]:
    """Yield the columns that show one text of a field with texts in several languages."""
    views = views_of(cls)
    for name, path in views.items():
        field = path.partition(".")[0]
        yield Column(name, "text", f"The English text of {field} or, without one, another of them.")
    if "name" not in views and "names" in attrs.fields_dict(cls):
        yield Column("name", "text", "The English text of names or, without one, another of them.")


def own_name(value: Any, column: str) -> Any:
    """Return what a column shows of a value: mostly the field of the same name."""
    if column == HOLDERS.name:
        return _holders(value)
    if column == "name" and not hasattr(value, "name"):
        return value.names.first
    return getattr(value, column, None)


def _holders(term: Any) -> str | None:
    try:
        return "; ".join(person.name for person in term.holders) or None
    except UnknownRecordError:  # the data set was not checked
        return None


def columns_beside(column: str, kinds: Sequence[str]) -> Iterator[Column]:
    """Yield the column with the names of records, beside that of their identifiers."""
    if kinds and {*kinds} <= {*NAMED}:
        name = "name" if column == "value" else column.removesuffix("_id")
        which = " or ".join(KINDS[kind].singular for kind in kinds)
        yield Column(
            name, "text", f"Name of the {which} in {column}.", shows=column, kinds=tuple(kinds)
        )
