"""Questions for what was signed and said, and for where that was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from turkicstates.dataset.core import option
from turkicstates.dataset.many import Many
from turkicstates.dates import bounds, first_day, last_day, to_day

if TYPE_CHECKING:
    from turkicstates.dates import DateLike
    from turkicstates.records.agreements import Agreement
    from turkicstates.records.gaps import Gap
    from turkicstates.records.people import Person
    from turkicstates.records.sources import Source
    from turkicstates.records.statements import Statement
    from turkicstates.records.states import Organisation, State
    from turkicstates.records.summits import Summit


class Papers(Many):
    """The look-ups that return documents, statements, sources and gaps."""

    def gaps(self) -> tuple[Gap, ...]:
        """
        Return what was looked for and not found, by identifier.

        Returns:
            The gaps; *checked* says when each was last looked for.

        Example:
            >>> import turkicstates as ts
            >>> all(gap.subject and gap.checked for gap in ts.gaps())
            True
        """
        return self._table("gaps")

    def sources(self) -> tuple[Source, ...]:
        """
        Return every source, by identifier.

        Returns:
            The sources of all records, each once.

        Example:
            >>> import turkicstates as ts
            >>> ts.chair_on("2023-11-03").cite("start")[0].source in ts.sources()
            True
        """
        return self._table("sources")

    def agreements(
        self,
        *,
        signatory: str | State | Organisation | None = None,
        topic: str | None = None,
        kind: str | None = None,
        summit: str | int | Summit | None = None,
        since: DateLike | None = None,
        until: DateLike | None = None,
        in_force_on: DateLike | None = None,
    ) -> tuple[Agreement, ...]:
        """
        Return agreements and documents, by day of signature, then identifier.

        Args:
            signatory: Only those that this state or organisation signed or adopted.

            topic: Only those on this topic, such as ``'transport'``.

            kind: Only those of this kind, such as ``'treaty'``.

            summit: Only those signed or adopted at this summit.

            since: Only those signed on this day or later.

            until: Only those signed before this day.

            in_force_on: Only those known to have entered into force by this day.

        Returns:
            The records that every filter lets through, perhaps none.

        Raises:
            UnknownRecordError: If a key is unknown.

            InvalidOptionError: If *kind* or *topic* is outside its vocabulary.

            InvalidDateError: If an option names no day.

        Example:
            >>> import turkicstates as ts
            >>> [a.id for a in ts.agreements(summit="2023-astana", topic="metrology")]
            ['metrology-protocol-2023']
        """
        from turkicstates.records.agreements import AgreementKind

        table = self._table("agreements")
        option("kind", kind, AgreementKind)
        if topic is not None:
            option("topic", topic, sorted({word for one in table for word in one.topics}))
        party_id = None if signatory is None else self._find("parties", signatory).id
        summit_id = None if summit is None else self.summit(summit).id
        first, end = bounds(since, until)
        day = None if in_force_on is None else to_day(in_force_on)
        return tuple(
            one
            for one in self._among("agreements", summit_id=summit_id)
            if (party_id is None or any(party.party_id == party_id for party in one.signatories))
            and (topic is None or topic in one.topics)
            and kind in (None, one.kind)
            and (first is None or (one.signed is not None and first_day(one.signed) >= first))
            and (end is None or (one.signed is not None and first_day(one.signed) < end))
            and (
                day is None
                or (one.entered_into_force is not None and last_day(one.entered_into_force) <= day)
            )
        )

    def statements(
        self,
        *,
        speaker: str | Person | None = None,
        summit: str | int | Summit | None = None,
    ) -> tuple[Statement, ...]:
        """
        Return dated statements, by day, then identifier.

        Args:
            speaker: Only those of this person.

            summit: Only those made at this summit.

        Returns:
            The records that every filter lets through, perhaps none.

        Raises:
            UnknownRecordError: If a key is unknown.

        Example:
            >>> import turkicstates as ts
            >>> any(s.speaker.id == "kassym-jomart-tokayev" for s in ts.statements(summit=10))
            True
        """
        person_id = None if speaker is None else self._find("people", speaker).id
        summit_id = None if summit is None else self.summit(summit).id
        return tuple(
            one
            for one in self._among("statements", summit_id=summit_id)
            if person_id in (None, one.speaker_id)
        )
