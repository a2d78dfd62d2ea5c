"""Read an export back as a data set."""

from __future__ import annotations

import json
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from turkicstates.dataset import Dataset
from turkicstates.errors import DatasetError, Problem
from turkicstates.export import csv, sqlite
from turkicstates.export.json import SEAL
from turkicstates.export.rows import check_keys, from_text, rows_of
from turkicstates.files.contents import FILES
from turkicstates.files.folders import to_path
from turkicstates.files.reading import json_value
from turkicstates.records.kinds import KINDS, META
from turkicstates.schema.tables import empty, plain

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator, Mapping

    from turkicstates.export.rows import Rows
    from turkicstates.schema.columns import Table

_OTHERS = (*FILES, "datapackage.json")
"""JSON files that are not an export: those of a data set, and the description of tables."""


def read(path: str | os.PathLike[str], /) -> Dataset:
    """
    Read an export back, with the same checks as ``Dataset.load()``.

    Args:
        path: The folder of an export, or one SQLite or JSON file. In a folder, the
            first of these is read: the database, the JSON document, the CSV tables.
            Reading never runs code from the files: a database may have tables,
            indexes and the views of an export, but no other views and no triggers.

    Returns:
        The data set.

    Raises:
        DatasetError: If there is no export, if it cannot be read, or if anything in it
            is wrong; the error lists every problem.

        InvalidArgumentError: If *path* is not a path.

    Example:
        >>> import tempfile
        >>> import turkicstates as ts
        >>> from turkicstates import export
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     export.write(ts.Dataset.bundled(), folder, formats=["csv"])
        ...     export.read(folder).data_version() == ts.data_version()
        True
    """
    source = to_path(path, "path")
    with _faults_of(source):
        texts = {name: json.dumps(value) for name, value in _whole(_file(source)).items()}
    with tempfile.TemporaryDirectory() as folder:
        for name, text in texts.items():
            Path(folder, f"{name}.json").write_text(text, "utf-8")
        return Dataset.load(folder)


@contextmanager
def _faults_of(path: Path) -> Iterator[None]:
    """Raise what is wrong with a file as an error of the data set."""
    try:
        yield
    except (OSError, ValueError, RecursionError) as error:
        if isinstance(error, DatasetError):
            raise
        message = getattr(error, "strerror", None) or str(error)
        raise DatasetError((Problem(str(path), "", "", message),)) from None


def _file(path: Path) -> Path:
    """Return the path of the database or the document in a folder, or else the path itself."""
    if path.is_dir():
        for suffix in (".sqlite", ".json"):
            files = sorted(file for file in path.glob(f"*{suffix}") if file.name not in _OTHERS)
            if len(files) > 1:
                names = " and ".join(file.name for file in files)
                raise ValueError(f"there are several exports here: {names}; name the file")
            for file in files:
                return file
    return path


def _whole(path: Path) -> dict[str, Any]:
    """Return the description and the records of each kind, as they are in JSON."""
    if path.suffix == ".xlsx":
        msg = "a workbook leaves out evidence and languages; read the database, JSON or CSV"
        raise ValueError(msg)
    if path.suffix == ".json" and path.is_file():
        return _whole_of_json(path.read_bytes())
    tables = {name: table for kind in (META.name, *KINDS) for name, table in empty(kind).items()}
    if path.is_file():
        rows = sqlite.rows_of_database(path.read_bytes(), tables)
    else:
        rows = _rows_of_folder(path / "csv" if (path / "csv").is_dir() else path, tables)
    for name in rows:
        check_keys(name, rows, tables)
    metas = plain(META.name, rows)
    if len(metas) != 1:
        msg = f"{META.name}: expected one row, got {len(metas)}"
        raise ValueError(msg)
    return {META.name: metas[0], **{name: plain(name, rows) for name in KINDS}}


def _whole_of_json(raw: bytes) -> dict[str, Any]:
    try:
        whole = json_value(raw)
    except (ValueError, RecursionError) as error:
        msg = f"not JSON: {error}"
        raise ValueError(msg) from None
    names = (META.name, *KINDS)
    if isinstance(whole, dict):
        whole.pop(SEAL, None)  # of the data that was written, which may have been edited since
    if not isinstance(whole, dict) or META.name not in whole or not {*names} >= whole.keys():
        msg = f"expected an object of {META.name} and any of {', '.join(KINDS)}"
        raise ValueError(msg)
    return whole


def _rows_of_folder(folder: Path, tables: Mapping[str, Table]) -> Rows:
    if not (folder / f"{META.name}.csv").is_file():
        msg = "there is no export here that can be read"
        raise ValueError(msg)
    rows: Rows = {}
    for name, table in tables.items():
        path = folder / f"{name}.csv"
        if path.exists():
            with _faults_of(path):
                header, *lines = [*csv.lines_of(path.read_bytes())] or [[]]
                rows[name] = rows_of(table, header, lines, from_text)
    return rows
