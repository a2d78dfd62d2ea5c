"""The answers and the map that the page of the time machine looks up."""

import datetime
import json
import random
import re
from math import isclose, radians, sin

import pytest

import turkicstates as ts
from conftest import small, write
from markup import HOSTILE, Markup, hostile
from tools.site.answers import answers
from tools.site.projection import albers, path, sheet
from tools.site.timemachine import drawn, fragment

pytestmark = pytest.mark.slow

FIRST = datetime.date(2001, 1, 1)

SHAPES = {
    "note": "No side is taken.",
    "attribution": "Made by hand.",
    "features": [
        {
            "properties": {"state_id": "east", "label": [55, 45]},
            "geometry": {
                "type": "Polygon",
                "coordinates": [[[51, 40], [51, 50], [59, 50], [59, 40], [51, 40]]],
            },
        },
        {
            "properties": {"state_id": "west", "label": [46, 45]},
            "geometry": {
                "type": "MultiPolygon",
                "coordinates": [
                    [[[46, 45], [46, 45.1], [46.1, 45.1], [46, 45]]],
                    [[[47, 45], [47, 45.1], [47.1, 45.1], [47, 45]]],
                ],
            },
        },
        {
            "properties": {"state_id": None, "label": None},
            "geometry": {"type": "Polygon", "coordinates": [[[0, 0], [0, 1], [1, 1], [0, 0]]]},
        },
    ],
}


def league():
    """Return the files of the small data set, which was checked for ten years."""
    files = small()
    files["meta.json"]["as_of"] = "2010-06-30"
    return files


def load(tmp_path, files):
    """Return the data set of the files."""
    return ts.Dataset.load(write(tmp_path / "league", files))


@pytest.fixture(name="dataset", scope="module")
def _dataset(tmp_path_factory):
    """The small data set."""
    return load(tmp_path_factory.mktemp("small"), league())


@pytest.fixture(name="payload", scope="module")
def _payload(dataset):
    """What is written down of it."""
    return answers(dataset)


@pytest.fixture(name="html", scope="module")
def _html(dataset):
    """What its page takes in."""
    return fragment(dataset, SHAPES)


@pytest.fixture(name="markup", scope="module")
def _markup(tmp_path_factory):
    """The page of texts that would be markup if they could, as a browser reads it."""
    dataset = load(tmp_path_factory.mktemp("hostile"), hostile(league()))
    return Markup(fragment(dataset, {**SHAPES, "note": HOSTILE, "attribution": HOSTILE}))


def on(payload, day):
    """Return the answer of a day, as the page finds it."""
    number = (datetime.date.fromisoformat(day) - FIRST).days
    return [segment for segment in payload["segments"] if segment["day"] <= number][-1]


def named(payload, place):
    """Return where a record is, and what it is called."""
    return payload["records"][place]


