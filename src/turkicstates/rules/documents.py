"""What an editor asks of agreements and documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from turkicstates.dates import before, last_day, within
from turkicstates.errors import Problem
from turkicstates.records.agreements import AgreementStatus
from turkicstates.records.kinds import AGREEMENTS
from turkicstates.rules.spans import unseen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from turkicstates.store import Store


def problems(dataset: Store) -> Iterator[Problem]:
    """Yield every breach of a rule about documents."""
    as_of = dataset.meta.as_of
    for one in dataset.records(AGREEMENTS):
        for field, message in (
            *_signature(one, as_of),
            *_signatories(one),
            *_ratifications(one),
            *_entry_into_force(one),
        ):
            yield Problem(AGREEMENTS.file, one.id, field, message)


def _signature(one: Any, as_of: Any) -> Iterator[tuple[str, str]]:
    if one.signed is None:
        return
    if one.summit and not within(one.signed, one.summit.start, one.summit.end):
        yield "signed", f"{one.signed} is not a day of the summit {one.summit_id}"
    if one.status != AgreementStatus.DRAFT and (told := unseen(one, one.signed, as_of)):
        yield "signed", told
    for other in dict.fromkeys((*one.amends, *one.implements)):
        if other.signed and before(one.signed, other.signed):
            yield "signed", f"{one.signed} comes before {other.id}, which it builds on"


def _signatories(one: Any) -> Iterator[tuple[str, str]]:
    if one.signed is None:
        return
    for place, signatory in enumerate(one.signatories):
        path = f"signatories[{place}]"
        began = getattr(signatory.party, "independence", None) or getattr(
            signatory.party, "founded", None
        )
        if began and before(one.signed, began):
            message = f"{signatory.party_id} did not exist before {began}; signed on {one.signed}"
            yield f"{path}.party_id", message
        person = signatory.person
        if person and person.died and before(person.died, one.signed):
            yield f"{path}.person_id", f"{person.id} died on {person.died}, before {one.signed}"


def _ratifications(one: Any) -> Iterator[tuple[str, str]]:
    for place, act in enumerate(one.ratifications):
        if act.date and one.signed and before(act.date, one.signed):
            message = f"{act.date} comes before the signature, {one.signed}"
            yield f"ratifications[{place}].date", message


def _entry_into_force(one: Any) -> Iterator[tuple[str, str]]:
    entry = one.entered_into_force
    if entry is None:
        return
    if one.signed and before(entry, one.signed):
        yield "entered_into_force", f"{entry} comes before the signature, {one.signed}"
    acts = sorted((act.date for act in one.ratifications if act.date), key=last_day)
    needed = one.ratifications_needed or 1
    if len(acts) >= needed and before(entry, acts[needed - 1]):
        message = f"{entry} comes before ratification No. {needed}, on {acts[needed - 1]}"
        yield "entered_into_force", message
