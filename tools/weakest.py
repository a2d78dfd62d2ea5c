"""List what the data set is least sure of, so that an editor knows where to look next."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from turkicstates.records.kinds import KINDS
from turkicstates.records.paths import paths_of
from turkicstates.records.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import turkicstates as ts

_DATES = {
    "summits": ("start", "leaders_met"),
    "chairmanships": ("start", "end"),
    "states": ("memberships",),
    "organisations": ("memberships",),
    "agreements": ("signed", "entered_into_force", "ratifications"),
    "office_terms": ("start", "end"),
}
_TREATIES = ("treaty", "agreement", "protocol", "charter")
_OFFICES = ("head-of-state", "head-of-government", "secretary-general")
_ONE_HOUSE = {"wikidata": "wikipedia", "turkic council": "organization of turkic states"}


class KeyDate(NamedTuple):
    """A date behind the answers of the library, and its independent publishers."""

    group: str
    record_id: str
    path: str
    publishers: frozenset[str]


def key_dates(dataset: ts.Dataset) -> tuple[KeyDate, ...]:
    """
    Return the dates behind look-ups by day.

    They are the days of summits and of handovers, the periods of membership, signature,
    ratification and entry into force of treaties, and the terms of heads of state, heads of
    government and Secretaries General.
    """
    return tuple(
        KeyDate(kind, record.id, path, _publishers(record, path))
        for kind, fields in _DATES.items()
        for record in dataset.records(kind)
        if _counts(kind, record)
        for field in fields
        for path in (paths_of(record, field)[1:] or paths_of(record, field))
        if _is_dated(record, field, path)
    )


def _is_dated(record: Any, field: str, path: str) -> bool:
    """Return whether a path leads to a date: of some ratifications no day is known."""
    if field != "ratifications":
        return True
    return any(act.date is not None for act in record.ratifications if path == f"{field}.{act.key}")


def _counts(kind: str, record: Any) -> bool:
    if kind == "agreements":
        return record.kind in _TREATIES and record.status != "draft"
    return kind != "office_terms" or record.office.kind in _OFFICES


def _publishers(record: Any, path: str) -> frozenset[str]:
    """
    Return the independent publishers of a field's sources.

    One that republishes ("via") counts as the original.
    The encyclopaedias of Wikipedia and Wikidata copy one another and count as one,
    and so does the organisation under its two names.
    """
    sources = (citation.source for citation in record.cite(path))
    return frozenset(_house(source.publisher or source.id) for source in sources)


def _house(publisher: str) -> str:
    name = publisher.partition(" via ")[0].casefold()
    return "wikipedia" if name.endswith(" wikipedia") else _ONE_HOUSE.get(name, name)


def shares(dates: Iterable[KeyDate]) -> dict[str, tuple[int, int]]:
    """Return for each group how many dates have two or more independent sources, and the total."""
    dates = tuple(dates)
    two = Counter(date.group for date in dates if len(date.publishers) > 1)
    return {
        group: (two[group], count) for group, count in Counter(date.group for date in dates).items()
    }


def weakest(dataset: ts.Dataset) -> Iterator[tuple[str, str, str]]:
    """Yield kind, identifier and reason for the records that most need a better source."""
    for name in KINDS:
        for record in dataset.records(name):
            if isinstance(record, Record):
                publishers = {
                    citation.source.publisher or citation.source_id for citation in record.citations
                }
                if record.confidence == "low":
                    yield name, record.id, "low confidence"
                elif len(publishers) == 1:
                    yield name, record.id, f"one source, {publishers.pop()}"


def oldest_checks(dataset: ts.Dataset) -> tuple[ts.Gap, ...]:
    """Return the gaps, least recently checked first."""
    return tuple(sorted(dataset.gaps(), key=lambda gap: (gap.checked.isoformat(), gap.id)))
