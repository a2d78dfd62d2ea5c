"""What a record is called at the head of its page and wherever a page names it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from turkicstates.records.labels import kind_of, name_of

if TYPE_CHECKING:
    from collections.abc import Callable


def title_of(record: Any) -> str:
    """Return what tells a record from all others of its kind, in a few words."""
    tell = _TITLES.get(kind_of(record).name)
    return tell(record) if tell else name_of(record)


def _summit(one: Any) -> str:
    name = f"Summit No. {one.ordinal}" if one.ordinal else f"{str(one.kind).capitalize()} summit"
    return ", ".join(part for part in (name, one.city, str(one.start)) if part)


def _chair(one: Any) -> str:
    return f"Chairmanship of {one.state.name}, {_period(one.start, one.end)}"


def _term(one: Any) -> str:
    return f"{one.person.name}, {one.office.name}, {_period(one.start, one.end)}"


def _meeting(one: Any) -> str:
    name = one.body.name if one.body else "Meeting"
    return ", ".join(part for part in (name, one.city, str(one.start)) if part)


def _statement(one: Any) -> str:
    return f"{one.speaker.name} on {one.subject}, {one.date}"


def _designation(one: Any) -> str:
    return (
        f"{str(one.kind).replace('-', ' ').capitalize()}: {one.city}, {_period(one.start, one.end)}"
    )


def _award(one: Any) -> str:
    return f"{one.award}, {one.person.name}"


def _period(start: Any, end: Any) -> str:
    if start is None:
        return f"until {end}" if end else "day unknown"
    return f"{start} to {end}" if end else f"since {start}"


_TITLES: dict[str, Callable[[Any], str]] = {
    "summits": _summit, "chairmanships": _chair, "office_terms": _term, "meetings": _meeting,
    "statements": _statement, "designations": _designation, "awards": _award,
}  # fmt: skip
