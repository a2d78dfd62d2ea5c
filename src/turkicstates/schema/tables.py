"""
The records as flat tables, without loss: what spreadsheets, databases and frames hold.

Each kind of record is a table of its own. What a field holds several of, its texts by
language, its list of texts or its parts, is a further table, whose rows name the record and
their place in it. From the tables the records can be made again.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs
from pendulum import Date

from turkicstates.dates import PartialDate, first_day, last_day
from turkicstates.records.kinds import KINDS, META
from turkicstates.records.translations import Translations
from turkicstates.schema.fields import alternatives, in_order, item
from turkicstates.schema.meanings import meanings, summary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from turkicstates.store import Store

DERIVED = ("_first_day", "_last_day")
"""Endings of the columns that repeat a date which may be known in part as the days it may mean."""

_TYPES = {str: "text", int: "number", float: "decimal", bool: "flag", Date: "day"}


class Column(NamedTuple):
    """
    A column of a table.

    *type* is 'text', 'number' (whole), 'decimal', 'flag' (true or false), 'day', or 'date': a day,
    month or year as text. *references* names the table whose *id* the values are.
    """

    name: str
    type: str
    description: str
    required: bool = False
    references: str | None = None


class Table(NamedTuple):
    """A table: its rows have a value, or None, for each column; *key* names the columns that tell them apart."""

    name: str
    description: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    rows: list[tuple[Any, ...]]


def tables(dataset: Store) -> dict[str, Table]:
    """Return every table of a data set by name, those of records before those of their parts."""
    found: dict[str, Table] = {}
    for kind in (META, *KINDS.values()):
        records = (dataset.meta,) if kind is META else dataset.records(kind)
        for table in empty(kind.name).values():
            found[table.name] = table
        key = () if kind is META else ("id",)
        for record in records:
            _fill(found, kind.name, record, tuple(getattr(record, name) for name in key))
    return found


def empty(name: str) -> dict[str, Table]:
    """Return the tables of a kind of record without rows."""
    kind = META if name == META.name else KINDS[name]
    return {table.name: table for table in _layout(name, kind.cls, ())}


def _layout(
    name: str, cls: type, inherited: tuple[Column, ...], field_name: str = ""
) -> Iterator[Table]:
    """Yield the table of a class, and those of what its fields hold several of."""
    told = meanings(cls)
    fields = in_order(attrs.fields(cls))
    own = [column for field in fields if not _several(field) for column in _columns(field, told)]
    columns = (*inherited, *own)
    key = tuple(one.name for one in inherited) or (("id",) if name != META.name else ())
    yield Table(name, summary(cls), columns, key, [])
    above = _above(inherited, name, field_name)
    for field in filter(_several, fields):
        inner = item(field.type)
        child = f"{name}_{field.name}"
        what = told.get(field.name, "")
        if inner is not None and attrs.has(inner):
            place = Column("position", "number", "Place in the record, from 1.", required=True)
            yield from _layout(child, inner, (*above, place), field.name)
            continue
        if inner is None:
            last = (
                Column("language", "text", "BCP 47 language tag.", required=True),
                Column("text", "text", what, required=True),
            )
        else:
            kinds = field.metadata.get("refers_to", ())
            last = (
                Column("position", "number", "Place in the record, from 1.", required=True),
                Column("value", "text", what, required=True, references=_single(kinds)),
            )
        names = tuple(one.name for one in (*above, last[0]))
        yield Table(child, what, (*above, *last), names, [])


def _above(inherited: tuple[Column, ...], name: str, field_name: str) -> tuple[Column, ...]:
    """Return the columns that lead from a row to the one that it belongs to."""
    if not inherited:
        told = f"Identifier of the record in {name}."
        return (Column("record_id", "text", told, required=True, references=name),)
    place = inherited[-1]._replace(
        name=f"{field_name}_position", description=f"Place in {field_name} of the record, from 1."
    )
    return (*inherited[:-1], place)


def _columns(field: attrs.Attribute[Any], told: Mapping[str, str]) -> Iterator[Column]:
    required = field.default is attrs.NOTHING
    what = told.get(field.name, "")
    found = alternatives(field.type)
    if PartialDate in found:
        yield Column(field.name, "date", what, required)
        for ending, which in zip(DERIVED, ("First", "Last"), strict=True):
            yield Column(
                f"{field.name}{ending}", "day", f"{which} day that {field.name} may mean.", required
            )
        return
    kinds = field.metadata.get("refers_to", ())
    yield Column(field.name, _TYPES.get(found[0], "text"), what, required, _single(kinds))


def _single(kinds: Sequence[str]) -> str | None:
    return kinds[0] if len(kinds) == 1 else None


def _several(field: attrs.Attribute[Any]) -> bool:
    return item(field.type) is not None or Translations in alternatives(field.type)


def _fill(found: Mapping[str, Table], name: str, value: Any, key: tuple[Any, ...]) -> None:
    """Add the rows of a value and of what it holds."""
    table = found[name]
    table.rows.append((*key, *_cells(value, table.columns[len(key) :])))
    for field in attrs.fields(type(value)):
        held = getattr(value, field.name)
        if not _several(field):
            continue
        child = f"{name}_{field.name}"
        if isinstance(held, Translations):
            found[child].rows.extend((*key, tag, text) for tag, text in held.items())
            continue
        for place, one in enumerate(held, start=1):
            if attrs.has(type(one)):
                _fill(found, child, one, (*key, place))
            else:
                found[child].rows.append((*key, place, one))


def _cells(value: Any, columns: Iterable[Column]) -> Iterator[Any]:
    for column in columns:
        held = getattr(value, column.name, None)
        for ending, day in zip(DERIVED, (first_day, last_day), strict=True):
            if held is None and column.name.endswith(ending):
                whole = getattr(value, column.name.removesuffix(ending))
                held = whole and day(whole)
        if column.type == "date" and held is not None:
            held = held.isoformat()
        yield str(held) if isinstance(held, str) else held


def parent_of(table: Table, found: Mapping[str, Table]) -> Table | None:
    """Return the table to whose rows the rows of a table belong, or None for that of a kind."""
    if "record_id" not in table.key:
        return None
    name = table.name
    while (name := name.rpartition("_")[0]) not in found:
        pass
    return found[name]


def above_keys(table: Table, above: Table) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the columns by which rows name the row above, and those that they name there."""
    return table.key[: len(above.key)], above.key


