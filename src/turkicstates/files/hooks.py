"""The hooks of the converter: how single values are read from JSON and written to it."""

from __future__ import annotations

import re
from functools import lru_cache
from math import isfinite
from typing import TYPE_CHECKING, Any

import attrs
from cattrs.errors import IterableValidationError, IterableValidationNote
from cattrs.gen import make_dict_structure_fn
from pendulum import Date

from turkicstates.dates import PartialDate, no_such_day
from turkicstates.errors import nearest
from turkicstates.records.value import PROVENANCE, Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from cattrs import Converter


MOST = 1000
"""How many faults of one file are listed: more help nobody, and would use up memory."""

_LARGE = 2**53
"""Up to this number, every program that reads JSON represents whole numbers exactly."""

_AS_THEY_ARE = (str, int, bool, float)
"""The types that JSON values already have."""

_NO_NULL = "null is not allowed; leave the key out where nothing is known"
_MAX_TAG = 100
LANGUAGE_TAG = "[a-z]{2,8}(-([a-z0-9]|[A-Z0-9]{2}|[a-z0-9]{3}|[A-Z0-9][a-z0-9]{3}|[a-z0-9]{5,8}))*"
"""The form of a BCP 47 language tag in the usual case, such as 'uz-Cyrl-UZ'."""


def is_any_date(cls: Any) -> bool:
    """Return whether a type is a date that may be known in part."""
    return PartialDate in getattr(cls, "__args__", ())


def is_optional(cls: Any) -> bool:
    """Return whether a type is one other type or None."""
    arguments = getattr(cls, "__args__", ())
    return len(arguments) == 2 and type(None) in arguments


def is_tuple(cls: Any) -> bool:
    """Return whether a type is a tuple whose items have one type."""
    return cls is tuple or getattr(cls, "__origin__", None) is tuple


def is_value(cls: Any) -> bool:
    """Return whether a type is a record or a part of one."""
    return isinstance(cls, type) and issubclass(cls, Value)


def exactly(kind: type[Any], article: str) -> Callable[[Any, Any], Any]:
    """Make a hook that accepts a JSON value of exactly one type, unchanged."""

    def hook(value: Any, _: Any) -> Any:
        if type(value) is not kind:
            raise _unexpected(article, value)
        if isinstance(value, str) and (not value.isascii() or not value.strip()):
            _check_text(value)
        if kind is int and not -_LARGE < value < _LARGE:
            raise _unexpected("a number that other programs can represent", value)
        return value

    return hook


def read_number(value: Any, _: Any) -> float:
    """Read a number, whole or not."""
    if type(value) not in (int, float) or not isfinite(value):
        raise _unexpected("a number", value)
    return float(value)


def _check_text(text: str) -> None:
    if not text.strip():
        msg = "expected a string, got an empty one; leave the key out where nothing is known"
        raise ValueError(msg)
    try:
        text.encode()
    except UnicodeEncodeError:
        raise _unexpected("a string of Unicode characters", text) from None


def read_date(value: Any, _: Any) -> Date:
    """Read a day."""
    if type(value) is not str or len(value) != 10:
        raise _unexpected("a day as 'YYYY-MM-DD'", value)
    try:
        return Date.fromisoformat(value)
    except ValueError:
        reason = no_such_day(value)
        passed = f"{value!r}: {reason}" if reason else repr(value)
        msg = f"expected a day as 'YYYY-MM-DD', got {passed}"
        raise ValueError(msg) from None


def read_any_date(value: Any, cls: Any) -> Any:
    """Read a day, month or year."""
    if value is None and type(None) in cls.__args__:
        raise ValueError(_NO_NULL)
    if type(value) is str and len(value) in (4, 7):
        return PartialDate(value)
    return read_date(value, cls)


def read_translations(value: Any, cls: Any) -> Any:
    """Read texts by language tag."""
    if type(value) is not dict or not value:
        raise _unexpected("an object of strings by language tag", value)
    for tag, text in value.items():
        if type(tag) is not str or not _is_tag(tag):
            raise _unexpected(
                "a BCP 47 language tag such as 'tr' or 'uz-Cyrl'", tag, _tag_advice(tag)
            )
        if type(text) is not str:
            raise _unexpected(f"a string for {tag!r}", text)
        _check_text(text)
    return cls(value)


def _is_tag(text: str) -> bool:
    """Return whether a text is a language tag in the usual case, so that no two mean the same."""
    return len(text) <= _MAX_TAG and re.fullmatch(LANGUAGE_TAG, text) is not None


def _in_usual_case(tag: str) -> str:
    """Return a tag in the case that BCP 47 recommends, such as 'uz-Cyrl-UZ'."""
    language, *subtags = tag.split("-")
    cases = {2: str.upper, 4: str.capitalize}
    return "-".join(
        [language.lower(), *(cases.get(len(part), str.lower)(part) for part in subtags)]
    )


def _tag_advice(value: Any) -> str:
    """Suggest the usual form of a tag with another case or with underscores."""
    if not isinstance(value, str) or len(value) > _MAX_TAG:
        return ""
    usual = _in_usual_case(value.replace("_", "-"))
    return f"; did you mean {usual!r}?" if _is_tag(usual) else ""


