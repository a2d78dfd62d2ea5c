"""Atomic writing of folders."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from turkicstates.errors import InvalidArgumentError, type_of
from turkicstates.files.exchange import exchanged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    Reason = Callable[[Path, Sequence[str]], str | None]

_TAKEN = (errno.ENOTEMPTY, errno.EEXIST)
"""Error codes for a target that is a folder with files in it."""

_MOST_NAMES = 5
"""How many names a message lists."""

_LONGEST = 40
"""Characters of a folder's name in the name of the temporary one, which has a limit too."""


def to_path(value: object, argument: str) -> Path:
    """
    Convert a path that a user passed.

    Raises:
        InvalidArgumentError: If *value* is neither text nor a path.
    """
    try:
        return Path(value)  # type: ignore[arg-type]  # what it refuses is what is asked
    except TypeError:
        message = f"{argument} must be a path, as text or a Path, not {type_of(value)}"
        raise InvalidArgumentError(message, argument, value) from None


def put_folder(folder: Path, contents: Mapping[str, bytes], reason_to_keep: Reason) -> None:
    """
    Write a folder of files, completely or not at all.

    The files are written to a temporary folder next to it, which then takes its place.
    If the system supports that, it is a single step, and the folder always exists.

    Args:
        folder: The folder or a link to it. The link is kept, and missing parents are
            created. A folder that exists keeps its owner, group and mode.

        contents: The bytes of each file, by its path within the folder.

        reason_to_keep: Takes a folder and the paths of its files. Returns why they may
            not be replaced, or None. Links, pipes and empty folders never are.

    Raises:
        FileExistsError: If there is a reason to keep what is in the folder.

        OSError: If the folder cannot be written. In this case, the previous content
            stays unchanged.
    """
    try:
        folder = Path(os.path.realpath(folder))
    except ValueError as error:
        raise OSError(errno.EINVAL, str(error), str(folder)) from None
    if folder.exists():
        _refuse_others(folder, folder, reason_to_keep)
        _refuse_fixed(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    temporary = _beside(folder)
    fresh, aside = temporary / "new", temporary / "old"
    try:
        _fill(fresh, contents, folder)
        old = _place(fresh, folder, aside)
    except BaseException:
        if aside.exists() and not folder.exists():
            aside.rename(folder)
        shutil.rmtree(temporary, ignore_errors=True)
        raise
    try:
        if old.exists():  # another process may have added a file in the meantime
            _refuse_others(old, folder, reason_to_keep)
    except FileExistsError:
        _place(old, folder, temporary / "back")
        shutil.rmtree(temporary, ignore_errors=True)
        raise
    shutil.rmtree(temporary, ignore_errors=True)


def listed(names: Sequence[str]) -> str:
    """Return names for a message, only the first of them if there are many."""
    first = ", ".join(map(repr, names[:_MOST_NAMES]))
    more = len(names) - _MOST_NAMES
    return f"{first} and {more} more" if more > 0 else first


def _refuse_others(current: Path, folder: Path, reason_to_keep: Reason) -> None:
    """Raise an error if *current* must stay, naming *folder* in the message."""
    while True:
        before = _identity(current)
        files: list[str] = []
        others: list[str] = []
        for name, is_file in sorted(_paths(current)):
            (files if is_file else others).append(name)
        if others:
            reason: str | None = f"holds links or empty folders: {listed(others)}; move them away"
        else:
            reason = reason_to_keep(current, files)
        if reason is None:
            return
        if before == _identity(current):  # otherwise another process has just replaced it
            raise FileExistsError(f"{folder} {reason}, or choose another folder")


def _identity(folder: Path) -> tuple[int, int] | None:
    with suppress(FileNotFoundError):
        status = folder.stat()
        return status.st_dev, status.st_ino
    return None


def _refuse_fixed(folder: Path) -> None:
    """Raise an error for a folder that is read-only or the current folder."""
    locked = not os.access(folder, os.W_OK)  # also if another process is replacing it
    if locked and folder.exists() and not os.access(folder, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(folder))
    with suppress(FileNotFoundError):  # the current folder may no longer exist
        if folder.samefile(os.curdir):
            msg = "this is the current folder, which cannot be replaced; ask from another one"
            raise OSError(errno.EBUSY, msg, str(folder))


def _beside(folder: Path) -> Path:
    """Make a temporary folder next to a folder."""
    try:
        return Path(tempfile.mkdtemp(prefix=f".{folder.name[:_LONGEST]}.", dir=folder.parent))
    except PermissionError as error:
        msg = (
            "the new files are first written next to the old ones, "
            "and you may not write to the folder above; choose a folder inside yours"
        )
        raise PermissionError(error.errno, msg, str(folder.parent)) from None


def _fill(fresh: Path, contents: Mapping[str, bytes], folder: Path) -> None:
    """Write files and their folders, with owners and modes as they are in *folder*."""
    paths = [PurePosixPath(name) for name in contents]
    for parent in sorted({PurePosixPath(), *(parent for path in paths for parent in path.parents)}):
        (fresh / parent).mkdir()
        with suppress(FileNotFoundError):
            _keep_owner(folder / parent, fresh / parent)
    for name, raw in contents.items():
        path = fresh / name
        with path.open("wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileNotFoundError):
            shutil.copymode(folder / name, path)


def _keep_owner(old: Path, new: Path) -> None:
    """Give a new folder the owner, the group and the mode of an old one."""
    before, after = old.stat(), new.stat()
    if (before.st_uid, before.st_gid) != (after.st_uid, after.st_gid):
        try:
            os.chown(new, before.st_uid, before.st_gid)
        except PermissionError as error:
            msg = (
                "the folder is replaced, and you may not give the new one "
                "the owner and group of the old one; choose a folder inside it"
            )
            raise PermissionError(error.errno, msg, str(old)) from None
    shutil.copystat(old, new)


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


def _paths(folder: Path, above: str = "") -> Iterator[tuple[str, bool]]:
    """Yield the path of each file, link or empty folder below, and whether it is a file."""
    with suppress(FileNotFoundError):  # another process may be replacing it
        entries = [*os.scandir(folder)]
        if above and not entries:
            yield above, False
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _paths(Path(entry.path), f"{above}{entry.name}/")
            else:
                yield above + entry.name, entry.is_file(follow_symlinks=False)
