"""Summits: meetings of the leaders of states."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

import attrs

from turkicstates.dates import AnyDate
from turkicstates.records.kinds import AGREEMENTS, PEOPLE, STATEMENTS, STATES
from turkicstates.records.participants import Absence, Format, MeetingStatus, Participant
from turkicstates.records.record import Record
from turkicstates.records.sequence import SeriesOrder
from turkicstates.records.translations import NO_TEXTS, Translations
from turkicstates.records.value import UNCITED, Value, refers_to

if TYPE_CHECKING:
    from turkicstates.records.agreements import Agreement
    from turkicstates.records.people import Person
    from turkicstates.records.statements import Statement
    from turkicstates.records.states import State


class SummitKind(StrEnum):
    """The type of a summit."""

    REGULAR = "regular"
    EXTRAORDINARY = "extraordinary"
    INFORMAL = "informal"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Expectation(Value):
    """
    A result that a report expected from a summit, and the actual outcome.

    Attributes:
        subject: What the report expected to be signed, adopted or decided.

        reported: Date of the report.

        agreement_ids: Identifiers of the resulting documents, from the summit or later.

        outcome: What happened, in a few words.

    Example:
        >>> import turkicstates as ts
        >>> expected = ts.summit(10).expected
        >>> [item.agreement_ids for item in expected if "metrology" in item.subject]
        [('metrology-protocol-2023',)]

    .. versionadded:: 1.0
    """

    subject: str
    reported: AnyDate | None = None
    agreement_ids: tuple[str, ...] = attrs.field(
        default=(), metadata=refers_to("agreements", uncited=True)
    )
    outcome: str | None = None

    @property
    def key(self) -> str:
        """The subject, which is the last part of the path by which citations refer to it."""
        return self.subject

    @property
    def agreements(self) -> "tuple[Agreement, ...]":
        """The resulting documents, from the summit or later."""
        return tuple(self._related(AGREEMENTS, agreement_id) for agreement_id in self.agreement_ids)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Summit(Record):
    """
    A summit: a meeting of the leaders, heads of state or of government.

    Attributes:
        ordinal: Number within its series, or None for extraordinary and informal
            summits.

        kind: Regular, extraordinary or informal.

        series: Identifier of the series that it belongs to; ``Meta.series`` describes it.

        status: Whether it took place or was planned when the data was last checked.

        format: In person or by video link.

        start: First day of the official programme.

        end: Last day of the official programme, inclusive.

        leaders_met: Day when the leaders met, or None if unknown. It is the day that
            counts for handovers, admissions and signatures.

        city: City where it took place, under its name at the time.

        host_id: Identifier of the host state.

        venue: Building where it took place.

        themes: Theme, by BCP 47 language tag.

        presided_by_id: Identifier of the person who presided.

        participants: Who came, members first.

        absences: Who did not attend, although expected or entitled to.

        expected: Results that reports expected before the summit.

    Example:
        >>> import turkicstates as ts
        >>> summit = ts.summit(10)
        >>> summit.city, summit.leaders_met, summit.presided_by.name
        ('Astana', Date(2023, 11, 3), 'Kassym-Jomart Tokayev')

    .. versionadded:: 1.0
    """

    _parts: ClassVar[tuple[str, ...]] = (
        *Record._parts,
        "participants",
        "absences",
        "expected",
    )
    _views: ClassVar[Mapping[str, str]] = {"theme": "themes.en"}
    _dated_by: ClassVar[str | None] = "start"

    ordinal: int | None = None
    kind: SummitKind
    series: str = attrs.field(metadata=UNCITED)
    status: MeetingStatus = attrs.field(default=MeetingStatus.HELD, metadata=UNCITED)
    format: Format = attrs.field(default=Format.IN_PERSON, metadata=UNCITED)
    start: AnyDate
    end: AnyDate
    leaders_met: AnyDate | None = None
    city: str | None = None
    host_id: str | None = attrs.field(default=None, metadata=refers_to("states"))
    venue: str | None = None
    themes: Translations = NO_TEXTS
    presided_by_id: str | None = attrs.field(default=None, metadata=refers_to("people"))
    participants: tuple[Participant, ...] = ()
    absences: tuple[Absence, ...] = ()
    expected: tuple[Expectation, ...] = ()

    @property
    def theme(self) -> str | None:
        """The theme in English or, without one, the first theme in another language."""
        return self.themes.first or None

    @property
    def host(self) -> "State | None":
        """The host state."""
        return self._related(STATES, self.host_id)

    @property
    def presided_by(self) -> "Person | None":
        """The person who presided."""
        return self._related(PEOPLE, self.presided_by_id)

    @property
    def documents(self) -> "tuple[Agreement, ...]":
        """The documents signed or adopted there, sorted by date, then identifier."""
        return self._dataset.where(AGREEMENTS, "summit_id", self.id)

    @property
    def statements(self) -> "tuple[Statement, ...]":
        """The statements made there, sorted by date, then identifier."""
        return self._dataset.where(STATEMENTS, "summit_id", self.id)

    @property
    def previous(self) -> "Summit | None":
        """The previous summit of any kind in its series, or None if none is certain."""
        return self._dataset.once(SeriesOrder, self.series).previous(self)

    @property
    def next(self) -> "Summit | None":
        """The next summit of any kind in its series, or None if none is certain."""
        return self._dataset.once(SeriesOrder, self.series).next(self)
