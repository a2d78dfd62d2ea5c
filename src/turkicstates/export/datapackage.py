"""Describe the tables as a Data Package, version 2."""

from __future__ import annotations

import json
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from turkicstates.export.exported import exported_tables
from turkicstates.questions.provenance import stated
from turkicstates.schema.tables import above_keys, parent_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from turkicstates.dataset import Dataset
    from turkicstates.schema.columns import Column, Table

_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_LICENCES = {
    "CC0-1.0": {
        "name": "CC0-1.0",
        "title": "Creative Commons Zero v1.0 Universal",
        "path": "https://creativecommons.org/publicdomain/zero/1.0/",
    }
}
_TYPES = {
    "text": "string", "date": "string", "day": "date", "number": "integer", "decimal": "number",
    "flag": "boolean",
}  # fmt: skip
_MEDIA = {"csv": "text/csv", "parquet": "application/vnd.apache.parquet"}
_UNITS = {"latitude": "degree", "longitude": "degree"}


def descriptor(dataset: Dataset, contents: Mapping[str, bytes]) -> bytes:
    """Return the description of those files that are tables."""
    meta = dataset.meta
    all_tables = exported_tables(dataset)
    resources = []
    for path, raw in contents.items():
        folder, _, file = path.rpartition("/")
        if folder in _MEDIA and file.endswith(f".{folder}"):
            table = all_tables[PurePosixPath(file).stem]
            resources.append(_resource(path, folder, len(raw), table, all_tables))
    licence = _LICENCES.get(meta.licence, {"name": meta.licence})
    whole = {
        "$schema": _PROFILE,
        "name": meta.slug,
        "title": meta.title,
        "version": meta.version,
        "created": f"{meta.as_of}T00:00:00Z",
        "seal": stated(dataset),
        "licenses": [licence],
        "sources": [dict(_source(source)) for source in dataset.sources()],
        "resources": resources,
    }
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()


def _source(source: Any) -> Iterator[tuple[str, str]]:
    names = (source.publisher, source.heading)
    yield "title", ", ".join(name for name in names if name) or source.id
    if source.url:
        yield "path", source.url


def _resource(
    path: str, form: str, size: int, table: Table, all_tables: Mapping[str, Table]
) -> dict[str, Any]:
    own: dict[str, Any] = {
        "name": f"{table.name}-{form}" if form != "csv" else table.name,
        "path": path,
        "description": table.description,
        "format": form,
        "mediatype": _MEDIA[form],
    }
    schema: dict[str, Any] = {"fields": [_field(column, form) for column in table.columns]}
    if form == "csv":
        own |= {"bytes": size, "encoding": "utf-8", "profile": "tabular-data-resource"}
        schema["primaryKey"] = list(table.key)
        schema["foreignKeys"] = list(_foreign_keys(table, all_tables))
    return {**own, "schema": {key: value for key, value in schema.items() if value}}


def _field(column: Column, form: str) -> dict[str, Any]:
    kind = _TYPES[column.type]
    if form == "parquet" and kind == "integer" and not column.required:
        kind = "number"  # Frictionless reads Parquet with pandas, which makes floats of these
    field: dict[str, Any] = {"name": column.name, "type": kind, "description": column.description}
    if column.name in _UNITS:
        field["unit"] = _UNITS[column.name]
    if column.required:
        field["constraints"] = {"required": True}
    return field


def _foreign_keys(table: Table, all_tables: Mapping[str, Table]) -> Iterator[dict[str, Any]]:
    above = parent_of(table, all_tables)
    if above is not None:
        own, theirs = above_keys(table, above)
        yield {"fields": list(own), "reference": {"resource": above.name, "fields": list(theirs)}}
    for column in table.columns:
        if column.references and not (above is not None and column.name == "record_id"):
            reference = {"resource": column.references, "fields": ["id"]}
            yield {"fields": [column.name], "reference": reference}
