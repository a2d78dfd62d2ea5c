"""The pages of the records: every fact with its sources, every relation a link."""

import json
import re
from itertools import chain

import attrs
import pytest

import turkicstates as ts
from conftest import write
from markup import HOSTILE, RAW, SHOWN, UNESCAPED, Markup, hostile, raw, require_harmless
from samples import full
from tools.site.records import pages
from tools.site.records.index import COLUMNS
from tools.site.records.links import PAGED, mentions, web_address
from tools.site.records.relations import _PHRASES, neighbours, phrase, relations, twin
from tools.site.records.strip import strip
from tools.site.records.titles import _period, title_of
from turkicstates.records.kinds import KINDS
from turkicstates.records.labels import kind_of

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
            for page in re.findall(r'href="\.\./([^".]+)\.html"', text):
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
        for kind in set(PAGED) - {"statements", "people"}:
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
        assert '<time datetime="2001-01-01">1 January 2001</time>' in known
        assert 'glossary.html#series">Series</a></th><td>Council of Heads of State' in known

    def test_first_sentence(self, texts):
        """The page begins with a sentence, which is also what search engines show."""
        page = texts["records/summits/2001-east.md"]
        sentence = "The 1st summit met in Eastville on 1 January 2001 under East's chair; one member and one observer came."
        assert f"    description: {json.dumps(sentence)}\n" in page
        shown = sentence.replace("'", "&#39;").replace("1 January 2001", "1\xa0January\xa02001")
        assert f'<p class="lead">{shown}</p>' in page

    def test_day(self, texts):
        """A record with a day leads to that day on the time machine; one without does not."""
        link = '<a href="../../time-machine.html?on='
        assert f'{link}2001-01-01">See that day</a>' in texts["records/summits/2001-east.md"]
        assert f'{link}2003-01-02">' in texts["records/chairmanships/2003-west.md"]
        assert link not in texts["records/summits/1995-first.md"]
        assert link not in texts["records/people/ada.md"]

    def test_texts_are_folded(self, tmp_path):
        """Of more than three names English or the first is shown, and the others are folded."""
        files = full()
        files["people.json"][0]["names"] = {
            "az": "Ada Ay", "en": "Ada Ay", "kk": "Ада Ай", "ru": "Ада Ай",
        }  # fmt: skip
        files["people.json"][0]["aliases"] = ["Ay", "Ada A.", "A. Ay", "Ada of East"]
        files["people.json"][0]["citations"][0]["supports"].append("aliases")
        page = pages(ts.Dataset.load(write(tmp_path / "many", files)))["records/people/ada.md"]
        assert '<span lang="en">Ada Ay</span>' in page.partition("<details>")[0]
        assert 2 == page.count("<details><summary>3 more</summary><ul><li>")

    def test_in_python(self, texts):
        """The page says how to get the record in Python, and as JSON."""
        summit = texts["records/summits/2001-east.md"]
        assert "<code>ts.summit(&#34;2001-east&#34;)</code>" in summit
        assert '<a href="../../api/v1/summits/2001-east.json">as JSON</a>' in summit
        term = texts["records/office-terms/ada-1.md"]
        assert "ts.Dataset.bundled().by_id(&#34;office_terms&#34;, &#34;ada-1&#34;)" in term

    def test_parts(self, texts):
        """Parts are in a table, each with its sources."""
        came = _section(texts["records/summits/2001-east.md"], "Who came")
        assert '<td data-label="Person"><a href="../people/ada.html">Ada Ay</a></td>' in came
        assert '<td data-label="Role">Member</td>' in came
        assert '<th scope="col">Sources</th>' in came
        known = _section(texts["records/summits/2001-east.md"], "What is known")
        assert "### Absences\n" in known
        assert "### Participants\n" not in known

    def test_several(self, texts):
        """A field that names several records links to each."""
        page = texts["records/agreements/annex.md"]
        assert "<ul><li>Peace</li><li>Trade</li></ul>" in page
        assert '>Amends</th><td><a href="../agreements/pact.html">The Pact</a>' in page

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
        assert "- who came: Nobody says. (last looked for June 2020)" == section.strip()

    def test_named_by(self, texts):
        """The records that name a record are on its page, by kind and field."""
        section = _section(texts["records/people/ada.md"], "In other records")
        assert "<summary>Presided over (1)</summary>" in section
        assert "<summary>Signed (1)</summary>" in section
        assert "<summary>Held the chair (1)</summary>" in section

    def test_neighbours(self, texts):
        """A page leads to the records before and after it in time, and not in the alphabet."""
        page = texts["records/chairmanships/2003-west.md"]
        assert 'Before: <a href="../chairmanships/2001-east.html">' in page
        assert "After:" not in page
        assert (
            'After: <a href="../office-terms/can-1.html">' in texts["records/office-terms/bek-1.md"]
        )
        for record in ("people/bek", "states/west", "office-terms/dia-1"):
            assert "Before:" not in texts[f"records/{record}.md"]
            assert "After:" not in texts[f"records/{record}.md"]

    def test_within_the_office(self, league):
        """A term follows another of the same office, and the first and the last have one neighbour."""
        names = [
            [
                neighbour and neighbour.id
                for neighbour in neighbours(league.by_id("office_terms", term))
            ]
            for term in ("can-2", "ada-2", "dia-1")
        ]
        assert names == [[None, "ada-2"], ["can-2", None], [None, None]]

    def test_strip(self, league):
        """A strip of time shows the periods of a state or a person, in per cent of its years."""
        bars = strip(league.state("west"))
        assert [(bar.label, bar.style) for bar in bars] == [
            ("Observer from 1 January 2001 to 1 January 2002", "observer"),
            ("Member since 1 January 2002", "member"),
            ("Chair since 2 January 2003", "chair"),
        ]
        assert all(0 <= bar.left <= bar.left + bar.width <= 100.01 for bar in bars)
        assert bars[1].left + bars[1].width == pytest.approx(100, abs=0.01)
        offices = [bar.label for bar in strip(league.person("Ada Ay"))]
        assert offices == ["Head of East since 1999", "Secretary since 1 January 2011"]
        assert strip(league.summit("2001-east")) == []

    def test_twin(self, tmp_path):
        """A body that is also an organisation, under the same name, is linked, and the other way round."""
        files = full()
        files["organisations.json"][0]["names"]["en"] = "The Academy"
        data = ts.Dataset.load(write(tmp_path / "twins", files))
        club, academy = data.organisation("club"), data.body("academy")
        assert (twin(club), twin(academy), twin(data.state("east"))) == (academy, club, None)
        page = pages(data)["records/bodies/academy.md"]
        assert 'See also: <a href="../organisations/club.html">The Academy</a>' in page

    def test_structured(self, texts):
        """The page holds the record as JSON-LD, with addresses of pages and plain days."""
        page = texts["records/summits/2001-east.md"]
        (script,) = Markup(raw(page)).scripts
        node = json.loads(script)["@graph"][0]
        assert ("../summits/2001-east.html", "Event") == (node["@id"], node["@type"])
        assert ("2001-01-01", "2001-01-01") == (node["startDate"], node["endDate"])
        assert "1st summit, Eastville, 1 January 2001" == node["name"]
        assert node["description"].startswith("The 1st summit met in Eastville")
        assert "urn:turkicstates" not in script.replace("urn:turkicstates:supports", "")

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
        assert "<strong>Names: English</strong>" in page

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
                assert f'"../{own}.html"' not in _section(page, "In other records"), path

    def test_every_reference_has_its_words(self):
        """For each field by which one kind refers to another there are words, said of the other."""
        data = ts.Dataset.bundled()
        used = {
            (kind_of(mention.record).name, mention.field)
            for some in mentions(data).values()
            for mention in some
        }
        assert used <= set(_PHRASES)

    def test_other_references_are_named_after_the_field(self):
        """A field for which there are no words is named as it is."""
        assert phrase("office_terms", "capacity") == "Office terms: capacity"

    def test_references_of_one_meaning_are_one_list(self, league):
        """References are grouped once, in the order of time."""
        grouped = relations(mentions(league)["people", "ada"])
        phrases = [relation.phrase for relation in grouped]
        assert len(set(phrases)) == len(phrases)
        (terms,) = [relation.records for relation in grouped if relation.phrase == "Held office"]
        assert [term.id for term in terms] == ["ada-1", "ada-2"]

    @pytest.mark.parametrize(
        ("path", "title"),
        [
            ("summits/2001-east", "1st summit, Eastville, 1 January 2001"),
            ("summits/2003-west", "2nd summit, 1–2 January 2003"),
            ("summits/2004-call", "Extraordinary summit, 4 April 2004"),
            ("summits/1995-first", "1st summit of the Turkic-speaking states, May 1995"),
            ("chairmanships/2001-east", "Chairmanship of East, 1 January 2001 to 2 January 2003"),
            ("chairmanships/2003-west", "Chairmanship of West, since 2 January 2003"),
            ("office-terms/dia-1", "Dia Dal, Chair of the Council, day unknown"),
            ("office-terms/ada-2", "Ada Ay, acting Secretary, since 1 January 2011"),
            ("meetings/2000-council", "The Council, Eastville, 31 December 2000"),
            ("designations/2010-eastville", "Capital of culture: Eastville, 2010"),
            ("designations/seaside", "Tourism capital: Seaside, day unknown"),
            ("awards/order-ada", "The Order, Ada Ay"),
            ("statements/reply", "Bek Batur on trade, April 2004"),
        ],
    )
    def test_titles(self, texts, path, title):
        """A title has what distinguishes a record."""
        heading = texts[f"records/{path}.md"].partition("\n# ")[2].partition("\n")[0]
        assert title == heading.replace("\\", "")

    def test_title_of_an_end(self):
        """Of a term whose start is not known, the title has the end."""
        assert "until 2001" == _period(None, ts.PartialDate("2001"))

    def test_cite(self, texts):
        """The page can be cited as text, as BibTeX and as CSL JSON, with the seal of the data."""
        markup = Markup(raw(texts["records/summits/2001-east.md"]).partition("<details class=")[2])
        text, bibtex, csl = (text for text in markup.texts if "SHA-256" in text)
        title = "1st summit, Eastville, 1 January 2001"
        assert text.startswith(f"{title}. In: A small data set. Data version 2020.1, ")
        assert bibtex.startswith("@misc{summits-2001-east-2020.1,\n")
        assert f"  title = {{{{{title}}}}},\n" in bibtex
        assert "  note = {In: A small data set. Data version 2020.1, " in bibtex
        (item,) = json.loads(csl)
        assert ("dataset", title, "A small data set") == (
            item["type"], item["title"], item["container-title"],
        )  # fmt: skip
        assert not {"URL", "accessed"} & item.keys()

    def test_cite_lines(self, tmp_path):
        """A version of several lines ends neither the block that it is in nor the entry."""
        files = full()
        files["meta.json"] |= {"version": "1\n```\n{2}", "publisher": "A\n```\n"}
        league = ts.Dataset.load(write(tmp_path / "lines", files))
        for path, page in pages(league).items():
            if not path.endswith("index.md"):
                (block,) = [block for block in RAW.findall(page) if 'class="cite"' in block]
                assert block.endswith("</details>"), path

    def test_cite_where(self, league):
        """Where the address of the site is known, the citation has that of the page."""
        page = pages(league, "https://league.example/data/")["records/summits/2001-east.md"]
        address = "https://league.example/data/records/summits/2001-east.html"
        assert f", SHA-256 {league.seal().sha256}. {address}.</pre>" in page
        assert f"  url = {{{address}}},\n" in page
        assert f"&#34;URL&#34;: &#34;{address}&#34;" in page

    def test_cite_every_page(self, bundled):
        """No two pages have one key, and every page has the seal."""
        keys = [
            key for page in bundled.values() for key in re.findall(r"^<div .*<pre>@misc{(.*),$", page, re.MULTILINE)
        ]  # fmt: skip
        records = [path for path in bundled if not path.endswith("index.md")]
        assert len(records) == len(keys) == len(set(keys))

    def test_correct(self, texts):
        """The page says how to correct it."""
        section = _section(texts["records/summits/2001-east.md"], "Use and correct this")
        assert "(../../contributing.md#correct-a-fact-in-five-steps)" in section
        assert "`ts.report(record, field)`" in section


