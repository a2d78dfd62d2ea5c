"""
Ask the questions of tests/answers, whose answers were typed from sources.

Each row has a question, which is a verb and its words, the expected answer, a source and why.
"""

from __future__ import annotations

import csv
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

import turkicstates as ts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

FILES = sorted((Path(__file__).parents[1] / "tests" / "answers").glob("*.csv"))


def rows() -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the name of each file and its rows."""
    for path in FILES:
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield path.stem, row


def wrong_answers(league: Any) -> Iterator[str]:
    """Yield the questions that a data set answers in another way than expected, or not at all."""
    for _, row in rows():
        try:
            answer = answer_of(league, row["question"])
        except (ts.TurkicStatesError, StopIteration, ValueError, AttributeError):
            answer = None
        if answer != row["expected"]:
            yield row["question"]


def answer_of(league: Any, question: str) -> str:
    """Return the answer of the library, or of a data set, to a question."""
    verb, *words = question.split(" ")
    return str(ASK[verb](league, *words))


def _ids(records: Iterable[Any]) -> str:
    return " ".join(record.id for record in records)


def _handover(league: Any, day: str) -> str:
    handover = league.handover_on(day)
    if handover is None:
        return "none"
    return f"{handover.outgoing.state_id if handover.outgoing else 'none'} -> {handover.incoming.state_id}"


def _summit(league: Any, key: str, field: str) -> str:
    return str(getattr(league.summit(int(key) if key.isdecimal() else key), field))


def _participant(league: Any, summit: str, party: str) -> str:
    return next(
        str(participant.person_id)
        for participant in league.summit(summit).participants
        if participant.party_id == party
    )


def _meeting_participant(league: Any, meeting: str, party: str) -> str:
    (record,) = (record for record in league.meetings() if record.id == meeting)
    return next(
        str(participant.person_id)
        for participant in record.participants
        if participant.party_id == party
    )


def _meeting_days(league: Any, meeting: str) -> str:
    (record,) = (record for record in league.meetings() if record.id == meeting)
    one_day = record.start == record.end
    return str(record.start) if one_day else f"{record.start} to {record.end}"


def _field(name: str) -> Callable[[Any, str, str], str]:
    """Make a question for a field of one record of a kind, by its identifier."""
    return lambda league, key, field: str(
        getattr(next(record for record in getattr(league, name)() if record.id == key), field)
    )


def _ratification(league: Any, agreement: str, party: str, field: str) -> str:
    (act,) = [act for act in league.agreement(agreement).ratifications if act.party_id == party]
    return str(getattr(act, field))


def _signed_by(league: Any, agreement: str) -> str:
    return " ".join(
        sorted({signatory.party_id for signatory in league.agreement(agreement).signatories})
    )


def _holder(league: Any, office: str, day: str) -> str:
    with warnings.catch_warnings():  # the newest answers lie after the day of the last check
        warnings.simplefilter("ignore", ts.StaleDataWarning)
        return str(league.holder_on(office, day).id)


def _head_of_government(league: Any, state: str, day: str) -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ts.StaleDataWarning)
        return str(league.head_of_government_on(state, day).id)


def _level(league: Any, summit: str, party: str) -> str:
    return next(
        str(participant.level)
        for participant in league.summit(summit).participants
        if participant.party_id == party
        and league.summit(summit) in league.summits(participant=party)
    )


def _head_of_body(league: Any, body: str, day: str) -> str:
    (office,) = {
        term.office for term in league.body(body).heads if term.office.kind == "head-of-body"
    }
    return str(office.holder_on(day).id)


def _meetings(league: Any, body: str, year: str) -> str:
    return _ids(
        meeting for meeting in league.meetings(body=body) if str(meeting.start).startswith(year)
    )


def _flag(league: Any, organisation: str, day: str, field: str) -> str:
    return str(getattr(league.organisation(organisation).flag_on(day), field))


def _affiliation(league: Any, organisation: str, other: str, field: str) -> str:
    (affiliation,) = (
        affiliation
        for affiliation in league.organisation(organisation).affiliations
        if affiliation.organisation_id == other
    )
    return str(getattr(affiliation, field))


def _amount(league: Any, name: str, key: str, amount: str) -> str:
    (record,) = (record for record in getattr(league, name)() if record.id == key)
    (money,) = (money for money in record.finances if money.key == amount)
    return money.share or f"{money.value} {money.currency}"


def _designations(league: Any, year: str, kind: str) -> str:
    return _ids(
        designation
        for designation in league.designations(kind=kind)
        if designation.start
        and str(designation.start)[:4] <= year
        and (not designation.end or year <= str(designation.end)[:4])
    )


ASK: Mapping[str, Callable[..., str]] = {
    "chair_on": lambda league, day: league.chair_on(day).state_id,
    "holder_on": lambda league, day: league.chair_on(day).holder_on(day).id,
    "handover_on": _handover,
    "handover_summit_on": lambda league, day: league.chair_on(day).summit_id,
    "status_of": lambda league, party, day: str(league.status_of(party, day)),
    "members_on": lambda league, day: _ids(league.members_on(day)),
    "observers_on": lambda league, day: _ids(league.observers_on(day)),
    "head_of_state_on": lambda league, state, day: league.head_of_state_on(state, day).id,
    "secretary_general_on": lambda league, day: league.secretary_general_on(day).id,
    "name_on": lambda league, day: league.name_on(day),
    "summit": _summit,
    "participant": _participant,
    "meeting_participant": _meeting_participant,
    "agreement": lambda league, key, field: str(getattr(league.agreement(key), field)),
    "body": _field("bodies"),
    "meeting": _field("meetings"),
    "meeting_days": _meeting_days,
    "designation": _field("designations"),
    "award": _field("awards"),
    "statement": _field("statements"),
    "organisation": _field("organisations"),
    "flag_on": _flag,
    "affiliation": _affiliation,
    "amount": _amount,
    "person": _field("people"),
    "term": _field("office_terms"),
    "state_fact": _field("states"),
    "ratified": lambda league, key, party: _ratification(league, key, party, "date"),
    "ratification": _ratification,
    "signed_by": _signed_by,
    "body_by_name": lambda league, *words: league.body(" ".join(words)).id,
    "person_by_name": lambda league, *words: league.person(" ".join(words)).id,
    "holder_of": _holder,
    "head_of_government_on": _head_of_government,
    "chair_held_by": lambda league, term: _ids(league.chairmanship(term).holders),
    "in_session_on": lambda league, day: _ids(league.snapshot_on(day).summits) or "none",
    "level": _level,
    "head_of_body_on": _head_of_body,
    "meetings_of": _meetings,
    "designations_in": _designations,
    "awards_of": lambda league, person: _ids(league.awards(person=person)),
    "state": lambda league, *words: league.state(" ".join(words)).id,
    "next_summit": lambda league, day: league.next_summit(day).id,
    "previous_summit": lambda league, day: league.previous_summit(day).id,
    "next_regular_summit": lambda league, day: league.next_summit(day, kind="regular").id,
    "previous_regular_summit": lambda league, day: league.previous_summit(day, kind="regular").id,
}
