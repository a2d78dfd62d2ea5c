"""Bodies: organs, meetings of ministers, and institutions beside the organisation."""

from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

import attrs

from turkicstates.dates import AnyDate
from turkicstates.records.holders import terms_of
from turkicstates.records.kinds import AGREEMENTS, OFFICES, STATES
from turkicstates.records.names import Renamed
from turkicstates.records.parties import OfParty
from turkicstates.records.states import Status
from turkicstates.records.value import UNCITED, refers_to

if TYPE_CHECKING:
    from turkicstates.records.agreements import Agreement
    from turkicstates.records.offices import OfficeTerm
    from turkicstates.records.states import State


class BodyKind(StrEnum):
    """What a body is to the organisation."""

    ORGAN = "organ"
    """An organ that the founding agreement or the heads of state set up."""

    MINISTERIAL_MEETING = "ministerial-meeting"
    """The ministers, or the heads of agencies, of one field, who meet from time to time."""

    WORKING_BODY = "working-body"
    """A commission, working group or council of experts within the organisation."""

    AFFILIATED = "affiliated"
    """An institution of its own that the organisation counts among its own."""

    RELATED = "related"
    """A body of Turkic cooperation outside the organisation."""


@attrs.frozen(kw_only=True, eq=False, repr=False)
class BodyMember(OfParty):
    """
    A state or organisation in a body.

    Attributes:
        party_id: Identifier of the state or organisation.

        status: Member or observer.

        start: First day, month or year, or None where it is not known.

        end: First day after it, or None while it lasts.

    Example:
        >>> import turkicstates as ts
        >>> [str(one.status) for one in ts.body("turksoy").members if one.party_id == "kazakhstan"]
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
    An organ of the organisation, or an institution affiliated with or related to it.

    Attributes:
        kind: What it is to the organisation.

        founded: When it was founded or set up.

        founding_agreement_id: Identifier of the document that founded it.

        seat_city: City of its seat.

        seat_state_id: Identifier of the state of its seat.

        website: Address of its site.

        members: The states and organisations in it.

    Example:
        >>> import turkicstates as ts
        >>> body = ts.body("TÜRKSOY")
        >>> body.name, body.seat_city
        ('International Organization of Turkic Culture', 'Ankara')

    .. versionadded:: 1.0
    """

    _parts: ClassVar[tuple[str, ...]] = (*Renamed._parts, "members")

    kind: BodyKind = attrs.field(metadata=UNCITED)
    founded: AnyDate | None = None
    founding_agreement_id: str | None = attrs.field(default=None, metadata=refers_to("agreements"))
    seat_city: str | None = None
    seat_state_id: str | None = attrs.field(default=None, metadata=refers_to("states"))
    website: str | None = None
    members: tuple[BodyMember, ...] = ()

    @property
    def founding_agreement(self) -> "Agreement | None":
        """The document that founded it."""
        return self._related(AGREEMENTS, self.founding_agreement_id)

    @property
    def seat_state(self) -> "State | None":
        """The state of its seat."""
        return self._related(STATES, self.seat_state_id)

    @property
    def heads(self) -> "tuple[OfficeTerm, ...]":
        """The terms of the offices of this body, oldest first."""
        offices = self._dataset.where(OFFICES, "body_id", self.id)
        return terms_of(self._dataset, offices)
