"""The words that charts share."""

from types import SimpleNamespace

import pytest

import turkicstates as ts
from charts import plot  # without Altair this module is skipped
from turkicstates.plot import style

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

    return SimpleNamespace(name=name, short_names=texts(short), abbreviations=texts(abbreviation))


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
        assert expected == style.publishers(cited(*sources))


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
        assert (short, named) == (style.short(party(*names)), style.named(party(*names)))


class TestYears:
    """years"""

    @pytest.mark.parametrize(
        ("first", "last", "most", "expected"),
        [
            (2000, 2003, 4, [2000, 2001, 2002, 2003]),
            (2000, 2004, 4, [2000, 2002, 2004]),
            (2000, 2000, 1, [2000]),
            (2000, 2010, 3, [2000, 2004, 2008]),
        ],
    )
    def test_steps(self, first, last, most, expected):
        """There are at most so many, evenly spaced."""
        values = style.years(first, last, most=most).to_dict()["values"]
        assert expected == [value["year"] for value in values]


class TestListed:
    """listed"""

    @pytest.mark.parametrize(
        ("words", "expected"), [("a", "a"), ("ab", "a and b"), ("abc", "a, b and c")]
    )
    def test_text(self, words, expected):
        """The last of several words follows an and."""
        assert expected == style.listed(list(words))
