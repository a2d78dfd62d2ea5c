"""What the fields of a class mean and hold, read from the class itself."""

from __future__ import annotations

import ast
import enum
import inspect
import re
import sys
from typing import TYPE_CHECKING, Any

import attrs
from pendulum import Date

from turkicstates.records.base import Record
from turkicstates.records.names import Translations
from turkicstates.records.partial import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLOCK = re.compile(r"^Attributes:\n(?:(?: {4}.*)?\n)*", re.MULTILINE)
_ENTRY = re.compile(r"^ {4}(\w+): (.+(?:\n {8}.+)*)", re.MULTILINE)
_WORDS = {str: "text", int: "whole number", float: "number", bool: "true or false", Date: "day"}


def in_order(fields: Any) -> list[Any]:
    """Put what says how a record is known last, as the data files do; the identifier is first."""
    known = [field.name for field in attrs.fields(Record) if field.name != "id"]
    return sorted(fields, key=lambda field: field.name in known)


def meanings(cls: type) -> dict[str, str]:
    """Return what each field means, as the docstrings of a class and its bases tell."""
    told: dict[str, str] = {}
    for base in reversed(cls.__mro__):
        if block := _BLOCK.search(_docstring(base) + "\n"):
            told |= {name: " ".join(text.split()) for name, text in _ENTRY.findall(block[0])}
    return told


def summary(cls: type) -> str:
    """Return the first sentence of a docstring."""
    return _docstring(cls).partition("\n\n")[0].replace("\n", " ")


def _docstring(cls: type) -> str:
    """Return a docstring; where Python was told to drop them (-OO), the source still has it."""
    if cls.__doc__ or sys.flags.optimize < 2:
        return inspect.cleandoc(cls.__doc__ or "")
    source = sys.modules[cls.__module__].__spec__.loader.get_source(cls.__module__)  # type: ignore[union-attr]  # every loader of packages has it
    classes = (node for node in ast.parse(source or "").body if isinstance(node, ast.ClassDef))
    told = (ast.get_docstring(node) for node in classes if node.name == cls.__name__)
    return next(told, None) or ""


def alternatives(annotation: Any) -> tuple[Any, ...]:
    """Return what a field may hold where it is present: 'Date' and 'PartialDate', say."""
    found = getattr(annotation, "__args__", ()) if not _is_tuple(annotation) else ()
    return tuple(one for one in found if one is not type(None)) or (annotation,)


def item(annotation: Any) -> Any:
    """Return the type of the items of a tuple, or None."""
    return annotation.__args__[0] if _is_tuple(annotation) else None


def _is_tuple(annotation: Any) -> bool:
    return getattr(annotation, "__origin__", None) is tuple


def vocabulary(annotation: Any) -> tuple[str, ...]:
    """Return the words of a closed vocabulary, or nothing."""
    (one, *_) = alternatives(annotation)
    is_enum = isinstance(one, type) and issubclass(one, enum.StrEnum)
    return tuple(word.value for word in one) if is_enum else ()


def form(field: attrs.Attribute[Any]) -> str:
    """Say in words what a field holds that has no closed vocabulary."""
    if kinds := field.metadata.get("refers_to"):
        named = "identifiers" if item(field.type) else "identifier"
        return f"{named} of {' or '.join(kinds)}"
    inner = item(field.type)
    if inner is not None:
        return "texts" if inner is str else f"list of {inner.__name__}"
    found = alternatives(field.type)
    if PartialDate in found:
        return "day, month or year"
    if Translations in found:
        return "texts by language tag"
    return _WORDS[found[0]]


def parts(cls: type) -> Iterator[type]:
    """Yield the classes of which a class holds lists, and those that they hold."""
    for field in attrs.fields(cls):
        inner = item(field.type)
        if inner is not None and attrs.has(inner):
            yield inner
            yield from parts(inner)
