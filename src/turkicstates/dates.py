"""
Days as users write them.

The time rules of every look-up stand here: a day is an ISO 8601 string, a date or a
datetime; a datetime counts by its own calendar date; no day means today.
"""

from __future__ import annotations

import datetime
import re
from calendar import monthrange
from contextlib import suppress
from typing import Any, TypeAlias

from pendulum import Date

from turkicstates.errors import InvalidDateError

DateLike: TypeAlias = str | datetime.date

_EXPECTED = "write a day as 'YYYY-MM-DD', or pass a date or a datetime"
_DAY_FIRST = r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})"
_MONTH_OR_YEAR = r"(\d{4})(?:-(\d{2}))?"


def to_day(value: DateLike | None) -> datetime.date:
    """
    Read a day as a user may write it.

    Args:
        value: An ISO 8601 string, a date or a datetime (by its own calendar date), or
            None for today.

    Returns:
        The day; a plain date or a pendulum one, which compare alike.

    Raises:
        InvalidDateError: If *value* names no day.
    """
    if value is None:
        return Date.today()
    if isinstance(value, datetime.datetime):
        try:
            return value.date()
        except ValueError:  # pandas writes a missing time so
            raise _refusal(value) from None
    if isinstance(value, datetime.date):
        return value
    if isinstance(value, str):
        return _read(value)
    raise _refusal(value)


def bounds(
    since: DateLike | None, until: DateLike | None
) -> tuple[datetime.date | None, datetime.date | None]:
    """Read the two ends of a period, either of which may be left open."""
    return (None if since is None else to_day(since), None if until is None else to_day(until))


def _read(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        trimmed = text.strip()
    try:
        return datetime.datetime.fromisoformat(trimmed).date()
    except ValueError:
        raise InvalidDateError(text, _advice(trimmed)) from None


def _refusal(value: Any) -> InvalidDateError:
    if hasattr(value, "first_day") and hasattr(value, "precision"):
        advice = f"it is known to the {value.precision}; ask with its first_day or last_day"
        return InvalidDateError(value, advice)
    return InvalidDateError(value, f"a {type(value).__name__} was passed; {_EXPECTED}")


def _advice(text: str) -> str:
    if match := re.fullmatch(_DAY_FIRST, text):
        day, month, year = map(int, match.groups())
        for one, other in ((month, day), (day, month)):
            with suppress(ValueError):
                return f"{_EXPECTED}, such as '{datetime.date(year, one, other)}'"
    if match := re.fullmatch(_MONTH_OR_YEAR, text):
        with suppress(ValueError):
            day_of_it = datetime.date(int(match[1]), int(match[2] or 1), 1)
            whole = "month" if match[2] else "year"
            return f"it names a whole {whole}; add the day, such as '{day_of_it}'"
    reason = no_such_day(text)
    return f"{reason}; {_EXPECTED}" if reason else _EXPECTED


def no_such_day(text: str) -> str:
    """Say what no calendar has of a text in the form of a day, or nothing of any other text."""
    match = re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", text)
    if match is None:
        return ""
    year, month, _ = map(int, match.groups())
    if year == 0:
        return "there is no year 0000"
    if not 1 <= month <= 12:
        return f"there is no month {match[2]}"
    return f"{match[1]}-{match[2]} has {monthrange(year, month)[1]} days"


def first_day(date: Any) -> datetime.date:
    """Return the first day that a date may mean."""
    first: datetime.date = date if isinstance(date, datetime.date) else date.first_day
    return first


def last_day(date: Any) -> datetime.date:
    """Return the last day that a date may mean, inclusive."""
    last: datetime.date = date if isinstance(date, datetime.date) else date.last_day
    return last
