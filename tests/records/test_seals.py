"""How to cite a data set by its seal: as text, as BibTeX and as CSL."""

import datetime
import json
from pathlib import Path

import attrs
import jsonschema
import pytest
from pendulum import Date

import turkicstates as ts
from conftest import small, write
from turkicstates.records.citing import Work

DIGEST = "0123456789abcdef" * 4
CHECK = f"Data version 2020.1, checked up to 2020-06-30, SHA-256 {DIGEST}"

DATE = {
    "type": "object",
    "properties": {
        "date-parts": {
            "type": "array",
            "minItems": 1,
            "maxItems": 2,
            "items": {
                "type": "array",
                "minItems": 1,
                "maxItems": 3,
                "items": {"type": "integer"},
            },
        }
    },
    "required": ["date-parts"],
    "additionalProperties": False,
}
TEXT = {"type": "string", "minLength": 1}
CSL = {
    "type": "object",
    "properties": {
        "id": TEXT,
        "type": {"const": "dataset"},
        "title": TEXT,
        "container-title": TEXT,
        "author": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"literal": TEXT},
                "additionalProperties": False,
            },
        },
        "publisher": TEXT,
        "version": TEXT,
        "issued": DATE,
        "accessed": DATE,
        "URL": TEXT,
        "note": TEXT,
    },
    "required": ["id", "type", "title", "version", "issued", "publisher", "note"],
    "additionalProperties": False,
}
"""What the schema of CSL JSON has of the fields that a citation of data uses."""


@pytest.fixture(name="seal")
def _seal():
    """The seal of a data set that says all that it can of itself."""
    return ts.Seal(
        version="2020.1",
        as_of=Date(2020, 6, 30),
        sha256=DIGEST,
        title="Hosts & guests: who met whom",
        publisher="The League",
        url="https://league.example/a_b",
    )


class TestText:
    """text"""

    def test_all(self, seal):
        """The line names publisher, title, version, day, digest and address."""
        expected = f"The League. Hosts & guests: who met whom. {CHECK}. https://league.example/a_b."
        assert expected == seal.text()

    def test_made_by_hand(self):
        """A seal that somebody copied from a paper says what it has."""
        seal = ts.Seal(version="2020.1", as_of=Date(2020, 6, 30), sha256=DIGEST)
        assert f"{CHECK}." == seal.text()

    def test_own_data(self, tmp_path):
        """The title, the publisher and the address of another data set come from its description."""
        files = small()
        files["meta.json"] |= {"publisher": "The League", "url": "https://league.example/"}
        seal = ts.Dataset.load(write(tmp_path / "league", files)).seal()
        assert seal.text().startswith("The League. A small data set. Data version 2020.1, ")
        assert seal.text().endswith(f", SHA-256 {seal.sha256}. https://league.example/.")

    def test_own_data_of_nobody(self, little):
        """A data set that names no publisher is not said to be ours."""
        assert little.seal().text().startswith("A small data set. Data version 2020.1, ")

    def test_bundled(self):
        """The bundled data set is cited by its title, and with what a reader can check it by."""
        data, seal = ts.Dataset.bundled(), ts.seal()
        for part in (data.meta.title, data.meta.publisher, seal.version, seal.sha256):
            assert part in seal.text()
        assert f"checked up to {ts.as_of()}" in seal.text()

    def test_same_authors(self):
        """The file that says how to cite the library names the publisher of the data as its authors."""
        text = Path(__file__).parents[2].joinpath("CITATION.cff").read_text("utf-8")
        assert f"  - name: {ts.seal().publisher}\n" in text


class TestBibtex:
    """bibtex"""

    def test_all(self, seal):
        """The entry has the same, escaped for TeX; an address is left as it is."""
        expected = (
            "@misc{hosts-guests-2020.1,\n"
            "  author = {{The League}},\n"
            "  title = {{Hosts \\& guests: who met whom}},\n"
            "  year = {2020},\n"
            "  version = {2020.1},\n"
            "  url = {https://league.example/a_b},\n"
            f"  note = {{{CHECK}}},\n"
            "}"
        )
        assert expected == seal.bibtex()

    @pytest.mark.parametrize(
        ("title", "key"),
        [
            (None, "data-2020.1"),
            ("Лига: кто и где", "data-2020.1"),
            ("The “League”, 2nd edition", "the-league-2nd-edition-2020.1"),
        ],
    )
    def test_key(self, seal, title, key):
        """The key is made of the title up to a colon, and of the version."""
        own = attrs.evolve(seal, title=title)
        assert own.bibtex().startswith(f"@misc{{{key},\n")
        assert key == own.csl()["id"]


