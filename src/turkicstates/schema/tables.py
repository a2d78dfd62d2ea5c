"""
Records as flat tables, for spreadsheets, databases and data frames.

Each kind of record has a table. Fields with several values (texts by language, lists of
texts, lists of parts) have tables of their own. Each row refers to a record and has a
position in it. The tables lose nothing: ``plain()`` converts them back to records.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

import attrs
from pendulum import Date

from turkicstates.dates import PartialDate, first_day, last_day
from turkicstates.records.kinds import CHAIRMANSHIPS, KINDS, META
from turkicstates.records.translations import Translations
from turkicstates.schema.columns import Column, Table
from turkicstates.schema.fields import alternatives, in_order, item
from turkicstates.schema.meanings import meanings, summary
from turkicstates.schema.names import HOLDERS, Names, columns_beside, own_columns, own_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from turkicstates.store import Store

DERIVED = ("_first_day", "_last_day")
"""Suffixes of the extra columns with the first and last day of a partial date."""

_COLUMN_TYPES = {str: "text", int: "number", float: "decimal", bool: "flag", Date: "day"}


def tables(dataset: Store) -> dict[str, Table]:
    """Return all tables of a data set by name, parents before children."""
    result: dict[str, Table] = {}
    names = Names(dataset.records)
    for kind in (META, *KINDS.values()):
        records = (dataset.meta,) if kind is META else dataset.records(kind)
        result |= empty(kind.name)
        key = () if kind is META else ("id",)
        for record in records:
            own_key = tuple(getattr(record, name) for name in key)
            _fill(result, kind.name, record, own_key, names)
    return result


def empty(name: str) -> dict[str, Table]:
    """Return the tables of a kind of record, without rows."""
    kind = META if name == META.name else KINDS[name]
    return {table.name: table for table in _layout(name, kind.cls, ())}


def _layout(
    name: str, cls: type, inherited: tuple[Column, ...], field_name: str = ""
) -> Iterator[Table]:
    """Yield the table of a class and the tables of its fields with several values."""
    descriptions = meanings(cls)
    fields = in_order(attrs.fields(cls))
    own = [
        column
        for field in fields
        if not _is_plural(field)
        for column in (
            *_columns(field, descriptions),
            *([HOLDERS] if (name, field.name) == (CHAIRMANSHIPS.name, "state_id") else []),
        )
    ]
    first = 0 if inherited else 1  # the identifier
    columns = (*inherited, *own[:first], *own_columns(cls), *own[first:])
    key = tuple(column.name for column in inherited) or (("id",) if name != META.name else ())
    yield Table(name, summary(cls), columns, key, [])
    above = _parent_columns(inherited, name, field_name)
    for field in filter(_is_plural, fields):
        inner = item(field.type)
        child = f"{name}_{field.name}"
        description = descriptions.get(field.name, "")
        if inner is not None and attrs.has(inner):
            place = Column("position", "number", "Place in the record, from 1.", required=True)
            yield from _layout(child, inner, (*above, place), field.name)
            continue
        last: tuple[Column, ...]
        if inner is None:
            last = (
                Column("language", "text", "BCP 47 language tag.", required=True),
                Column("text", "text", description, required=True),
            )
        else:
            kinds = field.metadata.get("refers_to", ())
            last = (
                Column("position", "number", "Place in the record, from 1.", required=True),
                Column("value", "text", description, required=True, references=_only(kinds)),
                *columns_beside("value", kinds),
            )
        child_key = tuple(column.name for column in (*above, last[0]))
        yield Table(child, description, (*above, *last), child_key, [])


def _parent_columns(
    inherited: tuple[Column, ...], name: str, field_name: str
) -> tuple[Column, ...]:
    """Return the columns with which a row refers to the row that it belongs to."""
    if name == META.name:  # a single row, so that its parts need not name it
        return ()
    if not inherited:
        description = f"Identifier of the record in {name}."
        return (Column("record_id", "text", description, required=True, references=name),)
    place = inherited[-1]._replace(
        name=f"{field_name}_position", description=f"Place in {field_name} of the record, from 1."
    )
    return (*inherited[:-1], place)


def _columns(field: attrs.Attribute[Any], descriptions: Mapping[str, str]) -> Iterator[Column]:
    required = field.default is attrs.NOTHING
    description = descriptions.get(field.name, "")
    types = alternatives(field.type)
    if PartialDate in types:
        yield Column(field.name, "date", description, required)
        for suffix, which in zip(DERIVED, ("First", "Last"), strict=True):
            yield Column(
                f"{field.name}{suffix}", "day", f"{which} day that {field.name} may mean.", required
            )
        return
    kinds = field.metadata.get("refers_to", ())
    yield Column(
        field.name, _COLUMN_TYPES.get(types[0], "text"), description, required, _only(kinds)
    )
    yield from columns_beside(field.name, kinds)


def _only(kinds: Sequence[str]) -> str | None:
    return kinds[0] if len(kinds) == 1 else None


def _is_plural(field: attrs.Attribute[Any]) -> bool:
    return item(field.type) is not None or Translations in alternatives(field.type)


def _fill(
    tables: Mapping[str, Table],
    name: str,
    value: Any,
    key: tuple[Any, ...],
    names: Names,
) -> None:
    """Add the rows of a value and of its parts."""
    table = tables[name]
    table.rows.append((*key, *_cells(value, table.columns[len(key) :], names)))
    for field in attrs.fields(type(value)):
        if not _is_plural(field):
            continue
        child, content = f"{name}_{field.name}", getattr(value, field.name)
        if isinstance(content, Translations):
            tables[child].rows.extend((*key, tag, text) for tag, text in content.items())
            continue
        for position, part in enumerate(content, start=1):
            if attrs.has(type(part)):
                _fill(tables, child, part, (*key, position), names)
            else:
                beside = [column for column in tables[child].columns if column.shows]
                own = (names.beside(column, part) for column in beside)
                tables[child].rows.append((*key, position, part, *own))


def _cells(value: Any, columns: Iterable[Column], names: Names) -> Iterator[Any]:
    for column in columns:
        if column.shows:
            yield names.beside(column, getattr(value, column.shows))
            continue
        cell = own_name(value, column.name)
        for suffix, day_of in zip(DERIVED, (first_day, last_day), strict=True):
            if cell is None and column.name.endswith(suffix):
                date = getattr(value, column.name.removesuffix(suffix))
                cell = date and day_of(date)
        if column.type == "date" and cell is not None:
            cell = cell.isoformat()
        yield str(cell) if isinstance(cell, str) else cell  # an enum becomes a plain string


def parent_of(table: Table, tables: Mapping[str, Table]) -> Table | None:
    """Return the parent of a table, or None if it has none to which a row could refer."""
    name = table.name
    while name := name.rpartition("_")[0]:
        if name in tables:
            return tables[name] if tables[name].key else None
    return None


def above_keys(table: Table, parent: Table) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the foreign key of a table, and the key of its parent."""
    return table.key[: len(parent.key)], parent.key


