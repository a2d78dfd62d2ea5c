"""Base classes for parts of records that belong to a state or organisation."""

from typing import TYPE_CHECKING

from turkicstates.records.kinds import PARTIES, PEOPLE
from turkicstates.records.value import Value

if TYPE_CHECKING:
    from turkicstates.records.people import Person
    from turkicstates.records.states import Organisation, State


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
