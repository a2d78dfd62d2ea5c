"""Look up what applies on the day of each row: count the steps that it has passed, look up the count."""

from __future__ import annotations

from bisect import bisect_right
from functools import reduce
from operator import add
from typing import TYPE_CHECKING, Any, NamedTuple

import narwhals.stable.v2 as nw

from turkicstates.frames.lists import with_picked
from turkicstates.frames.opening import staged
from turkicstates.frames.spark import SPARK, identifier, literal, staged_sql

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping, Sequence

    from turkicstates.frames.days import Days
    from turkicstates.frames.opening import Frame


class Steps(NamedTuple):
    """
    What applies on each day.

    *values* starts with what applies before the first of *starts*, and goes on with what applies
    from each of them. If several starts are on the same day, the last one counts.
    """

    starts: Sequence[datetime.date]
    values: Sequence[str | None]

    def on(self, day: datetime.date) -> str | None:
        """Return what applies on a day."""
        return self.values[bisect_right(self.starts, day)]


def with_steps(
    frame: Frame, days: Days, place: str | None, columns: Mapping[str, Sequence[Steps]]
) -> Any:
    """
    Add columns with what applies on the day of each row, of the steps at the row's place.

    *place* is the name of a column of places in each of *columns*; None means the first place. A
    row has null if its day is null, or its place is null or negative.

    The steps that a day has passed are counted, and the count is a place in a list. This needs no
    second frame, no order and no join, and works in every engine.
    """
    edges = _edges(columns)
    if frame.implementation in SPARK:
        frame, spare = staged_sql(frame, _position_in_spark(days, place, edges))
    else:
        frame, spare = staged(frame, _position(days, place, edges))
    lists = {
        name: [value for steps in rows for value in (steps.values[0], *map(steps.on, edges))]
        for name, rows in columns.items()
    }
    return with_picked(frame, spare, lists)


def _position(days: Days, place: str | None, edges: Sequence[datetime.date]) -> nw.Expr:
    """Return the position of each row's answer in a list of all answers, place by place."""
    passed = reduce(
        add, (days.since(edge).cast(nw.Int16) for edge in edges), nw.lit(0, dtype=nw.Int16)
    )
    known = ~days.expr.is_null()
    if place is not None:
        known &= nw.col(place) >= 0
        passed += nw.col(place) * (len(edges) + 1)
    return nw.when(known).then(passed)


def _position_in_spark(days: Days, place: str | None, edges: Sequence[datetime.date]) -> str:
    """Return the same as SQL for Spark."""
    day = identifier(days.name)
    passed = [f"CAST({day} >= {literal(days.literal(edge))} AS INT)" for edge in edges]
    known = f"{day} IS NOT NULL"
    if place is not None:
        known += f" AND {identifier(place)} >= 0"
        passed.append(f"{identifier(place)} * {len(edges) + 1}")
    return f"CASE WHEN {known} THEN {' + '.join(passed) or '0'} END"


def _edges(columns: Mapping[str, Sequence[Steps]]) -> list[datetime.date]:
    """Return the days on which anything changes."""
    lines = [steps for rows in columns.values() for steps in rows]
    edges: list[datetime.date] = []
    before = [steps.values[0] for steps in lines]
    for day in sorted({start for steps in lines for start in steps.starts}):
        after = [steps.on(day) for steps in lines]
        if after != before:
            edges.append(day)
            before = after
    return edges
