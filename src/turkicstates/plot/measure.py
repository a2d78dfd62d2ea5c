"""Measure text without a font: as wide as Helvetica and its kin would set it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_WIDTHS = {
    letter: width
    for width, letters in {
        0.22: "ijlı'|",
        0.28: " .,:;!/ftI",
        0.33: 'r()-"',
        0.5: "cksvxyzJ",
        0.61: "FTZ",
        0.67: "ABEKPSVXY",
        0.78: "GOQ",
        0.83: "mMжмшщыюф",
        0.94: "WЖМШЩЫЮФ@%",
    }.items()
    for letter in letters
}
"""The widths of letters in Helvetica, as parts of the size."""

_CAPITAL, _COMMON, _CYRILLIC = 0.72, 0.56, 0.64
_BOLD = 1.08
_CARE = 0.98
"""Lines are a little shorter than they may be, as fonts differ."""


def measured(text: str, size: float, *, bold: bool = False) -> float:
    """Return about how wide a text is in a font of this size; never much less than it is."""
    ems = sum(_WIDTHS.get(letter) or _usual(letter) for letter in text)
    return ems * size * (_BOLD if bold else 1)


def _usual(letter: str) -> float:
    if letter.isupper():
        return _CAPITAL
    return _CYRILLIC if "\u0400" <= letter <= "\u04ff" else _COMMON


def wrapped(text: str, size: float, width: float, *, bold: bool = False) -> list[str]:
    """Return a text in lines of at most this width, unless a single word is wider."""
    return list(_lines(text.split(), size, width, bold=bold))


def _lines(words: list[str], size: float, width: float, *, bold: bool) -> Iterator[str]:
    line: list[str] = []
    for word in words:
        if line and measured(" ".join([*line, word]), size, bold=bold) > width * _CARE:
            yield " ".join(line)
            line = []
        line.append(word)
    if line:
        yield " ".join(line)


def cut(text: str, size: float, width: float) -> str:
    """Return a text, or as much of its beginning as is not wider than this, and an ellipsis."""
    if measured(text, size) <= width:
        return text
    while text and measured(f"{text}…", size) > width:
        text = text[:-1]
    return f"{text}…"
