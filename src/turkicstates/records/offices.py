"""Offices and terms of office."""

from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

import attrs

from turkicstates.dates import AnyDate
from turkicstates.records.holders import holders_of
from turkicstates.records.kinds import BODIES, OFFICE_TERMS, OFFICES, PEOPLE, STATES
from turkicstates.records.names import Named
from turkicstates.records.record import Record
from turkicstates.records.value import UNCITED, refers_to

if TYPE_CHECKING:
    from turkicstates.dates import DateLike
    from turkicstates.records.bodies import Body
    from turkicstates.records.people import Person
    from turkicstates.records.states import State


class OfficeKind(StrEnum):
    """The type of an office."""

    HEAD_OF_STATE = "head-of-state"
    HEAD_OF_GOVERNMENT = "head-of-government"
    VICE_PRESIDENT = "vice-president"
    HEAD_OF_PARLIAMENT = "head-of-parliament"
    HEAD_OF_REPRESENTATIVE_BODY = "head-of-representative-body"
    FOREIGN_MINISTER = "foreign-minister"
    SECRETARY_GENERAL = "secretary-general"
    DEPUTY_SECRETARY_GENERAL = "deputy-secretary-general"
    HONORARY_CHAIRMAN = "honorary-chairman"
    HEAD_OF_BODY = "head-of-body"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Office(Named):
    """
    An office of a state, of the organisation or of a body.

    Attributes:
        kind: Type of office. A secretary-general heads the organisation itself. The
            head of an affiliated or related body is a head-of-body.

        state_id: Identifier of the state, if it is an office of a state.

        body_id: Identifier of the body, if it is an office of a body or of the
            secretariat.

        since: Date when the office was created.

        wikidata: Wikidata identifier.

    Example:
        >>> import turkicstates as ts
        >>> office = ts.office("president-of-kazakhstan")
        >>> office.state.name, str(office.kind)
        ('Kazakhstan', 'head-of-state')

    .. versionadded:: 1.0
    """

    kind: OfficeKind = attrs.field(metadata=UNCITED)
    state_id: str | None = attrs.field(default=None, metadata=refers_to("states", uncited=True))
    body_id: str | None = attrs.field(default=None, metadata=refers_to("bodies", uncited=True))
    since: AnyDate | None = None
    wikidata: str | None = None

    @property
    def state(self) -> "State | None":
        """The state that the office belongs to."""
        return self._related(STATES, self.state_id)

    @property
    def body(self) -> "Body | None":
        """The body that the office belongs to."""
        return self._related(BODIES, self.body_id)

    @property
    def terms(self) -> "tuple[OfficeTerm, ...]":
        """The terms of the office, oldest first."""
        return self._dataset.where(OFFICE_TERMS, "office_id", self.id)

    def holder_on(self, date: "DateLike | None" = None, /, *, strict: bool = False) -> "Person":
        """
        Return the holder of the office on a day, including acting holders.

        Args:
            date: The day. The first day of a new term belongs to the new holder. None
                means today, so leave out days that are missing.

            strict: Whether to raise an error, instead of a warning, for a day after
                ``as_of()`` or, if that is earlier, the *as_of* of the term.

        Returns:
            The holder or acting holder.

        Raises:
            InvalidDateError: If *date* is not a date.

            NoRecordError: If nobody is recorded for the day, or if the sources leave it
                open. With *strict*, also if the day is after ``as_of()`` or the *as_of*
                of the term.

        Example:
            >>> import turkicstates as ts
            >>> ts.office("foreign-minister-of-turkiye").holder_on("2015-01-01").name
            'Mevlüt Çavuşoğlu'
        """
        return self._dataset.once(holders_of, self.id).on(date, strict=strict)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class OfficeTerm(Record):
    """
    The term of one person in an office.

    Attributes:
        office_id: Identifier of the office.

        person_id: Identifier of the person.

        start: First day; the day of a change belongs to the new holder.

        end: First day after the term, or None if the term is running or its end is
            unknown.

        acting: Whether the person was an acting holder.

        capacity: The other office that makes the person the acting holder.

        as_of: If *end* is None, the last day on which a source confirms the term.

    Example:
        >>> import turkicstates as ts
        >>> term = ts.office_terms(kind="secretary-general", person="Halil Akıncı")[0]
        >>> term.person.name, term.office.name
        ('Halil Akıncı', 'Secretary General of the Organization of Turkic States')

    .. versionadded:: 1.0
    """

    _dated_by: ClassVar[str | None] = "start"

    office_id: str = attrs.field(metadata=refers_to("offices"))
    person_id: str = attrs.field(metadata=refers_to("people"))
    start: AnyDate | None = None
    end: AnyDate | None = None
    acting: bool = False
    capacity: str | None = None
    as_of: AnyDate | None = None

    @property
    def office(self) -> "Office":
        """The office."""
        return self._related(OFFICES, self.office_id)

    @property
    def person(self) -> "Person":
        """The person in the office."""
        return self._related(PEOPLE, self.person_id)
