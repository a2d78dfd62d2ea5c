"""Read an export back as a data set."""

from __future__ import annotations

import csv
import json
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from turkicstates.dataset import Dataset
from turkicstates.errors import DatasetError, Problem
from turkicstates.records.kinds import KINDS, META
from turkicstates.schema.tables import empty, plain

if TYPE_CHECKING:
    import os
    from collections.abc import Mapping

    from turkicstates.schema.tables import Table

    Rows = dict[str, list[dict[str, Any]]]


def read(path: str | os.PathLike[str], /) -> Dataset:
    """
    Read an export back, with the same checks as ``Dataset.load()``.

    Args:
        path: The folder of an export, or one SQLite or JSON file. In a folder, the
            first of these is read: the database, the JSON document, the CSV tables.

    Returns:
        The data set.

    Raises:
        DatasetError: If there is no export, if it cannot be read, or if anything in it
            is wrong; the error lists every problem.

    Example:
        >>> import tempfile
        >>> import turkicstates as ts
        >>> from turkicstates import export
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     export.write(ts.Dataset.bundled(), folder, formats=["csv"])
        ...     export.read(folder).data_version() == ts.data_version()
        True
    """
    whole = _whole(Path(path))
    with tempfile.TemporaryDirectory() as folder:
        for name, records in whole.items():
            if records:
                text = json.dumps(records, ensure_ascii=False)
                Path(folder, f"{name}.json").write_text(text, "utf-8")
        return Dataset.load(folder)


def _whole(path: Path) -> dict[str, Any]:
    for name in ("turkicstates.sqlite", "turkicstates.json"):
        if path.is_dir() and (path / name).is_file():
            path = path / name
    if path.suffix == ".json" and path.is_file():
        return _from_json(path)
    if path.is_file():
        return _from_rows(_rows_of_database(path))
    folder = path / "csv" if (path / "csv").is_dir() else path
    if not (folder / "meta.csv").is_file():
        raise _error(path, "there is no export here that can be read")
    return _from_rows(_rows_of_csv(folder))


def _error(path: Path, message: str) -> DatasetError:
    return DatasetError((Problem(str(path), "", "", message),))


def _from_json(path: Path) -> dict[str, Any]:
    try:
        whole = json.loads(path.read_bytes())
    except (ValueError, RecursionError) as error:
        raise _error(path, f"not JSON: {error}") from None
    names = {META.name, *KINDS}
    if not isinstance(whole, dict) or not names >= whole.keys():
        raise _error(path, f"expected an object of {', '.join(sorted(names))}")
    return whole


def _from_rows(rows: Rows) -> dict[str, Any]:
    meta, *_ = [*plain(META.name, rows), None]
    return {META.name: meta, **{name: plain(name, rows) for name in KINDS}}


def _layouts() -> dict[str, Table]:
    return {name: table for kind in (META.name, *KINDS) for name, table in empty(kind).items()}


def _rows_of_database(path: Path) -> Rows:
    rows: Rows = {}
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as database:
            database.row_factory = sqlite3.Row
            for name, table in _layouts().items():
                known = database.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (name,))
                if known.fetchone():
                    selected = database.execute(f"SELECT * FROM {name}")  # noqa: S608  # our own names
                    flags = [column.name for column in table.columns if column.type == "flag"]
                    rows[name] = [_with_flags(dict(row), flags) for row in selected]
    except sqlite3.Error as error:
        raise _error(path, f"not a database: {error}") from None
    return rows


def _with_flags(row: dict[str, Any], flags: list[str]) -> dict[str, Any]:
    return row | {name: bool(row[name]) for name in flags if row.get(name) is not None}


def _rows_of_csv(folder: Path) -> Rows:
    rows: Rows = {}
    for name, table in _layouts().items():
        path = folder / f"{name}.csv"
        if path.is_file():
            types = {column.name: column.type for column in table.columns}
            try:
                with path.open(encoding="utf-8", newline="") as file:
                    rows[name] = [_typed(row, types) for row in csv.DictReader(file)]
            except (ValueError, csv.Error) as error:
                raise _error(path, f"not a table: {error}") from None
    return rows


def _typed(row: Mapping[str, str], types: Mapping[str, str]) -> dict[str, Any]:
    make = {"number": int, "decimal": float, "flag": lambda text: text == "true"}
    return {
        name: make.get(types.get(name, "text"), str)(text)  # type: ignore[operator]  # each makes a value from text
        for name, text in row.items()
        if text
    }
