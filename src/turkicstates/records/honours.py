"""Titles of places and awards to people."""

from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

import attrs

from turkicstates.dates import AnyDate
from turkicstates.records.kinds import AGREEMENTS, BODIES, PEOPLE, STATES
from turkicstates.records.record import Record
from turkicstates.records.value import UNCITED, refers_to

if TYPE_CHECKING:
    from turkicstates.records.agreements import Agreement
    from turkicstates.records.bodies import Body
    from turkicstates.records.people import Person
    from turkicstates.records.states import State


class DesignationKind(StrEnum):
    """The title that a place receives."""

    CAPITAL_OF_CULTURE = "capital-of-culture"
    SPIRITUAL_CAPITAL = "spiritual-capital"
    TOURISM_CAPITAL = "tourism-capital"
    YOUTH_CAPITAL = "youth-capital"
    AGRICULTURAL_CAPITAL = "agricultural-capital"
    DIGITAL_CAPITAL = "digital-capital"
    SPORTS_CAPITAL = "sports-capital"
    CAPITAL_OF_CIVILISATION = "capital-of-civilisation"
    FINANCIAL_CENTRE = "financial-centre"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Designation(Record):
    """
    A title that the organisation or a body gives a place, usually for one year.

    Attributes:
        kind: The title.

        city: City or town.

        state_id: Identifier of the state of the place.

        start: First day, month or year.

        end: Last day, month or year, inclusive, or None if the title is permanent.

        body_id: Identifier of the body that gave the title.

        agreement_id: Identifier of the decision that gave the title.

    Example:
        >>> import turkicstates as ts
        >>> title = ts.designations(kind="capital-of-culture", state="TR")[0]
        >>> title.city, str(title.start)
        ('Eskişehir', '2013')

    .. versionadded:: 1.0
    """

    _dated_by: ClassVar[str | None] = "start"

    kind: DesignationKind = attrs.field(metadata=UNCITED)
    city: str
    state_id: str | None = attrs.field(default=None, metadata=refers_to("states"))
    start: AnyDate | None = None
    end: AnyDate | None = None
    body_id: str | None = attrs.field(default=None, metadata=refers_to("bodies"))
    agreement_id: str | None = attrs.field(default=None, metadata=refers_to("agreements"))

    @property
    def state(self) -> "State | None":
        """The state of the place."""
        return self._related(STATES, self.state_id)

    @property
    def body(self) -> "Body | None":
        """The body that gave the title."""
        return self._related(BODIES, self.body_id)

    @property
    def agreement(self) -> "Agreement | None":
        """The decision that gave the title."""
        return self._related(AGREEMENTS, self.agreement_id)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Award(Record):
    """
    An award of the organisation or of another body to a person.

    Attributes:
        award: Name of the award.

        person_id: Identifier of the person.

        date: Date of the award or of the decision.

        place: City where the award was presented.

        agreement_id: Identifier of the decision to give the award.

    Example:
        >>> import turkicstates as ts
        >>> award = ts.awards(person="Shavkat Mirziyoyev")[0]
        >>> award.award, award.person.name
        ('Supreme Order of the Turkic World', 'Shavkat Mirziyoyev')

    .. versionadded:: 1.0
    """

    _dated_by: ClassVar[str | None] = "date"

    award: str
    person_id: str = attrs.field(metadata=refers_to("people"))
    date: AnyDate | None = None
    place: str | None = None
    agreement_id: str | None = attrs.field(default=None, metadata=refers_to("agreements"))

    @property
    def person(self) -> "Person":
        """The person who received it."""
        return self._related(PEOPLE, self.person_id)

    @property
    def agreement(self) -> "Agreement | None":
        """The decision to give the award."""
        return self._related(AGREEMENTS, self.agreement_id)
