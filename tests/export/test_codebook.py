"""What lies beside the tables of CSV: the codebook, and the program that reads them in R."""

import re

import pytest

import turkicstates as ts
from conftest import small, write
from turkicstates import export
from turkicstates.export import rscript
from turkicstates.export.exported import exported_tables

BUNDLED = ts.Dataset.bundled()


@pytest.mark.slow
class TestCodebook:
    """codebook.md"""

    @pytest.fixture(name="text")
    def _text(self, out):
        """The codebook of the bundled data."""
        return (out / "csv" / "codebook.md").read_text("utf-8")

    def test_every_table_and_column(self, text):
        """It describes each file, and each column with its type, its meaning and how often it is filled."""
        sections = dict(
            re.findall(r"^## (\w+)\.csv\n\n(.*?)(?=^## |\Z)", text, re.DOTALL | re.MULTILINE)
        )
        tables = {name: table for name, table in exported_tables(BUNDLED).items() if table.rows}
        assert [*tables] == [*sections]
        for name, table in tables.items():
            assert f" {len(table.rows)} row" in sections[name]
            described = [
                line.split(" | ") for line in sections[name].splitlines() if line.startswith("| ")
            ]
            assert [column.name for column in table.columns] == [
                line[0][2:] for line in described[1:]
            ]
            for place, line in enumerate(described[1:]):
                filled = sum(row[place] is not None for row in table.rows)
                assert f"{filled} |" == line[-1]
                assert line[2].endswith(".")

    def test_seal(self, text):
        """It says which data it describes."""
        assert f"\n{ts.seal().text()}\n" in text

    @pytest.mark.parametrize(
        "line",
        [
            "| start | day, month or year (text) | First day",
            "| start_first_day | day (YYYY-MM-DD) |",
            "| state_id | identifier in states.csv |",
            "| numeric_code | whole number | ISO 3166-1 numeric code: a whole number, such as 31. |",
            "| acting | true or false |",
            "| latitude | number |",
            "Values: member (",
        ],
    )
    def test_lines(self, text, line):
        """Types are in words, and the codes of a vocabulary are counted."""
        assert line in text

    def test_awkward_texts(self, tmp_path):
        """A title that has the marks of a table or lines does not break the page."""
        files = small()
        files["meta.json"]["title"] = "A | B\n# C"
        export.write(ts.Dataset.load(write(tmp_path / "data", files)), tmp_path / "out")
        text = (tmp_path / "out" / "csv" / "codebook.md").read_text("utf-8")
        assert text.startswith("# Codebook: A \\| B # C\n")
        assert "1 row." in text


class TestTypes:
    """column_types"""

    @pytest.mark.parametrize(
        ("value", "kind"), [(2**31 - 1, "integer"), (-(2**31 - 1), "integer"), (2**31, "numeric"), (None, "integer")]
    )  # fmt: skip
    def test_large_numbers(self, value, kind):
        """A column whose numbers are too large for an integer of R is numeric."""
        table = exported_tables(BUNDLED)["bodies_finances"]
        place = [column.name for column in table.columns].index("value")
        row = table.rows[0]
        changed = table._replace(rows=[(*row[:place], value, *row[place + 1 :])])
        assert kind == dict(rscript.column_types(changed))["value"]
