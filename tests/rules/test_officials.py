"""People who act as holders of an office."""

import pytest

from rules.breaches import added, changed, questions

_MINISTER = "Minister of Foreign Affairs of West"
_CHAIR = "Chair of the Council"
_OFFICE = added(
    "offices",
    id="west-minister",
    names={"en": "Minister"},
    kind="foreign-minister",
    state_id="west",
)
_TERM = added("office_terms", id="dia-5", office_id="west-minister", person_id="dia", start="2000")


def _statement(**fields):
    return changed("statements", 1, **fields)


CASES = {
    "speaker who did not hold the office": (
        [_statement(office="President of West", speaker_id="dia")],
        ["statements.json: reply: office: dia was not President of West on 2004-04, but bek"],
    ),
    "speaker who held it": ([_statement(office="President of West")], []),
    "speaker of a state with no such office": ([_statement(office="Prime Minister of West")], []),
    "speaker with an office of no state": ([_statement(office="President of the Academy")], []),
    "speaker who did not hold a recorded office": (
        [_statement(office="Secretary", speaker_id="dia")],
        ["statements.json: reply: office: dia was not Secretary on 2004-04, but can"],
    ),
    "speaker who held a recorded office": ([_statement(office="Secretary", speaker_id="can")], []),
    "speaker who may have held a recorded office": (
        [_statement(office=_CHAIR, speaker_id="dia")],
        [],
    ),
    "speaker who never held a recorded office": (
        [_statement(office=_CHAIR, speaker_id="bek")],
        ["statements.json: reply: office: bek has no term as Chair of the Council"],
    ),
    "speaker who may have held it beside its known holder": (
        [
            changed("office_terms", 5, end="2000"),
            changed("office_terms", 7, office_id="chair-of-council", start="2000"),
            _statement(office=_CHAIR, speaker_id="dia"),
        ],
        [],
    ),
    "speaker in an office before its first term": (
        [_statement(office="Deputy Secretary", speaker_id="ada")],
        [],
    ),
    "speaker with another title": (
        [_statement(office="First President of West", speaker_id="dia")],
        [],
    ),
    "participant who did not hold the office": (
        [
            _OFFICE,
            _TERM,
            changed(
                "meetings",
                1,
                participants=[
                    {"party_id": "west", "person_id": "bek", "office": _MINISTER, "role": "member"},
                    {"party_id": "east", "role": "member"},
                ],
            ),
        ],
        [
            "meetings.json: 2005-academy: participants[0].office: bek was not Minister of Foreign "
            "Affairs of West on 2005, but dia"
        ],
    ),
    "signatory who does not lead the organisation": (
        [
            changed(
                "agreements",
                1,
                signed="2003-02",
                signatories=[{"party_id": "ots", "person_id": "dia"}],
            )
        ],
        [
            "agreements.json: annex: signatories[0].person_id: dia did not lead ots on 2003-02, but can"
        ],
    ),
    "signatory who does not lead a body that is a party too": (
        [
            added("organisations", id="council", names={"en": "Council"}),
            changed("office_terms", 5, start="2001"),
            changed(
                "agreements",
                1,
                signatories=[
                    {"party_id": "council", "person_id": "bek"},
                    {"party_id": "club", "person_id": "bek"},
                ],
            ),
        ],
        [
            "agreements.json: annex: signatories[0].person_id: bek did not lead council on 2002-02, but "
            "dia"
        ],
    ),
    "who may have led it at some time": (
        [
            added("organisations", id="council", names={"en": "Council"}),
            changed("office_terms", 5, end="2002-02"),
            added(
                "office_terms",
                id="bek-7",
                office_id="chair-of-council",
                person_id="bek",
                start="2002-02",
            ),
            changed("agreements", 1, signatories=[{"party_id": "council", "person_id": "dia"}]),
        ],
        [],
    ),
    "who leads it": (
        [
            changed(
                "agreements",
                1,
                signed="2003-02",
                signatories=[{"party_id": "ots", "person_id": "can"}],
            )
        ],
        [],
    ),
    "document of no known day": (
        [changed("agreements", 3, signatories=[{"party_id": "ots", "person_id": "dia"}])],
        [],
    ),
    "acting holder": (
        [
            _OFFICE,
            _TERM,
            changed(
                "meetings",
                1,
                participants=[
                    {
                        "party_id": "west",
                        "person_id": "dia",
                        "office": f"Acting {_MINISTER}",
                        "role": "member",
                    },
                ],
            ),
        ],
        [],
    ),
}


class TestOfficials:
    """The rules of officials"""

    @pytest.mark.parametrize(("changes", "expected"), CASES.values(), ids=CASES)
    def test_questions(self, tmp_path, changes, expected):
        """A breach is reported with its message, and what may be right is not."""
        assert expected == questions(tmp_path, *changes)
