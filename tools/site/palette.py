"""Write the colours of the maps of the site, which are those of the charts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from turkicstates.plot.palette import PALETTES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from turkicstates.plot.palette import Palette

STYLES = Path(__file__).parents[2] / "docs" / "_static" / "palette.css"


def css() -> str:
    """Return a style sheet that defines a variable for each colour, in light and in dark."""
    light, dark = (PALETTES[theme] for theme in ("light", "dark"))
    chosen = _rule('body[data-theme="dark"]', dark)
    preferred = _rule('body:not([data-theme="light"])', dark)
    return "\n".join(
        [
            "/* Written by python -m tools.site.pictures from turkicstates.plot.palette. */",
            *_rule("body", light),
            "",
            *_within("@media screen", chosen),
            "",
            *_within("@media screen and (prefers-color-scheme: dark)", preferred),
            "",
        ]
    )


def _rule(selector: str, palette: Palette) -> list[str]:
    colours = attrs.asdict(palette).items()
    lines = [f"  --map-{name.replace('_', '-')}: {colour};" for name, colour in colours]
    return [f"{selector} {{", *lines, "}"]


def _within(media: str, rule: list[str]) -> Iterator[str]:
    yield f"{media} {{"
    yield from (f"  {line}" for line in rule)
    yield "}"
