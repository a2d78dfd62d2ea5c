"""Identifiers that spell a year, city, state or person."""

import pytest

from rules.breaches import added, changed, questions

CASES = {
    "another year": (
        [changed("statements", 1, id="2005-reply")],
        ["statements.json: 2005-reply: date: 2004-04, though the identifier spells 2005"],
    ),
    "one of two years": ([changed("statements", 1, id="2004-reply-2005")], []),
    "neither of two years": (
        [changed("statements", 1, id="2001-reply-2005")],
        [
            "statements.json: 2001-reply-2005: date: 2004-04, though the identifier spells 2001 and 2005"
        ],
    ),
    "year within a period": (
        [changed("designations", 0, start="2009", end="2011")],
        [],
    ),
    "number that is no year": ([changed("statements", 1, id="reply-12005")], []),
    "another city": (
        [changed("designations", 1, id="capital-eastville")],
        [
            "designations.json: capital-eastville: city: Seaside, though the identifier spells eastville"
        ],
    ),
    "city that is no place": (
        [changed("designations", 1, id="capital-seaside", city="Sea Side")],
        [
            "designations.json: capital-seaside: city: Sea Side, though the identifier spells seaside"
        ],
    ),
    "city in the identifier of what it amends": (
        [
            changed("agreements", 2, place="Seaside", amends_ids=["pact-of-eastville"]),
            added(
                "agreements", id="pact-of-eastville", label="Old", kind="treaty", status="signed"
            ),
            changed("agreements", 2, id="pact-of-eastville-plan"),
        ],
        [],
    ),
    "another state": (
        [
            changed("bodies", 1, id="council-of-west"),
            changed("meetings", 0, body_id="council-of-west"),
            changed("designations", 0, body_id="council-of-west"),
            changed("offices", 3, body_id="council-of-west"),
        ],
        ["bodies.json: council-of-west: seat_state_id: east, though the identifier spells west"],
    ),
    "another person": (
        [changed("awards", 0, person_id="bek")],
        ["awards.json: order-ada: person_id: bek, though the identifier spells ada"],
    ),
    "person with another surname": (
        [
            changed("people", 3, id="dia-dal"),
            changed("office_terms", 5, person_id="dia-dal"),
            changed("office_terms", 7, person_id="dia-dal"),
            changed("statements", 1, id="reply-dal"),
        ],
        ["statements.json: reply-dal: speaker_id: bek, though the identifier spells dal"],
    ),
    "person with that surname": (
        [
            changed("people", 3, id="dia-dal"),
            changed("office_terms", 5, person_id="dia-dal"),
            changed("office_terms", 7, person_id="dia-dal"),
            changed("statements", 1, id="reply-dal", speaker_id="dia-dal"),
        ],
        [],
    ),
    "another office": (
        [changed("office_terms", 6, id="secretary-bek")],
        [
            "office_terms.json: secretary-bek: office_id: deputy, though the identifier spells secretary"
        ],
    ),
    "the longest of two offices": (
        [
            added(
                "offices", id="deputy-secretary", names={"en": "Second"}, kind="honorary-chairman"
            ),
            changed("office_terms", 6, id="deputy-secretary-bek", office_id="deputy-secretary"),
        ],
        [],
    ),
}


class TestIdentifiers:
    """The rules of identifiers"""

    @pytest.mark.parametrize(("changes", "expected"), CASES.values(), ids=CASES)
    def test_questions(self, tmp_path, changes, expected):
        """A breach is reported with its message, and what may be right is not."""
        assert expected == questions(tmp_path, *changes)
