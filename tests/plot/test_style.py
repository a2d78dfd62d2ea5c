"""The look that charts share."""

import pytest

import turkicstates as ts
from charts import plot  # without Altair this module is skipped
from turkicstates.plot import style

assert plot


def look(**options):
    """Return a look with the usual options, or others."""
    usual = {"theme": "light", "width": 720, "language": "en"}
    return style.Look.of(None, **(usual | options))


class TestLook:
    """Look"""

    @pytest.mark.parametrize("theme", ["night", None, ["dark"]], ids=repr)
    def test_no_theme(self, theme):
        """A theme is light or dark."""
        with pytest.raises(ts.InvalidOptionError, match=r"is not one of 'light', 'dark'"):
            look(theme=theme)

    @pytest.mark.parametrize(
        "width", [279, -1, 10_001, float("nan"), float("inf"), "700", None, True, 1j], ids=repr
    )
    def test_no_width(self, width):
        """A width is a number of pixels, neither too few nor too many."""
        with pytest.raises(ts.InvalidArgumentError, match="is not a number of pixels from 280"):
            look(width=width)

    @pytest.mark.parametrize("width", [280, 700.5, 10_000])
    def test_width(self, width):
        """Any number between them will do."""
        assert width == look(width=width).width

    def test_days(self):
        """Days are in words in English, and numbers in other languages."""
        day = ts.as_of()
        assert ("21 March 2026", "Mar 2026") == (look().day(day), look().month(day))
        turkish = look(language="tr")
        assert ("2026-03-21", "2026-03") == (turkish.day(day), turkish.month(day))
        assert "2023-11" == turkish.day(ts.PartialDate("2023-11"))

    def test_people(self):
        """A person has a name in the language, or the main one."""
        person = ts.person("kassym-jomart-tokayev")
        assert person.name == look().person(person)
        assert person.names["ru"] == look(language="ru").person(person)
        assert person.name == look(language="uz").person(person)


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
        values = style.years(look(), first, last, most=most).to_dict()["values"]
        assert expected == [value["year"] for value in values]
