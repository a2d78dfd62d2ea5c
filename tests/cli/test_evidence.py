"""The few sources of an answer."""

import pytest

import turkicstates as ts
from conftest import small, write
from turkicstates.cli.evidence import Shown, few_sources

FIELDS = ("state_id", "start", "end", "summit_id", "motto")


@pytest.fixture(name="shown")
def _shown(tmp_path):
    """Return a function that shows a term of which each publisher supports some fields."""

    def shown(supports):
        files = small()
        term = files["chairmanships.json"][0]
        term["motto"] = "Ahead"
        term["citations"] = []
        for publisher, fields in supports.items():
            source_id = publisher.lower().replace(" ", "-")
            files["sources.json"].append({"id": source_id, "publisher": publisher})
            term["citations"].append({"source_id": source_id, "supports": fields.split()})
        data = ts.Dataset.load(write(tmp_path / "data", files))
        term = data.chairmanship("2001-east")
        return few_sources(data, [Shown(field, term, field) for field in FIELDS]).rows

    return shown


class TestFewSources:
    """The sources that together support what is shown."""

    def test_one_is_enough(self, shown):
        """A source that supports everything is shown alone, and the number of all is named."""
        rows = shown({"Daily East": "start", "Evening East": " ".join(FIELDS)})
        assert rows == [
            "Evening East. For: state_id, start, end, summit_id, motto.",
            "All 2 sources of the term: turkicstates cite chairmanships/2001-east",
        ]

    def test_first_hand_first(self, shown):
        """Sources at first hand come first, and of two that support the same, they are chosen."""
        rows = shown(
            {
                "Daily East": "start end",
                "West Times": "motto",
                "The League": "motto",
                "Ministry of East": "state_id summit_id",
            }
        )
        assert [row.partition(".")[0] for row in rows[:-1]] == [
            "Ministry of East", "The League", "Daily East",
        ]  # fmt: skip

    def test_all_of_them(self, shown):
        """If all sources are shown, there is no last line."""
        rows = shown({"Daily East": "state_id start end summit_id motto"})
        assert rows == ["Daily East. For: state_id, start, end, summit_id, motto."]

    def test_at_most_five(self, shown, monkeypatch):
        """No more sources are shown than the limit, even if they do not support everything."""
        monkeypatch.setattr("turkicstates.cli.evidence._MOST", 2)
        rows = shown({f"Paper {number}": field for number, field in enumerate(FIELDS)})
        assert rows == [
            "Paper 0. For: state_id.",
            "Paper 1. For: start.",
            "All 5 sources of the term: turkicstates cite chairmanships/2001-east",
        ]
