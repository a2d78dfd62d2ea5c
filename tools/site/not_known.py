"""Generate the page of what was looked for and not found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.site.text import cell, front_matter
from turkicstates.records.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    import turkicstates as ts


def page(dataset: ts.Dataset) -> str:
    """Return the page in Markdown."""
    return "\n".join(_lines(dataset)) + "\n"


def _lines(dataset: ts.Dataset) -> Iterator[str]:
    gaps = dataset.gaps()
    yield front_matter(
        "What was looked for about the Organization of Turkic States and not found, kind by kind."
    )
    yield "# What is not known\n"
    yield (
        f"What was looked for and not found, as of version {dataset.data_version()} of the data; "
        "`turkicstates.gaps()` returns the same.\n"
        "If you know a source, you can [fill a gap](../contributing.md).\n"
    )
    for name, kind in KINDS.items():
        rows = [gap for gap in gaps if gap.kind == name]
        if not rows:
            continue
        yield f"## {kind.file.removesuffix('.json').replace('_', ' ').capitalize()}\n"
        yield "| looked for | known all the same | last looked for |\n|---|---|---|"
        for gap in rows:
            yield f"| {cell(gap.subject)} | {cell(gap.note or '')} | {gap.checked} |"
        yield ""
