"""JSON-LD: the records in the terms of schema.org, with their provenance in those of PROV."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from turkicstates.export.terms import TELL, date_of, iri, ref
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
    Return the one graph.

    A record has the address ``urn:turkicstates:<kind>:<id>``. A chairmanship, a membership and
    a term of office are roles in an organisation, with a first day and the day after the last.
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
    yield "license", f"https://spdx.org/licenses/{meta.licence}"


def nodes(kind: str, record: Any) -> Iterator[dict[str, Any]]:
    """Yield the node of a record, and those of its periods."""
    node = {"@id": iri(kind, record.id), **TELL[kind](record)}
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
        "prov:wasDerivedFrom": [ref("sources", one.source_id) for one in record.citations],
        "prov:qualifiedDerivation": [
            {
                "@type": "prov:Derivation",
                "prov:entity": ref("sources", one.source_id),
                "supports": list(one.supports),
            }
            for one in record.citations
        ],
    }
