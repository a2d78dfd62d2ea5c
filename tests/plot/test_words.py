"""The names and words that charts share."""

from types import SimpleNamespace

import pytest

import turkicstates as ts
from charts import plot  # without Altair this module is skipped
from conftest import write
from turkicstates.plot import words

assert plot


def cited(*sources):
    """Return something that rests on sources, each a publisher, a heading and an identifier."""
    names = ("publisher", "heading", "id")
    made = (SimpleNamespace(**dict(zip(names, source, strict=True))) for source in sources)
    return SimpleNamespace(sources=[SimpleNamespace(source=source) for source in made])


def party(name, short=None, abbreviation=None):
    """Return a party with names."""

    def texts(text):
        return ts.Translations({} if text is None else {"en": text})

    return SimpleNamespace(
        id="party",
        name=name,
        names=texts(name),
        short_names=texts(short),
        abbreviations=texts(abbreviation),
    )


class TestPublishers:
    """publishers"""

    @pytest.mark.parametrize(
        ("sources", "expected"),
        [
            ([], ""),
            ([("P", "T", "i")], "P"),
            ([(None, "T", "i"), (None, None, "i")], "T; i"),
            ([("A", "T", "i"), ("A", "U", "j"), ("B", "T", "k")], "A; B"),
            ([(name, "T", "i") for name in "ABC"], "A; B; C"),
            ([(name, "T", "i") for name in "ABCD"], "A; B; C; 1 more"),
            ([(name, "T", "i") for name in "ABCDE"], "A; B; C; 2 more"),
        ],
    )
    def test_text(self, sources, expected):
        """At most three are named, each once, and the others are counted."""
        assert expected == words.publishers(cited(*sources))


class TestNames:
    """short and named"""

    LONG = "The Organisation of Long Names"

    @pytest.mark.parametrize(
        ("names", "short", "named"),
        [
            ((LONG, None, "OLN"), "OLN", LONG),
            ((LONG, "Names", "OLN"), "Names", "Names"),
            ((LONG,), LONG, LONG),
            (("Four and twenty letters!", None, "F"),) + ("Four and twenty letters!",) * 2,
            (("Five and twenty letters, ", None, "F"), "F", "Five and twenty letters, "),
        ],
    )
    def test_names(self, names, short, named):
        """A label has a short name, or an abbreviation for a name too long; a sentence has none."""
        assert (short, named) == (words.short(party(*names)), words.named(party(*names)))


class TestLanguages:
    """The language of names"""

    @pytest.mark.parametrize(
        ("language", "short", "named"),
        [
            ("tr", "KKTC", "Kuzey Kıbrıs Türk Cumhuriyeti"),
            ("ky-KG", "Түндүк Кипр", "Түндүк Кипр"),
            ("uz_Cyrl", *("Shimoliy Kipr Turk Respublikasi",) * 2),
            ("xx", *("Northern Cyprus",) * 2),
            ("kk", "СКТР", "Солтүстік Кипр Түрік Республикасы"),
        ],
    )
    def test_state(self, language, short, named):
        """A label is the shortest that is clear; what the data does not have is in English."""
        state = ts.state("northern-cyprus")
        assert (short, named) == (words.short(state, language), words.named(state, language))

    def test_unnamed(self):
        """What has an abbreviation alone in the language has that; what has no name has its id."""
        assert "ТҮРКСОЙ" == words.short(ts.organisation("turksoy"), "kk")
        assert "party" == words.short(party(None))

    @pytest.mark.parametrize("language", ["en", "EN_gb", "tr-CY", "uz-Cyrl"])
    def test_known(self, language):
        """Every language with a name is taken, and English always."""
        words.check_language(ts.Dataset.bundled(), language)

    def test_unknown(self):
        """A language without a name is refused, with those that there are."""
        with pytest.raises(ts.InvalidOptionError, match=r"^language='turkish' is not") as caught:
            words.check_language(ts.Dataset.bundled(), "turkish")
        assert {"az", "en", "hu", "kk", "ky", "ru", "tk", "tr", "uz"} <= set(caught.value.expected)
        with pytest.raises(TypeError, match="language must be a string"):
            words.check_language(ts.Dataset.bundled(), 9)

    def test_organisation(self, bare):
        """The organisation has its name of the day, in the language or in English, if it has one."""
        data = ts.Dataset.bundled()
        old = words.organisation(data, "tr", ts.as_of().replace(year=2015))
        assert ts.name_on("2015-03-21", language="tr") == old
        assert "Organization of Turkic States" == words.organisation(
            data, "xx", ts.as_of().replace(year=9999)
        )
        assert words.organisation(bare, "en", bare.as_of()) is None

    def test_no_english(self, files, tmp_path):
        """Where the data has no English, the organisation has its name in another language."""
        files["organisations.json"][0]["names"] = {"tr": "Birlik"}
        data = ts.Dataset.load(write(tmp_path / "turkish", files))
        assert "Birlik" == words.organisation(data, "en", data.as_of())


class TestListed:
    """listed"""

    @pytest.mark.parametrize(
        ("given", "expected"), [("a", "a"), ("ab", "a and b"), ("abc", "a, b and c")]
    )
    def test_text(self, given, expected):
        """The last of several words follows an and."""
        assert expected == words.listed(list(given))
