"""The warning about days after the last check of the data."""

from __future__ import annotations

import warnings
from contextlib import suppress
from inspect import currentframe
from typing import TYPE_CHECKING

from turkicstates.errors import InvalidArgumentError, NoRecordError, StaleDataWarning, type_of

if TYPE_CHECKING:
    import datetime


def require_fresh(
    subject: str, checked: datetime.date, day: datetime.date, *, strict: bool
) -> None:
    """
    Warn if an answer may be out of date.

    The warning points to the line outside this package that asked.

    Args:
        subject: Subject of the question, such as ``'chair'``.

        checked: Last day up to which the subject was checked.

        day: The day that the question is about.

        strict: Whether to raise an error instead of a warning.

    Raises:
        NoRecordError: With *strict*, if *day* is after *checked*.

        InvalidArgumentError: If *strict* is neither true nor false.
    """
    if day <= checked:
        return
    message = f"the {subject} was checked up to {checked}, and {day} is later"
    if flag("strict", strict):
        raise NoRecordError(message, day)
    # warnings.warn() has skip_file_prefixes only since Python 3.12.
    level, frame = 1, currentframe()
    while (
        frame and frame.f_back and frame.f_globals.get("__name__", "").startswith("turkicstates.")
    ):
        level, frame = level + 1, frame.f_back
    warnings.warn(f"{message}; this is the last known answer", StaleDataWarning, stacklevel=level)


def flag(option: str, value: object) -> bool:
    """Return whether a flag is set; a missing value or an array is neither true nor false."""
    with suppress(TypeError, ValueError):
        if value is not None and not isinstance(value, str | bytes):
            return bool(value)
    message = f"{option} must be True or False, not {type_of(value)}"
    raise InvalidArgumentError(message, option, value)
