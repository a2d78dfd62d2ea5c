"""Make JSON Schemas from the classes: one for each data file, for editors, and one for all answers."""

from __future__ import annotations

import datetime
import enum
from typing import Any

import attrs
from pendulum import Date

import turkicstates as ts
from tools.docstrings import meanings, summary
from turkicstates.files.hooks import choices, is_choice, is_optional, is_value, present_type
from turkicstates.files.scalars import LANGUAGE_TAG, MAX_ID, SLUG
from turkicstates.records.kinds import KINDS, META
from turkicstates.schema.definitions import FILE
from turkicstates.schema.fields import alternatives, in_order, item, parts, vocabulary

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TEXT: dict[str, Any] = {"type": "string", "pattern": r"\S"}
_SIMPLE: dict[type, dict[str, Any]] = {
    str: _TEXT,
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    Date: {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
    datetime.date: {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
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
    documents[FILE] = _answers()
    return documents


def _answers() -> dict[str, Any]:
    """Return the schema of every class whose values are in answers: any of them, each by name."""
    classes = [cls for name in ts.__all__ if isinstance(cls := getattr(ts, name), type)]
    objects = [cls for cls in classes if is_value(cls) or cls is ts.Problem]
    defined = {cls.__name__: _definition(cls) for cls in classes if _is_answer(cls)}
    return {
        "$schema": DIALECT,
        "description": "What to_dict() returns: a record, a part of one, or any other answer.",
        "anyOf": [{"$ref": f"#/$defs/{cls.__name__}"} for cls in objects if cls is not ts.Record],
        "$defs": dict(sorted(defined.items())),
    }


def _is_answer(cls: type) -> bool:
    return (
        is_value(cls)
        or cls in (ts.Problem, ts.PartialDate, ts.Translations)
        or issubclass(cls, enum.StrEnum)
    )


def _definition(cls: type) -> dict[str, Any]:
    """Return the schema of a class of any kind."""
    if is_choice(cls):
        return {"description": summary(cls), "anyOf": _references(*choices(cls))}
    if is_value(cls):
        return _object(cls)
    described = {"description": summary(cls)}
    if words := vocabulary(cls):
        return {**described, "enum": list(words)}
    if cls is ts.Problem:
        properties = {
            name: {"description": text, "type": "string"} for name, text in meanings(cls).items()
        }
        return {"type": "object", **described, **_closed(properties, [*properties])}
    return {**described, **_SIMPLE[cls]}


def _references(*classes: type) -> list[dict[str, Any]]:
    return [{"$ref": f"#/$defs/{cls.__name__}"} for cls in classes]


def _closed(properties: dict[str, Any], required: list[str]) -> dict[str, Any]:
    return {"properties": properties, "required": required, "additionalProperties": False}


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
        **_closed(
            {field.name: {"description": meaning[field.name], **_value(field)} for field in fields},
            [field.name for field in fields if field.default is attrs.NOTHING],
        ),
    }


def _value(field: attrs.Attribute[Any]) -> dict[str, Any]:
    if field.name == "id":
        return {"type": "string", "pattern": f"^{SLUG}$", "maxLength": MAX_ID}
    inner = item(field.type)
    if inner is not None:
        return {"type": "array", "items": _item(inner)}
    if words := vocabulary(field.type):
        return {"enum": list(words)}
    return _one_of(field.type)


def _item(cls: Any) -> dict[str, Any]:
    """Return the schema of an item of a list, which is null where it may be unknown."""
    if is_optional(cls):
        return {"anyOf": [_one_of(present_type(cls)), {"type": "null"}]}
    return _one_of(cls)


def _one_of(cls: Any) -> dict[str, Any]:
    """Return the schema of a value of one type, or of any of several."""
    types = [_SIMPLE.get(member) or _references(member)[0] for member in alternatives(cls)]
    return types[0] if len(types) == 1 else {"anyOf": types}
