"""
Dates, both as users pass them and as records contain them.

The same rules apply to every look-up: a day is an ISO 8601 string, a date or a
datetime. For a datetime, the date in its own time zone counts. None means today.
"""

from __future__ import annotations

import datetime
from contextlib import suppress
from typing import Any, TypeAlias

import attrs
from pendulum import Date

from turkicstates.errors import InvalidArgumentError, InvalidDateError
from turkicstates.portable import Portable

DateLike: TypeAlias = str | datetime.date
"""A day as users pass it: an ISO 8601 string, a date or a datetime."""

_ONE_DAY = datetime.timedelta(days=1)


def to_day(value: DateLike | None) -> datetime.date:
    """
    Convert a value that a user passed to a date.

    Args:
        value: An ISO 8601 string, a date or a datetime. None means today.

    Returns:
        A ``datetime.date`` or ``pendulum.Date``; the two compare equal.

    Raises:
        InvalidDateError: If *value* is not a date.
    """
    if value is None:
        return Date.today()
    if isinstance(value, datetime.datetime):
        return _date_of(value)
    if isinstance(value, datetime.date):
        return value
    if isinstance(value, str):
        return _parse(value)
    raise _type_error(value)


def to_date(value: DateLike) -> Date:
    """
    Convert a value that a user passed to a date of pendulum, as records contain.

    Args:
        value: An ISO 8601 string, a date or a datetime.

    Raises:
        InvalidDateError: If *value* is not a date. None does not mean today here.
    """
    if value is None:
        raise _type_error(value)
    day = to_day(value)
    return day if isinstance(day, Date) else Date(day.year, day.month, day.day)


def bounds(
    since: DateLike | None,
    until: DateLike | None,
    names: tuple[str, str] = ("since", "until"),
) -> tuple[datetime.date | None, datetime.date | None]:
    """
    Convert both ends of a period, either of which may be open.

    Args:
        since: First day of the period.

        until: First day after the period.

        names: Names of both arguments, for the message.

    Returns:
        Both days, with None for an open end.

    Raises:
        InvalidDateError: If one of them is not a date.

        InvalidArgumentError: If the period ends before it begins.
    """
    first = None if since is None else to_day(since)
    end = None if until is None else to_day(until)
    if first is not None and end is not None and end < first:
        message = (
            f"{names[0]} is {first} and {names[1]} is {end}, which is earlier; "
            "pass the earlier day first"
        )
        raise InvalidArgumentError(message, names[1], until)
    return first, end


def _date_of(value: datetime.datetime) -> datetime.date:
    with suppress(ValueError):
        day = value.date()
        if not isinstance(day, datetime.datetime):  # as of the missing value of pandas, NaT
            return day
    raise _type_error(value)


def _parse(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        trimmed = text.strip()
    try:
        return datetime.datetime.fromisoformat(trimmed).date()
    except ValueError:
        from turkicstates.date_advice import advice_for

        raise InvalidDateError(text, advice_for(trimmed)) from None


def _type_error(value: Any) -> InvalidDateError:
    if isinstance(value, PartialDate):
        advice = f"it is only known to the {value.precision}; pass its first_day or last_day"
        return InvalidDateError(value, advice)
    from turkicstates.date_advice import EXPECTED

    return InvalidDateError(value, f"its type is {type(value).__name__}; {EXPECTED}")


def _check_form(_instance: object, _attribute: object, value: Any) -> None:
    if not isinstance(value, str) or not _is_partial(value):
        from turkicstates.date_advice import partial_advice

        raise InvalidDateError(value, partial_advice(value), "a year or a month")


def _is_partial(text: str) -> bool:
    """Return whether a text is a year or a month."""
    year, dash, month = text.partition("-")
    digits = f"{year}{month}"
    valid_year = len(year) == 4 and digits.isascii() and digits.isdecimal() and int(year) > 0
    return valid_year and (not dash or (len(month) == 2 and 1 <= int(month) <= 12))


@attrs.frozen
class PartialDate(Portable):
    """
    A date of which only the month or the year is known (EDTF level 0).

    Partial dates are equal if their texts are equal. They cannot be ordered: compare
    *first_day* or *last_day* instead.

    Attributes:
        text: The date in ISO 8601-2 format: ``'2010-11'`` or ``'2010'``.

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
        """How much is known, the ``'month'`` or only the ``'year'``."""
        return "month" if "-" in self.text else "year"

    @property
    def first_day(self) -> Date:
        """The first day of the month or year."""
        return Date.fromisoformat(f"{self.text}-01" if "-" in self.text else f"{self.text}-01-01")

    @property
    def last_day(self) -> Date:
        """The last day of the month or year, inclusive."""
        return self.first_day.end_of(self.precision)

    def isoformat(self) -> str:
        """
        Return the date in ISO 8601-2 format.

        Returns:
            The same as *text*.

        Example:
            >>> import turkicstates as ts
            >>> ts.PartialDate("2010-11").isoformat()
            '2010-11'
        """
        return self.text

    def __str__(self) -> str:
        return self.text


AnyDate: TypeAlias = Date | PartialDate
"""A date in a record: a day or, if the day is unknown, a month or year."""


def first_day(date: datetime.date | PartialDate) -> datetime.date:
    """Return the date itself or, if it is partial, its first day."""
    return date.first_day if isinstance(date, PartialDate) else date


def last_day(date: datetime.date | PartialDate) -> datetime.date:
    """Return the date itself or, if it is partial, its last day."""
    return date.last_day if isinstance(date, PartialDate) else date


def day_before(day: datetime.date) -> datetime.date:
    """Return the previous day. The first day of the calendar has none and is returned itself."""
    return day if day == datetime.date.min else day - _ONE_DAY


def day_after(day: datetime.date) -> datetime.date:
    """Return the next day. The last day of the calendar has none and is returned itself."""
    return day if day == datetime.date.max else day + _ONE_DAY


def before(date: datetime.date | PartialDate, other: datetime.date | PartialDate) -> bool:
    """Return whether a date is certainly before another."""
    return last_day(date) < first_day(other)


def within(
    date: datetime.date | PartialDate,
    start: datetime.date | PartialDate,
    end: datetime.date | PartialDate,
) -> bool:
    """Return whether a date may be within a period. Both ends are inclusive."""
    return not before(date, start) and not before(end, date)


def between(
    date: datetime.date | PartialDate, first: datetime.date | None, end: datetime.date | None
) -> bool:
    """Return whether a date is certainly within a period, of which the end is exclusive."""
    return (first is None or first_day(date) >= first) and (end is None or last_day(date) < end)
