"""The two small tables that a query of one's own joins: what a spelling means, and who belonged when."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from turkicstates.errors import UnknownRecordError
from turkicstates.folding import fold
from turkicstates.records.keys import spellings_of
from turkicstates.records.kinds import PARTIES
from turkicstates.schema.columns import Column, Table

if TYPE_CHECKING:
    from turkicstates.dataset import Dataset

_PARTY_ID = Column("party_id", "text", "Identifier of the state or organisation.", required=True)

_PARTY = Column("party", "text", "English name of the state or organisation.", required=True)


def spellings(dataset: Dataset) -> Table:
    """Return a row for each folded spelling that means one state or organisation, by spelling."""
    meant: dict[str, Any] = {}
    for party in dataset.records(PARTIES):
        for spelling in (party.id, *spellings_of(party)):
            folded = fold(spelling)
            for key in (spelling, folded):
                other = _meant(dataset, key)
                if meant.setdefault(folded, other) != other:
                    meant[folded] = None
    rows = [
        (spelling, party.id, party.name)
        for spelling, party in sorted(meant.items())
        if party is not None and not spelling.isdecimal()
    ]
    columns = (
        Column(
            "spelling", "text",
            "A name, former name, code of letters or identifier, in lower-case letters without "
            "accents and apostrophes, with a single space for any other signs and spaces.",
            required=True,
        ),
        _PARTY_ID,
        _PARTY,
    )  # fmt: skip
    description = "What a spelling means, for joins: one row for a folded spelling."
    return Table("spellings", description, columns, ("spelling",), rows)


def periods(dataset: Dataset) -> Table:
    """Return a row for each membership of a state or an organisation, by party, then start."""
    parties = sorted(dataset.records(PARTIES), key=lambda party: party.id)
    rows = [
        (party.id, party.name, str(period.status), period.start, period.end)
        for party in parties
        for period in party.memberships
    ]
    columns = (
        _PARTY_ID,
        _PARTY,
        Column("status", "text", "member or observer.", required=True),
        Column("start", "day", "First day.", required=True),
        Column("end", "day", "First day after the period; empty while it lasts."),
    )
    description = "Who was a member or an observer when, for joins: one row for a period."
    return Table("periods", description, columns, ("party_id", "start"), rows)


def _meant(dataset: Dataset, key: str) -> Any:
    """Return the state or organisation that a key means, or None."""
    with suppress(UnknownRecordError):
        return dataset.party(key)
    return None
