"""Who or what holds on a day, where terms follow one another."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from typing import TYPE_CHECKING, Any

from turkicstates.dataset.staleness import tell_stale
from turkicstates.dates import first_day, last_day, to_day
from turkicstates.errors import NoRecordError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from turkicstates.dates import DateLike

_Date = datetime.date
_ONE_DAY = datetime.timedelta(days=1)


class Open:
    """An answer that the sources leave open: a vacancy, or one of several candidates."""

    def __init__(self, candidates: tuple[Any, ...] = ()) -> None:
        self.candidates = candidates


class Periods:
    """
    Answers by day: each holds from its first day to the day before the next one's.

    A look-up costs one bisection. Terms whose first or last day is known to the month or
    the year alone leave the days between open.
    """

    def __init__(
        self,
        subject: str,
        terms: Iterable[Any],
        checked: datetime.date,
        answer: Callable[[Any], Any],
    ) -> None:
        self.subject = subject
        self.starts: list[datetime.date] = []
        self.answers: list[Any] = [None]
        self.checked = checked
        for term in terms:
            self._add(term, answer(term))
        if self.starts and not isinstance(self.answers[-1], Open):
            limit = getattr(term, "as_of", None)
            if limit is not None:
                self.checked = min(checked, last_day(limit))

    def _add(self, term: Any, answer: Any) -> None:
        first, known = first_day(term.start), last_day(term.start)
        if first != known:
            before = self.answers.pop() if self.starts and self.starts[-1] == first else None
            candidates = before.candidates if isinstance(before, Open) else ()
            if before is None:
                self.starts.append(first)
            self.answers.append(Open((*candidates, answer)))
            first = known + _ONE_DAY
        self._set(first, answer)
        if term.end is not None:
            self._set(
                first_day(term.end),
                Open((answer,) if first_day(term.end) != last_day(term.end) else ()),
            )

    def _set(self, first: datetime.date, answer: Any) -> None:
        if self.starts and self.starts[-1] == first:
            self.answers[-1] = answer
        else:
            self.starts.append(first)
            self.answers.append(answer)

    def on(self, date: DateLike | None, strict: bool) -> Any:
        """Return the answer of a day, or raise NoRecordError."""
        day = date if type(date) is _Date else to_day(date)
        answer = self.answers[bisect_right(self.starts, day)]
        if day <= self.checked and answer is not None and type(answer) is not Open:
            return answer
        return self._with_care(day, answer, strict)

    def _with_care(self, day: datetime.date, answer: Any, strict: bool) -> Any:
        if answer is None:
            begins = f"the record begins on {self.starts[0]}" if self.starts else "none is recorded"
            msg = f"no {self.subject} is recorded for {day}: {begins}"
            raise NoRecordError(msg, day)
        if type(answer) is Open:
            names = tuple(candidate.id for candidate in answer.candidates)
            between = f": the sources leave open which of {', '.join(names)}" if names else ""
            msg = f"no {self.subject} is recorded for {day}{between}"
            raise NoRecordError(msg, day, names)
        tell_stale(self.subject, self.checked, day, strict=strict)
        return answer
