"""Names of fields and values, in words."""

import attrs
import pytest

import turkicstates as ts
from turkicstates.records.labels import label, series_in_words, words


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
            ("video", "By video link"),
        ],
    )
    def test_a_value_has_words(self, value, expected):
        """A value of a vocabulary is shown in words."""
        assert expected == words(value)


class TestSeries:
    """Series of summits in words"""

    def test_listed(self):
        """A series has the name that the description gives it; one outside names who met."""
        assert "Council of Heads of State" == series_in_words(ts.summit(10))
        earlier = ts.summit(10, series="turkic-speaking-states")
        assert "Summits of the Turkic-speaking states" == series_in_words(earlier)

    def test_not_listed(self, little):
        """Without a name, its own words do."""
        meta = attrs.evolve(little.meta, series=())
        data = ts.Dataset.from_records(meta, little.summits())
        assert "Council of heads of state" == series_in_words(data.summit("2001-east"))
