"""The days and cities of what happened at a summit or meeting."""

import pytest

from rules.breaches import changed, questions

_TWO_DAYS = changed("summits", 0, end="2001-01-02", leaders_met="2001-01-02")
_MOVED = changed("chairmanships", 0, start="2001-01-02")
_LATER = (
    _TWO_DAYS,
    _MOVED,
    changed("agreements", 0, signed="2001-01-02"),
    changed("statements", 0, date="2001-01-02"),
)
"""The leaders meet on the second of two days."""

_ALSO_BY_CLUB = changed("agreements", 0, signatories=[{"party_id": "club"}])
_EVE = changed("meetings", 0, id="council-eve", start="2001-01-01", end="2001-01-01")

CASES = {
    "all on the day of the leaders": (_LATER, []),
    "signed by leaders on another day": (
        [*_LATER, changed("agreements", 0, signed="2001-01-01")],
        [
            "agreements.json: pact: signed: the leaders met at 2001-east on 2001-01-02, not on 2001-01-01"
        ],
    ),
    "signed on a day of no meeting": (
        [*_LATER, changed("agreements", 0, signed="2001-01-01"), _ALSO_BY_CLUB],
        [
            "agreements.json: pact: signed: the leaders met at 2001-east on 2001-01-02, not on 2001-01-01"
        ],
    ),
    "signed by the ministers of the day before": (
        [*_LATER, changed("agreements", 0, signed="2001-01-01"), _ALSO_BY_CLUB, _EVE],
        [],
    ),
    "signed by leaders on the day of the ministers": (
        [
            *_LATER,
            changed("agreements", 0, signed="2001-01-01"),
            _EVE,
            changed(
                "summits",
                0,
                participants=[
                    {
                        "party_id": "east",
                        "person_id": "ada",
                        "level": "head-of-state",
                        "role": "member",
                    },
                    {"party_id": "west", "role": "observer"},
                ],
            ),
        ],
        [
            "agreements.json: pact: signed: the leaders met at 2001-east on 2001-01-02, not on 2001-01-01"
        ],
    ),
    "signed in that month": ([*_LATER, changed("agreements", 0, signed="2001-01")], []),
    "signed a day off a meeting": (
        [
            changed(
                "agreements",
                1,
                signed="2000-12-30",
                amends_ids=None,
                implements_ids=None,
                place="Eastville",
            )
        ],
        [
            "agreements.json: annex: signed: 2000-12-30 is a day off 2000-council, which was in Eastville"
        ],
    ),
    "signed at a meeting": (
        [
            changed(
                "agreements",
                1,
                signed="2000-12-31",
                amends_ids=None,
                implements_ids=None,
                place="Old Eastville",
            )
        ],
        [],
    ),
    "signed long after a meeting": ([changed("agreements", 1, place="Eastville")], []),
    "signed elsewhere on the day of a meeting": (
        [
            changed(
                "agreements",
                1,
                signed="2000-12-31",
                amends_ids=None,
                implements_ids=None,
                place="Seaside",
            )
        ],
        [
            "agreements.json: annex: place: Seaside, though 2000-council took place that day in "
            "Eastville"
        ],
    ),
    "signed where no meeting was that day": (
        [changed("agreements", 1, signed="2002-02-02", place="Seaside")],
        [],
    ),
    "awarded a day off a summit": (
        [changed("awards", 0, date="2001-01-02", place="Eastville")],
        ["awards.json: order-ada: date: 2001-01-02 is a day off 2001-east, which was in Eastville"],
    ),
    "awarded elsewhere on the day of a summit": (
        [changed("awards", 0, date="2001-01-01", place="Seaside")],
        [
            "awards.json: order-ada: place: Seaside, though 2001-east took place that day in Eastville"
        ],
    ),
    "said on another day": (
        [*_LATER, changed("statements", 0, date="2001-01-01")],
        [
            "statements.json: hello: date: the leaders met at 2001-east on 2001-01-02, not on 2001-01-01"
        ],
    ),
    "said on the way": (
        [*_LATER, changed("statements", 0, date="2001-01-01", occasion="on arrival")],
        [],
    ),
    "admitted on another day": (
        [
            *_LATER,
            changed(
                "states",
                1,
                memberships=[
                    {
                        "status": "observer",
                        "start": "2001-01-01",
                        "end": "2002-01-01",
                        "summit_id": "2001-east",
                    },
                    {"status": "member", "start": "2002-01-01"},
                ],
            ),
        ],
        [
            "states.json: west: memberships[0].start: the leaders met at 2001-east on 2001-01-02, not "
            "on 2001-01-01"
        ],
    ),
    "admitted on the day of the leaders": (
        [
            *_LATER,
            changed(
                "organisations",
                0,
                memberships=[
                    {"status": "observer", "start": "2001-01-02", "summit_id": "2001-east"},
                ],
            ),
        ],
        [],
    ),
    "meeting after the summit that it prepares": (
        [changed("meetings", 1, summit_id="2001-east")],
        [
            "meetings.json: 2005-academy: start: 2005 comes after the summit 2001-east, which ended on "
            "2001-01-01"
        ],
    ),
}


class TestOccasions:
    """The rules of occasions"""

    @pytest.mark.parametrize(("changes", "expected"), CASES.values(), ids=CASES)
    def test_questions(self, tmp_path, changes, expected):
        """A breach is reported with its message, and what may be right is not."""
        assert expected == questions(tmp_path, *changes)
