"""The data set as tables in CSV."""

import csv
import io

import pytest

import turkicstates as ts
from conftest import small, write
from turkicstates import export
from turkicstates.export.exported import exported_tables

pytestmark = pytest.mark.slow

BUNDLED = ts.Dataset.bundled()


class TestSheets:
    """CSV"""

    def test_rows(self, out):
        """Each table that has rows is a sheet with a header, and what is not known is empty."""
        filled = {name: table for name, table in exported_tables(BUNDLED).items() if table.rows}
        beside = {"codebook.md", "read.R"}
        assert {f"{name}.csv" for name in filled} | beside == {
            path.name for path in (out / "csv").iterdir()
        }
        for name, table in filled.items():
            with (out / "csv" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
                header, *rows = csv.reader(file)
            assert [column.name for column in table.columns] == header
            assert len(table.rows) == len(rows)

    def test_values(self, league, tmp_path):
        """Flags are true or false, dates are ISO 8601, and missing values are empty."""
        export.write(league, tmp_path / "out")
        with (tmp_path / "out" / "csv" / "office_terms.csv").open(
            encoding="utf-8", newline=""
        ) as file:
            rows = {row["id"]: row for row in csv.DictReader(file)}
        assert ("true", "2011-01-01", "") == (
            rows["ada-2"]["acting"], rows["ada-2"]["start_first_day"], rows["ada-2"]["end"],
        )  # fmt: skip


class TestExcel:
    """CSV for Excel"""

    @pytest.mark.parametrize(
        ("text", "cell"),
        [
            ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(1)", "'@SUM(1)"), ("＝1", "'＝1"), ("'=1", "''=1"),
            ("  =1", "'  =1"), ("\u00a0\ufeff=1", "'\u00a0\ufeff=1"), ("\x00=1", "'\x00=1"), ("\t=1", "\t'=1"),
            ("a;=1", "a;'=1"), ("a;b", "a;b"), ("a=1", "a=1"), ("'Abd", "'Abd"), ("a\n-b", "a\n'-b"), ("Qazaqstan", "Qazaqstan"),
        ],
    )  # fmt: skip
    def test_formulas(self, tmp_path, text, cell):
        """A text that Excel would take for a formula has an apostrophe before it; no other has."""
        files = small()
        files["meta.json"]["title"] = text
        dataset = ts.Dataset.load(write(tmp_path / "data", files))
        export.write(dataset, tmp_path / "out", excel=True)
        raw = (tmp_path / "out" / "csv" / "meta.csv").read_bytes()
        assert raw.startswith(b"\xef\xbb\xbf")
        _, row = csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""))
        assert cell == row[0]
        assert dataset == export.read(tmp_path / "out")

    def test_numbers(self, league, tmp_path):
        """Negative numbers stay numbers."""
        export.write(league, tmp_path / "out", excel=True)
        text = (tmp_path / "out" / "csv" / "places.csv").read_text("utf-8")
        assert "\nseaside,Seaside,,,Nowhere,-1.25,-2.5,,medium\n" in text

    def test_plain(self, tmp_path):
        """Without Excel texts are what they are, and there is no mark."""
        files = small()
        files["meta.json"]["title"] = "=1"
        export.write(ts.Dataset.load(write(tmp_path / "data", files)), tmp_path / "out")
        assert (tmp_path / "out" / "csv" / "meta.csv").read_bytes().startswith(b"title,")
        assert b"\n=1,2020.1," in (tmp_path / "out" / "csv" / "meta.csv").read_bytes()
