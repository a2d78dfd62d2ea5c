"""Offices, and the terms for which people hold them."""

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
    """What an office is."""

    HEAD_OF_STATE = "head-of-state"
    HEAD_OF_GOVERNMENT = "head-of-government"
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
        kind: What the office is.

        state_id: Identifier of the state, for an office of a state.

        body_id: Identifier of the body, for an office of a body or of the secretariat.

        since: When the office was set up.

        wikidata: Identifier in Wikidata.

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
        """The state whose office it is."""
        return self._related(STATES, self.state_id)

    @property
    def body(self) -> "Body | None":
        """The body whose office it is."""
        return self._related(BODIES, self.body_id)

    @property
    def terms(self) -> "tuple[OfficeTerm, ...]":
        """The terms for which it was held, oldest first."""
        return self._dataset.where(OFFICE_TERMS, "office_id", self.id)

    def holder_on(self, date: "DateLike | None" = None, /, *, strict: bool = False) -> "Person":
        """
        Return the person who held the office on a day, acting ones included.

        Args:
            date: The day; the day of a change of office belongs to the new holder. None
                means today.

            strict: Whether a day after ``as_of()`` is an error instead of a warning.

        Returns:
            Whoever held the office, or stood in for its holder.

        Raises:
            InvalidDateError: If *date* names no day.

            NoRecordError: If nobody is recorded for the day, or if the sources leave
                open who it was; with *strict*, also if the day lies after ``as_of()``.

        Example:
            >>> import turkicstates as ts
            >>> ts.office("foreign-minister-of-turkiye").holder_on("2015-01-01").name
            'Mevlüt Çavuşoğlu'
        """
        return self._dataset.once(holders_of, self.id).on(date, strict=strict)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class OfficeTerm(Record):
    """
    A term of office: one person in one office.

    Attributes:
        office_id: Identifier of the office.

        person_id: Identifier of the person.

        start: First day; the day of a change belongs to the new holder.

        end: First day of the next term or vacancy; None while it lasts or where it is
            not known.

        acting: Whether the person stood in for an elected holder.

        capacity: The other office by which an acting holder stood in.

        as_of: Last day for which a source shows an unended term to last.

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
        """The person who held it."""
        return self._related(PEOPLE, self.person_id)
