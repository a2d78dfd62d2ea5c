"""Parts of records that belong to a state or organisation: base classes, and amounts of money."""

from enum import StrEnum
from typing import TYPE_CHECKING

import attrs

from turkicstates.dates import AnyDate
from turkicstates.records.kinds import PARTIES, PEOPLE
from turkicstates.records.value import Value, refers_to

if TYPE_CHECKING:
    from turkicstates.records.organisations import Organisation
    from turkicstates.records.people import Person
    from turkicstates.records.states import State


class OfParty(Value):
    """A part that belongs to a party, and that citations refer to by that party."""

    __slots__ = ()

    if TYPE_CHECKING:
        party_id: str

    @property
    def key(self) -> str:
        """The party, which is the last part of the path by which citations refer to it."""
        return self.party_id

    @property
    def party(self) -> "State | Organisation":
        """The state or organisation."""
        return self._related(PARTIES, self.party_id)


class Represented(OfParty):
    """A part that may also name the person who represented the party."""

    __slots__ = ()

    if TYPE_CHECKING:
        person_id: str | None

    @property
    def person(self) -> "Person | None":
        """The person who represented the party, or None if unknown."""
        return self._related(PEOPLE, self.person_id)


class AmountKind(StrEnum):
    """What an amount of money is."""

    AUTHORISED_CAPITAL = "authorised-capital"
    """Capital that the founding agreement provides for."""

    PAID_IN_CAPITAL = "paid-in-capital"
    """The part of the capital that is to be paid in."""

    CALLABLE_CAPITAL = "callable-capital"
    """The part of the capital that is paid only when it is called for."""

    CONTRIBUTION = "contribution"
    """What a member owes to the budget."""

    DONATION = "donation"
    """What a state gives beyond that."""


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Amount(Value):
    """
    An amount of money: a capital, or what a state owes or gives.

    Attributes:
        kind: What it is.

        party_id: Identifier of the state whose part it is, or None for the whole.

        value: The amount in whole units of *currency*, or None if only the share is
            known.

        currency: ISO 4217 code of the currency.

        share: The part of the whole, as a fraction such as ``'2/18'``.

        date: Day, month or year that it belongs to, or None if unknown.

    Example:
        >>> import turkicstates as ts
        >>> capital = ts.body("Turkic Investment Fund").finances[0]
        >>> str(capital.kind), capital.value, capital.currency
        ('authorised-capital', 500000000, 'USD')

    .. versionadded:: 1.0
    """

    kind: AmountKind
    party_id: str | None = attrs.field(default=None, metadata=refers_to("states", "organisations"))
    value: int | None = None
    currency: str | None = None
    share: str | None = None
    date: AnyDate | None = None

    @property
    def key(self) -> str:
        """Kind, party and date, which are the last part of the path by which citations refer to it."""
        date = self.date and self.date.isoformat()
        return "-".join(part for part in (self.kind, self.party_id, date) if part)

    @property
    def party(self) -> "State | Organisation | None":
        """The state whose part it is, or None for the whole."""
        return self._related(PARTIES, self.party_id)
