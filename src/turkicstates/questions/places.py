"""Questions about places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from turkicstates.records.kinds import PLACES

if TYPE_CHECKING:
    from turkicstates.records.places import Place
    from turkicstates.store import Store


def place(dataset: Store, key: str | Place, /) -> Place:
    """
    Return a place.

    Args:
        key: Identifier, or any current or former name.

    Returns:
        The place that *key* identifies.

    Raises:
        UnknownRecordError: If *key* is unknown. The error suggests the closest keys.

    Example:
        >>> import turkicstates as ts
        >>> ts.place("Samarkand").state.name
        'Uzbekistan'
    """
    return dataset.find(PLACES, key)


def places(dataset: Store, /) -> tuple[Place, ...]:
    """
    Return all cities and towns that other records mention, sorted by identifier.

    Returns:
        The places, with their coordinates.

    Example:
        >>> import turkicstates as ts
        >>> ts.place("Astana") in ts.places()
        True
    """
    return dataset.records(PLACES)
