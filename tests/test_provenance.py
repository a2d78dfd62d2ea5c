"""Where a fact comes from: citations and footnotes, disputes and gaps, seals, reports, changes."""

import datetime
import json
import pickle

import pytest
from pendulum import Date

import turkicstates as ts
from conftest import small, write
from samples import full


def _load(folder, files):
    return ts.Dataset.load(write(folder, files))


def _two_sources(files, record, **supports):
    record["citations"] = [
        {"source_id": source, "supports": list(paths)} for source, paths in supports.items()
    ]
    return files


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
        assert expected == [one.source.id for one in summit.cite(field)]

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
        assert ["gazette"] == [one.source_id for one in ask(league).cite(field)]

    def test_theme_without_english(self, tmp_path):
        """A theme that is known in Turkish alone has the citations of the Turkish text."""
        files = full()
        files["summits.json"][0]["themes"] = {"tr": "Barış"}
        supports = files["summits.json"][0]["citations"][0]["supports"]
        supports[supports.index("themes")] = "themes.tr"
        summit = _load(tmp_path / "tr", files).summit("2001-east")
        assert "Barış" == summit.theme
        assert ["gazette"] == [one.source_id for one in summit.cite("theme")]

    def test_sources(self, league):
        """All citations of a record are its sources, in the order of the file."""
        (citation,) = league.chairmanship(1).sources
        assert ("state_id", "start", "end", "summit_id") == citation.supports
        assert "The Press" == citation.source.publisher
        assert league.source("gazette") is citation.source


class TestFootnotes:
    """text, bibtex and csl"""

    def test_text(self, league):
        """A footnote has publisher, title, date, address and the day of reading."""
        expected = (
            "The Herald, 50% of A & B_C, 2020-02-03, https://herald.example/a_b, read 2020-04-05."
        )
        assert expected == league.source("herald").text()
        assert "The Press, The Gazette, 2020-01." == league.chairmanship(1).sources[0].text()

    def test_bibtex(self, league):
        """In BibTeX what TeX reads otherwise is escaped, and an address is left as it is."""
        expected = (
            "@misc{herald,\n"
            "  author = {{The Herald}},\n"
            "  title = {{50\\% of A \\& B\\_C}},\n"
            "  date = {2020-02-03},\n"
            "  url = {https://herald.example/a_b},\n"
            "  urldate = {2020-04-05},\n"
            "  note = {A copy.},\n"
            "}"
        )
        assert expected == league.source("herald").bibtex()
        expected = (
            "@misc{gazette,\n"
            "  author = {{The Press}},\n"
            "  title = {{The Gazette}},\n"
            "  date = {2020-01},\n"
            "}"
        )
        assert expected == league.chairmanship(1).sources[0].bibtex()

    @pytest.mark.parametrize(
        ("char", "expected"),
        [
            ("#", r"\#"), ("$", r"\$"), ("%", r"\%"), ("&", r"\&"), ("_", r"\_"), ("{", r"\{"), ("}", r"\}"),
            ("~", r"\textasciitilde{}"), ("^", r"\textasciicircum{}"), ("\\", r"\textbackslash{}"),
        ],
    )  # fmt: skip
    def test_bibtex_escapes(self, char, expected):
        """Every character that TeX reads otherwise is escaped."""
        source = ts.Source(id="x", title=f"a{char}b")
        assert f"@misc{{x,\n  title = {{{{a{expected}b}}}},\n}}" == source.bibtex()

    def test_csl(self, league):
        """A CSL item has dates in parts, as far as they are known, and is plain JSON."""
        herald = {
            "id": "herald",
            "type": "webpage",
            "title": "50% of A & B_C",
            "author": [{"literal": "The Herald"}],
            "publisher": "The Herald",
            "URL": "https://herald.example/a_b",
            "issued": {"date-parts": [[2020, 2, 3]]},
            "accessed": {"date-parts": [[2020, 4, 5]]},
        }
        assert herald == json.loads(json.dumps(league.source("herald").csl()))
        gazette = {
            "id": "gazette",
            "type": "webpage",
            "title": "The Gazette",
            "author": [{"literal": "The Press"}],
            "publisher": "The Press",
            "issued": {"date-parts": [[2020, 1]]},
        }
        assert gazette == league.chairmanship(1).sources[0].csl()

    def test_bare(self):
        """A source of which nothing but the identifier is known is named by it."""
        source = ts.Source(id="x")
        assert "@misc{x,\n}" == source.bibtex()
        assert {"id": "x", "type": "webpage"} == source.csl()
        assert source.text().strip(". ")

    @pytest.mark.parametrize("source", ts.sources()[::25], ids=lambda source: source.id)
    def test_bundled(self, source):
        """A bundled source can be cited in every form."""
        assert source.text().endswith(".")
        assert source.bibtex().startswith(f"@misc{{{source.id},\n")
        assert source.id == json.loads(json.dumps(source.csl()))["id"]


