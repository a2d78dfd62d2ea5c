"""Questions for exactly one record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from turkicstates.dataset.numbered import Numbered

if TYPE_CHECKING:
    from turkicstates.records.agreements import Agreement
    from turkicstates.records.bodies import Body
    from turkicstates.records.offices import Office
    from turkicstates.records.people import Person
    from turkicstates.records.places import Place
    from turkicstates.records.sources import Source
    from turkicstates.records.states import Organisation, State


class One(Numbered):
    """The look-ups that return one record, or raise UnknownRecordError."""

    def state(self, key: str | int | State, /) -> State:
        """
        Return one state.

        Args:
            key: Identifier, ISO 3166 alpha-2, alpha-3 or numeric code, or any name,
                present or former, in any of the recorded languages; case, accents, the
                dotted and dotless i and surrounding space do not matter.

        Returns:
            The state; one that *key* named at another time counts too.

        Raises:
            UnknownRecordError: If no state is known as *key*; it names the nearest
                ones.

        Example:
            >>> import turkicstates as ts
            >>> ts.state("Қазақстан").id
            'kazakhstan'
        """
        found: State = self._find("states", key)
        return found

    def organisation(self, key: str | Organisation, /) -> Organisation:
        """
        Return one organisation: the Organization of Turkic States itself, or another.

        Args:
            key: Identifier, or any name or abbreviation.

        Returns:
            The organisation; one that *key* named at another time counts too.

        Raises:
            UnknownRecordError: If no organisation is known as *key*.

        Example:
            >>> import turkicstates as ts
            >>> ts.organisation("ots").name
            'Organization of Turkic States'
        """
        found: Organisation = self._find("organisations", key)
        return found

    def party(self, key: str | int | State | Organisation, /) -> State | Organisation:
        """
        Return one state or organisation.

        Args:
            key: As for ``state()`` and ``organisation()``.

        Returns:
            The one record that the key means.

        Raises:
            UnknownRecordError: If none is known as *key*.

        Example:
            >>> import turkicstates as ts
            >>> ts.party("ECO").name
            'Economic Cooperation Organization'
        """
        found: State | Organisation = self._find("parties", key)
        return found

    def person(self, key: str | Person, /) -> Person:
        """
        Return one person.

        Args:
            key: Identifier, or any recorded spelling of the full name.

        Returns:
            The one record that the key means.

        Raises:
            UnknownRecordError: If nobody is known as *key*; it names the nearest ones.

        Example:
            >>> import turkicstates as ts
            >>> ts.person("Kassym-Jomart Tokayev").id
            'kassym-jomart-tokayev'
        """
        found: Person = self._find("people", key)
        return found

    def body(self, key: str | Body, /) -> Body:
        """
        Return one body.

        Args:
            key: Identifier, or any name or abbreviation.

        Returns:
            The body; one that *key* named at another time counts too.

        Raises:
            UnknownRecordError: If no body is known as *key*; it names the nearest ones.

        Example:
            >>> import turkicstates as ts
            >>> ts.body("TÜRKSOY").id
            'turksoy'
        """
        found: Body = self._find("bodies", key)
        return found

    def agreement(self, key: str | Agreement, /) -> Agreement:
        """
        Return one agreement or document.

        Args:
            key: Identifier, or any title under which it is known.

        Returns:
            The one record that the key means.

        Raises:
            UnknownRecordError: If none is known as *key*; it names the nearest ones.

        Example:
            >>> import turkicstates as ts
            >>> ts.agreement("nakhchivan-agreement").signed
            Date(2009, 10, 3)
        """
        found: Agreement = self._find("agreements", key)
        return found

    def office(self, key: str | Office, /) -> Office:
        """
        Return one office.

        Args:
            key: Identifier, or any name.

        Returns:
            The one record that the key means.

        Raises:
            UnknownRecordError: If no office is known as *key*; it names the nearest
                ones.

        Example:
            >>> import turkicstates as ts
            >>> ts.office("president-of-kazakhstan").state.name
            'Kazakhstan'
        """
        found: Office = self._find("offices", key)
        return found

    def place(self, key: str | Place, /) -> Place:
        """
        Return one place.

        Args:
            key: Identifier, or any name, present or former.

        Returns:
            The one record that the key means.

        Raises:
            UnknownRecordError: If no place is known as *key*; it names the nearest
                ones.

        Example:
            >>> import turkicstates as ts
            >>> ts.place("Samarkand").state.name
            'Uzbekistan'
        """
        found: Place = self._find("places", key)
        return found

    def source(self, key: str | Source, /) -> Source:
        """
        Return one source.

        Args:
            key: Identifier, as citations give it in *source_id*.

        Returns:
            The one record that the key means.

        Raises:
            UnknownRecordError: If there is no such source.

        Example:
            >>> import turkicstates as ts
            >>> citation = ts.chair_on("2023-11-03").cite("start")[0]
            >>> ts.source(citation.source_id) == citation.source
            True
        """
        found: Source = self._find("sources", key)
        return found
