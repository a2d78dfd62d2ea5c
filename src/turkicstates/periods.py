"""The answer on each day, where terms follow one another."""

from __future__ import annotations

import datetime
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from turkicstates.dates import day_after, first_day, last_day, to_day
from turkicstates.errors import NoRecordError
from turkicstates.staleness import require_fresh

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from turkicstates.dates import DateLike

T = TypeVar("T")

_Date = datetime.date

_MAY_START, _STARTED, _MAY_END, _OVER = "may start", "started", "may end", "over"


class Open(Generic[T]):
    """
    A day without a single answer: a vacancy, one of several candidates, or all of them.

    Attributes:
        candidates: What may be the answer.

        shared: Whether all of them are.
    """

    def __init__(self, candidates: tuple[T, ...] = (), *, shared: bool = False) -> None:
        self.candidates = candidates
        self.shared = shared


class Periods(Generic[T]):
    """
    Answers by day: each applies from its first day to the day before the next one's.

    A look-up costs one bisection. If terms are successive, a term whose end is not known ends no
    later than the next one starts. A term whose first or last day is only known to the month or
    year is the answer on the days that are certain; the other days of that month or year are
    open.

    Attributes:
        subject: What is asked about, for messages, such as ``'chair'``.

        checked: The day up to which the answers were checked.

        starts: The days on which the answer changes, ascending.
    """

    def __init__(
        self,
        subject: str,
        terms: Iterable[Any],
        checked: datetime.date,
        answer: Callable[[Any], T],
        *,
        successive: bool = True,
        undated: Iterable[Any] = (),
    ) -> None:
        self.subject = subject
        self.checked = checked
        self._successive = successive
        self._undated: tuple[tuple[Any, Any], ...] = tuple(
            (answer(term), term.end) for term in undated
        )
        self.starts: list[datetime.date] = []
        self.answers: list[T | Open[T] | None] = [None]
        changes: dict[datetime.date, list[tuple[str, int, T]]] = {}
        terms = tuple(terms)
        for number, term in enumerate(terms):
            holder = answer(term)
            follower = _follower(terms, number) if successive else None
            for day, change in _changes(term, follower):
                changes.setdefault(day, []).append((change, number, holder))
            if term.end is None and follower is None and _last_seen(term) is not None:
                self.checked = min(checked, last_day(_last_seen(term)))
        self._sweep(changes)
        self._days, self._certain = self._settled()

    def _sweep(self, changes: dict[datetime.date, list[tuple[str, int, T]]]) -> None:
        """Go through the days on which something changes, and store the answer from each."""
        possible: dict[int, T] = {}
        certain: dict[int, T] = {}
        for day in sorted(changes):
            for change, number, _ in changes[day]:
                if change == _MAY_END:
                    del certain[number]
                elif change == _OVER:
                    possible.pop(number, None)
            for change, number, answer in changes[day]:
                if change == _MAY_START:
                    possible[number] = answer
                elif change == _STARTED:
                    certain[number] = answer
            self.starts.append(day)
            sure = tuple(certain.values())
            if len(sure) == 1:
                self.answers.append(sure[0])
            elif sure and not self._successive:
                self.answers.append(Open(sure, shared=True))
            else:
                self.answers.append(Open(tuple(possible.values())))

    def _settled(self) -> tuple[list[datetime.date], list[T | None]]:
        """
        Return the days on which a settled answer begins or ends, and the answer from each.

        An answer is settled if it is certain and was checked. Working that out beforehand, and
        using plain dates instead of pendulum's, makes ``chair_on()`` a fifth faster.
        """
        days = [datetime.date(day.year, day.month, day.day) for day in self.starts]
        settled = [None if isinstance(answer, Open) else answer for answer in self.answers]
        place = bisect_right(days, self.checked)
        if self.checked < datetime.date.max:
            days[place:] = [day_after(self.checked)]
            settled[place + 1 :] = [None]
        return days, settled

    def on(self, date: DateLike | None = None, strict: bool = False) -> T:  # noqa: FBT001, FBT002  # a keyword costs 20 ns
        """
        Return the answer of a day.

        Raises:
            InvalidDateError: If *date* is not a date.

            NoRecordError: If there is none, or the terms leave it open; with *strict*, also
                if the day is later than the last check.
        """
        day = date if type(date) is _Date else to_day(date)
        certain = self._certain[bisect_right(self._days, day)]
        if certain is not None:
            return certain
        answer = self.answers[bisect_right(self.starts, day)]
        if answer is None or isinstance(answer, Open):
            raise self._no_answer(day, answer)
        require_fresh(self.subject, self.checked, day, strict=strict)
        return answer

    def known(self, day: datetime.date) -> T | None:
        """Return the answer of a day, or None; it may be out of date."""
        answer = self.answers[bisect_right(self.starts, day)]
        return None if isinstance(answer, Open) else answer

    def possible(self, day: datetime.date) -> tuple[T, ...]:
        """Return everything that may be the answer of a day, as far as the terms say."""
        answer = self.answers[bisect_right(self.starts, day)]
        if isinstance(answer, Open):
            return answer.candidates
        return () if answer is None else (answer,)

    def during(self, start: datetime.date, end: datetime.date | None) -> tuple[T, ...]:
        """Return the certain answers of a period, in order, each once. *end* is exclusive."""
        first = bisect_right(self.starts, start)
        last = None if end is None else bisect_left(self.starts, end) + 1
        answers = self.answers[first:last]
        return tuple(
            dict.fromkeys(
                answer for answer in answers if answer is not None and not isinstance(answer, Open)
            )
        )

    def _no_answer(self, day: datetime.date, answer: Open[Any] | None) -> NoRecordError:
        undated = tuple(
            dict.fromkeys(
                holder.id for holder, end in self._undated if end is None or day < last_day(end)
            )
        )
        if undated and (answer is None or not answer.candidates):
            msg = (
                f"no {self.subject} is recorded for {day}: "
                f"the sources leave open from when {', '.join(undated)} served"
            )
            return NoRecordError(msg, day, undated)
        if answer is None:
            known = (
                f": the record begins on {self.starts[0]}" if self.starts else " or any other day"
            )
            return NoRecordError(f"no {self.subject} is recorded for {day}{known}", day)
        names = tuple(candidate.id for candidate in answer.candidates)
        if answer.shared:
            msg = f"several are recorded as {self.subject} for {day}: {', '.join(names)}"
            return NoRecordError(msg, day, names)
        between = f": the sources leave open which of {', '.join(names)}" if names else ""
        return NoRecordError(f"no {self.subject} is recorded for {day}{between}", day, names)


def _last_seen(term: Any) -> Any:
    """Return the last day, month or year on which a source shows that a term still ran."""
    return getattr(term, "as_of", None)


def _follower(terms: Sequence[Any], number: int) -> Any:
    """Return the next term if it starts after a term with no known end was last seen."""
    term = terms[number]
    if term.end is not None or _last_seen(term) is None:
        return None
    later = (terms[place] for place in range(number + 1, len(terms)))
    return next(
        (other for other in later if first_day(other.start) > last_day(_last_seen(term))), None
    )


def _changes(term: Any, follower: Any) -> Iterator[tuple[datetime.date, str]]:
    """Yield the days on which a term may have started, has started, may have ended, is over."""
    may_start, started = first_day(term.start), last_day(term.start)
    if term.end is not None and last_day(term.end) <= may_start:
        return  # it has no certain day, not even its first
    yield may_start, _MAY_START
    if term.end is None:
        yield started, _STARTED
        if follower is not None:
            yield day_after(max(started, last_day(_last_seen(term)))), _MAY_END
            yield last_day(follower.start), _OVER
        return
    may_end = first_day(term.end)
    if started < may_end:
        yield started, _STARTED
        yield may_end, _MAY_END
    yield last_day(term.end), _OVER
