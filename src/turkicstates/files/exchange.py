"""Two folders that change places in one step, where the system can."""

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
"""What the C library calls it, and what stands before each path."""

_EXCHANGE = 2
"""RENAME_EXCHANGE of Linux, and RENAME_SWAP of macOS."""

_CANNOT = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.ENOENT)
"""How a system or a file system says that it cannot, or that a folder has gone meanwhile."""


def exchanged(one: Path, other: Path) -> bool:
    """
    Let two folders change places.

    Returns:
        Whether they did; False where the system cannot do it in one step.

    Raises:
        OSError: If the system can, and refuses these two.
    """
    try:
        from ctypes import CDLL, get_errno

        name, before = _CALLS[sys.platform]
        call = getattr(CDLL(None, use_errno=True), name)
    except (ImportError, KeyError, AttributeError):
        return False
    if call(*before, os.fsencode(one), *before, os.fsencode(other), _EXCHANGE) == 0:
        return True
    code = get_errno()
    if code in _CANNOT:
        return False
    raise OSError(code, os.strerror(code), str(other))
