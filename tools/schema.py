"""A JSON Schema for each data file, from the classes: editors complete and check with it."""

from __future__ import annotations

from typing import Any

import attrs
from pendulum import Date

import turkicstates as ts
from tools.docstrings import meanings, summary
from turkicstates.records.kinds import KINDS, META
from turkicstates.schema.fields import alternatives, in_order, item, parts, vocabulary

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TEXT: dict[str, Any] = {"type": "string", "pattern": r"\S"}
_SIMPLE: dict[type, dict[str, Any]] = {
    str: _TEXT,
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    Date: {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
    ts.PartialDate: {"type": "string", "pattern": r"^\d{4}(-(0[1-9]|1[0-2]))?$"},
    ts.Translations: {
        "type": "object",
        "minProperties": 1,
        "propertyNames": {"pattern": "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"},
        "additionalProperties": _TEXT,
    },
}


def schemas() -> dict[str, dict[str, Any]]:
    """Return the schema of each data file, by the name of its file of schemas."""
    found = {f"{META.name}.schema.json": _document(META.cls, one=True)}
    for name, kind in KINDS.items():
        found[f"{name}.schema.json"] = _document(kind.cls, one=False)
    return found


def _document(cls: type, *, one: bool) -> dict[str, Any]:
    item_of = {"$ref": f"#/$defs/{cls.__name__}"}
    whole = item_of if one else {"type": "array", "items": item_of}
    defined = sorted({cls, *parts(cls)}, key=lambda one: one.__name__)
    return {
        "$schema": DIALECT,
        "description": summary(cls),
        **whole,
        "$defs": {one.__name__: _object(one) for one in defined},
    }


def _object(cls: type) -> dict[str, Any]:
    told = meanings(cls)
    fields = in_order(attrs.fields(cls))
    return {
        "type": "object",
        "description": summary(cls),
        "properties": {
            field.name: {"description": told[field.name], **_value(field)} for field in fields
        },
        "required": [field.name for field in fields if field.default is attrs.NOTHING],
        "additionalProperties": False,
    }


def _value(field: attrs.Attribute[Any]) -> dict[str, Any]:
    if field.name == "id":
        return {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
    inner = item(field.type)
    if inner is not None:
        return {
            "type": "array",
            "items": _SIMPLE.get(inner) or {"$ref": f"#/$defs/{inner.__name__}"},
        }
    if words := vocabulary(field.type):
        return {"enum": list(words)}
    found = [_SIMPLE[one] for one in alternatives(field.type)]
    return found[0] if len(found) == 1 else {"anyOf": found}
