"""Write a workbook for Excel and its kin: a sheet for each kind, with names and real dates."""

from __future__ import annotations

import datetime
import io
from typing import TYPE_CHECKING, Any

from turkicstates.export.codebook import TYPES
from turkicstates.export.exported import exported_tables
from turkicstates.records.kinds import META
from turkicstates.records.text import clean
from turkicstates.schema.columns import Column
from turkicstates.schema.names import NAMED, Names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from turkicstates.dataset import Dataset
    from turkicstates.schema.columns import Table

LONGEST_NAME = 31
"""How many characters the name of a sheet may have."""

_LONGEST_TEXT = 32_767

_NOT_IN_XML = dict.fromkeys((0xFFFE, 0xFFFF), "\ufffd")
"""Two characters that a workbook cannot have; XlsxWriter escapes the others."""

_LARGEST = 10**15
"""Excel has 15 digits; larger numbers are text."""

_FIRST_DAY = datetime.date(1900, 3, 1)
"""Before it, Excel has one day too many; earlier days are text."""

_LEFT_OUT = (
    "citations",
    "disputes",
    "names",
    "aliases",
    "titles",
    "themes",
    "abbreviations",
    "quotes",
    "mottos",
)
"""Parts of records that have no sheet: the evidence, and texts in other languages."""

_WIDEST = 60
_SAMPLE = 200
"""How many rows decide how wide a column is."""

_DATE = {"num_format": "yyyy-mm-dd", "align": "left"}


def contents(dataset: Dataset) -> dict[str, bytes]:
    """
    Return one file: the workbook, the same in every run.

    Raises:
        ModuleNotFoundError: If XlsxWriter is not installed.
    """
    try:
        import xlsxwriter  # type: ignore[import-untyped,unused-ignore]  # may be absent
    except ModuleNotFoundError as error:
        msg = "xlsx needs XlsxWriter: python -m pip install 'turkicstates[export]'"
        raise ModuleNotFoundError(msg, name=error.name) from None
    file = io.BytesIO()
    options = {
        "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
        "strings_to_numbers": False,
    }  # fmt: skip
    with xlsxwriter.Workbook(file, options) as workbook:
        _set_properties(workbook, dataset)
        formats = {"head": workbook.add_format({"bold": True}), "day": workbook.add_format(_DATE)}
        tables = dict(_tables(dataset))
        names = dict(zip(tables, sheet_names(tables), strict=True))
        _write_contents(workbook, dataset, tables, names, formats)
        for name, table in tables.items():
            _write_table(workbook.add_worksheet(names[name]), table, formats)
        _write_columns(workbook.add_worksheet("columns"), tables, names, formats)
    return {f"{dataset.meta.slug}.xlsx": file.getvalue()}


def _set_properties(workbook: Any, dataset: Dataset) -> None:
    """Set the properties of the document, with the seal of the data and no time of writing."""
    seal = dataset.seal()
    workbook.set_properties(
        {
            "title": clean(dataset.meta.title),
            "comments": clean(f"{seal.text()} Licence: {dataset.meta.licence}."),
            "created": datetime.datetime.combine(seal.as_of, datetime.time()),
        }
    )
    for name, value in (
        ("data version", seal.version), ("checked up to", str(seal.as_of)), ("SHA-256", seal.sha256),
    ):  # fmt: skip
        workbook.set_custom_property(name, clean(value), "text")


def _tables(dataset: Dataset) -> Iterator[tuple[str, Table]]:
    """Yield the tables that have a sheet, those of parts with the names of their records."""
    names = Names(dataset.records)
    for name, table in exported_tables(dataset).items():
        if table.rows and name != META.name and not _is_left_out(name, table):
            yield name, _with_names_of_records(table, names)


def _is_left_out(name: str, table: Table) -> bool:
    if table.columns[0].references is None or table.columns[0].name != "record_id":
        return False
    part = name.removeprefix(f"{table.columns[0].references}_")
    if part == "former_names":
        return False
    return part.startswith(_LEFT_OUT) or part.endswith(_LEFT_OUT)


