"""Organisations: names, seats, symbols and finances, and what they are to each other."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

import attrs

from turkicstates.dates import AnyDate, first_day, to_day
from turkicstates.records.kinds import AGREEMENTS, ORGANISATIONS, STATES, SUMMITS
from turkicstates.records.parties import Amount
from turkicstates.records.states import Party, Status
from turkicstates.records.translations import NO_TEXTS, Translations
from turkicstates.records.value import Value, refers_to

if TYPE_CHECKING:
    from turkicstates.dates import DateLike
    from turkicstates.records.agreements import Agreement
    from turkicstates.records.states import State
    from turkicstates.records.summits import Summit


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Flag(Value):
    """
    A flag of an organisation during a period.

    Attributes:
        start: Date of its adoption.

        end: First day of the next flag, or None for the current one.

        description: What it shows.

        raised: Day when it was first raised at the seat.

        summit_id: Identifier of the summit that adopted it.

        agreement_id: Identifier of the document that adopted it.

    Example:
        >>> import turkicstates as ts
        >>> flag = ts.organisation("ots").flags[-1]
        >>> flag.start, flag.summit.city
        (Date(2024, 11, 6), 'Bishkek')

    .. versionadded:: 1.0
    """

    start: AnyDate
    end: AnyDate | None = None
    description: str
    raised: AnyDate | None = None
    summit_id: str | None = attrs.field(default=None, metadata=refers_to("summits"))
    agreement_id: str | None = attrs.field(default=None, metadata=refers_to("agreements"))

    @property
    def key(self) -> str:
        """The date of adoption, which is the last part of the path by which citations refer to it."""
        return self.start.isoformat()

    @property
    def summit(self) -> "Summit | None":
        """The summit that adopted it."""
        return self._related(SUMMITS, self.summit_id)

    @property
    def agreement(self) -> "Agreement | None":
        """The document that adopted it."""
        return self._related(AGREEMENTS, self.agreement_id)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Affiliation(Value):
    """
    The membership or observer status of an organisation in another one.

    Attributes:
        organisation_id: Identifier of the other organisation.

        status: Member or observer.

        start: First day, month or year, or None if unknown.

        end: First day after the period, or None while it lasts.

    Example:
        >>> import turkicstates as ts
        >>> affiliation = ts.organisation("ots").affiliations[0]
        >>> affiliation.organisation.name, str(affiliation.status)
        ('Economic Cooperation Organization', 'observer')

    .. versionadded:: 1.0
    """

    organisation_id: str = attrs.field(metadata=refers_to("organisations"))
    status: Status
    start: AnyDate | None = None
    end: AnyDate | None = None

    @property
    def key(self) -> str:
        """The other organisation, which is the last part of the path by which citations refer to it."""
        return self.organisation_id

    @property
    def organisation(self) -> "Organisation":
        """The other organisation."""
        return self._related(ORGANISATIONS, self.organisation_id)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Organisation(Party):
    """
    The organisation of the data set, an observer, a guest or a signatory.

    Attributes:
        founded: Date of its founding. Its names start on that date.

        founding_agreement_id: Identifier of the agreement that founded it.

        seat_city: City where it has its seat.

        seat_state_id: Identifier of the state where it has its seat, if that state is
            in the data set.

        seat_address: District, postcode or street of its seat, as far as known.

        seat_opened: Day when the building of its seat was opened.

        website: URL of its website.

        mottos: Its motto, by BCP 47 language tag.

        working_languages: BCP 47 tags of the languages in which it works.

        flags: Its flags, oldest first.

        affiliations: Other organisations of which it is a member or an observer. For
            its own members and observers, see their *memberships*.

        finances: Contributions to its budget, as far as known.

    Example:
        >>> import turkicstates as ts
        >>> organisation = ts.organisation("ots")
        >>> organisation.founding_agreement.id, organisation.seat_city
        ('nakhchivan-agreement', 'Istanbul')
        >>> organisation.motto
        'Together We Are Stronger!'

    .. versionadded:: 1.0
    """

    _parts: ClassVar[tuple[str, ...]] = (*Party._parts, "flags", "affiliations", "finances")
    _views: ClassVar[Mapping[str, str]] = {**Party._views, "motto": "mottos.en"}

    founded: AnyDate | None = None
    founding_agreement_id: str | None = attrs.field(default=None, metadata=refers_to("agreements"))
    seat_city: str | None = None
    seat_state_id: str | None = attrs.field(default=None, metadata=refers_to("states"))
    seat_address: str | None = None
    seat_opened: AnyDate | None = None
    website: str | None = None
    mottos: Translations = NO_TEXTS
    working_languages: tuple[str, ...] = ()
    flags: tuple[Flag, ...] = ()
    affiliations: tuple[Affiliation, ...] = ()
    finances: tuple[Amount, ...] = ()

    @property
    def founding_agreement(self) -> "Agreement | None":
        """The agreement that founded it."""
        return self._related(AGREEMENTS, self.founding_agreement_id)

    @property
    def seat_state(self) -> "State | None":
        """The state where it has its seat."""
        return self._related(STATES, self.seat_state_id)

    @property
    def motto(self) -> str | None:
        """The motto in English or, without one, in another language."""
        return self.mottos.first or None

    def flag_on(self, date: "DateLike | None" = None, /) -> Flag | None:
        """
        Return the flag of a day.

        Args:
            date: The day. The day of an adoption belongs to the new flag. None means
                today, so leave out days that are missing.

        Returns:
            The flag, or None before the first one.

        Raises:
            InvalidDateError: If *date* is not a date.

        Example:
            >>> import turkicstates as ts
            >>> ts.organisation("ots").flag_on("2020-01-01").start
            Date(2012, 8, 23)
        """
        day = to_day(date)
        for flag in reversed(self.flags):
            if first_day(flag.start) <= day:
                return flag if flag.end is None or day < first_day(flag.end) else None
        return None
