"""The state of the organisation on a day, and the events that change it."""

from enum import StrEnum

import attrs
from pendulum import Date

from turkicstates.dates import AnyDate
from turkicstates.records.chairmanships import Chairmanship
from turkicstates.records.organisations import Organisation
from turkicstates.records.people import Person
from turkicstates.records.record import Record
from turkicstates.records.states import State
from turkicstates.records.summits import Summit
from turkicstates.records.value import Value


class EventKind(StrEnum):
    """The type of an event."""

    FOUNDING = "founding"
    RENAMING = "renaming"
    ACCESSION = "accession"
    OBSERVER_STATUS = "observer-status"
    END_OF_STATUS = "end-of-status"
    HANDOVER = "handover"
    TERM_BEGINS = "term-begins"
    TERM_ENDS = "term-ends"
    SUMMIT = "summit"
    SIGNATURE = "signature"
    ENTRY_INTO_FORCE = "entry-into-force"


CHANGES = frozenset(EventKind) - {
    EventKind.SUMMIT,
    EventKind.SIGNATURE,
    EventKind.ENTRY_INTO_FORCE,
}
"""The kinds of event that change the organisation itself."""


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Event(Value):
    """
    A dated event.

    Attributes:
        date: The day, or only the month or year if the day is unknown.

        kind: Type of event.

        title: What happened, in a few words.

        record: The record that the event comes from, with its sources.

        planned: Whether the event was still planned when the data was last checked.

    Example:
        >>> import turkicstates as ts
        >>> event = ts.changes_between("2021-11-12", "2021-11-13")[0]
        >>> event.date, str(event.kind), event.title
        (Date(2021, 11, 12), 'renaming', 'Renamed Organization of Turkic States')

    .. versionadded:: 1.0
    """

    date: AnyDate
    kind: EventKind
    title: str
    record: Record
    planned: bool = False


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Snapshot(Value):
    """
    The state of the organisation on a day. Unknown values are None.

    Attributes:
        date: The day.

        name: Name of the organisation.

        chair: The current chairmanship.

        holder: The person who holds the chair for its state.

        secretary_general: The Secretary General.

        members: Member states, sorted by accession, then name.

        observers: Observers, sorted by admission, then name.

        heads_of_state: Heads of the member states, then of the observer states, in the
            order of *members* and *observers*, with None for each unknown head.

        leaders: Holders of the office that chairs, in the same states and order, with None
            for each unknown one. Empty if the data set names no such office.

        summits: Summits whose programme includes the day, held or planned, oldest first.

        previous_summit: The last summit that took place and ended before the day.

        next_summit: The first summit that begins after the day.

    Example:
        >>> import turkicstates as ts
        >>> snapshot = ts.snapshot_on("2020-01-01")
        >>> snapshot.name, snapshot.chair.state.name
        ('Cooperation Council of Turkic Speaking States', 'Azerbaijan')

    .. versionadded:: 1.0
    """

    date: Date
    name: str | None = None
    chair: Chairmanship | None = None
    holder: Person | None = None
    secretary_general: Person | None = None
    members: tuple[State, ...]
    observers: tuple[State | Organisation, ...]
    heads_of_state: tuple[Person | None, ...]
    leaders: tuple[Person | None, ...]
    summits: tuple[Summit, ...]
    previous_summit: Summit | None = None
    next_summit: Summit | None = None