class TestAnswers:
    """What is written down of each day"""

    def test_reach(self, payload):
        """The days begin with the first summit, and end with the day that was checked."""
        assert ("2001-01-01", "2010-06-30") == (payload["first"], payload["asOf"])
        assert (datetime.date(2010, 6, 30) - FIRST).days == payload["last"]

    def test_later_event(self, tmp_path):
        """An event after the last check is reached, and is a stop."""
        files = league()
        summit = files["summits.json"][1]
        later = {
            **summit,
            "id": "2011-east",
            "ordinal": 3,
            "start": "2011-02-03",
            "end": "2011-02-03",
        }
        files["summits.json"].append(later)
        payload = answers(load(tmp_path, files))
        number = (datetime.date(2011, 2, 3) - FIRST).days
        assert (number, number) == (payload["last"], payload["stops"][-1])

    def test_answer(self, payload):
        """An answer names the records of its day, and says where each of them is."""
        answer = on(payload, "2003-01-02")
        assert "The League" == answer["name"]
        assert ["organisations/ots", "The League"] == named(payload, payload["organisation"])
        assert ["chairmanships/2003-west", "Chairmanship of West"] == named(
            payload, answer["chair"]
        )
        assert ["people/bek", "Bek Batur"] == named(payload, answer["holder"])
        assert ["people/ada", "people/bek"] == [
            named(payload, place)[0] for place in answer["heads"]
        ]
        assert answer["secretary"] is None
        assert ["summits/2001-east", "No. 1 summit, East"] == named(payload, answer["previous"])
        assert answer["next"] is None

    def test_term(self, payload):
        """A term has its days, its motto, its sources, and what is in dispute."""
        term = payload["terms"][on(payload, "2003-01-02")["chair"]]
        assert ["states/west", "West"] == named(payload, term["state"])
        assert {
            "number": 2,
            "state": term["state"],
            "code": "",
            "start": "2003-01-02",
            "end": None,
            "motto": "Onward",
            "sources": [0],
            "mottoSources": [0],
            "disputed": ["motto"],
        } == term
        assert [["The Press", "2020-01", None]] == payload["sources"]

    def test_summit(self, payload):
        """A summit has its days, its theme and its sources."""
        summit = payload["summits"][on(payload, "2001-01-02")["next"]]
        assert ["2003-01-01", "2003-01-02", None, [0], []] == summit

    def test_participants(self, tmp_path):
        """A summit has who came; who is not head of a state has an office, and may have no name."""
        files = league()
        files["summits.json"][0]["participants"] = [
            {"party_id": "east", "person_id": "ada", "role": "member", "level": "head-of-state", "office": "Head of East"},
            {"party_id": "west", "role": "observer", "level": "ambassador", "office": "Envoy"},
        ]  # fmt: skip
        payload = answers(load(tmp_path, files))
        (place,) = on(payload, "2001-01-01")["summits"]
        east, west = payload["summits"][place][4]
        assert ["states/east", "people/ada"] == [named(payload, place)[0] for place in east[:2]]
        assert east[2] is None
        assert "states/west" == named(payload, west[0])[0]
        assert [None, "Envoy"] == west[1:]

    @pytest.mark.parametrize(
        ("day", "during", "after"),
        [
            ("2001-01-01", ["summits/2001-east"], "summits/2003-west"),
            ("2002-12-31", [], "summits/2003-west"),
            ("2003-01-01", ["summits/2003-west"], None),
            ("2003-01-02", ["summits/2003-west"], None),
            ("2003-01-03", [], None),
        ],
    )
    def test_in_session(self, payload, day, during, after):
        """During a summit the answer has it, and neither before nor after."""
        answer = on(payload, day)
        assert during == [named(payload, place)[0] for place in answer["summits"]]
        following = answer["next"]
        assert after == (following and named(payload, following)[0])

    def test_holder(self, payload):
        """A holder has the office, and the sources of the term of office."""
        office = payload["offices"][on(payload, "2003-01-02")["holder"]]
        assert {"office": "Head of West", "sources": [0]} == office

    @pytest.mark.parametrize(
        ("day", "members", "observers"),
        [
            ("2001-01-01", [("East", 0)], [("West", 0)]),
            ("2001-12-31", [("East", 0)], [("West", 0)]),
            ("2002-01-01", [("East", 0), ("West", 365)], []),
        ],
    )
    def test_standings(self, payload, day, members, observers):
        """Members and observers have the first day on which they are listed."""
        answer = on(payload, day)
        for expected, places in ((members, answer["members"]), (observers, answer["observers"])):
            standings = [payload["standings"][place] for place in places]
            assert expected == [
                (named(payload, standing["party"])[1], standing["since"]) for standing in standings
            ]

    def test_standing_again(self, tmp_path):
        """Who left and came back is a member since the day of coming back."""
        files = league()
        files["states.json"][1]["memberships"] = [
            {"status": "member", "start": "2001-01-01", "end": "2001-01-03"},
            {"status": "member", "start": "2002-01-01"},
        ]
        payload = answers(load(tmp_path, files))
        standing = payload["standings"][on(payload, "2002-01-02")["members"][-1]]
        assert ("West", 365) == (named(payload, standing["party"])[1], standing["since"])

    def test_open_answer(self, payload):
        """Where the sources leave the holder open, none is named."""
        assert named(payload, on(payload, "2010-02-28")["holder"])[0] == "people/bek"
        assert on(payload, "2010-03-15")["holder"] is None
        assert named(payload, on(payload, "2010-03-31")["holder"])[0] == "people/can"

    def test_stale(self, payload):
        """After the day of the last check the warning of the library comes with the answer."""
        assert [] == on(payload, "2010-06-30")["stale"]
        warning = (
            "the snapshot was checked up to 2010-06-30, and {day} is later; "
            "this is the last known answer"
        )
        assert [warning] == on(payload, "2010-07-01")["stale"]

    def test_handovers(self, payload):
        """Each handover has its day, who went, who came, and at which summit."""
        first, second = payload["handovers"]
        assert [0, None] == first[:2]
        assert 731 == second[0]
        places = ["chairmanships/2001-east", "chairmanships/2003-west", "summits/2003-west"]
        assert places == [named(payload, place)[0] for place in second[1:]]

    def test_stops(self, payload):
        """Summits, changes and the ends are stops; a day after a summit is none."""
        days = ["2001-01-01", "2002-01-01", "2003-01-01", "2003-01-02", "2010-03-01", "2010-03-31", "2010-06-30"]  # fmt: skip
        numbers = [(datetime.date.fromisoformat(day) - FIRST).days for day in days]
        assert numbers == payload["stops"]

    def test_events(self, payload):
        """Events are in their order, each with the first and the last day that its date may mean."""
        events = [event for event in payload["events"] if event[2] == "2001-06"]
        assert [[151, 180, "2001-06", "entry into force", "The Pact enters into force"]] == [
            event[:5] for event in events
        ]
        assert "agreements/pact" == named(payload, events[0][5])[0]
        assert 0 == events[0][6]
        assert all(len(event[2]) < 10 or event[0] == event[1] for event in payload["events"])

    def test_sources(self, tmp_path):
        """Each publisher has one source, its first, and there are no more than three."""
        files = league()
        publishers = ["A", "A", "B", "C", "D"]
        files["sources.json"] += [
            {"id": f"s{number}", "publisher": publisher, "published": f"201{number}"}
            for number, publisher in enumerate(publishers)
        ]
        files["chairmanships.json"][0]["citations"] = [
            {"source_id": f"s{number}", "supports": ["state_id", "start", "end", "summit_id"]}
            for number in range(5)
        ]
        payload = answers(load(tmp_path, files))
        term = payload["terms"][on(payload, "2001-01-01")["chair"]]
        assert [["A", "2010"], ["B", "2012"], ["C", "2013"]] == [
            payload["sources"][place][:2] for place in term["sources"]
        ]

    def test_former_name(self, tmp_path):
        """A former name has the sources of that name."""
        files = league()
        files["sources.json"].append({"id": "old", "publisher": "The Old Press"})
        ots = files["organisations.json"][0]
        ots["former_names"] = [{"end": "2005-01-01", "names": {"en": "The Circle"}}]
        ots["citations"].append({"source_id": "old", "supports": ["former_names"]})
        payload = answers(load(tmp_path, files))
        answer = on(payload, "2004-12-31")
        assert "The Circle" == answer["name"]
        assert ["The Old Press"] == [payload["sources"][place][0] for place in answer["called"]]

    def test_without_the_organisation(self, tmp_path):
        """A data set that does not record the organisation gives no name, and no fault."""
        files = league()
        del files["organisations.json"], files["meta.json"]["organisation_id"]
        payload = answers(load(tmp_path, files))
        assert (None, None, []) == (
            payload["organisation"],
            payload["segments"][0]["name"],
            payload["segments"][0]["called"],
        )

    def test_random_days(self, payload, dataset):
        """On any day the events within a month are those that the library gives."""
        month = datetime.timedelta(days=30)
        for number in random.Random(2001).sample(range(4000), 30):  # noqa: S311  # no secret
            day = FIRST + datetime.timedelta(days=number)
            until = day + month + datetime.timedelta(days=1)
            expected = [event.title for event in dataset.timeline(since=day - month, until=until)]
            near = [
                title
                for first, last, _, _, title, *_ in payload["events"]
                if number - 30 <= first and last <= number + 30
            ]
            assert expected == near