class TestCsl:
    """csl"""

    def test_all(self, seal):
        """The item is a data set in the form of CSL JSON."""
        expected = {
            "id": "hosts-guests-2020.1",
            "type": "dataset",
            "title": "Hosts & guests: who met whom",
            "author": [{"literal": "The League"}],
            "publisher": "The League",
            "version": "2020.1",
            "issued": {"date-parts": [[2020, 1]]},
            "URL": "https://league.example/a_b",
            "note": CHECK,
        }
        assert expected == seal.csl()
        jsonschema.validate(seal.csl(), CSL)
        assert expected == json.loads(json.dumps(seal.csl()))

    def test_bundled(self):
        """That of the bundled data set has what managers of references ask for."""
        jsonschema.validate(ts.seal().csl(), CSL)
        assert ts.Dataset.bundled().meta.title == ts.seal().csl()["title"]
        assert ts.data_version() == ts.seal().csl()["version"]

    @pytest.mark.parametrize(
        ("version", "issued"),
        [
            ("2026.11.1", [2026, 11]),
            ("2026.1", [2026, 1]),
            ("2026.01-beta", [2026, 1]),
            ("2026.13", [2020, 6, 30]),
            ("2026.112", [2020, 6, 30]),
            ("3", [2020, 6, 30]),
        ],
    )
    def test_issued(self, seal, version, issued):
        """Data is issued in the month of its version or, if that names none, when it was checked."""
        own = attrs.evolve(seal, version=version)
        assert {"date-parts": [issued]} == own.csl()["issued"]
        assert f"  year = {{{issued[0]}}},\n" in own.bibtex()

    def test_made_by_hand(self):
        """What a seal does not say is absent."""
        seal = ts.Seal(version="2020.1", as_of=Date(2020, 6, 30), sha256=DIGEST)
        assert ["id", "type", "version", "issued", "note"] == [*seal.csl()]


class TestPart:
    """A part of a data set"""

    @pytest.fixture(name="work")
    def _work(self):
        """A page of a data set that was read on a day."""
        return Work(
            key="league/1st",
            title="1st summit.",
            publisher="The League",
            version="2020.1",
            issued=[2020],
            check="Data version 2020.1",
            url="https://league.example/1",
            within="Hosts & guests",
            read="2020-07-01",
        )

    def test_text(self, work):
        """The line names the part, and what it is in."""
        assert (
            "The League. 1st summit. In: Hosts & guests. Data version 2020.1. "
            "https://league.example/1, read 2020-07-01." == work.text()
        )

    def test_bibtex(self, work):
        """The note of the entry names the data set."""
        expected = (
            "@misc{league-1st,\n"
            "  author = {{The League}},\n"
            "  title = {{1st summit.}},\n"
            "  year = {2020},\n"
            "  version = {2020.1},\n"
            "  url = {https://league.example/1},\n"
            "  urldate = {2020-07-01},\n"
            "  note = {In: Hosts \\& guests. Data version 2020.1},\n"
            "}"
        )
        assert expected == work.bibtex()

    def test_csl(self, work):
        """The data set is what contains the part."""
        assert "Hosts & guests" == work.csl()["container-title"]
        assert {"date-parts": [[2020, 7, 1]]} == work.csl()["accessed"]
        jsonschema.validate(work.csl(), CSL)

    def test_unread(self, work):
        """Without an address and a day there is none."""
        work = work._replace(url=None, read=None)
        assert work.text().endswith("Data version 2020.1.")


class TestEquality:
    """Seals as values"""

    def test_same_data(self, seal):
        """Two seals are equal if they identify the same data, whatever else they say."""
        by_hand = ts.Seal(version=seal.version, as_of=seal.as_of, sha256=seal.sha256)
        assert by_hand == seal
        assert hash(by_hand) == hash(seal)
        assert attrs.evolve(seal, sha256="0") != seal
        assert seal != CHECK
        assert repr(by_hand) == repr(seal)

    def test_require(self):
        """What a paper prints is enough to require the data."""
        seal = ts.seal()
        assert None is ts.require(
            ts.Seal(version=seal.version, as_of=seal.as_of, sha256=seal.sha256)
        )

    @pytest.mark.parametrize(
        "day",
        [
            "2020-06-30",
            datetime.date(2020, 6, 30),
            datetime.datetime(2020, 6, 30, 9),
            Date(2020, 6, 30),
        ],
    )
    def test_typed_in(self, seal, day):
        """The day of a seal that somebody typed in may be any kind of date."""
        by_hand = ts.Seal(version="2020.1", as_of=day, sha256=DIGEST)
        assert by_hand == seal
        assert Date is type(by_hand.as_of)
        assert f"{CHECK}." == by_hand.text()

    @pytest.mark.parametrize("day", [None, "2020", "soon", 2020])
    def test_no_day(self, day):
        """A seal without a day is refused when it is made, not taken for one of today."""
        with pytest.raises(ts.InvalidDateError) as caught:
            ts.Seal(version="2020.1", as_of=day, sha256=DIGEST)
        assert day == caught.value.value

    def test_other_data(self, little, league):
        """Data sets of one version and day have seals that differ."""
        assert little.seal() != league.seal()
        assert little.seal() is little.seal()
