"""The panel of states and years."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from turkicstates.panels.codes import code_columns, codes
from turkicstates.panels.steps import chairing, segments, statuses, year_of_days
from turkicstates.panels.years import COVERAGE, YEAR, known
from turkicstates.schema.columns import Column, Table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from turkicstates.dataset import Dataset
    from turkicstates.panels.steps import Steps
    from turkicstates.panels.years import Known

_STATUS = "member, observer or none; empty if that day is after the last check"
_COLUMNS = (
    Column("status_on_1_january", "text", f"Status on the first day of the year: {_STATUS}."),
    Column("status_on_31_december", "text", f"Status on the last day of the year: {_STATUS}."),
    Column("status_in_year", "text", "The highest status on any day of the year that is known."),
    Column("days_as_member", "number", "Days of the year as a member."),
    Column("days_as_observer", "number", "Days of the year as an observer."),
    Column("days_in_chair", "number", "Days of the year in which the state chaired."),
    *COVERAGE,
)


def state_years(dataset: Dataset, years: Iterable[int]) -> Table:
    """Return the panel: a row for each state and year, by state, then year."""
    chairs = chairing(dataset)
    covered = [(year, known(dataset, year)) for year in years]
    rows = [
        (*codes(state)[:2], year, *codes(state)[2:], *_cells(state.id, year, part, status, chairs))
        for state, status in [(state, statuses(state)) for state in dataset.states()]
        for year, part in covered
    ]
    first, second, *others = code_columns()
    return Table(
        "state_years",
        "The status of each state in each year: one row for a state and year.",
        (first, second, YEAR, *others, *_COLUMNS),
        ("state_id", "year"),
        rows,
    )


def _cells(state_id: str, year: int, part: Known, status: Steps, chairs: Steps) -> tuple[Any, ...]:
    if part.first == part.end:
        return (None,) * 6 + part.cells
    days = year_of_days(year)
    counts: Counter[str] = Counter()
    for length, (own, chair) in segments(part.first, part.end, status, chairs):
        counts[own] += length
        if chair == state_id:
            counts["chair"] += length
    highest = next((name for name in ("member", "observer") if counts[name]), "none")
    return (
        status.on(days[0]), status.on(days[-1]) if part.end == days.stop else None, highest,
        counts["member"], counts["observer"], counts["chair"], *part.cells,
    )  # fmt: skip
