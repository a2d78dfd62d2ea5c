"""Editorial rules for the flags, affiliations and finances of organisations and bodies."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from turkicstates.dates import before, first_day, last_day, within
from turkicstates.errors import Problem
from turkicstates.records.kinds import KINDS
from turkicstates.records.parties import AmountKind
from turkicstates.records.paths import owner_of
from turkicstates.records.states import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from turkicstates.store import Store


def problems(dataset: Store) -> Iterator[Problem]:
    """Yield all violations of the rules for flags, affiliations and finances."""
    for organisation in dataset.records("organisations"):
        for field, message in (*_flags(organisation), *_affiliations(organisation)):
            yield Problem(KINDS["organisations"].file, organisation.id, field, message)
    for name in ("organisations", "bodies"):
        for record in dataset.records(name):
            for field, message in (*_amounts(record), *_sums(record)):
                yield Problem(KINDS[name].file, record.id, field, message)


def _flags(organisation: Any) -> Iterator[tuple[str, str]]:
    """A flag is adopted at its summit and by its document, and lasts until the next one."""
    for place, flag in enumerate(organisation.flags):
        path, start, summit, document = f"flags[{place}]", flag.start, flag.summit, flag.agreement
        if summit and not within(start, summit.start, summit.end):
            yield f"{path}.start", f"{start} is not a day of the summit {summit.id}"
        if document and document.signed and not within(start, document.signed, document.signed):
            yield f"{path}.start", f"{start}, though {document.id} is of {document.signed}"
        if flag.raised and before(flag.raised, start):
            yield f"{path}.raised", f"{flag.raised} comes before the start, {start}"
    for place, (earlier, later) in enumerate(pairwise(organisation.flags)):
        if earlier.end != later.start:
            yield (
                f"flags[{place}].end",
                f"{earlier.end}, though the next one begins on {later.start}",
            )


def _affiliations(organisation: Any) -> Iterator[tuple[str, str]]:
    """An organisation belongs to another one once both exist, and never to itself."""
    for place, affiliation in enumerate(organisation.affiliations):
        path, other = f"affiliations[{place}]", affiliation.organisation
        if other.id == organisation.id:
            yield f"{path}.organisation_id", f"{other.id} does not belong to itself"
        for party in (organisation, other):
            if party.founded and affiliation.start and before(affiliation.start, party.founded):
                yield f"{path}.start", f"{party.id} did not exist before {party.founded}"


def _amounts(record: Any) -> Iterator[tuple[str, str]]:
    """What a member owes, it owes once, and as a member."""
    seen = set()
    for place, amount in enumerate(record.finances):
        path = f"finances[{place}]"
        if amount.key in seen:
            yield path, f"{amount.key} is there already"
        seen.add(amount.key)
        owed = amount.kind != AmountKind.DONATION and amount.party_id and amount.date
        if owed and not _is_member(record, amount):
            yield f"{path}.party_id", f"{amount.party_id} was not a member in {amount.date}"


def _is_member(record: Any, amount: Any) -> bool:
    if record.id == owner_of(record).meta.organisation_id:
        days = {first_day(amount.date), last_day(amount.date)}
        return any(amount.party.status_on(day) is Status.MEMBER for day in days)
    return any(
        member.party_id == amount.party_id
        and not (member.start and before(amount.date, member.start))
        for member in getattr(record, "members", ())
    )


def _sums(record: Any) -> Iterator[tuple[str, str]]:
    """The parts of an amount add up to the whole."""
    wholes = {
        (amount.kind, amount.date): amount for amount in record.finances if not amount.party_id
    }
    parts: defaultdict[Any, int] = defaultdict(int)
    shares: defaultdict[Any, Fraction] = defaultdict(Fraction)
    for amount in record.finances:
        if amount.party_id:
            parts[amount.kind, amount.date] += amount.value or 0
        if amount.share:
            shares[amount.kind, amount.date] += Fraction(amount.share)
    for key, whole in wholes.items():
        if key in parts and parts[key] != whole.value:
            yield (
                "finances",
                f"the parts of {whole.key} add up to {parts[key]}, not to {whole.value}",
            )
    for (kind, date), share in shares.items():
        if share != 1:
            when = f" of {date}" if date else ""
            yield "finances", f"the shares of the {kind}{when} add up to {share}, not to 1"
