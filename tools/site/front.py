"""Generate the top of the front page: who chairs, what is next, the map, and the ways in."""

from __future__ import annotations

import warnings
from html import escape
from typing import TYPE_CHECKING, Any

from tools.site import web
from tools.site.five import next_meeting
from tools.site.projection import height, path, sheet
from tools.site.templating import script, templates
from tools.site.timemachine import LOW
from turkicstates.records.text import clean
from turkicstates.sentences import describe
from turkicstates.sentences.words import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import turkicstates as ts

INSTALL = "python -m pip install ."
"""The command that installs the library, the same on every page."""


def fragment(dataset: ts.Dataset, shapes: Mapping[str, Any], base: str = "") -> str:
    """
    Return what docs/index.md includes.

    Args:
        dataset: The data set to ask.

        shapes: A GeoJSON collection, as ``turkicstates.plot.shapes()`` returns it.

        base: The address of the front page with a last slash, if it is known.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the page says itself how fresh it is
        now = dataset.snapshot_on(dataset.as_of())
    return (
        templates()
        .get_template("front.html")
        .render(
            now=now,
            chair=describe(now.chair) if now.chair else "",
            last=_last(dataset),
            planned=next_meeting(dataset),
            map="\n".join(_map(now, shapes, web.about(dataset).as_of)),
            install=INSTALL,
            data=web.about(dataset),
            structured=script(web.structured(dataset, base)),
        )
    )


def _last(dataset: ts.Dataset) -> ts.Summit | None:
    """Return the last summit that took place, as far as the data knows."""
    took_place = [summit for summit in dataset.summits() if summit.status != "planned"]
    return took_place[-1] if took_place else None


def _map(now: ts.Snapshot, shapes: Mapping[str, Any], day: str) -> Iterator[str]:
    """Yield the lines of a map of the day: land first, then the states, then their names."""
    status = {party.id: "member" for party in now.members}
    status |= {party.id: "observer" for party in now.observers}
    if now.chair:
        status[now.chair.state_id] = "chair"
    features = shapes["features"]
    paper = sheet(
        [shape for shape in features if shape["properties"]["state_id"] in status],
        width=1000,
        margin=40,
    )
    label = (
        f"Map of {day}: {counted(len(now.members), 'member')} and "
        f"{counted(len(now.observers), 'observer')}."
    )
    yield (
        f'<svg class="front-map" viewBox="0 0 {paper.width:.0f} {paper.height:.0f}" role="img" '
        f'aria-label="{escape(label)}">'
    )
    yield (
        '<defs><pattern id="front-hatch" width="9" height="9" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(45)"><rect class="front-land" width="9" height="9"/>'
        '<rect class="front-member" width="4" height="9"/></pattern></defs>'
    )
    land = [shape for shape in features if shape["properties"]["state_id"] not in status]
    states = [shape for shape in features if shape["properties"]["state_id"] in status]
    for shape in (*land, *states):
        kind = status.get(shape["properties"]["state_id"], "land")
        yield f'<path class="front-{kind}" d="{path(shape, paper)}"/>'
    names = {
        party.id: getattr(party, "short_names", party.names).first or party.name
        for party in (*now.members, *now.observers)
    }
    for shape in states:
        x, y = paper.place(*shape["properties"]["label"])
        under = ' dy="1.1em"' if height(shape, paper) < LOW else ""
        name = escape(clean(names[shape["properties"]["state_id"]]))
        yield f'<text x="{x:.0f}" y="{y:.0f}"{under}>{name}</text>'
    yield "</svg>"
