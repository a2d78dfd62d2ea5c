"""The pages of the records: every fact with its sources, every relation a link."""

import json
import re
from itertools import chain
from types import SimpleNamespace

import attrs
import pytest

import turkicstates as ts
from conftest import write
from markup import HOSTILE, RAW, SHOWN, UNESCAPED, Markup, hostile, raw, require_harmless
from samples import full
from tools.site.records import pages
from tools.site.records.index import COLUMNS
from tools.site.records.links import PAGED, outside
from tools.site.records.page import _source
from tools.site.records.titles import _period, title_of
from turkicstates.records.kinds import KINDS

pytestmark = pytest.mark.slow


@pytest.fixture(name="bundled", scope="module")
def _bundled():
    """The pages of the bundled data."""
    return pages(ts.Dataset.bundled())


@pytest.fixture(name="texts", scope="module")
def _texts(tmp_path_factory):
    """The pages of the full sample, with a text that would be markup if it could."""
    files = full()
    files["summits.json"][0] |= {"venue": "<b>Old & [new]</b>"}
    files["gaps.json"] = [
        {
            "id": "who-came",
            "subject": "who came",
            "kind": "summits",
            "record_ids": ["2001-east"],
            "checked": "2020-06",
            "note": "Nobody says.",
        },
        {"id": "day", "subject": "the day", "kind": "summits", "checked": "2020"},
    ]
    return pages(ts.Dataset.load(write(tmp_path_factory.mktemp("pages") / "league", files)))


@pytest.fixture(name="hostile", scope="module")
def _hostile(tmp_path_factory):
    """The pages of the full sample with nothing but texts that would be markup if they could."""
    files = hostile(full())
    files["gaps.json"] = [
        {
            "id": "who-came",
            "subject": HOSTILE,
            "kind": "summits",
            "record_ids": ["2001-east"],
            "checked": "2020-06",
            "note": HOSTILE,
        }
    ]
    for records in files.values():
        for record in records if isinstance(records, list) else ():
            for citation in record.get("citations", ()):
                citation["note"] = HOSTILE
            if "citations" in record:
                record["note"] = HOSTILE
    return pages(ts.Dataset.load(write(tmp_path_factory.mktemp("hostile") / "league", files)))


def _section(text, name):
    return text.partition(f"\n## {name}\n")[2].partition("\n## ")[0]


class TestPages:
    """The pages of all records"""

    def test_one_each(self, bundled):
        """Every record of a kind that has pages has one, and every kind a list."""
        data = ts.Dataset.bundled()
        expected = {"records/index.md"}
        for kind in PAGED:
            folder = kind.replace("_", "-")
            expected |= {f"records/{folder}/{record.id}.md" for record in data.records(kind)}
            expected.add(f"records/{folder}/index.md")
        assert expected == set(bundled)

    def test_links_lead_to_pages(self, bundled):
        """Every link from one record to another leads to a page that is there."""
        for path, text in bundled.items():
            for page in re.findall(r'href="\.\./([^"]+)\.html"', text):
                assert f"records/{page}.md" in bundled, path

    def test_marks_lead_to_sources(self, bundled):
        """Every mark of a source leads to a source on the page."""
        for path, text in bundled.items():
            assert set(re.findall(r'href="#(source-\d+)"', text)) <= set(
                re.findall(r'id="(source-\d+)"', text)
            ), path

    def test_titles_differ(self):
        """No two records of a kind have the same title, save what bears one name in truth."""
        data = ts.Dataset.bundled()
        for kind in set(PAGED) - {"agreements", "statements", "people"}:
            titles = [title_of(record) for record in data.records(kind)]
            assert len(set(titles)) == len(titles), kind


