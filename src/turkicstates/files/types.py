"""Checks of the types in records that were made by hand."""

from __future__ import annotations

import datetime
import enum
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import attrs
from pendulum import Date

from turkicstates.dates import PartialDate
from turkicstates.errors import shown
from turkicstates.files.hooks import is_any_date, is_tuple, is_value, present_type
from turkicstates.records.translations import Translations

if TYPE_CHECKING:
    from turkicstates.records.value import Value

_SIMPLE = {str: "a string", int: "a whole number", float: "a number", bool: "True or False"}
"""The types that the converter itself checks, if there is a value."""


def wrong_types(value: Value, path: str = "") -> Iterator[tuple[str, str]]:
    """
    Yield the fields of a record whose values cannot be written, each as a path and a message.

    Strings and numbers are left to the converter, which checks them when it makes the copy.
    """
    for field in attrs.fields(type(value)):
        content = getattr(value, field.name)
        if content is not None or not _may_be_none(field.type):
            yield from _wrong(content, present_type(field.type), f"{path}{field.name}")


def _wrong(content: Any, cls: Any, path: str) -> Iterator[tuple[str, str]]:
    if is_tuple(cls) and isinstance(content, (tuple, list)):
        for place, item in enumerate(content):
            yield from _wrong(item, cls.__args__[0], f"{path}[{place}]")
    elif is_value(cls) and type(content) is cls:
        yield from wrong_types(content, f"{path}.")
    elif expected := _expected(content, cls):
        yield path, f"expected {expected}, got {shown(content)}{_advice(content, cls)}"


def _expected(content: Any, cls: Any) -> str:
    """Return what was expected instead of a value, or nothing if its type is right."""
    if is_tuple(cls):
        return "a tuple"
    if cls is Date or is_any_date(cls):
        return "" if _is_date(content, cls) else "a date"
    if cls is Translations:
        return "" if isinstance(content, Mapping) else "Translations"
    if cls in _SIMPLE:
        return _SIMPLE[cls] if content is None else ""
    word = isinstance(content, str) and issubclass(cls, enum.Enum)
    return "" if word else f"a {cls.__name__}"


def _may_be_none(cls: Any) -> bool:
    return type(None) in getattr(cls, "__args__", ())


def _is_date(content: Any, cls: Any) -> bool:
    if isinstance(content, PartialDate):
        return is_any_date(cls)
    return isinstance(content, datetime.date) and not isinstance(content, datetime.datetime)


def _advice(content: Any, cls: Any) -> str:
    """Return how to write a text or a datetime as what was expected."""
    if cls is Translations and isinstance(content, str):
        return f"; write Translations({{'en': {shown(content)}}})"
    if isinstance(content, datetime.datetime):
        return "; pass its date()"
    if isinstance(content, str) and (cls is Date or is_any_date(cls)):
        with suppress(ValueError):
            return f"; write Date.fromisoformat('{Date.fromisoformat(content)}')"
        with suppress(ValueError):
            return f"; write PartialDate('{PartialDate(content)}')" if is_any_date(cls) else ""
    return ""