def _with_names_of_records(table: Table, names: Names) -> Table:
    first = table.columns[0]
    if first.name != "record_id" or first.references not in NAMED:
        return table
    shown = Column(
        "record", "text", "Name of the record.", shows="record_id", kinds=(first.references,)
    )
    rows = [(row[0], names.beside(shown, row[0]), *row[1:]) for row in table.rows]
    return table._replace(columns=(first, shown, *table.columns[1:]), rows=rows)


def sheet_names(names: Iterable[str]) -> list[str]:
    """Return a name for each sheet: short enough, and different from the others."""
    chosen: list[str] = []
    for name in names:
        short = name
        if len(name) > LONGEST_NAME:
            place = len(chosen) + 1
            short = f"{name[: LONGEST_NAME - len(str(place)) - 1]}~{place}"
        chosen.append(short)
    return chosen


def _write_contents(
    workbook: Any,
    dataset: Dataset,
    tables: Mapping[str, Table],
    names: Mapping[str, str],
    formats: Mapping[str, Any],
) -> None:
    sheet = workbook.add_worksheet("contents")
    seal = dataset.seal()
    about = (
        ("Title", dataset.meta.title), ("Data version", seal.version),
        ("Checked up to", seal.as_of), ("Licence", dataset.meta.licence), ("SHA-256", seal.sha256),
    )  # fmt: skip
    for place, (label, value) in enumerate(about):
        sheet.write_string(place, 0, label, formats["head"])
        _write(sheet, place, 1, value, formats)
    start = len(about) + 1
    for place, label in enumerate(("sheet", "what it has", "rows")):
        sheet.write_string(start, place, label, formats["head"])
    described: list[tuple[str, str, int | None]] = [
        (names[name], table.description, len(table.rows)) for name, table in tables.items()
    ]
    described.append(("columns", "What each column of each sheet means.", None))
    for place, (name, description, rows) in enumerate(described, start=start + 1):
        sheet.write_url(place, 0, f"internal:'{name}'!A1", string=name)
        _write(sheet, place, 1, description, formats)
        _write(sheet, place, 2, rows, formats)
    sheet.set_column(0, 0, LONGEST_NAME)
    sheet.set_column(1, 1, 100)


def _write_table(sheet: Any, table: Table, formats: Mapping[str, Any]) -> None:
    _write_rows(sheet, [column.name for column in table.columns], table.rows, formats)


def _write_columns(
    sheet: Any,
    tables: Mapping[str, Table],
    names: Mapping[str, str],
    formats: Mapping[str, Any],
) -> None:
    rows = [
        (names[name], column.name, TYPES[column.type], column.description)
        for name, table in tables.items()
        for column in table.columns
    ]
    _write_rows(sheet, ("sheet", "column", "type", "meaning"), rows, formats)


def _write_rows(
    sheet: Any,
    header: Sequence[str],
    rows: Sequence[tuple[Any, ...]],
    formats: Mapping[str, Any],
) -> None:
    for place, name in enumerate(header):
        sheet.write_string(0, place, name, formats["head"])
    for line, row in enumerate(rows, start=1):
        for place, value in enumerate(row):
            _write(sheet, line, place, value, formats)
    for place, values in enumerate(zip(header, *rows[:_SAMPLE], strict=True)):
        width = max(len(str(value)) for value in values if value is not None)
        sheet.set_column(place, place, min(width + 2, _WIDEST))
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(rows), len(header) - 1)
    everything = f"A1:{column_letters(len(header))}{len(rows) + 1}"
    sheet.ignore_errors({"number_stored_as_text": everything})


def column_letters(number: int) -> str:
    """Return the letters of a column by its number, from 1."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _write(sheet: Any, line: int, place: int, value: Any, formats: Mapping[str, Any]) -> None:
    """Write a value: a text always as text, a day as a date, and nothing for None."""
    if isinstance(value, bool):
        sheet.write_boolean(line, place, value)
    elif isinstance(value, int | float) and abs(value) < _LARGEST:
        sheet.write_number(line, place, value)
    elif isinstance(value, datetime.date) and value >= _FIRST_DAY:
        sheet.write_datetime(line, place, value, formats["day"])
    elif value is not None:
        sheet.write_string(line, place, _cut(str(value)))


def _cut(text: str) -> str:
    text = text.translate(_NOT_IN_XML)
    return text if len(text) <= _LONGEST_TEXT else f"{text[: _LONGEST_TEXT - 1]}…"
