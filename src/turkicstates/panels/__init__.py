"""
Panels as tables: what researchers merge their own data with, and what exports carry.

Days are counted by their ordinal numbers, in which the calendar has no end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from turkicstates.panels.attendance import attendance
from turkicstates.panels.cow import cow_igo
from turkicstates.panels.dyads import dyad_years
from turkicstates.panels.joins import periods, spellings
from turkicstates.panels.states import state_years
from turkicstates.panels.years import default_years

if TYPE_CHECKING:
    from turkicstates.dataset import Dataset
    from turkicstates.schema.columns import Table

__all__ = [
    "MOST_ROWS",
    "attendance",
    "cow_igo",
    "dyad_years",
    "panels",
    "periods",
    "spellings",
    "state_years",
]

MOST_ROWS = 200_000
"""How many rows the panel of pairs may have in an export."""


def panels(dataset: Dataset) -> dict[str, Table]:
    """
    Return the panels of a data set by name, for the years that it covers, and the tables for joins.

    Every export has these tables beside those of the records. A panel with a row for each
    day would be too long, and so may be the one of pairs, whose number grows with the square
    of the states.
    """
    years = default_years(dataset)
    states = len(dataset.states())
    made = [state_years(dataset, years), attendance(dataset), cow_igo(dataset, years)]
    if states * (states - 1) // 2 * len(years) <= MOST_ROWS:
        made.insert(1, dyad_years(dataset, years))
    made += [spellings(dataset), periods(dataset)]
    return {table.name: table for table in made}
