"""Days, their sources and disputes."""

import pytest

from rules.breaches import changed, questions

_DISPUTE = {
    "field": "start",
    "reason": "near",
    "values": [
        {"value": "1999-05-01", "source_ids": ["gazette"]},
        {"value": "1999-05-02", "source_ids": ["herald"]},
    ],
}


def _disputed(chosen, field="start"):
    return changed("office_terms", 1, disputes=[_DISPUTE | {"chosen": chosen, "field": field}])


def _expected(reported):
    """Make a change after which two sources report the expectation, and only one to the day."""

    def change(files):
        summit = files["summits.json"][0]
        summit["expected"][0]["reported"] = reported
        summit["citations"] += [
            {"source_id": source, "supports": ["expected.a pact"]}
            for source in ("herald", "gazette")
        ]

    return change


CASES = {
    "day after its only source": (
        [changed("statements", 1, date="2020-03-01")],
        [
            "statements.json: reply: date: 2020-03-01 is later than each of its sources, and no gap says so"
        ],
    ),
    "day after its only source, as a gap tells": (
        [
            changed("statements", 1, date="2020-03-01"),
            lambda files: files["gaps.json"].append(
                {
                    "id": "day",
                    "subject": "day",
                    "kind": "statements",
                    "record_ids": ["reply"],
                    "field": "date",
                    "checked": "2020",
                }
            ),
        ],
        [],
    ),
    "month of its only source": ([changed("statements", 1, date="2020-01-31")], []),
    "expectation of a day after its source": (
        [_expected("2020-02-04")],
        [
            "summits.json: 2001-east: expected[0].reported: 2020-02-04 is a day off its source, of 2020-02-03"
        ],
    ),
    "expectation of the day of its source": ([_expected("2020-02-03")], []),
    "expectation of long before its source": ([_expected("2019")], []),
    "dispute that chose another day": (
        [_disputed("1999-05-02")],
        [
            "office_terms.json: bek-1: disputes[0].chosen: '1999-05-02', though the record says 1999-05-01"
        ],
    ),
    "dispute that chose the day": ([_disputed("1999-05-01")], []),
    "dispute on something else": ([_disputed("1999-05-02", "person_id")], []),
}


class TestEvidence:
    """The rules of evidence"""

    @pytest.mark.parametrize(("changes", "expected"), CASES.values(), ids=CASES)
    def test_questions(self, tmp_path, changes, expected):
        """A breach is reported with its message, and what may be right is not."""
        assert expected == questions(tmp_path, *changes)
