"""Fields, keys of parts and claims of sources, as the pages say them."""

import pytest

import turkicstates as ts
from tools.site.languages import language
from tools.site.records.claims import claimed, in_words


class TestInWords:
    """in_words"""

    @pytest.mark.parametrize(
        ("record", "path", "expected"),
        [
            (ts.summit(10), "start", "Start"),
            (ts.summit(10), "themes.uz-Cyrl", "Themes: Uzbek (Cyrillic)"),
            (ts.summit(10), "participants.hungary", "Participants: Hungary"),
            (ts.state("KZ"), "capitals.Akmola", "Capitals: Akmola"),
            (ts.state("TR"), "former_names.2022-06-01", "Former names: 1 June 2022"),
            (ts.state("TR"), "former_names.nobody", "Former names: nobody"),
            (ts.state("TR"), "memberships.member", "Memberships: Member"),
            (ts.organisation("ots"), "affiliations.eco", "Affiliations: Economic Cooperation Organization"),
            (ts.body("Turkic Investment Fund"), "finances.paid-in-capital-2023-03-16",
             "Finances: Paid in capital, 16 March 2023"),
            (ts.organisation("ots"), "finances.contribution-kyrgyzstan-2013",
             "Finances: Contribution, Kyrgyzstan, 2013"),
        ],
    )  # fmt: skip
    def test_path(self, record, path, expected):
        """The path of a field is its name and what distinguishes the part, without an identifier."""
        assert expected == in_words(record, path)


class TestClaimed:
    """claimed"""

    @pytest.mark.parametrize(
        ("record", "path", "text", "expected"),
        [
            (ts.summit(10), "start", "2023-11-02", "2 November 2023"),
            (ts.summit(10), "start", "2023-11-02 (announced)", "2 November 2023 (announced)"),
            (ts.summit(10), "start", "2023-11", "November 2023"),
            (ts.summit(10), "start", "2023-31-31", "2023-31-31"),
            (ts.summit(10), "ordinal", "9", "9"),
            (ts.summit(10), "series", "council-of-heads-of-state", "Council of Heads of State"),
            (ts.summit(10), "format", "in-person", "In person"),
            (ts.summit(10), "city", "Astana", "Astana"),
            (ts.summit(10), "host_id", "turkiye", "Türkiye"),
            (ts.summit(10), "themes.en", "2023-11-03", "2023-11-03"),
            (ts.summit(10), "participants.hungary", "guest", "Guest"),
            (ts.summit(10), "participants.hungary", "viktor-orban", "Viktor Orbán"),
            (ts.summit(10), "participants.hungary", "the ambassador", "the ambassador"),
            (ts.summit(10), "participants.nobody", "2023-11-03", "3 November 2023"),
        ],
    )
    def test_value(self, record, path, text, expected):
        """An identifier is the name of its record, a day and a word are as sentences have them."""
        assert expected == claimed(record, path, text)


class TestLanguage:
    """language"""

    @pytest.mark.parametrize(
        ("tag", "expected"),
        [
            ("tr", "Turkish"), ("kk-Latn", "Kazakh (Latin)"), ("xx", "xx"), ("tr-x", "tr-x"),
            ("xx-Cyrl", "xx-Cyrl"),
        ],
    )  # fmt: skip
    def test_names(self, tag, expected):
        """A tag is the name of a language and a script; an unknown one stays."""
        assert expected == language(tag)

    def test_all(self):
        """Every language of a text of the data has a name."""
        tags = {tag for kind in ("states", "summits", "agreements", "people", "bodies", "places")
                for record in ts.Dataset.bundled().records(kind)
                for texts in (getattr(record, "names", {}), getattr(record, "titles", {}),
                              getattr(record, "themes", {})) for tag in texts}  # fmt: skip
        assert {"az", "en", "uz-Cyrl"} < tags
        assert [] == [tag for tag in tags if language(tag) == tag]
