"""Folders that are written whole or not at all."""

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
"""How systems say that a folder cannot be given a place because another has it."""


def put_folder(
    folder: Path, contents: Mapping[str, bytes], known: Collection[str], what: str
) -> None:
    """
    Put a folder of files in its place, or leave what stands there.

    The files are written into a folder beside it, which then changes places with it: in one
    step where the system can, so that there is no moment without a whole folder.

    Args:
        folder: The folder, or a link to it, which stays; those above it are made.

        contents: The files, by path within the folder.

        known: Patterns of paths that the folder may hold already, to be replaced.

        what: What any other file is not, for the error.

    Raises:
        FileExistsError: If the folder holds anything else.

        OSError: If the folder cannot be written; what stood there before still stands.
    """
    try:
        folder = Path(os.path.realpath(folder))
    except ValueError as error:
        raise OSError(errno.EINVAL, str(error), str(folder)) from None
    if folder.exists():
        _refuse_others(folder, folder, known, what)
        _refuse_fixed(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    workshop = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    fresh, aside = workshop / "new", workshop / "old"
    try:
        fresh.mkdir()
        _fill(fresh, contents)
        with suppress(FileNotFoundError):
            shutil.copymode(folder, fresh)
        old = _place(fresh, folder, aside)
    except BaseException:
        if aside.exists() and not folder.exists():
            aside.rename(folder)
        shutil.rmtree(workshop, ignore_errors=True)
        raise
    try:
        if old.exists():  # somebody may have put a file there meanwhile
            _refuse_others(old, folder, known, what)
    except FileExistsError:
        _place(old, folder, workshop / "back")
        shutil.rmtree(workshop, ignore_errors=True)
        raise
    shutil.rmtree(workshop, ignore_errors=True)


def _refuse_others(there: Path, folder: Path, known: Collection[str], what: str) -> None:
    """Refuse to replace what we did not write; *folder* is how the user calls it."""
    for name in sorted(_paths(there)):
        if not any(fnmatchcase(name, pattern) for pattern in known):
            msg = f"{folder} holds {name!r}, which is not {what}; choose an empty folder"
            raise FileExistsError(msg)


def _refuse_fixed(folder: Path) -> None:
    """Refuse a folder that its owner locked, or that would be pulled from under our feet."""
    locked = not os.access(folder, os.W_OK)  # or another process is replacing it
    if locked and folder.exists() and not os.access(folder, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(folder))
    with suppress(FileNotFoundError):  # where we are may be gone
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
    Give a folder its place; return where that stands now which stood there, if anything did.

    Where the system cannot exchange two folders there is a moment without one, and a process
    that is killed in it leaves the old one as *aside*.
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
        with suppress(FileNotFoundError):  # another process was quicker
            folder.rename(aside)


def _paths(folder: Path) -> Iterator[str]:
    """Yield the path of each file below a folder; a folder that is a file cannot be listed."""
    with suppress(FileNotFoundError):  # another process may be replacing it
        for entry in os.scandir(folder):
            if entry.is_dir(follow_symlinks=False):
                yield from (f"{entry.name}/{name}" for name in _paths(Path(entry.path)))
            else:
                yield entry.name
