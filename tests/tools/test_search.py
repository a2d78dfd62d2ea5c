"""What the search of the site finds records by: all that the library does, and compactly."""

import json
import re
import unicodedata

import pytest

import turkicstates as ts
from conftest import write
from samples import full
from tools.site import search
from tools.site.records.links import PAGED
from turkicstates.folding import fold, romanise
from turkicstates.questions.search_index import SEARCHED
from turkicstates.questions.search_terms import DATES, DIGITS
from turkicstates.questions.search_texts import NAME, RELATED, TEXT, texts_of
from turkicstates.records.kinds import KINDS

MOST = 320_000
"""How many bytes the index of the records may have, in UTF-8; the rest is for pages and for code."""


@pytest.fixture(name="index", scope="module")
def _index():
    """The index of the bundled data."""
    return search.index(ts.Dataset.bundled())


@pytest.fixture(name="rows", scope="module")
def _rows(index):
    """The rows of the index in their order, each with the description of its kind."""
    return [(kind, _whole(row)) for kind in index["kinds"] for row in kind["rows"]]


def _whole(row):
    """Return a row with the empty fields at its end."""
    return [*row, *["", "", "", "", [], [], 0, 0][len(row) :]]


class TestRecords:
    """The rows of the records"""

    def test_each_once(self, index):
        """Every record that has a page has a row, and those that the library searches say so."""
        data = ts.Dataset.bundled()
        for name, kind in zip(PAGED, index["kinds"], strict=True):
            assert [record.id for record in data.records(name)] == [row[0] for row in kind["rows"]]
            assert (KINDS[name] in SEARCHED) == kind["searched"]

    def test_same_texts(self, rows):
        """A row has every text of its record, folded, with its weight, or implies it."""
        data = ts.Dataset.bundled()
        records = [record for name in PAGED for record in data.records(name)]
        for record, (kind, row) in zip(records, rows, strict=True):
            identifier, title, names, more, *_ = row
            known = (identifier, kind["singular"], title if kind["named"] else "")
            implied = {*map(search.words, known), ""}
            by_weight = {NAME: {*names.split("|")}, TEXT: {*names.split("|"), *more.split("|")}}
            for text, weight in texts_of(data, record):
                years = re.fullmatch(r"\d{4}( \d{4})*", text) and weight == TEXT
                if weight > RELATED and not years:
                    assert romanise(fold(text)) in by_weight[weight] | implied, (record.id, text)

    def test_related(self, rows):
        """A term of the chair refers to its state, its summit and the head of state."""
        (row,) = (row for _, row in rows if row[0] == "2023-kazakhstan")
        assert {"kazakhstan", "2023-astana", "kassym-jomart-tokayev"} == {
            rows[place][1][0] for place in row[4]
        }

    def test_periods(self, rows):
        """A period is its two ends, and a single day is one number."""
        by_id = {row[0]: row for _, row in rows}
        assert [[20231103, 20241105]] == by_id["2023-kazakhstan"][5]
        assert [20231103] == by_id["2023-astana"][5]

    def test_start(self, rows):
        """A draft comes after what was signed."""
        by_id = {row[0]: row[6] for _, row in rows}
        assert by_id["strategic-partnership-treaty-draft"] < 0 < by_id["astana-act"]

    def test_note(self, rows):
        """By surname alone, heads of state come before others, and the one in office first."""
        by_id = {row[0]: row[7] for _, row in rows}
        assert by_id["ilham-aliyev"] > by_id["heydar-aliyev"] > by_id["kamran-aliyev"] == 0

    def test_size(self, index):
        """The index is small enough to be fetched by whoever types a letter."""
        assert len(_json(index).encode()) <= MOST

    def test_sample(self, tmp_path):
        """Another data set has an index of its own."""
        data = ts.Dataset.load(write(tmp_path / "league", full()))
        index = search.index(data, [("a.html", "A page", [("#part", "A part")])])
        assert json.loads(_json(index))["pages"] == [["a.html", "A page", [["#part", "A part"]]]]
        assert str(data.summits()[0].start) == index["first"]


def _json(index):
    return json.dumps(index, ensure_ascii=False, separators=(",", ":"))


class TestRules:
    """How texts are read"""

    @pytest.mark.slow
    def test_fold(self, index):
        """Together with what every browser does, the table folds each character as the library does."""
        spaces = {code for first, last in index["fold"]["space"] for code in range(first, last + 1)}
        for code in range(0x110000):
            char = chr(code)
            if unicodedata.category(char) in ("Cn", "Co", "Cs"):
                continue
            parts = unicodedata.normalize("NFKD", char).lower()
            plain = "".join(
                part if unicodedata.category(part)[0] in "LN" else " "
                for part in parts
                if unicodedata.category(part)[0] != "M"
            )
            folded = " " if code in spaces else index["fold"]["as"].get(char, plain)
            assert fold(f"x{char}x") == " ".join(f"x{folded}x".split()), hex(code)

    def test_latin(self, index):
        """Letters of Cyrillic become Latin ones."""
        letters = (index["latin"].get(char, char) for char in fold("Қазақстан"))
        assert "kazakstan" == "".join(letters)

    def test_digits(self, index):
        """The digits of Arabic and Persian are those of the library."""
        assert {chr(code): chr(digit) for code, digit in DIGITS.items()} == index["digits"]

    def test_dates(self, index):
        """Days are found by the library's forms, written as browsers write them."""
        assert len(DATES) == len(index["dates"])
        assert not any("?P" in form for form in index["dates"])
