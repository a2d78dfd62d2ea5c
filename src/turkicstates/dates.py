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

import attrs
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
    if isinstance(value, PartialDate):
        advice = f"it is only known to the {value.precision}; pass its first_day or last_day"
        return InvalidDateError(value, advice)
    return InvalidDateError(value, f"its type is {type(value).__name__}; {_EXPECTED}")


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


def _check_form(_instance: object, _attribute: object, value: str) -> None:
    year, dash, month = value.partition("-")
    digits = f"{year}{month}"
    sound = len(year) == 4 and digits.isascii() and digits.isdecimal() and int(year) > 0
    if not sound or (dash and not (len(month) == 2 and 1 <= int(month) <= 12)):
        msg = f"{value!r} is not a year ('YYYY') or a month ('YYYY-MM')"
        raise ValueError(msg)


@attrs.frozen
class PartialDate:
    """
    A date of which the sources give the month or the year and no more (EDTF level 0).

    It equals another of the same text alone, and it has no order against days: compare
    *first_day* or *last_day*, whichever you mean.

    Attributes:
        text: The date as ISO 8601-2 writes it: ``'2010-11'`` or ``'2010'``.

    Example:
        >>> import turkicstates as ts
        >>> day = ts.PartialDate("2010-11")
        >>> day.first_day, day.last_day, day.precision
        (Date(2010, 11, 1), Date(2010, 11, 30), 'month')

    .. versionadded:: 1.0
    """

    text: str = attrs.field(validator=_check_form)

    @property
    def precision(self) -> str:
        """Whether it is known to the ``'month'`` or to the ``'year'``."""
        return "month" if "-" in self.text else "year"

    @property
    def first_day(self) -> Date:
        """The first day that the date may mean."""
        return Date.fromisoformat(f"{self.text}-01" if "-" in self.text else f"{self.text}-01-01")

    @property
    def last_day(self) -> Date:
        """The last day that the date may mean, inclusive."""
        return self.first_day.end_of(self.precision)

    def isoformat(self) -> str:
        """
        Return the date as ISO 8601-2 writes it, as the method of a day does.

        Returns:
            Year and month, or the year alone.

        Example:
            >>> import turkicstates as ts
            >>> ts.PartialDate("2010-11").isoformat()
            '2010-11'
        """
        return self.text

    def __str__(self) -> str:
        return self.text


AnyDate: TypeAlias = Date | PartialDate
"""A date as records hold it: a day, or the month or year where no more is known."""


def first_day(date: datetime.date | PartialDate) -> datetime.date:
    """Return the first day that a date may mean."""
    return date.first_day if isinstance(date, PartialDate) else date


def last_day(date: datetime.date | PartialDate) -> datetime.date:
    """Return the last day that a date may mean, inclusive."""
    return date.last_day if isinstance(date, PartialDate) else date


def before(date: datetime.date | PartialDate, other: datetime.date | PartialDate) -> bool:
    """Return whether a date is certain to lie before another."""
    return last_day(date) < first_day(other)


def within(
    date: datetime.date | PartialDate,
    start: datetime.date | PartialDate,
    end: datetime.date | PartialDate,
) -> bool:
    """Return whether a date may lie within a period, both of whose ends are inclusive."""
    return not before(date, start) and not before(end, date)
