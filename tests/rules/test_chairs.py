"""Terms of the chair: whose office it is, and at which summit a term begins."""

import pytest

from rules.breaches import added, changed, questions

_LATER = "2003-01-05"


def _terms(start, *, summits=True):
    """Let the second term begin on another day; without *summits* the first names none."""
    first = {} if summits else {"summit_id": None}
    return [
        changed("chairmanships", 0, end=start, **first),
        changed("chairmanships", 1, start=start),
    ]


CASES = {
    "own office": ([changed("chairmanships", 1, office_id="head-of-west")], []),
    "office of another state": (
        [changed("chairmanships", 1, office_id="head-of-east")],
        ["chairmanships.json: 2003-west: office_id: head-of-east is not an office of west"],
    ),
    "office of no state": (
        [changed("chairmanships", 1, office_id="secretary")],
        ["chairmanships.json: 2003-west: office_id: secretary is not an office of west"],
    ),
    "later than its summit, as others are not": (
        _terms(_LATER),
        [
            "chairmanships.json: 2003-west: summit_id: the leaders met at 2003-west on 2003-01-02, "
            f"not on {_LATER}"
        ],
    ),
    "later than its summit, as each is": (_terms(_LATER, summits=False), []),
    "earlier than its summit": (
        _terms("2003-01-01", summits=False),
        [
            "chairmanships.json: 2003-west: summit_id: the leaders met at 2003-west on 2003-01-02, "
            "not on 2003-01-01"
        ],
    ),
}


class TestChairs:
    """The rules for terms of the chair"""

    @pytest.mark.parametrize("name", CASES)
    def test_questions(self, name, tmp_path):
        """Each case is asked about as it should be, and about nothing else."""
        changes, expected = CASES[name]
        assert expected == questions(tmp_path, *changes)

    def test_another_term(self, tmp_path):
        """A term that a record made up adds is judged alike."""
        term = added(
            "chairmanships", id="2019-east", number=3, state_id="east", start="2019-01-01",
            office_id="head-of-west",
        )  # fmt: skip
        end = changed("chairmanships", 1, end="2019-01-01")
        assert [
            "chairmanships.json: 2019-east: office_id: head-of-west is not an office of east"
        ] == questions(tmp_path, end, term)
