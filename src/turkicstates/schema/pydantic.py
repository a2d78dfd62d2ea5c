"""What pydantic asks of our classes: how values are read and written, and their JSON Schema."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import attrs

from turkicstates.dates import PartialDate
from turkicstates.files.converter import structure_or_places, to_dict
from turkicstates.files.hooks import choices, is_choice, is_value
from turkicstates.schema.definitions import definitions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema, SchemaSerializer
    from pydantic_core.core_schema import SerializationInfo

    from turkicstates.files.converter import Place


_ALL = {"include": None, "exclude": None}
"""What a caller says who wants whole values."""


def core_schema(cls: type, handler: GetCoreSchemaHandler) -> CoreSchema:
    """Return how pydantic reads and writes the values of a class: as the data files do."""
    from pydantic_core import core_schema

    # pydantic sees the parts for the sake of their JSON Schema; the reader of files reads them.
    needed = [handler.generate_schema(part) for part in _classes_in(cls)]
    write = core_schema.plain_serializer_function_ser_schema(_written, info_arg=True)
    return core_schema.no_info_plain_validator_function(
        _reader_of(cls),
        ref=f"{cls.__module__}.{cls.__name__}",
        serialization=write,
        json_schema_input_schema=core_schema.tuple_schema(needed),
    )


@cache
def serializer(cls: Any) -> SchemaSerializer:
    """Return what writes the values of a class."""
    from pydantic import TypeAdapter

    writer: SchemaSerializer = TypeAdapter(cls).serializer
    return writer


def _written(value: Any, info: SerializationInfo) -> Any:
    """Return a value as ``to_dict()`` does, of it only what the caller wants."""
    if isinstance(value, PartialDate):
        return str(value)
    plain = to_dict(value)
    wanted: dict[str, Any] = {"include": info.include, "exclude": info.exclude}
    return plain if wanted == _ALL else serializer(Any).to_python(plain, **wanted)


def json_schema(cls: type, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
    """Return the JSON Schema of a class, with the references that pydantic gives to its parts."""
    parts = [part.__name__ for part in _classes_in(cls)]
    referred = handler(schema["json_schema_input_schema"]).get("prefixItems", ())
    named: JsonSchemaValue = _with(
        definitions()[cls.__name__], dict(zip(parts, referred, strict=True))
    )
    return named


def _with(schema: Any, references: dict[str, Any]) -> Any:
    """Return a copy of a schema with other references, by the name of what they refer to."""
    if isinstance(schema, list):
        return [_with(part, references) for part in schema]
    if not isinstance(schema, dict):
        return schema
    copy = {key: _with(part, references) for key, part in schema.items()}
    if isinstance(reference := copy.get("$ref"), str):
        copy |= references[reference.removeprefix("#/$defs/")]
    return copy


def _classes_in(cls: type) -> list[type]:
    """Return the classes of the parts of a value, each once."""
    if is_choice(cls):
        return [*choices(cls)]
    fields = attrs.fields(cls) if is_value(cls) else ()
    return [*dict.fromkeys(part for field in fields for part in _classes(field.type))]


def _classes(annotation: Any) -> Iterator[type]:
    if is_value(annotation):
        yield annotation
    for argument in getattr(annotation, "__args__", ()):
        yield from _classes(argument)


def _reader_of(cls: type) -> Callable[[Any], Any]:
    """Return what reads values of a class, with the name of the class, which pydantic shows."""

    def read(value: Any) -> Any:
        return value if isinstance(value, cls) else _read(cls, value)

    read.__name__ = cls.__name__
    return read


def _read(cls: type, value: object) -> Any:
    """
    Return a value of a class from JSON values.

    Raises:
        ValidationError: If it is not one, with the place and the message of each fault.
    """
    made, faults = structure_or_places(cls, value)
    if not faults:
        return made
    from pydantic_core import InitErrorDetails, PydanticCustomError, ValidationError

    details = [
        InitErrorDetails(
            type=PydanticCustomError(f"invalid_{cls.__name__.lower()}", message),
            loc=place,
            input=_at(value, place),
        )
        for place, message in faults
    ]
    raise ValidationError.from_exception_data(cls.__name__, details)


def _at(value: Any, place: Place) -> Any:
    """Return what is at a place in a JSON value or, if nothing is there, what is around it."""
    for step in place:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return value
    return value
