"""Events, derived from the dates in the records."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from turkicstates.dates import last_day
from turkicstates.errors import NoRecordError
from turkicstates.records.kinds import (
    AGREEMENTS,
    CHAIRMANSHIPS,
    OFFICE_TERMS,
    PARTIES,
    SUMMITS,
)
from turkicstates.records.references import own_organisation
from turkicstates.records.snapshots import Event, EventKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from turkicstates.dates import AnyDate
    from turkicstates.records.organisations import Organisation
    from turkicstates.records.summits import Summit
    from turkicstates.store import Store


def events(dataset: Store) -> tuple[Event, ...]:
    """Return all events, sorted by date, then kind as in EventKind, then record."""
    order = list(EventKind)
    all_events = [
        *_organisation_events(dataset),
        *_membership_events(dataset),
        *_chair_events(dataset),
        *_office_events(dataset),
        *_summit_events(dataset),
        *_agreement_events(dataset),
    ]
    all_events.sort(
        key=lambda event: (event.date.isoformat(), order.index(event.kind), event.record.id)
    )
    return tuple(all_events)


def _organisation_events(dataset: Store) -> Iterator[Event]:
    record = own_organisation(dataset)
    if record is not None:
        if record.founded is not None:
            name = _name_at(record, record.founded)
            yield Event(
                date=record.founded, kind=EventKind.FOUNDING, title=f"{name} founded", record=record
            )
        for former in record.former_names:
            if former.end is not None:
                title = f"Renamed {_name_at(record, former.end)}"
                yield Event(date=former.end, kind=EventKind.RENAMING, title=title, record=record)


def _name_at(organisation: Organisation, date: AnyDate) -> str:
    """Return the name that followed a change, or the present one if that is not certain."""
    names = organisation.names
    with suppress(NoRecordError):
        names = organisation.names_on(last_day(date))
    return names.first


def _membership_events(dataset: Store) -> Iterator[Event]:
    for party in dataset.records(PARTIES):
        for term in party.memberships:
            member = term.status == "member"
            kind = EventKind.ACCESSION if member else EventKind.OBSERVER_STATUS
            title = f"{party.name} becomes {'a member' if member else 'an observer'}"
            yield Event(date=term.start, kind=kind, title=title, record=party)
            if term.end is not None:
                title = f"{party.name} ceases to be {'a member' if member else 'an observer'}"
                yield Event(date=term.end, kind=EventKind.END_OF_STATUS, title=title, record=party)


def _chair_events(dataset: Store) -> Iterator[Event]:
    for term in dataset.records(CHAIRMANSHIPS):
        title = f"{term.state.name} takes the chair"
        yield Event(date=term.start, kind=EventKind.HANDOVER, title=title, record=term)
        if term.end is not None and term.next is None:
            title = f"{term.state.name} leaves the chair"
            yield Event(date=term.end, kind=EventKind.TERM_ENDS, title=title, record=term)


def _office_events(dataset: Store) -> Iterator[Event]:
    kinds = {"head-of-state", "secretary-general", dataset.meta.chair_office}
    for term in dataset.records(OFFICE_TERMS):
        office = term.office
        if office.kind not in kinds:
            continue
        for date, kind, verb in (
            (term.start, EventKind.TERM_BEGINS, "becomes"),
            (term.end, EventKind.TERM_ENDS, "ceases to be"),
        ):
            if date is not None:
                acting = "acting " if term.acting else ""
                title = f"{term.person.name} {verb} {acting}{office.name}"
                yield Event(date=date, kind=kind, title=title, record=term)


def _summit_events(dataset: Store) -> Iterator[Event]:
    for summit in dataset.records(SUMMITS):
        planned = summit.status == "planned"
        where = summit.city or (summit.host.name if summit.host else "place not known")
        title = f"{_summit_label(summit)}summit, {where}"
        date = summit.leaders_met or summit.start
        yield Event(date=date, kind=EventKind.SUMMIT, title=title, record=summit, planned=planned)


def _summit_label(summit: Summit) -> str:
    return f"{summit.kind.capitalize()} " if summit.ordinal is None else f"No. {summit.ordinal} "


def _agreement_events(dataset: Store) -> Iterator[Event]:
    for document in dataset.records(AGREEMENTS):
        if document.signed is not None:
            yield Event(
                date=document.signed, kind=EventKind.SIGNATURE, title=document.title,
                record=document, planned=document.status == "draft",
            )  # fmt: skip
        if document.entered_into_force is not None:
            title = f"{document.title} enters into force"
            date = document.entered_into_force
            yield Event(date=date, kind=EventKind.ENTRY_INTO_FORCE, title=title, record=document)
