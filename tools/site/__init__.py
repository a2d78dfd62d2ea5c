"""Pages of the site that are written from the classes and the data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.site import dictionary, not_known, records

if TYPE_CHECKING:
    import turkicstates as ts


def pages(dataset: ts.Dataset) -> dict[str, str]:
    """Return the text of each page, by its path from the folder of the documents."""
    return {
        "reference/data-dictionary.md": dictionary.page(dataset),
        "explanation/not-known.md": not_known.page(dataset),
        **records.pages(dataset),
    }
