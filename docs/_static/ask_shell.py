# ruff: noqa: INP001  # the page that loads it is not a package
"""Run the examples of a page in a Python shell in the visitor's browser."""

from __future__ import annotations

import ast
import contextlib
import linecache
import time
import traceback
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST = 100_000
"""Most characters that one run may print; a page with many more stops responding."""

OFTEN = 0.1
"""Least time between two reports of output, in seconds."""


class Printed:
    """
    The output of a run, reported piece by piece.

    Args:
        report: Called with each piece of text.
    """

    def __init__(self, report: Callable[[str], Any]) -> None:
        self.report = report
        self.waiting: list[str] = []
        self.room = LONGEST
        self.is_cut = False
        self.last = 0.0

    def write(self, text: str) -> int:
        """Take a text, say once if it goes beyond the limit, and report if enough time has passed."""
        if len(text) <= self.room:
            self.waiting.append(text)
        elif not self.is_cut:
            self.waiting.append(f"{text[: self.room]}\n[the rest is not shown]\n")
            self.is_cut = True
        self.room = 0 if self.is_cut else self.room - len(text)
        if time.monotonic() - self.last > OFTEN:
            self.flush()
        return len(text)

    def reserve(self, room: int) -> None:
        """Make room for an error, which comes last."""
        self.room = max(self.room, room)
        self.is_cut = False

    def flush(self) -> None:
        """Report what is waiting."""
        if self.waiting:
            self.report("".join(self.waiting))
            self.waiting.clear()
        self.last = time.monotonic()


class Shell:
    """
    A shell that runs several statements at a time, and shows the value of each.

    Args:
        names: Variables that the shell starts with.
    """

    def __init__(self, **names: Any) -> None:
        self.given = names
        self.names: dict[str, Any] = {}
        self.runs = 0
        self.reset()

    def reset(self) -> None:
        """Delete all variables but the first ones."""
        self.names = {"__name__": "__main__", "__builtins__": __builtins__, **self.given}

    def run(self, source: str, report: Callable[[str], Any]) -> bool:
        """
        Run statements until one fails.

        Args:
            source: The statements.

            report: Called with the output, piece by piece.

        Returns:
            Whether all statements succeeded; an error is reported as output.
        """
        self.runs += 1
        file = f"<input {self.runs}>"
        linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)
        printed: Any = Printed(report)
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
            try:
                for statement in ast.parse(source, file).body:
                    code = compile(ast.Interactive([statement]), file, "single")
                    exec(code, self.names)  # noqa: S102  # what a shell is for
            except BaseException as error:  # noqa: BLE001  # the shell goes on after any error
                printed.reserve(LONGEST // 10)
                printed.write(_traceback(error))
                return False
            finally:
                printed.flush()
        return True


def _traceback(error: BaseException) -> str:
    """Return the traceback of an error, with the typed lines only."""
    whole = traceback.TracebackException.from_exception(error)
    parts = [whole]
    for part in parts:
        if part.stack:
            typed = [frame for frame in part.stack if frame.filename.startswith("<input ")]
            part.stack[:] = typed
        parts += [behind for behind in (part.__cause__, part.__context__) if behind is not None]
    return "".join(whole.format())
