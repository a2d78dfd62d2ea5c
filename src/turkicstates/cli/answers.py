"""What a command answers, apart from how it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from turkicstates.dates import to_day

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterable, Sequence

    from turkicstates.dataset import Dataset
    from turkicstates.records.snapshots import Event


class Facts(NamedTuple):
    """Labels and values, one pair a line; what is empty is left out."""

    rows: Sequence[tuple[str, Any]]


class Table(NamedTuple):
    """Rows under the names of columns."""

    columns: tuple[str, ...]
    rows: Sequence[tuple[Any, ...]]


class Lines(NamedTuple):
    """Lines under a heading, or as they are where that is empty."""

    heading: str
    rows: Sequence[str]


class Answer(NamedTuple):
    """
    An answer for a person, in blocks, and the same for a program, as JSON-ready data made on demand.

    *found* tells whether there is what was asked for; *lack* what to say where there is not.
    """

    blocks: Sequence[Facts | Table | Lines]
    data: Callable[[], Any]
    found: bool = True
    lack: str = "nothing is recorded that fits"


def stamped(dataset: Dataset, data: dict[str, Any]) -> dict[str, Any]:
    """Return data with the version and the day of the data set that it is from."""
    return {
        **data,
        "data_version": dataset.data_version(),
        "as_of": dataset.as_of().isoformat(),
    }


def sources_of(records: Iterable[Any]) -> Lines:
    """Return the sources of records, each with the fields that it supports."""
    rows = []
    for record in records:
        for citation in record.citations:
            fields = ", ".join(path.removesuffix("_id") for path in citation.supports)
            rows.append(f"{citation.text()} For: {fields}.")
    return Lines("Sources:", rows)


def data_line(dataset: Dataset) -> tuple[str, str]:
    """Return the line that says which data an answer is from."""
    return "Data", f"version {dataset.data_version()}, checked up to {dataset.as_of()}"


def day_of(text: str | None) -> datetime.date:
    """Read a day; none, and 'today', mean today."""
    return to_day(None if text in (None, "today") else text)


def plain_event(event: Event) -> dict[str, Any]:
    """Return an event as JSON-ready data."""
    return {
        "date": event.date.isoformat(),
        "kind": str(event.kind),
        "title": event.title,
        "record_id": event.record.id,
        "planned": event.planned,
    }
