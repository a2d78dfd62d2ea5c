"""Sentences about designations and awards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from turkicstates.sentences.words import date_in_words, on, the

if TYPE_CHECKING:
    from turkicstates.records.honours import Award, Designation


def designation(designation: Designation) -> str:
    """Describe a designation: which city was named what, for when, and by whom."""
    what = str(designation.kind).replace("-", " ")
    by = f" by {the(designation.body.names, designation.body.name)}" if designation.body else ""
    return f"{designation.city} was named {what}{_years(designation)}{by}."


def _years(designation: Designation) -> str:
    if designation.start is None:
        return ""
    start = date_in_words(designation.start)
    if designation.end in (None, designation.start):
        return f" for {start}"
    return f" for {start} to {date_in_words(designation.end)}"


def award(award: Award) -> str:
    """Describe an award: who received which award, when and where."""
    when = f" {on(award.date)}" if award.date else ""
    where = f" in {award.place}" if award.place else ""
    return f"{award.person.name} received the {award.award.removeprefix('The ')}{when}{where}."
