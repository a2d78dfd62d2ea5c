"""What the commands about a day answer."""

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
    sources_of,
    stamped,
)
from turkicstates.dates import last_day
from turkicstates.errors import NoRecordError
from turkicstates.files.converter import to_dict

if TYPE_CHECKING:
    import argparse

    from turkicstates.dataset import Dataset
    from turkicstates.records.chairmanships import Chairmanship
    from turkicstates.records.people import Person
    from turkicstates.records.states import Organisation, State

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

    rows = [*_chair_rows(term, holder), data_line(dataset)]
    return Answer([Facts(rows), sources_of([term])], lambda: stamped(dataset, data()))


def run_today(dataset: Dataset, _options: Options) -> Answer:
    """Answer what there is to say of today."""
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
    coming = next(
        (one for one in dataset.timeline() if one.planned and last_day(one.date) >= day), None
    )
    rows = [
        ("Today", day),
        *_chair_rows(term, holder)[:2],
        ("Since", f"{term.start}, {since} days ago"),
        ("Next", coming and f"{coming.title}, {coming.date}, as planned"),
    ]
    lines = Lines(
        "On this day:",
        [f"{date}, {day.year - date.year} years ago: {one.title}" for date, one in past],
    )

    def data() -> dict[str, Any]:
        return {
            "date": day.isoformat(),
            "chairmanship": to_dict(term),
            "state": term.state.name,
            "holder": holder and holder.name,
            "days_since_handover": since,
            "anniversaries": [plain_event(one) for _, one in past],
            "next": coming and plain_event(coming),
        }

    return Answer([Facts([*rows, data_line(dataset)]), lines], lambda: stamped(dataset, data()))


def run_on(dataset: Dataset, options: Options) -> Answer:
    """Answer everything that is known of a day."""
    found = dataset.snapshot_on(day_of(options.date))
    rows = [
        ("Day", found.date),
        ("Name", found.name),
        ("Chair", found.chair and found.chair.state.name),
        ("Holder", found.holder and found.holder.name),
        ("Secretary General", found.secretary_general and found.secretary_general.name),
        ("Members", ", ".join(one.name for one in found.members)),
        ("Observers", ", ".join(one.name for one in found.observers)),
        ("Last summit", found.previous_summit and _summit(found.previous_summit)),
        ("Next summit", found.next_summit and _summit(found.next_summit)),
        data_line(dataset),
    ]

    def data() -> dict[str, Any]:
        return {
            "date": found.date.isoformat(),
            "name": found.name,
            "chair_id": found.chair and found.chair.id,
            "holder_id": found.holder and found.holder.id,
            "secretary_general_id": found.secretary_general and found.secretary_general.id,
            "member_ids": [one.id for one in found.members],
            "observer_ids": [one.id for one in found.observers],
            "previous_summit_id": found.previous_summit and found.previous_summit.id,
            "next_summit_id": found.next_summit and found.next_summit.id,
        }

    return Answer([Facts(rows)], lambda: stamped(dataset, data()))


def run_members(dataset: Dataset, options: Options) -> Answer:
    """Answer who was a member or an observer on a day."""
    day = day_of(options.date)
    found: list[tuple[str, State | Organisation]] = [
        ("member", one) for one in dataset.members_on(day)
    ]
    found += [("observer", one) for one in dataset.observers_on(day)]
    rows = []
    for status, party in found:
        since = next(one.start for one in party.memberships if str(one.status) == status)
        rows.append((party.name, status, since))

    def data() -> dict[str, Any]:
        return {
            "date": day.isoformat(),
            "parties": [
                {"id": party.id, "name": party.name, "status": status, "since": since.isoformat()}
                for (status, party), (_, _, since) in zip(found, rows, strict=True)
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


def _chair_rows(term: Chairmanship, holder: Person | None) -> list[tuple[str, Any]]:
    until = f"until {term.end}" if term.end else "still running"
    summit = term.summit
    return [
        ("Chair", term.state.name),
        ("Holder", holder.name if holder else "not known for this day"),
        ("Term", f"No. {term.number}, from {term.start}, {until}"),
        ("Summit", summit and _summit(summit)),
        ("Motto", term.motto),
    ]


def _summit(summit: Any) -> str:
    return ", ".join(part for part in (summit.city, summit.id) if part)
