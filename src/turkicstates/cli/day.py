"""Answer the commands about a day."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from turkicstates.cli.answers import (
    Answer,
    Facts,
    Lines,
    Table,
    data_line,
    day_of,
    plain_event,
    stamped,
)
from turkicstates.cli.evidence import Shown, few_sources
from turkicstates.dates import first_day, last_day
from turkicstates.errors import NoRecordError
from turkicstates.files.converter import to_dict
from turkicstates.records.holders import chair_offices
from turkicstates.records.paths import owner_of
from turkicstates.records.sequence import in_session
from turkicstates.sentences import describe

if TYPE_CHECKING:
    import argparse

    from turkicstates.dataset import Dataset
    from turkicstates.records.chairmanships import Chairmanship
    from turkicstates.records.offices import OfficeTerm
    from turkicstates.records.organisations import Organisation
    from turkicstates.records.people import Person
    from turkicstates.records.snapshots import Event
    from turkicstates.records.states import State
    from turkicstates.records.summits import Summit

    Options = argparse.Namespace


def run_chair(dataset: Dataset, options: Options) -> Answer:
    """Answer who chaired on a day."""
    day = day_of(options.date)
    term = dataset.chair_on(day)
    holder = _holder(term, day)

    def data() -> dict[str, Any]:
        return {
            "chairmanship": to_dict(term),
            "state": term.state.name,
            "holder": holder and holder.name,
            "sources": [to_dict(citation.source) for citation in term.citations],
        }

    shown = [
        Shown(label, term, field)
        for label, field in (
            ("Chair", "state_id"), ("Term", "start"), ("Term", "end"), ("Summit", "summit_id"), ("Motto", "motto"),
        )
    ]  # fmt: skip
    if holder is not None:
        shown.append(Shown("Holder", _office_term(term, holder, day), "person_id"))
    blocks: list[Facts | Lines] = [
        Lines("", [describe(term)]),
        Facts([*_chair_rows(term, holder), data_line(dataset)]),
        few_sources(dataset, shown),
    ]
    return Answer(blocks, lambda: stamped(dataset, data()))


def run_today(dataset: Dataset, _options: Options) -> Answer:
    """Answer with the chair, anniversaries and the next event."""
    day = day_of(None)
    term = dataset.chair_on(day)
    holder = _holder(term, day)
    since = (day - term.start).days
    past = [
        (event.date, event)
        for event in dataset.timeline(until=day)
        if isinstance(event.date, datetime.date)
        and (event.date.month, event.date.day) == (day.month, day.day)
    ]
    coming = _coming(dataset, day)
    summits = in_session(day, dataset.summits())
    rows = [
        ("Today", day),
        *_chair_rows(term, holder)[:2],
        ("Since", f"{term.start}, {since} days ago"),
        ("In session", _in_session(summits)),
        ("Next", coming and f"{coming.title}, {coming.date}, as planned"),
    ]
    lines = Lines(
        "On this day:",
        [f"{date}, {day.year - date.year} years ago: {event.title}" for date, event in past],
    )

    def data() -> dict[str, Any]:
        return {
            "date": day.isoformat(),
            "chairmanship": to_dict(term),
            "state": term.state.name,
            "holder": holder and holder.name,
            "days_since_handover": since,
            "summit_ids": [summit.id for summit in summits],
            "anniversaries": [plain_event(event) for _, event in past],
            "next": coming and plain_event(coming),
        }

    return Answer([Facts([*rows, data_line(dataset)]), lines], lambda: stamped(dataset, data()))


def run_on(dataset: Dataset, options: Options) -> Answer:
    """Answer everything that is known about a day."""
    snapshot = dataset.snapshot_on(day_of(options.date))
    rows = [
        ("Day", snapshot.date),
        ("Name", snapshot.name),
        ("Chair", snapshot.chair and snapshot.chair.state.name),
        ("Holder", snapshot.holder and snapshot.holder.name),
        ("Secretary General", snapshot.secretary_general and snapshot.secretary_general.name),
        ("Members", ", ".join(party.name for party in snapshot.members)),
        ("Observers", ", ".join(party.name for party in snapshot.observers)),
        ("In session", _in_session(snapshot.summits)),
        ("Last summit", snapshot.previous_summit and _summit(snapshot.previous_summit)),
        ("Next summit", snapshot.next_summit and _summit(snapshot.next_summit)),
        data_line(dataset),
    ]

    def data() -> dict[str, Any]:
        return {
            "date": snapshot.date.isoformat(),
            "name": snapshot.name,
            "chair_id": snapshot.chair and snapshot.chair.id,
            "holder_id": snapshot.holder and snapshot.holder.id,
            "secretary_general_id": snapshot.secretary_general and snapshot.secretary_general.id,
            "member_ids": [party.id for party in snapshot.members],
            "observer_ids": [party.id for party in snapshot.observers],
            "summit_ids": [summit.id for summit in snapshot.summits],
            "previous_summit_id": snapshot.previous_summit and snapshot.previous_summit.id,
            "next_summit_id": snapshot.next_summit and snapshot.next_summit.id,
        }

    return Answer([Facts(rows)], lambda: stamped(dataset, data()))


def run_members(dataset: Dataset, options: Options) -> Answer:
    """Answer who was a member or an observer on a day."""
    day = day_of(options.date)
    parties: list[tuple[str, State | Organisation]] = [
        ("member", state) for state in dataset.members_on(day)
    ]
    parties += [("observer", party) for party in dataset.observers_on(day)]
    rows = []
    for status, party in parties:
        since = next(period.start for period in party.memberships if period.covers(day))
        rows.append((party.name, status, since))

    def data() -> dict[str, Any]:
        return {
            "date": day.isoformat(),
            "parties": [
                {"id": party.id, "name": party.name, "status": status, "since": since.isoformat()}
                for (status, party), (_, _, since) in zip(parties, rows, strict=True)
            ],
        }

    table = Table(("Name", "Status", "Since"), rows)
    return Answer(
        [table, Facts([data_line(dataset)])], lambda: stamped(dataset, data()), bool(rows)
    )


def _holder(term: Chairmanship, day: datetime.date) -> Person | None:
    try:
        return term.holder_on(day)
    except NoRecordError:
        return None


def _office_term(term: Chairmanship, holder: Person, day: datetime.date) -> OfficeTerm:
    """Return the term of office by which a person held the chair on a day."""
    chairing = chair_offices(owner_of(term), term.state_id, term.office_id)
    ids = {office.id for office in chairing}
    terms = (
        office_term for office_term in reversed(holder.office_terms) if office_term.office_id in ids
    )
    return next(
        office_term
        for office_term in terms
        if office_term.start is not None and first_day(office_term.start) <= day
    )


def _chair_rows(term: Chairmanship, holder: Person | None) -> list[tuple[str, Any]]:
    until = f"until {term.end}" if term.end else "still running"
    summit = term.summit
    return [
        ("Chair", term.state.name),
        ("Holder", _holder_in_words(term, holder)),
        ("Term", f"No. {term.number}, from {term.start}, {until}"),
        ("Summit", summit and _summit(summit)),
        ("Motto", term.motto),
    ]


def _holder_in_words(term: Chairmanship, holder: Person | None) -> str | None:
    """Return who held the chair, or None where states chair without a person."""
    if holder is not None:
        return holder.name
    without = term.office_id is None and owner_of(term).meta.chair_office is None
    return None if without else "not known for this day"


def _coming(dataset: Dataset, day: datetime.date) -> Event | None:
    """Return the planned event that comes next; if its day is not known, it may be over."""
    planned = (event for event in dataset.timeline() if event.planned)
    return min(
        (event for event in planned if last_day(event.date) >= day),
        key=lambda event: (last_day(event.date), event.date.isoformat()),
        default=None,
    )


def _summit(summit: Summit) -> str:
    return ", ".join(part for part in (summit.city, summit.id) if part)


def _in_session(summits: tuple[Summit, ...]) -> str:
    return "; ".join(
        _summit(summit) + (" (planned)" if summit.status == "planned" else "") for summit in summits
    )
