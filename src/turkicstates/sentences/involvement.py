"""What parties and people did, counted for a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from turkicstates.records.kinds import AGREEMENTS, AWARDS, MEETINGS, STATEMENTS, SUMMITS
from turkicstates.records.paths import owner_of
from turkicstates.sentences.words import counted, listed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from turkicstates.records.meetings import Meeting
    from turkicstates.records.organisations import Organisation
    from turkicstates.records.owner import Owner
    from turkicstates.records.parties import OfParty
    from turkicstates.records.people import Person
    from turkicstates.records.states import State
    from turkicstates.records.summits import Summit


def of_party(party: State | Organisation) -> str:
    """Return how many documents a party signed and in how many meetings it took part."""
    owner = owner_of(party)
    occasions = _occasions(owner)
    signed = sum(_names(party, document.signatories) for document in owner.records(AGREEMENTS))
    attended = sum(_names(party, meeting.participants) for meeting in occasions)
    return _did(
        ("signed", signed, "document"),
        ("took part in", attended, "meeting"),
    )


def of_person(person: Person) -> str:
    """Return how many meetings a person attended and what else is recorded of the person."""
    owner = owner_of(person)
    occasions = _occasions(owner)
    attended = sum(
        any(participant.person_id == person.id for participant in meeting.participants)
        for meeting in occasions
    )
    return _did(
        ("took part in", attended, "meeting"),
        ("made", len(owner.where(STATEMENTS, "speaker_id", person.id)), "statement"),
        ("received", len(owner.where(AWARDS, "person_id", person.id)), "award"),
    )


def _occasions(owner: Owner) -> tuple[Summit | Meeting, ...]:
    return (*owner.records(SUMMITS), *owner.records(MEETINGS))


def _names(party: State | Organisation, parts: Iterable[OfParty]) -> bool:
    return any(part.party_id == party.id for part in parts)


def _did(*deeds: tuple[str, int, str]) -> str:
    texts = [f"{verb} {counted(number, noun)}" for verb, number, noun in deeds if number]
    return listed(texts) if texts else "is named in the sources"
