"""Turns JSON values into records and back: the one cattrs converter of the package."""

from __future__ import annotations

import enum
from datetime import date
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

import attrs
from cattrs import Converter
from cattrs.errors import (
    ClassValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
)
from pendulum import Date

from turkicstates.dates import PartialDate
from turkicstates.errors import DatasetError, Problem, shown, type_of
from turkicstates.files import hooks, scalars
from turkicstates.records.translations import Translations
from turkicstates.records.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

T = TypeVar("T")

Place: TypeAlias = tuple[str | int, ...]
"""Where in a JSON value something is: names of fields and positions in lists."""


def structure(cls: type[Value], values: Iterable[object]) -> list[Any]:
    """Make values of a class from JSON values that are known to be valid."""
    hook = _converter(detailed=False).get_structure_hook(cls)
    return [hook(value, cls) for value in values]


def structure_or_faults(cls: type, value: object) -> tuple[Any, tuple[tuple[str, str], ...]]:
    """Make a value; if that fails, return None and the faults, each as a path and a message."""
    made, faults = structure_or_places(cls, value)
    return made, tuple((_path(place), message) for place, message in faults)


def structure_or_places(cls: type, value: object) -> tuple[Any, tuple[tuple[Place, str], ...]]:
    """Make a value; if that fails, return None and the faults, each as a place and a message."""
    try:
        return _converter(detailed=True).structure(value, cls), ()
    except Exception as error:  # noqa: BLE001  # cattrs raises groups, hooks raise ValueError
        return None, tuple(islice(_faults(error, ()), hooks.MOST + 1))


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


def from_dict(cls: type[T], plain: dict[str, Any], /) -> T:
    """
    Return a record from plain values, such as ``to_dict()`` returns and ``json`` reads.

    The record belongs to no data set, so its relations are unknown: ask a data set by its
    identifiers, as in ``ts.state(term.state_id)``.

    Args:
        cls: The class: a record, a part of one, or any other value of this package.
            ``Record`` means any kind of record, if its fields tell which.

        plain: The plain values.

    Returns:
        The record. ``from_dict(type(record), to_dict(record))`` equals *record*.

    Raises:
        DatasetError: If something is missing, unknown or of the wrong type. The error lists
            all faults, each with its field.

        TypeError: If *cls* is not a class of this package's values.

    Example:
        >>> import json
        >>> import turkicstates as ts
        >>> text = json.dumps(ts.to_dict(ts.summit(10)))
        >>> ts.from_dict(ts.Summit, json.loads(text)) == ts.summit(10)
        True
    """
    if not isinstance(cls, type) or not issubclass(
        cls, Value | Translations | PartialDate | Problem
    ):
        raise TypeError(
            f"from_dict() takes a class of this package's values, such as State, not {shown(cls)}"
        )
    partial = cls is PartialDate and isinstance(plain, dict)
    made, faults = structure_or_faults(cls, plain.get("text") if partial else plain)
    if faults:
        identifier = plain.get("id") if isinstance(plain, dict) else None
        label = identifier if isinstance(identifier, str) else ""
        problems = tuple(Problem("", label, path, message) for path, message in faults)
        raise DatasetError(problems, cls.__name__)
    result: T = made
    return result


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
        converter.register_structure_hook_factory(hooks.is_choice, hooks.choice_reader)
        converter.register_structure_hook(date, scalars.read_date)
        converter.register_structure_hook(PartialDate, scalars.read_partial_date)
        converter.register_structure_hook(Problem, scalars.read_texts)
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


def _path(place: Place) -> str:
    """Return a place as text: 'participants[0].person_id'."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in place)
    return "".join(steps).removeprefix(".")


def _faults(error: BaseException, place: Place) -> Iterator[tuple[Place, str]]:
    """Yield the single faults within what cattrs raised."""
    if isinstance(error, ClassValidationError):
        noted, plain = error.group_exceptions()
        for fault, note in noted:
            yield from _faults(fault, (*place, note.name))
        for fault in plain:
            yield from _faults(fault, place)
    elif isinstance(error, IterableValidationError):
        for fault, position in error.group_exceptions()[0]:
            yield from _faults(fault, (*place, position.index))
    elif isinstance(error, ForbiddenExtraKeysError):
        known = [field.name for field in attrs.fields(error.cl)]
        for key in sorted(error.extra_fields):
            yield place, f"unknown key {shown(key)}{scalars.key_advice(key, known)}"
    elif isinstance(error, KeyError):
        yield place, "missing"
    else:
        yield place, str(error)
