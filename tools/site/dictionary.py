"""The data dictionary: every kind of record and every field, from the classes and the data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
from pendulum import Date

from tools.site.text import cell
from turkicstates import PartialDate, Translations
from turkicstates.records.kinds import KINDS, META
from turkicstates.records.paths import parts_of
from turkicstates.schema.fields import alternatives, in_order, item, parts, vocabulary
from turkicstates.schema.meanings import meanings, summary
from turkicstates.schema.tables import empty

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import turkicstates as ts

_WORDS = {str: "text", int: "whole number", float: "number", bool: "true or false", Date: "day"}


def page(dataset: ts.Dataset) -> str:
    """Return the page in Markdown."""
    return "\n".join(_lines(dataset)) + "\n"


def _lines(dataset: ts.Dataset) -> Iterator[str]:
    yield "# The data dictionary\n"
    yield (
        f"Every kind of record and every field, as of version {dataset.data_version()} of the data.\n"
        "This page is written from the classes and the data.\n"
        "Under *have it* stands how many records, or parts of records, have the field; what is not "
        "known is left out.\n"
        "A JSON Schema for each file stands beside the data, in `schema/`.\n"
    )
    yield from _kind(META.file, META.cls, [dataset.meta])
    for name, kind in KINDS.items():
        yield from _kind(kind.file, kind.cls, dataset.records(name))
        named = ", ".join(f"`{table}`" for table in empty(name))
        yield f"In exports and frames these are the tables {named}.\n"
    yield "## Parts of records\n"
    yield "Values that stand inside records, as items of a list.\n"
    records = [record for name in KINDS for record in dataset.records(name)]
    classes = dict.fromkeys(part for kind in KINDS.values() for part in parts(kind.cls))
    for cls in classes:
        held = [value for record in records for value in _values(record, cls)]
        yield from _kind(cls.__name__, cls, held, level="###")


def _values(value: Any, cls: type) -> Iterator[Any]:
    for _, part in parts_of(value):
        if type(part) is cls:
            yield part
        yield from _values(part, cls)


def _kind(title: str, cls: type, values: Iterable[Any], level: str = "##") -> Iterator[str]:
    values = tuple(values)
    told = meanings(cls)
    yield f"{level} {title}\n"
    yield f"{summary(cls)}\nClass {{class}}`~turkicstates.{cls.__name__}`, {len(values)} in all.\n"
    yield "| field | holds | meaning | have it |\n|---|---|---|---:|"
    for field in in_order(attrs.fields(cls)):
        have = sum(bool(_has(value, field)) for value in values)
        words = vocabulary(field.type)
        holds = f"one of {', '.join(f'`{word}`' for word in words)}" if words else _form(field)
        name = f"`{field.name}`" + ("" if field.default is not attrs.NOTHING else " (required)")
        yield f"| {name} | {holds} | {cell(told[field.name])} | {have} |"
    yield ""


def _has(value: Any, field: Any) -> bool:
    held = getattr(value, field.name)
    return held is not None and held is not False and (held == 0 or bool(held))


def _form(field: attrs.Attribute[Any]) -> str:
    """Say in words what a field holds that has no closed vocabulary."""
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
