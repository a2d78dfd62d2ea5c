"""What search engines, feed readers and other sites read of the pages."""

from xml.etree import ElementTree as ET

import pytest

import turkicstates as ts
from conftest import small, write
from tools.site import web

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture(name="data")
def _data(tmp_path):
    """The small data set."""
    return ts.Dataset.load(write(tmp_path / "league", small()))


class TestAbout:
    """about"""

    def test_words(self, data):
        """The foot of a page says version, last check and licence in words."""
        about = web.about(data)
        assert ("2020.1", "30 June 2020") == (about.version, about.as_of)
        assert data.seal().sha256 == about.sha256
        assert "CC0 1.0, public domain" == about.licence
        assert about.licence_url.startswith("https://creativecommons.org/")

    def test_other_licence(self, tmp_path):
        """A licence that has no words here is shown as it is written."""
        files = small()
        files["meta.json"]["licence"] = "Ours"
        about = web.about(ts.Dataset.load(write(tmp_path / "league", files)))
        assert ("Ours", "") == (about.licence, about.licence_url)


class TestStructured:
    """structured"""

    def test_dataset(self, data):
        """The data set is described as schema.org has it, with relative addresses of its files."""
        node = web.structured(data)
        assert "Dataset" == node["@type"]
        assert "A small data set" == node["name"]
        assert "2020.1" == node["version"]
        assert "2001-01-01/2020-06-30" == node["temporalCoverage"]
        assert "https://creativecommons.org/publicdomain/zero/1.0/" == node["license"]
        files = {file["contentUrl"]: file["encodingFormat"] for file in node["distribution"]}
        assert "application/vnd.sqlite3" == files["downloads/turkicstates.sqlite"]
        assert "text/calendar" == files[web.CALENDAR]
        assert ("#dataset", "index.html") == (node["@id"], node["url"])

    def test_known_address(self, data):
        """Where the address of the site is known, all addresses are whole."""
        node = web.structured(data, "https://example.org/x/")
        assert ("https://example.org/x/#dataset", "https://example.org/x/") == (
            node["@id"],
            node["url"],
        )
        files = [file["contentUrl"] for file in node["distribution"]]
        assert "https://example.org/x/downloads/turkicstates.sqlite" in files


class TestBase:
    """base"""

    @pytest.mark.parametrize("unset", [None, ""])
    def test_unknown(self, unset):
        """Without an address there is none."""
        assert "" == web.base(unset)

    @pytest.mark.parametrize("text", ["https://example.org/x", "https://example.org/x/"])
    def test_slash(self, text):
        """An address ends with one slash, however it was written."""
        assert "https://example.org/x/" == web.base(text)

    @pytest.mark.parametrize(
        "text", ["docs/_build/html", "example.org", "ftp://example.org/", "https://example.org/?a"]
    )
    def test_no_address(self, text):
        """What is no address of the web is refused, with an example of one."""
        with pytest.raises(ValueError, match=r"TURKICSTATES_SITE must be .*'https://example\.org/"):
            web.base(text)


class TestAbove:
    """above"""

    NAMES = ("index", "records/index", "records/summits/index", "records/summits/2001-east", "cite")

    @pytest.mark.parametrize(
        ("name", "expected"),
        [
            ("records/summits/2001-east", ["records/index", "records/summits/index"]),
            ("records/summits/index", ["records/index"]),
            ("records/index", []),
            ("how-to/cite", []),
            ("index", []),
        ],
    )
    def test_lists(self, name, expected):
        """Above a page are the lists of the folders that it is in, outermost first."""
        assert expected == web.above(name, self.NAMES)


class TestSitemap:
    """sitemap"""

    def test_pages(self):
        """Each page is listed by its whole address, the front page without a file name."""
        text = web.sitemap("https://example.org/x/", ["index", "records/a&b"])
        addresses = [element.text for element in _parsed(text).iter(f"{SITEMAP}loc")]
        assert ["https://example.org/x/", "https://example.org/x/records/a%26b.html"] == addresses


def _parsed(text):
    return ET.fromstring(text)  # noqa: S314  # made here
