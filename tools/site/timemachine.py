"""Generate the time machine: controls, map and answers of its page."""

from __future__ import annotations

import json
import warnings
from html import escape
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING, Any

from tools.site.answers import answers
from tools.site.projection import height, path, sheet
from tools.site.records.links import folder
from turkicstates.records.labels import kind_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Mapping

    import turkicstates as ts

FRAME = Path(__file__).with_name("time-machine.html")
"""The page without its data."""

LOW = 25
"""A shape lower than this, on a map 1000 wide, has its name below it."""


def fragment(dataset: ts.Dataset, shapes: Mapping[str, Any]) -> str:
    """
    Return what docs/time-machine.md includes: controls, map, data and the terms of the chair.

    Args:
        dataset: The data set to ask.

        shapes: A GeoJSON collection, as ``turkicstates.plot.shapes()`` returns it.

    Returns:
        HTML, with addresses relative to the folder of the page.
    """
    recorded = answers(dataset)
    return Template(FRAME.read_text("utf-8")).substitute(
        map=drawn(dataset, shapes),
        now=_now(dataset),
        note=escape(shapes["note"]),
        attribution=escape(shapes["attribution"]),
        terms="\n".join(_rows(dataset)),
        data=json.dumps(recorded, ensure_ascii=False, separators=(",", ":")).replace(
            "<", "\\u003c"
        ),
    )


def drawn(dataset: ts.Dataset, shapes: Mapping[str, Any]) -> str:
    """
    Draw the map: a path and a name for each state, above a path for all other land.

    Args:
        dataset: The data set with the states.

        shapes: A GeoJSON collection, as ``turkicstates.plot.shapes()`` returns it.

    Returns:
        An SVG element that marks the parts of each state with the attribute ``data-state``.
    """
    states = {state.id: state for state in dataset.states()}
    features = shapes["features"]
    named = [shape for shape in features if shape["properties"]["state_id"] in states]
    rest = [shape for shape in features if shape["properties"]["state_id"] not in states]
    paper = sheet(named, width=1000, margin=40)
    lines = [
        f'<svg class="tm-map" viewBox="0 0 {paper.width:.0f} {paper.height:.0f}" role="img" '
        'aria-label="Map of the members and observers on the day, which are listed below.">',
        '<defs><pattern id="tm-hatch" width="9" height="9" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(45)"><rect class="tm-hatch-ground" width="9" height="9"/>'
        '<rect class="tm-hatch-line" width="4" height="9"/></pattern></defs>',
    ]
    lines += [f'<path class="tm-land" d="{path(shape, paper)}"/>' for shape in rest]
    for shape in named:
        state = states[shape["properties"]["state_id"]]
        lines.append(f'<path class="tm-state" data-state="{state.id}" d="{path(shape, paper)}"/>')
    for shape in named:
        state = states[shape["properties"]["state_id"]]
        x, y = paper.place(*shape["properties"]["label"])
        under = ' dy="1.1em"' if height(shape, paper) < LOW else ""
        name = escape(state.short_names.first or state.name)
        lines.append(f'<text data-state="{state.id}" x="{x:.0f}" y="{y:.0f}"{under}>{name}</text>')
    return "\n".join([*lines, "</svg>"])


def _snapshot(dataset: ts.Dataset, day: datetime.date) -> ts.Snapshot:
    """Return the snapshot of a day without a warning, as the page itself shows what is stale."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return dataset.snapshot_on(day)


def _now(dataset: ts.Dataset) -> str:
    """Return a sentence that sums up the last day that was checked."""
    now = _snapshot(dataset, dataset.as_of())
    chaired = f"{now.chair.state.name} chaired" if now.chair else "no chair is recorded"
    counts = f"{len(now.members)} members, {len(now.observers)} observers"
    return escape(f"On {now.date}, the last day that was checked, {chaired}; {counts}.")


def _rows(dataset: ts.Dataset) -> Iterator[str]:
    """Yield the rows of the table of chairs, newest first; a first day links to that day."""
    for term in reversed(dataset.chairmanships()):
        holder = _snapshot(dataset, term.start).holder
        cells = (
            _link(term, str(term.number)),
            _link(term.state, term.state.name),
            _link(holder, holder.name) if holder else "",
            f'<a href="?on={term.start}">{term.start}</a>',
            str(term.end or ""),
        )
        yield f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _link(record: Any, text: str) -> str:
    return f'<a href="records/{folder(kind_of(record).name)}/{record.id}.html">{escape(text)}</a>'
