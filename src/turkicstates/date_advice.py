"""What the error for a value that is not a date says about it."""

from __future__ import annotations

import datetime
import re
from calendar import monthrange
from contextlib import suppress

EXPECTED = "write a day as 'YYYY-MM-DD', or pass a date or a datetime"
_PARTIAL = "write 'YYYY' or 'YYYY-MM'"
_BY_NUMBERS = r"(\d{1,2})([./-])(\d{1,2})[./-](\d{4})"
_MONTH_OR_YEAR = r"(\d{4})(?:-(\d{2}))?"


def advice_for(text: str) -> str:
    """Return how to write a text that is not a day."""
    if days := _readings(text):
        return f"{EXPECTED}, such as {' or '.join(repr(str(day)) for day in days)}"
    if match := re.fullmatch(_MONTH_OR_YEAR, text):
        with suppress(ValueError):
            example = datetime.date(int(match[1]), int(match[2] or 1), 1)
            whole = "month" if match[2] else "year"
            return f"it names a whole {whole}; add the day, such as '{example}'"
    reason = no_such_day(text)
    return f"{reason}; {EXPECTED}" if reason else EXPECTED


def _readings(text: str) -> list[datetime.date]:
    """
    Return the days that numbers may mean: day first, then month first.

    With dots between them, the day comes first wherever people write so.
    """
    match = re.fullmatch(_BY_NUMBERS, text)
    if match is None:
        return []
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    days: list[datetime.date] = []
    for month, day in ((second, first), (first, second)):
        with suppress(ValueError):
            days.append(datetime.date(year, month, day))
    return days[:1] if match[2] == "." else [*dict.fromkeys(days)]


def no_such_day(text: str) -> str:
    """Return why a text in the form YYYY-MM-DD is not a date. Other texts give ''."""
    match = re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", text)
    if match is None:
        return ""
    year, month, _ = map(int, match.groups())
    if year == 0:
        return "there is no year 0000"
    if not 1 <= month <= 12:
        return f"there is no month {match[2]}"
    return f"{match[1]}-{match[2]} has {monthrange(year, month)[1]} days"


def partial_advice(value: object) -> str:
    """Return how to write a value that is not a year or a month."""
    return _PARTIAL if isinstance(value, str) else f"its type is {type(value).__name__}; {_PARTIAL}"
