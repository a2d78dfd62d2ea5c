"""Read columns of days in every form that frames use, and look up values by day."""

from __future__ import annotations

import datetime
from functools import reduce
from operator import add
from typing import TYPE_CHECKING, Any

import narwhals.stable.v2 as nw

from turkicstates.dates import to_day
from turkicstates.errors import InvalidColumnError, InvalidDateError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Frame = nw.DataFrame[Any] | nw.LazyFrame[Any]

ISO = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ].*)?$"
"""Text that sorts by day as it is: an ISO date or datetime."""


class Days:
    """
    A column of days, and how to compare its values with a day.

    A datetime counts by its own calendar date, whatever its time zone; a datetime in text counts
    by the date at its start.
    """

    def __init__(self, expr: nw.Expr, literal: Callable[[datetime.date], Any]) -> None:
        self.expr = expr
        self._literal = literal

    def since(self, day: datetime.date) -> nw.Expr:
        """Return for each row whether its day is *day* or later; a null is False."""
        plain = datetime.date(day.year, day.month, day.day)
        return (self.expr >= nw.lit(self._literal(plain))).fill_null(value=False)


def days_of(frame: Frame, name: str) -> tuple[Frame, Days]:
    """
    Return a frame and its column of days, which may be converted to a new column first.

    Raises:
        InvalidColumnError: If there is no such column, or if it does not contain days.
    """
    dtype = column_type(frame, name)
    column = nw.col(name)
    if dtype == nw.Date:
        return frame, Days(column, lambda day: day)
    if dtype == nw.Datetime:
        if dtype.time_zone is not None:
            column = column.dt.replace_time_zone(None)
        return frame, Days(column, _midnight)
    if dtype == nw.String and isinstance(frame, nw.LazyFrame):
        sound = nw.when(column.str.contains(ISO)).then(column)
        return frame, Days(sound, datetime.date.isoformat)
    if dtype in (nw.String, nw.Object) and isinstance(frame, nw.DataFrame):
        return _days_of_texts(frame, name)
    raise InvalidColumnError(name, holds(frame, name), "dates, datetimes or ISO 8601 text")


def column_type(frame: Frame, name: str) -> Any:
    """Return the type of a column, or raise an error that lists the columns there are."""
    schema = frame.collect_schema()
    if name not in schema:
        raise InvalidColumnError.missing(name, tuple(schema))
    return schema[name]


def holds(frame: Frame, name: str) -> str:
    """Describe the type of a column, by the frame library's own name if narwhals has none."""
    dtype = frame.collect_schema()[name]
    if dtype != nw.Unknown:
        return f"holds {dtype}"
    if isinstance(frame, nw.LazyFrame):
        return "holds values of an unknown type"
    column = frame[name].to_native()
    return f"holds {getattr(column, 'dtype', None) or column.type}"


def _midnight(day: datetime.date) -> datetime.datetime:
    return datetime.datetime(day.year, day.month, day.day)  # noqa: DTZ001  # the column has no zone either


def _days_of_texts(frame: nw.DataFrame[Any], name: str) -> tuple[nw.DataFrame[Any], Days]:
    """Convert text, or objects of any kind, to ISO text that can be compared."""
    column = frame[name]
    if column.dtype == nw.String and column.str.contains(ISO).fill_null(value=True).all():
        for text in column.drop_nulls().unique().to_list():
            _iso_text(name, text)
        return frame, Days(nw.col(name), datetime.date.isoformat)
    known: dict[Any, str] = {}
    texts: list[str | None] = []
    for value, absent in zip(column.to_list(), column.is_null().to_list(), strict=True):
        if not absent and value not in known:
            known[value] = _iso_text(name, value)
        texts.append(None if absent else known[value])
    spare = nw.generate_temporary_column_name(8, frame.columns)
    made = nw.new_series(spare, texts, nw.String, backend=frame.implementation)
    return frame.with_columns(made), Days(nw.col(spare), datetime.date.isoformat)


def _iso_text(name: str, value: Any) -> str:
    try:
        return to_day(value).isoformat()
    except InvalidDateError as error:
        raise InvalidColumnError(
            name, f"has a bad value: {error}", "dates, datetimes or ISO 8601 text"
        ) from None


def step(days: Days, starts: Sequence[datetime.date], values: Sequence[str | None]) -> nw.Expr:
    """
    Return the value for the day of each row: the first before the first start, and so on.

    If several starts are on the same day, the last one counts.

    It counts the starts that a day has reached, and looks the count up. This needs no
    second frame, no order and no join, and works in every engine.
    """
    edges: list[datetime.date] = []
    steps = [values[0]]
    for start, value in zip(starts, values[1:], strict=True):
        if value != steps[-1]:
            edges.append(start)
            steps.append(value)
    if not edges:
        return nw.lit(steps[0], dtype=nw.String)
    passed = reduce(add, [days.since(edge).cast(nw.Int16) for edge in edges])
    counts = list(range(len(steps)))
    return passed.replace_strict(counts, steps, default=None, return_dtype=nw.String)
