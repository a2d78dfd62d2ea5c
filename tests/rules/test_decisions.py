"""The days on which bodies are founded, joined and headed, and on which documents are proposed."""

import pytest

from rules.breaches import added, changed, questions


def _member(start, **fields):
    return changed(
        "bodies", 1, members=[{"party_id": "east", "status": "member", "start": start}], **fields
    )


def _proposed(date):
    return changed("agreements", 0, initiators=[{"party_id": "west", "date": date}])


CASES = {
    "founded a day after the first meeting": (
        [changed("bodies", 1, founded="2001-01-01")],
        ["bodies.json: council: founded: 2001-01-01 is a day off the first meeting, 2000-council"],
    ),
    "founded a day after a later meeting": (
        [
            changed("bodies", 1, founded="2001-01-01"),
            added("meetings", id="1999-council", body_id="council", start="1999", end="1999"),
        ],
        [],
    ),
    "founded at the first meeting": (
        [changed("bodies", 1, founded="2000-12-31", founding_agreement_id=None)],
        [],
    ),
    "founded on the second day of the first meeting": (
        [changed("bodies", 1, founded="2001-01-01"), changed("meetings", 0, end="2001-01-01")],
        [],
    ),
    "founded a day after the first meeting of two days": (
        [
            changed("bodies", 1, founded="2001-01-02", founding_agreement_id=None, members=None),
            changed("meetings", 0, end="2001-01-01"),
        ],
        ["bodies.json: council: founded: 2001-01-02 is a day off the first meeting, 2000-council"],
    ),
    "joined a day after a summit": (
        [_member("2004-04-05")],
        ["bodies.json: council: members[0].start: 2004-04-05 is a day off 2004-call"],
    ),
    "joined a day before a summit": (
        [_member("2004-04-03")],
        ["bodies.json: council: members[0].start: 2004-04-03 is a day off 2004-call"],
    ),
    "joined at a summit": ([_member("2004-04-04")], []),
    "joined the day after a meeting of some days": (
        [changed("meetings", 0, end="2001-01-03"), _member("2001-01-04")],
        ["bodies.json: council: members[0].start: 2001-01-04 is a day off 2000-council"],
    ),
    "joined on the last of some days": (
        [changed("meetings", 0, end="2001-01-03"), _member("2001-01-03")],
        [],
    ),
    "joined at another meeting of the day after": (
        [
            changed("meetings", 1, id="2004-academy", start="2004-04-05", end="2004-04-05"),
            _member("2004-04-05"),
        ],
        [],
    ),
    "joined a day after a meeting of another body": (
        [changed("meetings", 1, start="2005-05-05", end="2005-05-05"), _member("2005-05-06")],
        [],
    ),
    "head of a body from a day after a summit": (
        [changed("office_terms", 5, start="2004-04-05", end="2005-05-05")],
        ["office_terms.json: dia-1: start: 2004-04-05 is a day off 2004-call"],
    ),
    "head of a body until a day before a summit": (
        [changed("office_terms", 5, start="2003-03-03", end="2004-04-03")],
        ["office_terms.json: dia-1: end: 2004-04-03 is a day off 2004-call"],
    ),
    "another office from a day after a summit": (
        [changed("office_terms", 6, start="2004-04-05", as_of="2011-01-01")],
        [],
    ),
    "proposed a day after a summit": (
        [_proposed("2001-01-02")],
        ["agreements.json: pact: initiators[0].date: 2001-01-02 is a day off 2001-east"],
    ),
    "proposed at another time": ([_proposed("1999-09-09")], []),
}


class TestDecisions:
    """The rules of decisions"""

    @pytest.mark.parametrize(("changes", "expected"), CASES.values(), ids=CASES)
    def test_questions(self, tmp_path, changes, expected):
        """A breach is reported with its message, and what may be right is not."""
        assert expected == questions(tmp_path, *changes)
