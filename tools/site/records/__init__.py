"""Generate a page for each record, and a list of records for each kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.site.records import index
from tools.site.records.links import PAGED, folder, mentions
from tools.site.records.locator import Locator
from tools.site.records.page import page
from turkicstates import plot

if TYPE_CHECKING:
    import turkicstates as ts


def pages(dataset: ts.Dataset, base: str = "") -> dict[str, str]:
    """
    Return the text of each page in Markdown, by its path below docs/.

    Args:
        dataset: The data set.

        base: The address of the front page with a last slash, if it is known.
    """
    texts = {"records/index.md": index.overview(dataset)}
    by_record = mentions(dataset)
    gaps = dataset.gaps()
    seal = dataset.seal()
    locator = Locator(plot.shapes())
    for kind in PAGED:
        records = dataset.records(kind)
        place = f"records/{folder(kind)}"
        texts[f"{place}/index.md"] = index.page(kind, records)
        for record in records:
            texts[f"{place}/{record.id}.md"] = page(
                record,
                by_record.get((kind, record.id), ()),
                [gap for gap in gaps if gap.kind == kind and record.id in gap.record_ids],
                seal,
                where=locator.figure(record),
                base=base,
            )
    return texts
