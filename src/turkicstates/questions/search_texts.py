"""What a record is searched by: texts with weights, and the days on which it happened."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import attrs

from turkicstates.dates import first_day, last_day
from turkicstates.records.holders import chair_offices, terms_of
from turkicstates.records.keys import spellings_of
from turkicstates.records.kinds import CHAIRMANSHIPS, KINDS, OFFICES, PARTIES, PEOPLE
from turkicstates.records.labels import kind_of
from turkicstates.records.references import series_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from turkicstates.records.offices import Office
    from turkicstates.records.owner import Kind
    from turkicstates.store import Store

NAME = 1.0
"""Weight of the texts that name a record."""

TEXT = 0.5
"""Weight of its other texts, and of the years in which it happened."""

RELATED = 0.3
"""Weight of the names of the records that it is related to."""

_FIELDS = (
    "motto", "subject", "text", "award", "city", "seat_city", "venue", "place", "topics",
    "priorities", "kind", "series",
)  # fmt: skip

_MOST_YEARS = 100
"""A period that is longer has only the first ones as texts."""


def texts_of(dataset: Store, record: Any, /) -> Iterator[tuple[str, float]]:
    """
    Yield the texts by which a record is searched, with their weights.

    Args:
        dataset: The data set of the record.

        record: The record.

    Yields:
        Names and identifier with the weight ``NAME``; other texts, the kind and the years
        with ``TEXT``; the names of related records with ``RELATED``.
    """
    for name in (record.id, *spellings_of(record)):
        yield name, NAME
    for field in _FIELDS:
        value = getattr(record, field, None)
        if value:
            yield " ".join(value) if isinstance(value, tuple) else str(value), TEXT
    for text in _translated(dataset, record):
        yield text, TEXT
    for membership in getattr(record, "memberships", ()):
        yield str(membership.status), TEXT
    for office in _offices_of(dataset, record):
        yield office.name, TEXT
        yield office.kind, TEXT
    number = getattr(record, "ordinal", None) or getattr(record, "number", None) or ""
    yield f"{kind_of(record).singular} {number}", TEXT
    years = dict.fromkeys(
        year for period in periods_of(dataset, record) for year in _years(*period)
    )
    if years:
        yield " ".join(map(str, years)), TEXT
    for kind, identifier in dict.fromkeys(related_to(dataset, record)):
        yield dataset.once(_names_of, kind, identifier), RELATED


def periods_of(dataset: Store, record: Any, /) -> Iterator[tuple[datetime.date, datetime.date]]:
    """
    Yield the periods in which a record happened.

    Args:
        dataset: The data set of the record.

        record: The record.

    Yields:
        The first and the last day of each. For a person these are the terms of office;
        for a state or organisation, the days of founding and admission. What still lasts
        ends on ``as_of()``.
    """
    kind = kind_of(record)
    if kind is PEOPLE:
        for term in record.office_terms:
            if term.start:
                last_seen = last_day(term.as_of) if term.as_of else dataset.as_of()
                yield _period(term.start, term.end, last_seen)
    for membership in getattr(record, "memberships", ()):
        yield membership.start, membership.start
    for field in ("start", "date", "signed", "founded"):
        start = getattr(record, field, None)
        if start:
            end = getattr(record, "end", start)
            if kind is CHAIRMANSHIPS or end is None:
                yield _period(start, end, dataset.as_of())
            else:
                yield first_day(start), last_day(end)


def related_to(dataset: Store, record: Any, /) -> Iterator[tuple[Kind[Any], str]]:
    """
    Yield the records that a record names or is about, whose names it is searched by as well.

    Args:
        dataset: The data set of the record.

        record: The record.

    Yields:
        Kind and identifier of each, some more than once.
    """
    for field, kind in dataset.once(_references, type(record)):
        value = getattr(record, field)
        if value:
            for identifier in value if isinstance(value, tuple) else (value,):
                yield kind, identifier
    for signatory in getattr(record, "signatories", ()):
        yield PARTIES, signatory.party_id
    if kind_of(record) is CHAIRMANSHIPS:
        (period,) = periods_of(dataset, record)
        for term in terms_of(dataset, chair_offices(dataset, record.state_id, record.office_id)):
            first, last = _period(term.start or period[0], term.end, dataset.as_of())
            if first <= period[1] and period[0] <= last:
                yield PEOPLE, term.person_id


def _period(start: Any, end: Any, as_of: datetime.date) -> tuple[datetime.date, datetime.date]:
    """Return the first and last day of a term, which ends before the first day of the next."""
    first = first_day(start)
    if not end:
        return first, max(first, as_of)
    before = max(first.toordinal(), last_day(end).toordinal() - 1)
    return first, datetime.date.fromordinal(before)


def _years(first: datetime.date, last: datetime.date) -> range:
    return range(first.year, min(last.year, first.year + _MOST_YEARS) + 1)


def _translated(dataset: Store, record: Any) -> Iterator[str]:
    """Yield the themes, the mottos and the name of the series in each language."""
    series = series_of(dataset, record)
    for texts in (getattr(record, "themes", {}), getattr(record, "mottos", {})):
        yield from texts.values()
    if series is not None:
        yield from series.names.values()


def _offices_of(dataset: Store, record: Any) -> Iterator[Office]:
    """Yield the offices that a person held."""
    if kind_of(record) is PEOPLE:
        for term in record.office_terms:
            yield from dataset.where(OFFICES, "id", term.office_id)


def _references(_dataset: Store, cls: Any) -> tuple[tuple[str, Kind[Any]], ...]:
    """Return the fields that name other records, each with the kind of those."""
    return tuple(
        (field.name, KINDS[kind])
        for field in attrs.fields(cls)
        for kind in field.metadata.get("refers_to", ())
    )


def _names_of(dataset: Store, kind: Kind[Any], identifier: str) -> str:
    """Return the names of a record as one text, without its aliases and former names."""
    names = [identifier]
    for record in dataset.where(kind, "id", identifier):
        for field in ("names", "short_names", "titles"):
            names += getattr(record, field, {}).values()
    return " ".join(names)
