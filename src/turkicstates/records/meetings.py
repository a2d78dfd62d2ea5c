"""Meetings below summit level: of ministers, heads of government and bodies."""

from typing import TYPE_CHECKING, ClassVar

import attrs

from turkicstates.dates import AnyDate
from turkicstates.records.kinds import BODIES, STATES, SUMMITS
from turkicstates.records.participants import Format, MeetingStatus, Participant
from turkicstates.records.record import Record
from turkicstates.records.translations import NO_TEXTS, Translations
from turkicstates.records.value import UNCITED, refers_to

if TYPE_CHECKING:
    from turkicstates.records.bodies import Body
    from turkicstates.records.states import State
    from turkicstates.records.summits import Summit


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Meeting(Record):
    """
    A meeting of an organ or body, such as the foreign ministers.

    Attributes:
        body_id: Identifier of the organ or body that met.

        ordinal: Number within the meetings of that body, or None if it has no known
            number.

        status: Whether it took place or was planned when the data was last checked.

        format: In person or by video link.

        start: First day.

        end: Last day, inclusive.

        city: City where it met, under its name at the time.

        state_id: Identifier of the state where it met.

        themes: Theme, by BCP 47 language tag.

        summit_id: Identifier of the summit that it prepared or accompanied.

        participants: Who came.

    Example:
        >>> import turkicstates as ts
        >>> meeting = ts.meetings(summit="2012-bishkek")[0]
        >>> meeting.body.name, meeting.city
        ('Council of Foreign Ministers', 'Bishkek')

    .. versionadded:: 1.0
    """

    _parts: ClassVar[tuple[str, ...]] = (*Record._parts, "participants")
    _dated_by: ClassVar[str | None] = "start"

    body_id: str = attrs.field(metadata=refers_to("bodies"))
    ordinal: int | None = None
    status: MeetingStatus = attrs.field(default=MeetingStatus.HELD, metadata=UNCITED)
    format: Format = attrs.field(default=Format.IN_PERSON, metadata=UNCITED)
    start: AnyDate
    end: AnyDate
    city: str | None = None
    state_id: str | None = attrs.field(default=None, metadata=refers_to("states"))
    themes: Translations = NO_TEXTS
    summit_id: str | None = attrs.field(default=None, metadata=refers_to("summits"))
    participants: tuple[Participant, ...] = ()

    @property
    def body(self) -> "Body":
        """The organ or body that met."""
        return self._related(BODIES, self.body_id)

    @property
    def state(self) -> "State | None":
        """The state where it met."""
        return self._related(STATES, self.state_id)

    @property
    def summit(self) -> "Summit | None":
        """The summit that it prepared or accompanied."""
        return self._related(SUMMITS, self.summit_id)
