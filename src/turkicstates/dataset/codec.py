"""Records from JSON values and back: the one cattrs converter of the package."""

from __future__ import annotations

import enum
from functools import cache
from typing import TYPE_CHECKING, Any

import attrs
from cattrs import Converter
from cattrs.cols import homogenous_tuple_structure_factory
from cattrs.errors import (
    ClassValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
)
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn
from pendulum import Date

from turkicstates.records.base import PROVENANCE, Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from turkicstates.records.kinds import Kind


def structure(kind: Kind, value: object) -> Any:
    """Make a record of *kind* from a JSON value that is known to be sound, using it up."""
    return _converter(detailed=False).structure(value, kind.cls)


def structure_value(cls: type[Value], value: object) -> Any:
    """Make a value of a class from a JSON value that is known to be sound, using it up."""
    return _converter(detailed=False).structure(value, cls)


def structure_or_faults(kind: Kind, value: object) -> tuple[Any, tuple[tuple[str, str], ...]]:
    """Make a record, or None and every fault as the path of a field and what is wrong there."""
    try:
        return _converter(detailed=True).structure(value, kind.cls), ()
    except Exception as error:  # noqa: BLE001  # cattrs raises groups, hooks raise ValueError
        return None, tuple(_faults(error, ""))


def unstructure(value: object) -> Any:
    """Make the JSON value of a record: keys in the order of its fields, the absent left out."""
    return _converter(detailed=True).unstructure(value)


@cache
def _converter(*, detailed: bool) -> Converter:
    """Make the converter; one that is not *detailed* trusts the form of what it reads."""
    converter = Converter(detailed_validation=detailed, forbid_extra_keys=detailed)
    if detailed:
        for kind, article in ((str, "a text"), (int, "a whole number"), (bool, "true or false")):
            converter.register_structure_hook(kind, _exactly(kind, article))
        converter.register_structure_hook(Date, _date)
        converter.register_structure_hook_func(_is_any_date, _any_date)
        converter.register_structure_hook_func(_is_translations, _translations)
        converter.register_structure_hook_factory(_is_tuple, _tuple)
        converter.register_structure_hook_factory(_is_value, _object)
    else:
        converter.register_structure_hook(Date, lambda value, _: Date.fromisoformat(value))
        converter.register_structure_hook_func(_is_any_date, _trusted_any_date)
        converter.register_structure_hook_func(_is_translations, lambda value, cls: cls(value))
        converter.register_structure_hook_factory(_is_tuple, _trusted_tuple)
        converter.register_structure_hook_factory(_is_value, _trusted_object)
    converter.register_structure_hook(enum.StrEnum, _word)
    converter.register_unstructure_hook(Date, Date.isoformat)
    converter.register_unstructure_hook(enum.StrEnum, str)
    converter.register_unstructure_hook_func(_is_partial, str)
    converter.register_unstructure_hook_func(_is_translations, dict)
    converter.register_unstructure_hook_func(
        _is_tuple, lambda items: [converter.unstructure(item) for item in items]
    )
    converter.register_unstructure_hook_factory(_is_value, _plain_object)
    return converter


def _is_any_date(cls: Any) -> bool:
    arguments = getattr(cls, "__args__", ())
    return Date in arguments and any(_is_partial(argument) for argument in arguments)


def _is_partial(cls: Any) -> bool:
    return getattr(cls, "__module__", None) == "turkicstates.records.partial"


def _is_translations(cls: Any) -> bool:
    return getattr(cls, "__name__", None) == "Translations"


def _is_tuple(cls: Any) -> bool:
    return cls is tuple or getattr(cls, "__origin__", None) is tuple


def _is_value(cls: Any) -> bool:
    return isinstance(cls, type) and issubclass(cls, Value)


def _exactly(kind: type[Any], article: str) -> Callable[[Any, Any], Any]:
    def hook(value: Any, _: Any) -> Any:
        if type(value) is not kind:
            raise _unexpected(article, value)
        if isinstance(value, str) and (not value.isascii() or not value.strip()):
            _check_text(value)
        return value

    return hook


def _check_text(text: str) -> None:
    if not text.strip():
        msg = "expected a text, got an empty one; leave the key out where nothing is known"
        raise ValueError(msg)
    try:
        text.encode()
    except UnicodeEncodeError:
        raise _unexpected("a text of Unicode characters", text) from None


