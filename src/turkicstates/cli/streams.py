"""Write to standard output and standard error, either of which may be closed or full."""

from __future__ import annotations

import errno
import io
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from turkicstates.records.text import clean

if TYPE_CHECKING:
    from typing import TextIO


def prepare() -> None:
    """Make both streams write UTF-8, whatever the locale."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def put(text: str) -> None:
    """
    Print a text on standard output.

    Raises:
        OSError: If that is closed, full or broken.
    """
    if sys.stdout is None:  # it was closed when Python started
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    print(text, flush=True)


def complain(message: str) -> None:
    """Print the lines of a message on standard error, each with the name of the program."""
    report("".join(f"turkicstates: {clean(line)}\n" for line in message.splitlines()))


def report(text: str) -> None:
    """Write a text to standard error; if that cannot be written, the text is lost."""
    if sys.stderr is not None:  # it was closed when Python started
        with suppress(OSError):
            sys.stderr.write(text)


def give_up(stream: TextIO | None) -> None:
    """Throw away what a stream has kept back, so that Python does not fail on it at exit."""
    if stream is not None:
        with suppress(OSError):  # it is not a file
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def settle_errors() -> None:
    """Write out what standard error has kept back, or throw it away."""
    if sys.stderr is not None:
        try:
            sys.stderr.flush()
        except OSError:
            give_up(sys.stderr)
