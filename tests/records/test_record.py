"""The citations of a record, by field."""

import pytest

import turkicstates as ts
from conftest import write
from samples import full
from turkicstates.records.paths import covers


def _load(folder, files):
    return ts.Dataset.load(write(folder, files))


def _two_sources(files, record, **supports):
    record["citations"] = [
        {"source_id": source, "supports": list(paths)} for source, paths in supports.items()
    ]
    return files


class TestCovers:
    """covers"""

    @pytest.mark.parametrize(
        ("path", "inner", "expected"),
        [
            ("names", "names", True),
            ("names", "names.en", True),
            ("names.en", "names", False),
            ("name", "names", False),
            ("participants.east", "participants.east", True),
            ("participants.east", "participants.eastern", False),
        ],
    )
    def test_paths(self, path, inner, expected):
        """A path covers itself and what is within it, and no other that begins alike."""
        assert expected is covers(path, inner)


class TestCite:
    """cite"""

    @pytest.fixture(name="summit")
    def _summit(self, tmp_path):
        """A summit with two sources: one for parts of fields, one for whole ones."""
        files = full()
        _two_sources(
            files,
            files["summits.json"][0],
            gazette=[
                "ordinal", "kind", "start", "end", "leaders_met", "city", "host_id", "venue",
                "themes.en", "presided_by_id", "participants.east", "expected.a pact", "absences",
            ],
            herald=["start", "participants", "expected"],
        )  # fmt: skip
        return _load(tmp_path / "two", files).summit("2001-east")

    @pytest.mark.parametrize(
        ("field", "expected"),
        [
            ("start", ["gazette", "herald"]),
            ("venue", ["gazette"]),
            ("participants", ["gazette", "herald"]),
            ("participants.east", ["gazette", "herald"]),
            ("participants.west", ["herald"]),
            ("themes", ["gazette"]),
            ("themes.en", ["gazette"]),
            ("theme", ["gazette"]),
            ("expected.a pact", ["gazette", "herald"]),
            ("absences.club", ["gazette"]),
            ("host_id", ["gazette"]),
            ("host", ["gazette"]),
            ("presided_by", ["gazette"]),
            ("series", []),
        ],
    )
    def test_field(self, summit, field, expected):
        """The citations that support a field, a part of it, or the whole that it is part of."""
        assert expected == [citation.source.id for citation in summit.cite(field)]

    @pytest.mark.parametrize(
        "field",
        [
            "mood",
            "",
            "mood.en",
            "themes.tr",
            "participants.north",
            "citations",
            "note",
            "start.day",
        ],
    )
    def test_no_field(self, summit, field):
        """A field that the record does not have is refused, and those that it has are named."""
        with pytest.raises(ts.InvalidOptionError) as caught:
            summit.cite(field)
        assert ("field", field) == (caught.value.option, caught.value.value)
        assert str(caught.value).startswith(f"field={field!r} is not one of ")

    def test_absent(self, summit):
        """A field that the record could have, and does not, has no citations."""
        data = summit._dataset
        assert () == data.summit("2004-call").cite("venue")
        assert () == data.person("ada").cite("born")

    @pytest.mark.parametrize(
        ("ask", "field"),
        [
            (lambda data: data.agreement("annex"), "title"),
            (lambda data: data.agreement("pact"), "title"),
            (lambda data: data.state("east"), "name"),
            (lambda data: data.organisation("ots"), "name"),
            (lambda data: data.summit("2001-east"), "theme"),
        ],
    )
    def test_what_a_property_shows(self, league, ask, field):
        """A property that shows a field has the citations of what it shows, in any language."""
        assert ["gazette"] == [citation.source_id for citation in ask(league).cite(field)]

    def test_theme_without_english(self, tmp_path):
        """A theme that is known in Turkish alone has the citations of the Turkish text."""
        files = full()
        files["summits.json"][0]["themes"] = {"tr": "Barış"}
        supports = files["summits.json"][0]["citations"][0]["supports"]
        supports[supports.index("themes")] = "themes.tr"
        summit = _load(tmp_path / "tr", files).summit("2001-east")
        assert "Barış" == summit.theme
        assert ["gazette"] == [citation.source_id for citation in summit.cite("theme")]

    def test_sources(self, league):
        """All citations of a record are its sources, in the order of the file."""
        (citation,) = league.chairmanship(1).sources
        assert ("state_id", "start", "end", "summit_id") == citation.supports
        assert "The Press" == citation.source.publisher
        assert league.source("gazette") is citation.source

    def test_unknown_field(self):
        """A field that the record lacks is refused with those that it has."""
        with pytest.raises(ts.InvalidOptionError, match="field='colour' is not one of 'id', "):
            ts.summit(10).cite("colour")

    def test_unknown_part(self):
        """A part that the record lacks is refused with those that it has."""
        with pytest.raises(ts.InvalidOptionError, match=r"'participants\.hungary'"):
            ts.summit(10).cite("participants.nobody")

    def test_relation(self):
        """A relation is cited by its own name too."""
        assert ts.summit(10).cite("host_id") == ts.summit(10).cite("host") != ()