class TestFragment:
    """The HTML that the page takes in"""

    def test_data(self, tmp_path):
        """It has the answers as JSON that no name can break out of."""
        files = league()
        files["people.json"][1]["names"]["en"] = "</script><b>Bek</b>"
        html = fragment(load(tmp_path, files), SHAPES)
        text = html.partition('id="tm-data">')[2].partition("</script>")[0]
        assert ["people/bek", "</script><b>Bek</b>"] in json.loads(text)["records"]
        assert "<b>Bek" not in html

    def test_citation(self, dataset, html):
        """It has what a citation of a day names: the version of the data, and their seal."""
        tool = Markup(html.partition('<p class="tm-problem"')[0]).elements[-1][1]
        assert "2020.1" == tool["data-version"]
        forms = json.loads(tool["data-citation"])
        assert ["text", "bibtex"] == [*forms]
        for form in forms.values():
            assert dataset.seal().sha256 in form
            for place in ("TMTITLE", "TMADDRESS", "TMREAD"):
                assert 1 == form.count(place)
        assert forms["bibtex"].startswith("@misc{TMDAY-2020.1,\n")

    def test_terms(self, html):
        """It lists the terms of the chair newest first, with links that need no script."""
        rows = html.partition("<tbody>")[2].partition("</tbody>")[0].strip().splitlines()
        assert (
            '<tr><td><a href="records/chairmanships/2003-west.html">2</a></td>'
            '<td><a href="records/states/west.html">West</a></td>'
            '<td><a href="records/people/bek.html">Bek Batur</a></td>'
            '<td><a href="?on=2003-01-02">2003-01-02</a></td><td></td></tr>'
        ) == rows[0]
        assert 2 == len(rows)

    def test_term_of_nobody(self, tmp_path):
        """A term whose holder is not known has an empty cell."""
        files = league()
        files["office_terms.json"] = []
        html = fragment(load(tmp_path, files), SHAPES)
        assert '<a href="records/states/west.html">West</a></td><td></td>' in html

    def test_without_script(self, html):
        """Without JavaScript, the page says how things were on the last day that was checked."""
        sentence = (
            "On 2010-06-30, the last day that was checked, West chaired; 2 members, no observers."
        )
        assert sentence in html

    def test_without_chair(self, tmp_path):
        """Where there was no chair on that day, the sentence says so."""
        files = league()
        files["chairmanships.json"][1]["end"] = "2004-01-01"
        files["chairmanships.json"][1]["citations"][0]["supports"].append("end")
        assert "checked, no chair is recorded;" in fragment(load(tmp_path, files), SHAPES)

    def test_notes(self, html):
        """What the shapes say about borders and their origin is next to the map."""
        assert "No side is taken. Made by hand." in html


