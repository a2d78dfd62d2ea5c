"""Questions about bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from turkicstates.records.kinds import BODIES

if TYPE_CHECKING:
    from turkicstates.records.bodies import Body
    from turkicstates.store import Store


def body(dataset: Store, key: str | Body, /) -> Body:
    """
    Return a body.

    Args:
        key: Identifier, name or abbreviation. Former names work, too.

    Returns:
        The body that *key* identifies.

    Raises:
        UnknownRecordError: If *key* is unknown. The error suggests the closest keys.

    Example:
        >>> import turkicstates as ts
        >>> ts.body("TÜRKSOY").id
        'turksoy'
    """
    return dataset.find(BODIES, key)


def bodies(dataset: Store, /) -> tuple[Body, ...]:
    """
    Return all bodies, sorted by identifier.

    Returns:
        Organs of the organisation, and affiliated and related institutions.

    Example:
        >>> import turkicstates as ts
        >>> ts.body("TURKPA") in ts.bodies()
        True
    """
    return dataset.records(BODIES)
