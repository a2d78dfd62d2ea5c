"""Descriptions of classes and fields, from the bundled JSON Schema."""

from __future__ import annotations

from turkicstates.schema.definitions import definitions


def summary(cls: type) -> str:
    """Return a one-line description of a class."""
    text: str = definitions()[cls.__name__]["description"]
    return text


def meanings(cls: type) -> dict[str, str]:
    """Return the descriptions of a class's fields, by name."""
    properties = definitions()[cls.__name__]["properties"]
    return {name: value["description"] for name, value in properties.items()}
