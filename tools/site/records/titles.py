"""Make the title of a record, for its own page and for links to it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from turkicstates.records.kinds import AGREEMENTS
from turkicstates.records.labels import kind_of, name_of, words
from turkicstates.records.paths import owner_of
from turkicstates.records.references import series_of
from turkicstates.sentences.words import date_in_words, days, ordinal

if TYPE_CHECKING:
    from collections.abc import Callable


def title_of(record: Any) -> str:
    """Return a few words that distinguish a record from all others of its kind."""
    make = _TITLES.get(kind_of(record).name)
    return make(record) if make else name_of(record)


def _agreement(document: Any) -> str:
    title = name_of(document)
    shared = title in owner_of(document).once(_shared_titles)
    return f"{title}, {date_in_words(document.signed)}" if shared and document.signed else title


def _shared_titles(owner: Any) -> frozenset[str]:
    """Return the titles that several documents have."""
    counts = Counter(name_of(document) for document in owner.records(AGREEMENTS))
    return frozenset(title for title, count in counts.items() if count > 1)


def _summit(summit: Any) -> str:
    name = f"{ordinal(summit.ordinal)} summit" if summit.ordinal else f"{words(summit.kind)} summit"
    series = series_of(owner_of(summit), summit)
    if series is not None and series.outside:
        name += f" of the {series.name}"
    parts = (name, summit.city, days(summit.start, summit.end))
    return ", ".join(part for part in parts if part)


def _chair(term: Any) -> str:
    return f"Chairmanship of {term.state.name}, {_period(term.start, term.end)}"


def _term(term: Any) -> str:
    acting = "acting " if term.acting else ""
    return f"{term.person.name}, {acting}{term.office.name}, {_period(term.start, term.end)}"


def _meeting(meeting: Any) -> str:
    parts = (meeting.body.name, meeting.city, days(meeting.start, meeting.end))
    return ", ".join(part for part in parts if part)


def _statement(statement: Any) -> str:
    return f"{statement.speaker.name} on {statement.subject}, {date_in_words(statement.date)}"


def _designation(designation: Any) -> str:
    start, end = designation.start, designation.end
    when = days(start, end or start) if start else "day unknown"
    return f"{words(designation.kind)}: {designation.city}, {when}"


def _award(award: Any) -> str:
    return f"{award.award}, {award.person.name}"


def _period(start: Any, end: Any) -> str:
    if start is None:
        return f"until {date_in_words(end)}" if end else "day unknown"
    return (
        f"{date_in_words(start)} to {date_in_words(end)}"
        if end
        else f"since {date_in_words(start)}"
    )


_TITLES: dict[str, Callable[[Any], str]] = {
    "agreements": _agreement, "summits": _summit, "chairmanships": _chair, "office_terms": _term, "meetings": _meeting,
    "statements": _statement, "designations": _designation, "awards": _award,
}  # fmt: skip
