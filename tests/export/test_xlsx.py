"""The data set as a workbook."""

import datetime
import io
import re
import zipfile

import openpyxl
import pytest

import turkicstates as ts
from conftest import small, write
from turkicstates import panels
from turkicstates.export import xlsx
from turkicstates.export.exported import exported_tables
from turkicstates.records.kinds import KINDS

pytestmark = pytest.mark.slow

BUNDLED = ts.Dataset.bundled()


def _raw(dataset):
    return xlsx.contents(dataset)[f"{dataset.meta.slug}.xlsx"]


@pytest.fixture(name="raw", scope="module")
def _bundled():
    """The bundled data as a workbook, in bytes."""
    return _raw(BUNDLED)


@pytest.fixture(name="book", scope="module")
def _book(raw):
    """The same, opened."""
    return openpyxl.load_workbook(io.BytesIO(raw))


def _rows(book, name):
    header, *rows = book[name].iter_rows(values_only=True)
    return header, rows


def _as_cell(value):
    if isinstance(value, datetime.date) and value >= datetime.date(1900, 3, 1):
        return datetime.datetime.combine(value, datetime.time())
    return str(value) if isinstance(value, datetime.date) else value


class TestWorkbook:
    """xlsx"""

    def test_cells(self, book):
        """Each sheet has the rows of its table; days are dates, codes are text, flags are flags."""
        tables = exported_tables(BUNDLED)
        sheets = set(book.sheetnames) - {"contents", "columns"}
        assert len(sheets) > 40
        for name in sheets:
            table = tables["summits_expected_agreement_ids" if "~" in name else name]
            header, rows = _rows(book, name)
            plain = [place for place, label in enumerate(header) if label != "record"]
            assert [column.name for column in table.columns] == [header[place] for place in plain]
            assert [tuple(map(_as_cell, row)) for row in table.rows] == [
                tuple(row[place] for place in plain) for row in rows
            ], name

    def test_a_sheet_a_kind(self, book):
        """Every kind of record that has any has a sheet, and so has every panel."""
        for name in (*KINDS, *panels.panels(BUNDLED)):
            assert name in book.sheetnames

    def test_names_and_dates(self, book):
        """A row says whom and what it is about in names, and its days are days to the program."""
        header, rows = _rows(book, "chairmanships")
        row = dict(zip(header, rows[9], strict=True))
        assert ("Kazakhstan", "Kassym-Jomart Tokayev", datetime.datetime(2023, 11, 3)) == (
            row["state"], row["holders"], row["start"],
        )  # fmt: skip
        start = book["chairmanships"].cell(2, 1 + header.index("start"))
        assert "yyyy-mm-dd" == start.number_format
        header, rows = _rows(book, "summits_participants")
        row = dict(zip(header, rows[-1], strict=True))
        assert ("Turkistan, 2026-05-15", "Uzbekistan", "Shavkat Mirziyoyev") == (
            row["record"], row["party"], row["person"],
        )  # fmt: skip

    def test_codes_are_text(self, book):
        """A code keeps its zeros."""
        header, rows = _rows(book, "states")
        assert "031" in [row[header.index("numeric")] for row in rows]

    def test_contents(self, book):
        """The first sheet lists the others with their rows, and says which data it is."""
        cells = [*book["contents"].iter_rows(values_only=True)]
        assert ("SHA-256", ts.seal().sha256, None) in cells
        assert ("chairmanships", "A term during which one member state chairs the organisation.",
                len(ts.chairmanships())) in cells  # fmt: skip
        listed = [name for name, *_ in cells[7:]]
        assert book.sheetnames[1:] == listed
        links = {cell.value: cell.hyperlink.location for cell in book["contents"]["A"][7:]}
        assert {name: f"'{name}'!A1" for name in listed} == links

    def test_columns(self, book):
        """The last sheet says what each column means."""
        _, rows = _rows(book, "columns")
        assert ("summits", "ordinal", "whole number") in [row[:3] for row in rows]
        assert all(meaning for *_, meaning in rows)

    def test_properties(self, book):
        """The document says which data it has, and the seal."""
        assert BUNDLED.meta.title == book.properties.title
        seal = ts.seal()
        own = {prop.name: prop.value for prop in book.custom_doc_props.props}
        assert {"data version": seal.version, "checked up to": str(seal.as_of), "SHA-256": seal.sha256} == own  # fmt: skip
        assert seal.sha256 in book.properties.description
        assert str(seal.as_of) == str(book.properties.created.date())

    def test_no_formulas(self, raw):
        """There is no formula in it, no macro and no link to another place."""
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            for name in archive.namelist():
                text = archive.read(name).decode()
                assert not re.search(r"<f[ >]", text), name
                assert not re.search(r'TargetMode="External"', text), name
                assert "vba" not in name

    def test_same_bytes(self, raw):
        """What is written is the same from run to run, at any time of day."""
        assert raw == _raw(BUNDLED)
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            assert {(1980, 1, 1, 0, 0, 0)} == {info.date_time for info in archive.infolist()}

    @pytest.mark.parametrize(
        ("text", "cell"),
        [
            ("=1+1", "=1+1"), ("https://x.example", "https://x.example"), ("007", "007"),
            ("mailto:a@x.example", "mailto:a@x.example"), ("{=1}", "{=1}"), ("a\x01b", "a_x0001_b"),
            ("x" * 40_000, "x" * 32_766 + "…"), ("a\uffffb\ufffe", "a\ufffdb\ufffd"),
            ("_x0001_", "_x0001_"),
        ],
    )  # fmt: skip
    def test_texts(self, tmp_path, text, cell):
        """A text is a text, whatever it looks like; one that is too long for a cell is cut."""
        files = small()
        files["agreements.json"][0]["titles"]["en"] = text
        book = openpyxl.load_workbook(
            io.BytesIO(_raw(ts.Dataset.load(write(tmp_path / "data", files))))
        )
        header, rows = _rows(book, "agreements")
        place = header.index("title")
        assert cell == rows[0][place].replace("\x01", "_x0001_")
        assert book["agreements"].cell(2, place + 1).data_type == "s"
        assert book["agreements"].cell(2, place + 1).hyperlink is None

    def test_awkward_description(self, tmp_path):
        """What describes the data may have any characters."""
        files = small()
        files["meta.json"] |= {"title": "A\x01 & <B>\uffff", "version": "1\x02"}
        book = openpyxl.load_workbook(
            io.BytesIO(_raw(ts.Dataset.load(write(tmp_path / "data", files))))
        )
        assert "A\\x01 & <B>\\uffff" == book.properties.title
        assert "1\\x02" == book.custom_doc_props.props[0].value

    @pytest.mark.parametrize(
        ("start", "cell"),
        [
            ("1900-02-28", "1900-02-28"), ("1850-05-01", "1850-05-01"),
            ("1900-03-01", datetime.datetime(1900, 3, 1)),
        ],
    )  # fmt: skip
    def test_days_of_old(self, tmp_path, start, cell):
        """A day that Excel cannot count is text."""
        files = small()
        files["office_terms.json"][0]["start"] = start
        book = openpyxl.load_workbook(
            io.BytesIO(_raw(ts.Dataset.load(write(tmp_path / "data", files))))
        )
        header, rows = _rows(book, "office_terms")
        row = dict(zip(header, rows[0], strict=True))
        assert (start, cell) == (row["start"], row["start_first_day"])

    def test_large_numbers(self, tmp_path):
        """A number that has more digits than Excel keeps is text."""
        files = small()
        files["bodies.json"] = [
            {
                "id": "fund", "names": {"en": "Fund"}, "kind": "affiliated", "confidence": "high",
                "finances": [
                    {"kind": "authorised-capital", "value": 10**15 - 1, "currency": "USD"},
                    {"kind": "paid-in-capital", "value": 10**15, "currency": "USD"},
                ],
                "citations": [{"source_id": "gazette", "supports": ["names", "finances"]}],
            }
        ]  # fmt: skip
        book = openpyxl.load_workbook(
            io.BytesIO(_raw(ts.Dataset.load(write(tmp_path / "data", files))))
        )
        header, rows = _rows(book, "bodies_finances")
        assert [10**15 - 1, str(10**15)] == [row[header.index("value")] for row in rows]


class TestSheetNames:
    """sheet_names"""

    def test_short(self):
        """A name of 31 characters stays; longer ones are cut, and stay different."""
        names = ["a" * 31, "b" * 32, "b" * 33, "c"]
        assert ["a" * 31, "b" * 29 + "~2", "b" * 29 + "~3", "c"] == xlsx.sheet_names(names)

    def test_columns(self):
        """Columns are counted in letters as Excel does."""
        assert ["A", "Z", "AA", "AZ", "ZZ", "AAA"] == [
            xlsx.column_letters(number) for number in (1, 26, 27, 52, 702, 703)
        ]
