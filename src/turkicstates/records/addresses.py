"""Addresses of pages, as links contain them."""

from __future__ import annotations

import re

_ADDRESS = r"https?://[^\s/?#@\\<>\"]+([/?#][^\s<>\"\\]*)?"


def is_address(text: str) -> bool:
    """Return whether a text is the address of a page that a link may lead to."""
    return re.fullmatch(_ADDRESS, text, re.IGNORECASE) is not None and text.isprintable()
