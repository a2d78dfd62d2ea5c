"""What classes and their fields mean, as the JSON Schema that ships beside the data says."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

from turkicstates.records.kinds import KINDS, META


def summary(cls: type) -> str:
    """Return the first sentence about a class of records or of their parts."""
    text: str = _definitions()[cls.__name__]["description"]
    return text


def meanings(cls: type) -> dict[str, str]:
    """Return what each field of a class means, by its name."""
    properties = _definitions()[cls.__name__]["properties"]
    return {name: value["description"] for name, value in properties.items()}


@cache
def _definitions() -> dict[str, Any]:
    """Return the definition of every class in the schemas, by its name."""
    folder = files("turkicstates") / "data" / "schema"
    definitions: dict[str, Any] = {}
    for name in (META.name, *KINDS):
        schema = json.loads((folder / f"{name}.schema.json").read_text("utf-8"))
        definitions |= schema["$defs"]
    return definitions
