"""Write every format into one folder."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import TYPE_CHECKING, Any

from turkicstates.dataset import require_dataset
from turkicstates.errors import InvalidArgumentError, InvalidOptionError, shown
from turkicstates.export.manifest import NAME, manifest, reason_to_keep
from turkicstates.files.folders import put_folder, to_path
from turkicstates.records.addresses import is_address
from turkicstates.staleness import flag

if TYPE_CHECKING:
    import os

    from turkicstates.dataset import Dataset

FORMATS = (
    "csv", "parquet", "sqlite", "xlsx", "json", "jsonld", "ics", "geojson", "datapackage",
)  # fmt: skip


def write(
    dataset: Dataset,
    folder: str | os.PathLike[str],
    /,
    *,
    formats: Iterable[str] = ("csv",),
    excel: bool = False,
    address: str | None = None,
) -> None:
    """
    Write a data set into a folder, in formats that other tools read.

    Args:
        dataset: The data set.

        folder: A folder, which is created if needed. An earlier export in it is
            replaced as a whole. The file ``turkicstates.sha256`` lists what was written.
            Every file but a plain table of CSV has the seal of the data.

        formats: One or more of these.

            ``'csv'`` and ``'parquet'``: a table for each kind of record, for each field
            with several values, and for each panel; Parquet needs the extra
            ``turkicstates[export]``. Beside the CSV tables are a codebook and a program
            that reads them into R.

            ``'sqlite'``: one database of the same tables, with foreign keys, and views
            with the names of what identifiers refer to.

            ``'xlsx'``: one workbook, with a sheet for each kind of record and each
            panel; it needs the extra ``turkicstates[export]``.

            ``'json'``: one document.

            ``'jsonld'``: linked data in terms of schema.org and PROV.

            ``'ics'``: a calendar of summits, handovers and entries into force.

            ``'geojson'``: the places, with what happened there.

            ``'datapackage'``: a description of the tables as a Data Package; it adds
            the CSV tables if you ask for neither CSV nor Parquet.

        excel: Whether to write CSV for Excel: with a byte order mark, by which Excel
            knows that the file is UTF-8, and with an apostrophe before each text that
            Excel would take for a formula. ``read()`` takes the apostrophes away.

        address: The address of the folder where you will publish the files. The calendar
            names it, so that subscribers find it again.

    Raises:
        InvalidOptionError: If there is no such format.

        InvalidArgumentError: If you ask for Excel but not for CSV, if *address* is not an
            address or you do not ask for the calendar, or if an argument has the wrong
            type.

        ModuleNotFoundError: If a format needs a library that is not installed.

        FileExistsError: If the folder contains anything that is not from an export,
            or that was changed since. The error names it.

        OSError: If the folder cannot be written; its old contents stay as they were.

    Example:
        >>> import tempfile
        >>> from pathlib import Path
        >>> import turkicstates as ts
        >>> from turkicstates import export
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     export.write(ts.Dataset.bundled(), folder, formats=["ics", "json"])
        ...     sorted(path.name for path in Path(folder).iterdir())
        ['turkicstates.ics', 'turkicstates.json', 'turkicstates.sha256']
    """
    require_dataset(dataset)
    target = to_path(folder, "folder")
    wanted = _wanted(formats)
    if "datapackage" in wanted and not {"csv", "parquet"} & {*wanted}:
        wanted = (*wanted, "csv")
    excel = flag("excel", excel)
    if excel and "csv" not in wanted:
        msg = f"excel={excel!r} is for CSV; add 'csv' to the formats"
        raise InvalidArgumentError(msg, "excel", excel)
    options_of: dict[str, dict[str, Any]] = {"csv": {"excel": excel}}
    if address is not None:
        options_of["ics"] = {"address": _address(address, wanted)}
    contents: dict[str, bytes] = {}
    for name in wanted:
        if name != "datapackage":
            options = options_of.get(name, {})
            contents |= import_module(f"turkicstates.export.{name}").contents(dataset, **options)
    if "datapackage" in wanted:
        from turkicstates.export.datapackage import descriptor

        contents["datapackage.json"] = descriptor(dataset, contents)
    contents[NAME] = manifest(contents, dataset.seal().text())
    put_folder(target, contents, reason_to_keep)


def _address(address: object, wanted: tuple[str, ...]) -> str:
    """Return the address for the calendar, or raise an error if it is none, or has no use."""
    if not isinstance(address, str) or not is_address(address):
        msg = f"address={shown(address)} is not an address; pass one that begins with https://"
    elif "ics" not in wanted:
        msg = f"address={shown(address)} is for the calendar; add 'ics' to the formats"
    else:
        return address
    raise InvalidArgumentError(msg, "address", address)


def _wanted(formats: Any) -> tuple[str, ...]:
    """Return each format once, as named; raise an error for what is not a format."""
    if isinstance(formats, str):
        formats = (formats,)
    elif not isinstance(formats, Iterable):
        msg = f"formats={shown(formats)} does not list formats; pass a list such as ['csv']"
        raise InvalidArgumentError(msg, "formats", formats)
    wanted = []
    for name in formats:
        if not isinstance(name, str) or name not in FORMATS:
            raise InvalidOptionError("formats", name, FORMATS)
        wanted.append(name)
    return tuple(dict.fromkeys(wanted))
