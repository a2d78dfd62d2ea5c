"""Atomic exchange of two folders, on systems that support it."""

from __future__ import annotations

import errno
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_CALLS: dict[str, tuple[str, tuple[int, ...]]] = {
    "linux": ("renameat2", (-100,)),  # AT_FDCWD
    "darwin": ("renamex_np", ()),
}
"""The C function on each platform, and its argument before each path."""

_EXCHANGE = 2
"""RENAME_EXCHANGE on Linux and RENAME_SWAP on macOS."""

_UNSUPPORTED = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.ENOENT)
"""Error codes for no support, or for a folder that another process has just removed."""


def exchanged(first: Path, second: Path) -> bool:
    """
    Exchange two folders in a single step.

    Returns:
        Whether they were exchanged. False if the system does not support it.

    Raises:
        OSError: If the system supports it but refuses to exchange these folders.
    """
    try:
        from ctypes import CDLL, get_errno

        name, prefix = _CALLS[sys.platform]
        call = getattr(CDLL(None, use_errno=True), name)
    except (ImportError, KeyError, AttributeError):
        return False
    if call(*prefix, os.fsencode(first), *prefix, os.fsencode(second), _EXCHANGE) == 0:
        return True
    code = get_errno()
    if code in _UNSUPPORTED:
        return False
    raise OSError(code, os.strerror(code), str(second))
