"""Generate the lists of records, which can be sorted and filtered, and the list of kinds."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

import attrs
from pendulum import Date

from tools.site.records.links import PAGED, folder, link, named, written
from tools.site.text import front_matter
from turkicstates.dates import PartialDate
from turkicstates.records.keys import order_of
from turkicstates.records.kinds import KINDS
from turkicstates.records.labels import label, series_in_words, words
from turkicstates.schema.meanings import summary
from turkicstates.sentences.words import date_in_words
from turkicstates.sentences.words import period as since

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import turkicstates as ts

COLUMNS = {
    "states": ("alpha_3", "memberships"),
    "organisations": ("founded", "seat_city", "memberships"),
    "people": ("state_id", "born", "died"),
    "bodies": ("kind", "founded", "seat_city"),
    "offices": ("kind", "state_id", "body_id"),
    "office_terms": ("start", "end", "capacity"),
    "agreements": ("signed", "kind", "status", "place", "topics"),
    "summits": ("start", "city", "host_id", "kind", "series"),
    "chairmanships": ("start", "end", "state_id", "motto"),
    "statements": ("date", "speaker_id", "summit_id"),
    "meetings": ("start", "city", "body_id", "status"),
    "designations": ("start", "kind", "state_id"),
    "awards": ("date", "place", "person_id"),
    "places": ("state_id", "country"),
}
"""The fields that distinguish the records of each kind at a glance."""


def overview(dataset: ts.Dataset) -> str:
    """Return the page that lists the kinds."""
    lines = [
        front_matter(
            "Every state, summit, term of the chair, document, body and person in the data on the "
            "Organization of Turkic States, with a page each."
        ),
        "# Records",
        "",
        f"Every record of version {dataset.data_version()} of the data, as of {dataset.as_of()}, "
        "has a page: its fields, each with the sources behind it, where sources disagree, "
        "and the records that refer to it.",
        "",
    ]
    lines += [
        f"- [{label(name)}]({folder(name)}/index.md): {summary(KINDS[name].cls)}" for name in PAGED
    ]
    tree = "\n".join(f"{folder(name)}/index" for name in PAGED)
    return "\n".join(lines) + f"\n\n```{{toctree}}\n:hidden:\n\n{tree}\n```\n"


def page(kind: str, records: Sequence[Any]) -> str:
    """Return the page that lists the records of a kind."""
    title = label(kind)
    columns = COLUMNS[kind]
    head = "".join(
        f'<th scope="col">{label(name)}</th>' for name in ("record", *columns, "confidence")
    )
    dated_last = sorted(records, key=lambda record: not order_of(record)[0])
    body = "".join(_row(record, columns) for record in dated_last)
    return (
        f"{front_matter(f'{title} of the Turkic states, as a list to sort and filter.')}\n"
        f"# {title}\n\n{summary(KINDS[kind].cls)}\n\n"
        "Click a column heading to sort by it, or type into the box to filter the rows.\n\n"
        f'```{{raw}} html\n<div class="listed" tabindex="0" role="region" aria-label="{title}">'
        f'<table data-kind="{folder(kind)}">'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>\n"
        '<script type="module" src="../../_static/tables.js"></script>\n```\n'
    )


def _row(record: Any, columns: Sequence[str]) -> str:
    cells = "".join(_cells(record, columns))
    return f'<tr data-record="{written(record.id)}"><th scope="row">{link(record)}</th>{cells}<td>{record.confidence}</td></tr>\n'


def _cells(record: Any, columns: Sequence[str]) -> Iterator[str]:
    """Yield the cells of a row; a date in words is sorted by the date."""
    for name in columns:
        value = getattr(record, name)
        if isinstance(value, Date | PartialDate):
            yield f'<td data-sort="{value.isoformat()}">{date_in_words(value)}</td>'
        else:
            yield f"<td>{_cell(record, name, value)}</td>"


def _cell(record: Any, name: str, value: Any) -> str:
    if name == "memberships":
        texts = [f"{words(period.status)}{since(period.start, None)}" for period in value]
        return written(", ".join(texts))
    if name == "series":
        return written(series_in_words(record))
    if isinstance(value, tuple):
        return written(", ".join(map(words, value)))
    if isinstance(value, StrEnum):
        return written(words(value))
    if isinstance(value, str):
        other = named(record, attrs.fields_dict(type(record))[name], value)
        if other is not None:
            return link(other, getattr(other, "name", None) if name != "city" else value)
    return written("" if value is None else value)
