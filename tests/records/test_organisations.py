"""Organisations: their symbols, what they are to each other, and their money."""

import pytest

import turkicstates as ts
from conftest import write
from rules.breaches import changed
from samples import full

_SYMBOLS = changed(
    "organisations",
    1,
    mottos={"tr": "İleri", "en": "Onward"},
    working_languages=["en", "tr"],
    flags=[
        {
            "start": "2001-01-01",
            "end": "2003-01",
            "description": "A circle.",
            "summit_id": "2001-east",
            "agreement_id": "pact",
        },
        {"start": "2003-01", "end": "2005", "description": "A square."},
    ],
    affiliations=[{"organisation_id": "club", "status": "observer", "start": "2002"}],
    finances=[
        {"kind": "contribution", "party_id": "east", "share": "2/3", "date": "2004"},
        {"kind": "donation", "value": 5, "currency": "USD"},
    ],
)


@pytest.fixture(name="organisation")
def _organisation(tmp_path):
    files = full()
    _SYMBOLS(files)
    return ts.Dataset.load(write(tmp_path / "league", files)).organisation("ots")


class TestOrganisation:
    """Organisation"""

    def test_motto(self, organisation):
        """The motto is the English one, with the citations of that."""
        assert "Onward" == organisation.motto
        assert ["gazette"] == [citation.source_id for citation in organisation.cite("motto")]

    def test_motto_not_known(self, league):
        """An organisation may have no motto."""
        assert None is league.organisation("club").motto

    @pytest.mark.parametrize(
        ("day", "expected"),
        [
            ("2000-12-31", None),
            ("2001-01-01", "A circle."),
            ("2002-12-31", "A circle."),
            ("2003-01-01", "A square."),
            ("2004-12-31", "A square."),
            ("2005-01-01", None),
        ],
    )
    def test_flag_on(self, organisation, day, expected):
        """The day of an adoption has the new flag."""
        flag = organisation.flag_on(day)
        assert expected == (flag and flag.description)

    def test_flag_today(self):
        """Without a day the flag is that of today, which lasts."""
        assert "decision-flag-2024" == ts.organisation("ots").flag_on().agreement_id

    def test_flag_on_no_day(self, organisation):
        """What does not name a day is an error."""
        with pytest.raises(ts.InvalidDateError, match="'soon' is not a date"):
            organisation.flag_on("soon")

    def test_relations(self, organisation):
        """Flags, affiliations and amounts lead to the records that they name."""
        first, second = organisation.flags
        assert ("2001-east", "pact") == (first.summit.id, first.agreement.id)
        assert (None, None) == (second.summit, second.agreement)
        assert "Chess Club" == organisation.affiliations[0].organisation.name
        assert ["east", None] == [
            amount.party and amount.party.id for amount in organisation.finances
        ]

    def test_paths(self, organisation):
        """Citations refer to the parts by date, organisation, and kind, party and date."""
        parts = (*organisation.flags, *organisation.affiliations, *organisation.finances)
        assert ["2001-01-01", "2003-01", "club", "contribution-east-2004", "donation"] == [
            part.key for part in parts
        ]

    def test_found_by_its_motto(self):
        """A search finds it by its motto in any language."""
        assert "ots" == ts.search("Biz Birlikte Daha Güçlüyüz")[0].id


class TestItself:
    """What the bundled data says of the organisation itself"""

    def test_every_name(self):
        """Each of its names finds it."""
        ots = ts.organisation("ots")
        for names in (ots.names, ots.abbreviations, *(name.names for name in ots.former_names)):
            for name in names.values():
                assert ots is ts.organisation(name)

    def test_not_its_own_member(self):
        """It is neither a member nor an observer of itself."""
        assert ts.Status.NONE is ts.status_of("OTS", "2024-01-01")

    def test_first_answer(self):
        """A search for its abbreviation finds it first."""
        assert "ots" == ts.search("OTS")[0].id

    def test_capital_of_the_fund(self):
        """Each founder of the fund holds the same part of each capital."""
        amounts = ts.body("Turkic Investment Fund").finances
        for kind, value in (
            ("authorised-capital", 100_000_000),
            ("paid-in-capital", 70_000_000),
            ("callable-capital", 30_000_000),
        ):
            assert [value] * 5 == [
                amount.value
                for amount in amounts
                if amount.kind == kind and amount.party_id and str(amount.date) == "2023-03-16"
            ]
