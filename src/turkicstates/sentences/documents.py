"""Sentences about documents and statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from turkicstates.sentences.words import listed, named, on, with_article

if TYPE_CHECKING:
    from turkicstates.records.agreements import Agreement
    from turkicstates.records.statements import Statement

_STAGES = {"not-carried-out": "was not carried out", "replaced": "was replaced later"}


def agreement(agreement: Agreement) -> str:
    """Describe a document: what it is; when, where and by whom it was signed; if it is in force."""
    kind = str(agreement.kind).replace("-", " ")
    title = named(agreement.titles, agreement.title)
    name = title if kind in title.lower() else f"{title}, {with_article(kind)},"
    when = f" {on(agreement.signed)}" if agreement.signed else ""
    if agreement.status == "draft":
        return f"{name} was drafted{when}."
    place = f" in {agreement.place}" if agreement.place else ""
    parties = [part.party.name for part in agreement.signatories]
    by = f" by {listed(parties)}" if parties else ""
    parts = [f"was {'adopted' if agreement.status == 'adopted' else 'signed'}{place}{when}{by}"]
    if agreement.entered_into_force:
        parts.append(f"entered into force {on(agreement.entered_into_force)}")
    if stage := _STAGES.get(agreement.status):
        parts.append(stage)
    return f"{name} {listed(parts)}."


def statement(statement: Statement) -> str:
    """Describe a statement: who spoke on what, when and where."""
    when = f" {on(statement.date)}" if statement.date else ""
    summit = statement.summit
    where = f", at the summit in {summit.city}" if summit and summit.city else ""
    return f"{statement.speaker.name} spoke on {statement.subject}{when}{where}."
