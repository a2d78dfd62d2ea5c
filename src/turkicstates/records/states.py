"""States and organisations, and their membership."""

from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

import attrs
from pendulum import Date

from turkicstates.dates import AnyDate, to_day
from turkicstates.records.holders import offices_of, terms_of
from turkicstates.records.kinds import AGREEMENTS, STATES, SUMMITS
from turkicstates.records.names import Renamed
from turkicstates.records.translations import NO_TEXTS, Translations
from turkicstates.records.value import Value, refers_to

if TYPE_CHECKING:
    from turkicstates.dates import DateLike
    from turkicstates.records.agreements import Agreement
    from turkicstates.records.offices import OfficeTerm
    from turkicstates.records.summits import Summit


class Status(StrEnum):
    """What a state or organisation is to the organisation on a day."""

    MEMBER = "member"
    OBSERVER = "observer"
    NONE = "none"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Membership(Value):
    """
    A period during which a state or organisation is a member or an observer.

    Attributes:
        status: Member or observer.

        start: First day: for founding members the signature of the founding agreement,
            for others the day on which the heads of state admitted them.

        end: First day after it, or None while it lasts.

        signed: Day on which the founding agreement or the accession was signed.

        ratified: Day of the act of ratification.

        in_force: Day on which the founding agreement or the accession entered into
            force.

        summit_id: Identifier of the summit that admitted it.

    Example:
        >>> import turkicstates as ts
        >>> [(str(one.status), one.start, one.summit.city) for one in ts.state("UZ").memberships]
        [('member', Date(2019, 10, 15), 'Baku')]

    .. versionadded:: 1.0
    """

    status: Status
    start: Date
    end: Date | None = None
    signed: AnyDate | None = None
    ratified: AnyDate | None = None
    in_force: AnyDate | None = None
    summit_id: str | None = attrs.field(default=None, metadata=refers_to("summits"))

    @property
    def key(self) -> str:
        """The last part of a citation's path to this period, its status."""
        return self.status

    def covers(self, date: "DateLike", /) -> bool:
        """
        Return whether the period includes a day.

        Args:
            date: The day; *start* is inclusive, *end* exclusive.

        Returns:
            True on every day from *start* to the day before *end*.

        Raises:
            InvalidDateError: If *date* names no day.

        Example:
            >>> import turkicstates as ts
            >>> ts.state("UZ").memberships[0].covers("2019-10-15")
            True
        """
        day = to_day(date)
        return self.start <= day and (self.end is None or day < self.end)

    @property
    def summit(self) -> "Summit | None":
        """The summit that admitted it."""
        return self._related(SUMMITS, self.summit_id)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Capital(Value):
    """
    A seat of government.

    Attributes:
        names: The city's names, by language.

        start: First day as the capital, or as the capital under this name; None where
            that is not recorded.

        end: First day of the next, or None while it lasts.

    Example:
        >>> import turkicstates as ts
        >>> any(one.names["en"] == "Nur-Sultan" for one in ts.state("KZ").capitals)
        True

    .. versionadded:: 1.0
    """

    names: Translations
    start: AnyDate | None = None
    end: AnyDate | None = None

    @property
    def key(self) -> str:
        """The last part of a citation's path to this capital, its first name."""
        return self.names.first


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Party(Renamed):
    """
    A state or organisation that may be a member, an observer, a participant or a signatory.

    Attributes:
        official_names: Long forms of the name, by language.

        memberships: Its periods as a member or observer, oldest first.

        wikidata: Identifier in Wikidata.

    .. versionadded:: 1.0
    """

    _parts: ClassVar[tuple[str, ...]] = (*Renamed._parts, "memberships")

    official_names: Translations = NO_TEXTS
    memberships: tuple[Membership, ...] = ()
    wikidata: str | None = None

    def status_on(self, date: "DateLike | None" = None, /) -> Status:
        """
        Return what the party was to the organisation on a day.

        Args:
            date: The day; the day of an admission counts. None means today.

        Returns:
            ``Status.MEMBER``, ``Status.OBSERVER`` or ``Status.NONE``, as far as the record
            says; ``status_of()`` warns where that may be out of date.

        Raises:
            InvalidDateError: If *date* names no day.

        Example:
            >>> import turkicstates as ts
            >>> ts.state("HU").status_on("2020-01-01")
            <Status.OBSERVER: 'observer'>
        """
        day = to_day(date)
        for period in self.memberships:
            if period.covers(day):
                return period.status
        return Status.NONE

    def _spellings(self) -> Iterator[str]:
        yield from super()._spellings()
        yield from self.official_names.values()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class State(Party):
    """
    A state that belongs to the organisation, as a member or an observer.

    Attributes:
        alpha_2: ISO 3166-1 code of two letters, or None where there is none.

        alpha_3: ISO 3166-1 code of three letters.

        numeric: ISO 3166-1 numeric code, three digits.

        cow_code: Number in the Correlates of War list of states.

        cow_abbreviation: Abbreviation in that list.

        gw_code: Number in the list of Gleditsch and Ward.

        gw_abbreviation: Abbreviation in that list.

        capitals: Seats of government, oldest first.

        independence: Day of independence as the state itself counts it.

        un_admission: Day of admission to the United Nations.

    Example:
        >>> import turkicstates as ts
        >>> state = ts.state("TR")
        >>> state.name, state.alpha_3, state.capital
        ('Türkiye', 'TUR', 'Ankara')

    .. versionadded:: 1.0
    """

    _parts: ClassVar[tuple[str, ...]] = (*Party._parts, "capitals")

    alpha_2: str | None = None
    alpha_3: str | None = None
    numeric: str | None = None
    cow_code: int | None = None
    cow_abbreviation: str | None = None
    gw_code: int | None = None
    gw_abbreviation: str | None = None
    capitals: tuple[Capital, ...] = ()
    independence: AnyDate | None = None
    un_admission: AnyDate | None = None

    @property
    def capital(self) -> str | None:
        """The English name of the present capital."""
        return self.capitals[-1].names.first if self.capitals else None

    @property
    def heads_of_state(self) -> "tuple[OfficeTerm, ...]":
        """The terms of its heads of state, oldest first."""
        offices = offices_of(self._dataset, "head-of-state", self.id)
        return terms_of(self._dataset, offices)

    def _codes(self) -> Iterator[str]:
        """Yield the codes that the state is found under."""
        codes = (self.alpha_2, self.alpha_3, self.numeric, self.cow_abbreviation)
        yield from (code for code in codes if code)

    def _spellings(self) -> Iterator[str]:
        yield from super()._spellings()
        yield from self._codes()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Organisation(Party):
    """
    An organisation: the Organization of Turkic States itself, an observer, or a signatory.

    Attributes:
        founded: Day on which it was founded; the names begin then.

        founding_agreement_id: Identifier of the agreement that founded it.

        seat_city: City of its seat.

        seat_state_id: Identifier of the state of its seat, where that is in the data
            set.

        website: Address of its site.

    Example:
        >>> import turkicstates as ts
        >>> organisation = ts.organisation("ots")
        >>> organisation.founding_agreement.id, organisation.seat_city
        ('nakhchivan-agreement', 'Istanbul')

    .. versionadded:: 1.0
    """

    founded: AnyDate | None = None
    founding_agreement_id: str | None = attrs.field(default=None, metadata=refers_to("agreements"))
    seat_city: str | None = None
    seat_state_id: str | None = attrs.field(default=None, metadata=refers_to("states"))
    website: str | None = None

    @property
    def founding_agreement(self) -> "Agreement | None":
        """The agreement that founded it."""
        return self._related(AGREEMENTS, self.founding_agreement_id)

    @property
    def seat_state(self) -> "State | None":
        """The state of its seat."""
        return self._related(STATES, self.seat_state_id)
