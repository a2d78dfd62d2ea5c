"""Questions about the history of the organisation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from turkicstates.dates import bounds, first_day

if TYPE_CHECKING:
    from turkicstates.dates import DateLike
    from turkicstates.records.snapshots import Event
    from turkicstates.store import Store


def timeline(
    dataset: Store, /, *, since: DateLike | None = None, until: DateLike | None = None
) -> tuple[Event, ...]:
    """
    Return all dated events, oldest first.

    Args:
        since: Only events on or after this day.

        until: Only events before this day.

    Returns:
        The events. Events on the same day are in the order of ``EventKind``, then
        sorted by record.

    Raises:
        InvalidDateError: If *since* or *until* is not a date.

    Example:
        >>> import turkicstates as ts
        >>> [str(e.kind) for e in ts.timeline(since="2021-11-12", until="2021-11-13")][:2]
        ['renaming', 'observer-status']
    """
    from turkicstates.questions.events import events

    first, end = bounds(since, until)
    return tuple(
        event
        for event in dataset.once(events)
        if (first is None or first_day(event.date) >= first)
        and (end is None or first_day(event.date) < end)
    )


def changes_between(dataset: Store, start: DateLike, end: DateLike, /) -> tuple[Event, ...]:
    """
    Return the events that changed the organisation in a period, oldest first.

    These are the founding, renamings, admissions, handovers and changes of office: the
    events after which ``snapshot_on()`` returns something different.

    Args:
        start: First day of the period, inclusive.

        end: End of the period, exclusive.

    Returns:
        The events, in the order of ``timeline()``.

    Raises:
        InvalidDateError: If *start* or *end* is not a date.

    Example:
        >>> import turkicstates as ts
        >>> [e.title for e in ts.changes_between("2021-11-12", "2021-11-13")][0]
        'Renamed Organization of Turkic States'
    """
    from turkicstates.records.snapshots import CHANGES

    return tuple(
        event for event in timeline(dataset, since=start, until=end) if event.kind in CHANGES
    )
