"""Generate the data dictionary: every kind of record and every field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
from pendulum import Date

from tools.site.text import cell, front_matter
from turkicstates import PartialDate, Translations
from turkicstates.export.codebook import TYPES
from turkicstates.panels import panels
from turkicstates.records.kinds import KINDS, META
from turkicstates.records.paths import parts_of
from turkicstates.schema.fields import alternatives, in_order, item, parts, vocabulary
from turkicstates.schema.meanings import meanings, summary
from turkicstates.schema.tables import empty

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import turkicstates as ts
    from turkicstates.schema.columns import Table

_WORDS = {str: "text", int: "whole number", float: "number", bool: "true or false", Date: "day"}


def page(dataset: ts.Dataset) -> str:
    """Return the page in Markdown."""
    return "\n".join(_lines(dataset)) + "\n"


def _lines(dataset: ts.Dataset) -> Iterator[str]:
    yield front_matter(
        "Every kind of record and every field of the data on the Organization of Turkic States."
    )
    yield "# The data dictionary\n"
    yield (
        f"Every kind of record and every field, as of version {dataset.data_version()} of the data.\n"
        "This page is generated from the classes and the data.\n"
        "The column *have it* counts the records, or parts of records, that have the field; a value "
        "that is not known is left out.\n"
        "There is a JSON Schema for each file next to the data, in `schema/`.\n"
    )
    yield from _kind(META.file, META.cls, [dataset.meta])
    for name, kind in KINDS.items():
        yield from _kind(kind.file, kind.cls, dataset.records(name))
        named = ", ".join(f"`{table}`" for table in empty(name))
        yield f"In exports and frames these are the tables {named}.\n"
    yield "## Panels\n"
    yield (
        "Tables made from the records, in [exports](../how-to/export.md) and as "
        "[frames](../how-to/panels.md).\n"
    )
    for panel in panels(dataset).values():
        yield from _panel(panel)
    yield "## Parts of records\n"
    yield "Values inside records, as items of a list.\n"
    records = [record for name in KINDS for record in dataset.records(name)]
    classes = dict.fromkeys(part for kind in KINDS.values() for part in parts(kind.cls))
    for cls in classes:
        values = [value for record in records for value in _parts(record, cls)]
        yield from _kind(cls.__name__, cls, values, level="###")


def _panel(panel: Table) -> Iterator[str]:
    yield f"### {panel.name}\n"
    key = ", ".join(f"`{name}`" for name in panel.key)
    yield f"{panel.description} Each has its own {key}; {len(panel.rows)} in all.\n"
    yield "| column | holds | meaning | have it |\n|---|---|---|---:|"
    for place, column in enumerate(panel.columns):
        have = sum(row[place] is not None for row in panel.rows)
        meaning = cell(column.description)
        yield f"| `{column.name}` | {TYPES[column.type]} | {meaning} | {have} |"
    yield ""


def _parts(value: Any, cls: type) -> Iterator[Any]:
    for _, part in parts_of(value):
        if type(part) is cls:
            yield part
        yield from _parts(part, cls)


def _kind(title: str, cls: type, values: Iterable[Any], level: str = "##") -> Iterator[str]:
    values = tuple(values)
    meaning = meanings(cls)
    yield f"{level} {title}\n"
    yield f"{summary(cls)}\nClass {{class}}`~turkicstates.{cls.__name__}`, {len(values)} in all.\n"
    yield "| field | holds | meaning | have it |\n|---|---|---|---:|"
    for field in in_order(attrs.fields(cls)):
        have = sum(bool(_has(value, field)) for value in values)
        words = vocabulary(field.type)
        holds = f"one of {', '.join(f'`{word}`' for word in words)}" if words else _type(field)
        name = f"`{field.name}`" + ("" if field.default is not attrs.NOTHING else " (required)")
        yield f"| {name} | {holds} | {cell(meaning[field.name])} | {have} |"
    yield ""


def _has(value: Any, field: Any) -> bool:
    content = getattr(value, field.name)
    return content is not None and content is not False and (content == 0 or bool(content))


def _type(field: attrs.Attribute[Any]) -> str:
    """Return in words the type of a field without a closed vocabulary."""
    if kinds := field.metadata.get("refers_to"):
        word = "identifiers" if item(field.type) else "identifier"
        return f"{word} of {' or '.join(kinds)}"
    inner = item(field.type)
    if inner is not None:
        return "texts" if inner is str else f"list of {inner.__name__}"
    types = alternatives(field.type)
    if PartialDate in types:
        return "day, month or year"
    if Translations in types:
        return "texts by language tag"
    return _WORDS[types[0]]
