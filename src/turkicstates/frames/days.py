"""Columns that hold days, in every form in which frames hold them, and steps along them."""

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
"""The form of text in which days can be compared as they stand: a date, or a datetime."""


class Days:
    """
    A column of days, and how its values are compared with a day.

    Datetimes count by their own calendar date, whatever their zone; in text a datetime counts
    by the date that it begins with.
    """

    def __init__(self, expr: nw.Expr, literal: Callable[[datetime.date], Any]) -> None:
        self.expr = expr
        self._literal = literal

    def since(self, day: datetime.date) -> nw.Expr:
        """Tell for each row whether its day is this one or a later one; a null is neither."""
        plain = datetime.date(day.year, day.month, day.day)
        return (self.expr >= nw.lit(self._literal(plain))).fill_null(value=False)


def days_of(frame: Frame, name: str) -> tuple[Frame, Days]:
    """
    Return the column of days that a frame has under a name, and the frame to use it with.

    Raises:
        InvalidColumnError: If there is no such column, or if it holds no days.
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
        return _texts(frame, name)
    raise InvalidColumnError(name, holds(frame, name), "dates, datetimes or ISO 8601 text")


def column_type(frame: Frame, name: str) -> Any:
    """Return the type of a column, or say which columns there are."""
    schema = frame.collect_schema()
    if name not in schema:
        raise InvalidColumnError.missing(name, tuple(schema))
    return schema[name]


def holds(frame: Frame, name: str) -> str:
    """Say what a column holds: its type, by the name of the frame's own library where need be."""
    dtype = frame.collect_schema()[name]
    if dtype != nw.Unknown:
        return f"holds {dtype}"
    if isinstance(frame, nw.LazyFrame):
        return "holds values of an unknown type"
    column = frame[name].to_native()
    return f"holds {getattr(column, 'dtype', None) or column.type}"


def _midnight(day: datetime.date) -> datetime.datetime:
    return datetime.datetime(day.year, day.month, day.day)  # noqa: DTZ001  # the column has none either


def _texts(frame: nw.DataFrame[Any], name: str) -> tuple[nw.DataFrame[Any], Days]:
    """Bring text, or objects of any kind, into the form in which days can be compared."""
    held = frame[name]
    if held.dtype == nw.String and held.str.contains(ISO).fill_null(value=True).all():
        for text in held.drop_nulls().unique().to_list():
            _text_of(name, text)
        return frame, Days(nw.col(name), datetime.date.isoformat)
    known: dict[Any, str] = {}
    texts: list[str | None] = []
    for value, absent in zip(held.to_list(), held.is_null().to_list(), strict=True):
        if not absent and value not in known:
            known[value] = _text_of(name, value)
        texts.append(None if absent else known[value])
    spare = nw.generate_temporary_column_name(8, frame.columns)
    made = nw.new_series(spare, texts, nw.String, backend=frame.implementation)
    return frame.with_columns(made), Days(nw.col(spare), datetime.date.isoformat)


def _text_of(name: str, value: Any) -> str:
    try:
        return to_day(value).isoformat()
    except InvalidDateError as error:
        raise InvalidColumnError(
            name, f"has a bad value: {error}", "dates, datetimes or ISO 8601 text"
        ) from None


def step(days: Days, starts: Sequence[datetime.date], values: Sequence[str | None]) -> nw.Expr:
    """
    Say for each row what holds on its day: the first value before the first start, and so on.

    Of starts on one day the last one counts.

    The starts that a day has reached are counted, and the count is looked up: it needs no
    second frame, no order and no join, and goes through every engine.
    """
    edges: list[datetime.date] = []
    held = [values[0]]
    for start, value in zip(starts, values[1:], strict=True):
        if value != held[-1]:
            edges.append(start)
            held.append(value)
    if not edges:
        return nw.lit(held[0], dtype=nw.String)
    passed = reduce(add, [days.since(edge).cast(nw.Int16) for edge in edges])
    counts = list(range(len(held)))
    return passed.replace_strict(counts, held, default=None, return_dtype=nw.String)
