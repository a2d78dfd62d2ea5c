"""Write the data and the panels as files to download, and the page that lists them."""

from __future__ import annotations

import csv
import json
import shutil
from typing import TYPE_CHECKING, NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from tools.site import api, citing, web
from tools.site.templating import templates
from turkicstates import export, frames
from turkicstates.dates import day_after, first_day

if TYPE_CHECKING:
    import datetime
    from pathlib import Path

    import turkicstates as ts

_MEANINGS = {
    "csv": (
        "CSV",
        "a table for each kind of record, for each field with several values and for each panel, "
        "with a codebook and a program that reads them in R",
    ),
    "parquet": ("Parquet", "the same tables with types, for R, pandas, Polars and DuckDB"),
    "sqlite": ("SQLite", "one database of the same tables, with foreign keys and views with names"),
    "xlsx": ("Excel", "one workbook, with a sheet for each kind of record and each panel"),
    "json": ("JSON", "one document of all records, each with its sources"),
    "jsonld": ("JSON-LD", "linked data in terms of schema.org and PROV"),
    "ics": ("iCalendar", "summits, handovers and entries into force, for a calendar"),
    "geojson": ("GeoJSON", "the places, with what happened there, for a map"),
    "datapackage": ("Data Package", "the tables of CSV with their description, for Frictionless"),
}

_PANELS = {
    "state-years": "a row for each state and year: its status, and its days as member and in the chair",
    "dyad-years": "a row for each pair of states and year: days on which both were members",
    "attendance": "a row for each summit or meeting and party: whether it came, and at what level",
    "state-days": "a row for each state and day since the first summit: its status",
    "cow-igo": "the form of the Correlates of War data on organisations: a row for each year",
    "spellings": "the names and codes of states and organisations, folded, to join your rows with",
    "periods": "a row for each time in which a state or organisation was a member or an observer",
}


class Download(NamedTuple):
    """A file to download: its name, what it is, where it lies, and its size in words."""

    name: str
    meaning: str
    path: str
    size: str


def write(dataset: ts.Dataset, folder: Path, site: str = "") -> None:
    """
    Write everything to download into a folder that is served with the site.

    Args:
        dataset: The data set.

        folder: The folder, which is emptied first.

        site: The address of the front page, which the calendar names, or nothing if it is
            not known.
    """
    shutil.rmtree(folder, ignore_errors=True)
    for name in _MEANINGS:
        address = f"{site}downloads/" if site and name == "ics" else None
        export.write(dataset, folder / "downloads" / name, formats=[name], address=address)
        _pack(folder / "downloads" / name, dataset.as_of())
    _write_panels(dataset, folder / "downloads")
    for path, value in api.documents(dataset):
        place = folder / "api" / api.VERSION / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(json.dumps(value, ensure_ascii=False) + "\n", "utf-8")


def page(dataset: ts.Dataset, folder: Path) -> str:
    """Return the page of what ``write()`` wrote into a folder."""
    return _TEMPLATES.get_template("downloads.md").render(
        dataset=dataset,
        seal=dataset.seal(),
        forms=citing.of_data(dataset.seal()),
        exports=[
            _listed(_packed(folder, name), f"{label}: {meaning}")
            for name, (label, meaning) in _MEANINGS.items()
        ],
        panels=[
            _listed(folder / "downloads" / f"turkicstates-{name}.csv", meaning)
            for name, meaning in _PANELS.items()
        ],
        api=api.VERSION,
        feed=web.FEED,
    )


def _listed(path: Path, meaning: str) -> Download:
    size = path.stat().st_size
    number, unit = (f"{size / 1e6:.1f}", "MB") if size >= 1e6 else (f"{size / 1e3:.0f}", "kB")
    in_words = f"{number}\N{NO-BREAK SPACE}{unit}"
    return Download(path.name, meaning, f"downloads/{path.name}", in_words)


def _packed(folder: Path, name: str) -> Path:
    """Return where an export lies: the only file of its format, or else an archive."""
    alone = folder / "downloads" / f"turkicstates.{name}"
    return alone if alone.exists() else alone.with_name(f"turkicstates-{name}.zip")


def _pack(folder: Path, day: datetime.date) -> None:
    """Replace the folder of an export by its only file or, if there are several, by an archive."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    data = [path for path in files if path.suffix != ".sha256"]
    if len(data) == 1:
        shutil.move(data[0], folder.with_name(data[0].name))
    else:
        _archive(folder, files, day)
    shutil.rmtree(folder)


def _archive(folder: Path, files: list[Path], day: datetime.date) -> None:
    """Write an archive of which every byte comes from the data, so that its checksum does too."""
    with ZipFile(folder.with_name(f"turkicstates-{folder.name}.zip"), "w", ZIP_DEFLATED) as archive:
        for path in sorted(files):
            entry = ZipInfo(
                path.relative_to(folder).as_posix(), (day.year, day.month, day.day, 0, 0, 0)
            )
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, path.read_bytes(), ZIP_DEFLATED)


def _write_panels(dataset: ts.Dataset, folder: Path) -> None:
    first = min(first_day(summit.start) for summit in dataset.summits())
    panels = {
        "state-years": frames.state_years(backend="pyarrow", dataset=dataset),
        "dyad-years": frames.dyad_years(backend="pyarrow", dataset=dataset),
        "attendance": frames.attendance(backend="pyarrow", dataset=dataset),
        "state-days": frames.state_days(
            since=first, until=day_after(dataset.as_of()), backend="pyarrow", dataset=dataset
        ),
        "cow-igo": frames.cow_igo(backend="pyarrow", dataset=dataset),
        "spellings": frames.spellings(backend="pyarrow", dataset=dataset),
        "periods": frames.periods(backend="pyarrow", dataset=dataset),
    }
    for name, panel in panels.items():
        with (folder / f"turkicstates-{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(panel.column_names)
            writer.writerows(zip(*(column.to_pylist() for column in panel.columns), strict=True))


_TEMPLATES = templates()
