"""Record what the library answers for every day, for a page that looks days up."""

from __future__ import annotations

import datetime
import warnings
from typing import TYPE_CHECKING, Any

from tools.site.records.claims import in_words
from tools.site.records.links import folder
from turkicstates.dates import first_day, last_day
from turkicstates.records.labels import kind_of
from turkicstates.records.participants import Level
from turkicstates.records.references import own_organisation
from turkicstates.records.snapshots import EventKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import turkicstates as ts

MOST_SOURCES = 3
"""How many sources to show under an answer; the page of the record has all of them."""

_ONE_DAY = datetime.timedelta(days=1)


def answers(dataset: ts.Dataset) -> dict[str, Any]:
    """
    Ask the library about every day, and record the days on which its answer changes.

    Args:
        dataset: The data set to ask.

    Returns:
        JSON-ready values. Days are counted from *first*; *last* is that of the last event,
        or of the last check. Records and sources are given by their positions in *records*
        and *sources*. An answer in *segments* is valid from its *day* to that of the next;
        the last has no end.
    """
    return _Writer(dataset).write()


class _UniqueList:
    """A list without duplicates, and the position of each item."""

    def __init__(self) -> None:
        self.things: list[Any] = []
        self._places: dict[Any, int] = {}

    def place(self, key: object, thing: Any) -> int:
        """Return the position of the thing with this key, which is added if it is new."""
        if key not in self._places:
            self._places[key] = len(self.things)
            self.things.append(thing)
        return self._places[key]


