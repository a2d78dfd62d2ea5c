"""Values as people see them."""

import attrs
import pytest

import turkicstates as ts
from conftest import write
from samples import full
from turkicstates.records.text import clean, html_of_many, short

IGNORABLE = [
    (0x00AD, 0x00AD), (0x034F, 0x034F), (0x061C, 0x061C), (0x115F, 0x1160), (0x17B4, 0x17B5),
    (0x180B, 0x180F), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164),
    (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF0, 0xFFF8), (0x1BCA0, 0x1BCA3),
    (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF),
]  # fmt: skip
"""First and last code of each range of Default_Ignorable_Code_Point in DerivedCoreProperties.txt."""

HOSTILE = "\x1b[31m<script>alert('x')</script>\u202e&\u200b\n\ud800"


class TestClean:
    """clean"""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Türkiye, Қазақстан", "Türkiye, Қазақстан"),
            ("tab\tand\nline", r"tab\tand\nline"),
            ("\x1b[2J", r"\x1b[2J"),
            ("\u202eabc\u202c", r"\u202eabc\u202c"),
            ("zero\u200bwidth\u00ad", r"zero\u200bwidth\xad"),
            ("\ud800", r"\ud800"),
            (3, "3"),
        ],
    )
    def test_text(self, text, expected):
        """Letters stay as they are, and what would act is spelt out."""
        assert expected == clean(text)

    @pytest.mark.parametrize(("first", "last"), IGNORABLE)
    def test_ignorable(self, first, last):
        """Whatever Unicode lets a screen leave out is spelt out."""
        for code in range(first, last + 1):
            shown = clean(f"a{chr(code)}b")
            assert shown.isascii(), hex(code)
            assert f"{code:x}" in shown

    @pytest.mark.parametrize("code", [0x2800, 0x13441, 0x13442, 0x16FE4, 0x1D159])
    def test_blank(self, code):
        """So is what has a width and no form."""
        assert clean(chr(code)).isascii()

    @pytest.mark.parametrize(
        "text", ["a\u00a0b", "x\u3000y", "ᄀ가ힰ", "⠁", "កា", "ᠠ", "e\u0301", "한국어"]
    )
    def test_neighbours(self, text):
        """Spaces, accents and the letters beside the blank ones stay as they are."""
        assert text == clean(text)


class TestShort:
    """short"""

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            ("x" * 200, "'" + "x" * 99 + "…'"),
            (ts.Status.MEMBER, "'member'"),
            (ts.Translations({"tr": "Doğu", "en": "East"}), "'East'"),
            (ts.Translations({"tr": "Doğu"}), "'Doğu'"),
            (ts.Translations(), "''"),
            (("a", "b"), "('a', 'b')"),
            (3, "3"),
            ("\x1b", r"'\x1b'"),
        ],
    )
    def test_values(self, value, expected):
        """A value is written on part of a line, the first of many texts for them all."""
        assert expected == short(value)

    def test_parts(self, league):
        """Parts are counted."""
        assert "participants=<2 Participant>" in repr(league.summit(1))


class TestTables:
    """_repr_html_"""

    def test_sources_are_links(self, tmp_path):
        """The sources of a record are links where they have an address of the web."""
        data = ts.Dataset.load(write(tmp_path / "linked", full()))
        odd = ts.Source(id="odd", publisher="Odd", url="javascript:alert(1)")
        ada = attrs.evolve(
            data.person("ada"),
            citations=tuple(
                ts.Citation(source_id=name, supports=("names",))
                for name in ("herald", "odd", "lost")
            ),
        )
        records = [*data.sources(), odd, ada]
        html = ts.Dataset.from_records(data.meta, records).person("ada")._repr_html_()
        assert (
            '<a href="https://herald.example/a_b" rel="noopener">The Herald, 50% of A &amp; B_C</a>: names'
            in html
        )
        assert "javascript:" not in html
        assert "Odd: names" in html
        assert "lost<" in html

    def test_cells(self, league):
        """Texts are shown with their languages, parts by their fields, and missing values as empty cells."""
        html = league.summit(1)._repr_html_()
        assert "<td>en: Peace</td>" in html
        assert "<td>east, ada, member<br>west, observer</td>" in html
        assert "<td>peace<br>trade</td>" in league.agreement("annex")._repr_html_()
        assert "2001-east" in league.handover_on("2001-01-01")._repr_html_()

    def test_names(self, league):
        """Records within a value are shown by their names, each on its own line."""
        html = league.snapshot_on("2003-01-02")._repr_html_()
        assert '<th scope="row">members</th><td>East<br>West</td>' in html
        assert '<th scope="row">heads_of_state</th><td>Ada Ay<br>Bek Batur' in html
        assert '<th scope="row">chair</th><td>2003-west</td>' in html

    def test_hostile_text(self, tmp_path):
        """Neither tags nor characters that act reach the page."""
        files = full()
        hostile = HOSTILE.replace("\ud800", "")
        files["chairmanships.json"][1] |= {"motto": hostile, "disputes": []}
        files["sources.json"][0]["title"] = hostile
        files["states.json"][0]["names"]["en"] = hostile
        data = ts.Dataset.load(write(tmp_path / "hostile", files))
        pages = [
            data.chairmanship(2)._repr_html_(), data.state("east")._repr_html_(),
            html_of_many(data.chairmanships()), html_of_many(data.states()), html_of_many(data.sources()),
        ]  # fmt: skip
        for html in pages:
            assert "<script" not in html
            assert not [char for char in html if ord(char) < 32 or char in "\u202e\u200b"]

    def test_by_hand(self):
        """A record made by hand, which knows no sources, names them by their identifiers."""
        term = ts.Chairmanship(
            id="t", number=1, state_id="east", start=ts.as_of(), confidence=ts.Confidence.LOW,
            citations=(ts.Citation(source_id="gazette", supports=("start",)),),
        )  # fmt: skip
        assert "<td>gazette</td>" in term._repr_html_()

    def test_many(self, league):
        """Records of one class are rows of one table, under the fields that any of them has."""
        html = html_of_many(league.chairmanships())
        assert "<caption>2 × Chairmanship</caption>" in html
        assert '<th scope="col">motto</th>' in html
        assert 2 == html.count("<tr><td>")
        assert "<td></td>" in html

    def test_table_is_escaped(self, tmp_path):
        """Text of a record is never read as markup."""
        files = full()
        files["chairmanships.json"][0]["motto"] = "<script>alert('&\"')</script>"
        files["chairmanships.json"][0]["citations"][0]["supports"].append("motto")
        table = ts.Dataset.load(write(tmp_path / "xss", files)).chairmanship(1)._repr_html_()
        assert "<script" not in table
        assert "&lt;script&gt;alert(&#x27;&amp;&quot;&#x27;)&lt;/script&gt;" in table


class TestRich:
    """__rich_repr__"""

    def test_fields(self, league):
        """Rich is given the fields that say what a record is."""
        assert [
            ("id", "2003-west"), ("number", 2), ("state_id", "west"), ("summit_id", "2003-west"), ("motto", "Onward"),
        ] == [row for row in league.chairmanship(2).__rich_repr__() if row[0] != "start"]  # fmt: skip


class TestHtml:
    """_repr_html_"""

    def test_escapes(self):
        """Hostile text reaches the page escaped."""
        claim = ts.Claim(value="<script>alert(1)</script>", source_ids=("a",))
        assert "<script>" not in claim._repr_html_()
        assert "&lt;script&gt;" in claim._repr_html_()
