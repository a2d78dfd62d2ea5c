"""Read columns of days in every form that frames use, and look up values by day."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import narwhals.stable.v2 as nw

from turkicstates.dates import to_day
from turkicstates.errors import InvalidColumnError, InvalidDateError
from turkicstates.frames.batches import mapped
from turkicstates.frames.opening import column_type, holds, is_empty, plain_text, staged
from turkicstates.frames.spark import plainly_named

if TYPE_CHECKING:
    from collections.abc import Callable

    from turkicstates.frames.opening import Frame

BLANKS = "\\s\\v\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
"""What Python strips off a text, inside a character class; not the separators of ASCII."""

_EXPECTED = "dates, datetimes or ISO 8601 text"
_ISO = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_LEAP_YEAR = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26]|00)00)"
_TIME = (
    "(?:[T ](?:[01][0-9]|2[0-3])(?::[0-5][0-9](?::[0-5][0-9](?:[.,][0-9]+)?)?)?"
    "(?:Z|[+-](?:[01][0-9]|2[0-3])(?::?[0-5][0-9])?)?)?"
)


def _day_pattern(dash: str) -> str:
    """Return a pattern for the days that exist, written with or without dashes."""
    return (
        f"(?:[0-9]{{4}}{dash}"
        f"(?:(?:0[13578]|1[02]){dash}(?:0[1-9]|[12][0-9]|3[01])"
        f"|(?:0[469]|11){dash}(?:0[1-9]|[12][0-9]|30)"
        f"|02{dash}(?:0[1-9]|1[0-9]|2[0-8]))"
        f"|{_LEAP_YEAR}{dash}02{dash}29)"
    )


DAY = f"^(?:{_day_pattern('-')}|{_day_pattern('')}){_TIME}$"
"""A day that exists as a lazy frame takes it, perhaps with a time of day."""


class Days:
    """
    A column of days, and how to compare its values with a day.

    A datetime counts by its own calendar date, whatever its time zone; a datetime in text counts
    by the date at its start.
    """

    def __init__(self, name: str, literal: Callable[[datetime.date], Any]) -> None:
        self.name = name
        self.expr = nw.col(name)
        self._literal = literal

    def literal(self, day: datetime.date) -> Any:
        """Return a day in the form that the column has."""
        return self._literal(datetime.date(day.year, day.month, day.day))

    def since(self, day: datetime.date) -> nw.Expr:
        """Return for each row whether its day is *day* or later; a null is False."""
        return (self.expr >= nw.lit(self.literal(day))).fill_null(value=False)


def days_of(frame: Frame, name: str) -> tuple[Frame, Days]:
    """
    Return a frame and its column of days, which may be converted to a new column first.

    Raises:
        InvalidColumnError: If there is no such column, or if it does not contain days.
    """
    dtype = column_type(frame, name, "date")
    if dtype == nw.Date:
        return frame, Days(name, lambda day: day)
    if is_empty(frame, name):
        return _with(frame, nw.lit(None, dtype=nw.String), _compact)
    frame, column = plainly_named(frame, name)
    if dtype == nw.Datetime:
        return _days_of_datetimes(frame, column, dtype.time_zone)
    if isinstance(frame, nw.LazyFrame):
        if dtype in (nw.String, nw.Categorical, nw.Enum):
            if frame.implementation.is_dask():
                frame, spare = mapped(frame, column, _day_of_text, None)
                return frame, Days(spare, _compact)
            return _with(frame, _day_in_text(nw.col(column).cast(nw.String)), _compact)
    elif dtype in (nw.String, nw.Object, nw.Categorical, nw.Enum):
        return _days_of_values(frame, name)
    raise InvalidColumnError(name, holds(frame, name), _advice(frame, name))


def _advice(frame: Frame, name: str) -> str:
    period = holds(frame, name).startswith("holds period")
    return f"{_EXPECTED}; convert it with .dt.to_timestamp()" if period else _EXPECTED


def _with(
    frame: Frame, expr: nw.Expr | nw.Series[Any], literal: Callable[[datetime.date], Any]
) -> tuple[Any, Days]:
    """Add a column of days under a name that no other column has."""
    frame, spare = staged(frame, expr)
    return frame, Days(spare, literal)


def _days_of_datetimes(frame: Frame, name: str, zone: str | None) -> tuple[Frame, Days]:
    if zone is not None and frame.implementation.is_ibis():
        # Ibis shows a value in the zone of its type, while a cast takes the zone of the session.
        own = ZoneInfo(zone)
        return frame, Days(name, lambda day: _midnight(day).replace(tzinfo=own))
    if isinstance(frame, nw.LazyFrame) and not (
        frame.implementation.is_polars() or frame.implementation.is_dask()
    ):
        return _with(frame, nw.col(name).dt.date(), lambda day: day)
    if zone is not None:
        return _with(frame, nw.col(name).dt.replace_time_zone(None), _midnight)
    return frame, Days(name, _midnight)


def _midnight(day: datetime.date) -> datetime.datetime:
    return datetime.datetime(day.year, day.month, day.day)  # noqa: DTZ001  # the column has no zone either


def _compact(day: datetime.date) -> str:
    return day.isoformat().replace("-", "")


def _day_in_text(column: nw.Expr) -> nw.Expr:
    """Return the day of each text as YYYYMMDD, and null for a text in another form."""
    text = column.str.replace_all(f"^[{BLANKS}]+|[{BLANKS}]+$", "")
    sound = text.str.contains(DAY) & ~text.str.starts_with("0000")
    digits = text.str.slice(0, 10).str.replace_all("-", "", literal=True).str.slice(0, 8)
    return nw.when(sound).then(digits)


def _day_of_text(text: str) -> str | None:
    """Return the same for one text; Dask does not replace text without computing a literal."""
    stripped = re.sub(f"^[{BLANKS}]+|[{BLANKS}]+$", "", text)
    sound = re.search(DAY, stripped) and not stripped.startswith("0000")
    return stripped[:10].replace("-", "")[:8] if sound else None


def _days_of_values(frame: nw.DataFrame[Any], name: str) -> tuple[Frame, Days]:
    """Convert text, or objects of any kind, to ISO text that can be compared."""
    column = frame[name]
    if column.dtype == nw.String:
        column = plain_text(column)
        if column.str.contains(_ISO).fill_null(value=True).all():
            for text in column.drop_nulls().unique().to_list():
                _iso_text(name, text)
            return _with(frame, column, datetime.date.isoformat)
    known: dict[Any, str] = {}
    texts: list[str | None] = []
    for value, absent in zip(column.to_list(), column.is_null().to_list(), strict=True):
        try:
            if not absent and value not in known:
                known[value] = _iso_text(name, value)
        except TypeError:  # unhashable, so no day either
            _iso_text(name, value)
        texts.append(None if absent else known[value])
    made = nw.new_series("days", texts, nw.String, backend=frame.implementation)
    return _with(frame, made, datetime.date.isoformat)


def _iso_text(name: str, value: Any) -> str:
    try:
        return to_day(value).isoformat()
    except InvalidDateError as error:
        raise InvalidColumnError(name, f"has a bad value: {error}", _EXPECTED) from None
