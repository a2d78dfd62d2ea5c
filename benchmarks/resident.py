"""What Linux says of the memory of a process, and processes whose memory is asked for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def resident(field: str = "VmRSS") -> int:
    """Return the bytes of this process that are in memory, now or (VmHWM) at the most."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.partition(f"{field}:")[2].split()[0]) * 1024


def start_again() -> None:
    """Make Linux forget how much memory this process has used at the most."""
    Path("/proc/self/clear_refs").write_text("5", "ascii")


def answer_of(module: str, *arguments: object) -> str:
    """Return what a module prints that runs in a process of its own."""
    command = [sys.executable, "-m", module, *map(str, arguments)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603  # our own code
    return done.stdout
