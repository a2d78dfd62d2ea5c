"""
Draw the pictures in the documents: ``python -m tools.site.pictures``.

They are committed with the documents, so that the README shows them too. Each is there four times:
light and dark, for wide and for narrow screens. The colours of the site's maps come along.
"""

from __future__ import annotations

from functools import partial
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from tools.site import palette
from turkicstates import plot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import altair as alt

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
COMMAND = "python -m tools.site.pictures"
_SVG = "{http://www.w3.org/2000/svg}"

PLAIN: dict[str, Callable[..., alt.LayerChart]] = {
    "chairmanships": plot.chairmanships,
    "membership-map": partial(plot.membership_map, "2023-11-03"),
    "participation": plot.participation,
    "timeline": plot.timeline,
}
"""The function that draws each picture, by its name."""

NARROW = 340
"""The width of a picture for phones; a page on one that is 360 pixels wide leaves 328 of them."""

VARIANTS: dict[str, dict[str, Any]] = {
    "": {},
    "-dark": {"theme": "dark"},
    "-narrow": {"width": NARROW},
    "-narrow-dark": {"width": NARROW, "theme": "dark"},
}
"""The options of each variant, by the end of its name."""

CHARTS: dict[str, Callable[[], alt.LayerChart]] = {
    f"{name}{end}.svg": partial(draw, **options)
    for name, draw in PLAIN.items()
    for end, options in VARIANTS.items()
}
"""The function that draws each variant of each picture, by file name."""


def drawn(chart: alt.LayerChart) -> str:
    """Return a chart as SVG."""
    file = StringIO()
    chart.save(file, format="svg")
    return f"{file.getvalue()}\n"


def words(svg: str) -> Iterator[str]:
    """Yield the words of a picture: its texts, and its labels for screen readers."""
    for element in ET.fromstring(svg).iter():  # noqa: S314  # drawn here
        if element.tag == f"{_SVG}text":
            yield "".join(element.itertext())
        if label := element.get("aria-label"):
            yield label


def main(folder: Path = PICTURES, styles: Path = palette.STYLES) -> int:
    """Draw the pictures into a folder, and write the colours into a style sheet."""
    folder.mkdir(parents=True, exist_ok=True)
    styles.write_text(palette.css(), "utf-8")
    for name, chart in CHARTS.items():
        (folder / name).write_text(drawn(chart()), "utf-8")
        print(f"written: {name}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
