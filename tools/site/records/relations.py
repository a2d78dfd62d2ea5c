"""Say in words how other records refer to a record, and which come before and after it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from tools.site.records.links import folder
from turkicstates.records.keys import order_of
from turkicstates.records.kinds import BODIES, DESIGNATIONS, MEETINGS, OFFICE_TERMS, ORGANISATIONS
from turkicstates.records.labels import kind_of, label
from turkicstates.records.paths import owner_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tools.site.records.links import Mention

_PHRASES = {
    ("agreements", "amends_ids"): "Amended by",
    ("agreements", "implements_ids"): "Carried out by",
    ("agreements", "initiators"): "Proposed",
    ("agreements", "place"): "Signed or adopted there",
    ("agreements", "ratifications"): "Ratified",
    ("agreements", "signatories"): "Signed",
    ("agreements", "summit_id"): "Signed or adopted there",
    ("awards", "agreement_id"): "Awards decided by it",
    ("awards", "person_id"): "Received",
    ("awards", "place"): "Awards presented there",
    ("bodies", "finances"): "Bodies with its money",
    ("bodies", "founding_agreement_id"): "Bodies founded by it",
    ("bodies", "members"): "Belongs to",
    ("bodies", "seat_city"): "Bodies with their seat there",
    ("bodies", "seat_state_id"): "Bodies with their seat there",
    ("chairmanships", "holders"): "Held the chair",
    ("chairmanships", "state_id"): "Chaired the organisation",
    ("chairmanships", "summit_id"): "The chair was handed over",
    ("designations", "agreement_id"): "Cities named by it",
    ("designations", "body_id"): "Cities that it named",
    ("designations", "city"): "Titles of the city",
    ("designations", "state_id"): "Cities with a title",
    ("meetings", "body_id"): "Met",
    ("meetings", "city"): "Meetings there",
    ("meetings", "participants"): "Took part in meetings",
    ("meetings", "state_id"): "Hosted meetings",
    ("meetings", "summit_id"): "Meetings beside it",
    ("office_terms", "office_id"): "Held by",
    ("office_terms", "person_id"): "Held office",
    ("offices", "body_id"): "Offices",
    ("offices", "state_id"): "Offices",
    ("organisations", "affiliations"): "Organisations that belong to it",
    ("organisations", "finances"): "Organisations with its money",
    ("organisations", "flags"): "Organisations with a flag adopted there",
    ("organisations", "founding_agreement_id"): "Organisations founded by it",
    ("organisations", "memberships"): "Admitted there",
    ("organisations", "seat_city"): "Organisations with their seat there",
    ("organisations", "seat_state_id"): "Organisations with their seat there",
    ("people", "state_id"): "People",
    ("places", "state_id"): "Places",
    ("statements", "addressee_ids"): "Was addressed",
    ("statements", "speaker_id"): "Said",
    ("statements", "summit_id"): "Said there",
    ("states", "capitals"): "Capital of",
    ("states", "memberships"): "Admitted there",
    ("summits", "absences"): "Was absent from",
    ("summits", "city"): "Summits there",
    ("summits", "expected"): "Summits that were expected to adopt it",
    ("summits", "host_id"): "Hosted summits",
    ("summits", "participants"): "Took part in summits",
    ("summits", "presided_by_id"): "Presided over",
}
"""What it means that a record of a kind refers to another in a field, said of the other."""


class Relation(NamedTuple):
    """The records that refer to a record in one way."""

    phrase: str
    records: Sequence[Any]


def relations(mentions: Iterable[Mention]) -> list[Relation]:
    """Return the mentions of a record, those of one meaning together."""
    by_phrase: dict[str, dict[tuple[str, str], Any]] = defaultdict(dict)
    for mention in mentions:
        kind = kind_of(mention.record).name
        by_phrase[phrase(kind, mention.field)][kind, mention.record.id] = mention.record
    return [
        Relation(phrase, sorted(records.values(), key=order_of))
        for phrase, records in by_phrase.items()
    ]


def phrase(kind: str, field: str) -> str:
    """Return what it means that a record of a kind refers to another in a field."""
    known = _PHRASES.get((kind, field))
    return known or f"{folder(kind).replace('-', ' ').capitalize()}: {label(field).lower()}"


def neighbours(record: Any) -> tuple[Any | None, Any | None]:
    """Return what came before and after a record in its office, body, series or kind of title."""
    if hasattr(record, "previous"):
        return record.previous, record.next
    row = list(_row(record))
    place = row.index(record) if record in row else -1
    before = row[place - 1] if place > 0 else None
    after = row[place + 1] if 0 <= place < len(row) - 1 else None
    return before, after


def _row(record: Any) -> Iterator[Any]:
    """Yield the dated records that follow one another, of which a record is one."""
    kind = kind_of(record)
    field = {
        MEETINGS.name: "body_id", OFFICE_TERMS.name: "office_id", DESIGNATIONS.name: "kind",
    }.get(kind.name)  # fmt: skip
    if field is not None:
        for other in owner_of(record).where(kind, field, getattr(record, field)):
            if other.start is not None:
                yield other


def twin(record: Any) -> Any | None:
    """Return the body of the same name as an organisation, or the other way round."""
    other = {BODIES.name: ORGANISATIONS, ORGANISATIONS.name: BODIES}.get(kind_of(record).name)
    if other is None:
        return None
    same = (entry for entry in owner_of(record).records(other) if entry.name == record.name)
    return next(same, None)
