"""Generate pages of the site from the classes, the data and the examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.site import (
    ask,
    dictionary,
    five,
    front,
    gallery,
    not_known,
    records,
    timemachine,
    years,
)
from turkicstates import plot

if TYPE_CHECKING:
    import turkicstates as ts


def pages(dataset: ts.Dataset, base: str = "") -> dict[str, str]:
    """
    Return the text of each page or part of a page, by its path below docs/.

    Args:
        dataset: The data set.

        base: The address of the front page with a last slash, if it is known.
    """
    return {
        **ask.pages(),
        "_generated/front.html": front.fragment(dataset, plot.shapes(), base),
        "_generated/time-machine.html": timemachine.fragment(dataset, plot.shapes()),
        "explanation/not-known.md": not_known.page(dataset),
        "five-answers.md": five.page(dataset),
        "gallery.md": gallery.page(),
        "reference/data-dictionary.md": dictionary.page(dataset),
        **records.pages(dataset, base),
        **years.pages(dataset),
    }
