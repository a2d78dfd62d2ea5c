"""People who act as holders of an office."""

import pytest

from rules.breaches import added, changed, questions

_MINISTER = "Minister of Foreign Affairs of West"
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