class TestHostileText:
    """A page of texts that would be markup if they could"""

    def test_harmless(self, markup, html):
        """It has no element and no attribute that other texts do not bring."""

        def kinds(markup):
            return {(tag, name) for tag, attributes in markup.elements for name in attributes}

        assert kinds(Markup(html)) == kinds(markup)
        assert len(Markup(html).elements) == len(markup.elements)

    def test_shown(self, markup):
        """The reader sees each text as it is: on the map, in the table and in the notes."""
        for name in ("East", "West"):
            assert 2 == markup.texts.count(f"{HOSTILE}{name}")
        assert 1 == markup.texts.count(f"{HOSTILE}Ada Ay")
        notes = "".join(markup.texts).replace(f"{HOSTILE}East", "").replace(f"{HOSTILE}West", "")
        assert 3 <= notes.count(HOSTILE)

    def test_data(self, markup):
        """The data of the page holds each text as it is."""
        (data,) = [json.loads(script) for script in markup.scripts if script.strip()]
        assert f"{HOSTILE}East" in {name for _, name in data["records"]}


class TestMap:
    """The map"""

    def test_states(self, dataset):
        """Each state has its outline, which links to its record, and its name."""
        svg = drawn(dataset, SHAPES)
        assert 1 == svg.count('class="tm-land"')
        east = '<a href="records/states/east.html" aria-label="East" data-state="east"><path class="tm-state"'
        assert f'{east} data-state="east" d="M' in svg
        names = [line for line in svg.splitlines() if line.startswith("<text")]
        assert [">East</text>", ">West</text>"] == [name[-12:] for name in names]

    def test_low_state(self, dataset):
        """A low state has a ring, and a line from there to its name to the lower left."""
        svg = drawn(dataset, SHAPES)
        links = [line for line in svg.splitlines() if line.startswith("<a ")]
        assert [0, 1] == [link.count("<circle") for link in links]
        assert [0, 1] == [link.count('class="tm-leader"') for link in links]
        ring = [int(number) for number in re.findall(r'c[xy]="(\d+)"', links[1])]
        texts = [line for line in svg.splitlines() if line.startswith("<text")]
        name = [int(number) for number in re.findall(r' [xy]="(-?\d+)"', texts[1])]
        assert name[0] < ring[0]
        assert name[1] > ring[1]

    def test_sheet(self):
        """The shapes fill the sheet to its margins."""
        shapes = SHAPES["features"][:1]
        paper = sheet(shapes, width=100, margin=10)
        points = [paper.place(*point) for point in shapes[0]["geometry"]["coordinates"][0]]
        assert isclose(10, min(x for x, _ in points))
        assert isclose(90, max(x for x, _ in points))
        assert isclose(10, min(y for _, y in points))
        assert isclose(paper.height - 10, max(y for _, y in points))

    def test_path(self):
        """A path has a part for each ring, which it closes without its last point."""
        drawing = path(SHAPES["features"][1], sheet(SHAPES["features"][:1], width=10, margin=0))
        assert 2 == drawing.count("M") == drawing.count("Z")
        assert 4 == drawing.count("L")

    @pytest.mark.parametrize("latitude", [30, 44, 58])
    def test_equal_areas(self, latitude):
        """The projection keeps areas: a narrow field is as large as on the globe."""
        (x0, y0), (x1, y1) = albers(70, latitude), albers(70.01, latitude)
        (x3, y3), (x2, y2) = albers(70, latitude + 0.01), albers(70.01, latitude + 0.01)
        drawn_area = abs((x2 - x0) * (y3 - y1) - (x3 - x1) * (y2 - y0)) / 2
        on_globe = radians(0.01) * (sin(radians(latitude + 0.01)) - sin(radians(latitude)))
        assert isclose(on_globe, drawn_area, rel_tol=1e-4)

    def test_north_is_up(self):
        """On the upright meridian north is up; what lies to the east lies to the right."""
        assert albers(51, 50)[1] < albers(51, 40)[1]
        assert albers(51, 45)[0] < albers(52, 45)[0]
