"""What the commands for records and events answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from turkicstates.cli.answers import (
    Answer,
    Facts,
    Table,
    data_line,
    day_of,
    plain_event,
    sources_of,
    stamped,
)
from turkicstates.cli.facts import facts_of, parts_of
from turkicstates.files.converter import to_dict
from turkicstates.records.labels import kind_of, name_of

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from turkicstates.dataset import Dataset

    Options = argparse.Namespace


def run_state(dataset: Dataset, options: Options) -> Answer:
    """Answer for one state."""
    return _one(dataset, dataset.state(options.key))


def run_person(dataset: Dataset, options: Options) -> Answer:
    """Answer for one person."""
    return _one(dataset, dataset.person(options.key))


def run_body(dataset: Dataset, options: Options) -> Answer:
    """Answer for one body."""
    return _one(dataset, dataset.body(options.key))


def run_agreement(dataset: Dataset, options: Options) -> Answer:
    """Answer for one document."""
    return _one(dataset, dataset.agreement(options.key))


def run_summit(dataset: Dataset, options: Options) -> Answer:
    """Answer for one summit."""
    series = {} if options.series is None else {"series": options.series}
    return _one(dataset, dataset.summit(_summit_key(options.key), **series))


def run_summits(dataset: Dataset, options: Options) -> Answer:
    """Answer with summits."""
    found = dataset.summits(
        host=options.host,
        kind=options.kind,
        since=options.since and day_of(options.since),
        until=options.until and day_of(options.until),
    )
    rows = [(one.start, one.ordinal, one.kind, one.city, one.status, one.id) for one in found]
    return _many(dataset, found, ("Start", "No.", "Kind", "City", "Status", "Id"), rows)


def run_agreements(dataset: Dataset, options: Options) -> Answer:
    """Answer with documents."""
    summit = options.summit
    found = dataset.agreements(
        topic=options.topic, kind=options.kind, signatory=options.signatory,
        summit=summit and _summit_key(summit),
        since=options.since and day_of(options.since),
        until=options.until and day_of(options.until),
    )  # fmt: skip
    rows = [(one.signed, one.kind, one.title, one.id) for one in found]
    return _many(dataset, found, ("Signed", "Kind", "Title", "Id"), rows)


def _summit_key(text: str) -> str | int:
    """Return the ordinal that a text writes, or the text; a long number is none."""
    return int(text) if text.isdecimal() and len(text) < 5 else text


def run_search(dataset: Dataset, options: Options) -> Answer:
    """Answer with whatever some words may mean."""
    found = dataset.search(" ".join(options.text), limit=options.most)
    kinds = [kind_of(one).name for one in found]
    rows = [(kind, name_of(one), one.id) for kind, one in zip(kinds, found, strict=True)]
    data = {"records": [{"kind": kind, "id": one, "name": name} for kind, name, one in rows]}
    return Answer([Table(("Kind", "Name", "Id"), rows)], lambda: stamped(dataset, data), bool(rows))


def run_timeline(dataset: Dataset, options: Options) -> Answer:
    """Answer with the events of a period."""
    found = dataset.timeline(
        since=options.since and day_of(options.since), until=options.until and day_of(options.until)
    )
    rows = [
        (one.date, one.kind, one.title + (" (planned)" if one.planned else "")) for one in found
    ]
    data = {"events": [plain_event(one) for one in found]}
    return Answer(
        [Table(("Date", "Kind", "Event"), rows)], lambda: stamped(dataset, data), bool(rows)
    )


def _one(dataset: Dataset, record: Any) -> Answer:
    data = {
        "record": to_dict(record),
        "sources": [to_dict(one.source) for one in record.citations],
    }
    rows = [*facts_of(record), data_line(dataset)]
    return Answer(
        [Facts(rows), *parts_of(record), sources_of([record])], lambda: stamped(dataset, data)
    )


def _many(
    dataset: Dataset, records: Iterable[Any], columns: tuple[str, ...], rows: list[tuple[Any, ...]]
) -> Answer:
    data = {"records": [to_dict(one) for one in records]}
    return Answer([Table(columns, rows)], lambda: stamped(dataset, data), bool(rows))
