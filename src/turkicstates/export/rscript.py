"""Write a program in R that reads the tables of CSV with their types."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from turkicstates.schema.columns import Table

_TYPES = {
    "text": "character", "date": "character", "day": "Date", "number": "integer",
    "decimal": "numeric", "flag": "logical",
}  # fmt: skip

_LARGEST = 2**31 - 1
"""The largest whole number that R has; larger ones are numeric."""

_HEAD = """\
# Written by turkicstates: reads the tables in this folder, with the types of their columns.
#
#   source("csv/read.R")
#   tables <- read_turkicstates("csv")                    # all of them, in a list
#   panel <- read_turkicstates("csv", "state_years")[[1]] # one of them
#
# A date of which only the month or the year may be known is text; the columns that end in
# _first_day and _last_day are days. An empty cell is NA. codebook.md says what columns mean.

turkicstates_types <- list("""

_TAIL = """\
)

read_turkicstates <- function(folder = ".", tables = names(turkicstates_types)) {
  unknown <- setdiff(tables, names(turkicstates_types))
  if (length(unknown) > 0) stop("there is no table ", paste(unknown, collapse = ", "))
  read <- function(name) {
    types <- turkicstates_types[[name]]
    utils::read.csv(
      file.path(folder, paste0(name, ".csv")),
      col.names = names(types), colClasses = unname(types), na.strings = "",
      check.names = FALSE, fill = FALSE, encoding = "UTF-8"
    )
  }
  sapply(tables, read, simplify = FALSE)
}"""


def script(tables: Mapping[str, Table]) -> bytes:
    """Return the program for the tables that have rows."""
    listed = ",\n".join(_types(table) for table in tables.values() if table.rows)
    return f"{_HEAD}\n{listed}\n{_TAIL}\n".encode()


def _types(table: Table) -> str:
    columns = ", ".join(f'"{name}" = "{kind}"' for name, kind in column_types(table))
    return f'  "{table.name}" = c({columns})'


def column_types(table: Table) -> Iterator[tuple[str, str]]:
    """Yield the name of each column and its class in R."""
    for place, column in enumerate(table.columns):
        kind = _TYPES[column.type]
        if kind == "integer" and any(abs(row[place] or 0) > _LARGEST for row in table.rows):
            kind = "numeric"
        yield column.name, kind
