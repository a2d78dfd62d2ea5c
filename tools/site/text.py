"""Escape text for Markdown pages."""

from __future__ import annotations


def cell(text: str) -> str:
    """Escape a text for a table cell, so that it shows exactly as it is."""
    for char in "\\`*_{}[]<>|":
        text = text.replace(char, f"\\{char}")
    return text
