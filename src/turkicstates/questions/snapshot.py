"""The state of the organisation on a day, in a single object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from turkicstates.dates import to_date, to_day
from turkicstates.errors import NoRecordError
from turkicstates.questions.chairs import chairs
from turkicstates.questions.membership import members_of, with_status
from turkicstates.questions.parties import name_of_day
from turkicstates.records.holders import chair_holders, holders
from turkicstates.records.kinds import SUMMITS
from turkicstates.records.sequence import first_after, in_session, last_before
from turkicstates.staleness import require_fresh

if TYPE_CHECKING:
    import datetime
    from typing import Any

    from turkicstates.dates import DateLike
    from turkicstates.periods import Periods
    from turkicstates.records.snapshots import Snapshot
    from turkicstates.store import Store


def snapshot_on(
    dataset: Store, date: DateLike | None = None, /, *, strict: bool = False
) -> Snapshot:
    """
    Return the state of the organisation on a day.

    Args:
        date: The day. Handovers, admissions and renamings apply from their day on. None
            means today, so leave out days that are missing.

        strict: Whether to raise an error, instead of a warning, for a day after
            ``as_of()`` or, if that is earlier, the *as_of* of a term of office.

    Returns:
        The name, the chair and the person who holds it, the Secretary General, the
        members, the observers, the heads and leaders of all these states, the summits in
        session, and the summits before and after the day. Unknown values are None.

    Raises:
        InvalidDateError: If *date* is not a date.

        NoRecordError: With *strict*, if the day is after ``as_of()`` or the *as_of* of a
            term of office.

    Example:
        >>> import turkicstates as ts
        >>> snapshot = ts.snapshot_on("2023-11-03")
        >>> snapshot.name, snapshot.chair.state.name
        ('Organization of Turkic States', 'Kazakhstan')
    """
    from turkicstates.records.snapshots import Snapshot
    from turkicstates.records.states import State

    day = to_day(date)
    members = members_of(dataset, day)
    observers = with_status(dataset, "observer", day)
    terms = dataset.once(chairs)
    secretaries = dataset.once(holders, "secretary-general", None)
    ids = [party.id for party in (*members, *observers) if isinstance(party, State)]
    office = dataset.meta.chair_office
    heads = [dataset.once(holders, "head-of-state", state_id) for state_id in ids]
    leaders = [dataset.once(holders, str(office), state_id) for state_id in ids if office]
    look_ups: list[Periods[Any]] = [terms, secretaries, *heads, *leaders]
    subject, checked = min(
        ("snapshot", dataset.as_of()),
        *((periods.subject, periods.checked) for periods in look_ups),
        key=lambda row: row[1],
    )
    require_fresh(subject, checked, day, strict=strict)
    chair, holder = terms.known(day), None
    if chair is not None:
        holder = dataset.once(chair_holders, chair.state_id, chair.office_id).known(day)
    summits = dataset.records(SUMMITS)
    return Snapshot(
        date=to_date(day),
        name=_name_if_known(dataset, day),
        chair=chair,
        holder=holder,
        secretary_general=secretaries.known(day),
        members=members,
        observers=observers,
        heads_of_state=tuple(periods.known(day) for periods in heads),
        leaders=tuple(periods.known(day) for periods in leaders),
        summits=in_session(day, summits),
        previous_summit=last_before(day, summits),
        next_summit=first_after(day, summits),
    )


def _name_if_known(dataset: Store, day: datetime.date) -> str | None:
    try:
        return name_of_day(dataset, day)
    except NoRecordError:
        return None
