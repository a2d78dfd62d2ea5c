"""Editorial rules for the members of bodies, and for when bodies and parties began."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from turkicstates.dates import before, first_day, last_day, within
from turkicstates.errors import Problem
from turkicstates.records.bodies import BodyKind
from turkicstates.records.kinds import BODIES, KINDS
from turkicstates.records.references import own_organisation
from turkicstates.rules.spans import next_to

if TYPE_CHECKING:
    from collections.abc import Iterator

    from turkicstates.store import Store


def problems(dataset: Store) -> Iterator[Problem]:
    """Yield all violations of the rules for bodies and their members."""
    for body in dataset.records(BODIES):
        for field, message in (*_members(body), *_founded(body), *_names(body)):
            yield Problem(BODIES.file, body.id, field, message)
    for name in ("states", "organisations"):
        for party in dataset.records(name):
            for field, message in (
                *_founded(party),
                *_names(party),
                *_capitals(party),
                *_legal(party, dataset),
            ):
                yield Problem(KINDS[name].file, party.id, field, message)


def _members(body: Any) -> Iterator[tuple[str, str]]:
    seen: set[tuple[str, str]] = set()
    for place, member in enumerate(body.members):
        path, party, start = f"members[{place}]", member.party, member.start
        if (member.party_id, member.status) in seen:
            yield f"{path}.party_id", f"{member.party_id} is there already"
        seen.add((member.party_id, member.status))
        began = getattr(party, "independence", None) or getattr(party, "founded", None)
        if start is None:
            continue
        if began and before(start, began):
            yield f"{path}.start", f"{party.id} did not exist before {began}"
        if body.founded and before(start, body.founded):
            yield f"{path}.start", f"{start} comes before the founding of {body.id}, {body.founded}"
        elif body.founded and next_to(start, body.founded):
            yield f"{path}.start", f"{start} is a day off the founding of {body.id}, {body.founded}"
        if body.kind == BodyKind.ORGAN and party.memberships:
            yield from _of_organ(member, path)


def _of_organ(member: Any, path: str) -> Iterator[tuple[str, str]]:
    """Members of an organ of the organisation are what they are to the organisation that day."""
    statuses = {
        member.party.status_on(day) for day in (first_day(member.start), last_day(member.start))
    }
    if member.status not in statuses:
        status = " or ".join(sorted(statuses))
        yield (
            f"{path}.status",
            f"{member.status}, though {member.party_id} was {status} on {member.start}",
        )
    for membership in member.party.memberships:
        if next_to(member.start, membership.start):
            message = (
                f"{member.start} is a day off its membership, which starts on {membership.start}"
            )
            yield f"{path}.start", message


def _founded(party: Any) -> Iterator[tuple[str, str]]:
    """What a document founds is founded on the day when it is signed, or when it enters into force."""
    document, founded = getattr(party, "founding_agreement", None), getattr(party, "founded", None)
    if founded is None or document is None:
        return
    dates = [date for date in (document.signed, document.entered_into_force) if date is not None]
    if dates and not any(within(founded, date, date) for date in dates):
        yield "founded", f"{founded}, though {document.id} is of {' or '.join(map(str, dates))}"


def _names(party: Any) -> Iterator[tuple[str, str]]:
    """A name ends on the day when the next one begins; the first one begins with the founding."""
    founded, first = getattr(party, "founded", None), next(iter(party.former_names), None)
    if founded and first is not None and first.start and next_to(first.start, founded):
        yield "former_names[0].start", f"{first.start} is a day off the founding, {founded}"
    for place, (earlier, later) in enumerate(pairwise(party.former_names)):
        if None not in (earlier.end, later.start) and before(earlier.end, later.start):
            yield f"former_names[{place}].end", f"{earlier.end} leaves a gap before {later.start}"
        if None not in (earlier.end, later.start) and before(later.start, earlier.end):
            yield f"former_names[{place}].end", f"{earlier.end} overlaps {later.start}"


def _capitals(party: Any) -> Iterator[tuple[str, str]]:
    """A capital is one until the next one is."""
    for place, (earlier, later) in enumerate(pairwise(getattr(party, "capitals", ()))):
        if None not in (earlier.end, later.start) and earlier.end != later.start:
            yield (
                f"capitals[{place}].end",
                f"{earlier.end}, though the next one begins on {later.start}",
            )


def _legal(party: Any, dataset: Store) -> Iterator[tuple[str, str]]:
    """A member signs, ratifies and is bound as the founding document of the organisation says."""
    organisation = own_organisation(dataset)
    document = None if organisation is None else organisation.founding_agreement
    if document is None:
        return
    acts = {act.party_id: act.date for act in document.ratifications}
    signed = {signatory.party_id: document.signed for signatory in document.signatories}
    for place, membership in enumerate(party.memberships):
        founder = membership.start == document.signed
        for field, date in (
            ("signed", signed.get(party.id)),
            ("ratified", acts.get(party.id)),
            ("in_force", document.entered_into_force if founder else None),
        ):
            own = getattr(membership, field)
            if None not in (own, date) and own != date:
                yield f"memberships[{place}].{field}", f"{own}, though {document.id} says {date}"
