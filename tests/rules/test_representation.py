"""People who represent a party."""

import pytest

from rules.breaches import added, changed, questions

_TWO = [
    {"party_id": "east", "person_id": "ada", "role": "member"},
    {"party_id": "west", "person_id": "can", "role": "observer"},
]

_NORTH = added(
    "states",
    id="north",
    names={"en": "North"},
    memberships=[{"status": "member", "start": "2001-01-01"}],
)


def _signed(*parties, date="2003-03-03", **fields):
    signatories = [{"party_id": party} for party in parties]
    return changed("agreements", 1, signed=date, signatories=signatories, **fields)


CASES = {
    "signed by all members but one": (
        [_NORTH, _signed("east", "west")],
        ["agreements.json: annex: signatories: all members of 2003-03-03 but north are there"],
    ),
    "signed by all members": ([_NORTH, _signed("east", "west", "north")], []),
    "signed by one member of three": ([_NORTH, _signed("east")], []),
    "signed by one member of two": ([_signed("east")], []),
    "signed by all members but one in some month": (
        [_NORTH, _signed("east", "west", date="2003-03")],
        [],
    ),
    "signed by all members but the newest": (
        [
            _NORTH,
            added(
                "states",
                id="south",
                names={"en": "South"},
                memberships=[{"status": "member", "start": "2000-01-01"}],
            ),
            _signed("east", "north", "south", date="2002-01-01"),
        ],
        [],
    ),
    "signed by all members but that of who is awarded": (
        [
            _NORTH,
            _signed("west", "north"),
            changed("awards", 0, agreement_id="annex"),
        ],
        [],
    ),
    "signatory of another state": (
        [changed("agreements", 1, signatories=[{"party_id": "west", "person_id": "ada"}])],
        ["agreements.json: annex: signatories[0].person_id: ada is of east, not of west"],
    ),
    "signatory for an organisation": (
        [changed("agreements", 1, signatories=[{"party_id": "club", "person_id": "ada"}])],
        [],
    ),
    "signatory twice": (
        [
            changed(
                "agreements",
                1,
                signatories=[{"party_id": "west"}, {"party_id": "west", "person_id": "bek"}],
            )
        ],
        ["agreements.json: annex: signatories[1].party_id: west is there already"],
    ),
    "one party in two roles": (
        [
            changed(
                "summits",
                0,
                participants=[
                    *_TWO,
                    {"party_id": "east", "person_id": "dia", "role": "honorary-chairman"},
                ],
            ),
        ],
        [],
    ),
    "two people of one party in one role": (
        [
            changed(
                "summits",
                0,
                participants=[
                    *_TWO,
                    {"party_id": "east", "person_id": "dia", "role": "member"},
                ],
            ),
        ],
        ["summits.json: 2001-east: participants[2].party_id: east is there already"],
    ),
    "participant who had died": (
        [
            changed("people", 2, died="2000-06"),
            changed("office_terms", 2, person_id="dia"),
            changed("office_terms", 3, person_id="dia"),
            changed("office_terms", 2, id="x-1"),
            changed("office_terms", 3, id="x-2"),
            lambda files: files["gaps.json"][1].update(record_ids=["x-2"]),
            changed("summits", 0, participants=_TWO),
        ],
        ["summits.json: 2001-east: participants[1].person_id: can was not alive on 2001-01-01"],
    ),
    "participant who was not born": (
        [
            changed("people", 3, born="2001-06"),
            changed(
                "meetings",
                0,
                participants=[{"party_id": "east", "person_id": "dia", "role": "member"}],
            ),
        ],
        ["meetings.json: 2000-council: participants[0].person_id: dia was not alive on 2000-12-31"],
    ),
    "state that signs at a summit and did not come": (
        [
            changed("summits", 0, participants=_TWO[:1]),
            changed("agreements", 0, signatories=[{"party_id": "east"}, {"party_id": "west"}]),
        ],
        ["agreements.json: pact: signatories[1].party_id: west did not come to 2001-east"],
    ),
    "person who signs at a summit and did not come": (
        [
            changed("summits", 0, participants=_TWO),
            changed(
                "agreements",
                0,
                signatories=[
                    {"party_id": "east", "person_id": "ada"},
                    {"party_id": "west", "person_id": "bek"},
                ],
            ),
        ],
        [
            "agreements.json: pact: signatories[1].person_id: bek did not come to 2001-east, though "
            "others who signed did"
        ],
    ),
    "people below the leaders who sign": (
        [changed("agreements", 0, signatories=[{"party_id": "east", "person_id": "dia"}])],
        [],
    ),
    "who presides and did not come": (
        [changed("summits", 0, presided_by_id="dia")],
        ["summits.json: 2001-east: presided_by_id: dia is not among those who came"],
    ),
    "who presides for neither host nor chair": (
        [changed("summits", 3, host_id="east", presided_by_id="ada")],
        [],
    ),
    "who presides for the chair": (
        [changed("summits", 3, host_id="east", presided_by_id="bek")],
        [],
    ),
    "who presides for another state": (
        [changed("summits", 3, host_id="west", presided_by_id="ada")],
        ["summits.json: 2004-call: presided_by_id: ada is of east, neither host nor chair"],
    ),
    "holder of an office of another state": (
        [changed("people", 2, state_id="east")],
        [
            "office_terms.json: can-1: person_id: can is of east, and head-of-west is an office of west"
        ],
    ),
    "speaker who did not come": (
        [changed("statements", 0, speaker_id="dia")],
        ["statements.json: hello: speaker_id: dia is not among those who came to 2001-east"],
    ),
}


class TestRepresentation:
    """The rules of representation"""

    @pytest.mark.parametrize(("changes", "expected"), CASES.values(), ids=CASES)
    def test_questions(self, tmp_path, changes, expected):
        """A breach is reported with its message, and what may be right is not."""
        assert expected == questions(tmp_path, *changes)
