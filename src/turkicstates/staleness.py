"""Days after the one up to which the data was checked."""

from __future__ import annotations

import warnings
from inspect import currentframe
from typing import TYPE_CHECKING

from turkicstates.errors import NoRecordError, StaleDataWarning

if TYPE_CHECKING:
    import datetime


def require_fresh(
    subject: str, checked: datetime.date, day: datetime.date, *, strict: bool
) -> None:
    """
    Warn, at the line outside this package that asked, if an answer may be out of date.

    Args:
        subject: What was asked about, such as ``'chair'``.

        checked: The day up to which it was checked.

        day: The day that was asked about; up to *checked* nothing happens.

        strict: Whether to raise instead.

    Raises:
        NoRecordError: With *strict*.
    """
    if day <= checked:
        return
    message = f"the {subject} was checked up to {checked}, and {day} is later"
    if strict:
        raise NoRecordError(message, day)
    # Before Python 3.12 a warning cannot skip the files of a package by itself.
    level, frame = 1, currentframe()
    while (
        frame and frame.f_back and frame.f_globals.get("__name__", "").startswith("turkicstates.")
    ):
        level, frame = level + 1, frame.f_back
    warnings.warn(f"{message}; this is the last known answer", StaleDataWarning, stacklevel=level)
