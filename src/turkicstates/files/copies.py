"""Copies of records that were made by hand, after a check of every field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from turkicstates.errors import DatasetError, Problem, shown, type_of
from turkicstates.files.converter import structure_or_faults, unstructure
from turkicstates.files.hooks import MOST
from turkicstates.files.reading import at_most, label_of
from turkicstates.files.types import wrong_types
from turkicstates.records.kinds import KINDS, META
from turkicstates.records.labels import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from turkicstates.records.meta import Meta
    from turkicstates.records.owner import Kind
    from turkicstates.records.value import Value


def copies_of(meta: Meta, records: Iterable[Value]) -> tuple[Meta, dict[str, list[Any]]]:
    """
    Return a copy of a description, and copies of records by the name of their kind.

    Raises:
        DatasetError: If something is not a record, or if a field has a value of the wrong
            type.
    """
    problems: list[Problem] = []
    own_meta = None
    if type(meta) is META.cls:
        own_meta = _copy(META, meta, "", problems)
    else:
        problems.append(Problem(META.file, "", "", f"expected a Meta, got {shown(meta)}"))
    tables: dict[str, list[Any]] = {name: [] for name in KINDS}
    for place, record in enumerate(_iterated(records, problems), start=1):
        kind = _kind(record)
        if kind is None:
            message = f"a {type_of(record)} is not a record"
            problems.append(Problem("", f"record {place}", "", message))
        else:
            label = label_of(record.id, place)  # type: ignore[attr-defined]  # records have an id
            tables[kind.name].append(_copy(kind, record, label, problems))
        if len(problems) > MOST:
            break
    if problems:
        raise DatasetError(at_most(problems))
    assert own_meta is not None  # noqa: S101  # otherwise there is a problem
    return own_meta, tables


def _iterated(records: Iterable[Value], problems: list[Problem]) -> Iterable[Value]:
    try:
        return iter(records)
    except TypeError:
        problems.append(Problem("", "", "", f"expected a list of records, got {shown(records)}"))
        return ()


def _kind(record: object) -> Kind[Any] | None:
    """Return the kind of a record, or None for anything else, even if its class has such a name."""
    try:
        kind = kind_of(record)
    except KeyError:
        return None
    return kind if type(record) is kind.cls else None


def _copy(kind: Kind[Any], value: Value, label: str, problems: list[Problem]) -> Any:
    """Return a copy of a value whose faults, if any, are added to the problems."""
    copy, faults = None, tuple(wrong_types(value))
    if not faults:
        copy, faults = structure_or_faults(kind.cls, unstructure(value))
    problems += [Problem(kind.file, label, *fault) for fault in faults]
    return copy
