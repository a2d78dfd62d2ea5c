"""Everything that the look-ups know of one day, in one object."""

from __future__ import annotations

import warnings
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from turkicstates.errors import NoRecordError, StaleDataWarning
from turkicstates.records.snapshots import Snapshot
from turkicstates.records.states import State

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable

    from turkicstates.dataset import Dataset

T = TypeVar("T")


def snapshot(dataset: Dataset, day: datetime.date, *, strict: bool) -> Snapshot:
    """Ask every question about a day; one warning stands for all."""
    members = dataset.members_on(day, strict=strict)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", StaleDataWarning)
        observers = dataset.observers_on(day)
        states = [party for party in (*members, *observers) if isinstance(party, State)]
        chair = _known(partial(dataset.chair_on, day))
        return Snapshot(
            date=day,
            name=_known(partial(dataset.name_on, day)),
            chair=chair,
            holder=None
            if chair is None
            else _known(partial(dataset.head_of_state_on, chair.state_id, day)),
            secretary_general=_known(partial(dataset.secretary_general_on, day)),
            members=members,
            observers=observers,
            heads_of_state=tuple(
                _known(partial(dataset.head_of_state_on, state, day)) for state in states
            ),
            previous_summit=_known(partial(dataset.previous_summit, day)),
            next_summit=_known(partial(dataset.next_summit, day)),
        )


def _known(ask: Callable[[], T]) -> T | None:
    try:
        return ask()
    except NoRecordError:
        return None
