"""Bodies: organs, ministerial meetings and affiliated and related institutions."""

from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

import attrs

from turkicstates.dates import AnyDate
from turkicstates.records.holders import terms_of
from turkicstates.records.kinds import AGREEMENTS, OFFICES, STATES
from turkicstates.records.names import Renamed
from turkicstates.records.parties import Amount, OfParty
from turkicstates.records.states import Status
from turkicstates.records.value import UNCITED, refers_to

if TYPE_CHECKING:
    from turkicstates.records.agreements import Agreement
    from turkicstates.records.offices import OfficeTerm
    from turkicstates.records.states import State


class BodyKind(StrEnum):
    """How a body relates to the organisation."""

    ORGAN = "organ"
    """An organ established by the founding agreement or by the leaders."""

    MINISTERIAL_MEETING = "ministerial-meeting"
    """Regular meetings of the ministers or heads of agencies for one policy area."""

    WORKING_BODY = "working-body"
    """A commission, working group or expert council within the organisation."""

    AFFILIATED = "affiliated"
    """A separate institution that the organisation lists as affiliated."""

    RELATED = "related"
    """A body of the same cooperation outside the organisation."""


@attrs.frozen(kw_only=True, eq=False, repr=False)
class BodyMember(OfParty):
    """
    The membership of a state or organisation in a body.

    Attributes:
        party_id: Identifier of the state or organisation.

        status: Member or observer.

        start: First day, month or year, or None if unknown.

        end: First day after the membership, or None while it lasts.

    Example:
        >>> import turkicstates as ts
        >>> members = ts.body("turksoy").members
        >>> [str(member.status) for member in members if member.party_id == "kazakhstan"]
        ['member']

    .. versionadded:: 1.0
    """

    party_id: str = attrs.field(metadata=refers_to("states", "organisations"))
    status: Status
    start: AnyDate | None = None
    end: AnyDate | None = None


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Body(Renamed):
    """
    An organ of the organisation, or an affiliated or related institution.

    Attributes:
        kind: How it relates to the organisation.

        founded: Date of its founding.

        founding_agreement_id: Identifier of the document that founded it.

        seat_city: City where it has its seat.

        seat_state_id: Identifier of the state where it has its seat.

        website: URL of its website.

        members: Its members and observers.

        finances: Its capital, or contributions to its budget, as far as known.

    Example:
        >>> import turkicstates as ts
        >>> body = ts.body("TÜRKSOY")
        >>> body.name, body.seat_city
        ('International Organization of Turkic Culture', 'Ankara')

    .. versionadded:: 1.0
    """

    _parts: ClassVar[tuple[str, ...]] = (*Renamed._parts, "members", "finances")

    kind: BodyKind = attrs.field(metadata=UNCITED)
    founded: AnyDate | None = None
    founding_agreement_id: str | None = attrs.field(default=None, metadata=refers_to("agreements"))
    seat_city: str | None = None
    seat_state_id: str | None = attrs.field(default=None, metadata=refers_to("states"))
    website: str | None = None
    members: tuple[BodyMember, ...] = ()
    finances: tuple[Amount, ...] = ()

    @property
    def founding_agreement(self) -> "Agreement | None":
        """The document that founded it."""
        return self._related(AGREEMENTS, self.founding_agreement_id)

    @property
    def seat_state(self) -> "State | None":
        """The state where it has its seat."""
        return self._related(STATES, self.seat_state_id)

    @property
    def heads(self) -> "tuple[OfficeTerm, ...]":
        """All terms of this body's offices, oldest first."""
        offices = self._dataset.where(OFFICES, "body_id", self.id)
        return terms_of(self._dataset, offices)
