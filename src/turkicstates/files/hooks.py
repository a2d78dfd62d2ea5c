"""Makes the hooks of the converter: how lists, objects and optional values are read and written."""

from __future__ import annotations

from types import UnionType
from typing import TYPE_CHECKING, Any

import attrs
from cattrs.errors import IterableValidationError, IterableValidationNote
from cattrs.gen import make_dict_structure_fn, override

from turkicstates.dates import PartialDate
from turkicstates.files.scalars import NO_NULL, read_identifier, unexpected
from turkicstates.records.kinds import KINDS
from turkicstates.records.value import PROVENANCE, Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from cattrs import Converter


MOST = 1000
"""How many faults of one file are listed: more help nobody, and would use up memory."""

_AS_THEY_ARE = (str, int, bool, float)
"""The types that JSON values already have."""


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


def is_choice(cls: Any) -> bool:
    """Return whether a type leaves open which kind of record a value is."""
    from turkicstates.records.record import Record

    return cls is Record or (isinstance(cls, UnionType) and all(map(is_value, cls.__args__)))


def choices(cls: Any) -> tuple[type[Value], ...]:
    """Return the classes that such a type leaves open."""
    if isinstance(cls, type):
        return tuple(kind.cls for kind in KINDS.values() if cls in kind.cls.__mro__)
    members: tuple[type[Value], ...] = cls.__args__
    return members


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
            raise ValueError(NO_NULL)
        return inner(value, present)

    return hook


def tuple_reader(cls: Any, converter: Converter) -> Callable[[Any, Any], Any]:
    """Make a hook that reads a list, in which null is an unknown item where one may be unknown."""
    item = cls.__args__[0]
    present, nullable = present_type(item), is_optional(item)
    structure_item = converter.get_structure_hook(present)

    def hook(value: Any, _: Any) -> Any:
        if type(value) is not list:
            raise unexpected("a list", value)
        made, errors, count = [], [], 0
        for place, entry in enumerate(value):
            try:
                unknown = nullable and entry is None
                made.append(None if unknown else structure_item(entry, present))
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
    own: dict[str, Any] = {}
    if "id" in attrs.fields_dict(cls):
        own["id"] = override(struct_hook=read_identifier)
    inner = make_dict_structure_fn(cls, converter, **own)

    def hook(value: Any, to: Any) -> Any:
        if type(value) is not dict:
            raise unexpected("an object", value)
        return inner(value, to)

    return hook


def choice_reader(cls: Any, converter: Converter) -> Callable[[Any, Any], Any]:
    """Make a hook that reads a record as the only kind whose fields it has."""
    readers = {kind: converter.get_structure_hook(kind) for kind in choices(cls)}

    def hook(value: Any, _: Any) -> Any:
        made, errors = [], []
        for kind, read in readers.items():
            try:
                made.append(read(value, kind))
            except Exception as error:  # noqa: BLE001  # cattrs raises groups, hooks ValueError
                errors.append(error)
        if not made:
            raise min(errors, key=_leaves)
        if len(made) > 1:
            kinds = " or ".join(type(record).__name__ for record in made)
            msg = f"may be a {kinds}: nothing in it tells which"
            raise ValueError(msg)
        return made[0]

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
