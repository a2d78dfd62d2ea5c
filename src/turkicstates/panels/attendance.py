"""The panel of summits and meetings by who came."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from turkicstates.dates import first_day, last_day
from turkicstates.panels.codes import NUMBERS, code_columns, numeric_code
from turkicstates.panels.steps import statuses
from turkicstates.records.kinds import MEETINGS, PARTIES, STATES, SUMMITS
from turkicstates.records.labels import kind_of
from turkicstates.records.participants import Level, MeetingStatus
from turkicstates.schema.columns import Column, Table

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from turkicstates.dataset import Dataset
    from turkicstates.panels.steps import Steps
    from turkicstates.records.bodies import Body
    from turkicstates.records.meetings import Meeting
    from turkicstates.records.organisations import Organisation
    from turkicstates.records.participants import Participant
    from turkicstates.records.states import State
    from turkicstates.records.summits import Summit

_OWN_BODIES = ("organ", "ministerial-meeting", "working-body")
"""The kinds of bodies to whose meetings every member and observer may come."""

_RANKS = {level: rank for rank, level in enumerate(Level)}

_COLUMNS = (
    Column("kind", "text", "summit or meeting.", required=True),
    Column("gathering_id", "text", "Identifier of the summit or meeting.", required=True),
    Column("series", "text", "Series of the summit; empty for a meeting."),
    Column("body_id", "text", "Identifier of the body that met; empty for a summit.", references="bodies"),
    Column("body", "text", "Name of the body that met; empty for a summit."),
    Column("ordinal", "number", "Number within the series, or within the meetings of the body."),
    Column(
        "date", "date",
        "The day on which the leaders met, or else the first day; a month or a year if no more is known.",
        required=True,
    ),
    Column("date_first_day", "day", "First day that date may mean.", required=True),
    Column("date_last_day", "day", "Last day that date may mean.", required=True),
    Column("year", "number", "Calendar year of the date.", required=True),
    Column("city", "text", "City where it took place."),
    Column("party_id", "text", "Identifier of the state or organisation.", required=True),
    Column("party", "text", "English name of the state or organisation.", required=True),
    Column("party_kind", "text", "state or organisation.", required=True),
    *(column for column in code_columns() if column.name in ("alpha_3", *NUMBERS)),
    Column(
        "status", "text",
        "Status of the party on that date: member, observer or none; empty if the date leaves it open, "
        "or is after the last check of the data.",
    ),
    Column(
        "attended", "text",
        "yes; no, if a source says that the party or a person of it stayed away and none that "
        "anybody came for it; not-recorded, if the party was a member or an observer and no source "
        "says whether it came.",
        required=True,
    ),
    Column(
        "level", "text",
        "The highest rank at which the party was represented, in this order: "
        f"{', '.join(Level)}. Empty if no rank is recorded.",
    ),
    Column("role", "text", "The role in which its first representative of that rank took part."),
    Column("representatives", "number", "How many representatives are recorded, by name, office or rank.", required=True),
    Column("people", "text", "The representatives whose names are recorded, separated by '; '."),
)  # fmt: skip


class _Known(NamedTuple):
    """What the rows are made from, by identifier; a data set may name what it does not have."""

    parties: dict[str, tuple[State | Organisation, Steps]]
    people: dict[str, str]
    bodies: dict[str, Body]
    checked: datetime.date


def attendance(dataset: Dataset) -> Table:
    """Return the panel: a row for each summit or meeting and party, by date, then party."""
    known = _Known(
        {
            party.id: (party, statuses(party))
            for kind in PARTIES.stored
            for party in dataset.records(kind)
        },
        {person.id: person.name for person in dataset.people()},
        {body.id: body for body in dataset.bodies()},
        dataset.as_of(),
    )
    planned = MeetingStatus.PLANNED
    everything: list[Any] = [*dataset.records(SUMMITS), *dataset.records(MEETINGS)]
    gatherings = [gathering for gathering in everything if gathering.status != planned]
    gatherings.sort(key=lambda gathering: first_day(_date(gathering)))
    return Table(
        "attendance",
        "Who came to each summit and meeting that took place: one row for each party that came or "
        "stayed away and, at summits and meetings of own bodies up to the last check of the data, "
        "for each member and observer of which neither is recorded.",
        _COLUMNS,
        ("kind", "gathering_id", "party_id"),
        [row for gathering in gatherings for row in _rows(gathering, known)],
    )


def _date(gathering: Any) -> Any:
    return getattr(gathering, "leaders_met", None) or gathering.start


def _rows(gathering: Summit | Meeting, known: _Known) -> Iterator[tuple[Any, ...]]:
    date = _date(gathering)
    body_id = getattr(gathering, "body_id", None)
    body = known.bodies.get(body_id) if body_id else None
    absent = {absence.party_id for absence in getattr(gathering, "absences", ())}
    present = {participant.party_id for participant in gathering.participants}
    about = (
        kind_of(gathering).singular, gathering.id, _text(getattr(gathering, "series", None)),
        body_id, body and body.name, gathering.ordinal,
        date.isoformat(), first_day(date), last_day(date), first_day(date).year, gathering.city,
    )  # fmt: skip
    open_to_all = body.kind in _OWN_BODIES if body else not body_id
    for party, steps in known.parties.values():
        status = _certain(steps, date) if last_day(date) <= known.checked else None
        expected = open_to_all and status in ("member", "observer")
        attended = "not-recorded" if expected else None
        if party.id in present:
            attended = "yes"
        elif party.id in absent:
            attended = "no"
        if attended:
            delegation = _delegation(gathering, party.id, known.people)
            yield (*about, *_party(party), status, attended, *delegation)


def _certain(steps: Steps, date: Any) -> str | None:
    """Return the status on a date, or None if it changed in the month or year that is known."""
    first, last = first_day(date).toordinal(), last_day(date).toordinal()
    if any(first < day <= last for day in steps.days):
        return None
    return str(steps.on(first))


def _party(party: State | Organisation) -> tuple[Any, ...]:
    kind = kind_of(party)
    if kind is not STATES:
        return party.id, party.name, kind.singular, None, None, None, None
    state: Any = party
    codes = (state.alpha_3, numeric_code(state), state.cow_code, state.gw_code)
    return state.id, state.name, kind.singular, *codes


def _delegation(
    gathering: Summit | Meeting, party_id: str, people: dict[str, str]
) -> tuple[Any, ...]:
    """Return the level, the role, the number of representatives, and their names."""
    came = [
        participant for participant in gathering.participants if participant.party_id == party_id
    ]
    if not came:
        return None, None, 0, None
    head = min(came, key=_rank)
    names = [people.get(participant.person_id or "") for participant in came]
    recorded = sum(1 for known in came if known.person_id or known.office or known.level)
    return _text(head.level), _text(head.role), recorded, "; ".join(filter(None, names)) or None


def _rank(participant: Participant) -> int:
    return _RANKS[participant.level] if participant.level else len(_RANKS)


def _text(value: str | None) -> str | None:
    return None if value is None else str(value)
