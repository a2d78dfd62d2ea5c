"""Hold the answer of a command, apart from how it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from turkicstates.dates import to_day
from turkicstates.errors import InvalidDateError

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterable, Sequence

    from turkicstates.dataset import Dataset
    from turkicstates.records.snapshots import Event


class Facts(NamedTuple):
    """Labels and values, one pair per line; empty values are left out."""

    rows: Sequence[tuple[str, Any]]


class Table(NamedTuple):
    """Rows below the names of their columns."""

    columns: tuple[str, ...]
    rows: Sequence[tuple[Any, ...]]


class Lines(NamedTuple):
    """Lines below a heading, or without one if it is empty."""

    heading: str
    rows: Sequence[str]


class Answer(NamedTuple):
    """
    An answer in blocks for a person, and as JSON-ready data, made on demand, for a program.

    *success* decides the exit status; *excuse* is the message to print if it is False.
    """

    blocks: Sequence[Facts | Table | Lines]
    data: Callable[[], Any]
    success: bool = True
    excuse: str = "nothing is recorded that fits"


def stamped(dataset: Dataset, data: dict[str, Any]) -> dict[str, Any]:
    """Return data with the version and the day of its data set."""
    return {
        **data,
        "data_version": dataset.data_version(),
        "as_of": dataset.as_of().isoformat(),
    }


def sources_of(records: Iterable[Any]) -> Lines:
    """Return the sources of records, each with the fields it supports."""
    rows = []
    for record in records:
        for citation in record.citations:
            fields = ", ".join(path.removesuffix("_id") for path in citation.supports)
            rows.append(f"{citation.text()} For: {fields}.")
    return Lines("Sources:", rows)


def data_line(dataset: Dataset) -> tuple[str, str]:
    """Return the line that names the data behind an answer."""
    return "Data", f"version {dataset.data_version()}, checked up to {dataset.as_of()}"


def day_of(text: str | None) -> datetime.date:
    """
    Read a day; None and 'today' mean today.

    Raises:
        InvalidDateError: If it is not a day; the message says what to type.
    """
    try:
        return to_day(None if text is None or text.strip().lower() == "today" else text)
    except InvalidDateError as error:
        from turkicstates.date_advice import EXPECTED

        advice = error.advice.replace(EXPECTED, "write 'today', or a day as YYYY-MM-DD")
        raise InvalidDateError(text, advice) from None


def plain_event(event: Event) -> dict[str, Any]:
    """Return an event as JSON-ready data."""
    return {
        "date": event.date.isoformat(),
        "kind": str(event.kind),
        "title": event.title,
        "record_id": event.record.id,
        "planned": event.planned,
    }
