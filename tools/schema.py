"""Make a JSON Schema for each data file from the classes, for completion and checks in editors."""

from __future__ import annotations

from typing import Any

import attrs
from pendulum import Date

import turkicstates as ts
from tools.docstrings import meanings, summary
from turkicstates.files.scalars import LANGUAGE_TAG
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
        "propertyNames": {"pattern": f"^{LANGUAGE_TAG}$"},
        "additionalProperties": _TEXT,
    },
}


def schemas() -> dict[str, dict[str, Any]]:
    """Return the schema of each data file, by the file name of the schema."""
    documents = {f"{META.name}.schema.json": _document(META.cls, many=False)}
    for name, kind in KINDS.items():
        documents[f"{name}.schema.json"] = _document(kind.cls, many=True)
    return documents


def _document(cls: type, *, many: bool) -> dict[str, Any]:
    record = {"$ref": f"#/$defs/{cls.__name__}"}
    whole = {"type": "array", "items": record} if many else record
    defined = sorted({cls, *parts(cls)}, key=lambda part: part.__name__)
    return {
        "$schema": DIALECT,
        "description": summary(cls),
        **whole,
        "$defs": {part.__name__: _object(part) for part in defined},
    }


def _object(cls: type) -> dict[str, Any]:
    meaning = meanings(cls)
    fields = in_order(attrs.fields(cls))
    return {
        "type": "object",
        "description": summary(cls),
        "properties": {
            field.name: {"description": meaning[field.name], **_value(field)} for field in fields
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
    types = [_SIMPLE[cls] for cls in alternatives(field.type)]
    return types[0] if len(types) == 1 else {"anyOf": types}
