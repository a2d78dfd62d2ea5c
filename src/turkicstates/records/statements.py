"""Dated statements: who said what, about what, to whom."""

from typing import TYPE_CHECKING, ClassVar

import attrs

from turkicstates.dates import AnyDate
from turkicstates.records.kinds import PEOPLE, SUMMITS
from turkicstates.records.record import Record
from turkicstates.records.translations import NO_TEXTS, Translations
from turkicstates.records.value import refers_to

if TYPE_CHECKING:
    from turkicstates.records.people import Person
    from turkicstates.records.summits import Summit


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Statement(Record):
    """
    Something that a person said on a day, as sources report it.

    Attributes:
        date: The day.

        speaker_id: Identifier of the person who spoke.

        office: The speaker's office on the day.

        addressee_ids: Identifiers of the people to whom it was said.

        summit_id: Identifier of the summit at which it was said.

        occasion: When in the meeting, or where, it was said.

        subject: What it is about.

        text: What was said, told in the library's words.

        quotes: Words of the speaker as a source gives them, by language.

    Example:
        >>> import turkicstates as ts
        >>> said = [one for one in ts.statements(summit=10) if "territorial integrity" in one.subject]
        >>> any(one.speaker.name == "Kassym-Jomart Tokayev" for one in said)
        True

    .. versionadded:: 1.0
    """

    _dated_by: ClassVar[str | None] = "date"

    date: AnyDate
    speaker_id: str = attrs.field(metadata=refers_to("people"))
    office: str | None = None
    addressee_ids: tuple[str, ...] = attrs.field(default=(), metadata=refers_to("people"))
    summit_id: str | None = attrs.field(default=None, metadata=refers_to("summits"))
    occasion: str | None = None
    subject: str
    text: str
    quotes: Translations = NO_TEXTS

    @property
    def speaker(self) -> "Person":
        """The person who spoke."""
        return self._related(PEOPLE, self.speaker_id)

    @property
    def addressees(self) -> "tuple[Person, ...]":
        """The people to whom it was said."""
        return tuple(self._related(PEOPLE, person_id) for person_id in self.addressee_ids)

    @property
    def summit(self) -> "Summit | None":
        """The summit at which it was said."""
        return self._related(SUMMITS, self.summit_id)
