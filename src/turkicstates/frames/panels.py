"""Panels as frames: states, pairs of states, and who came, for each year, day or meeting."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import narwhals.stable.v2 as nw

from turkicstates import panels
from turkicstates.dataset import to_dataset
from turkicstates.dates import bounds, to_day
from turkicstates.errors import InvalidArgumentError, shown
from turkicstates.frames.build import library, of_columns
from turkicstates.frames.sealing import sealed, with_seal
from turkicstates.frames.tables import frame_of
from turkicstates.panels.steps import Steps, segments, statuses
from turkicstates.panels.years import first_year
from turkicstates.records.keys import number_of
from turkicstates.staleness import flag, require_fresh

if TYPE_CHECKING:
    from turkicstates.dataset import Dataset
    from turkicstates.dates import DateLike

_DAY = datetime.timedelta(days=1)
_PIECE = 36_525
"""How many days of one state are put into a frame at a time: about a century."""


@sealed
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
        year. Its columns are:

        *state_id*, *state*, *year*, and codes: *alpha_2*, *alpha_3* and *numeric* are
        text, *numeric_code*, *cow_code* and *gw_code* are whole numbers.

        *status_on_1_january*, *status_on_31_december* and *status_in_year*, each
        ``'member'``, ``'observer'`` or ``'none'``. *status_in_year* is the highest
        status that the state had on any day of the year.

        *days_as_member*, *days_as_observer* and *days_in_chair*, which count days of
        the year, and *days_known*, the number of days that they are out of: those up to
        ``as_of()``.

        *coverage*, which is ``'whole-year'``, ``'part-of-year'`` or
        ``'not-yet-known'``. A state that was not a member has the status ``'none'``; a
        status or count that is not known yet, because the day or the whole year is
        after ``as_of()``, is null.

    Raises:
        InvalidArgumentError: If *since* or *until* is not a year, if *until* is earlier than
            *since*, or if one of them alone leaves no year.

    Example:
        >>> from turkicstates import frames
        >>> panel = frames.state_years(since=2018, until=2020, backend="polars")
        >>> rows = panel.filter(alpha_3="UZB")
        >>> rows.select("year", "status_in_year", "days_as_member").rows()
        [(2018, 'none', 0), (2019, 'member', 78)]
    """
    data = to_dataset(dataset)
    return frame_of(panels.state_years(data, _years(data, since, until)), backend)


@sealed
def dyad_years(
    *,
    since: int | None = None,
    until: int | None = None,
    directed: bool = False,
    backend: str | None = None,
    dataset: Dataset | None = None,
) -> Any:
    """
    Return what two states had in common in the organisation, one row per pair and year.

    Args:
        since: As for ``state_years()``.

        until: As for ``state_years()``.

        directed: Whether each pair has two rows per year, one for each order of its
            states.

        backend: As for ``state_years()``.

        dataset: The data set to ask; None means the bundled one.

    Returns:
        A frame with one row per pair of states of the data set and year, sorted by
        pair, then year. The first state of a pair has the lower Correlates of War code;
        states without one come last. Its columns are:

        *state_id*, *state* and the codes of ``state_years()``, each with the suffixes
        *_1* and *_2*, and *year*.

        *both_members* and *both_observers*: whether both were, on the same day.
        *days_both_members* and *days_both_observers* count such days of the year.

        *same_chair* and *days_same_chair*: the same for days on which both belonged, as
        member or observer, and a state chaired.

        *shared_years*: the number of years, up to and including this one, in which both
        belonged on the same day.

        *days_known* and *coverage*, as in ``state_years()``; what is not known yet is
        null.

    Raises:
        InvalidArgumentError: If *since* or *until* is not a year, if *until* is earlier than
            *since*, if one of them alone leaves no year, or if *directed* is neither true
            nor false.

    Example:
        >>> from turkicstates import frames
        >>> panel = frames.dyad_years(since=2018, until=2020, backend="polars")
        >>> rows = panel.filter(alpha_3_1="TUR", alpha_3_2="UZB")
        >>> rows.select("year", "both_members", "days_both_members", "shared_years").rows()
        [(2018, False, 0, 0), (2019, True, 78, 1)]
    """
    data = to_dataset(dataset)
    both = flag("directed", directed)
    table = panels.dyad_years(data, _years(data, since, until), directed=both)
    return frame_of(table, backend)


@sealed
def attendance(*, backend: str | None = None, dataset: Dataset | None = None) -> Any:
    """
    Return who came to each summit and meeting, one row per gathering and party.

    Args:
        backend: As for ``state_years()``.

        dataset: The data set to ask; None means the bundled one.

    Returns:
        A frame with one row per summit or meeting that took place and state or
        organisation, sorted by date. There is a row for each party that came or stayed
        away. Summits and meetings of the organisation's own bodies, up to ``as_of()``, also
        have one for each member and observer of which no source says either. The columns
        are:

        *kind* (``'summit'`` or ``'meeting'``), *gathering_id*, *series* of a summit,
        *body_id* and *body* of a meeting, *ordinal*, *date*, *date_first_day*,
        *date_last_day*, *year* and *city*. The date is the day on which the leaders
        met, or else the first day.

        *party_id*, *party*, *party_kind* (``'state'`` or ``'organisation'``) and the
        codes *alpha_3*, *numeric_code*, *cow_code* and *gw_code*.

        *status*: the status of the party on that date; null if the date leaves it open,
        or is after ``as_of()``.

        *attended*: ``'yes'``, ``'no'`` or ``'not-recorded'``.

        *level*: the highest rank at which the party was represented, a ``Level``, and
        *role*, the ``Role`` of that representative. *representatives* counts those of whom
        the name, office or rank is recorded, and *people* has the names.

    Example:
        >>> from turkicstates import frames
        >>> came = frames.attendance(backend="polars")
        >>> came.filter(gathering_id="2023-astana", alpha_3="TUR").select("attended", "level").row(0)
        ('yes', 'head-of-state')
    """
    return frame_of(panels.attendance(to_dataset(dataset)), backend)


