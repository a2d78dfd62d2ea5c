"""Everything that the look-ups know of one day, in one object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from turkicstates.dataset.staleness import tell_stale
from turkicstates.errors import NoRecordError
from turkicstates.records.snapshots import Snapshot
from turkicstates.records.states import State

if TYPE_CHECKING:
    import datetime

    from turkicstates.dataset import Dataset


def snapshot(dataset: Dataset, day: datetime.date, *, strict: bool) -> Snapshot:
    """Answer every question about a day; one warning, of the part checked least, stands for all."""
    members = dataset._with_status("member", day)
    observers = dataset._with_status("observer", day)
    states = [party for party in (*members, *observers) if isinstance(party, State)]
    chairs, secretaries = dataset._chairs, dataset._office("secretary-general")
    heads = {state.id: dataset._office("head-of-state", state) for state in states}
    chair = chairs.known(day)
    checked, subject = min(
        (dataset._meta.as_of, "snapshot"),
        *((periods.checked, periods.subject) for periods in (chairs, secretaries, *heads.values())),
        key=lambda part: part[0],
    )
    if day > checked:
        tell_stale(subject, checked, day, strict=strict)
    summits = dataset.summits()
    return Snapshot(
        date=day,
        name=_name(dataset, day),
        chair=chair,
        holder=chair and dataset._office("head-of-state", chair.state).known(day),
        secretary_general=secretaries.known(day),
        members=members,
        observers=observers,
        heads_of_state=tuple(periods.known(day) for periods in heads.values()),
        previous_summit=dataset._summit_before(day, summits),
        next_summit=dataset._summit_after(day, summits),
    )


def _name(dataset: Dataset, day: datetime.date) -> str | None:
    try:
        return dataset._name(day, "en")
    except NoRecordError:
        return None
