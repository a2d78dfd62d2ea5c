"""Names of fields and values, in words."""

import pytest

from turkicstates.records.labels import label, words


class TestLabel:
    """Names of fields"""

    @pytest.mark.parametrize(
        ("name", "expected"),
        [
            ("start", "Start"),
            ("state_id", "State"),
            ("addressee_ids", "Addressee"),
            ("seat_state_id", "State of the seat"),
            ("un_admission", "UN admission"),
            ("alpha_2", "ISO 3166-1 alpha-2"),
            ("cow_code", "Correlates of War code"),
        ],
    )
    def test_a_field_has_a_heading(self, name, expected):
        """A field is named by its words, or by what the world calls it."""
        assert expected == label(name)


class TestWords:
    """Values of vocabularies"""

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            ("regular", "Regular"),
            ("head-of-state", "Head of state"),
            ("in-person", "In person"),
            ("council-of-heads-of-state", "Council of Heads of State"),
        ],
    )
    def test_a_value_has_words(self, value, expected):
        """A value of a vocabulary is shown in words."""
        assert expected == words(value)
