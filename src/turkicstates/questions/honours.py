"""Questions about titles of places and awards to people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from turkicstates.questions.filters import among, id_of, option
from turkicstates.records.kinds import AWARDS, DESIGNATIONS, PEOPLE, STATES

if TYPE_CHECKING:
    from turkicstates.records.honours import Award, Designation
    from turkicstates.records.people import Person
    from turkicstates.records.states import State
    from turkicstates.store import Store


def designations(
    dataset: Store, /, *, kind: str | None = None, state: str | State | None = None
) -> tuple[Designation, ...]:
    """
    Return titles of places, oldest first.

    Args:
        kind: Only titles of this kind, such as ``'capital-of-culture'``.

        state: Only titles of places in this state.

    Returns:
        The records that match every filter, perhaps none.

    Raises:
        UnknownRecordError: If *state* is unknown.

        InvalidOptionError: If *kind* is not a known value.

    Example:
        >>> import turkicstates as ts
        >>> ts.designations(kind="capital-of-culture", state="KZ")[0].city
        'Astana'
    """
    from turkicstates.records.honours import DesignationKind

    option("kind", kind, DesignationKind)
    state_id = id_of(dataset, STATES, state)
    return tuple(
        title
        for title in dataset.records(DESIGNATIONS)
        if kind in (None, title.kind) and state_id in (None, title.state_id)
    )


def awards(dataset: Store, /, *, person: str | Person | None = None) -> tuple[Award, ...]:
    """
    Return the awards that the organisation gave, oldest first.

    Args:
        person: Only awards to this person.

    Returns:
        The records that match every filter, perhaps none.

    Raises:
        UnknownRecordError: If *person* is unknown.

    Example:
        >>> import turkicstates as ts
        >>> [award.date for award in ts.awards(person="Shavkat Mirziyoyev")]
        [Date(2023, 11, 3)]
    """
    return among(dataset, AWARDS, "person_id", id_of(dataset, PEOPLE, person))
