"""Statements: who said what to whom, and when."""

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
    A statement by a person on a day, as sources report it.

    Attributes:
        date: Date of the statement.

        speaker_id: Identifier of the speaker.

        office: Office of the speaker on that day.

        addressee_ids: Identifiers of the people to whom it was said.

        summit_id: Identifier of the summit where the statement was made.

        occasion: When or where in the meeting the statement was made.

        subject: Subject of the statement.

        text: Content of the statement, in the library's words.

        quotes: Words of the speaker as a source gives them, by language.

    Example:
        >>> import turkicstates as ts
        >>> statements = ts.statements(speaker="Kassym-Jomart Tokayev", summit=10)
        >>> any("territorial integrity" in statement.subject for statement in statements)
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
        """The speaker."""
        return self._related(PEOPLE, self.speaker_id)

    @property
    def addressees(self) -> "tuple[Person, ...]":
        """The people whom the speaker addressed."""
        return tuple(self._related(PEOPLE, person_id) for person_id in self.addressee_ids)

    @property
    def summit(self) -> "Summit | None":
        """The summit where the statement was made."""
        return self._related(SUMMITS, self.summit_id)
