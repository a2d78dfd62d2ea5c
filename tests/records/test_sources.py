"""Sources as footnotes, as BibTeX and as CSL."""

import json

import pytest

import turkicstates as ts


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
            ("#", r"\#"), ("$", r"\$"), ("%", r"\%"), ("&", r"\&"), ("_", r"\_"), ("\r\n\t", " "), ("\0", " "),
            ("{", r"\textbraceleft{}"), ("}", r"\textbraceright{}"),
            ("~", r"\textasciitilde{}"), ("^", r"\textasciicircum{}"), ("\\", r"\textbackslash{}"),
        ],
    )  # fmt: skip
    def test_bibtex_escapes(self, char, expected):
        """Every character that TeX reads otherwise is escaped."""
        source = ts.Source(id="x", title=f"a{char}b")
        assert f"@misc{{x,\n  title = {{{{a{expected}b}}}},\n}}" == source.bibtex()

    @pytest.mark.parametrize(
        ("url", "expected"),
        [
            ("https://a.example/b_c%20d~e#f&g=$1", "https://a.example/b_c%20d~e#f&g=$1"),
            ("https://a.example/}\n@misc{b,", "https://a.example/%7D%0A@misc%7Bb,"),
            ("https://a.example/\\} \x85", "https://a.example/%5C%7D%20%C2%85"),
        ],
    )  # fmt: skip
    def test_bibtex_addresses(self, url, expected):
        """An address is as it is, but for characters that would end it."""
        assert f"@misc{{x,\n  url = {{{expected}}},\n}}" == ts.Source(id="x", url=url).bibtex()

    def test_bibtex_keys(self):
        """A key has none of the characters that would end it."""
        assert "@misc{a-b--c-d.e_f:g-,\n}" == ts.Source(id="a,b}{c d.e_f:g\u0131").bibtex()

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

    def test_description(self):
        """Where the title is unknown, a description in square brackets takes its place."""
        source = ts.Source(id="x", description="On A & B", publisher="The Herald")
        assert "[On A & B]" == source.heading
        assert "The Herald, [On A & B]." == source.text()
        assert "  title = {{[On A \\& B]}},\n" in source.bibtex()
        assert "[On A & B]" == source.csl()["title"]

    def test_title_first(self):
        """A title needs no brackets and no description."""
        source = ts.Source(id="x", title="The Pact", description="On the pact")
        assert "The Pact" == source.heading
        assert "The Pact." == source.text()

    def test_bare(self):
        """A source of which nothing but the identifier is known is named by it."""
        source = ts.Source(id="x")
        assert source.heading is None
        assert "@misc{x,\n}" == source.bibtex()
        assert {"id": "x", "type": "webpage"} == source.csl()
        assert source.text().strip(". ")

    @pytest.mark.parametrize("source", ts.sources()[::25], ids=lambda source: source.id)
    def test_bundled(self, source):
        """A bundled source can be cited in every form."""
        assert source.text().endswith(".")
        assert source.bibtex().startswith(f"@misc{{{source.id},\n")
        assert source.id == json.loads(json.dumps(source.csl()))["id"]
