"""Which folders a dump may replace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from turkicstates.errors import DatasetError
from turkicstates.files.contents import FILES
from turkicstates.files.folders import listed
from turkicstates.files.reading import read_folder

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def reason_to_keep(folder: Path, names: Sequence[str]) -> str | None:
    """
    Return why the files of a folder may not be replaced by a dump, or None.

    They may if they are a data set: it may have been edited since it was written, or written
    by hand. Files of others are not, even if they have the names of data files.
    """
    if not names:
        return None
    if others := [name for name in names if name not in FILES]:
        return f"holds files that are not data files: {listed(others)}; move them away"
    try:
        read_folder(folder)
    except DatasetError as error:
        first, *more = error.problems
        faults = f"{first}{' (and more)' if more else ''}"
        return f"holds files that load() cannot read: {faults}; correct them, move them away"
    return None
