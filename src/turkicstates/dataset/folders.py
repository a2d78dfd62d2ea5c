"""Folders that are written whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping


def put_folder(
    folder: Path, contents: Mapping[str, bytes], known: Collection[str], what: str
) -> None:
    """
    Put a folder of files in its place, or leave what stands there.

    Args:
        folder: The folder; those above it are made.

        contents: The files, by path within the folder.

        known: Patterns of paths that the folder may hold already, to be replaced.

        what: What any other file is not, for the error.

    Raises:
        FileExistsError: If the folder holds anything else.

        OSError: If the folder cannot be written; what stood there before still stands.
    """
    for name in sorted(_paths(folder)) if folder.exists() else ():
        if not any(fnmatchcase(name, pattern) for pattern in known):
            msg = f"{folder} holds {name!r}, which is no {what}; choose a folder of its own"
            raise FileExistsError(msg)
    folder.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    aside = fresh.with_name(f"{fresh.name}.old")
    try:
        for name, raw in contents.items():
            path = fresh / name
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("wb") as file:
                file.write(raw)
                file.flush()
                os.fsync(file.fileno())
        fresh.chmod(0o755)
        if folder.exists():
            folder.rename(aside)
        try:
            fresh.rename(folder)
        except OSError:
            if aside.exists():
                aside.rename(folder)
            raise
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    shutil.rmtree(aside, ignore_errors=True)


def _paths(folder: Path) -> Iterator[str]:
    """Yield the path of each file below a folder; a folder that is a file cannot be listed."""
    for entry in os.scandir(folder):
        if entry.is_dir(follow_symlinks=False):
            yield from (f"{entry.name}/{name}" for name in _paths(Path(entry.path)))
        else:
            yield entry.name
