"""The bundled data against answers typed from sources, independently of the data files."""

import pytest

import turkicstates as ts
from tools.answers import answer_of, rows

ROWS = [
    pytest.param(row["question"], row["expected"], id=f"{name}: {row['question']}")
    for name, row in rows()
]


class TestAnswers:
    """The answers/ folder"""

    @pytest.mark.parametrize(("question", "expected"), ROWS)
    def test_agrees(self, question, expected):
        """The library gives the answer that a person read in the source."""
        assert expected == answer_of(ts, question)

    def test_there_are_enough(self):
        """There are hundreds, each with its source and its reason, and no question appears twice."""
        asked = [row for _, row in rows()]
        assert len(asked) >= 1990
        assert all(all(row.values()) for row in asked)
        assert len({row["question"] for row in asked}) == len(asked)
