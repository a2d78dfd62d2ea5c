"""The tables of CSV, read into R by the program that lies beside them."""

import csv
import datetime
import os
import shutil
import subprocess

import pytest
from engines import EVERY

import turkicstates as ts
from turkicstates import export
from turkicstates.export.exported import exported_tables

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not EVERY and shutil.which("Rscript") is None, reason="Rscript is not installed"
    ),
]

BUNDLED = ts.Dataset.bundled()

DESCRIBE = """
source("csv/read.R")
tables <- read_turkicstates("csv")
for (name in names(tables)) {
  table <- tables[[name]]
  for (column in names(table)) {
    values <- table[[column]]
    text <- if (is.logical(values)) tolower(as.character(values)) else as.character(values)
    cat(name, column, class(values), nrow(table), sum(is.na(values)),
        sum(nchar(text[!is.na(text)], type = "chars")), sep = "\\t")
    cat("\\n")
  }
}
"""

KINDS = {
    "text": "character", "date": "character", "day": "Date", "number": "integer",
    "decimal": "numeric", "flag": "logical",
}  # fmt: skip


def run(folder, program):
    """Return what a program in R prints, in the locale that knows the fewest letters."""
    done = subprocess.run(
        ["Rscript", "--vanilla", "-e", program],  # noqa: S607  # wherever it is installed
        cwd=folder, check=True, capture_output=True, text=True, env=os.environ | {"LC_ALL": "C"},
    )  # fmt: skip
    assert "" == done.stderr
    return done.stdout


@pytest.fixture(name="folder", scope="module", params=[False, True], ids=["plain", "for Excel"])
def _folder(request, tmp_path_factory):
    """The bundled data as CSV, plain and for Excel."""
    folder = tmp_path_factory.mktemp("r") / "out"
    export.write(BUNDLED, folder, formats=["csv"], excel=request.param)
    return folder


class TestR:
    """read.R"""

    def test_types(self, folder):
        """Each table has all rows and columns, with their types, gaps and texts to the letter."""
        rows = [line.split("\t") for line in run(folder, DESCRIBE).splitlines()]
        described = {(name, column): rest for name, column, *rest in rows}
        tables = {name: table for name, table in exported_tables(BUNDLED).items() if table.rows}
        assert len(described) == sum(len(table.columns) for table in tables.values())
        for name, table in tables.items():
            with (folder / "csv" / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
                cells = [*csv.DictReader(file)]
            for place, column in enumerate(table.columns):
                kind, count, missing, letters = described[name, column.name]
                assert KINDS[column.type] == kind, (name, column.name)
                assert len(table.rows) == int(count)
                assert sum(row[place] is None for row in table.rows) == int(missing)
                if column.type != "decimal":
                    assert sum(len(row[column.name]) for row in cells) == int(letters)

    def test_dates_known_in_part(self, folder):
        """A month stays text, and its days are days, with which R can reckon."""
        term = next(
            term for term in ts.office_terms() if not isinstance(term.start, datetime.date | None)
        )
        program = f"""
            source("csv/read.R")
            terms <- read_turkicstates("csv", "office_terms")[[1]]
            term <- terms[terms$id == "{term.id}", ]
            cat(term$start, format(term$start_first_day), term$start_last_day - term$start_first_day)
        """
        days = (term.start.last_day - term.start.first_day).days
        assert f"{term.start} {term.start.first_day} {days}" == run(folder, program)

    def test_merge(self, folder):
        """A panel merges with one's own by code and year, and what did not match is counted."""
        program = """
            source("csv/read.R")
            panel <- read_turkicstates("csv", "state_years")[[1]]
            mine <- data.frame(iso3 = c("HUN", "UZB", "USA"), year = 2019L)
            merged <- merge(mine, panel, by.x = c("iso3", "year"), by.y = c("alpha_3", "year"), all.x = TRUE)
            cat(merged$iso3[is.na(merged$state_id)], merged$days_as_member)
        """
        assert "USA 0 NA 78" == run(folder, program)

    def test_unknown_table(self, folder):
        """A table that is not there is named."""
        program = 'source("csv/read.R"); cat(tryCatch(read_turkicstates("csv", "state"), error = conditionMessage))'
        assert "there is no table state" == run(folder, program)
