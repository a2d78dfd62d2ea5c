"""Atomic writing of folders."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from contextlib import suppress
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING

from turkicstates.files.exchange import exchanged

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

_TAKEN = (errno.ENOTEMPTY, errno.EEXIST)
"""Error codes for a target that is a folder with files in it."""


def put_folder(
    folder: Path, contents: Mapping[str, bytes], known: Collection[str], what: str
) -> None:
    """
    Write a folder of files, completely or not at all.

    The files are written to a temporary folder next to it, which then takes its place.
    If the system supports that, it is a single step, and the folder always exists.

    Args:
        folder: The folder or a link to it. The link is kept, and missing parents are
            created.

        contents: The bytes of each file, by its path within the folder.

        known: Patterns of existing paths in the folder that may be replaced.

        what: What other existing files are not, for the error message.

    Raises:
        FileExistsError: If the folder contains any other files.

        OSError: If the folder cannot be written. In this case, the previous content
            stays unchanged.
    """
    try:
        folder = Path(os.path.realpath(folder))
    except ValueError as error:
        raise OSError(errno.EINVAL, str(error), str(folder)) from None
    if folder.exists():
        _refuse_others(folder, folder, known, what)
        _refuse_fixed(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    temporary = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    fresh, aside = temporary / "new", temporary / "old"
    try:
        fresh.mkdir()
        _fill(fresh, contents)
        with suppress(FileNotFoundError):
            shutil.copymode(folder, fresh)
        old = _place(fresh, folder, aside)
    except BaseException:
        if aside.exists() and not folder.exists():
            aside.rename(folder)
        shutil.rmtree(temporary, ignore_errors=True)
        raise
    try:
        if old.exists():  # another process may have added a file in the meantime
            _refuse_others(old, folder, known, what)
    except FileExistsError:
        _place(old, folder, temporary / "back")
        shutil.rmtree(temporary, ignore_errors=True)
        raise
    shutil.rmtree(temporary, ignore_errors=True)


def _refuse_others(current: Path, folder: Path, known: Collection[str], what: str) -> None:
    """Raise an error for unknown files in *current*, naming *folder* in the message."""
    for name in sorted(_paths(current)):
        if not any(fnmatchcase(name, pattern) for pattern in known):
            msg = f"{folder} holds {name!r}, which is not {what}; choose an empty folder"
            raise FileExistsError(msg)


def _refuse_fixed(folder: Path) -> None:
    """Raise an error for a folder that is read-only or the current folder."""
    locked = not os.access(folder, os.W_OK)  # also if another process is replacing it
    if locked and folder.exists() and not os.access(folder, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(folder))
    with suppress(FileNotFoundError):  # the current folder may no longer exist
        if folder.samefile(os.curdir):
            msg = "this is the current folder, which cannot be replaced; ask from another one"
            raise OSError(errno.EBUSY, msg, str(folder))


def _fill(fresh: Path, contents: Mapping[str, bytes]) -> None:
    for name, raw in contents.items():
        path = fresh / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())


def _place(fresh: Path, folder: Path, aside: Path) -> Path:
    """
    Move *fresh* to *folder*, and return the path where the old folder is now, if any.

    If the system cannot exchange two folders, the old one is moved to *aside* first. A
    process that is killed at that moment leaves it there.
    """
    while True:
        try:
            fresh.rename(folder)
        except OSError as error:
            if error.errno not in _TAKEN:
                raise
        else:
            return aside
        if exchanged(fresh, folder):
            return fresh
        shutil.rmtree(aside, ignore_errors=True)
        with suppress(FileNotFoundError):  # another process was faster
            folder.rename(aside)


def _paths(folder: Path) -> Iterator[str]:
    """Yield the path of each file in a folder and below."""
    with suppress(FileNotFoundError):  # another process may be replacing it
        for entry in os.scandir(folder):
            if entry.is_dir(follow_symlinks=False):
                yield from (f"{entry.name}/{name}" for name in _paths(Path(entry.path)))
            else:
                yield entry.name
