"""Editorial rules for people, their terms and statements, and for memberships."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from turkicstates.dates import before, day_after, last_day, within
from turkicstates.errors import Problem
from turkicstates.records.kinds import CHAIRMANSHIPS, KINDS
from turkicstates.records.paths import owner_of
from turkicstates.records.states import Status
from turkicstates.rules.spans import unseen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from turkicstates.records.owner import Owner
    from turkicstates.store import Store


def problems(dataset: Store) -> Iterator[Problem]:
    """Yield all violations of the rules for people, terms and memberships."""
    for name, rule in (
        ("states", _memberships),
        ("organisations", _memberships),
        ("office_terms", _term),
        ("chairmanships", _chair),
        ("statements", _statement),
        ("awards", _award),
    ):
        for record in dataset.records(name):
            for field, message in rule(record, dataset.meta.as_of):
                yield Problem(KINDS[name].file, record.id, field, message)


def _memberships(party: Any, as_of: Any) -> Iterator[tuple[str, str]]:
    for place, membership in enumerate(party.memberships):
        path, start, summit = f"memberships[{place}]", membership.start, membership.summit
        if problem := unseen(party, start, as_of):
            yield f"{path}.start", problem
        if summit and not within(start, summit.start, summit.end):
            yield f"{path}.start", f"{start} is not a day of the summit {summit.id}"


def _term(term: Any, as_of: Any) -> Iterator[tuple[str, str]]:
    born, died = term.person.born, term.person.died
    if term.start is None:
        return
    if problem := unseen(term, term.start, as_of):
        yield "start", problem
    if born and before(term.start, born):
        yield "start", f"{term.start} comes before the birth of {term.person_id}, {born}"
    if died and before(died, term.start):
        yield "start", f"{term.start} comes after the death of {term.person_id}, {died}"
    if died and term.end and before(day_after(last_day(died)), term.end):
        yield "end", f"{term.end} comes after the death of {term.person_id}, {died}"


def _chair(term: Any, _as_of: Any) -> Iterator[tuple[str, str]]:
    if term.state.memberships and term.state.status_on(term.start) != Status.MEMBER:
        yield "state_id", f"{term.state_id} was not a member on {term.start}"
    if term.office is not None and term.office.state_id != term.state_id:
        yield "office_id", f"{term.office_id} is not an office of {term.state_id}"
    if term.summit is None:
        return
    met = _met(term.summit)
    if before(term.start, met) or (
        before(met, term.start) and owner_of(term).once(_begin_at_summits)
    ):
        yield "summit_id", f"the leaders met at {term.summit_id} on {met}, not on {term.start}"


def _met(summit: Any) -> Any:
    return summit.leaders_met or summit.end


def _begin_at_summits(owner: Owner) -> bool:
    """
    Return whether terms of the chair begin at the summit that hands it over.

    In some organisations they do; in others they begin later, such as with the next year.
    """
    return any(
        within(term.start, met, met)
        for term in owner.records(CHAIRMANSHIPS)
        if term.summit is not None and (met := _met(term.summit))
    )


def _statement(statement: Any, _as_of: Any) -> Iterator[tuple[str, str]]:
    born, died = statement.speaker.born, statement.speaker.died
    if (died and before(died, statement.date)) or (born and before(statement.date, born)):
        yield "speaker_id", f"{statement.speaker_id} was not alive on {statement.date}"
    summit = statement.summit
    if summit and not within(statement.date, summit.start, summit.end):
        yield "date", f"{statement.date} is not a day of the summit {summit.id}"


def _award(award: Any, _as_of: Any) -> Iterator[tuple[str, str]]:
    born = award.person.born
    if award.date and born and before(award.date, born):
        yield "person_id", f"{award.person_id} was born on {born}, after {award.date}"
