"""Editorial rules for people who represent a party: their state, their life, their office."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from turkicstates.dates import PartialDate, before, day_before, first_day, last_day
from turkicstates.errors import Problem
from turkicstates.records.kinds import AWARDS, CHAIRMANSHIPS, KINDS, STATES
from turkicstates.records.states import State, Status
from turkicstates.rules.evidence import open_fields

if TYPE_CHECKING:
    from collections.abc import Iterator

    from turkicstates.store import Store

_REPRESENTED = (
    ("agreements", "signatories", "signed"),
    ("agreements", "initiators", "signed"),
    ("summits", "participants", "start"),
    ("summits", "absences", "start"),
    ("meetings", "participants", "start"),
)
"""Kinds of record, their parts in which people represent parties, and the day."""


def problems(dataset: Store) -> Iterator[Problem]:
    """Yield all violations of the rules for people who represent a party."""
    for name, parts, day in _REPRESENTED:
        for record in dataset.records(name):
            for field, message in (
                *_state(record, parts),
                *_alive(record, parts, getattr(record, day)),
                *_twice(record, parts),
            ):
                yield Problem(KINDS[name].file, record.id, field, message)
    for name, rule in (
        ("agreements", _came),
        ("agreements", _all_signed),
        ("summits", _presided),
        ("office_terms", _of_the_state),
        ("statements", _spoke),
    ):
        for record in dataset.records(name):
            for field, message in rule(record, dataset):
                yield Problem(KINDS[name].file, record.id, field, message)


def _state(record: Any, parts: str) -> Iterator[tuple[str, str]]:
    """Who represents a state is of that state."""
    for place, part in enumerate(getattr(record, parts)):
        person = part.person
        if person is None or person.state_id is None or not isinstance(part.party, State):
            continue
        if person.state_id != part.party_id:
            message = f"{person.id} is of {person.state_id}, not of {part.party_id}"
            yield f"{parts}[{place}].person_id", message


def _alive(record: Any, parts: str, day: Any) -> Iterator[tuple[str, str]]:
    """Who takes part has been born, and has not died."""
    if day is None or parts in ("initiators", "signatories"):
        return
    for place, part in enumerate(getattr(record, parts)):
        person = part.person
        if person is None:
            continue
        if (person.died and before(person.died, day)) or (person.born and before(day, person.born)):
            yield f"{parts}[{place}].person_id", f"{person.id} was not alive on {day}"


def _twice(record: Any, parts: str) -> Iterator[tuple[str, str]]:
    """No party is named twice with the same person, nor without one beside another entry."""
    seen: dict[str, list[Any]] = {}
    for place, part in enumerate(getattr(record, parts)):
        others = seen.setdefault(part.party_id, [])
        role = getattr(part, "role", None)
        for person_id, other_role in others:
            if (
                part.person_id is None
                or person_id is None
                or person_id == part.person_id
                or (other_role == role)
            ):
                yield f"{parts}[{place}].party_id", f"{part.party_id} is there already"
        others.append((part.person_id, role))


def _came(document: Any, _dataset: Store) -> Iterator[tuple[str, str]]:
    """Who signs at a summit came to it: every state, and every person if any of them did."""
    if document.summit is None or not document.summit.participants:
        return
    came = {participant.party_id for participant in document.summit.participants}
    people = _people(document.summit)
    for place, signatory in enumerate(document.signatories):
        if isinstance(signatory.party, State) and signatory.party_id not in came:
            message = f"{signatory.party_id} did not come to {document.summit_id}"
            yield f"signatories[{place}].party_id", message
    signed = [
        (place, signatory.person_id)
        for place, signatory in enumerate(document.signatories)
        if signatory.person_id is not None
    ]
    if any(person_id in people for _, person_id in signed):
        for place, person_id in signed:
            if person_id not in people:
                message = f"{person_id} did not come to {document.summit_id}, though others who signed did"
                yield f"signatories[{place}].person_id", message


def _all_signed(document: Any, dataset: Store) -> Iterator[tuple[str, str]]:
    """What all old members but one sign concerns that one, as an award does, or lacks a signatory."""
    day = document.signed
    if day is None or isinstance(day, PartialDate):
        return
    signed = {signatory.party_id for signatory in document.signatories}
    members = {
        state.id
        for state in dataset.records(STATES)
        if state.status_on(day) == state.status_on(day_before(day)) == Status.MEMBER
    }
    missing = members - signed
    awarded = {
        award.person.state_id for award in dataset.where(AWARDS, "agreement_id", document.id)
    }
    if len(members) > 2 and len(missing) == 1 and not missing & awarded:
        yield "signatories", f"all members of {day} but {missing.pop()} are there"


def _people(summit: Any) -> set[str | None]:
    """Return the identifiers of the people who came to a summit."""
    return {participant.person_id for participant in summit.participants}


def _presided(summit: Any, dataset: Store) -> Iterator[tuple[str, str]]:
    """Who presides over a summit came to it, for its host or for the state in the chair."""
    person = summit.presided_by
    if person is None:
        return
    people = _people(summit)
    if people and person.id not in people:
        yield "presided_by_id", f"{person.id} is not among those who came"
    first = day_before(first_day(summit.start))
    entitled = {
        summit.host_id,
        *(
            term.state_id
            for term in dataset.records(CHAIRMANSHIPS)
            if term.start <= last_day(summit.end) and (term.end is None or first < term.end)
        ),
    }
    if person.state_id is not None and person.state_id not in entitled:
        yield "presided_by_id", f"{person.id} is of {person.state_id}, neither host nor chair"


def _of_the_state(term: Any, _dataset: Store) -> Iterator[tuple[str, str]]:
    """Who holds an office of a state is of that state."""
    state_id, own = term.office.state_id, term.person.state_id
    if None not in (state_id, own) and state_id != own:
        message = f"{term.person_id} is of {own}, and {term.office_id} is an office of {state_id}"
        yield "person_id", message


def _spoke(statement: Any, dataset: Store) -> Iterator[tuple[str, str]]:
    """Who speaks at a summit came to it, unless a gap says that not all who came are known."""
    summit = statement.summit
    if summit is None or (summit.id, "participants") in dataset.once(open_fields):
        return
    people = _people(summit)
    if people and statement.speaker_id not in people:
        yield "speaker_id", f"{statement.speaker_id} is not among those who came to {summit.id}"
