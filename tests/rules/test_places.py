"""Cities and the states in which they lie."""

import pytest

from rules.breaches import changed, questions

CASES = {
    "seat in another state": (
        [changed("bodies", 1, seat_state_id="west")],
        ["bodies.json: council: seat_state_id: Eastville lies in east, not in west"],
    ),
    "seat under another name of the city": (
        [changed("bodies", 1, seat_city="Doğukent", seat_state_id="west")],
        ["bodies.json: council: seat_state_id: Doğukent lies in east, not in west"],
    ),
    "seat of an organisation in another country": (
        [changed("organisations", 0, seat_city="Seaside")],
        ["organisations.json: club: seat_state_id: Seaside lies in Nowhere, not in west"],
    ),
    "meeting in another state": (
        [changed("meetings", 0, state_id="west")],
        ["meetings.json: 2000-council: state_id: Eastville lies in east, not in west"],
    ),
    "summit in another state": (
        [changed("summits", 3, city="Eastville", host_id="west")],
        ["summits.json: 2004-call: host_id: Eastville lies in east, not in west"],
    ),
    "designation in another state": (
        [changed("designations", 0, id="seaside-2010", city="Seaside")],
        ["designations.json: seaside-2010: state_id: Seaside lies in Nowhere, not in east"],
    ),
    "city that is no place": (
        [changed("bodies", 1, seat_city="Atlantis", seat_state_id="west")],
        [],
    ),
    "document of a summit elsewhere": (
        [changed("agreements", 0, place="Seaside")],
        [
            "agreements.json: pact: place: the summit 2001-east took place in Eastville, not in Seaside"
        ],
    ),
    "document of a summit under another name of the city": (
        [changed("agreements", 0, place="Old Eastville")],
        [],
    ),
    "document of a summit without a city": (
        [changed("summits", 0, city=None), changed("agreements", 0, place="Seaside")],
        [],
    ),
}


class TestPlaces:
    """The rules of places"""

    @pytest.mark.parametrize(("changes", "expected"), CASES.values(), ids=CASES)
    def test_questions(self, tmp_path, changes, expected):
        """A breach is reported with its message, and what may be right is not."""
        assert expected == questions(tmp_path, *changes)
