"""What the page of a record says to search engines."""

import json
import re

import pytest

import turkicstates as ts
from tools.site.records.links import PAGED
from tools.site.records.structured import structured

BASE = "https://example.org/x/"


def _strings(value):
    """Yield every text in a value."""
    if isinstance(value, dict):
        for item in value.values():
            yield from _strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
    else:
        yield value


@pytest.fixture(name="summit")
def _summit():
    """The node of a summit, at a known address."""
    return structured("summits", ts.summit(10), BASE)["@graph"][0]


class TestAddresses:
    """Addresses as identifiers"""

    def test_known(self, summit):
        """Where the address of the site is known, identifiers are the addresses of pages."""
        assert f"{BASE}records/summits/2023-astana.html" == summit["@id"] == summit["url"]
        assert {"@id": f"{BASE}records/people/viktor-orban.html"} in summit["attendee"]

    def test_unknown(self):
        """Where it is not known, they are relative to the page."""
        node = structured("summits", ts.summit(10), "")["@graph"][0]
        assert "../summits/2023-astana.html" == node["@id"]
        assert {"@id": "../people/viktor-orban.html"} in node["attendee"]

    def test_parts(self):
        """A part of a record is a place on its page."""
        node = structured("states", ts.state("KZ"), BASE)["@graph"][1]
        assert f"{BASE}records/states/kazakhstan.html#membership-1" == node["@id"]
        assert {"@id": f"{BASE}records/states/kazakhstan.html"} == node["member"]

    def test_sources(self, summit):
        """A source has its own address; one that has none is a place on the page."""
        addresses = [entity["@id"] for entity in summit["prov:wasDerivedFrom"]]
        assert len(ts.summit(10).citations) == len(addresses)
        for number, (citation, address) in enumerate(
            zip(ts.summit(10).citations, addresses, strict=True), 1
        ):
            assert address in (citation.source.url, f"{summit['@id']}#source-{number}")

    @pytest.mark.parametrize("base", ["", BASE])
    def test_all(self, base):
        """No record of the data has a name of the exported file left."""
        for kind in PAGED:
            for record in ts.Dataset.bundled().records(kind):
                graph = structured(kind, record, base)["@graph"]
                assert [] == [text for text in _strings(graph) if str(text).startswith("urn:")]


class TestPlain:
    """Texts and days"""

    def test_days(self, summit):
        """Days are plain texts."""
        assert ("2023-11-03", "2023-11-03") == (summit["startDate"], summit["endDate"])

    def test_no_typed_day_is_left(self):
        """No day of any record has a type around it."""
        for kind in PAGED:
            for record in ts.Dataset.bundled().records(kind):
                assert "xsd:date" not in json.dumps(structured(kind, record, BASE)["@graph"])

    def test_texts(self, summit):
        """The name is the title of the page, the description its first sentence; themes follow."""
        assert "10th summit, Astana, 3 November 2023" == summit["name"]
        assert ts.describe(ts.summit(10)) == summit["description"]
        assert {"@language": "tr", "@value": "TÜRK DEVRİ"} in summit["keywords"]

    def test_other_names(self):
        """Names in other languages follow the name, each with its language."""
        node = structured("states", ts.state("KZ"), BASE)["@graph"][0]
        assert "Kazakhstan" == node["name"]
        assert {"@language": "kk", "@value": "Қазақстан"} in node["alternateName"]
        assert "Kazakhstan" not in [name["@value"] for name in node["alternateName"]]

    def test_own_website(self):
        """The website of an organisation is its address; the page stays its identifier."""
        node = structured("organisations", ts.organisation("ots"), BASE)["@graph"][0]
        assert re.match(r"https?://", node["url"])
        assert f"{BASE}records/organisations/ots.html" == node["@id"]
