"""Days, numbers and lists in sentences."""

import datetime

import pytest
from pendulum import Date

import turkicstates as ts
from turkicstates.sentences import words


class TestDays:
    """Days in words."""

    @pytest.mark.parametrize(
        ("date", "expected"),
        [
            (Date(2023, 11, 3), "on 3 November 2023"),
            (ts.PartialDate("2023-11"), "in November 2023"),
            (ts.PartialDate("2023"), "in 2023"),
        ],
    )
    def test_a_date_is_written_as_far_as_it_is_known(self, date, expected):
        """A date is written as far as it is known."""
        assert expected == words.on(date)

    @pytest.mark.parametrize(
        ("date", "expected"),
        [
            (datetime.date(2023, 11, 3), "3 November 2023"),
            (ts.PartialDate("2023-01"), "January 2023"),
            (ts.PartialDate("2023-12"), "December 2023"),
            (ts.PartialDate("2023"), "2023"),
        ],
    )
    def test_text(self, date, expected):
        """A date of the standard library is written too, and every month."""
        assert expected == words.date_in_words(date)

    @pytest.mark.parametrize(
        ("first", "last", "expected"),
        [
            (Date(2025, 10, 6), Date(2025, 10, 7), "on 6–7 October 2025"),
            (Date(2025, 9, 30), Date(2025, 10, 1), "from 30 September 2025 to 1 October 2025"),
            (Date(2025, 1, 1), Date(2026, 1, 2), "from 1 January 2025 to 2 January 2026"),
            (Date(2025, 1, 1), ts.PartialDate("2025-01"), "from 1 January 2025 to January 2025"),
            (ts.PartialDate("2025"), ts.PartialDate("2025"), "in 2025"),
        ],
    )
    def test_days_of_one_month_name_it_once(self, first, last, expected):
        """Days of one month name the month once."""
        assert expected == words.on_days(first, last)

    @pytest.mark.parametrize(
        ("start", "end", "expected"),
        [
            (None, None, ""),
            (None, Date(2020, 1, 2), " until 2 January 2020"),
            (Date(2020, 1, 2), None, " since 2 January 2020"),
            (Date(2020, 1, 2), ts.PartialDate("2021"), " from 2 January 2020 to 2021"),
        ],
    )
    def test_a_period_may_be_open(self, start, end, expected):
        """A period may be open at either end."""
        assert expected == words.period(start, end)


class TestNumbers:
    """Numbers in words."""

    @pytest.mark.parametrize(
        ("number", "expected"),
        [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"),
         (21, "21st"), (22, "22nd"), (101, "101st"), (111, "111th")],
    )  # fmt: skip
    def test_ordinals_have_their_ending(self, number, expected):
        """An ordinal has the ending that it is read with."""
        assert expected == words.ordinal(number)

    @pytest.mark.parametrize(
        ("number", "expected"),
        [(0, "no summits"), (1, "one summit"), (12, "twelve summits"), (13, "13 summits")],
    )
    def test_small_numbers_are_words(self, number, expected):
        """Numbers up to twelve are words, and only one has no plural."""
        assert expected == words.counted(number, "summit")

    @pytest.mark.parametrize(
        ("number", "expected"), [(1, "once"), (2, "twice"), (3, "three times")]
    )
    def test_once_and_twice_are_words_of_their_own(self, number, expected):
        """Once and twice are words of their own."""
        assert expected == words.times(number)


class TestNames:
    """Names and nouns with what goes with them."""

    @pytest.mark.parametrize(
        ("texts", "expected"),
        [(["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")],
    )
    def test_a_list_ends_in_and(self, texts, expected):
        """The last text of a list comes after 'and'."""
        assert expected == words.listed(texts)

    @pytest.mark.parametrize(
        ("noun", "expected"),
        [("member", "a member"), ("observer", "an observer"), ("Act", "an Act")],
    )
    def test_the_article_fits_the_noun(self, noun, expected):
        """The indefinite article fits the sound that the noun begins with."""
        assert expected == words.with_article(noun)

    @pytest.mark.parametrize(
        ("name", "expected"), [("Kazakhstan", "Kazakhstan's"), ("United States", "United States'")]
    )
    def test_a_plural_gets_an_apostrophe_alone(self, name, expected):
        """A name that ends in s gets an apostrophe alone."""
        assert expected == words.possessive(name)

    @pytest.mark.parametrize(
        ("names", "expected"),
        [
            ({"en": "Turkic Academy"}, "The Turkic Academy"),
            ({"en": "The Council"}, "The Council"),
            ({"tr": "Türk Akademisi"}, "Türk Akademisi"),
        ],
    )
    def test_only_english_names_have_an_article(self, names, expected):
        """An English name has one article; a name in another language has none."""
        texts = ts.Translations(names)
        assert expected == words.named(texts, texts.first)