def plain(name: str, rows: Mapping[str, Iterable[Mapping[str, Any]]]) -> list[dict[str, Any]]:
    """
    Return the records of a kind as JSON values, from rows of its tables.

    A row gives values by the names of columns; what is None or not there is left out.
    """
    layout = empty(name)
    children = {
        child: _grouped(rows.get(child, ()), table)
        for child, table in layout.items()
        if child != name
    }
    cls = (META if name == META.name else KINDS[name]).cls
    return [
        _value(name, cls, row, (row["id"],) if name != META.name else (), children)
        for row in rows.get(name, ())
    ]


def _grouped(
    rows: Iterable[Mapping[str, Any]], table: Table
) -> dict[tuple[Any, ...], list[Mapping[str, Any]]]:
    """Return rows by all of their key but its last part, in the order of that."""
    *outer, _ = table.key

    def place(row: Mapping[str, Any]) -> tuple[Any, ...]:
        return tuple(row[name] for name in table.key)

    def group(row: Mapping[str, Any]) -> tuple[Any, ...]:
        return tuple(row[name] for name in outer)

    ordered = sorted(rows, key=place)
    return {key: list(members) for key, members in groupby(ordered, group)}


def _value(
    name: str,
    cls: type,
    row: Mapping[str, Any],
    key: tuple[Any, ...],
    children: Mapping[str, Mapping[tuple[Any, ...], list[Mapping[str, Any]]]],
) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for field in in_order(attrs.fields(cls)):
        if not _several(field):
            held = row.get(field.name)
            if held is not None:
                found[field.name] = held.isoformat() if isinstance(held, Date) else held
            continue
        child, inner = f"{name}_{field.name}", item(field.type)
        members = children[child].get(key)
        if not members:
            if field.default is attrs.NOTHING and inner is not None:
                found[field.name] = []
            continue
        if inner is None:
            found[field.name] = {one["language"]: one["text"] for one in members}
        elif attrs.has(inner):
            found[field.name] = [
                _value(child, inner, one, (*key, one["position"]), children) for one in members
            ]
        else:
            found[field.name] = [one["value"] for one in members]
    return found
