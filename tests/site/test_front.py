"""What the site says first, on each page above and below, and to other sites."""

import html
import json
import re

import pytest

PHONE = {"width": 360, "height": 740}

PAGES = [
    "index",
    "five-answers",
    "years/index",
    "years/2021",
    "explanation/glossary",
    "404",
]
"""The pages that this file is about."""

DESCRIPTION = re.compile(r'<meta [^>]*name="description"[^>]*>')


@pytest.fixture(name="texts", scope="module")
def _texts(built):
    """The HTML of every page, by its path."""
    return {
        path.relative_to(built).as_posix(): path.read_text("utf-8")
        for path in built.rglob("*.html")
    }


class TestFront:
    """The front page"""

    def test_small(self, page, site):
        """All that it loads is less than 300 kB."""
        page.goto(f"{site}/index.html", wait_until="networkidle")
        assert sum(len(response.body()) for response in page.responses) < 300_000

    def test_first_screen(self, page, site):
        """On a phone the first screen has the answer and the day of the last check, and no code."""
        page.set_viewport_size(PHONE)
        page.goto(f"{site}/index.html")
        for text in ("chairs the organisation", "Last checked on"):
            box = page.get_by_text(text).first.bounding_box()
            assert box["y"] + box["height"] < PHONE["height"]
        for code in page.locator("article :is(pre, code)").all():
            assert code.bounding_box()["y"] >= PHONE["height"]

    def test_ways_in(self, page, site):
        """A reader, a scientist and a developer each find a way in."""
        page.goto(f"{site}/index.html")
        for name in ("To read", "For research", "To program"):
            assert page.get_by_role("region", name=name).get_by_role("link").count() >= 3

    def test_structured(self, built, texts):
        """The description for search engines names files that are there."""
        (script,) = re.findall(
            r'<script type="application/ld\+json">(.*?)</script>', texts["index.html"], re.DOTALL
        )
        for file in json.loads(script)["distribution"]:
            name = file["contentUrl"].rpartition("/")[2]
            assert (built / "downloads" / name).is_file()


class TestEveryPage:
    """All pages"""

    def test_described(self, texts):
        """Every page says what it is, in words of its own."""
        seen = {}
        for path, text in texts.items():
            (tag,) = DESCRIPTION.findall(text)
            described = re.search(r'content="([^"]+)"', tag).group(1)
            assert path == seen.setdefault(described, path)
            assert html.unescape(described) in html.unescape(
                re.search(r'<meta property="og:description" content="([^"]+)"', text).group(1)
            )

    def test_titles(self, texts):
        """Every page has a title of its own."""
        seen = {}
        for path, text in texts.items():
            title = re.search(r"<title>(.*?)</title>", text, re.DOTALL).group(1)
            assert path == seen.setdefault(title, path)

    def test_foot(self, texts):
        """Every page says at its foot which data it shows, and leads to citing and downloads."""
        for path, text in texts.items():
            foot = text.partition('class="about-data"')[2].partition("</p>")[0]
            assert "Data version " in foot, path
            assert "checked up to " in foot, path
            for target in ("cite.html", "downloads.html", "creativecommons.org"):
                assert target in foot or path.endswith(target), path

    def test_nothing_left_over(self, built):
        """Nothing that only the build needs lies among what is served."""
        assert not (built / ".doctrees").exists()

    def test_calendar(self, built, texts):
        """The head of every page names the calendar feed."""
        assert (built / "downloads/turkicstates.ics").is_file()
        for path, text in texts.items():
            assert 'rel="alternate" type="text/calendar"' in text, path

    def test_feed(self, built, texts, feeds):
        """The head of every page names the feed, which a reader of feeds reads, and whose pages are there."""
        for path, text in texts.items():
            assert 'rel="alternate" type="application/atom+xml"' in text, path
        feed = feeds((built / "events.atom").read_text("utf-8"))
        assert not feed.bozo
        assert "atom10" == feed.version
        assert len(feed.entries) > 20
        (itself,) = [link.href for link in feed.feed.links if link.rel == "self"]
        front = itself.removesuffix("events.atom")
        for entry in feed.entries:
            assert entry.updated_parsed
            (page,) = [link.href for link in entry.links if link.rel == "alternate"]
            assert (built / page.removeprefix(front)).is_file()


class TestCrumbs:
    """The line above a page"""

    def test_record(self, page, site):
        """Above a record is the way to its list and to all lists."""
        page.goto(f"{site}/records/summits/2023-astana.html")
        crumbs = page.get_by_role("navigation", name="Breadcrumbs")
        assert ["Records", "Summits"] == crumbs.get_by_role("link").all_inner_texts()
        crumbs.get_by_role("link", name="Summits").click()
        assert page.url.endswith("/records/summits/index.html")


class TestMissing:
    """A page that is not there"""

    @pytest.mark.parametrize("path", ["nope.html", "records/nope/a/b.html", "nowhere/x/"])
    def test_depth(self, page, site, path):
        """At any depth the page looks like the others, and its links lead into the site."""
        page.goto(f"{site}/{path}")
        page.get_by_role("heading", name="There is no such page").wait_for()
        foot = "getComputedStyle(document.querySelector('.about-data')).borderTopWidth"
        assert page.evaluate(foot) == "1px"
        page.get_by_role("link", name="The records", exact=True).click()
        page.wait_for_url(f"{site}/records/index.html")
        page.errors.clear()  # what was looked for in vain


class TestEverybody:
    """What axe finds"""

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    @pytest.mark.parametrize("name", PAGES)
    def test_no_violation(self, page, site, axe, name, scheme):
        """The pages are open to those who see, point or read otherwise, on a phone too."""
        page.emulate_media(color_scheme=scheme)
        page.goto(f"{site}/{name}.html")
        assert [] == axe(page)
        page.set_viewport_size(PHONE)
        assert [] == axe(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
