"""The data set as tables in CSV."""

import csv

import pytest

import turkicstates as ts
from turkicstates import export
from turkicstates.schema.tables import tables

pytestmark = pytest.mark.slow

BUNDLED = ts.Dataset.bundled()


class TestSheets:
    """CSV"""

    def test_rows(self, out):
        """Each table that has rows is a sheet with a header, and what is not known is empty."""
        filled = {name: table for name, table in tables(BUNDLED).items() if table.rows}
        assert {f"{name}.csv" for name in filled} == {path.name for path in (out / "csv").iterdir()}
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
