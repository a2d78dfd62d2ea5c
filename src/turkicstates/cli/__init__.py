"""Answer questions on the command line: ``turkicstates`` and ``python -m turkicstates``."""

from turkicstates.cli.program import main

__all__ = ["main"]
