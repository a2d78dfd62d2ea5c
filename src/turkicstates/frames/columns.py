"""Answer a question for the day of each row, and add the answers as columns."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

import narwhals.stable.v2 as nw

from turkicstates.dates import day_after, to_day
from turkicstates.errors import (
    InvalidArgumentError,
    InvalidColumnError,
    InvalidOptionError,
    NoRecordError,
)
from turkicstates.frames.days import days_of, step
from turkicstates.staleness import require_fresh

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from narwhals.stable.v2.typing import IntoFrameT

    from turkicstates.frames.days import Days
    from turkicstates.periods import Periods

    Get = Callable[[Any, datetime.date], str | None]


class Question(NamedTuple):
    """
    A question to answer for the day of each row.

    *offered* maps each kind of content to a function that gets it from the answer for a day.
    If *always* is set, a null counts as an answer.
    """

    subject: str
    checked: datetime.date
    offered: Mapping[str, Get]
    answer: Callable[[Days, Get], nw.Expr]
    always: bool = False


def add(
    frame: IntoFrameT, date: str, columns: Mapping[str, str], question: Question, *, strict: bool
) -> IntoFrameT:
    """Add columns; in an eager frame, also check for stale days and missing answers."""
    own: Any = nw.from_native(frame)
    lazy = isinstance(own, nw.LazyFrame)
    if strict and lazy:
        msg = (
            "strict=True needs an eager frame, whose rows can be checked; "
            "collect the frame first, or leave strict out"
        )
        raise InvalidArgumentError(msg, "strict", strict)
    present = tuple(own.collect_schema())
    for name, content in columns.items():
        if content not in question.offered:
            raise InvalidOptionError("columns", content, tuple(question.offered))
        if name in present:
            raise InvalidColumnError(name, "already exists", "a new name")
    used, days = days_of(own, date)
    answers = {
        name: question.answer(days, question.offered[content]) for name, content in columns.items()
    }
    answered = used.with_columns(**answers)
    if not lazy:
        _check_answers(answered, days, tuple(columns), question, strict=strict)
    native: IntoFrameT = answered.select(*present, *columns).to_native()
    return native


def _check_answers(
    answered: Any,
    days: Days,
    columns: Sequence[str],
    question: Question,
    *,
    strict: bool,
) -> None:
    """Warn about days after the last check; with *strict*, raise for them and for missing answers."""
    later = answered.filter(days.since(day_after(question.checked)))
    if question.checked < datetime.date.max and len(later):
        last = to_day(later.select(day=days.expr.max())["day"].to_list()[0])
        require_fresh(question.subject, question.checked, last, strict=strict)
    if not strict or question.always:
        return
    for name in columns:
        missing = answered.filter(~days.expr.is_null() & nw.col(name).is_null())
        if len(missing):
            day = to_day(missing.select(day=days.expr.min())["day"].to_list()[0])
            more = len(missing) - 1
            rows = "1 other row" if more == 1 else f"{more} other rows"
            others = f", nor for {rows}" if more else ""
            msg = f"column {name!r}: no {question.subject} is recorded for {day}{others}"
            raise NoRecordError(msg, day)


def stepped(days: Days, periods: Periods[Any], get: Get, edges: Sequence[datetime.date]) -> nw.Expr:
    """Return what the periods answer for the day of each row; answers change only on *edges*."""
    answers = [(edge, periods.known(edge)) for edge in edges]
    texts = [None if answer is None else get(answer, edge) for edge, answer in answers]
    return step(days, edges, [None, *texts])
