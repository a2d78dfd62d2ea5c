"""Make the title of a record, for its own page and for links to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from turkicstates.records.labels import kind_of, name_of

if TYPE_CHECKING:
    from collections.abc import Callable


def title_of(record: Any) -> str:
    """Return a few words that distinguish a record from all others of its kind."""
    make = _TITLES.get(kind_of(record).name)
    return make(record) if make else name_of(record)


def _summit(summit: Any) -> str:
    name = (
        f"Summit No. {summit.ordinal}"
        if summit.ordinal
        else f"{str(summit.kind).capitalize()} summit"
    )
    return ", ".join(part for part in (name, summit.city, str(summit.start)) if part)


def _chair(term: Any) -> str:
    return f"Chairmanship of {term.state.name}, {_period(term.start, term.end)}"


def _term(term: Any) -> str:
    return f"{term.person.name}, {term.office.name}, {_period(term.start, term.end)}"


def _meeting(meeting: Any) -> str:
    name = meeting.body.name if meeting.body else "Meeting"
    return ", ".join(part for part in (name, meeting.city, str(meeting.start)) if part)


def _statement(statement: Any) -> str:
    return f"{statement.speaker.name} on {statement.subject}, {statement.date}"


def _designation(designation: Any) -> str:
    return f"{str(designation.kind).replace('-', ' ').capitalize()}: {designation.city}, {_period(designation.start, designation.end)}"


def _award(award: Any) -> str:
    return f"{award.award}, {award.person.name}"


def _period(start: Any, end: Any) -> str:
    if start is None:
        return f"until {end}" if end else "day unknown"
    return f"{start} to {end}" if end else f"since {start}"


_TITLES: dict[str, Callable[[Any], str]] = {
    "summits": _summit, "chairmanships": _chair, "office_terms": _term, "meetings": _meeting,
    "statements": _statement, "designations": _designation, "awards": _award,
}  # fmt: skip
