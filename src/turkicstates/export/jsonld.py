"""Write JSON-LD: the records in terms of schema.org, and their provenance in terms of PROV."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from turkicstates.export.terms import IN_SCHEMA_ORG, date_of, iri, ref
from turkicstates.records.kinds import KINDS, ORGANISATION
from turkicstates.records.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from turkicstates.dataset import Dataset

CONTEXT = {
    "@vocab": "https://schema.org/",
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "supports": "urn:turkicstates:supports",
}


def contents(dataset: Dataset) -> dict[str, bytes]:
    """
    Return one file: a graph of all records.

    The address of a record is ``urn:turkicstates:<kind>:<id>``. A chairmanship, a membership and
    a term of office are roles in an organisation, from the first day to the day after the last.
    """
    graph = [
        node for name in KINDS for record in dataset.records(name) for node in nodes(name, record)
    ]
    whole = {"@context": CONTEXT, "@graph": [dict(_about(dataset)), *graph]}
    return {
        "turkicstates.jsonld": (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()
    }


def _about(dataset: Dataset) -> Iterator[tuple[str, Any]]:
    meta = dataset.meta
    yield "@id", "urn:turkicstates:dataset"
    yield "@type", "Dataset"
    yield "name", meta.title
    yield "version", meta.version
    yield "dateModified", date_of(meta.as_of)
    yield "identifier", f"sha256:{dataset.seal().sha256}"
    yield "creditText", dataset.seal().text()
    if meta.publisher:
        yield "publisher", {"@type": "Organization", "name": meta.publisher}
    if meta.url:
        yield "url", meta.url
    yield "license", f"https://spdx.org/licenses/{meta.licence}"


def nodes(kind: str, record: Any) -> Iterator[dict[str, Any]]:
    """Yield the node of a record, and one for each of its memberships."""
    node = {"@id": iri(kind, record.id), **IN_SCHEMA_ORG[kind](record)}
    if isinstance(record, Record):
        node |= _provenance(record)
        if record.note:
            node["disambiguatingDescription"] = record.note
    yield {key: value for key, value in node.items() if value not in (None, [], "")}
    for place, period in enumerate(getattr(record, "memberships", ()), start=1):
        role = {
            "@id": f"{iri(kind, record.id)}:membership:{place}",
            "@type": "OrganizationRole",
            "roleName": str(period.status),
            "startDate": date_of(period.start),
            "endDate": date_of(period.end),
            "member": ref(kind, record.id),
            "memberOf": ref("organisations", ORGANISATION),
        }
        yield {key: value for key, value in role.items() if value is not None}


def _provenance(record: Record) -> dict[str, Any]:
    return {
        "prov:wasDerivedFrom": [
            ref("sources", citation.source_id) for citation in record.citations
        ],
        "prov:qualifiedDerivation": [
            {
                "@type": "prov:Derivation",
                "prov:entity": ref("sources", citation.source_id),
                "supports": list(citation.supports),
            }
            for citation in record.citations
        ],
    }
