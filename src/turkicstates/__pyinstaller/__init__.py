"""
Hooks for PyInstaller, which finds them by the entry point ``pyinstaller40``.

They name the data files, and the modules that are imported by a name that is only known when
the program runs.
"""

from pathlib import Path


def hook_folders() -> list[str]:
    """Return the folders with hooks."""
    return [str(Path(__file__).parent)]
