"""The panel of pairs of states and years."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING, Any

from turkicstates.panels.codes import code_columns, codes
from turkicstates.panels.steps import chairing, segments, statuses
from turkicstates.panels.years import COVERAGE, YEAR, first_year, known
from turkicstates.schema.columns import Column, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from turkicstates.dataset import Dataset
    from turkicstates.panels.steps import Steps
    from turkicstates.panels.years import Known
    from turkicstates.records.states import State

_COLUMNS = (
    Column("both_members", "flag", "Whether both were members on the same day of the year."),
    Column("both_observers", "flag", "Whether both were observers on the same day of the year."),
    Column(
        "same_chair", "flag",
        "Whether both belonged, as member or observer, on a day of the year on which a state chaired.",
    ),
    Column("days_both_members", "number", "Days of the year on which both were members."),
    Column("days_both_observers", "number", "Days of the year on which both were observers."),
    Column(
        "days_same_chair", "number",
        "Days of the year on which both belonged, as member or observer, under the same chair.",
    ),
    Column(
        "shared_years", "number",
        "Years up to and including this one in which both belonged, as member or observer, on the "
        "same day; years before the panel count too.",
    ),
    *COVERAGE,
)  # fmt: skip


def dyad_years(dataset: Dataset, years: range, *, directed: bool = False) -> Table:
    """Return the panel: a row for each pair of states and year, by pair, then year."""
    chairs = chairing(dataset)
    began = first_year(dataset)
    covered = [(year, known(dataset, year)) for year in range(min(began, years.start), years.stop)]
    rows = [
        (*codes(state), *codes(other), year, *cells)
        for state, other in _pairs(dataset, directed=directed)
        for year, cells in _years(covered, statuses(state), statuses(other), chairs)
        if year in years
    ]
    return Table(
        "dyad_years",
        "What two states had in common in each year: one row for a pair of states and year.",
        (*code_columns("_1"), *code_columns("_2"), YEAR, *_COLUMNS),
        ("state_id_1", "state_id_2", "year"),
        rows,
    )


def _pairs(dataset: Dataset, *, directed: bool) -> list[tuple[State, State]]:
    """Return the pairs; the first has the lower Correlates of War code, as other data has it."""
    states = sorted(dataset.states(), key=_order)
    pairs = list(combinations(states, 2))
    if directed:
        pairs += [(other, state) for state, other in pairs]
        pairs.sort(key=lambda pair: (_order(pair[0]), _order(pair[1])))
    return pairs


def _order(state: State) -> tuple[bool, int, str]:
    return state.cow_code is None, state.cow_code or 0, state.id


def _years(
    covered: list[tuple[int, Known]], status: Steps, other: Steps, chairs: Steps
) -> Iterator[tuple[int, tuple[Any, ...]]]:
    shared = 0
    for year, part in covered:
        if part.first == part.end:
            yield year, (None,) * 7 + part.cells
            continue
        counts: Counter[str] = Counter()
        for length, (first, second, chair) in segments(part.first, part.end, status, other, chairs):
            if "none" in (first, second):
                continue
            counts["belonged"] += length
            if first == second:
                counts[first] += length
            if chair is not None:
                counts["chair"] += length
        shared += bool(counts["belonged"])
        days = (counts["member"], counts["observer"], counts["chair"])
        yield year, (*map(bool, days), *days, shared, *part.cells)