class TestDisputes:
    """disputes and gaps"""

    def test_dispute(self, league):
        """A dispute has the values, who claims each, the one chosen and the reason."""
        (dispute,) = league.chairmanship(2).disputes
        assert ("motto", "Onward", "the chair's own") == (
            dispute.field,
            dispute.chosen,
            dispute.reason,
        )
        claims = [
            (claim.value, [source.id for source in claim.sources]) for claim in dispute.values
        ]
        assert [("Onward", ["gazette"]), ("Forward", ["herald"])] == claims
        assert () == league.chairmanship(1).disputes

    def test_confidence(self, league):
        """A record says how sure it is, in a word of a closed vocabulary."""
        assert ts.Confidence.HIGH is league.chairmanship(1).confidence
        assert "medium" == league.body("council").confidence

    def test_gap(self, league):
        """A gap says what was looked for, for which records and field, and when."""
        (gap,) = league.gaps()
        assert ("the venue of the second summit", "summits") == (gap.subject, gap.kind)
        assert (("2003-west",), "venue", "2020-06") == (gap.record_ids, gap.field, str(gap.checked))


class TestVersions:
    """as_of, data_version, seal and require"""

    def test_what_the_data_says_of_itself(self, league):
        """The day of the last check, the version and the title come from the description."""
        assert Date(2020, 6, 30) == league.as_of()
        assert "2020.1" == league.data_version()
        expected = "<Dataset 'A small data set', version 2020.1, as of 2020-06-30>"
        assert expected == repr(league)

    def test_seal(self, little, league, tmp_path):
        """A seal names version, day and digest; equal data has an equal seal, other data another."""
        seal = little.seal()
        assert ("2020.1", datetime.date(2020, 6, 30)) == (seal.version, seal.as_of)
        assert 64 == len(seal.sha256)
        assert seal == _load(tmp_path / "again", small()).seal()
        assert seal.sha256 != league.seal().sha256

    def test_seal_changes_with_a_letter(self, tmp_path):
        """One letter of one record makes another digest."""
        files = small()
        files["people.json"][0]["names"]["en"] = "Ada Ax"
        other = _load(tmp_path / "other", files)
        assert other.seal() != _load(tmp_path / "one", small()).seal()

    def test_require(self, little, league):
        """The sealed data passes, and any other is refused with both seals."""
        assert None is little.require(little.seal())
        with pytest.raises(ts.SealError) as caught:
            little.require(league.seal())
        assert str(caught.value).startswith(
            "the data is not the data that was sealed: found Seal(version='2020.1'"
        )
        assert league.seal().sha256 in str(caught.value)
        assert little.seal().sha256 in str(caught.value)
        assert isinstance(caught.value, ValueError)

    @pytest.mark.parametrize(
        ("other", "told"), [("2020.1", "'2020.1'"), ("x" * 300, "'" + "x" * 196 + "...")]
    )
    def test_no_seal(self, little, other, told):
        """What is no seal is refused, and shown."""
        with pytest.raises(ts.SealError) as caught:
            little.require(other)
        assert f"found {little.seal()}, expected {told}" == str(caught.value).partition(": ")[2]

    def test_bundled(self):
        """The bundled data set is sealed like any other, and seals survive pickle."""
        assert None is ts.require(ts.seal())
        assert ts.seal() == pickle.loads(pickle.dumps(ts.seal()))


class TestReport:
    """report"""

    def test_lines(self, league):
        """A report names record, field, value, sources and versions, and leaves room for the rest."""
        assert [
            "Correction: chairmanship 2003-west, field motto",
            "Data version: 2020.1, as of 2020-06-30",
            "Value now: Onward",
            "Sources now:",
            "- The Press, The Gazette, 2020-01.",
            "Value proposed:",
            "Source for it (title, publisher, date, address):",
        ] == league.report(league.chairmanship(2), "motto").splitlines()

    @pytest.mark.parametrize(
        ("ask", "field", "expected"),
        [
            (lambda data: data.summit("2001-east"), "start", "Value now: 2001-01-01"),
            (lambda data: data.summit("2001-east"), "theme", "Value now: Peace"),
            (lambda data: data.summit("2001-east"), "themes.en", "Value now: Peace"),
            (lambda data: data.state("east"), "names.tr", "Value now: Doğu"),
            (lambda data: data.summit("2001-east"), "host_id", "Value now: east"),
            (lambda data: data.summit("2001-east"), "host", "Value now: east"),
            (lambda data: data.office_terms(office="secretary")[0], "start", "Value now: 2002-03"),
            (lambda data: data.office_terms(office="secretary")[1], "acting", "Value now: True"),
        ],
    )
    def test_value(self, league, ask, field, expected):
        """The value is that of the field, or of the part of it that the path names."""
        assert expected == league.report(ask(league), field).splitlines()[2]

    def test_part(self, league):
        """Of a path to one of several parts, that part is shown, and no other."""
        line = league.report(league.summit("2001-east"), "participants.west").splitlines()[2]
        assert "west" in line
        assert "ada" not in line

    def test_nothing_known(self, league):
        """Where nothing is known, the report says so."""
        lines = league.report(league.summit("2003-west"), "venue").splitlines()
        assert ["Sources now:", "- none"] == lines[3:5]

    def test_no_field(self, league):
        """A field that the record does not have is refused."""
        with pytest.raises(ts.InvalidOptionError):
            league.report(league.summit("2003-west"), "mood")

    def test_no_record(self, league):
        """What is no record is refused by the name of its type."""
        with pytest.raises(TypeError) as caught:
            league.report(league.seal(), "version")
        told = "a correction is for a record that cites sources, not for a Seal"
        assert told == str(caught.value)

    def test_kind(self, league):
        """Each kind of record is called by its name."""
        first = league.report(league.office_terms(office="secretary")[0], "start").splitlines()[0]
        assert "Correction: term of office can-2, field start" == first
