"""Parts of records that belong to a party: a state or an organisation."""

from typing import TYPE_CHECKING

from turkicstates.records.kinds import PARTIES, PEOPLE
from turkicstates.records.value import Value

if TYPE_CHECKING:
    from turkicstates.records.people import Person
    from turkicstates.records.states import Organisation, State


class OfParty(Value):
    """A part that names the party it belongs to, and is cited by it."""

    __slots__ = ()

    if TYPE_CHECKING:
        party_id: str

    @property
    def key(self) -> str:
        """The last part of a citation's path to this value, its party."""
        return self.party_id

    @property
    def party(self) -> "State | Organisation":
        """The state or organisation."""
        return self._related(PARTIES, self.party_id)


class Represented(OfParty):
    """A part that may also name the person who stood for the party."""

    __slots__ = ()

    if TYPE_CHECKING:
        person_id: str | None

    @property
    def person(self) -> "Person | None":
        """The person who stood for it, where a source names one."""
        return self._related(PEOPLE, self.person_id)
