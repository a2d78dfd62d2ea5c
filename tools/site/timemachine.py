"""Generate the time machine: controls, map and answers of its page."""

from __future__ import annotations

import json
import warnings
from html import escape
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING, Any

from tools.site import citing
from tools.site.answers import answers
from tools.site.projection import height, path, sheet
from tools.site.records.links import folder
from turkicstates.plot.land import notes_on
from turkicstates.records.labels import kind_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Mapping

    import turkicstates as ts
    from tools.site.projection import Sheet

FRAME = Path(__file__).with_name("time-machine.html")
"""The page without its data."""

LOW = 25
"""A shape lower than this, on a map 1000 wide, has a ring around it and its name below that."""

RING = 22
"""The radius of the ring."""


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
    seal = dataset.seal()
    return Template(FRAME.read_text("utf-8")).substitute(
        map=drawn(dataset, shapes),
        now=_now(dataset),
        version=escape(seal.version),
        citation=escape(json.dumps(citing.of_day(seal), ensure_ascii=False)),
        note=escape(" ".join(notes_on(shapes, {state.id for state in dataset.states()}))),
        attribution=escape(shapes["attribution"]),
        terms="\n".join(_rows(dataset)),
        data=json.dumps(recorded, ensure_ascii=False, separators=(",", ":")).replace(
            "<", "\\u003c"
        ),
    )


def drawn(dataset: ts.Dataset, shapes: Mapping[str, Any]) -> str:
    """
    Draw the map: a link and a name for each state, above a path for all other land.

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
        f'<svg class="tm-map" viewBox="0 0 {paper.width:.0f} {paper.height:.0f}" role="group" '
        'aria-label="Map of the states; each links to its record.">',
        '<defs><pattern id="tm-hatch" width="9" height="9" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(45)"><rect class="tm-hatch-ground" width="9" height="9"/>'
        '<rect class="tm-hatch-line" width="4" height="9"/></pattern></defs>',
    ]
    lines += [f'<path class="tm-land" d="{path(shape, paper)}"/>' for shape in rest]
    for shape in named:
        state = states[shape["properties"]["state_id"]]
        lines.append(
            f'<a href="records/states/{state.id}.html" aria-label="{escape(_short(state))}" '
            f'data-state="{state.id}">'
            f'<path class="tm-state" data-state="{state.id}" d="{path(shape, paper)}"/>'
            f"{_ring(shape, paper)}</a>"
        )
    for shape in named:
        state = states[shape["properties"]["state_id"]]
        x, y = _place_of_name(shape, paper)
        lines.append(
            f'<text data-state="{state.id}" x="{x:.0f}" y="{y:.0f}">{escape(_short(state))}</text>'
        )
    return "\n".join([*lines, "</svg>"])


def _short(state: ts.State) -> str:
    return state.short_names.first or state.name


def _place_of_name(shape: Mapping[str, Any], paper: Sheet) -> tuple[float, float]:
    """Return where the middle of a name is: on its shape, or to the lower left of a low one."""
    x, y = paper.place(*shape["properties"]["label"])
    return (x, y) if height(shape, paper) >= LOW else (x - 3 * RING, y + 2 * RING)


def _ring(shape: Mapping[str, Any], paper: Sheet) -> str:
    """Return a ring around a low shape, and a line from there to its name; both can be clicked."""
    if height(shape, paper) >= LOW:
        return ""
    x, y = paper.place(*shape["properties"]["label"])
    left, below = _place_of_name(shape, paper)
    return (
        f'<circle class="tm-ring" cx="{x:.0f}" cy="{y:.0f}" r="{RING}"/>'
        f'<path class="tm-leader" d="M{x - 0.7 * RING:.0f} {y + 0.7 * RING:.0f}'
        f'L{left + RING:.0f} {below - 0.6 * RING:.0f}"/>'
        f'<rect class="tm-hit" x="{left - 4 * RING:.0f}" y="{below - 0.6 * RING:.0f}" '
        f'width="{8 * RING}" height="{1.2 * RING:.0f}"/>'
    )


def _snapshot(dataset: ts.Dataset, day: datetime.date) -> ts.Snapshot:
    """Return the snapshot of a day without a warning, as the page itself shows what is stale."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return dataset.snapshot_on(day)


def _now(dataset: ts.Dataset) -> str:
    """Return a sentence that sums up the last day that was checked."""
    now = _snapshot(dataset, dataset.as_of())
    chaired = f"{now.chair.state.name} chaired" if now.chair else "no chair is recorded"
    counts = f"{len(now.members) or 'no'} members, {len(now.observers) or 'no'} observers"
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
