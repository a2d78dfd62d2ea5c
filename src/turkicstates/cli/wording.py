"""Write errors in the words of a command line, not in those of Python."""

from __future__ import annotations

import re

from turkicstates.cli.parser import COMMANDS


def in_words(error: Exception, command: str) -> str:
    """Return the message of an error with each option as it is typed: '--kind' for 'kind'."""
    text = str(error)
    for name, _ in COMMANDS[command].arguments:
        if name.startswith("--"):
            text = re.sub(rf"(^|(?<= and )){name[2:]}s?(=True)?(?=[= ])", name, text)
    return text
