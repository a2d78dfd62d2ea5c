"""Offices, and the terms for which people hold them."""

from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

import attrs

from turkicstates.records.base import Record
from turkicstates.records.names import Named
from turkicstates.records.partial import AnyDate
from turkicstates.records.values import UNCITED, refers_to

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


SHARED_KINDS = frozenset({OfficeKind.DEPUTY_SECRETARY_GENERAL, OfficeKind.HONORARY_CHAIRMAN})
"""Kinds of office that several people may hold on one day."""


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
        return None if self.state_id is None else self._dataset.state(self.state_id)

    @property
    def body(self) -> "Body | None":
        """The body whose office it is."""
        return None if self.body_id is None else self._dataset.body(self.body_id)

    @property
    def terms(self) -> "tuple[OfficeTerm, ...]":
        """The terms for which it was held, oldest first."""
        return self._dataset.office_terms(office=self.id)

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
        person: Person = self._dataset._holders(self).on(date, strict)
        return person


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
        return self._dataset.office(self.office_id)

    @property
    def person(self) -> "Person":
        """The person who held it."""
        return self._dataset.person(self.person_id)
