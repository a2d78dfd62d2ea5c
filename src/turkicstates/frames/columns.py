"""Answer a question for the day of each row, and add the answers as columns."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

import narwhals.stable.v2 as nw

from turkicstates.dates import day_after, to_day
from turkicstates.errors import (
    InvalidArgumentError,
    InvalidOptionError,
    NoRecordError,
    shown,
)
from turkicstates.frames.days import days_of
from turkicstates.frames.opening import require_name, require_new
from turkicstates.frames.steps import Steps, with_steps
from turkicstates.staleness import flag, require_fresh

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from turkicstates.frames.days import Days
    from turkicstates.frames.opening import Frame
    from turkicstates.periods import Periods

    Get = Callable[[Any, datetime.date], str | None]


class Question(NamedTuple):
    """
    A question to answer for the day of each row.

    *offered* maps each kind of content to a function that gets it from the answer for a day, and
    *steps* returns what such a function gets, for each place that a row may have. If *always* is
    set, a null counts as an answer.
    """

    subject: str
    checked: datetime.date
    offered: Mapping[str, Get]
    steps: Callable[[Get], Sequence[Steps]]
    always: bool = False


def add(
    frame: Frame,
    date: str,
    columns: object,
    question: Question,
    *,
    strict: bool,
    place: str | None = None,
    present: Sequence[str] | None = None,
) -> Any:
    """
    Add columns; in an eager frame, also check for stale days and missing answers.

    *place* is the name of the column of places, if there are several. The frame that is returned
    has the columns *present*, or all that *frame* has, and those added.
    """
    lazy = isinstance(frame, nw.LazyFrame)
    strict = flag("strict", strict)
    if strict and lazy:
        msg = (
            "strict=True needs an eager frame, whose rows can be checked; "
            "collect the frame first, or leave strict out"
        )
        raise InvalidArgumentError(msg, "strict", strict)
    if not isinstance(columns, Mapping):
        example = next(iter(question.offered))
        msg = (
            f"columns={shown(columns)} is not a mapping; pass new names and their contents, "
            f"such as {{'new_name': {example!r}}}"
        )
        raise InvalidArgumentError(msg, "columns", columns)
    for name, content in columns.items():
        require_name("columns", name)
        if not isinstance(content, str) or content not in question.offered:
            raise InvalidOptionError("columns", content, tuple(question.offered))
    present = tuple(frame.collect_schema()) if present is None else present
    require_new(frame, columns)
    used, days = days_of(frame, date)
    steps = {name: question.steps(question.offered[content]) for name, content in columns.items()}
    answered = with_steps(used, days, place, steps)
    if not lazy:
        _check_answers(answered, days, tuple(columns), question, strict=strict)
    spare = [name for name in answered.collect_schema() if name not in {*present, *columns}]
    return answered.drop(spare).to_native()


def _check_answers(
    answered: Any,
    days: Days,
    columns: Sequence[str],
    question: Question,
    *,
    strict: bool,
) -> None:
    """Warn about days after the last check; with *strict*, raise for them and for missing answers."""
    day = answered.select(day=days.expr)["day"]
    late = answered.select(late=days.since(day_after(question.checked)))["late"]
    if question.checked < datetime.date.max and late.any():
        require_fresh(
            question.subject, question.checked, to_day(day.filter(late).max()), strict=strict
        )
    if not strict or question.always:
        return
    for name in columns:
        missing = answered[name].is_null() & ~day.is_null()
        if missing.any():
            first = to_day(day.filter(missing).min())
            more = missing.sum() - 1
            rows = "1 other row" if more == 1 else f"{more} other rows"
            others = f", nor for {rows}" if more else ""
            msg = f"column {name!r}: no {question.subject} is recorded for {first}{others}"
            raise NoRecordError(msg, first)


def steps_of(periods: Periods[Any], get: Get, edges: Sequence[datetime.date]) -> Steps:
    """Return the steps of what the periods answer; answers change only on *edges*."""
    answers = [(edge, periods.known(edge)) for edge in edges]
    texts = [None if answer is None else get(answer, edge) for edge, answer in answers]
    return Steps(edges, [None, *texts])
