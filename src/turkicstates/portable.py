"""What pydantic asks a class about its values."""

from __future__ import annotations

from importlib import import_module
from typing import Any


class Portable:
    """
    A value that pydantic reads and writes in the form of the data files.

    What reads and writes that form knows all classes, so it cannot be imported where they are
    made. It is imported by name when pydantic asks, and pydantic with it: never earlier.
    """

    __slots__ = ()

    @property
    def __pydantic_serializer__(self) -> Any:
        """What writes this value where a model allows any value, such as a field of type ``Any``."""
        return _answers().serializer(type(self))

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, handler: Any) -> Any:
        return core_schema(cls, handler)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> Any:
        return json_schema(cls, schema, handler)


def core_schema(cls: type, handler: Any) -> Any:
    """Return how pydantic reads and writes the values of a class."""
    return _answers().core_schema(cls, handler)


def json_schema(cls: type, schema: Any, handler: Any) -> Any:
    """Return the JSON Schema of a class, with the references that pydantic uses."""
    return _answers().json_schema(cls, schema, handler)


def _answers() -> Any:
    return import_module("turkicstates.schema.pydantic")