class TestPage:
    """The page of one record"""

    def test_fields(self, texts):
        """A field comes with its value and the numbers of its sources."""
        known = _section(texts["records/summits/2001-east.md"], "What is known")
        assert re.search(
            r">Host</th><td><a href=\"../states/east.html\">East</a>.*#source-1", known
        )
        assert '<span lang="en">Peace</span> <span class="cited"><a href="#source-1"' in known

    def test_parts(self, texts):
        """Parts are in a table, each with its sources."""
        known = _section(texts["records/summits/2001-east.md"], "What is known")
        assert '<td><a href="../people/ada.html">Ada Ay</a></td>' in known
        assert "### Participants\n" in known
        assert '<th scope="col">Sources</th>' in known

    def test_several(self, texts):
        """A field that names several records links to each."""
        assert '<ul><li><a href="../agreements/pact.html">' in texts["records/agreements/annex.md"]

    def test_escaped(self, texts):
        """A text of the data is never markup."""
        page = texts["records/summits/2001-east.md"]
        assert "&lt;b&gt;Old &amp; [new]&lt;/b&gt;" in page
        assert "<b>Old" not in page

    def test_dispute(self, texts):
        """A dispute says what was chosen and why, each claim, and who makes it."""
        section = _section(texts["records/chairmanships/2003-west.md"], "Disputes")
        assert "Sources disagree on <strong>Motto</strong>." in section
        assert "<strong>Onward</strong> (chosen): The Press" in section
        assert '<li>Forward: The Herald, <a href="https://herald.example/a_b"' in section

    def test_gap(self, texts):
        """A gap is on the page of the record that it would complete."""
        section = _section(texts["records/summits/2001-east.md"], "Looked for and not found")
        assert "- who came: Nobody says. (last looked for 2020-06)" == section.strip()

    def test_named_by(self, texts):
        """The records that name a record are on its page, by kind and field."""
        section = _section(texts["records/people/ada.md"], "Named by")
        assert "<summary>Summits, as presided by (1)</summary>" in section
        assert "<summary>Agreements, as signatories (1)</summary>" in section

    def test_neighbours(self, texts):
        """A page leads to the records before and after it."""
        page = texts["records/chairmanships/2003-west.md"]
        assert 'Before: <a href="../chairmanships/2001-east.html">' in page
        assert "After:" not in page

    def test_structured(self, texts):
        """The page holds the record as JSON-LD."""
        page = texts["records/summits/2001-east.md"]
        (script,) = Markup(raw(page)).scripts
        node = json.loads(script)["@graph"][0]
        assert ("urn:turkicstates:summits:2001-east", "Event") == (node["@id"], node["@type"])

    def test_sources_are_numbered(self, texts):
        """Sources count from one, as the marks of fields do."""
        page = texts["records/summits/2001-east.md"]
        assert ["1"] == re.findall(r'<li id="source-(\d+)"', page)
        page = texts["records/chairmanships/2003-west.md"]
        numbers = re.findall(r'<li id="source-(\d+)"', page)
        assert numbers == [str(number + 1) for number in range(len(numbers))]
        assert set(re.findall(r'aria-label="source (\d+)"', page)) <= set(numbers)

    def test_flags(self, texts):
        """A flag that is set is a yes, and one that is not has no row."""
        assert ">Acting</th><td>yes" in texts["records/office-terms/ada-2.md"]
        assert ">Acting</th>" not in texts["records/office-terms/ada-1.md"]

    def test_disputed_fields(self, texts):
        """A field is marked where sources disagree on it, and no other."""
        known = _section(texts["records/chairmanships/2003-west.md"], "What is known")
        rows = [row for row in known.split("<tr>") if "disputed" in row]
        assert 1 == len(rows)
        assert ">Motto</th>" in rows[0]

    def test_disputed_part(self, tmp_path):
        """A dispute on one text of a field marks the field."""
        files = full()
        files["chairmanships.json"][1]["disputes"] = []
        files["people.json"][0]["disputes"] = [
            {
                "field": "names.en",
                "chosen": "Ada Ay",
                "reason": "as she writes it",
                "values": [
                    {"value": "Ada Ay", "source_ids": ["gazette"]},
                    {"value": "Ada Aj", "source_ids": ["herald"]},
                ],
            }
        ]
        files["people.json"][0]["citations"].append({"source_id": "herald", "supports": ["names"]})
        page = pages(ts.Dataset.load(write(tmp_path / "part", files)))["records/people/ada.md"]
        (row,) = [row for row in page.split("<tr>") if 'href="#disputes"' in row]
        assert ">Names</th>" in row
        assert "<strong>Names (en)</strong>" in page

    def test_addresses_of_elsewhere(self, tmp_path):
        """Wikidata and websites are links."""
        files = full()
        files["states.json"][0] |= {"wikidata": "Q1"}
        files["states.json"][0]["citations"][0]["supports"].append("wikidata")
        files["organisations.json"][0] |= {"website": "https://club.example"}
        files["organisations.json"][0]["citations"][0]["supports"].append("website")
        texts = pages(ts.Dataset.load(write(tmp_path / "linked", files)))
        assert (
            '<a href="https://www.wikidata.org/wiki/Q1" rel="noopener">Q1</a>'
            in texts["records/states/east.md"]
        )
        assert (
            '<a href="https://club.example" rel="noopener">https://club.example</a>'
            in texts["records/organisations/club.md"]
        )

    def test_long_lists_are_folded(self, bundled):
        """A list of up to twelve records is open, a longer one is folded."""
        sizes = {True: set(), False: set()}
        for page in bundled.values():
            for state, size in re.findall(r"<details( open)?><summary>[^<]* \((\d+)\)", page):
                sizes[bool(state)].add(int(size))
        assert 12 == max(sizes[True])
        assert 13 == min(sizes[False])

    def test_no_record_names_itself(self, bundled):
        """A page does not list its own record among those that refer to it."""
        for path, page in bundled.items():
            if not path.endswith("index.md"):
                own = path.removeprefix("records/").removesuffix(".md")
                assert f'"../{own}.html"' not in _section(page, "Named by"), path

    @pytest.mark.parametrize(
        ("path", "title"),
        [
            ("summits/2001-east", "Summit No. 1, Eastville, 2001-01-01"),
            ("summits/2004-call", "Extraordinary summit, 2004-04-04"),
            ("chairmanships/2001-east", "Chairmanship of East, 2001-01-01 to 2003-01-02"),
            ("chairmanships/2003-west", "Chairmanship of West, since 2003-01-02"),
            ("office-terms/dia-1", "Dia Dal, Chair of the Council, day unknown"),
            ("meetings/2000-council", "The Council, Eastville, 2000-12-31"),
            ("designations/2010-eastville", "Capital of culture: Eastville, 2010 to 2010"),
            ("awards/order-ada", "The Order, Ada Ay"),
            ("statements/reply", "Bek Batur on trade, 2004-04"),
        ],
    )
    def test_titles(self, texts, path, title):
        """A title has what distinguishes a record."""
        heading = texts[f"records/{path}.md"].partition("\n# ")[2].partition("\n")[0]
        assert title == heading.replace("\\", "")

    def test_title_of_an_end(self):
        """Of a term whose start is not known, the title has the end."""
        assert "until 2001" == _period(None, ts.PartialDate("2001"))

    def test_correct(self, texts):
        """The page says how to correct it."""
        section = _section(texts["records/summits/2001-east.md"], "Correct this")
        assert "(../../contributing.md#correct-a-fact-in-five-steps)" in section
        assert "`2001-east` in `summits.json`" in section


