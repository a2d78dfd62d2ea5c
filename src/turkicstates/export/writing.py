"""Write every format into one folder."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from turkicstates.errors import InvalidOptionError
from turkicstates.files.folders import put_folder

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterable

    from turkicstates.dataset import Dataset

    Writer = Callable[[Dataset], dict[str, bytes]]

FORMATS = ("csv", "parquet", "sqlite", "json", "jsonld", "ics", "geojson", "datapackage")

_NAMES = ("csv/*", "parquet/*", "turkicstates.*", "datapackage.json")
"""Files of an earlier export, which a later one replaces."""


def write(
    dataset: Dataset, folder: str | os.PathLike[str], /, *, formats: Iterable[str] = ("csv",)
) -> None:
    """
    Write a data set into a folder, in formats that other tools read.

    Args:
        dataset: The data set.

        folder: A folder, which is created if needed. An earlier export in it is
            replaced as a whole.

        formats: One or more of these.

            ``'csv'`` and ``'parquet'``: a table for each kind of record and for each
            field with several values; Parquet needs the extra
            ``turkicstates[export]``.

            ``'sqlite'``: one database of the same tables, with foreign keys.

            ``'json'``: one document.

            ``'jsonld'``: linked data in terms of schema.org and PROV.

            ``'ics'``: a calendar of summits, handovers and entries into force.

            ``'geojson'``: the places, with what happened there.

            ``'datapackage'``: a description of the tables as a Data Package; it adds
            the CSV tables if you ask for neither CSV nor Parquet.

    Raises:
        InvalidOptionError: If there is no such format.

        ModuleNotFoundError: If a format needs a library that is not installed.

        FileExistsError: If the folder contains anything that is not from an export.

        OSError: If the folder cannot be written; its old contents stay as they were.

    Example:
        >>> import tempfile
        >>> from pathlib import Path
        >>> import turkicstates as ts
        >>> from turkicstates import export
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     export.write(ts.Dataset.bundled(), folder, formats=["ics", "json"])
        ...     sorted(path.name for path in Path(folder).iterdir())
        ['turkicstates.ics', 'turkicstates.json']
    """
    wanted = (formats,) if isinstance(formats, str) else tuple(dict.fromkeys(formats))
    for name in wanted:
        if name not in FORMATS:
            raise InvalidOptionError("formats", name, FORMATS)
    if "datapackage" in wanted and not {"csv", "parquet"} & {*wanted}:
        wanted = (*wanted, "csv")
    contents: dict[str, bytes] = {}
    for name in wanted:
        if name != "datapackage":
            writer: Writer = import_module(f"turkicstates.export.{name}").contents
            contents |= writer(dataset)
    if "datapackage" in wanted:
        from turkicstates.export.datapackage import descriptor

        contents["datapackage.json"] = descriptor(dataset, contents)
    put_folder(Path(folder), contents, _NAMES, "a file of an export")
