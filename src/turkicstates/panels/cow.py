"""The panel in the form of the Correlates of War data on intergovernmental organisations."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from turkicstates.panels.states import state_years
from turkicstates.panels.years import first_year
from turkicstates.schema.columns import Column, Table

if TYPE_CHECKING:
    from turkicstates.dataset import Dataset

_CODES = {"member": 1, "observer": 3, "none": 0, None: -9}
_NOT_IN_EXISTENCE = -1


def cow_igo(dataset: Dataset, years: range) -> Table:
    """Return the panel: a row for each state with a code and year, by code, then year."""
    began = first_year(dataset)
    panel = state_years(dataset, years)
    places = [column.name for column in panel.columns]
    state_id, year_place, status = map(places.index, ("state_id", "year", "status_in_year"))
    answers = {(row[state_id], row[year_place]): row[status] for row in panel.rows}
    listed = (state for state in dataset.states() if state.cow_code)
    rows = [
        (
            state.cow_code, year, state.cow_abbreviation,
            _NOT_IN_EXISTENCE if year < began else _CODES[answers[state.id, year]],
        )
        for state in sorted(listed, key=attrgetter("cow_code"))
        for year in years
    ]  # fmt: skip
    return Table(
        "cow_igo",
        "Membership in the form of the Correlates of War data on intergovernmental organisations, "
        "version 3: one row for a state and year.",
        _columns(dataset),
        ("ccode", "year"),
        rows,
    )


def _columns(dataset: Dataset) -> tuple[Column, ...]:
    """Return the columns; the last one has the name of the organisation, as in that data."""
    organisation = (dataset.meta.organisation_id or dataset.meta.slug).replace("-", "_")
    return (
        Column("ccode", "number", "Code in the Correlates of War list of states.", required=True),
        Column("year", "number", "Calendar year.", required=True),
        Column("state", "text", "Abbreviation in the Correlates of War list of states."),
        Column(
            organisation, "number",
            "1 for a full member and 3 for an observer on any day of the year, 0 for neither, -1 "
            "before the organisation existed, -9 after the last check of the data.",
            required=True,
        ),
    )  # fmt: skip
