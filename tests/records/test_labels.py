"""Names of fields and values, in words."""

import attrs
import pytest
from pendulum import Date

import turkicstates as ts
from turkicstates.records.labels import label, name_of, series_in_words, words


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


class TestName:
    """Names of records"""

    @pytest.mark.parametrize(
        ("find", "name"),
        [
            (lambda: ts.chairmanship("2023-kazakhstan"), "Kazakhstan, 2023-2024"),
            (lambda: ts.chairmanship("2025-azerbaijan"), "Azerbaijan, since 2025"),
            (lambda: ts.summit("2023-astana"), "Astana, 2023-11-03"),
            (lambda: ts.summit("2020-baku-extraordinary"), "2020-04-10"),
            (
                lambda: ts.Dataset.bundled().by_id("meetings", "health-ministers-2020-video"),
                "Meeting of Ministers of Health, 2020-04-28",
            ),
        ],
    )
    def test_dated(self, find, name):
        """A record without a name of its own is named by who or where, and when."""
        assert name == name_of(find())

    def test_in_one_year(self, league):
        """A term within one year names it once."""
        term = attrs.evolve(league.chairmanship(1), start=Date(2001, 2, 3), end=Date(2001, 4, 5))
        data = ts.Dataset.from_records(league.meta, [*league.states(), term])
        assert "East, 2001" == name_of(data.chairmanship(1))


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
