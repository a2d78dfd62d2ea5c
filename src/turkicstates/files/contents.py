"""The data files of a folder, as they all stood at one moment."""

from __future__ import annotations

import os
from stat import S_ISDIR, S_ISREG
from typing import TYPE_CHECKING, NamedTuple

from turkicstates.errors import DatasetError, Problem
from turkicstates.records.kinds import KINDS, META

if TYPE_CHECKING:
    from pathlib import Path

FILES = (META.file, *(kind.file for kind in KINDS.values()))

_LOOKS = 5


class Contents(NamedTuple):
    """What a folder holds: the bytes of each data file, or why it has none, and other names."""

    files: dict[str, bytes]
    refused: dict[str, str]
    others: list[str]


def contents_of(folder: Path) -> Contents:
    """
    Read the data files of a folder, and read them again until two looks find the same.

    Between the two there was a moment at which every file stood as it was read. Files that
    are replaced meanwhile, one by one or with the folder, are so never mixed.

    Raises:
        DatasetError: If the folder cannot be read, or changes at every look.
    """
    before = None
    for _ in range(_LOOKS):
        try:
            found = _look(folder)
        except (OSError, ValueError) as error:
            raise DatasetError((Problem(str(folder), "", "", _told(error)),)) from None
        if found == before:
            return found
        before = found
    raise DatasetError((Problem(str(folder), "", "", "changed while it was read; try again"),))


def _look(folder: Path) -> Contents:
    present = {entry.name for entry in os.scandir(folder)}
    found = Contents({}, {}, sorted(one for one in present if one.endswith(".json")))
    for name in FILES:
        if name in present:
            found.others.remove(name)
            try:
                found.files[name] = _bytes(folder / name)
            except OSError as error:
                found.refused[name] = _told(error)
    return found


def _bytes(path: Path) -> bytes:
    """Read a file, and nothing that only looks like one: a pipe or a device may never end."""
    mode = path.stat().st_mode
    if not S_ISREG(mode) and not S_ISDIR(mode):
        msg = "not a regular file"
        raise OSError(msg)
    return path.read_bytes()


def _told(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)
