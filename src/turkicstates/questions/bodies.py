"""Questions about bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from turkicstates.records.kinds import BODIES

if TYPE_CHECKING:
    from turkicstates.records.bodies import Body
    from turkicstates.store import Store


def body(dataset: Store, key: str | Body, /) -> Body:
    """
    Return one body.

    Args:
        key: Identifier, or any name or abbreviation.

    Returns:
        The body; one that *key* named at another time counts too.

    Raises:
        UnknownRecordError: If no body is known as *key*; it names the nearest ones.

    Example:
        >>> import turkicstates as ts
        >>> ts.body("TÜRKSOY").id
        'turksoy'
    """
    return dataset.find(BODIES, key)


def bodies(dataset: Store, /) -> tuple[Body, ...]:
    """
    Return every body, by identifier.

    Returns:
        Organs of the organisation, and affiliated and related institutions.

    Example:
        >>> import turkicstates as ts
        >>> ts.body("TURKPA") in ts.bodies()
        True
    """
    return dataset.records(BODIES)