class TestHostileText:
    """Pages of texts that would be markup if they could"""

    ELEMENTS = {
        "a", "br", "details", "div", "em", "li", "ol", "p", "script", "span", "strong", "summary",
        "table", "tbody", "td", "th", "thead", "tr", "ul",
    }  # fmt: skip

    def test_harmless(self, hostile):
        """No page has an element, an attribute or a link that is not meant."""
        assert len(hostile) > 2 * len(PAGED)
        for path, page in hostile.items():
            rest = re.sub(
                r"^```\{toctree\}\n.*?\n```$", "", RAW.sub("", page), flags=re.DOTALL | re.MULTILINE
            )
            assert "```" not in rest, path
            require_harmless(page, self.ELEMENTS)

    def test_markdown(self, hostile):
        """Outside of the HTML every line is one that is meant, and none has markup of a text."""
        for path, page in hostile.items():
            if not path.endswith("index.md"):
                title = page.partition("\n# ")[2].partition("\n")[0]
                note = next(line for line in page.splitlines() if r"\</script\>" in line)
                for line in (title, note, *_section(page, "Looked for and not found").splitlines()):
                    assert not UNESCAPED.search(line), path

    def test_shown(self, hostile):
        """The reader sees each text as it is."""
        page = hostile["records/chairmanships/2003-west.md"]
        for section, least in (("What is known", 2), ("Disputes", 5), ("Sources", 3)):
            shown = "".join(Markup(_section(page, section)).texts)
            assert least <= shown.count(SHOWN), section
        assert f"{SHOWN}West" in Markup(raw(hostile["records/states/index.md"])).texts
        assert f"{SHOWN}Onward" in Markup(raw(hostile["records/chairmanships/index.md"])).texts

    def test_structured(self, hostile):
        """The JSON-LD holds each text as it is, and does not end its element."""
        page = hostile["records/summits/2001-east.md"]
        (script,) = Markup(raw(page)).scripts
        node = json.loads(script)["@graph"][0]
        assert HOSTILE == node["disambiguatingDescription"]
        assert "<" not in script

    @pytest.mark.parametrize(
        "address",
        [
            "javascript:alert(1)",
            "data:text/html,x",
            "//a.example",
            "ftp://a.example",
            "",
            " https://a.example",
        ],
    )
    def test_other_addresses(self, address):
        """Only addresses of the web are links."""
        assert "&lt;x&gt;" == outside(address, "<x>")

    def test_addresses(self):
        """An address of the web is a link, and ends neither its attribute nor its element."""
        for start in ("https://", "http://"):
            markup = Markup(outside(f'{start}a.example/"><img src=x>&amp', "<x>"))
            assert [
                ("a", {"href": f'{start}a.example/"><img src=x>&amp', "rel": "noopener"})
            ] == markup.elements
            assert ["<x>"] == markup.texts

    def test_sources(self):
        """The sources of a page follow that rule."""
        source = ts.Source(
            id="s",
            title=HOSTILE,
            publisher=HOSTILE,
            published=ts.PartialDate("2020"),
            url=f"https://a.example/{HOSTILE}",
        )
        markup = Markup(_source(source))
        assert [f"https://a.example/{SHOWN}"] == markup.links
        assert [f"{SHOWN}, ", SHOWN, ", 2020"] == markup.texts
        source = SimpleNamespace(
            id="s", heading="t", publisher=None, published=None, url="javascript:x"
        )
        assert "t" == _source(source)
        source = ts.Source(id="s", description="On <x>", url="https://a.example/")
        assert ["[On <x>]"] == Markup(_source(source)).texts


