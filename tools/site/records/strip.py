"""Arrange the periods of a state or a person on a strip of time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from turkicstates.dates import first_day
from turkicstates.records.kinds import CHAIRMANSHIPS
from turkicstates.records.labels import words
from turkicstates.records.paths import owner_of
from turkicstates.sentences.words import period

if TYPE_CHECKING:
    from collections.abc import Iterator

    from turkicstates.dates import AnyDate

_FIRST_YEAR = 1990
"""The year at which every strip begins, so that strips of different pages can be compared."""


class Bar(NamedTuple):
    """A period on a strip: what it is, and where it lies, in per cent of the strip."""

    label: str
    style: str
    left: float
    width: float


def strip(record: Any) -> list[Bar]:
    """Return the periods of a state or a person; of other records nothing."""
    last_year = owner_of(record).as_of().year + 1
    return [
        Bar(text, style, left, width)
        for text, style, start, end in _periods(record)
        for left, width in [_place(start, end, last_year)]
        if width > 0
    ]


def _periods(record: Any) -> Iterator[tuple[str, str, AnyDate, AnyDate | None]]:
    if hasattr(record, "memberships"):
        for membership in record.memberships:
            text = f"{words(membership.status)}{period(membership.start, membership.end)}"
            yield text, str(membership.status), membership.start, membership.end
        for term in owner_of(record).where(CHAIRMANSHIPS, "state_id", record.id):
            yield f"Chair{period(term.start, term.end)}", "chair", term.start, term.end
    for term in getattr(record, "office_terms", ()):
        end = term.end or term.as_of
        if term.start is not None:
            yield f"{term.office.name}{period(term.start, term.end)}", "office", term.start, end


def _place(start: AnyDate, end: AnyDate | None, last_year: int) -> tuple[float, float]:
    """Return where a period begins on the strip and how wide it is, in per cent."""
    whole = last_year - _FIRST_YEAR
    left = max(0.0, _years(start) - _FIRST_YEAR)
    right = min(float(whole), (_years(end) if end else last_year) - _FIRST_YEAR)
    return round(100 * left / whole, 2), round(100 * (right - left) / whole, 2)


def _years(date: AnyDate) -> float:
    day = first_day(date)
    return day.year + (day.timetuple().tm_yday - 1) / 366
