"""Descriptions of classes and fields, from the bundled JSON Schema."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

from turkicstates.records.kinds import KINDS, META


def summary(cls: type) -> str:
    """Return a one-line description of a class."""
    text: str = _definitions()[cls.__name__]["description"]
    return text


def meanings(cls: type) -> dict[str, str]:
    """Return the descriptions of a class's fields, by name."""
    properties = _definitions()[cls.__name__]["properties"]
    return {name: value["description"] for name, value in properties.items()}


@cache
def _definitions() -> dict[str, Any]:
    """Return the definitions of all classes in the schemas, by name."""
    folder = files("turkicstates") / "data" / "schema"
    definitions: dict[str, Any] = {}
    for name in (META.name, *KINDS):
        schema = json.loads((folder / f"{name}.schema.json").read_text("utf-8"))
        definitions |= schema["$defs"]
    return definitions
