"""Folders of data files: read whole or refused whole."""

from __future__ import annotations

import json
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, Any

from turkicstates.errors import DatasetError, Problem
from turkicstates.files.contents import FILES, contents_of
from turkicstates.files.converter import structure_or_faults
from turkicstates.files.hooks import MOST
from turkicstates.records.kinds import KINDS, META

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from turkicstates.records.meta import Meta


_NOTHING: list[Any] = []
"""What stands for the JSON of a file that is not there, or is none."""


def read_folder(folder: Path) -> tuple[Meta, dict[str, tuple[Any, ...]]]:
    """
    Read a folder of data files.

    Raises:
        DatasetError: If a file cannot be read or a record cannot be made; it lists the
            faults.
    """
    files, refused, others = contents_of(folder)
    problems: list[Problem] = []
    if META.file not in {**files, **refused}:
        problems.append(Problem(META.file, "", "", f"missing in {folder}"))
    problems += [
        Problem(name, "", "", f"this is not a data file; the data files are {', '.join(FILES)}")
        for name in others
    ]
    problems += [Problem(name, "", "", message) for name, message in refused.items()]
    meta = None
    if (raw := _parse(META.file, files, problems)) is not _NOTHING:
        meta, faults = structure_or_faults(META.cls, raw)
        problems += [Problem(META.file, "", field, message) for field, message in faults]
    tables = {}
    for name, kind in KINDS.items():
        raw = _parse(kind.file, files, problems)
        if not isinstance(raw, list):
            problems.append(Problem(kind.file, "", "", "expected a list of records"))
            continue
        found: list[Problem] = []
        tables[name] = tuple(_records(name, raw, found))
        problems += at_most(found)
    if problems:
        raise DatasetError(tuple(problems))
    assert meta is not None  # noqa: S101  # without it there is a problem
    return meta, tables


def at_most(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return so many faults as a reader can use; the last then says that there are more."""
    first = tuple(islice(problems, MOST + 1))
    if len(first) <= MOST:
        return first
    more = Problem(
        first[MOST].file, "", "", f"there are more faults; only the first {MOST} are listed"
    )
    return (*first[:MOST], more)


def _parse(name: str, files: dict[str, bytes], problems: list[Problem]) -> Any:
    """Read the JSON of a file, and let go of its bytes."""
    if name not in files:
        return _NOTHING
    try:
        return json.loads(
            files.pop(name).decode(), object_pairs_hook=_unique, parse_constant=_no_constant
        )
    except RecursionError:
        message = "nested too deeply"
    except UnicodeDecodeError as error:
        message = f"not UTF-8 text: {error.reason} at byte {error.start}"
    except ValueError as error:
        message = f"not JSON: {error}"
    problems.append(Problem(name, "", "", message))
    return _NOTHING


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = next(key for key, times in Counter(key for key, _ in pairs).items() if times > 1)
        msg = f"the key {twice!r} appears twice in one object"
        raise ValueError(msg)
    return found


def _no_constant(name: str) -> None:
    msg = f"{name} is not a JSON value"
    raise ValueError(msg)


def _records(name: str, raw: list[Any], problems: list[Problem]) -> Iterator[Any]:
    kind = KINDS[name]
    places: dict[str, int] = {}
    for place, one in enumerate(raw, start=1):
        record, faults = structure_or_faults(kind.cls, one)
        identifier = one.get("id") if isinstance(one, dict) else None
        named = isinstance(identifier, str) and identifier.isprintable() and identifier
        label = named or f"record {place}"
        problems += [Problem(kind.file, label, field, message) for field, message in faults]
        if isinstance(identifier, str):
            if identifier in places:
                message = f"records {places[identifier]} and {place} have the same id"
                problems.append(Problem(kind.file, label, "id", message))
            places.setdefault(identifier, place)
        if record is not None:
            yield record
        if len(problems) > MOST:
            return
