"""Numbered meetings, and the terms of an office."""

import pytest

from rules.breaches import added, changed, questions

CASES = {
    "number that does not rise": (
        [
            changed("meetings", 0, ordinal=2),
            added(
                "meetings",
                id="2001-council",
                body_id="council",
                ordinal=2,
                start="2001-05",
                end="2001-05",
            ),
        ],
        [
            "meetings.json: 2001-council: ordinal: No. 2, though 2000-council, which came before, was "
            "No. 2"
        ],
    ),
    "numbers that rise, with one unknown": (
        [
            changed("meetings", 0, ordinal=2),
            added("meetings", id="2001-council", body_id="council", start="2001-05", end="2001-05"),
            added(
                "meetings",
                id="2002-council",
                body_id="council",
                ordinal=4,
                start="2002",
                end="2002",
            ),
        ],
        [],
    ),
    "vacancy that no gap tells": (
        [lambda files: files["gaps.json"].pop()],
        [
            "office_terms.json: can-2: end: 2010-05-01 leaves a gap before ada-2, which starts on 2011-01-01"
        ],
    ),
    "end that no gap tells": (
        [changed("office_terms", 1, end=None, as_of="2005")],
        ["office_terms.json: bek-1: end: missing, though can-1 follows, and no gap says so"],
    ),
    "end that a gap tells": (
        [
            changed("office_terms", 1, end=None, as_of="2005"),
            lambda files: files["gaps.json"].append(
                {
                    "id": "end",
                    "subject": "end",
                    "kind": "office_terms",
                    "record_ids": ["bek-1"],
                    "checked": "2020",
                }
            ),
        ],
        [],
    ),
    "office from a day before its first term": (
        [changed("offices", 1, since="1999-04-30")],
        [
            "offices.json: head-of-west: since: 1999-04-30 is a day off bek-1, which starts on 1999-05-01"
        ],
    ),
    "office from its first term": ([changed("offices", 1, since="1999-05-01")], []),
    "office from long before": ([changed("offices", 1, since="1990")], []),
}


class TestSeries:
    """The rules of series"""

    @pytest.mark.parametrize(("changes", "expected"), CASES.values(), ids=CASES)
    def test_questions(self, tmp_path, changes, expected):
        """A breach is reported with its message, and what may be right is not."""
        assert expected == questions(tmp_path, *changes)
