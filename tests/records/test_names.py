"""The names and titles of records."""

import pytest

import turkicstates as ts
from conftest import write
from samples import cited, full


class TestNames:
    """Names and titles"""

    def test_names_of_a_state(self):
        """A name is given in each recorded language, by the nearest tag."""
        state = ts.state("KZ")
        assert "Kazakhstan" == state.name
        assert "Kazakistan" == state.name_in("tr")
        assert "Kazakistan" == state.name_in("tr-CY")
        assert "Қазақстан" == state.name_in("kk")
        assert "Қозоғистон" == state.name_in("uz-Cyrl")
        assert "Qozogʻiston" == state.name_in("uz-Latn")

    @pytest.mark.parametrize("tag", ["uz-cyrl", "UZ-CYRL", "uz-Cyrl", "UZ-Cyrl"])
    def test_tags_in_any_case(self, tag):
        """A language tag means the same in capitals and in small letters, as BCP 47 has it."""
        assert "Қозоғистон" == ts.state("KZ").name_in(tag)

    @pytest.mark.parametrize("tag", ["fr", "", "x-klingon", "trk"])
    def test_no_name(self, league, tag):
        """A language in which no source gave a name is an error that names those that there are."""
        with pytest.raises(ts.NoRecordError) as caught:
            league.state("east").name_in(tag)
        expected = f"no name of East in {tag!r} is recorded; the recorded languages are en, tr"
        assert expected == str(caught.value)

    @pytest.mark.parametrize(
        ("day", "expected"),
        [
            ("1989-10-22", "Hungarian People's Republic"),
            ("1989-10-23", "Republic of Hungary"),
            ("2011-12-31", "Republic of Hungary"),
            ("2012-01-01", "Hungary"),
        ],
    )
    def test_former_names(self, day, expected):
        """A former name keeps its period, and the day of a change belongs to the new one."""
        assert expected == ts.state("HU").name_on(day)

    def test_former_names_in_a_language(self):
        """A former name is given in the language asked for, or is an error."""
        assert "Magyar Köztársaság" == ts.state("HU").name_on("2000-01-01", language="hu")
        with pytest.raises(
            ts.NoRecordError, match="no name of Hungary in 'kk' is recorded for 2000-01-01"
        ):
            ts.state("HU").name_on("2000-01-01", language="kk")

    def test_former_names_without_ends(self, tmp_path):
        """A name without a start holds from the beginning, and one without an end is a spelling alone."""
        files = full()
        files["states.json"][0]["former_names"] = [
            {"names": {"en": "Oldest"}},
            {"end": "1990", "names": {"en": "Older"}},
            {"start": "1990", "end": "1995-05", "names": {"en": "Old"}},
        ]
        files["states.json"][0] |= cited("names", "memberships", "alpha_2", "former_names")
        state = ts.Dataset.load(write(tmp_path / "old", files)).state("oldest")
        days = ("1900-01-01", "1989-12-31", "1990-12-31", "1995-04-30", "1995-05-31")
        assert ["Older", "Older", "Old", "Old", "East"] == [state.name_on(day) for day in days]
        for day, change in (
            ("1990-01-01", "1990"), ("1990-12-30", "1990"), ("1995-05-01", "1995-05"),
        ):  # fmt: skip
            with pytest.raises(ts.NoRecordError) as caught:
                state.name_on(day)
            expected = f"no name of East is certain for {day}: it changed in {change}, and no source gives the day"
            assert expected == str(caught.value)
            assert day == str(caught.value.day)

    def test_today(self, league):
        """Without a day the name is the present one."""
        assert "The League" == league.organisation("ots").name_on()

    def test_titles(self, league):
        """A document is called by its English title, by its label, or by a title in another language."""
        titles = {agreement.id: agreement.title for agreement in league.agreements()}
        expected = {"pact": "The Pact", "annex": "Ek", "plan": "Plan for trade", "sketch": "Sketch"}
        assert expected == titles

    def test_nothing_to_be_called_by(self):
        """A document that has neither title nor label has an empty title."""
        bare = ts.Agreement(
            id="a",
            kind=ts.AgreementKind.ACT,
            status=ts.AgreementStatus.DRAFT,
            confidence=ts.Confidence.LOW,
        )
        assert "" == bare.title

    def test_theme(self, league):
        """A summit without a theme has None for one."""
        assert ("Peace", None) == (league.summit(1).theme, league.summit(2).theme)

    def test_capital(self):
        """The capital is the last of the recorded ones, by its English name; there may be none."""
        assert "Astana" == ts.state("KZ").capital
        assert "Ankara" == ts.state("TR").capital
        bare = ts.State(id="a", names=ts.Translations({"en": "A"}), confidence=ts.Confidence.LOW)
        assert None is bare.capital


class TestNamesOn:
    """names_on"""

    @pytest.mark.parametrize(
        ("day", "expected"),
        [
            ("2000-01-01", {"en": "The Circle", "tr": "Çember"}),
            ("2008-06-30", {"en": "The Circle", "tr": "Çember"}),
            ("2008-07-01", {"en": "The League"}),
            ("2020-07-01", {"en": "The League"}),
            ("1999-12-31", {"en": "The League"}),
        ],
    )
    def test_day(self, league, day, expected):
        """The names are those of the day; without a former name for it, the present ones."""
        names = league.by_id("organisations", "ots").names_on(day)
        assert expected == names
        assert isinstance(names, ts.Translations)

    def test_today(self, league):
        """Without a day the names are the present ones."""
        assert {"en": "The League"} == league.by_id("organisations", "ots").names_on()

    def test_state(self):
        """A state has names of a day too."""
        assert "Turkey" == ts.state("TR").names_on("2020-01-01")["en"]

    def test_no_day(self, league):
        """What does not name a day is an error."""
        with pytest.raises(ts.InvalidDateError, match="'2001' is not a date"):
            league.by_id("organisations", "ots").names_on("2001")


class TestCovers:
    """FormerName.covers"""

    @pytest.mark.parametrize(
        ("start", "end", "day", "expected"),
        [
            (None, None, "2000-01-01", False),
            (None, "1990", "1900-01-01", True),
            (None, "1990", "1989-12-31", True),
            (None, "1990", "1990-01-01", False),
            ("1990", "1995-05", "1989-12-31", False),
            ("1990", "1995-05", "1990-12-30", False),
            ("1990", "1995-05", "1990-12-31", True),
            ("1990", "1995-05", "1995-04-30", True),
            ("1990", "1995-05", "1995-05-01", False),
            ("1990", None, "2000-01-01", False),
        ],
    )
    def test_day(self, start, end, day, expected):
        """A name covers what is certain from its start to its end, and nothing without a known end."""
        former = ts.FormerName(
            names=ts.Translations({"en": "Old"}),
            start=start and ts.PartialDate(start),
            end=end and ts.PartialDate(end),
        )
        assert expected is former.covers(day)

    @pytest.mark.parametrize(("day", "expected"), [("2008-06-30", True), ("2008-07-01", False)])
    def test_known_to_the_day(self, league, day, expected):
        """The day on which a name ends belongs to the next one."""
        (former,) = league.by_id("organisations", "ots").former_names
        assert expected is former.covers(day)

    def test_no_day(self, league):
        """What does not name a day is an error."""
        (former,) = league.by_id("organisations", "ots").former_names
        with pytest.raises(ts.InvalidDateError, match="'soon' is not a date"):
            former.covers("soon")
