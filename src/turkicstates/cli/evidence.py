"""Choose the few sources that together support what an answer shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from turkicstates.cli.answers import Lines
from turkicstates.records.labels import kind_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from turkicstates.dataset import Dataset
    from turkicstates.records.record import Record
    from turkicstates.records.sources import Source

_MOST = 5
"""How many sources an answer shows."""

_OFFICIAL = ("Constitutional Court", "Government", "Ministry", "Official Gazette", "President")
"""How the names of publishers begin whose texts are sources at first hand."""


class Shown(NamedTuple):
    """A value that an answer shows: its label, and the field of the record that it comes from."""

    label: str
    record: Record
    field: str


def few_sources(dataset: Dataset, shown: Sequence[Shown]) -> Lines:
    """Return at most five sources that support what is shown, those at first hand first."""
    rows = [
        f"{source.text()} For: {', '.join(dict.fromkeys(item.label.lower() for item in items))}."
        for source, items in choose(dataset, shown, _MOST)
    ]
    record = shown[0].record
    all_of_them = len({citation.source_id for citation in record.citations})
    if all_of_them > len(rows):
        path = f"{kind_of(record).name}/{record.id}"  # records of other kinds may have its id
        rows.append(f"All {all_of_them} sources of the term: turkicstates cite {path}")
    return Lines("Sources:", rows)


def choose(dataset: Dataset, shown: Sequence[Shown], most: int) -> list[tuple[Source, list[Shown]]]:
    """Return the fewest sources that support what is shown, each with what it supports."""
    organisations = _names(dataset)
    sources = {
        item: sorted(
            (citation.source for citation in item.record.cite(item.field)),
            key=lambda source: not _is_official(source, organisations),
        )
        for item in shown
    }
    chosen = _cover(sources, most)
    return sorted(chosen, key=lambda row: not _is_official(row[0], organisations))


def _cover(sources: dict[Shown, list[Source]], most: int) -> list[tuple[Source, list[Shown]]]:
    """Return sources, each with what it supports, until all is supported or enough are chosen."""
    supported: dict[str, tuple[Source, list[Shown]]] = {}
    for item, some in sources.items():
        for source in some:
            supported.setdefault(source.id, (source, []))[1].append(item)
    open_items = {item for item, some in sources.items() if some}
    chosen: list[tuple[Source, list[Shown]]] = []
    while open_items and len(chosen) < most:
        best = max(supported.values(), key=lambda row: len(open_items.intersection(row[1])))
        chosen.append(best)
        open_items.difference_update(best[1])
    return chosen


def _names(dataset: Dataset) -> set[str]:
    """Return what organisations are called or were called."""
    names = {
        name for organisation in dataset.organisations() for name in organisation.names.values()
    }
    return names | {
        name
        for organisation in dataset.organisations()
        for former in organisation.former_names
        for some in (former.names, former.short_names)
        for name in some.values()
    }


def _is_official(source: Source, organisations: set[str]) -> bool:
    publisher = source.publisher or ""
    return publisher.startswith(_OFFICIAL) or publisher in organisations