class TestIndex:
    """The list of a kind"""

    def test_columns_are_fields(self):
        """The columns of each kind are fields of its class."""
        assert set(PAGED) == set(COLUMNS)
        for kind, names in COLUMNS.items():
            assert set(names) <= {field.name for field in attrs.fields(KINDS[kind].cls)}

    def test_rows(self, texts):
        """A row links to the record, and says what makes it different."""
        (row,) = re.findall(
            r"<tr><th scope=\"row\">.*2003-west.*", texts["records/chairmanships/index.md"]
        )
        assert re.findall(r"<td>(.*?)</td>", row) == [
            "2003-01-02",
            "",
            '<a href="../states/west.html">West</a>',
            "Onward",
            "high",
        ]

    def test_memberships(self, texts):
        """A membership is its status and its first day."""
        (row,) = re.findall(
            r"<tr><th scope=\"row\">.*east\.html.*", texts["records/states/index.md"]
        )
        assert "<td>member since 2000-01-01</td>" in row

    def test_dated_first(self, texts):
        """Records without a date come last."""
        rows = re.findall(r"office-terms/([\w-]+)\.html", texts["records/office-terms/index.md"])
        assert {"dia-1"} == set(rows[-1:])

    def test_overview(self, texts):
        """The overview links to the list of each kind."""
        links = re.findall(r"\(([\w-]+)/index\.md\)", texts["records/index.md"])
        assert [kind.replace("_", "-") for kind in PAGED] == links


class TestWhole:
    """What the pages hold together"""

    def test_every_citation(self, bundled):
        """The address of every cited source is on the page of the record that cites it."""
        data = ts.Dataset.bundled()
        for record in chain(data.summits(), data.chairmanships(), data.states()):
            kind = next(name for name in PAGED if KINDS[name].class_name == type(record).__name__)
            text = bundled[f"records/{kind}/{record.id}.md"]
            assert len(record.citations) == text.count('<li id="source-')
