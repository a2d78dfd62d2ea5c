"""
Draw the pictures in the documents: ``python -m tools.site.pictures``.

They are committed with the documents, so that the README shows them too.
"""

from __future__ import annotations

from functools import partial
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from turkicstates import plot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import altair as alt

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
COMMAND = "python -m tools.site.pictures"
_SVG = "{http://www.w3.org/2000/svg}"


CHARTS: dict[str, Callable[[], alt.LayerChart]] = {
    "chairmanships.svg": plot.chairmanships,
    "membership-map.svg": partial(plot.membership_map, "2023-11-03"),
    "participation.svg": plot.participation,
    "timeline.svg": plot.timeline,
}
"""The function that draws each picture, by file name."""


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


def main(folder: Path = PICTURES) -> int:
    """Draw the pictures into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, chart in CHARTS.items():
        (folder / name).write_text(drawn(chart()), "utf-8")
        print(f"written: {name}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
