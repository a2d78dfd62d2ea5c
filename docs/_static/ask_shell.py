# ruff: noqa: INP001  # the page that loads it is no package
"""A Python shell for the page on which visitors run examples; it runs in their browser."""

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
"""How many characters one run may print; a page that shows more answers no longer."""

OFTEN = 0.1
"""How many seconds pass at least between two reports of what is printed."""


class Printed:
    """
    What a run prints, reported piece by piece.

    Args:
        report: Called with each piece of text.
    """

    def __init__(self, report: Callable[[str], Any]) -> None:
        self.report = report
        self.held: list[str] = []
        self.room = LONGEST
        self.last = 0.0

    def write(self, text: str) -> int:
        """Take a text, up to the longest output, and report it if some time has passed."""
        if 0 < self.room < len(text):
            self.held.append(f"{text[: self.room]}\n[the rest is not shown]\n")
        elif self.room > 0:
            self.held.append(text)
        self.room -= len(text)
        if time.monotonic() - self.last > OFTEN:
            self.flush()
        return len(text)

    def flush(self) -> None:
        """Report what is held back."""
        if self.held:
            self.report("".join(self.held))
            self.held.clear()
        self.last = time.monotonic()


class Shell:
    """
    A shell that runs many statements at a time, and shows what each evaluates to.

    Args:
        names: What the shell starts with, by name.
    """

    def __init__(self, **names: Any) -> None:
        self.given = names
        self.names: dict[str, Any] = {}
        self.runs = 0
        self.reset()

    def reset(self) -> None:
        """Forget all names but those that were given."""
        self.names = {"__name__": "__main__", "__builtins__": __builtins__, **self.given}

    def run(self, source: str, report: Callable[[str], Any]) -> bool:
        """
        Run statements until one fails.

        Args:
            source: The statements.

            report: Called with what is printed, piece by piece.

        Returns:
            Whether all went well; where not, what went wrong has been reported.
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
            except BaseException as error:  # noqa: BLE001  # a shell outlives what it runs
                printed.room = max(printed.room, LONGEST // 10)
                printed.write(_told(error))
                return False
            finally:
                printed.flush()
        return True


def _told(error: BaseException) -> str:
    """Tell an error as a shell does, without the lines of the code that was called."""
    told = traceback.TracebackException.from_exception(error)
    parts = [told]
    for part in parts:
        if part.stack:
            typed = [frame for frame in part.stack if frame.filename.startswith("<input ")]
            part.stack[:] = typed
        parts += [one for one in (part.__cause__, part.__context__) if one is not None]
    return "".join(told.format())
