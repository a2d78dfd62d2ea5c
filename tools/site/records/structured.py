"""Describe a record to search engines: as JSON-LD in which the address of its page is its name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tools.site.records.links import PAGED, address, folder, page_of, web_address
from tools.site.records.titles import title_of
from turkicstates.export import jsonld
from turkicstates.records.kinds import SOURCES
from turkicstates.sentences import describe

if TYPE_CHECKING:
    from collections.abc import Callable

_URN = "urn:turkicstates:"


def structured(kind: str, record: Any, base: str) -> dict[str, Any]:
    """
    Return what the page of a record says to search engines.

    Args:
        kind: Kind of the record.

        record: The record.

        base: Address of the front page with a last slash; if it is empty, the addresses of
            records are relative to the page of the record.
    """
    by_source = {citation.source_id: citation.source for citation in record.citations}
    own = f"{base}{page_of(record)}" if base else address(record)

    def place(urn: str) -> str:
        """Return the address for the name that the exported file has for a record or a part."""
        about, identifier, *part = urn.removeprefix(_URN).split(":")
        if about == SOURCES.name:
            numbers = [citation.source_id for citation in record.citations]
            mark = f"{own}#source-{numbers.index(identifier) + 1}"
            return web_address(by_source[identifier].url or "") or mark
        if about not in PAGED:
            return urn
        page = f"{folder(about)}/{identifier}.html"
        whole = f"{base}records/{page}" if base else f"../{page}"
        return "#".join(filter(None, (whole, "-".join(part))))

    first, *parts = (_plain(node, place) for node in jsonld.nodes(kind, record))
    return {"@context": jsonld.CONTEXT, "@graph": [_named(first, record, own), *parts]}


def _plain(value: Any, place: Callable[[str], str]) -> Any:
    """Return a value with addresses of pages, and with days as plain texts."""
    if isinstance(value, list):
        return [_plain(item, place) for item in value]
    if not isinstance(value, dict):
        return value
    if "@value" in value and "@type" in value:
        return value["@value"]
    return {
        key: place(item) if key == "@id" and item.startswith(_URN) else _plain(item, place)
        for key, item in value.items()
    }


def _named(node: dict[str, Any], record: Any, own: str) -> dict[str, Any]:
    """Return a node with the title and the sentence of its page; other names and themes follow."""
    title = title_of(record)
    names = node.get("name")
    others = [name for name in names if name["@value"] != title] if isinstance(names, list) else []
    themes = node.get("description")
    more = {
        "name": title,
        "alternateName": others,
        "url": node.get("url", own),
        "description": describe(record),
        "keywords": node.get("keywords", themes),
    }
    return node | {key: value for key, value in more.items() if value}
