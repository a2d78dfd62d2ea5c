"""Answer the commands for records and events."""

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
    return _record_answer(dataset, dataset.state(options.key))


def run_person(dataset: Dataset, options: Options) -> Answer:
    """Answer for one person."""
    return _record_answer(dataset, dataset.person(options.key))


def run_body(dataset: Dataset, options: Options) -> Answer:
    """Answer for one body."""
    return _record_answer(dataset, dataset.body(options.key))


def run_organisation(dataset: Dataset, options: Options) -> Answer:
    """Answer for one organisation."""
    return _record_answer(dataset, dataset.organisation(options.key))


def run_agreement(dataset: Dataset, options: Options) -> Answer:
    """Answer for one document."""
    return _record_answer(dataset, dataset.agreement(options.key))


def run_summit(dataset: Dataset, options: Options) -> Answer:
    """Answer for one summit."""
    series = {} if options.series is None else {"series": options.series}
    return _record_answer(dataset, dataset.summit(_summit_key(options.key), **series))


def run_summits(dataset: Dataset, options: Options) -> Answer:
    """Answer with summits."""
    summits = dataset.summits(
        host=options.host,
        participant=options.participant,
        kind=options.kind,
        since=options.since and day_of(options.since),
        until=options.until and day_of(options.until),
    )
    rows = [
        (summit.start, summit.ordinal, summit.kind, summit.city, summit.status, summit.id)
        for summit in summits
    ]
    return _records_answer(dataset, summits, ("Start", "No.", "Kind", "City", "Status", "Id"), rows)


def run_agreements(dataset: Dataset, options: Options) -> Answer:
    """Answer with documents."""
    summit = options.summit
    documents = dataset.agreements(
        topic=options.topic, kind=options.kind, signatory=options.signatory,
        summit=summit and _summit_key(summit),
        since=options.since and day_of(options.since),
        until=options.until and day_of(options.until),
    )  # fmt: skip
    rows = [(document.signed, document.kind, document.title, document.id) for document in documents]
    return _records_answer(dataset, documents, ("Signed", "Kind", "Title", "Id"), rows)


def _summit_key(text: str) -> str | int:
    """Return a text as an ordinal if it is a number of at most four digits, else as it is."""
    return int(text) if text.isdecimal() and len(text) < 5 else text


def run_search(dataset: Dataset, options: Options) -> Answer:
    """Answer with whatever some words may mean."""
    records = dataset.search(" ".join(options.text), limit=options.limit)
    rows = [(kind_of(record).name, name_of(record), record.id) for record in records]
    data = {
        "records": [{"kind": kind, "id": record_id, "name": name} for kind, name, record_id in rows]
    }
    return Answer([Table(("Kind", "Name", "Id"), rows)], lambda: stamped(dataset, data), bool(rows))


def run_timeline(dataset: Dataset, options: Options) -> Answer:
    """Answer with the events of a period."""
    events = dataset.timeline(
        since=options.since and day_of(options.since), until=options.until and day_of(options.until)
    )
    rows = [
        (event.date, event.kind, event.title + (" (planned)" if event.planned else ""))
        for event in events
    ]
    data = {"events": [plain_event(event) for event in events]}
    return Answer(
        [Table(("Date", "Kind", "Event"), rows)], lambda: stamped(dataset, data), bool(rows)
    )


def _record_answer(dataset: Dataset, record: Any) -> Answer:
    data = {
        "record": to_dict(record),
        "sources": [to_dict(citation.source) for citation in record.citations],
    }
    rows = [*facts_of(record), data_line(dataset)]
    return Answer(
        [Facts(rows), *parts_of(record), sources_of([record])], lambda: stamped(dataset, data)
    )


def _records_answer(
    dataset: Dataset, records: Iterable[Any], columns: tuple[str, ...], rows: list[tuple[Any, ...]]
) -> Answer:
    data = {"records": [to_dict(record) for record in records]}
    return Answer([Table(columns, rows)], lambda: stamped(dataset, data), bool(rows))
