"""Questions about the history of the organisation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from turkicstates.dates import between, bounds, to_day

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
        since: Only events on or after this day. None means no limit.

        until: Only events before this day. None means no limit.

    Returns:
        The events. Events on the same day are in the order of ``EventKind``, then
        sorted by record. An event of which only the month or year is known counts if
        all of that month or year is within the period.

    Raises:
        InvalidDateError: If *since* or *until* is not a date.

        InvalidArgumentError: If *until* is earlier than *since*.

    Example:
        >>> import turkicstates as ts
        >>> [str(e.kind) for e in ts.timeline(since="2021-11-12", until="2021-11-13")][:2]
        ['renaming', 'observer-status']
    """
    from turkicstates.questions.events import events

    first, end = bounds(since, until)
    return tuple(event for event in dataset.once(events) if between(event.date, first, end))


def changes_between(
    dataset: Store, start: DateLike | None, end: DateLike | None, /
) -> tuple[Event, ...]:
    """
    Return the events that changed the organisation in a period, oldest first.

    These are the founding, renamings, admissions, handovers and changes of office: the
    events after which ``snapshot_on()`` returns something different.

    Args:
        start: First day of the period, inclusive. None means today, so leave out days
            that are missing.

        end: End of the period, exclusive. None means today, so leave out days that are
            missing.

    Returns:
        The events, in the order of ``timeline()``.

    Raises:
        InvalidDateError: If *start* or *end* is not a date.

        InvalidArgumentError: If *end* is earlier than *start*.

    Example:
        >>> import turkicstates as ts
        >>> [e.title for e in ts.changes_between("2021-11-12", "2021-11-13")][0]
        'Renamed Organization of Turkic States'
    """
    from turkicstates.records.snapshots import CHANGES

    first, last = bounds(to_day(start), to_day(end), ("start", "end"))
    return tuple(
        event for event in timeline(dataset, since=first, until=last) if event.kind in CHANGES
    )