def plain(name: str, rows: Mapping[str, Iterable[Mapping[str, Any]]]) -> list[dict[str, Any]]:
    """
    Return the records of a kind as JSON values, from the rows of its tables.

    Rows map the names of columns to values. Values that are None or missing are left
    out.
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
    """Group rows by their key without its last column, sorted by the last column."""

    def key_of(row: Mapping[str, Any]) -> tuple[Any, ...]:
        return tuple(row[name] for name in table.key)

    def outer_key_of(row: Mapping[str, Any]) -> tuple[Any, ...]:
        return key_of(row)[:-1]

    ordered = sorted(rows, key=key_of)
    return {key: list(members) for key, members in groupby(ordered, outer_key_of)}


def _value(
    name: str,
    cls: type,
    row: Mapping[str, Any],
    key: tuple[Any, ...],
    children: Mapping[str, Mapping[tuple[Any, ...], list[Mapping[str, Any]]]],
) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for field in in_order(attrs.fields(cls)):
        if not _is_plural(field):
            cell = row.get(field.name)
            if cell is not None:
                result[field.name] = cell.isoformat() if isinstance(cell, Date) else cell
            continue
        child, inner = f"{name}_{field.name}", item(field.type)
        members = children[child].get(key)
        if not members:
            if field.default is attrs.NOTHING and inner is not None:
                result[field.name] = []
            continue
        if inner is None:
            result[field.name] = {member["language"]: member["text"] for member in members}
        elif attrs.has(inner):
            result[field.name] = [
                _value(child, inner, member, (*key, member["position"]), children)
                for member in members
            ]
        else:
            result[field.name] = [member["value"] for member in members]
    return result
