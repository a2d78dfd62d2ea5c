"""Questions for records: exactly one by a key, or a tuple by filters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from turkicstates.dates import to_day
from turkicstates.dataset.core import Core, option
from turkicstates.dataset.periods import _first, _last
from turkicstates.errors import NoRecordError, UnknownRecordError

if TYPE_CHECKING:

    from turkicstates.dates import DateLike
    from turkicstates.records.agreements import Agreement
    from turkicstates.records.base import Record
    from turkicstates.records.bodies import Body
    from turkicstates.records.chairmanships import Chairmanship
    from turkicstates.records.offices import Office, OfficeTerm
    from turkicstates.records.people import Person
    from turkicstates.records.snapshots import Event
    from turkicstates.records.sources import Source
    from turkicstates.records.statements import Statement
    from turkicstates.records.states import Organisation, State
    from turkicstates.records.summits import Summit


class Lookups(Core):
    """The look-ups that return records."""

    def state(self, key: str | int | State, /) -> State:
        """
        Return one state.

        Args:
            key: Identifier, ISO 3166 alpha-2, alpha-3 or numeric code, or any name, present
                or former, in any of the recorded languages; case, accents, the dotted and
                dotless i and surrounding space do not matter.

        Raises:
            UnknownRecordError: If no state is known as *key*; it names the nearest ones.

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

        Raises:
            UnknownRecordError: If none is known as *key*; it names the nearest ones.

        Example:
            >>> import turkicstates as ts
            >>> ts.agreement("nakhchivan-agreement").signed
            Date(2009, 10, 3)
        """
        found: Agreement = self._find("agreements", key)
        return found

    def summit(self, key: str | int | Summit, /, *, series: str = "council-of-heads-of-state") -> Summit:
        """
        Return one summit.

        Args:
            key: Identifier (``'2023-astana'``), or the ordinal within *series*.

            series: The series that an ordinal counts in.

        Raises:
            UnknownRecordError: If no summit is known as *key*.

            InvalidOptionError: If there is no such series.

        Example:
            >>> import turkicstates as ts
            >>> ts.summit(10).id, ts.summit(10, series="turkic-speaking-states").id
            ('2023-astana', '2010-istanbul')
        """
        from turkicstates.records.summits import Series  # noqa: PLC0415  # made with the summits

        option("series", series, Series)
        if not isinstance(key, int) or isinstance(key, bool):
            found: Summit = self._find("summits", key)
            return found
        row = {one.ordinal: one for one in self._table("summits") if one.series == series and one.ordinal}
        if key not in row:
            hint = f"the ordinals of {series} run from 1 to {max(row, default=0)}"
            raise UnknownRecordError("summit", key, (), hint)
        numbered: Summit = row[key]
        return numbered

    def chairmanship(self, key: str | int | Chairmanship, /) -> Chairmanship:
        """
        Return one term of the chair.

        Args:
            key: Identifier (``'2023-kazakhstan'``), or the running number.

        Raises:
            UnknownRecordError: If no term is known as *key*.

        Example:
            >>> import turkicstates as ts
            >>> ts.chairmanship("2023-kazakhstan").motto
            'TURKTIME!'
        """
        terms = self._table("chairmanships")
        for term in terms:
            if key == term.id or key == term or (type(key) is int and key == term.number):
                found: Chairmanship = term
                return found
        ids = tuple(term.id for term in terms)
        raise UnknownRecordError("chairmanship", key, ids[-3:])

    def office(self, key: str | Office, /) -> Office:
        """
        Return one office.

        Args:
            key: Identifier, or any name.

        Raises:
            UnknownRecordError: If no office is known as *key*; it names the nearest ones.

        Example:
            >>> import turkicstates as ts
            >>> ts.office("president-of-kazakhstan").state.name
            'Kazakhstan'
        """
        found: Office = self._find("offices", key)
        return found

    def source(self, key: str, /) -> Source:
        """
        Return one source by its identifier.

        Raises:
            UnknownRecordError: If there is no such source.

        Example:
            >>> import turkicstates as ts
            >>> ts.source(ts.chair_on("2023-11-03").citations[0].source_id).publisher  # doctest: +ELLIPSIS
            '...'
        """
        try:
            found: Source = self._by_id("sources")[key]
        except (KeyError, TypeError):
            raise UnknownRecordError("source", key, ()) from None
        return found

    def states(self) -> tuple[State, ...]:
        """Return every state, by identifier."""
        return self._table("states")

    def organisations(self) -> tuple[Organisation, ...]:
        """Return every organisation, by identifier."""
        return self._table("organisations")

    def people(self) -> tuple[Person, ...]:
        """Return every person, by identifier."""
        return self._table("people")

    def bodies(self) -> tuple[Body, ...]:
        """Return every body, by identifier."""
        return self._table("bodies")

    def offices(self) -> tuple[Office, ...]:
        """Return every office, by identifier."""
        return self._table("offices")

    def sources(self) -> tuple[Source, ...]:
        """Return every source, by identifier."""
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

        Raises:
            UnknownRecordError: If a key is unknown.

            InvalidOptionError: If there is no such kind.

        Example:
            >>> import turkicstates as ts
            >>> [term.person.name for term in ts.office_terms(kind="secretary-general")][0]
            'Halil Akıncı'
        """
        from turkicstates.records.offices import OfficeKind  # noqa: PLC0415  # made with the terms

        option("kind", kind, OfficeKind)
        wanted = {
            one.id
            for one in self._table("offices")
            if (office is None or one is self._find("offices", office))
            and (state is None or one.state_id == self._find("states", state).id)
            and (body is None or one.body_id == self._find("bodies", body).id)
            and (kind is None or one.kind == kind)
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

    def summits(
        self,
        *,
        host: str | State | None = None,
        kind: str | None = None,
        series: str | None = None,
        status: str | None = None,
        since: DateLike | None = None,
        until: DateLike | None = None,
    ) -> tuple[Summit, ...]:
        """
        Return summits, oldest first, planned ones included.

        Args:
            host: Only those that this state hosted.

            kind: ``'regular'``, ``'extraordinary'`` or ``'informal'``.

            series: ``'council-of-heads-of-state'`` or ``'turkic-speaking-states'``.

            status: ``'held'`` or ``'planned'``.

            since: Only those that begin on this day or later.

            until: Only those that begin before this day.

        Raises:
            UnknownRecordError: If no state is known as *host*.

            InvalidOptionError: If an option is outside its vocabulary.

            InvalidDateError: If *since* or *until* names no day.

        Example:
            >>> import turkicstates as ts
            >>> [s.id for s in ts.summits(host="KZ", since="2010-01-01", until="2016-01-01")]
            ['2011-almaty', '2015-astana']
        """
        from turkicstates.records.summits import MeetingStatus, Series, SummitKind  # noqa: PLC0415

        option("kind", kind, SummitKind)
        option("series", series, Series)
        option("status", status, MeetingStatus)
        host_id = None if host is None else self._find("states", host).id
        first, end = _bounds(since, until)
        return tuple(
            one
            for one in self._table("summits")
            if host_id in (None, one.host_id)
            and kind in (None, one.kind)
            and series in (None, one.series)
            and status in (None, one.status)
            and (first is None or _first(one.start) >= first)
            and (end is None or _first(one.start) < end)
        )

    def next_summit(self, after: DateLike | None = None, /, *, series: str | None = None, kind: str | None = None) -> Summit:
        """
        Return the first summit that begins after a day, planned ones included.

        Args:
            after: The day; a summit that runs on it does not count. None means today.

            series: Only those of this series.

            kind: Only those of this kind.

        Raises:
            NoRecordError: If none is recorded.

            InvalidDateError: If *after* names no day.

            InvalidOptionError: If an option is outside its vocabulary.

        Example:
            >>> import turkicstates as ts
            >>> ts.next_summit("2022-11-12", kind="regular").id
            '2023-astana'
        """
        day = to_day(after)
        for one in self.summits(series=series, kind=kind):
            if _first(one.start) > day or (one.status == "planned" and _last(one.start) > day):
                return one
        msg = f"no summit that begins after {day} is recorded"
        raise NoRecordError(msg, day)

    def previous_summit(self, before: DateLike | None = None, /, *, series: str | None = None, kind: str | None = None) -> Summit:
        """
        Return the last summit that ended before a day.

        Args:
            before: The day; a summit that runs on it does not count. None means today.

            series: Only those of this series.

            kind: Only those of this kind.

        Raises:
            NoRecordError: If none is recorded.

            InvalidDateError: If *before* names no day.

            InvalidOptionError: If an option is outside its vocabulary.

        Example:
            >>> import turkicstates as ts
            >>> ts.previous_summit("2023-11-03", kind="regular").id
            '2022-samarkand'
        """
        day = to_day(before)
        for one in reversed(self.summits(series=series, kind=kind, status="held")):
            if _last(one.end) < day:
                return one
        msg = f"no summit that ended before {day} is recorded"
        raise NoRecordError(msg, day)

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

        Raises:
            UnknownRecordError: If a key is unknown.

            InvalidOptionError: If *kind* or *topic* is outside its vocabulary.

            InvalidDateError: If an option names no day.

        Example:
            >>> import turkicstates as ts
            >>> [a.id for a in ts.agreements(summit="2023-astana", topic="metrology")]
            ['metrology-protocol-2023']
        """
        from turkicstates.records.agreements import AgreementKind  # noqa: PLC0415

        table = self._table("agreements")
        option("kind", kind, AgreementKind)
        option("topic", topic, sorted({word for one in table for word in one.topics}))
        party_id = None if signatory is None else self._find("parties", signatory).id
        summit_id = None if summit is None else self.summit(summit).id
        first, end = _bounds(since, until)
        day = None if in_force_on is None else to_day(in_force_on)
        return tuple(
            one
            for one in table
            if (party_id is None or any(party.party_id == party_id for party in one.signatories))
            and (topic is None or topic in one.topics)
            and kind in (None, one.kind)
            and summit_id in (None, one.summit_id)
            and (first is None or (one.signed is not None and _first(one.signed) >= first))
            and (end is None or (one.signed is not None and _first(one.signed) < end))
            and (day is None or (one.entered_into_force is not None and _last(one.entered_into_force) <= day))
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

    def search(self, text: str, /, *, limit: int = 10) -> tuple[Record, ...]:
        """
        Return the records that a text may mean, of every kind, best first.

        Args:
            text: Words in any of the recorded languages and scripts; spelling, case and
                accents are forgiven.

            limit: How many records at most.

        Returns:
            The records, perhaps none.

        Example:
            >>> import turkicstates as ts
            >>> ts.search("metroloji")[0].id
            'metrology-protocol-2023'
        """
        from turkicstates.dataset.search import search  # noqa: PLC0415  # needed by this alone

        return search(self, text, limit)

    def timeline(self, *, since: DateLike | None = None, until: DateLike | None = None) -> tuple[Event, ...]:
        """
        Return every dated event that the records tell of, oldest first.

        Args:
            since: Only those on this day or later.

            until: Only those before this day.

        Raises:
            InvalidDateError: If *since* or *until* names no day.

        Example:
            >>> import turkicstates as ts
            >>> [str(e.kind) for e in ts.timeline(since="2021-11-12", until="2021-11-13")][:2]
            ['renaming', 'observer-status']
        """
        from turkicstates.dataset.events import events  # noqa: PLC0415  # needed by this alone

        first, end = _bounds(since, until)
        return tuple(
            event
            for event in events(self)
            if (first is None or _first(event.date) >= first)
            and (end is None or _first(event.date) < end)
        )

    def changes_between(self, start: DateLike, end: DateLike, /) -> tuple[Event, ...]:
        """
        Return the events that changed the organisation in a period, oldest first.

        They are the founding, renamings, admissions, handovers and changes of office: the
        events that make one day's snapshot differ from the day before.

        Args:
            start: First day of the period.

            end: First day after the period.

        Raises:
            InvalidDateError: If *start* or *end* names no day.

        Example:
            >>> import turkicstates as ts
            >>> [e.title for e in ts.changes_between("2021-11-12", "2021-11-13")][0]
            'Renamed Organization of Turkic States'
        """
        from turkicstates.records.snapshots import CHANGES  # noqa: PLC0415  # needed by this alone

        return tuple(event for event in self.timeline(since=start, until=end) if event.kind in CHANGES)


def _bounds(since: DateLike | None, until: DateLike | None) -> tuple[Any, Any]:
    return (
        None if since is None else to_day(since),
        None if until is None else to_day(until),
    )
