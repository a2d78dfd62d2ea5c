"""Run a command: from its words to its answer and exit status."""

from __future__ import annotations

import gc
import io
import json
import os
import sys
import warnings
from contextlib import contextmanager, nullcontext, redirect_stderr, redirect_stdout
from importlib import import_module
from typing import TYPE_CHECKING, Any

from turkicstates.cli.parser import COMMANDS, parser_for
from turkicstates.cli.plain import text_of
from turkicstates.cli.streams import complain, give_up, prepare, put, report, settle_errors
from turkicstates.dataset import Dataset
from turkicstates.errors import (
    DatasetError,
    InvalidArgumentError,
    InvalidDateError,
    InvalidOptionError,
    StaleDataWarning,
    TurkicStatesError,
)
from turkicstates.records.text import clean

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from turkicstates.cli.answers import Answer

SUCCESS, NO_ANSWER, WRONG_USAGE, NO_OUTPUT = 0, 1, 2, 3


def main(arguments: Sequence[str] | None = None) -> int:
    """
    Run one command.

    Args:
        arguments: The words after the name of the program; None means those of the
            process.

    Returns:
        0 for an answer, 1 if there is none, 2 for an argument or a file that cannot be
        used, 3 if the answer cannot be written. Words that are not a command end the
        process with 2.
    """
    if arguments is None:
        # A process that gives one answer makes no garbage worth collecting.
        gc.disable()
    words = sys.argv[1:] if arguments is None else [*arguments]
    prepare()
    try:
        status = _run(words)
    except BrokenPipeError:
        # The reader, such as `head`, has closed the pipe.
        give_up(sys.stdout)
        status = SUCCESS
    except OSError as error:
        complain(f"the answer cannot be written to standard output: {error.strerror}")
        give_up(sys.stdout)
        status = NO_OUTPUT
    settle_errors()
    if arguments is None:
        gc.freeze()
    return status


def _run(words: Sequence[str]) -> int:
    """
    Run one command.

    Raises:
        OSError: If standard output cannot be written.
    """
    words = words[1:] if words[:1] == ["--"] else words
    try:
        options = _options(words)
    except DatasetError as error:  # of the folder whose version was asked for
        return _print_error(str(error), NO_ANSWER)
    try:
        with _warning_first():
            answer = _answer(options)
    except (InvalidArgumentError, InvalidDateError, InvalidOptionError) as error:
        from turkicstates.cli.wording import in_words

        return _print_error(in_words(error, words[0]), WRONG_USAGE)
    except TurkicStatesError as error:
        return _print_error(str(error), NO_ANSWER)
    except OSError as error:
        return _print_error(str(error), WRONG_USAGE)
    _print(answer, as_json=options.json)
    return SUCCESS if answer.success else NO_ANSWER


def _options(words: Sequence[str]) -> argparse.Namespace:
    """
    Read the words of a command line.

    Raises:
        SystemExit: If they ask for help or a version, which is printed, or are wrong.
    """
    text, fault = io.StringIO(), io.StringIO()  # argparse cannot deal with closed streams
    try:
        with redirect_stdout(text), redirect_stderr(fault):
            return parser_for(words).parse_args(words)
    except SystemExit as end:
        report(fault.getvalue())
        settle_errors()
        if not end.code:
            put(text.getvalue().removesuffix("\n"))
        raise


def _answer(options: argparse.Namespace) -> Answer:
    dataset = Dataset.load(options.data) if options.data is not None else Dataset.bundled()
    module = import_module(f"turkicstates.cli.{COMMANDS[options.command].module}")
    run = getattr(module, f"run_{options.command}")
    with _working("Writing", options) if options.command == "export" else nullcontext():
        answer: Answer = run(dataset, options)
    return answer


def _print_error(message: str, status: int) -> int:
    complain(message)
    return status


@contextmanager
def _warning_first() -> Iterator[None]:
    """
    Print a warning as a plain sentence, before the answer and never inside it.

    An answer may be out of date in several ways; the first of the warnings says so.
    """
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("ignore")
        warnings.simplefilter("always", StaleDataWarning)
        yield
    for warning in caught[:1]:
        complain(str(warning.message))


def _coloured() -> bool:
    """Return whether to use colour: in a terminal that allows it, if Rich is installed."""
    if (
        sys.stdout is None
        or not sys.stdout.isatty()
        or "NO_COLOR" in os.environ
        or os.environ.get("TERM") == "dumb"
    ):
        return False
    from importlib.util import find_spec

    return find_spec("rich") is not None


def _working(what: str, options: argparse.Namespace) -> Any:
    if options.json or not _coloured():
        return nullcontext()
    from turkicstates.cli.colour import working

    return working(what)


def _print(answer: Answer, *, as_json: bool) -> None:
    if as_json:
        put(_json(answer.data()))
    elif not answer.success and answer.excuse:
        _print_error(answer.excuse, NO_ANSWER)
    elif _coloured():
        from turkicstates.cli.colour import show

        show(answer)
        sys.stdout.flush()
    else:
        put(text_of(answer))


def _json(data: Any) -> str:
    """Return JSON with letters as they are and control characters escaped."""
    text = json.dumps(data, ensure_ascii=False, indent=2)
    if text.isascii():
        return text
    return "".join(
        char if char == "\n" or clean(char) == char else json.dumps(char)[1:-1] for char in text
    )
