"""Build panels: the status of each state in the organisation, for each year or day."""

from __future__ import annotations

import datetime
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from turkicstates.dataset import to_dataset
from turkicstates.dates import bounds, to_day
from turkicstates.errors import InvalidArgumentError, shown
from turkicstates.frames.build import build
from turkicstates.records.keys import number_of
from turkicstates.staleness import require_fresh

if TYPE_CHECKING:
    from turkicstates.dataset import Dataset
    from turkicstates.dates import DateLike
    from turkicstates.records.states import State

_DAY = datetime.timedelta(days=1)
_CODES = {
    "alpha_2": "text",
    "alpha_3": "text",
    "numeric": "text",
    "cow_code": "number",
    "gw_code": "number",
}
_COW = {"member": 1, "observer": 3, "none": 0, None: -9}
_NOT_IN_EXISTENCE = -1


def state_years(
    *,
    since: int | None = None,
    until: int | None = None,
    backend: str | None = None,
    dataset: Dataset | None = None,
) -> Any:
    """
    Return the status of each state in the organisation, one row per state and year.

    Args:
        since: First year; None means the year of the first membership.

        until: First year after the panel; None means the year after ``as_of()``.

        backend: ``'pandas'``, ``'polars'`` or ``'pyarrow'``; None means the first of
            them that is installed.

        dataset: The data set to ask; None means the bundled one.

    Returns:
        A frame with one row per state of the data set and year, sorted by state, then
        year. Its columns are *state_id*, *state*, *year*, the codes *alpha_2*,
        *alpha_3*, *numeric*, *cow_code* and *gw_code*, and *status_on_1_january*,
        *status_on_31_december* and *status_in_year*, each ``'member'``, ``'observer'``
        or ``'none'``. *status_in_year* is the highest status that the state had on any
        day of the year. A status is null if the day, or the whole year, is after
        ``as_of()``.

    Raises:
        InvalidArgumentError: If *since* or *until* is not a year, or if *until* is earlier
            than *since*.

    Example:
        >>> from turkicstates import frames
        >>> panel = frames.state_years(since=2018, until=2020, backend="polars")
        >>> rows = panel.rows(named=True)
        >>> [row["status_in_year"] for row in rows if row["alpha_3"] == "UZB"]
        ['none', 'member']
    """
    data = to_dataset(dataset)
    names = ("state_id", "state", "year", *_CODES)
    statuses = ("status_on_1_january", "status_on_31_december", "status_in_year")
    types = {"state_id": "text", "state": "text", "year": "number", **_CODES}
    years = _years(data, since, until)
    rows = [
        (
            state.id, state.name, year, *(getattr(state, code) for code in _CODES),
            _status_on(state, datetime.date(year, 1, 1), data),
            _status_on(state, datetime.date(year, 12, 31), data),
            _status_in(state, year, data),
        )
        for state in data.states()
        for year in years
    ]  # fmt: skip
    return build((*names, *statuses), types | dict.fromkeys(statuses, "text"), rows, backend)


