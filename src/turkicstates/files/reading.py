"""Loading of data folders."""

from __future__ import annotations

import json
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, Any

from turkicstates.errors import DatasetError, Problem, shown
from turkicstates.files.contents import contents_of
from turkicstates.files.converter import structure_or_faults
from turkicstates.files.hooks import MOST
from turkicstates.records.kinds import KINDS, META

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from turkicstates.records.meta import Meta


_MAX_CONTAINERS = 10**6
"""How many objects and lists a file may have: each takes much more memory than its text."""

_NOTHING: list[Any] = []
"""The content of a file that is missing or is not JSON."""


class TooManyContainersError(ValueError):
    """A file has more objects and lists than any data set."""

    def __str__(self) -> str:
        return f"more than {_MAX_CONTAINERS} objects and lists"


def read_folder(folder: Path) -> tuple[Meta, dict[str, tuple[Any, ...]]]:
    """
    Read a folder of data files.

    Raises:
        DatasetError: If a file cannot be read or a record is invalid. The error lists
            all faults.
    """
    files, refused, others = contents_of(folder)
    problems: list[Problem] = []
    if META.file not in {**files, **refused}:
        problems.append(Problem(META.file, "", "", f"missing in {folder}"))
    problems += [Problem(name, "", "", message) for name, message in (others | refused).items()]
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
        faults_in_file: list[Problem] = []
        tables[name] = tuple(_records(name, raw, faults_in_file))
        problems += at_most(faults_in_file)
    if problems:
        raise DatasetError(tuple(problems))
    assert meta is not None  # noqa: S101  # otherwise there is a problem
    return meta, tables


def at_most(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return at most MOST faults, plus a note if there are more."""
    first = tuple(islice(problems, MOST + 1))
    if len(first) <= MOST:
        return first
    more = Problem(
        first[MOST].file, "", "", f"there are more faults; only the first {MOST} are listed"
    )
    return (*first[:MOST], more)


def _parse(name: str, files: dict[str, bytes], problems: list[Problem]) -> Any:
    """Parse the JSON of a file, and free its bytes."""
    if name not in files:
        return _NOTHING
    try:
        return json_value(files.pop(name))
    except RecursionError:
        message = "nested too deeply"
    except UnicodeDecodeError as error:
        message = f"not UTF-8 text: {error.reason} at byte {error.start}"
    except TooManyContainersError as error:
        message = str(error)
    except ValueError as error:
        message = f"not JSON: {error}"
    problems.append(Problem(name, "", "", message))
    return _NOTHING


def json_value(raw: bytes) -> Any:
    """
    Return a JSON value.

    Raises:
        ValueError: If the bytes are not JSON, or if a key is repeated.

        TooManyContainersError: If the value would take too much memory.

        RecursionError: If the value is nested too deeply.
    """
    text = raw.decode("utf-8-sig")
    if text.count("[") + text.count("{") > _MAX_CONTAINERS:
        raise TooManyContainersError
    return json.loads(text, object_pairs_hook=_unique, parse_constant=_refuse)


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object from its members, or raise an error if a key is repeated."""
    members = dict(pairs)
    if len(members) < len(pairs):
        counts = Counter(key for key, _ in pairs)
        twice = next(key for key, count in counts.items() if count > 1)
        msg = f"the key {shown(twice)} appears twice in one object"
        raise ValueError(msg)
    return members


def _refuse(name: str) -> None:
    """Raise an error for NaN or Infinity, which Python would accept."""
    msg = f"{name} is not a JSON value"
    raise ValueError(msg)


def label_of(identifier: object, place: int) -> str:
    """Return what names a record in a message: its identifier or, failing that, its place."""
    printable = isinstance(identifier, str) and identifier.isprintable() and identifier
    return printable or f"record {place}"


def _records(name: str, raw: list[Any], problems: list[Problem]) -> Iterator[Any]:
    kind = KINDS[name]
    places: dict[str, int] = {}
    for place, value in enumerate(raw, start=1):
        record, faults = structure_or_faults(kind.cls, value)
        identifier = value.get("id") if isinstance(value, dict) else None
        label = label_of(identifier, place)
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
