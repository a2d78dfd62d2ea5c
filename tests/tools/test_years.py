"""The page of each year: what changed, who met, what was signed."""

import re

import pytest

import turkicstates as ts
from conftest import write
from markup import RAW, Markup, hostile
from samples import full
from tools.site.years import pages, years

pytestmark = pytest.mark.slow


@pytest.fixture(name="bundled", scope="module")
def _bundled():
    """The pages of the bundled data."""
    return pages(ts.Dataset.bundled())


def _section(text, name):
    return text.partition(f"\n## {name}\n")[2].partition("\n## ")[0]


class TestYears:
    """years"""

    def test_every_year(self):
        """There is a year for each since the first summit, without a break."""
        numbers = [year.number for year in years(ts.Dataset.bundled())]
        assert 1992 == numbers[0]
        assert list(range(1992, numbers[-1] + 1)) == numbers

    def test_events_are_whole(self):
        """Every event since the first year stands in exactly one year."""
        data = ts.Dataset.bundled()
        kinds = ("changed", "offices", "signed")
        listed = [
            line.record for year in years(data) for kind in kinds for line in getattr(year, kind)
        ]
        events = [
            event.record
            for event in data.timeline()
            if str(event.date) >= "1992" and event.kind != "summit"
        ]
        assert sorted(record.id for record in events) == sorted(record.id for record in listed)

    def test_sentences(self):
        """The sentence of a year says who chaired, and counts what is not merely planned."""
        by_number = {year.number: year.sentence for year in years(ts.Dataset.bundled())}
        assert by_number[2021].startswith(
            "Azerbaijan chaired the organisation at first, then Türkiye from 12 November 2021. "
        )
        assert by_number[2011].startswith(
            "Kazakhstan chaired the organisation from 21 October 2011. "
        )
        assert "chaired" not in by_number[1992]
        assert "The data has no meeting and no document of that year." in by_number.values()

    def test_unfinished(self):
        """Of the year of the last check, the sentence says when its chair was known."""
        data = ts.Dataset.bundled()
        by_number = {year.number: year for year in years(data)}
        assert "when the data was last checked" in by_number[data.as_of().year].sentence
        assert not by_number[2021].unfinished


class TestPages:
    """pages"""

    def test_what_changed(self, bundled):
        """What changed links to the day on the map, and to the record."""
        changed = _section(bundled["years/2021.md"], "What changed")
        assert 'href="../time-machine.html?on=2021-11-12"' in changed
        assert "Renamed Organization of Turkic States" in changed
        assert 'href="../records/chairmanships/2021-turkiye.html"' in changed

    def test_who_met(self, bundled):
        """A summit is a sentence that leads to its record."""
        summits = _section(bundled["years/2021.md"], "Summits")
        assert 'href="../records/summits/2021-istanbul.html">The 8th summit met in Ist' in summits

    def test_neighbours(self, bundled):
        """Each year leads to the one before and the one after; the first and last have one."""
        assert re.search(r'"2020\.html">.*"2022\.html">', bundled["years/2021.md"])
        first = raw_links(bundled["years/1992.md"])
        assert "1993.html" in first
        assert "1991.html" not in first

    def test_index(self, bundled):
        """The list of years links to each."""
        links = raw_links(bundled["years/index.md"])
        assert {f"{path[6:-3]}.html" for path in bundled if path != "years/index.md"} == set(links)

    def test_harmless(self, tmp_path):
        """Nothing in the data becomes markup."""
        data = ts.Dataset.load(write(tmp_path / "league", hostile(full())))
        for text in pages(data).values():
            markup = Markup("\n".join(RAW.findall(text)))
            tags = {tag for tag, _ in markup.elements}
            assert tags <= {"a", "dd", "dl", "dt", "li", "nav", "ol", "p", "span", "time"}
            assert all(re.match(r"\.\./|\d+\.html$", link) for link in markup.links)


def raw_links(text):
    """Return where the links of a page lead."""
    return Markup("\n".join(RAW.findall(text))).links
