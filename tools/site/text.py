"""Text as it stands on a page."""

from __future__ import annotations


def cell(text: str) -> str:
    """Write a text so that it stays within its cell, and says what it says."""
    for char in "\\`*_{}[]<>|":
        text = text.replace(char, f"\\{char}")
    return text