def _date(value: Any, _: Any) -> Date:
    if type(value) is not str or len(value) != 10:
        raise _unexpected("a day as 'YYYY-MM-DD'", value)
    try:
        return Date.fromisoformat(value)
    except ValueError as error:
        msg = f"expected a day as 'YYYY-MM-DD', got {value!r}: {error}"
        raise ValueError(msg) from None


def _any_date(value: Any, cls: Any) -> Any:
    if value is None:
        return None
    if type(value) is str and len(value) in (4, 7):
        return _trusted_any_date(value, cls)
    return _date(value, cls)


def _trusted_any_date(value: Any, _: Any) -> Any:
    if len(value) == 10:
        return Date.fromisoformat(value)
    from turkicstates.records.partial import PartialDate

    return PartialDate(value)


def _translations(value: Any, cls: Any) -> Any:
    if type(value) is not dict or not value:
        raise _unexpected("texts by language tag", value)
    for tag, text in value.items():
        if type(text) is not str:
            raise _unexpected(f"a text for {tag!r}", text)
        _check_text(text)
    return cls(value)


def _word(value: Any, cls: Any) -> Any:
    try:
        return cls._value2member_map_[value]
    except (KeyError, TypeError):
        words = [member.value for member in cls]
        expected = f"one of {', '.join(map(repr, words))}"
        raise _unexpected(expected, value, _advice(value, words)) from None


def _advice(value: object, words: list[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(value, words, 1) if type(value) is str else []
    return f"; did you mean {near[0]!r}?" if near else ""


def _tuple(cls: Any, converter: Converter) -> Callable[[Any, Any], Any]:
    inner = homogenous_tuple_structure_factory(cls, converter)

    def hook(value: Any, to: Any) -> Any:
        if type(value) is not list:
            raise _unexpected("a list", value)
        return inner(value, to)

    return hook


def _object(cls: Any, converter: Converter) -> Callable[[Any, Any], Any]:
    inner = make_dict_structure_fn(cls, converter)

    def hook(value: Any, to: Any) -> Any:
        if type(value) is not dict:
            raise _unexpected("an object", value)
        return inner(value, to)

    return hook


def _trusted_tuple(cls: Any, converter: Converter) -> Callable[[Any, Any], Any]:
    item = cls.__args__[0]
    if item is str:
        return lambda value, _: tuple(value)
    structure_item = converter.get_structure_hook(item)
    return lambda value, _: tuple([structure_item(one, item) for one in value])


def _trusted_object(cls: Any, converter: Converter) -> Callable[[Any, Any], Any]:
    """
    Make a hook for sound data: it changes the fields that JSON cannot hold as they are.

    It needs no code to be generated, which for all kinds together takes longer than reading.
    """
    fields = [(field.name, _present(field.type)) for field in attrs.fields(cls)]
    changes = [
        (name, to, converter.get_structure_hook(to))
        for name, to in fields
        if to not in (str, int, bool)
    ]

    def hook(value: Any, _: Any) -> Any:
        for name, to, change in changes:
            if name in value:
                value[name] = change(value[name], to)
        return cls(**value)

    return hook


def _present(cls: Any) -> Any:
    """Return the type of a field where it is present: 'str' for 'str | None'."""
    arguments = [
        argument for argument in getattr(cls, "__args__", ()) if argument is not type(None)
    ]
    return arguments[0] if len(arguments) == 1 else cls


def _plain_object(cls: Any, converter: Converter) -> Callable[[Any], Any]:
    inner = make_dict_unstructure_fn(cls, converter, _cattrs_omit_if_default=True)
    order = sorted(
        (field.name for field in attrs.fields(cls)),
        key=lambda name: (name != "id", name in PROVENANCE),
    )

    def hook(value: Any) -> dict[str, Any]:
        plain = inner(value)
        return {name: plain[name] for name in order if name in plain}

    return hook


def _unexpected(expected: str, value: object, advice: str = "") -> ValueError:
    shown = ascii(value) if isinstance(value, str) and not value.isprintable() else repr(value)
    if len(shown) > 60:
        shown = f"{shown[:57]}..."
    return ValueError(f"expected {expected}, got {shown}{advice}")


def _faults(error: BaseException, path: str) -> Iterator[tuple[str, str]]:
    """Walk what cattrs raised, down to the single faults."""
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
            yield path, f"unknown key {key!r}{_advice(key, known)}"
    elif isinstance(error, KeyError):
        yield path, "missing"
    else:
        yield path, str(error)
