"""The JSON Schema of every value, as it ships with the package."""

from __future__ import annotations

import json
from copy import deepcopy
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from turkicstates.errors import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

FILE = "answers.schema.json"
"""The file that defines every class whose values are in answers."""


def json_schema(cls: type, /) -> dict[str, Any]:
    """
    Return the JSON Schema of a class: of what ``to_dict()`` returns and ``from_dict()`` takes.

    Args:
        cls: The class: a record, a part of one, a snapshot, an event, any other value of
            this package, or one of its vocabularies, such as ``Status``.

    Returns:
        A JSON Schema, draft 2020-12. Each field has its description. The classes that it
        needs are in its ``$defs``. A ``PartialDate`` is a string, as it is within records.

    Raises:
        TypeError: If *cls* is not a class of this package's values.

    Example:
        >>> import turkicstates as ts
        >>> schema = ts.json_schema(ts.Snapshot)
        >>> schema["properties"]["members"]["items"], schema["properties"]["date"]["format"]
        ({'$ref': '#/$defs/State'}, 'date')
        >>> sorted(schema["$defs"])[:3]
        ['Absence', 'Affiliation', 'Amount']
    """
    definition = definitions().get(getattr(cls, "__name__", ""))
    if definition is None or not cls.__module__.startswith("turkicstates."):
        raise TypeError(
            f"json_schema() takes a class of this package's values, such as State, not {shown(cls)}"
        )
    needed = {name: definitions()[name] for name in sorted(_needed(definition))}
    schema = {"$schema": _document()["$schema"], **definition}
    return deepcopy(schema | ({"$defs": needed} if needed else {}))


def definitions() -> dict[str, Any]:
    """Return the definitions of all classes, by name."""
    named: dict[str, Any] = _document()["$defs"]
    return named


def references(schema: Any) -> Iterator[str]:
    """Yield the name of every definition that a schema refers to itself."""
    if isinstance(schema, dict):
        if isinstance(reference := schema.get("$ref"), str):
            yield reference.removeprefix("#/$defs/")
        schema = [*schema.values()]
    if isinstance(schema, list):
        for part in schema:
            yield from references(part)


def _needed(definition: dict[str, Any]) -> set[str]:
    """Return the names of the definitions that one needs, directly or not."""
    needed: set[str] = set()
    new = {*references(definition)}
    while new:
        needed |= new
        new = {name for known in new for name in references(definitions()[known])} - needed
    return needed


@cache
def _document() -> dict[str, Any]:
    path = files("turkicstates") / "data" / "schema" / FILE
    document: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return document
