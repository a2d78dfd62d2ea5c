"""Which years a panel has, and how much of each is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from turkicstates.panels.steps import year_of_days
from turkicstates.schema.columns import Column

if TYPE_CHECKING:
    from turkicstates.dataset import Dataset

YEAR = Column("year", "number", "Calendar year.", required=True)

COVERAGE = (
    Column(
        "days_known", "number",
        "Days of the year up to the last check of the data; the counts of days are out of these.",
        required=True,
    ),
    Column(
        "coverage", "text",
        "How much of the year lies before the last check of the data: whole-year, part-of-year or "
        "not-yet-known. In a year that is not yet known, what the panel would say is empty.",
        required=True,
    ),
)  # fmt: skip


class Known(NamedTuple):
    """The days of a year that the data covers, from *first* to the day before *end*."""

    first: int
    end: int
    coverage: str

    @property
    def cells(self) -> tuple[int, str]:
        """The number of days that are known, and how much of the year they are."""
        return self.end - self.first, self.coverage


def known(dataset: Dataset, year: int) -> Known:
    """Return the part of a year that the data covers."""
    days = year_of_days(year)
    end = min(days.stop, max(days.start, dataset.as_of().toordinal() + 1))
    coverage = "part-of-year"
    if end == days.stop:
        coverage = "whole-year"
    elif end == days.start:
        coverage = "not-yet-known"
    return Known(days.start, end, coverage)


def first_year(dataset: Dataset) -> int:
    """Return the year of the first membership of a state, or the one after the last check."""
    began = (period.start.year for state in dataset.states() for period in state.memberships)
    return min(began, default=dataset.as_of().year + 1)


def default_years(dataset: Dataset) -> range:
    """Return the years from the first membership to the last check."""
    return range(first_year(dataset), dataset.as_of().year + 1)
