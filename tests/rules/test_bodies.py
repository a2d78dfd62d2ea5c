"""Bodies, their members, and how parties began."""

import pytest

from rules.breaches import added, changed, questions

_PACT = changed(
    "organisations",
    1,
    founding_agreement_id="pact",
    founded="2001-01-01",
    former_names=[
        {"start": "2001-01-01", "end": "2008-07-01", "names": {"en": "The Circle"}},
    ],
)


def _members(*members):
    return changed(
        "bodies", 1, founded="2001-06-01", founding_agreement_id=None, members=list(members)
    )


def _east(**fields):
    return {"party_id": "east", "status": "member", **fields}


def _membership(**fields):
    return changed(
        "states",
        0,
        memberships=[
            {"status": "member", "start": "2001-01-01", "summit_id": "2001-east", **fields}
        ],
    )


CASES = {
    "member twice": (
        [_members(_east(), _east())],
        ["bodies.json: council: members[1].party_id: east is there already"],
    ),
    "member before the founding": (
        [_members(_east(start="2001-05-01"))],
        [
            "bodies.json: council: members[0].start: 2001-05-01 comes before the founding of council, 2001-06-01"
        ],
    ),
    "member a day after the founding": (
        [_members(_east(start="2001-06-02"))],
        [
            "bodies.json: council: members[0].start: 2001-06-02 is a day off the founding of council, 2001-06-01"
        ],
    ),
    "member from the founding": ([_members(_east(start="2001-06-01"))], []),
    "member that did not exist": (
        [
            changed("organisations", 0, founded="2003"),
            _members({"party_id": "club", "status": "observer", "start": "2002"}),
            changed("agreements", 0, signatories=[{"party_id": "east", "person_id": "ada"}]),
            changed(
                "organisations",
                0,
                founding_agreement_id=None,
                memberships=[{"status": "observer", "start": "2001-01-01"}],
            ),
        ],
        [
            "bodies.json: council: members[0].start: club did not exist before 2003",
        ],
    ),
    "member of an organ that is none of the organisation": (
        [_members({"party_id": "west", "status": "member", "start": "2001-07"})],
        ["bodies.json: council: members[0].status: member, though west was observer on 2001-07"],
    ),
    "member of an organ a day after its admission": (
        [_members({"party_id": "west", "status": "member", "start": "2002-01-02"})],
        [
            "bodies.json: council: members[0].start: 2002-01-02 is a day off its membership, which "
            "starts on 2002-01-01"
        ],
    ),
    "member of an organ that never was one of the organisation": (
        [
            added("organisations", id="fund", names={"en": "Fund"}),
            _members({"party_id": "fund", "status": "member", "start": "2002-01-02"}),
        ],
        [],
    ),
    "founded on another day than its document": (
        [changed("bodies", 1, founded="2001-01-02", members=None)],
        ["bodies.json: council: founded: 2001-01-02, though pact is of 2001-01-01 or 2001-06"],
    ),
    "founded by a document without a date": (
        [changed("bodies", 1, founding_agreement_id="sketch")],
        [],
    ),
    "names that leave a gap": (
        [
            changed(
                "bodies",
                1,
                former_names=[
                    {"start": "2001", "end": "2002", "names": {"en": "A"}},
                    {"start": "2004", "end": "2005", "names": {"en": "B"}},
                ],
            )
        ],
        ["bodies.json: council: former_names[0].end: 2002 leaves a gap before 2004"],
    ),
    "names that overlap": (
        [
            changed(
                "states",
                0,
                former_names=[
                    {"start": "2001", "end": "2004", "names": {"en": "A"}},
                    {"start": "2003", "end": "2005", "names": {"en": "B"}},
                ],
            )
        ],
        ["states.json: east: former_names[0].end: 2004 overlaps 2003"],
    ),
    "name from a day before the founding": (
        [
            changed(
                "organisations",
                1,
                former_names=[
                    {"start": "1999-12-31", "end": "2008-07-01", "names": {"en": "The Circle"}}
                ],
            )
        ],
        [
            "organisations.json: ots: former_names[0].start: 1999-12-31 is a day off the founding, "
            "2000-01-01"
        ],
    ),
    "capitals that leave a gap": (
        [
            changed(
                "states",
                0,
                capitals=[
                    {"names": {"en": "Old"}, "start": "1990", "end": "1995"},
                    {"names": {"en": "New"}, "start": "1996", "end": "1999"},
                    {"names": {"en": "Newest"}, "start": "1999"},
                ],
            )
        ],
        ["states.json: east: capitals[0].end: 1995, though the next one begins on 1996"],
    ),
    "founder that signed on another day": (
        [_PACT, _membership(signed="2001-01-02")],
        ["states.json: east: memberships[0].signed: 2001-01-02, though pact says 2001-01-01"],
    ),
    "member that ratified on another day": (
        [_PACT, _membership(signed="2001-01-01", ratified="2001-05-06")],
        ["states.json: east: memberships[0].ratified: 2001-05-06, though pact says 2001-05-05"],
    ),
    "founder bound on another day": (
        [_PACT, _membership(in_force="2001-07-01")],
        ["states.json: east: memberships[0].in_force: 2001-07-01, though pact says 2001-06"],
    ),
    "later member": (
        [
            _PACT,
            changed(
                "states",
                1,
                memberships=[
                    {"status": "observer", "start": "2001-01-01", "end": "2002-01-01"},
                    {"status": "member", "start": "2002-01-01", "in_force": "2002-01-01"},
                ],
            ),
        ],
        [],
    ),
}


class TestBodies:
    """The rules of bodies"""

    @pytest.mark.parametrize(("changes", "expected"), CASES.values(), ids=CASES)
    def test_questions(self, tmp_path, changes, expected):
        """A breach is reported with its message, and what may be right is not."""
        assert expected == questions(tmp_path, *changes)
