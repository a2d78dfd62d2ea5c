"""Who or what holds on a day, where terms follow one another."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from typing import TYPE_CHECKING, Any

from turkicstates.dataset.staleness import tell_stale
from turkicstates.dates import first_day, last_day, to_day
from turkicstates.errors import NoRecordError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from turkicstates.dates import DateLike

_Date = datetime.date
_ONE_DAY = datetime.timedelta(days=1)


_MAY_START, _STARTED, _MAY_END, _OVER = "may start", "started", "may end", "over"


class Open:
    """An answer that the sources leave open: a vacancy, or one of several candidates."""

    def __init__(self, candidates: tuple[Any, ...] = ()) -> None:
        self.candidates = candidates


class Periods:
    """
    Answers by day: each holds from its first day to the day before the next one's.

    A look-up costs one bisection. Terms are successive if one ends no later than the next
    one starts, even where its end is not known. A term whose first or last day is known to the month or
    the year alone is the answer on the days on which it ran whatever its dates mean; the
    other days of that month or year are open.
    """

    def __init__(
        self,
        subject: str,
        terms: Iterable[Any],
        checked: datetime.date,
        answer: Callable[[Any], Any],
        *,
        successive: bool = True,
    ) -> None:
        self.subject = subject
        self.checked = checked
        self.starts: list[datetime.date] = []
        self.answers: list[Any] = [None]
        changes: dict[datetime.date, list[tuple[str, int, Any]]] = {}
        terms = tuple(terms)
        for number, term in enumerate(terms):
            found = answer(term)
            follower = _follower(terms, number) if successive else None
            for day, change in _changes(term, follower):
                changes.setdefault(day, []).append((change, number, found))
            if term.end is None and follower is None and _seen(term) is not None:
                self.checked = min(checked, last_day(_seen(term)))
        self._sweep(changes)

    def _sweep(self, changes: dict[datetime.date, list[tuple[str, int, Any]]]) -> None:
        """Walk the days on which something changes, and note the answer from each."""
        possible: dict[int, Any] = {}
        certain: dict[int, Any] = {}
        for day in sorted(changes):
            for change, number, _ in changes[day]:
                if change == _MAY_END:
                    del certain[number]
                elif change == _OVER:
                    possible.pop(number, None)
            for change, number, found in changes[day]:
                if change == _MAY_START:
                    possible[number] = found
                elif change == _STARTED:
                    certain[number] = found
            self.starts.append(day)
            sure = list(certain.values())
            self.answers.append(sure[0] if len(sure) == 1 else Open(tuple(possible.values())))

    def on(self, date: DateLike | None, strict: bool) -> Any:
        """Return the answer of a day, or raise NoRecordError."""
        day = date if type(date) is _Date else to_day(date)
        answer = self.answers[bisect_right(self.starts, day)]
        if day <= self.checked and answer is not None and type(answer) is not Open:
            return answer
        return self._with_care(day, answer, strict)

    def known(self, day: datetime.date) -> Any:
        """Return the answer of a day, or None; it is for the caller to tell that it is stale."""
        answer = self.answers[bisect_right(self.starts, day)]
        return None if type(answer) is Open else answer

    def possible(self, day: datetime.date) -> tuple[Any, ...]:
        """Return whoever may be the answer of a day, as far as the terms tell."""
        answer = self.answers[bisect_right(self.starts, day)]
        if type(answer) is Open:
            return answer.candidates
        return () if answer is None else (answer,)

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


def _seen(term: Any) -> Any:
    """Return the last day, month or year for which a source shows a term to last."""
    return getattr(term, "as_of", None)


def _follower(terms: Sequence[Any], number: int) -> Any:
    """Return the next term, where it starts after the last sight of one whose end is not known."""
    term = terms[number]
    if term.end is not None or _seen(term) is None:
        return None
    later = (terms[place] for place in range(number + 1, len(terms)))
    return next((one for one in later if first_day(one.start) > last_day(_seen(term))), None)


def _changes(term: Any, follower: Any) -> Iterator[tuple[datetime.date, str]]:
    """Yield the days on which a term may have started, has started, may have ended, is over."""
    may_start, started = first_day(term.start), last_day(term.start)
    if term.end is not None and last_day(term.end) <= may_start:
        return  # not even its first day is one of its days
    yield may_start, _MAY_START
    if term.end is None:
        yield started, _STARTED
        if follower is not None:
            yield max(started, last_day(_seen(term))) + _ONE_DAY, _MAY_END
            yield last_day(follower.start), _OVER
        return
    may_end = first_day(term.end)
    if started < may_end:
        yield started, _STARTED
        yield may_end, _MAY_END
    yield last_day(term.end), _OVER
