"""Turns JSON values into records and back: the one cattrs converter of the package."""

from __future__ import annotations

import enum
from datetime import date
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any

import attrs
from cattrs import Converter
from cattrs.errors import (
    ClassValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
)
from pendulum import Date

from turkicstates.dates import PartialDate
from turkicstates.errors import Problem, shown, type_of
from turkicstates.files import hooks, scalars
from turkicstates.records.translations import Translations
from turkicstates.records.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def structure(cls: type[Value], values: Iterable[object]) -> list[Any]:
    """Make values of a class from JSON values that are known to be valid."""
    hook = _converter(detailed=False).get_structure_hook(cls)
    return [hook(value, cls) for value in values]


def structure_or_faults(cls: type[Value], value: object) -> tuple[Any, tuple[tuple[str, str], ...]]:
    """Make a value; if that fails, return None and the faults, each as a path and a message."""
    try:
        return _converter(detailed=True).structure(value, cls), ()
    except Exception as error:  # noqa: BLE001  # cattrs raises groups, hooks raise ValueError
        return None, tuple(islice(_faults(error, ""), hooks.MOST + 1))


def unstructure(value: object) -> Any:
    """Return the JSON value of a record: keys in the order of its fields, absent fields left out."""
    return _converter(detailed=True).unstructure(value)


def to_dict(record: Value | Translations | PartialDate | Problem, /) -> dict[str, Any]:
    """
    Return a record as plain values that ``json`` can write, in the form of the data files.

    Args:
        record: A record, a part of one, or any other value of this package, such as a
            snapshot, an event, a change or a problem.

    Returns:
        A dictionary with keys in the order of the data files and dates as strings. Fields
        without a value are left out. The records in a snapshot or an event are
        dictionaries, too.

    Raises:
        TypeError: If *record* is not a value of this package.

    Example:
        >>> import turkicstates as ts
        >>> ts.to_dict(ts.chair_on("2023-11-03"))["state_id"]
        'kazakhstan'
        >>> ts.to_dict(ts.snapshot_on("2023-11-03"))["holder"]["id"]
        'kassym-jomart-tokayev'
    """
    plain: dict[str, Any]
    if isinstance(record, Value | Translations):
        plain = unstructure(record)
    elif isinstance(record, PartialDate):
        plain = attrs.asdict(record)
    elif isinstance(record, Problem):
        plain = record._asdict()
    else:
        raise TypeError(
            f"to_dict() takes a record or another value of this package, not {type_of(record)}"
        )
    return plain


@cache
def _converter(*, detailed: bool) -> Converter:
    """Make the converter; one that is not *detailed* trusts that its input is valid."""
    converter = Converter(detailed_validation=detailed, forbid_extra_keys=detailed)
    if detailed:
        for kind, article in ((str, "a string"), (int, "a whole number"), (bool, "true or false")):
            converter.register_structure_hook(kind, scalars.exactly(kind, article))
        converter.register_structure_hook(float, scalars.read_number)
        converter.register_structure_hook_factory(hooks.is_optional, hooks.optional_reader)
        converter.register_structure_hook(Date, scalars.read_date)
        converter.register_structure_hook_func(hooks.is_any_date, scalars.read_any_date)
        converter.register_structure_hook(Translations, scalars.read_translations)
        converter.register_structure_hook_factory(hooks.is_tuple, hooks.tuple_reader)
        converter.register_structure_hook_factory(hooks.is_value, hooks.object_reader)
    else:
        converter.register_structure_hook(Date, scalars.trusted_date)
        converter.register_structure_hook_func(hooks.is_any_date, scalars.trusted_date)
        converter.register_structure_hook(Translations, lambda texts, _: Translations(texts))
        converter.register_structure_hook_factory(hooks.is_tuple, hooks.trusted_tuple_reader)
        converter.register_structure_hook_factory(hooks.is_value, hooks.trusted_object_reader)
    converter.register_structure_hook(enum.StrEnum, scalars.read_word)
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_unstructure_hook(enum.StrEnum, str)
    converter.register_unstructure_hook(PartialDate, str)
    converter.register_unstructure_hook(Translations, dict)
    converter.register_unstructure_hook_func(
        hooks.is_tuple, lambda items: [converter.unstructure(item) for item in items]
    )
    converter.register_unstructure_hook_factory(hooks.is_value, hooks.object_writer)
    return converter


def _faults(error: BaseException, path: str) -> Iterator[tuple[str, str]]:
    """Yield the single faults within what cattrs raised."""
    if isinstance(error, ClassValidationError):
        noted, plain = error.group_exceptions()
        for fault, note in noted:
            yield from _faults(fault, f"{path}.{note.name}" if path else note.name)
        for fault in plain:
            yield from _faults(fault, path)
    elif isinstance(error, IterableValidationError):
        for fault, place in error.group_exceptions()[0]:
            yield from _faults(fault, f"{path}[{place.index}]")
    elif isinstance(error, ForbiddenExtraKeysError):
        known = [field.name for field in attrs.fields(error.cl)]
        for key in sorted(error.extra_fields):
            yield path, f"unknown key {shown(key)}{scalars.key_advice(key, known)}"
    elif isinstance(error, KeyError):
        yield path, "missing"
    else:
        yield path, str(error)
