"""Questions for all records of a kind, or for those that filters let through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from turkicstates.dataset.core import option
from turkicstates.dataset.one import One
from turkicstates.dates import bounds, first_day, last_day, to_day

if TYPE_CHECKING:
    from turkicstates.dates import DateLike
    from turkicstates.records.agreements import Agreement
    from turkicstates.records.bodies import Body
    from turkicstates.records.chairmanships import Chairmanship
    from turkicstates.records.gaps import Gap
    from turkicstates.records.honours import Award, Designation
    from turkicstates.records.offices import Office, OfficeTerm
    from turkicstates.records.people import Person
    from turkicstates.records.places import Place
    from turkicstates.records.sources import Source
    from turkicstates.records.statements import Statement
    from turkicstates.records.states import Organisation, State
    from turkicstates.records.summits import Summit


class Many(One):
    """The look-ups that return a tuple of records, perhaps empty."""

    def states(self) -> tuple[State, ...]:
        """
        Return every state, by identifier.

        Returns:
            Members and observers, past ones too.

        Example:
            >>> import turkicstates as ts
            >>> ts.state("KZ") in ts.states()
            True
        """
        return self._table("states")

    def organisations(self) -> tuple[Organisation, ...]:
        """
        Return every organisation, by identifier.

        Returns:
            The Organization of Turkic States, and those that observe, take part or
            sign.

        Example:
            >>> import turkicstates as ts
            >>> ts.organisation("ECO") in ts.organisations()
            True
        """
        return self._table("organisations")

    def people(self) -> tuple[Person, ...]:
        """
        Return every person, by identifier.

        Returns:
            Those who held an office, took part in a meeting, signed or spoke.

        Example:
            >>> import turkicstates as ts
            >>> ts.person("Ilham Aliyev") in ts.people()
            True
        """
        return self._table("people")

    def bodies(self) -> tuple[Body, ...]:
        """
        Return every body, by identifier.

        Returns:
            Organs of the organisation, and affiliated and related institutions.

        Example:
            >>> import turkicstates as ts
            >>> ts.body("TURKPA") in ts.bodies()
            True
        """
        return self._table("bodies")

    def offices(self) -> tuple[Office, ...]:
        """
        Return every office, by identifier.

        Returns:
            Offices of states, of the organisation and of bodies.

        Example:
            >>> import turkicstates as ts
            >>> ts.office("president-of-kazakhstan") in ts.offices()
            True
        """
        return self._table("offices")

    def places(self) -> tuple[Place, ...]:
        """
        Return every city and town that other records name, by identifier.

        Returns:
            The records, with their coordinates.

        Example:
            >>> import turkicstates as ts
            >>> ts.place("Astana") in ts.places()
            True
        """
        return self._table("places")

    def designations(
        self, *, kind: str | None = None, state: str | State | None = None
    ) -> tuple[Designation, ...]:
        """
        Return titles of places, oldest first.

        Args:
            kind: Only those of this kind, such as ``'capital-of-culture'``.

            state: Only those of places in this state.

        Returns:
            The records that every filter lets through, perhaps none.

        Raises:
            UnknownRecordError: If no state is known as *state*.

            InvalidOptionError: If there is no such kind.

        Example:
            >>> import turkicstates as ts
            >>> ts.designations(kind="capital-of-culture", state="KZ")[0].city
            'Astana'
        """
        from turkicstates.records.honours import DesignationKind

        option("kind", kind, DesignationKind)
        state_id = None if state is None else self._find("states", state).id
        return tuple(
            one
            for one in self._table("designations")
            if kind in (None, one.kind) and state_id in (None, one.state_id)
        )

    def awards(self, *, person: str | Person | None = None) -> tuple[Award, ...]:
        """
        Return awards of the organisation, oldest first.

        Args:
            person: Only those to this person.

        Returns:
            The records that every filter lets through, perhaps none.

        Raises:
            UnknownRecordError: If nobody is known as *person*.

        Example:
            >>> import turkicstates as ts
            >>> [award.date for award in ts.awards(person="Shavkat Mirziyoyev")]
            [Date(2023, 11, 3)]
        """
        person_id = None if person is None else self._find("people", person).id
        return tuple(one for one in self._table("awards") if person_id in (None, one.person_id))

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

    def office_terms(
        self,
        *,
        office: str | Office | None = None,
        person: str | Person | None = None,
        state: str | State | None = None,
        body: str | Body | None = None,
        kind: str | None = None,
    ) -> tuple[OfficeTerm, ...]:
        """
        Return terms of office, by first day, then identifier.

        Args:
            office: Only those of this office.

            person: Only those of this person.

            state: Only those of offices of this state.

            body: Only those of offices of this body.

            kind: Only those of offices of this kind, such as ``'head-of-state'``.

        Returns:
            The records that every filter lets through, perhaps none.

        Raises:
            UnknownRecordError: If a key is unknown.

            InvalidOptionError: If there is no such kind.

        Example:
            >>> import turkicstates as ts
            >>> [term.person.name for term in ts.office_terms(kind="secretary-general")][0]
            'Halil Akıncı'
        """
        from turkicstates.records.offices import OfficeKind

        option("kind", kind, OfficeKind)
        office_id = None if office is None else self._find("offices", office).id
        state_id = None if state is None else self._find("states", state).id
        body_id = None if body is None else self._find("bodies", body).id
        wanted = {
            one.id
            for one in self._table("offices")
            if office_id in (None, one.id)
            and state_id in (None, one.state_id)
            and body_id in (None, one.body_id)
            and kind in (None, one.kind)
        }
        person_id = None if person is None else self._find("people", person).id
        return tuple(
            term
            for term in self._table("office_terms")
            if term.office_id in wanted and person_id in (None, term.person_id)
        )

    def chairmanships(self, *, state: str | State | None = None) -> tuple[Chairmanship, ...]:
        """
        Return terms of the chair, oldest first.

        Args:
            state: Only those of this state.

        Returns:
            The records that every filter lets through, perhaps none.

        Raises:
            UnknownRecordError: If no state is known as *state*.

        Example:
            >>> import turkicstates as ts
            >>> [term.id for term in ts.chairmanships(state="UZ")]
            ['2022-uzbekistan']
        """
        terms = self._table("chairmanships")
        if state is None:
            return terms
        wanted = self._find("states", state).id
        return tuple(term for term in terms if term.state_id == wanted)

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
        option("topic", topic, sorted({word for one in table for word in one.topics}))
        party_id = None if signatory is None else self._find("parties", signatory).id
        summit_id = None if summit is None else self.summit(summit).id
        first, end = bounds(since, until)
        day = None if in_force_on is None else to_day(in_force_on)
        return tuple(
            one
            for one in table
            if (party_id is None or any(party.party_id == party_id for party in one.signatories))
            and (topic is None or topic in one.topics)
            and kind in (None, one.kind)
            and summit_id in (None, one.summit_id)
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
            for one in self._table("statements")
            if person_id in (None, one.speaker_id) and summit_id in (None, one.summit_id)
        )
