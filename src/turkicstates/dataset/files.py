"""Folders of data files: read whole or refused whole, written whole or not at all."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

from turkicstates.dataset.check.problem import Problem
from turkicstates.dataset.codec import structure_or_faults
from turkicstates.errors import DatasetError
from turkicstates.records.kinds import KINDS, META

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from turkicstates.records.meta import Meta

FILES = (META.file, *(kind.file for kind in KINDS.values()))


def read_folder(folder: Path) -> tuple[Meta, dict[str, tuple[Any, ...]]]:
    """
    Read a folder of data files.

    Raises:
        DatasetError: If a file cannot be read or a record cannot be made; it lists every
            fault.
    """
    problems: list[Problem] = []
    try:
        present = {entry.name for entry in os.scandir(folder)}
    except (OSError, ValueError) as error:
        raise DatasetError((Problem(str(folder), "", "", _told(error)),)) from None
    if META.file not in present:
        problems.append(Problem(META.file, "", "", f"missing in {folder}"))
    unknown = sorted(name for name in present if name.endswith(".json") and name not in FILES)
    problems += [
        Problem(name, "", "", f"no kind of record has this file; there are {', '.join(FILES)}")
        for name in unknown
    ]
    meta = None
    if META.file in present:
        raw = _read(folder, META.file, problems)
        if raw is not None:
            meta, faults = structure_or_faults(META.cls, raw)
            problems += [Problem(META.file, "", field, message) for field, message in faults]
    tables = {}
    for name, kind in KINDS.items():
        raw = _read(folder, kind.file, problems) if kind.file in present else []
        if raw is not None and not isinstance(raw, list):
            problems.append(Problem(kind.file, "", "", "expected a list of records"))
            raw = None
        tables[name] = tuple(_records(name, raw or [], problems))
    if problems:
        raise DatasetError(tuple(problems))
    assert meta is not None  # noqa: S101  # without it there is a problem
    return meta, tables


def _read(folder: Path, name: str, problems: list[Problem]) -> Any:
    try:
        return json.loads(
            (folder / name).read_bytes().decode(),
            object_pairs_hook=_unique,
            parse_constant=_no_constant,
        )
    except RecursionError:
        message = "nested too deep"
    except OSError as error:
        message = _told(error)
    except UnicodeDecodeError as error:
        message = f"no UTF-8 text: {error.reason} at byte {error.start}"
    except ValueError as error:
        message = f"no JSON: {error}"
    problems.append(Problem(name, "", "", message))
    return None


def _told(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        msg = f"the key {twice!r} stands twice in one object"
        raise ValueError(msg)
    return found


def _no_constant(name: str) -> None:
    msg = f"{name} is no JSON value"
    raise ValueError(msg)


def _records(name: str, raw: list[Any], problems: list[Problem]) -> Iterator[Any]:
    kind = KINDS[name]
    places: dict[str, int] = {}
    for place, one in enumerate(raw, start=1):
        record, faults = structure_or_faults(kind.cls, one)
        identifier = one.get("id") if isinstance(one, dict) else None
        label = identifier if isinstance(identifier, str) and identifier else f"record {place}"
        problems += [Problem(kind.file, label, field, message) for field, message in faults]
        if isinstance(identifier, str):
            if identifier in places:
                message = f"the id stands in records {places[identifier]} and {place}"
                problems.append(Problem(kind.file, label, "id", message))
            places.setdefault(identifier, place)
        if record is not None:
            yield record
