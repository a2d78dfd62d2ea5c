"""
Choose the colours of the charts; the maps of the website have the same.

A fill is a ground for dark text, or for light text in the dark theme. A mark is the stronger shade
of the same colour, for points, lines and outlines.
"""

from __future__ import annotations

import attrs


@attrs.frozen(kw_only=True)
class Palette:
    """The colours of one theme."""

    paper: str
    ink: str
    muted: str
    quiet: str
    faint: str
    line: str
    sea: str
    land: str
    edge: str
    member: str
    member_mark: str
    chair: str
    chair_mark: str
    came: str
    came_mark: str
    document_mark: str
    other_mark: str


PALETTES = {
    "light": Palette(
        paper="#ffffff", ink="#14181c", muted="#555b61", quiet="#5c6066", faint="#868b91",
        line="#e3e3e3", sea="#f5f8fa", land="#e6e4df", edge="#ffffff",
        member="#9ccbe6", member_mark="#004b87", chair="#f0b64e", chair_mark="#8a4d00",
        came="#c9b6e4", came_mark="#8858bf", document_mark="#238457", other_mark="#6d0a33",
    ),
    "dark": Palette(
        paper="#131416", ink="#f4f6f8", muted="#b4b9c0", quiet="#a9aeb5", faint="#7d838a",
        line="#33373c", sea="#17191c", land="#303338", edge="#131416",
        member="#1d5c86", member_mark="#68b9f2", chair="#8a5200", chair_mark="#f6af20",
        came="#5b4687", came_mark="#876fd8", document_mark="#89f4bd", other_mark="#e45583",
    ),
}  # fmt: skip
"""The palette of each theme, by its name."""
