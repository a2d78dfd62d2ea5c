"""A consistent read of the data files in a folder."""

from __future__ import annotations

import os
from stat import S_ISDIR, S_ISREG
from typing import TYPE_CHECKING, NamedTuple

from turkicstates.errors import DatasetError, Problem
from turkicstates.records.kinds import KINDS, META

if TYPE_CHECKING:
    from pathlib import Path

FILES = (META.file, *(kind.file for kind in KINDS.values()))
"""The names of all data files."""

_MAX_BYTES = 100 * 10**6
"""How large a file may be: far more than any data set needs, and no danger to memory."""

_MAX_READS = 5
"""How often a folder is read that keeps changing."""


class Contents(NamedTuple):
    """
    The bytes of each data file or why it is unreadable, and other files that are out of place.

    These are JSON files and those whose names are nearly that of a data file. What is wrong with
    them is a message by name.
    """

    files: dict[str, bytes]
    refused: dict[str, str]
    others: dict[str, str]


def contents_of(folder: Path) -> Contents:
    """
    Read the data files of a folder until two reads in a row give the same result.

    This way, all files come from the same moment, even if another process replaces some
    of them or the folder in the meantime.

    Raises:
        DatasetError: If the folder cannot be read, or if it changes all the time.
    """
    before = None
    for _ in range(_MAX_READS):
        try:
            contents = _read(folder)
        except (OSError, ValueError) as error:
            raise DatasetError((Problem(str(folder), "", "", _reason(error)),)) from None
        if contents == before:
            return contents
        before = contents
    raise DatasetError((Problem(str(folder), "", "", "changed while it was read; try again"),))


def _read(folder: Path) -> Contents:
    present = {entry.name for entry in os.scandir(folder)}
    others = {name: _misplaced(name, present) for name in sorted(present.difference(FILES))}
    contents = Contents({}, {}, {name: why for name, why in others.items() if why})
    for name in FILES:
        if name in present:
            try:
                contents.files[name] = _bytes(folder / name)
            except OSError as error:
                contents.refused[name] = _reason(error)
    return contents


def _misplaced(name: str, present: set[str]) -> str:
    """Return what is wrong with a file that is not a data file, or nothing if it may stay."""
    usual = name.casefold()
    for file in FILES:  # systems that hide the endings of names add another one
        if file not in present and (usual == file or usual.startswith(f"{file}.")):
            return f"this is not a data file; rename it to {file}"
    if not usual.endswith(".json"):
        return ""
    return f"this is not a data file; the data files are {', '.join(FILES)}"


def _bytes(path: Path) -> bytes:
    """Read a regular file. Reading a pipe or a device might never end."""
    status = path.stat()
    mode = status.st_mode
    if not S_ISREG(mode) and not S_ISDIR(mode):  # a folder fails below with a clear error
        msg = "not a regular file"
        raise OSError(msg)
    if status.st_size > _MAX_BYTES:
        msg = f"larger than {_MAX_BYTES // 10**6} MB"
        raise OSError(msg)
    return path.read_bytes()


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)
