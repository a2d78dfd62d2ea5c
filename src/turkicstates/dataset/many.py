"""Questions for all records of a kind, or for those that filters let through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from turkicstates.dataset.core import option
from turkicstates.dataset.one import One

if TYPE_CHECKING:
    from collections.abc import Iterable

    from turkicstates.records.bodies import Body
    from turkicstates.records.chairmanships import Chairmanship
    from turkicstates.records.honours import Award, Designation
    from turkicstates.records.offices import Office, OfficeTerm
    from turkicstates.records.people import Person
    from turkicstates.records.places import Place
    from turkicstates.records.states import Organisation, State


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
        person_id = None if person is None else self._find("people", person).id
        terms: Iterable[OfficeTerm] = self._among("office_terms", person_id=person_id)
        if person_id is None and (office_id or state_id or body_id):
            those = self._among("offices", id=office_id, state_id=state_id, body_id=body_id)
            terms = self._terms([one.id for one in those])
        offices = self._by_id("offices")
        return tuple(
            term
            for term in terms
            if (held := offices.get(term.office_id)) is not None
            and office_id in (None, held.id)
            and state_id in (None, held.state_id)
            and body_id in (None, held.body_id)
            and kind in (None, held.kind)
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
