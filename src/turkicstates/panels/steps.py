"""What is true from which day, and for how many days."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from turkicstates.periods import Open
from turkicstates.questions.chairs import chairs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from turkicstates.dataset import Dataset
    from turkicstates.records.organisations import Organisation
    from turkicstates.records.states import State


class Steps(NamedTuple):
    """Values by day: the first before all *days*, each other from one of them."""

    days: tuple[int, ...]
    values: tuple[Any, ...]

    def on(self, day: int) -> Any:
        """Return the value on a day."""
        return self.values[bisect_right(self.days, day)]


def statuses(party: State | Organisation) -> Steps:
    """Return the status of a state or organisation by day, as ``status_on()`` has it."""
    edges = {period.start for period in party.memberships}
    edges |= {period.end for period in party.memberships if period.end is not None}
    days = sorted(edges)
    return Steps(
        tuple(day.toordinal() for day in days),
        ("none", *(str(party.status_on(day)) for day in days)),
    )


def chairing(dataset: Dataset) -> Steps:
    """Return the identifier of the state in the chair by day, or None without a certain one."""
    terms = dataset.once(chairs)
    return Steps(
        tuple(day.toordinal() for day in terms.starts),
        tuple(
            None if term is None or isinstance(term, Open) else term.state_id
            for term in terms.answers
        ),
    )


def segments(first: int, end: int, *steps: Steps) -> Iterator[tuple[int, tuple[Any, ...]]]:
    """Yield how many days the values stay the same, and the values, up to the day before *end*."""
    inner = {day for step in steps for day in step.days if first < day < end}
    for start, stop in pairwise([first, *sorted(inner), end]):
        if start < stop:
            yield stop - start, tuple(step.on(start) for step in steps)


def year_of_days(year: int) -> range:
    """Return the days of a year."""
    return range(datetime.date(year, 1, 1).toordinal(), datetime.date(year, 12, 31).toordinal() + 1)
