"""Write the fields of a record as rows of HTML, each with the sources that support it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from tools.site.records.links import PLACES, link, named, outside, written
from turkicstates.records.labels import label
from turkicstates.records.paths import part_fields
from turkicstates.records.translations import Translations
from turkicstates.records.value import PROVENANCE
from turkicstates.schema.fields import in_order
from turkicstates.schema.meanings import meanings

if TYPE_CHECKING:
    from collections.abc import Iterator

_ADDRESSES = {"wikidata": "https://www.wikidata.org/wiki/", "website": ""}
"""The fields whose values are links to elsewhere, and how their addresses begin."""


def facts(record: Any) -> Iterator[str]:
    """Yield a row for each field without parts: its name, its value, its sources."""
    meaning = meanings(type(record))
    skipped = ("id", *PROVENANCE, *part_fields(record))
    for field in in_order(attrs.fields(type(record))):
        value = getattr(record, field.name)
        if field.name in skipped or value in (None, False, (), {}):
            continue
        if isinstance(value, Translations):
            html = _texts(record, field.name, value)
        else:
            html = _value(record, field, value) + cited(record, field.name)
        yield (
            f'<tr><th scope="row" title="{written(meaning[field.name])}">{label(field.name)}</th>'
            f"<td>{html}{_disputed(record, field.name)}</td></tr>"
        )


def tables(record: Any) -> Iterator[tuple[str, str]]:
    """Yield the name of each field that has parts, and a table of the parts with their sources."""
    for name in part_fields(record):
        parts = getattr(record, name)
        if parts and name not in PROVENANCE:
            yield name, _parts(record, name, parts) + _disputed(record, name)


def cited(record: Any, path: str) -> str:
    """Return links to the citations of a record that support a field or a part of it."""
    behind = {id(citation) for citation in record.cite(path)}
    numbers = [
        number for number, citation in enumerate(record.citations, 1) if id(citation) in behind
    ]
    if not numbers:
        return ""
    links = "".join(
        f'<a href="#source-{number}" aria-label="source {number}">{number}</a>'
        for number in numbers
    )
    return f' <span class="cited">{links}</span>'


def _disputed(record: Any, name: str) -> str:
    for dispute in record.disputes:
        if dispute.field.partition(".")[0] == name:
            return ' <a class="disputed" href="#disputes">disputed</a>'
    return ""


def _value(owner: Any, field: attrs.Attribute[Any], value: Any) -> str:
    """Return the value of a field as HTML, with links to records; several values make a list."""
    if isinstance(value, tuple):
        items = "".join(f"<li>{_value(owner, field, item)}</li>" for item in value)
        return f"<ul>{items}</ul>"
    if isinstance(value, str) and (other := named(owner, field, value)):
        return link(other, value if field.name in PLACES else None)
    if field.name in _ADDRESSES:
        return outside(f"{_ADDRESSES[field.name]}{value}", value)
    return "yes" if value is True else written(value)


def _texts(record: Any, name: str, texts: Translations) -> str:
    items = "".join(
        f"<li>{_tagged(tag, text)}{cited(record, f'{name}.{tag}')}</li>"
        for tag, text in texts.items()
    )
    return f'<ul class="texts">{items}</ul>'


def _tagged(tag: str, text: str) -> str:
    return f'<span class="tag">{written(tag)}</span> <span lang="{written(tag)}">{written(text)}</span>'


def _parts(record: Any, name: str, parts: tuple[Any, ...]) -> str:
    """Return a table of parts: a column for each field that any of them has, then their sources."""
    fields = [
        field
        for field in attrs.fields(type(parts[0]))
        if any(getattr(part, field.name) not in (None, (), False, {}) for part in parts)
    ]
    head = "".join(f'<th scope="col">{label(field.name)}</th>' for field in fields)
    rows = "".join(
        "<tr>"
        + "".join(f"<td>{_cell(part, field)}</td>" for field in fields)
        + f"<td>{cited(record, f'{name}.{part.key}')}</td></tr>"
        for part in parts
    )
    return (
        f'<div class="parts"><table><thead><tr>{head}<th scope="col">Sources</th></tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
    )


def _cell(part: Any, field: attrs.Attribute[Any]) -> str:
    value = getattr(part, field.name)
    if value is None or value is False or value == ():
        return ""
    if isinstance(value, Translations):
        return "<br>".join(_tagged(tag, text) for tag, text in value.items())
    return _value(part, field, value)
