"""Questions about places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from turkicstates.records.kinds import PLACES

if TYPE_CHECKING:
    from turkicstates.records.places import Place
    from turkicstates.store import Store


def place(dataset: Store, key: str | Place, /) -> Place:
    """
    Return one place.

    Args:
        key: Identifier, or any name, present or former.

    Returns:
        The one record that the key means.

    Raises:
        UnknownRecordError: If no place is known as *key*; it names the nearest
            ones.

    Example:
        >>> import turkicstates as ts
        >>> ts.place("Samarkand").state.name
        'Uzbekistan'
    """
    return dataset.find(PLACES, key)


def places(dataset: Store, /) -> tuple[Place, ...]:
    """
    Return every city and town that other records name, by identifier.

    Returns:
        The records, with their coordinates.

    Example:
        >>> import turkicstates as ts
        >>> ts.place("Astana") in ts.places()
        True
    """
    return dataset.records(PLACES)
