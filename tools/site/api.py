"""Write the data as files of JSON that other programs can fetch, one for each record."""

from __future__ import annotations

import datetime
import json
import warnings
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import turkicstates as ts
from tools.site.records.links import PAGED, folder
from turkicstates.dates import first_day
from turkicstates.records.kinds import KINDS
from turkicstates.sentences import describe

if TYPE_CHECKING:
    from collections.abc import Iterator

VERSION = "v1"
"""The version of the form of the files; a change that breaks readers makes a new one."""

_ONE_DAY = datetime.timedelta(days=1)


def documents(dataset: ts.Dataset) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the path and the value of each file."""
    yield "index.json", index(dataset)
    yield "days.json", days(dataset)
    for kind in PAGED:
        for record in dataset.records(kind):
            yield (
                f"{folder(kind)}/{record.id}.json",
                {
                    "kind": kind,
                    "description": describe(record),
                    "record": ts.to_dict(record),
                    "sources": [
                        ts.to_dict(dataset.source(source_id))
                        for source_id in dict.fromkeys(
                            citation.source_id for citation in record.citations
                        )
                    ],
                },
            )
    schemas = files("turkicstates") / "data" / "schema"
    definitions: dict[str, Any] = {}
    for kind in KINDS:
        schema = json.loads((schemas / f"{kind}.schema.json").read_text("utf-8"))
        definitions |= schema["$defs"]
    yield "schema/record.json", _record_schema(definitions)
    yield "schema/days.json", _days_schema()
    yield "schema/index.json", _index_schema()


def index(dataset: ts.Dataset) -> dict[str, Any]:
    """Return what there is: the version of the data, its seal, and the files of each kind."""
    seal = dataset.seal()
    return {
        "title": dataset.meta.title,
        "version": seal.version,
        "as_of": seal.as_of.isoformat(),
        "sha256": seal.sha256,
        "licence": dataset.meta.licence,
        "kinds": {
            kind: [f"{folder(kind)}/{record.id}.json" for record in dataset.records(kind)]
            for kind in PAGED
        },
    }


def days(dataset: ts.Dataset) -> dict[str, Any]:
    """Return what is true on each day: an answer from its first day to the day before the next."""
    day = min(first_day(summit.start) for summit in dataset.summits())
    segments: list[dict[str, Any]] = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ts.StaleDataWarning)
        while day <= dataset.as_of():
            answer = _on(dataset.snapshot_on(day))
            if not segments or answer != segments[-1]["answer"]:
                segments.append({"from": day.isoformat(), "answer": answer})
            day += _ONE_DAY
    return {"as_of": dataset.as_of().isoformat(), "segments": segments}


def _on(snapshot: ts.Snapshot) -> dict[str, Any]:
    """Return the answer of a day, records as identifiers."""
    answer: dict[str, Any] = {"name": snapshot.name}
    for name in ("chair", "holder", "secretary_general", "previous_summit", "next_summit"):
        record = getattr(snapshot, name)
        answer[f"{name}_id"] = record and record.id
    for name, singular in (("members", "member"), ("observers", "observer"), ("summits", "summit")):
        answer[f"{singular}_ids"] = [record.id for record in getattr(snapshot, name)]
    return answer


_DRAFT = "https://json-schema.org/draft/2020-12/schema"


def _record_schema(definitions: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of the file of a record."""
    kinds = [
        {
            "properties": {
                "kind": {"const": kind},
                "record": {"$ref": f"#/$defs/{KINDS[kind].class_name}"},
            }
        }
        for kind in PAGED
    ]
    properties = {
        "kind": {"enum": list(PAGED)},
        "description": {"type": "string"},
        "record": {"type": "object"},
        "sources": {"type": "array", "items": {"$ref": "#/$defs/Source"}},
    }
    return _object(properties) | {"oneOf": kinds, "$defs": definitions}


def _days_schema() -> dict[str, Any]:
    """Return the schema of the file of days."""
    identifier = {"type": ["string", "null"]}
    answer = {
        "name": {"type": ["string", "null"]},
        **{
            f"{name}_id": identifier
            for name in ("chair", "holder", "secretary_general", "previous_summit", "next_summit")
        },
        **{
            f"{name}_ids": {"type": "array", "items": {"type": "string"}}
            for name in ("member", "observer", "summit")
        },
    }
    day = {"type": "string", "format": "date"}
    segment = _object({"from": day, "answer": _object(answer, top=False)}, top=False)
    return _object({"as_of": day, "segments": {"type": "array", "items": segment}})


def _index_schema() -> dict[str, Any]:
    """Return the schema of the index."""
    paths = {"type": "array", "items": {"type": "string"}}
    return _object(
        {
            **{name: {"type": "string"} for name in ("title", "version", "as_of", "licence")},
            "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "kinds": _object(dict.fromkeys(PAGED, paths), top=False),
        }
    )


def _object(properties: dict[str, Any], *, top: bool = True) -> dict[str, Any]:
    """Return the schema of an object that has these properties, all of them and no others."""
    schema = {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
    return {"$schema": _DRAFT, **schema} if top else schema
