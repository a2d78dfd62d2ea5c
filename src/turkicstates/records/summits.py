"""Summits: meetings of heads of state."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

import attrs

from turkicstates.dates import AnyDate
from turkicstates.records.keys import neighbour
from turkicstates.records.kinds import AGREEMENTS, PEOPLE, STATEMENTS, STATES, SUMMITS
from turkicstates.records.participants import Absence, Format, MeetingStatus, Participant
from turkicstates.records.record import Record
from turkicstates.records.translations import NO_TEXTS, Translations
from turkicstates.records.value import UNCITED, Value, refers_to

if TYPE_CHECKING:
    from turkicstates.records.agreements import Agreement
    from turkicstates.records.people import Person
    from turkicstates.records.statements import Statement
    from turkicstates.records.states import State


class Series(StrEnum):
    """The series that a summit belongs to."""

    TURKIC_SPEAKING_STATES = "turkic-speaking-states"
    COUNCIL_OF_HEADS_OF_STATE = "council-of-heads-of-state"


class SummitKind(StrEnum):
    """How a summit came to be called."""

    REGULAR = "regular"
    EXTRAORDINARY = "extraordinary"
    INFORMAL = "informal"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Expectation(Value):
    """
    What a report expected of a summit beforehand, kept beside what came of it.

    Attributes:
        subject: What was to be signed, adopted or decided.

        reported: Day of the report.

        agreement_ids: Identifiers of the documents that came of it, there or later.

        outcome: What came of it, in a few words.

    Example:
        >>> import turkicstates as ts
        >>> [one.agreement_ids for one in ts.summit(10).expected if "metrology" in one.subject]
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
        """The last part of a citation's path to this expectation, its subject."""
        return self.subject

    @property
    def agreements(self) -> "tuple[Agreement, ...]":
        """The documents that came of it, there or later."""
        return tuple(self._related(AGREEMENTS, agreement_id) for agreement_id in self.agreement_ids)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Summit(Record):
    """
    A meeting of heads of state: of the Turkic-speaking states, or of the Council.

    Attributes:
        ordinal: Number within its series; None for extraordinary and informal summits.

        kind: Regular, extraordinary or informal.

        series: The series that it belongs to.

        status: Held, or planned when the evidence ended.

        format: In person or by video link.

        start: First day of the official programme.

        end: Last day of the official programme, inclusive.

        leaders_met: The day the heads of state met, which counts for handovers,
            admissions and signatures; None where no source gives it.

        city: City, by its name of the day.

        host_id: Identifier of the host state.

        venue: Building.

        themes: Theme, by language.

        presided_by_id: Identifier of the person who presided.

        participants: Who came, members first.

        absences: Who was expected and stayed away.

        expected: What was expected of it beforehand.

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
    series: Series = attrs.field(metadata=UNCITED)
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
        """The theme in English, or in the first language in which it is known."""
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
        """The agreements and documents adopted or signed there, by date and identifier."""
        return self._dataset.where(AGREEMENTS, "summit_id", self.id)

    @property
    def statements(self) -> "tuple[Statement, ...]":
        """Who said what there about whom."""
        return self._dataset.where(STATEMENTS, "summit_id", self.id)

    @property
    def previous(self) -> "Summit | None":
        """The summit before this one within its series, of any kind, or None for the first."""
        return neighbour(self, self._series(), -1)

    @property
    def next(self) -> "Summit | None":
        """The summit after this one within its series, of any kind, or None for the last."""
        return neighbour(self, self._series(), 1)

    def _series(self) -> "tuple[Summit, ...]":
        return self._dataset.where(SUMMITS, "series", self.series)
