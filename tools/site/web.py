"""What search engines, feed readers and other sites read of the pages."""

from __future__ import annotations

import posixpath
from html import escape
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import quote, urlsplit

from turkicstates.dates import first_day
from turkicstates.sentences.words import date_in_words

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    import turkicstates as ts

ADDRESS = "TURKICSTATES_SITE"
"""The environment variable with the address at which the site will be served, if that is known."""

LICENCES = {
    "CC0-1.0": ("CC0 1.0, public domain", "https://creativecommons.org/publicdomain/zero/1.0/")
}
"""The name and the address of each licence, by its identifier."""

CALENDAR = "downloads/turkicstates.ics"
"""The calendar feed, as a path below the front page."""

FEED = "events.atom"
"""The feed of the latest events and of the version of the data, as a path below the front page."""

_DESCRIPTION = (
    "Dated facts about the Organization of Turkic States, each with its sources, field by field: "
    "who chaired it, who was a member or an observer, who met where, and what was signed."
)

_ENCODINGS = {
    "turkicstates-csv.zip": "text/csv",
    "turkicstates-parquet.zip": "application/vnd.apache.parquet",
    "turkicstates.sqlite": "application/vnd.sqlite3",
    "turkicstates.json": "application/json",
    "turkicstates.jsonld": "application/ld+json",
    "turkicstates.ics": "text/calendar",
    "turkicstates.geojson": "application/geo+json",
}
"""The media type of each file to download that holds data of the whole data set."""


class About(NamedTuple):
    """What the foot of every page says of the data."""

    version: str
    as_of: str
    sha256: str
    citation: str
    licence: str
    licence_url: str


def about(dataset: ts.Dataset) -> About:
    """Return the version, the last check and the licence of a data set, in words."""
    seal = dataset.seal()
    licence, url = LICENCES.get(dataset.meta.licence, (dataset.meta.licence, ""))
    return About(seal.version, date_in_words(seal.as_of), seal.sha256, seal.text(), licence, url)


def structured(dataset: ts.Dataset, base: str = "") -> dict[str, Any]:
    """
    Return the data set and its downloads as JSON-LD.

    Args:
        dataset: The data set.

        base: The address of the front page with a last slash; if it is empty, addresses are
            relative to that page.
    """
    data = about(dataset)
    first = min(first_day(summit.start) for summit in dataset.summits())
    return {
        "@context": "https://schema.org/",
        "@id": f"{base}#dataset",
        "@type": "Dataset",
        "name": dataset.meta.title,
        "description": _DESCRIPTION,
        "version": data.version,
        "identifier": f"sha256:{data.sha256}",
        "creditText": data.citation,
        "url": base or "index.html",
        "license": data.licence_url or data.licence,
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": "The turkicstates authors"},
        "temporalCoverage": f"{first.isoformat()}/{dataset.as_of().isoformat()}",
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": form,
                "contentUrl": f"{base}downloads/{name}",
            }
            for name, form in _ENCODINGS.items()
        ],
    }


def base(text: str | None) -> str:
    """
    Return an address for the settings of the site, with a last slash; nothing if there is none.

    Raises:
        ValueError: If the text is not an address of the web.
    """
    if not text:
        return ""
    parts = urlsplit(text)
    if parts.scheme not in ("https", "http") or not parts.netloc or parts.query or parts.fragment:
        raise ValueError(
            f"{ADDRESS} must be the address of the front page, such as "
            f"'https://example.org/turkicstates/', not {text!r}"
        )
    return text.rstrip("/") + "/"


def above(name: str, names: Container[str]) -> list[str]:
    """Return the names of the lists above a page in the folders of its own name, outermost first."""
    lists: list[str] = []
    folder = posixpath.dirname(name)
    while folder:
        index = f"{folder}/index"
        if index in names and index != name:
            lists.insert(0, index)
        folder = posixpath.dirname(folder)
    return lists


def sitemap(address: str, names: Iterable[str]) -> str:
    """Return a sitemap of the pages at an address; the front page comes without its file name."""
    urls = [
        f"<url><loc>{escape(address + quote('' if name == 'index' else name + '.html'))}</loc></url>"
        for name in names
    ]
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
        *urls,
        "</urlset>",
    ]
    return "\n".join(lines) + "\n"