def cow_igo(
    *,
    since: int | None = None,
    until: int | None = None,
    backend: str | None = None,
    dataset: Dataset | None = None,
) -> Any:
    """
    Return a panel in the shape and codes of the Correlates of War IGO data, version 3.

    Args:
        since: First year; None means the year of the first membership.

        until: First year after the panel; None means the year after ``as_of()``.

        backend: As for ``state_years()``.

        dataset: The data set to ask; None means the bundled one.

    Returns:
        A frame with one row per year and state that has a Correlates of War code,
        sorted by code, then year. Its columns are *ccode*, *year*, *state* (the
        Correlates of War abbreviation) and one that is named after the organisation's
        identifier, such as *ots*: 1 for a full member and 3 for an observer on any day
        of the year, 0 for neither, -1 before the organisation existed, and -9 after
        ``as_of()``.

    Raises:
        InvalidArgumentError: If *since* or *until* is not a year, or if *until* is earlier
            than *since*.

    Example:
        >>> from turkicstates import frames
        >>> frames.cow_igo(since=2019, until=2020, backend="polars").filter(ccode=704).rows()
        [(704, 2019, 'UZB', 1)]
    """
    data = to_dataset(dataset)
    first, years = _first_year(data), _years(data, since, until)
    listed = (state for state in data.states() if state.cow_code)
    rows = [
        (
            state.cow_code, year, state.cow_abbreviation,
            _NOT_IN_EXISTENCE if year < first else _COW[_status_in(state, year, data)],
        )
        for state in sorted(listed, key=attrgetter("cow_code"))
        for year in years
    ]  # fmt: skip
    organisation = (data.meta.organisation_id or data.meta.slug).replace("-", "_")
    types = {"ccode": "number", "year": "number", "state": "text", organisation: "number"}
    return build(tuple(types), types, rows, backend)


def state_days(
    *,
    since: DateLike,
    until: DateLike,
    backend: str | None = None,
    dataset: Dataset | None = None,
) -> Any:
    """
    Return the status of each state in the organisation, one row per state and day.

    Args:
        since: First day.

        until: First day after the panel.

        backend: As for ``state_years()``.

        dataset: The data set to ask; None means the bundled one.

    Returns:
        A frame with one row per state of the data set and day, sorted by state, then
        day. Its columns are *state_id*, *day* and *status*, which is null after
        ``as_of()``.

    Raises:
        InvalidDateError: If *since* or *until* is not a date.

        InvalidArgumentError: If *until* is earlier than *since*.

    Example:
        >>> from turkicstates import frames
        >>> days = frames.state_days(since="2019-10-14", until="2019-10-16", backend="polars")
        >>> days.filter(state_id="uzbekistan")["status"].to_list()
        ['none', 'member']
    """
    data = to_dataset(dataset)
    first, end = to_day(since), to_day(until)
    bounds(first, end)
    if first < end:
        require_fresh("membership", data.as_of(), end - _DAY, strict=False)
    days = [first + number * _DAY for number in range((end - first).days)]
    rows = [
        (state.id, day, _status_on(state, day, data)) for state in data.states() for day in days
    ]
    types = {"state_id": "text", "day": "day", "status": "text"}
    return build(tuple(types), types, rows, backend)


def _first_year(data: Dataset) -> int:
    began = (period.start.year for state in data.states() for period in state.memberships)
    return min(began, default=data.as_of().year + 1)


def _years(data: Dataset, since: int | None, until: int | None) -> range:
    first = _first_year(data) if since is None else _year("since", since)
    end = data.as_of().year + 1 if until is None else _year("until", until)
    if since is not None and until is not None and end < first:
        msg = f"since is {first} and until is {end}, which is earlier; pass the earlier year first"
        raise InvalidArgumentError(msg, "until", until)
    if until is not None and end > first:
        last = datetime.date(end - 1, 1, 1)
        require_fresh("membership", data.as_of(), last, strict=False)
    return range(first, end)


def _year(option: str, value: Any) -> int:
    """Return a year of the calendar, or the one after the last."""
    year = None if isinstance(value, str) else number_of(value)
    if year is None or not datetime.MINYEAR <= year <= datetime.MAXYEAR + 1:
        msg = f"{option}={shown(value)} is not a year; pass a whole number such as 2009"
        raise InvalidArgumentError(msg, option, value)
    return year


def _status_on(state: State, day: datetime.date, data: Dataset) -> str | None:
    return None if day > data.as_of() else str(state.status_on(day))


def _status_in(state: State, year: int, data: Dataset) -> str | None:
    first, last = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    if first > data.as_of():
        return None
    statuses = {
        period.status
        for period in state.memberships
        if period.start <= last and (period.end is None or first < period.end)
    }
    return next((status for status in ("member", "observer") if status in statuses), "none")
