"""The pages of the built site: whole, linked, sorted, filtered, and open to everybody."""

import enum
import html
import inspect
import re
import zlib
from html.parser import HTMLParser
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

import attrs
import pytest

import turkicstates as ts
from turkicstates.records.kinds import KINDS

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
    "records/places/copenhagen",
    "records/states/kazakhstan",
    "records/states/northern-cyprus",
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


class _Article(HTMLParser):
    """The text that a reader sees of a page, without code and without what is around the page."""

    VOID = {"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
    CODE = {"code", "pre", "script", "style", "textarea"}

    def __init__(self, text):
        super().__init__()
        self.parts, self._open = [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, _attrs):
        """Remember that an element is open."""
        if tag not in self.VOID:
            self._open.append(tag)

    def handle_startendtag(self, _tag, _attrs):
        """Nothing is in an element that ends where it begins."""

    def handle_endtag(self, tag):
        """Forget an element, and those in it that have no end of their own."""
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data):
        """Keep the text of the article that is not code."""
        if "article" in self._open and not self.CODE.intersection(self._open):
            self.parts.append(data)


WORD = re.compile(r"[\w-]+(?:\.[\w-]+)*")
"""A word, an identifier, a path of fields or the name of a host."""

ENGLISH = {"vice-president"}
"""The words of vocabularies that sentences have too; alone they are still those of a vocabulary."""

FOR_PROGRAMMERS = ("reference/", "genindex.html")
"""The pages that are about names in code."""


@pytest.fixture(name="machine", scope="module")
def _machine():
    """A function that returns whether a word is an identifier, of a vocabulary, or a field."""
    data = ts.Dataset.bundled()
    values = [value for name in ts.__all__ if inspect.isclass(value := getattr(ts, name))]
    fields = {field.name for cls in values if attrs.has(cls) for field in attrs.fields(cls)}
    words = {record.id for kind in KINDS for record in data.records(kind)}
    words |= {str(word) for cls in values if issubclass(cls, enum.StrEnum) for word in cls}
    words |= {topic for document in data.agreements() for topic in document.topics} | fields
    telling = {word for word in words if re.search(r"[-_\d]", word)}

    def is_for_machines(word):
        first, _, rest = word.partition(".")
        return word in telling or (rest.islower() and first in fields)

    return is_for_machines


class TestWords:
    """What people read"""

    @pytest.mark.parametrize(
        "word",
        ["2023-astana", "council-of-heads-of-state", "foreign-policy", "host_id", "participants.3.person_id",
         "names.tr", "in-person"],
    )  # fmt: skip
    def test_known(self, machine, word):
        """What is looked for is known when it is there."""
        assert machine(word)

    def test_no_slug(self, texts, machine):
        """No page shows an identifier, a word of a vocabulary or a field as programs have them."""
        shown = [
            f"{path}: {word}"
            for path, text in texts.items()
            if not path.startswith(FOR_PROGRAMMERS)
            for part in _Article(text).parts
            for word in WORD.findall(part)
            if machine(word) and (word not in ENGLISH or word == part.strip())
        ]
        assert [] == shown

    def test_own_words(self, texts):
        """Every page of a record has a title, a description and a first sentence of its own."""
        seen = {}
        for path, text in texts.items():
            if not re.fullmatch(r"records/[^/]+/(?!index).+", path):
                continue
            for pattern in (
                r"<title>(.+?)</title>",
                r'<meta content="([^"]+)" name="description"',
                r'<p class="lead">(.+?\.”?)</p>',
            ):
                words = re.search(pattern, text, re.DOTALL)[1]
                assert path == seen.setdefault((pattern, words), path)
        assert len(seen) > 3000


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


class TestRecord:
    """The page of a record"""

    WIDE = [
        "summits/2023-astana",
        "meetings/cfm-2019-budapest",
        "agreements/nakhchivan-agreement",
        "bodies/turkic-investment-fund",
        "states/kazakhstan",
    ]

    @pytest.mark.parametrize("name", WIDE)
    def test_tables_fit(self, page, site, name):
        """At 1200 pixels every table fits on its page, and on a phone its rows are cards."""
        page.set_viewport_size({"width": 1200, "height": 900})
        page.goto(f"{site}/records/{name}.html")
        tables = page.locator(".parts").all()
        assert tables
        for table in tables:
            assert table.evaluate("table => table.scrollWidth <= table.clientWidth")
        page.set_viewport_size({"width": 390, "height": 800})
        for table in tables:
            assert table.evaluate("table => table.scrollWidth <= table.clientWidth")
            assert "block" == table.locator("tbody tr").first.evaluate(
                "row => getComputedStyle(row).display"
            )

    def test_folded_sources(self, page, site):
        """Many sources of a row unfold with a tap, are named on hover, and each leads to its entry."""
        page.goto(f"{site}/records/summits/2023-astana.html")
        row = page.get_by_role("row").filter(has_text="Viktor Orbán").first
        many = row.locator("summary")
        assert re.fullmatch(r"\d+ sources", many.inner_text())
        assert many.get_attribute("title").count("; ") + 1 == int(many.inner_text().split()[0])
        assert not row.get_by_role("link", name=re.compile("^source")).first.is_visible()
        many.click()
        row.get_by_role("link", name=re.compile("^source")).first.click()
        assert page.locator("li:target").is_visible()

    @pytest.mark.parametrize(
        ("name", "label"),
        [
            ("states/kyrgyzstan", "where Kyrgyzstan is"),
            ("places/osh", "where Osh in Kyrgyzstan is"),
        ],
    )
    def test_locator(self, page, site, name, label):
        """The page of a state or a place shows on a map where it is."""
        page.goto(f"{site}/records/{name}.html")
        figure = page.get_by_role("img", name=f"Map of the region: {label}.")
        assert figure.bounding_box()["height"] > 100

    def test_dates_sort(self, page, site):
        """Dates in words are sorted as dates."""
        page.goto(f"{site}/records/chairmanships/index.html")
        page.get_by_role("button", name="Start").click()
        dates = page.locator(".listed tbody td:nth-child(2)")
        days = dates.evaluate_all("cells => cells.map(cell => cell.dataset.sort)")
        assert sorted(days) == days
        assert re.fullmatch(r"\d+ [A-Z]\w+ 2011", dates.first.inner_text())


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

    def test_fit(self, page, site, built):
        """At 1200 pixels every list fits on its page."""
        page.set_viewport_size({"width": 1200, "height": 900})
        lists = [path.parent.name for path in (built / "records").glob("*/index.html")]
        assert len(lists) > 10
        for name in lists:
            page.goto(f"{site}/records/{name}/index.html")
            listed = page.locator(".listed")
            assert listed.evaluate("list => list.scrollWidth <= list.clientWidth"), name

    def test_follow(self, page, site):
        """From the list a reader comes to a record, and from there to the source of a field."""
        page.goto(f"{site}/records/chairmanships/index.html")
        page.get_by_role("link", name="Chairmanship of Kazakhstan, 3 November 2023").click()
        row = page.locator("table.facts > tbody > tr").filter(
            has=page.locator("th", has_text="Motto")
        )
        row.get_by_role("link", name="source").first.click()
        assert "President of Kazakhstan" in page.locator("li:target").inner_text()
