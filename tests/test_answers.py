"""The bundled data against answers typed from sources, independently of the data files."""

import csv
import warnings
from pathlib import Path

import pytest

import turkicstates as ts

FILES = sorted(Path(__file__).with_name("answers").glob("*.csv"))


def _rows():
    for path in FILES:
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield pytest.param(
                    row["question"], row["expected"], id=f"{path.stem}: {row['question']}"
                )


def _ids(records):
    return " ".join(record.id for record in records)


def _handover(day):
    handover = ts.handover_on(day)
    if handover is None:
        return "none"
    return f"{handover.outgoing.state_id if handover.outgoing else 'none'} -> {handover.incoming.state_id}"


def _summit(key, field):
    return str(getattr(ts.summit(int(key) if key.isdecimal() else key), field))


def _participant(summit, party):
    return next(
        participant.person_id
        for participant in ts.summit(summit).participants
        if participant.party_id == party
    )


def _meeting_participant(meeting, party):
    (record,) = (record for record in ts.meetings() if record.id == meeting)
    return next(
        participant.person_id
        for participant in record.participants
        if participant.party_id == party
    )


def _field(records):
    """Make a question for a field of one record of a kind, by its identifier."""
    return lambda key, name: str(
        getattr(next(record for record in records if record.id == key), name)
    )


def _holder(office, day):
    with warnings.catch_warnings():  # the newest answers lie after the day of the last check
        warnings.simplefilter("ignore", ts.StaleDataWarning)
        return ts.holder_on(office, day).id


def _head_of_government(state, day):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ts.StaleDataWarning)
        return ts.head_of_government_on(state, day).id


def _level(summit, party):
    return next(
        str(participant.level)
        for participant in ts.summit(summit).participants
        if participant.party_id == party and ts.summit(summit) in ts.summits(participant=party)
    )


def _head_of_body(body, day):
    (office,) = {term.office for term in ts.body(body).heads if term.office.kind == "head-of-body"}
    return office.holder_on(day).id


def _meetings(body, year):
    return _ids(
        meeting for meeting in ts.meetings(body=body) if str(meeting.start).startswith(year)
    )


def _designations(year, kind):
    return _ids(
        designation
        for designation in ts.designations(kind=kind)
        if designation.start
        and str(designation.start)[:4] <= year
        and (not designation.end or year <= str(designation.end)[:4])
    )


ASK = {
    "chair_on": lambda day: ts.chair_on(day).state_id,
    "holder_on": lambda day: ts.chair_on(day).holder_on(day).id,
    "handover_on": _handover,
    "handover_summit_on": lambda day: ts.chair_on(day).summit_id,
    "status_of": lambda party, day: str(ts.status_of(party, day)),
    "members_on": lambda day: _ids(ts.members_on(day)),
    "observers_on": lambda day: _ids(ts.observers_on(day)),
    "head_of_state_on": lambda state, day: ts.head_of_state_on(state, day).id,
    "secretary_general_on": lambda day: ts.secretary_general_on(day).id,
    "name_on": ts.name_on,
    "summit": _summit,
    "participant": _participant,
    "meeting_participant": _meeting_participant,
    "agreement": lambda key, field: str(getattr(ts.agreement(key), field)),
    "body": _field(ts.bodies()),
    "meeting": _field(ts.meetings()),
    "designation": _field(ts.designations()),
    "award": _field(ts.awards()),
    "statement": _field(ts.statements()),
    "organisation": _field(ts.organisations()),
    "person": _field(ts.people()),
    "body_by_name": lambda *words: ts.body(" ".join(words)).id,
    "person_by_name": lambda *words: ts.person(" ".join(words)).id,
    "holder_of": _holder,
    "head_of_government_on": _head_of_government,
    "chair_held_by": lambda term: _ids(ts.chairmanship(term).holders),
    "in_session_on": lambda day: _ids(ts.snapshot_on(day).summits) or "none",
    "level": _level,
    "head_of_body_on": _head_of_body,
    "meetings_of": _meetings,
    "designations_in": _designations,
    "awards_of": lambda person: _ids(ts.awards(person=person)),
    "state": lambda *words: ts.state(" ".join(words)).id,
    "next_summit": lambda day: ts.next_summit(day).id,
    "previous_summit": lambda day: ts.previous_summit(day).id,
    "next_regular_summit": lambda day: ts.next_summit(day, kind="regular").id,
    "previous_regular_summit": lambda day: ts.previous_summit(day, kind="regular").id,
}


class TestAnswers:
    """The answers/ folder"""

    @pytest.mark.parametrize(("question", "expected"), list(_rows()))
    def test_agrees(self, question, expected):
        """The library gives the answer that a person read in the source."""
        verb, *words = question.split(" ")
        assert expected == ASK[verb](*words)

    def test_there_are_enough(self):
        """There are hundreds, each with its source and its reason, and no question appears twice."""
        rows = [
            row for path in FILES for row in csv.DictReader(path.read_text("utf-8").splitlines())
        ]
        assert len(rows) >= 700
        assert all(all(row.values()) for row in rows)
        assert len({row["question"] for row in rows}) == len(rows)
