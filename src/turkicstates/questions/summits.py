"""Questions about summits and other meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from turkicstates.dates import between, bounds, first_day, last_day, to_day
from turkicstates.errors import NoRecordError, UnknownRecordError
from turkicstates.questions.filters import (
    among,
    id_of,
    number_for,
    option,
    participant_id_of,
    took_part,
    with_number,
)
from turkicstates.records.kinds import BODIES, MEETINGS, STATES, SUMMITS
from turkicstates.records.sequence import first_after, last_before
from turkicstates.staleness import require_fresh

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable
    from typing import SupportsIndex

    from turkicstates.dates import DateLike
    from turkicstates.records.bodies import Body
    from turkicstates.records.meetings import Meeting
    from turkicstates.records.organisations import Organisation
    from turkicstates.records.people import Person
    from turkicstates.records.states import State
    from turkicstates.records.summits import Summit
    from turkicstates.store import Store


def summit(
    dataset: Store,
    key: str | SupportsIndex | Summit,
    /,
    *,
    series: str | None = None,
) -> Summit:
    """
    Return a summit.

    Args:
        key: Identifier (``'2023-astana'``) or ordinal within *series*, as any integer
            or as a text (``'10'``, ``'10th'``).

        series: The series in which an ordinal counts; ignored for identifiers. None
            means the series of the organisation itself: the first in the *series* of the
            description that is not *outside*.

    Returns:
        The summit that *key* identifies.

    Raises:
        UnknownRecordError: If *key* is unknown. The error suggests the closest keys.

        InvalidOptionError: If *series* is not a known value.

    Example:
        >>> import turkicstates as ts
        >>> ts.summit(10).id, ts.summit(10, series="turkic-speaking-states").id
        ('2023-astana', '2010-istanbul')
    """
    option("series", series, listed_series(dataset))
    number = number_for(dataset, SUMMITS, key)
    if number is None:
        return dataset.find(SUMMITS, key)
    series = series or dataset.meta.own_series
    numbered = {
        summit.ordinal: summit
        for summit in dataset.where(SUMMITS, "series", series)
        if summit.ordinal
    }
    if number not in numbered:
        none = f"no summit of {series} has an ordinal" if series else "meta.json lists no series"
        hint = f"the ordinals of {series} run from 1 to {max(numbered)}" if numbered else none
        raise UnknownRecordError("summit", key, with_number(dataset, SUMMITS, number), hint)
    return numbered[number]


def listed_series(dataset: Store) -> tuple[str, ...]:
    """Return the identifiers of the series of summits, in the order of the description."""
    return tuple(series.id for series in dataset.meta.series)


def summit_id_of(dataset: Store, key: str | SupportsIndex | Summit | None) -> str | None:
    """Return the identifier of the summit that a filter names, or None without one."""
    return None if key is None else summit(dataset, key).id


def summits(
    dataset: Store,
    /,
    *,
    host: str | SupportsIndex | State | None = None,
    participant: str | SupportsIndex | State | Organisation | Person | None = None,
    kind: str | None = None,
    series: str | None = None,
    status: str | None = None,
    since: DateLike | None = None,
    until: DateLike | None = None,
) -> tuple[Summit, ...]:
    """
    Return summits, oldest first, including planned ones.

    Args:
        host: Only summits hosted by this state.

        participant: Only summits in which this state, organisation or person took part.
            The *participants* of a summit say who represented whom, in which office and
            at what level.

        kind: Only ``'regular'``, ``'extraordinary'`` or ``'informal'`` summits.

        series: Only summits of this series of the description, such as
            ``'council-of-heads-of-state'`` or ``'turkic-speaking-states'``.

        status: Only ``'held'`` or ``'planned'`` summits.

        since: Only summits that begin on or after this day. None means no limit.

        until: Only summits that begin before this day. None means no limit.

    Returns:
        The records that match every filter, perhaps none. If only the month or year of
        a summit is known, all of it must be within the period.

    Raises:
        UnknownRecordError: If *host* or *participant* is unknown.

        InvalidOptionError: If *kind*, *series* or *status* is not a known value.

        InvalidDateError: If *since* or *until* is not a date.

        InvalidArgumentError: If *until* is earlier than *since*.

    Example:
        >>> import turkicstates as ts
        >>> [s.id for s in ts.summits(host="KZ", since="2010-01-01", until="2016-01-01")]
        ['2011-almaty', '2015-astana']
        >>> summit = ts.summits(participant="TM")[-1]
        >>> "turkmenistan" in [participant.party_id for participant in summit.participants]
        True
    """
    from turkicstates.records.participants import MeetingStatus
    from turkicstates.records.summits import SummitKind

    option("kind", kind, SummitKind)
    option("series", series, listed_series(dataset))
    option("status", status, MeetingStatus)
    host_id = id_of(dataset, STATES, host)
    participant_id = participant_id_of(dataset, participant)
    first, end = bounds(since, until)
    return tuple(
        summit
        for summit in dataset.records(SUMMITS)
        if host_id in (None, summit.host_id)
        and (participant_id is None or took_part(summit, participant_id))
        and kind in (None, summit.kind)
        and series in (None, summit.series)
        and status in (None, summit.status)
        and between(summit.start, first, end)
    )


def next_summit(
    dataset: Store,
    after: DateLike | None = None,
    /,
    *,
    series: str | None = None,
    kind: str | None = None,
    strict: bool = False,
) -> Summit:
    """
    Return the first summit that begins after a day, including planned ones.

    Args:
        after: The day. A summit that is running on it does not count. None means today,
            so leave out days that are missing.

        series: Only summits of this series.

        kind: Only summits of this kind.

        strict: Whether to raise an error, instead of a warning, for a day after
            ``as_of()``.

    Returns:
        The summit. Its *status* is ``'held'`` or ``'planned'``. If only the month or
        year of a summit is known, it counts for days before that month or year, and
        comes after the summits of the same time that have a day.

    Raises:
        NoRecordError: If no such summit is recorded. The *candidates* are those of
            which it is not known whether they begin after the day. With *strict*, also
            if the day is after ``as_of()``.

        InvalidDateError: If *after* is not a date.

        InvalidOptionError: If *series* or *kind* is not a known value.

    Example:
        >>> import turkicstates as ts
        >>> ts.next_summit("2022-11-12", kind="regular").id
        '2023-astana'
    """
    candidates = summits(dataset, series=series, kind=kind)
    day = to_day(after)
    require_fresh("list of summits", dataset.as_of(), day, strict=strict)
    summit = first_after(day, candidates)
    if summit is None:
        open_ = (other for other in candidates if last_day(other.start) > day)
        raise _none("begins after", day, open_)
    return summit


def previous_summit(
    dataset: Store,
    before: DateLike | None = None,
    /,
    *,
    series: str | None = None,
    kind: str | None = None,
    strict: bool = False,
) -> Summit:
    """
    Return the last summit that ended before a day. Planned summits do not count.

    Args:
        before: The day. A summit that is running on it does not count. None means
            today, so leave out days that are missing.

        series: Only summits of this series.

        kind: Only summits of this kind.

        strict: Whether to raise an error, instead of a warning, for a day after
            ``as_of()``.

    Returns:
        The summit. If only the month or year of a summit is known, it counts for days
        after that month or year, and comes before the summits of the same time that
        have a day.

    Raises:
        NoRecordError: If no such summit is recorded. The *candidates* are those of
            which it is not known whether they ended before the day. With *strict*, also
            if the day is after ``as_of()``.

        InvalidDateError: If *before* is not a date.

        InvalidOptionError: If *series* or *kind* is not a known value.

    Example:
        >>> import turkicstates as ts
        >>> ts.previous_summit("2023-11-03", kind="regular").id
        '2022-samarkand'
    """
    candidates = summits(dataset, series=series, kind=kind)
    day = to_day(before)
    require_fresh("list of summits", dataset.as_of(), day, strict=strict)
    summit = last_before(day, candidates)
    if summit is None:
        past = (other for other in candidates if other.status == "held")
        raise _none("ended before", day, (other for other in past if first_day(other.end) < day))
    return summit


def _none(what: str, day: datetime.date, open_: Iterable[Summit]) -> NoRecordError:
    """Return the error for a day for which no summit is certain, with those that may be it."""
    candidates = tuple(summit.id for summit in open_)
    names = " or ".join(candidates)
    known = f": the sources leave open whether {names} does" if candidates else ""
    return NoRecordError(f"no summit that {what} {day} is recorded{known}", day, candidates)


def meetings(
    dataset: Store,
    /,
    *,
    body: str | Body | None = None,
    participant: str | SupportsIndex | State | Organisation | Person | None = None,
    summit: str | SupportsIndex | Summit | None = None,
) -> tuple[Meeting, ...]:
    """
    Return meetings of ministers, heads of government and bodies, oldest first.

    Args:
        body: Only meetings of this organ or body.

        participant: Only meetings in which this state, organisation or person is known
            to have taken part. Of many meetings, the participants are not recorded.

        summit: Only meetings that prepared or accompanied this summit.

    Returns:
        The records that match every filter, perhaps none.

    Raises:
        UnknownRecordError: If a filter names an unknown record.

    Example:
        >>> import turkicstates as ts
        >>> {meeting.body.name for meeting in ts.meetings(body="council-of-foreign-ministers")}
        {'Council of Foreign Ministers'}
    """
    body_id = id_of(dataset, BODIES, body)
    participant_id = participant_id_of(dataset, participant)
    summit_id = summit_id_of(dataset, summit)
    return tuple(
        meeting
        for meeting in among(dataset, MEETINGS, "body_id", body_id)
        if summit_id in (None, meeting.summit_id)
        and (participant_id is None or took_part(meeting, participant_id))
    )