@sealed
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
        InvalidArgumentError: If *since* or *until* is not a year, if *until* is earlier than
            *since*, or if one of them alone leaves no year.

    Example:
        >>> from turkicstates import frames
        >>> frames.cow_igo(since=2019, until=2020, backend="polars").filter(ccode=704).rows()
        [(704, 2019, 'UZB', 1)]
    """
    data = to_dataset(dataset)
    return frame_of(panels.cow_igo(data, _years(data, since, until)), backend)


@sealed
def state_days(
    *,
    since: DateLike,
    until: DateLike,
    batch_days: int | None = None,
    backend: str | None = None,
    dataset: Dataset | None = None,
) -> Any:
    """
    Return the status of each state in the organisation, one row per state and day.

    Args:
        since: First day.

        until: First day after the panel.

        batch_days: How many days a frame has at most; you then get an iterator of
            frames, of which only one is in memory at a time. None means one frame of
            all days.

        backend: As for ``state_years()``.

        dataset: The data set to ask; None means the bundled one.

    Returns:
        A frame with one row per state of the data set and day, sorted by state, then
        day. Its columns are *state_id*, *day* and *status*, which is null after
        ``as_of()``. With *batch_days*, an iterator of such frames, one for each period
        of that many days.

    Raises:
        InvalidDateError: If *since* or *until* is not a date.

        InvalidArgumentError: If *until* is earlier than *since*, or if *batch_days* is
            not a positive whole number.

    Example:
        >>> from turkicstates import frames
        >>> days = frames.state_days(since="2019-10-14", until="2019-10-16", backend="polars")
        >>> days.filter(state_id="uzbekistan")["status"].to_list()
        ['none', 'member']
        >>> batches = frames.state_days(
        ...     since="2010-01-01", until="2020-01-01", batch_days=366, backend="polars"
        ... )
        >>> sum(len(batch.filter(status="observer")) for batch in batches)
        485
    """
    data = to_dataset(dataset)
    first, end = to_day(since), to_day(until)
    bounds(first, end)
    size = None if batch_days is None else _size(batch_days)
    chosen = library(backend)
    if first < end:
        require_fresh("membership", data.as_of(), end - _DAY, strict=False)
    days = range(first.toordinal(), end.toordinal())
    states = {state.id: statuses(state) for state in data.states()}
    checked = data.as_of().toordinal()
    if size is None:
        return _joined(states, days, checked, chosen)
    batches = (days[start : start + size] for start in range(0, len(days), size))
    return (with_seal(_joined(states, batch, checked, chosen), data) for batch in batches)


def _size(batch_days: Any) -> int:
    size = None if isinstance(batch_days, str) else number_of(batch_days)
    if size is None or size < 1:
        msg = f"batch_days={shown(batch_days)} is not a positive whole number"
        raise InvalidArgumentError(msg, "batch_days", batch_days)
    return size


def _joined(states: dict[str, Steps], days: range, checked: int, chosen: str) -> Any:
    """Return a frame of some days, which is put together in pieces to spare memory."""
    pieces = [
        _piece(state_id, steps, days[start : start + _PIECE], checked, chosen)
        for state_id, steps in states.items()
        for start in range(0, len(days), _PIECE)
    ]
    if not pieces:
        return _piece("", Steps((), ("none",)), range(0), checked, chosen)
    whole = nw.concat([nw.from_native(piece) for piece in pieces])
    return nw.to_native(nw.maybe_reset_index(whole))


def _piece(state_id: str, steps: Steps, days: range, checked: int, chosen: str) -> Any:
    end = min(days.stop, max(days.start, checked + 1))
    status: list[str | None] = []
    for length, (value,) in segments(days.start, end, steps):
        status += [value] * length
    status += [None] * (len(days) - len(status))
    columns: dict[str, list[Any]] = {
        "state_id": [state_id] * len(days),
        "day": [datetime.date.fromordinal(day) for day in days],
        "status": status,
    }
    return of_columns({"state_id": "text", "day": "day", "status": "text"}, columns, chosen)


def _years(data: Dataset, since: int | None, until: int | None) -> range:
    first = first_year(data) if since is None else _year("since", since)
    end = data.as_of().year + 1 if until is None else _year("until", until)
    if since is not None and until is not None and end < first:
        msg = f"since is {first} and until is {end}, which is earlier; pass the earlier year first"
        raise InvalidArgumentError(msg, "until", until)
    if since is None and until is not None and end <= first:
        msg = f"until={end} ends the panel before its first year, {first}; pass since= too"
        raise InvalidArgumentError(msg, "until", until)
    if until is None and since is not None and end <= first:
        msg = f"since={first} begins the panel after its last year, {end - 1}; pass until= too"
        raise InvalidArgumentError(msg, "since", since)
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
