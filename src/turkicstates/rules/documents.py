"""Editorial rules for agreements and other documents."""

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
    """Yield all violations of the rules for documents."""
    as_of = dataset.meta.as_of
    for document in dataset.records(AGREEMENTS):
        for field, message in (
            *_signature(document, as_of),
            *_signatories(document),
            *_ratifications(document),
            *_entry_into_force(document),
        ):
            yield Problem(AGREEMENTS.file, document.id, field, message)


def _signature(document: Any, as_of: Any) -> Iterator[tuple[str, str]]:
    signed, summit = document.signed, document.summit
    if signed is None:
        return
    if summit and not within(signed, summit.start, summit.end):
        yield "signed", f"{signed} is not a day of the summit {summit.id}"
    if document.status != AgreementStatus.DRAFT and (problem := unseen(document, signed, as_of)):
        yield "signed", problem
    for earlier in dict.fromkeys((*document.amends, *document.implements)):
        if earlier.signed and before(signed, earlier.signed):
            yield "signed", f"{signed} comes before {earlier.id}, which it builds on"


def _signatories(document: Any) -> Iterator[tuple[str, str]]:
    signed = document.signed
    if signed is None:
        return
    for place, signatory in enumerate(document.signatories):
        path, party, person = f"signatories[{place}]", signatory.party, signatory.person
        began = getattr(party, "independence", None) or getattr(party, "founded", None)
        if began and before(signed, began):
            message = f"{party.id} did not exist before {began}; signed on {signed}"
            yield f"{path}.party_id", message
        if person and person.died and before(person.died, signed):
            yield f"{path}.person_id", f"{person.id} died on {person.died}, before {signed}"


def _ratifications(document: Any) -> Iterator[tuple[str, str]]:
    for place, act in enumerate(document.ratifications):
        path = f"ratifications[{place}]"
        if act.date and act.step is None:
            yield f"{path}.step", f"nothing says which step {act.date} is the date of"
        for field, date in (("date", act.date), ("voted", act.voted)):
            if date and document.signed and before(date, document.signed):
                message = f"{date} comes before the signature, {document.signed}"
                yield f"{path}.{field}", message
        if act.voted and act.date and before(act.date, act.voted):
            yield f"{path}.voted", f"{act.voted} comes after the {act.step}, {act.date}"


def _entry_into_force(document: Any) -> Iterator[tuple[str, str]]:
    entry = document.entered_into_force
    if entry is None:
        return
    if document.signed and before(entry, document.signed):
        yield "entered_into_force", f"{entry} comes before the signature, {document.signed}"
    dates = sorted((act.date for act in document.ratifications if act.date), key=last_day)
    needed = document.ratifications_needed or 1
    if len(dates) >= needed and before(entry, dates[needed - 1]):
        message = f"{entry} comes before ratification No. {needed}, on {dates[needed - 1]}"
        yield "entered_into_force", message