def read_word(value: Any, cls: Any) -> Any:
    """Read a word of a closed vocabulary."""
    try:
        return cls._value2member_map_[value]
    except (KeyError, TypeError):
        words = [member.value for member in cls]
        expected = f"one of {', '.join(map(repr, words))}"
        raise _unexpected(expected, value, advice(value, words)) from None


def key_advice(key: str, known: list[str]) -> str:
    """Name the known key that an unknown one means: 'state_id' for 'state', or the nearest one."""
    for ending in ("_id", "_ids", "s"):
        if f"{key}{ending}" in known:
            return f"; did you mean {f'{key}{ending}'!r}?"
    return advice(key, known)


def advice(value: object, words: list[str]) -> str:
    """Name the nearest valid word, if there is one."""
    near = nearest(value, words)
    return f"; did you mean {near[0]!r}?" if near else ""


def present_type(cls: Any) -> Any:
    """Return the type of a field that has a value: 'str' for 'str | None'."""
    arguments = [
        argument for argument in getattr(cls, "__args__", ()) if argument is not type(None)
    ]
    return arguments[0] if len(arguments) == 1 else cls


def optional_reader(cls: Any, converter: Converter) -> Callable[[Any, Any], Any]:
    """Make a hook for a field that may be absent: null is refused."""
    present = present_type(cls)
    inner = converter.get_structure_hook(present)

    def hook(value: Any, _: Any) -> Any:
        if value is None:
            raise ValueError(_NO_NULL)
        return inner(value, present)

    return hook


def tuple_reader(cls: Any, converter: Converter) -> Callable[[Any, Any], Any]:
    """Make a hook that reads a list."""
    item = cls.__args__[0]
    structure_item = converter.get_structure_hook(item)

    def hook(value: Any, _: Any) -> Any:
        if type(value) is not list:
            raise _unexpected("a list", value)
        made, errors, count = [], [], 0
        for place, entry in enumerate(value):
            try:
                made.append(structure_item(entry, item))
            except Exception as error:  # noqa: BLE001  # cattrs raises groups, hooks ValueError
                error.add_note(IterableValidationNote(f"at index {place}", place, item))
                errors.append(error)
                count += _leaves(error)
                if count > MOST:
                    break
        if errors:
            raise IterableValidationError("in a list", errors, cls)
        return tuple(made)

    return hook


def _leaves(error: BaseException) -> int:
    """Count the single faults in what cattrs raised."""
    if isinstance(error, BaseExceptionGroup):
        return sum(map(_leaves, error.exceptions))
    return 1


def object_reader(cls: Any, converter: Converter) -> Callable[[Any, Any], Any]:
    """Make a hook that reads an object."""
    inner = make_dict_structure_fn(cls, converter)

    def hook(value: Any, to: Any) -> Any:
        if type(value) is not dict:
            raise _unexpected("an object", value)
        return inner(value, to)

    return hook


def trusted_object_reader(cls: Any, converter: Converter) -> Callable[[Any, Any], Any]:
    """
    Make a hook that reads an object that is known to be valid.

    The code that cattrs would generate reads faster, but for all kinds together generating it
    takes longer than reading them this way.
    """
    hooks = [
        (field.name, present_type(field.type), _trusted_hook(field.type, converter))
        for field in attrs.fields(cls)
        if present_type(field.type) not in _AS_THEY_ARE
    ]

    def hook(value: Any, _: Any) -> Any:
        fields = dict(value)
        for name, to, read in hooks:
            if name in fields:
                fields[name] = read(fields[name], to)
        return cls(**fields)

    return hook


def trusted_tuple_reader(cls: Any, converter: Converter) -> Callable[[Any, Any], Any]:
    """Make a hook that reads a list that is known to be valid."""
    item = cls.__args__[0]
    if item in _AS_THEY_ARE:
        return lambda value, _: tuple(value)
    read = _trusted_hook(item, converter)
    return lambda value, _: tuple([read(entry, item) for entry in value])


def _trusted_hook(cls: Any, converter: Converter) -> Callable[[Any, Any], Any]:
    return converter.get_structure_hook(present_type(cls))


@lru_cache(maxsize=4096)
def trusted_date(value: str, _: Any) -> Date | PartialDate:
    """Read a date that is known to be valid; equal dates share one object, to save memory."""
    return Date.fromisoformat(value) if len(value) == 10 else PartialDate(value)


def object_writer(cls: Any, converter: Converter) -> Callable[[Any], Any]:
    """Make a hook that writes an object, its provenance last, without fields that have no value."""
    order = sorted(attrs.fields(cls), key=lambda field: field.name in PROVENANCE)
    fields = [(field.name, field.default) for field in order]

    def hook(value: Any) -> dict[str, Any]:
        plain = {}
        for name, default in fields:
            content = getattr(value, name)
            if content is None or content == default:
                continue
            plain[name] = (
                content if type(content) in _AS_THEY_ARE else converter.unstructure(content)
            )
        return plain

    return hook


def _unexpected(expected: str, value: object, advice: str = "") -> ValueError:
    shown = "null" if value is None else repr(value)
    if len(shown) > 60:
        shown = f"{shown[:57]}..."
    return ValueError(f"expected {expected}, got {shown}{advice}")
