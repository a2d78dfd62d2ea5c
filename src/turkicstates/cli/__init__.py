"""Answers at the prompt: ``turkicstates`` and ``python -m turkicstates``."""

from turkicstates.cli.program import main

__all__ = ["main"]