class TestHostileText:
    """Pages of texts that would be markup if they could"""

    ELEMENTS = {
        "a", "blockquote", "br", "circle", "code", "details", "div", "em", "figcaption", "figure", "li", "nav", "ol", "p", "path", "pre", "script",
        "span", "strong", "summary", "svg", "table", "tbody", "td", "th", "thead", "time", "tr", "ul",
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
        assert web_address(address) == ""

    @pytest.mark.parametrize("start", ["https://", "http://"])
    def test_addresses(self, start, tmp_path):
        """An address of the web is a link, and ends neither its attribute nor its element."""
        address = f"{start}a.example/x?y=1&amp;z"
        files = full()
        files["sources.json"][0] |= {"title": HOSTILE, "publisher": HOSTILE, "url": address}
        page = pages(ts.Dataset.load(write(tmp_path / "linked", files)))["records/people/ada.md"]
        markup = Markup(raw(_section(page, "Sources")))
        assert ("a", {"href": address, "rel": "noopener"}) in markup.elements
        assert [f"{SHOWN}, ", SHOWN, ", January 2020"] == markup.texts[1:4]

    def test_descriptions(self, tmp_path):
        """A source of unknown title has its description in square brackets, as a link."""
        files = full()
        files["sources.json"][0] |= {"description": "On <x>", "url": "https://a.example/"}
        del files["sources.json"][0]["title"]
        page = pages(ts.Dataset.load(write(tmp_path / "linked", files)))["records/people/ada.md"]
        assert "[On <x>]" in Markup(raw(_section(page, "Sources"))).texts


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
            r"<tr data-record=\"[^\"]*\"><th scope=\"row\">.*2003-west.*",
            texts["records/chairmanships/index.md"],
        )
        assert '<td data-sort="2003-01-02">' in row
        assert re.findall(r"<td[^>]*>(.*?)</td>", row) == [
            "2 January 2003",
            "",
            '<a href="../states/west.html">West</a>',
            "Onward",
            "high",
        ]

    def test_memberships(self, texts):
        """A membership is its status and its first day."""
        (row,) = re.findall(
            r"<tr data-record=\"[^\"]*\"><th scope=\"row\">.*east\.html.*",
            texts["records/states/index.md"],
        )
        assert "<td>Member since 1 January 2000</td>" in row

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
