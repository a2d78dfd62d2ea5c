"""The API reference of the built site: tables, anchors, sources, and links to other projects."""

import html
import re
from urllib.parse import urlsplit

import attrs
import pytest

import turkicstates as ts
from tools.site.reference import elsewhere, sources

SIGNATURE = re.compile(r'<dt class="sig sig-object py" id="([^"]+)">(.*?)</dt>', re.DOTALL)
SOURCE = re.compile(r'href="([^"#]+)#([^"]+)"><span class="viewcode-link">')
MEMBER = re.compile(r"\.[A-Z]\w*\.")
TABLE = re.compile(r'<table class="names .*?</table>', re.DOTALL)
LINK = re.compile(
    r'<a class="reference (internal|external)" href="([^"]+)"[^>]*>(.*?)</a>', re.DOTALL
)
TAG = re.compile(r"<[^>]+>")

PUBLIC = [getattr(ts, name) for name in ts.__all__]


@pytest.fixture(name="sections", scope="module")
def _sections(built):
    """The pages of the API reference but the first, each from its heading on, by file name."""
    return {
        path.name: path.read_text("utf-8").partition("<h1>")[2].partition("</article>")[0]
        for path in sorted((built / "reference/api").glob("*.html"))
        if path.name != "index.html"
    }


@pytest.fixture(name="anchors", scope="module")
def _anchors(sections):
    """What is between the anchor of each name and the end of its signature, by name."""
    anchors = [(name, rest) for text in sections.values() for name, rest in SIGNATURE.findall(text)]
    assert len(anchors) == len({name for name, _ in anchors})
    return dict(anchors)


class TestAnchors:
    """The places that a link can lead to"""

    def test_names(self, anchors):
        """Every public name has one."""
        assert {f"turkicstates.{name}" for name in ts.__all__} <= anchors.keys()

    @pytest.mark.parametrize(
        "cls",
        [cls for cls in PUBLIC if attrs.has(cls)],
        ids=lambda cls: cls.__name__,
    )
    def test_fields(self, anchors, cls):
        """So has every field of a record, inherited ones too, and it shows its type."""
        for field in attrs.fields(cls):
            assert ": " in TAG.sub("", anchors[f"turkicstates.{cls.__name__}.{field.name}"])

    def test_attributes_of_errors(self, anchors):
        """So have the attributes of an error."""
        assert "turkicstates.UnknownRecordError.nearest" in anchors


class TestTables:
    """The tables on top"""

    def test_section(self, sections):
        """Each page begins with a table of its names, which leads to them, in their order."""
        for page, text in sections.items():
            (table,) = TABLE.findall(text)
            names = [name for name, _ in SIGNATURE.findall(text) if not MEMBER.search(name)]
            links = [(target, TAG.sub("", name)) for _, target, name in LINK.findall(table)]
            links = [(target, name) for target, name in links if target[0] == "#"]
            assert [f"#{name}" for name in names] == [target for target, _ in links], page
            for target, name in links:
                assert target == f"#turkicstates.{name.removesuffix('()')}"
            assert text.index(table) < text.index('class="sig ')

    def test_first_sentence(self, sections):
        """A name comes with the first sentence about it alone."""
        rows = [
            [
                html.unescape(TAG.sub("", cell))
                for cell in re.findall(r"<td>(.*?)</td>", row, re.DOTALL)
            ]
            for text in sections.values()
            for row in re.findall("<tr .*?</tr>", TABLE.search(text)[0], re.DOTALL)[1:]
        ]
        assert ["DatasetError", "A data set, or a value for from_dict(), has faults."] in rows
        assert ["chair_on()", "Return the chairmanship that is running on a day."] in rows
        assert all(sentence.endswith(".") for _, sentence in rows)

    def test_index(self, built, sections):
        """The first page has a table of all sections, with every name."""
        text = (built / "reference/api/index.html").read_text("utf-8")
        links = LINK.findall(TABLE.search(text)[0])
        assert {"internal"} == {kind for kind, _, _ in links}
        assert sections.keys() == {target for _, target, _ in links if "#" not in target}
        names = {target.partition("#")[2] for _, target, _ in links} - {""}
        expected = {f"{module}.{name}" for module, name in sources.public() if "." not in name}
        assert names == expected - {"turkicstates.export.FORMATS"}

    def test_follow(self, page, site):
        """From the table of sections a reader comes to a name, and from there to its source."""
        page.goto(f"{site}/reference/api/index.html")
        page.locator("table.names").get_by_role("link", name="chair_on()", exact=True).click()
        assert page.url.endswith("/reference/api/chairs.html#turkicstates.chair_on")
        page.locator("dt:target").get_by_text("[source]").click()
        assert page.url.endswith("/_modules/turkicstates/questions/chairs.html#chair_on")
        assert "def chair_on(" in page.locator(":target").inner_text()


class TestSources:
    """The links to the source"""

    def test_lines(self, built, sections):
        """Each opens the source at the line where the name is defined."""
        followed = 0
        for text in sections.values():
            for name, signature in SIGNATURE.findall(text):
                for path, anchor in SOURCE.findall(signature):
                    page = (built / "reference/api" / path).resolve().read_text("utf-8")
                    block = page.partition(f'<div class="viewcode-block" id="{anchor}">')[2]
                    line = next(
                        line
                        for line in html.unescape(TAG.sub("", block)).splitlines()
                        if line.strip().startswith(("def ", "class "))
                    )
                    assert re.match(rf"\s*(def|class) {name.rpartition('.')[2]}\b", line), name
                    followed += 1
        assert followed > 300

    def test_back(self, built):
        """Above a definition that several names share is one link to the documentation."""
        text = (built / "_modules/turkicstates/records/names.html").read_text("utf-8")
        assert 'id="State.name_in"><div class="viewcode-block" id=' in text
        assert not re.search(r"\[docs\]</a>\s*<div", text)

    def test_all(self, anchors):
        """Every function and class has one."""
        for module, name in sources.public():
            if "." not in name and sources.home(module, name):
                assert SOURCE.search(anchors[f"{module}.{name}"]), name


class TestElsewhere:
    """The links to other projects"""

    @pytest.mark.parametrize(
        ("anchor", "text", "host"),
        [
            ("turkicstates.Chairmanship.start", "Date", "pendulum.eustace.io"),
            ("turkicstates.Chairmanship.motto", "str", "docs.python.org"),
            ("turkicstates.frames.with_chair", "IntoFrameT", "narwhals-dev.github.io"),
            ("turkicstates.plot.timeline", "LayerChart", "altair-viz.github.io"),
            ("turkicstates.Dataset.load", "PathLike", "docs.python.org"),
        ],
    )
    def test_hosts(self, anchors, anchor, text, host):
        """A type of another project leads to its documentation."""
        links = {TAG.sub("", name): target for _, target, name in LINK.findall(anchors[anchor])}
        assert host == urlsplit(links[text]).hostname

    def test_nothing_in_vain(self, built):
        """The site links to every name that the inventories list."""
        linked = {
            target
            for path in built.rglob("*.html")
            if path.relative_to(built).parts[0] not in ("_modules", "records", "years")
            for kind, target, _ in LINK.findall(path.read_text("utf-8"))
            if kind == "external"
        }
        assert (
            not {
                project.address + place
                for project in elsewhere.PROJECTS.values()
                for place in project.places.values()
            }
            - linked
        )