class _Writer:
    """Records answers, and everything that they refer to."""

    def __init__(self, dataset: ts.Dataset) -> None:
        self.dataset = dataset
        events = dataset.timeline()
        self.first = min(first_day(summit.start) for summit in dataset.summits())
        self.end = max(dataset.as_of(), *(last_day(event.date) for event in events)) + _ONE_DAY
        self.events = events
        self.titles = {e.record.id: e.title for e in events if e.kind is EventKind.SUMMIT}
        self.records, self.sources, self.standings = _UniqueList(), _UniqueList(), _UniqueList()
        self.spells: dict[tuple[str, str], tuple[int, int]] = {}
        self.details: dict[str, dict[int, Any]] = {"terms": {}, "offices": {}, "summits": {}}

    def write(self) -> dict[str, Any]:
        """Return everything; the answers come first, because they collect the rest."""
        segments = self._segments()
        return {
            "first": str(self.first),
            "last": (self.end - self.first - _ONE_DAY).days,
            "asOf": str(self.dataset.as_of()),
            "organisation": self._organisation(),
            "segments": segments,
            "handovers": list(self._handovers()),
            "stops": self._stops(segments),
            "events": list(self._events()),
            **self.details,
            "standings": self.standings.things,
            "records": self.records.things,
            "sources": self.sources.things,
        }

    def _organisation(self) -> int | None:
        record = own_organisation(self.dataset)
        return None if record is None else self._record(record)

    def _number(self, date: datetime.date | ts.PartialDate) -> int:
        """Return the number of days from the first day to the first that a date may mean."""
        return (first_day(date) - self.first).days

    def _days(self) -> Iterator[tuple[int, datetime.date]]:
        for number in range((self.end - self.first).days + 1):
            yield number, self.first + number * _ONE_DAY

    def _segments(self) -> list[dict[str, Any]]:
        """Ask for the snapshot of every day, and keep those that differ from the day before."""
        segments: list[dict[str, Any]] = []
        before = None
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            for number, day in self._days():
                caught.clear()
                answer = self._answer(self.dataset.snapshot_on(day), number)
                answer["stale"] = [
                    str(warning.message).replace(str(day), "{day}") for warning in caught
                ]
                if answer != before:
                    segments.append({"day": number, **answer})
                    before = answer
        return segments

    def _answer(self, snapshot: ts.Snapshot, number: int) -> dict[str, Any]:
        chair, holder, secretary = snapshot.chair, snapshot.holder, snapshot.secretary_general
        return {
            "name": snapshot.name,
            "called": self._called(snapshot.name),
            "chair": chair and self._term(chair),
            "holder": holder and self._person(holder, state=chair.state if chair else None),
            "secretary": secretary and self._person(secretary),
            "members": [self._standing(party, "member", number) for party in snapshot.members],
            "observers": [
                self._standing(party, "observer", number) for party in snapshot.observers
            ],
            "heads": [head and self._record(head) for head in snapshot.heads_of_state],
            "summits": [self._summit(summit) for summit in snapshot.summits],
            "previous": snapshot.previous_summit and self._summit(snapshot.previous_summit),
            "next": snapshot.next_summit and self._summit(snapshot.next_summit),
        }

    def _record(self, record: Any, name: str | None = None) -> int:
        """Return the position of a record in the list of records."""
        key = f"{folder(kind_of(record).name)}/{record.id}"
        return self.records.place(key, [key, name or getattr(record, "name", record.id)])

    def _cited(self, citations: Iterable[ts.Citation]) -> list[int]:
        """Return the positions of the first sources, at most one per publisher."""
        chosen: dict[str | None, ts.Source] = {}
        for citation in citations:
            chosen.setdefault(citation.source.publisher, citation.source)
        places = []
        for source in list(chosen.values())[:MOST_SOURCES]:
            published = source.published and str(source.published)
            entry = [source.publisher or source.heading or source.id, published, source.url]
            places.append(self.sources.place(source.id, entry))
        return places

    def _called(self, name: str | None) -> list[int]:
        """Return the sources of the name of the organisation."""
        for organisation in self.dataset.organisations():
            for former in organisation.former_names:
                if name == former.names.first:
                    return self._cited(organisation.cite(f"former_names.{former.key}"))
            if name == organisation.name:
                return self._cited(organisation.cite("names.en"))
        return []

    def _term(self, term: ts.Chairmanship) -> int:
        place = self._record(term, f"Chairmanship of {term.state.name}")
        if place not in self.details["terms"]:
            motto = term.cite("motto") if term.motto else ()
            self.details["terms"][place] = {
                "number": term.number,
                "state": self._record(term.state),
                "code": term.state.alpha_2 or "",
                "start": str(term.start),
                "end": term.end and str(term.end),
                "motto": term.motto,
                "sources": self._cited(term.cite("start")),
                "mottoSources": self._cited(motto),
                "disputed": [in_words(term, dispute.field).lower() for dispute in term.disputes],
            }
        return place

    def _person(self, person: ts.Person, state: ts.State | None = None) -> int:
        """Record a person and the office: head of the state, or Secretary General without one."""
        kind = "head-of-state" if state else "secretary-general"
        place = self._record(person)
        if place not in self.details["offices"]:
            terms = self.dataset.office_terms(kind=kind, person=person, state=state)
            self.details["offices"][place] = {
                "office": terms[-1].office.name,
                "sources": self._cited(
                    citation for term in terms for citation in term.cite("start")
                ),
            }
        return place

    def _standing(self, party: ts.State | ts.Organisation, status: str, number: int) -> int:
        """Record a member or an observer, with the first day of the current run of days."""
        since, seen = self.spells.get((party.id, status), (number, number))
        since = since if number - seen <= 1 else number
        self.spells[party.id, status] = since, number
        standing = {
            "party": self._record(party),
            "since": since,
            "sources": self._cited(party.cite(f"memberships.{status}")),
        }
        return self.standings.place((party.id, status, since), standing)

    def _summit(self, summit: ts.Summit) -> int:
        place = self._record(summit, self.titles[summit.id])
        if place not in self.details["summits"]:
            sources = self._cited(summit.cite("start"))
            came = [self._participant(participant) for participant in summit.participants]
            entry = [str(summit.start), str(summit.end), summit.theme, sources, came]
            self.details["summits"][place] = entry
        return place

    def _participant(self, participant: ts.Participant) -> list[Any]:
        """Return the party, its person, and the office of one who is not a head of state."""
        person = participant.person and self._record(participant.person)
        head = participant.level is Level.HEAD_OF_STATE
        return [self._record(participant.party), person, None if head else participant.office]

    def _handovers(self) -> Iterator[list[int | None]]:
        """Ask for a handover on every day up to the last check."""
        for number, day in self._days():
            if day <= self.dataset.as_of() and (handover := self.dataset.handover_on(day)):
                outgoing = self._term(handover.outgoing) if handover.outgoing else None
                summit = self._summit(handover.summit) if handover.summit else None
                yield [number, outgoing, self._term(handover.incoming), summit]

    def _stops(self, segments: list[dict[str, Any]]) -> list[int]:
        """Return the days worth a stop: those of summits, and those of any other change."""
        ignored = ("day", "summits", "previous", "next", "stale")
        kept = [{k: v for k, v in segment.items() if k not in ignored} for segment in segments]
        changed = zip(segments[1:], kept, kept[1:], strict=False)
        days = {0} | {now["day"] for now, before, after in changed if before != after}
        summits = (event.date for event in self.events if event.kind is EventKind.SUMMIT)
        days |= {self._number(date) for date in summits if date == first_day(date)}
        return sorted({*days, self._number(self.dataset.as_of())})

    def _events(self) -> Iterator[list[Any]]:
        for event in self.events:
            record = self._record(event.record)
            kind = str(event.kind).replace("-", " ")
            planned = int(event.planned)
            first, last = self._number(event.date), (last_day(event.date) - self.first).days
            yield [first, last, str(event.date), kind, event.title, record, planned]
