"""States, and the memberships of states and organisations."""

from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

import attrs
from pendulum import Date

from turkicstates.dates import AnyDate, to_day
from turkicstates.records.holders import offices_of, terms_of
from turkicstates.records.kinds import SUMMITS
from turkicstates.records.names import Renamed
from turkicstates.records.translations import NO_TEXTS, Translations
from turkicstates.records.value import Value, refers_to

if TYPE_CHECKING:
    from turkicstates.dates import DateLike
    from turkicstates.records.offices import OfficeTerm
    from turkicstates.records.summits import Summit


class Status(StrEnum):
    """The status of a state or organisation."""

    MEMBER = "member"
    OBSERVER = "observer"
    NONE = "none"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Membership(Value):
    """
    A period during which a state or organisation is a member or an observer.

    Attributes:
        status: Member or observer.

        start: First day of the status, inclusive, such as that of the founding or of the
            admission.

        end: First day after the period, or None while it lasts.

        signed: Date when the founding agreement or the accession was signed.

        ratified: Date of the act of ratification.

        in_force: Date when the founding agreement or the accession entered into force.

        summit_id: Identifier of the summit that admitted the party.

    Example:
        >>> import turkicstates as ts
        >>> (membership,) = ts.state("UZ").memberships
        >>> str(membership.status), membership.start, membership.summit.city
        ('member', Date(2019, 10, 15), 'Baku')

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
        """The status, which is the last part of the path by which citations refer to it."""
        return self.status

    def covers(self, date: "DateLike", /) -> bool:
        """
        Return whether the period includes a day.

        Args:
            date: The day.

        Returns:
            True on every day from *start* to the day before *end*.

        Raises:
            InvalidDateError: If *date* is not a date.

        Example:
            >>> import turkicstates as ts
            >>> ts.state("UZ").memberships[0].covers("2019-10-15")
            True
        """
        day = to_day(date)
        return self.start <= day and (self.end is None or day < self.end)

    @property
    def summit(self) -> "Summit | None":
        """The summit that admitted the party."""
        return self._related(SUMMITS, self.summit_id)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Capital(Value):
    """
    A capital of a state during a period.

    Attributes:
        names: Names of the city, by BCP 47 language tag.

        start: First day as the capital under this name, or None if not recorded.

        end: First day of the next capital or name, or None for the current capital.

    Example:
        >>> import turkicstates as ts
        >>> any(capital.names["en"] == "Nur-Sultan" for capital in ts.state("KZ").capitals)
        True

    .. versionadded:: 1.0
    """

    names: Translations
    start: AnyDate | None = None
    end: AnyDate | None = None

    @property
    def key(self) -> str:
        """The first name, which is the last part of the path by which citations refer to it."""
        return self.names.first


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Party(Renamed):
    """
    The base class of states and organisations.

    Attributes:
        official_names: Official full names, by BCP 47 language tag.

        memberships: Periods as a member or observer, oldest first.

        wikidata: Wikidata identifier.

    .. versionadded:: 1.0
    """

    _parts: ClassVar[tuple[str, ...]] = (*Renamed._parts, "memberships")

    official_names: Translations = NO_TEXTS
    memberships: tuple[Membership, ...] = ()
    wikidata: str | None = None

    def status_on(self, date: "DateLike | None" = None, /) -> Status:
        """
        Return the status of the party on a day.

        Unlike ``status_of()``, this method does not warn about days after ``as_of()``.

        Args:
            date: The day. A new status applies from the day of admission. None means
                today, so leave out days that are missing.

        Returns:
            ``Status.MEMBER``, ``Status.OBSERVER`` or ``Status.NONE``.

        Raises:
            InvalidDateError: If *date* is not a date.

        Example:
            >>> import turkicstates as ts
            >>> ts.state("HU").status_on("2020-01-01")
            <Status.OBSERVER: 'observer'>
        """
        day = to_day(date)
        for membership in self.memberships:
            if membership.covers(day):
                return membership.status
        return Status.NONE

    def _spellings(self) -> Iterator[str]:
        yield from super()._spellings()
        yield from self.official_names.values()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class State(Party):
    """
    A state that is or was a member or an observer.

    Attributes:
        alpha_2: ISO 3166-1 alpha-2 code, or None if the state has none.

        alpha_3: ISO 3166-1 alpha-3 code, or None if the state has none.

        numeric: ISO 3166-1 numeric code (three digits), or None if the state has none.

        cow_code: Number in the Correlates of War list of states.

        cow_abbreviation: Abbreviation in the Correlates of War list of states.

        gw_code: Number in the Gleditsch and Ward list of states.

        gw_abbreviation: Abbreviation in the Gleditsch and Ward list of states.

        capitals: Capitals, oldest first.

        independence: Date of independence, according to the state itself.

        un_admission: Date of admission to the United Nations.

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
        """The English name of the current capital."""
        return self.capitals[-1].names.first if self.capitals else None

    @property
    def heads_of_state(self) -> "tuple[OfficeTerm, ...]":
        """The terms of office of its heads of state, oldest first."""
        offices = offices_of(self._dataset, "head-of-state", self.id)
        return terms_of(self._dataset, offices)

    def _spellings(self) -> Iterator[str]:
        yield from super()._spellings()
        codes = (self.alpha_2, self.alpha_3, self.numeric, self.cow_abbreviation)
        yield from (code for code in codes if code)
        if self.numeric and self.numeric.startswith("0"):
            yield self.numeric.lstrip("0")  # what is left of the code in a column of numbers
