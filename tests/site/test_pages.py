"""The pages of the built site: whole, linked, sorted, filtered, and open to everybody."""

import html
import re
import zlib
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

import pytest

import turkicstates as ts

LINK = re.compile(r'\s(?:href|src)="([^"]*)"')
ANCHOR = re.compile(r'\s(?:id|name)="([^"]*)"')
ONE_OF_EACH = [
    "_modules/turkicstates/questions/chairs",
    "index",
    "tutorial",
    "gallery",
    "time-machine",
    "ask",
    "how-to/frames",
    "explanation/not-known",
    "reference/api/index",
    "reference/api/summits",
    "reference/data-dictionary",
    "records/index",
    "records/agreements/index",
    "records/agreements/nakhchivan-agreement",
    "records/awards/index",
    "records/bodies/turksoy",
    "records/chairmanships/2023-kazakhstan",
    "records/designations/index",
    "records/meetings/index",
    "records/office-terms/index",
    "records/offices/secretary-general-of-the-ots",
    "records/organisations/ots",
    "records/people/kassym-jomart-tokayev",
    "records/places/astana",
    "records/states/kazakhstan",
    "records/statements/index",
    "records/summits/2023-astana",
    "search",
]


@pytest.fixture(name="texts", scope="module")
def _texts(built):
    """The HTML of every page, by its path."""
    return {
        path.relative_to(built).as_posix(): path.read_text("utf-8")
        for path in built.rglob("*.html")
    }


class TestWhole:
    """All pages"""

    def test_links(self, built, texts):
        """Every link within the site leads to a file that is there, and to an anchor of it."""
        files = {path.relative_to(built).as_posix() for path in built.rglob("*")}
        anchors = {
            path: set(map(html.unescape, ANCHOR.findall(text))) for path, text in texts.items()
        }
        broken = []
        for path, text in texts.items():
            for link in {html.unescape(link) for link in LINK.findall(text)}:
                parts = urlsplit(link)
                if parts.scheme or parts.netloc:
                    continue
                target = _resolve(path, unquote(parts.path)) if parts.path else path
                there = target in files
                anchor = unquote(parts.fragment)
                if not there or (anchor and target in anchors and anchor not in anchors[target]):
                    broken.append(f"{path}: {link}")
        assert [] == broken

    def test_inventory(self, built):
        """Other projects can link to every public name."""
        head = b"".join(built.joinpath("objects.inv").read_bytes().splitlines(keepends=True)[:4])
        body = built.joinpath("objects.inv").read_bytes()[len(head) :]
        listed = {line.split()[0] for line in zlib.decompress(body).decode().splitlines()}
        assert {f"turkicstates.{name}" for name in ts.__all__} <= listed

    def test_no_other_host(self, texts):
        """No page loads anything from elsewhere."""
        for path, text in texts.items():
            loaded = re.findall(r'<(?:script|img|iframe|source)[^>]*\ssrc="([^"]+)"', text)
            loaded += re.findall(r'<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"', text)
            assert [] == [address for address in loaded if urlsplit(address).netloc], path


def _resolve(path, link):
    """Return where a relative link leads, as a path within the site."""
    parts = []
    for part in (PurePosixPath(path).parent / link).parts:
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)


class TestEverybody:
    """What axe finds"""

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    @pytest.mark.parametrize("name", ONE_OF_EACH)
    def test_no_violation(self, page, site, axe, name, scheme):
        """A page of each kind is open to those who see, point or read otherwise, light and dark."""
        page.emulate_media(color_scheme=scheme)
        page.goto(f"{site}/{name}.html")
        assert [] == axe(page)

    @pytest.mark.parametrize("name", ONE_OF_EACH)
    def test_on_a_phone(self, page, site, name):
        """On a phone no page is wider than the screen."""
        page.set_viewport_size({"width": 360, "height": 740})
        page.goto(f"{site}/{name}.html")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360


class TestLists:
    """The lists of records"""

    @pytest.fixture(name="column")
    def _column(self, page):
        """A function that reads what the rows that are shown have in a column."""
        rows = ".listed tbody tr:not([hidden])"
        return lambda number: [
            row.locator("th, td").nth(number).inner_text() for row in page.locator(rows).all()
        ]

    def test_sort(self, page, site, column):
        """A press on the head of a column sorts by it, and a second turns the order about."""
        page.goto(f"{site}/records/chairmanships/index.html")
        button = page.get_by_role("button", name="State")
        button.press("Enter")
        assert sorted(column(3)) == column(3)
        assert "ascending" == page.get_by_role("columnheader", name="State").get_attribute(
            "aria-sort"
        )
        button.press("Enter")
        assert sorted(column(3), reverse=True) == column(3)
        page.get_by_role("button", name="End").click()
        assert "" == column(2)[-1]

    def test_filter(self, page, site, column):
        """What is typed leaves the rows that have each of its words, whatever their accents."""
        page.goto(f"{site}/records/states/index.html")
        page.get_by_role("searchbox", name="Filter").fill("TURKIYE member")
        page.locator(".filter output", has_text="1 of ").wait_for()
        assert ["Türkiye"] == column(0)

    def test_follow(self, page, site):
        """From the list a reader comes to a record, and from there to the source of a field."""
        page.goto(f"{site}/records/chairmanships/index.html")
        page.get_by_role("link", name="Chairmanship of Kazakhstan, 3 November 2023").click()
        row = page.locator("table.facts > tbody > tr").filter(
            has=page.locator("th", has_text="Motto")
        )
        row.get_by_role("link", name="source").first.click()
        assert "President of Kazakhstan" in page.locator("li:target").inner_text()
