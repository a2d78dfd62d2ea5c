"""Write JSON-LD: the records in terms of schema.org, and their provenance in terms of PROV."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from turkicstates.export.terms import IN_SCHEMA_ORG, absolute, date_of, iri, ref, whole_of
from turkicstates.records.kinds import KINDS
from turkicstates.records.paths import owner_of
from turkicstates.records.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from turkicstates.dataset import Dataset
    from turkicstates.records.owner import Owner

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

    The address of a record is ``urn:<name>:<kind>:<id>``, with the short name of the data set
    from ``meta.json``: ``urn:turkicstates:states:kazakhstan``. A chairmanship, a membership and
    a term of office are roles in an organisation, from the first day to the day after the last.
    """
    graph = [
        node for name in KINDS for record in dataset.records(name) for node in nodes(name, record)
    ]
    whole = {"@context": CONTEXT, "@graph": [dict(_about(dataset)), *graph]}
    return {
        f"{dataset.meta.slug}.jsonld": (
            json.dumps(whole, ensure_ascii=False, indent=1) + "\n"
        ).encode()
    }


def _about(dataset: Dataset) -> Iterator[tuple[str, Any]]:
    meta = dataset.meta
    yield "@id", f"{_base(dataset)}dataset"
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
    if meta.languages:
        yield "inLanguage", list(meta.languages)
    if meta.organisation_id:
        yield "about", absolute(ref("organisations", meta.organisation_id), _base(dataset))


def _base(owner: Owner) -> str:
    """Return what the address of every record of a data set begins with."""
    return f"urn:{owner.meta.slug}:"


def nodes(kind: str, record: Any) -> Iterator[dict[str, Any]]:
    """Yield the node of a record, and one for each of its memberships."""
    base = _base(owner_of(record))
    node = {"@id": iri(kind, record.id), **IN_SCHEMA_ORG[kind](record)}
    if isinstance(record, Record):
        node |= _provenance(record)
        if record.note:
            node["disambiguatingDescription"] = record.note
    yield absolute({key: value for key, value in node.items() if value not in (None, [], "")}, base)
    for place, period in enumerate(getattr(record, "memberships", ()), start=1):
        role = {
            "@id": f"{iri(kind, record.id)}:membership:{place}",
            "@type": "OrganizationRole",
            "roleName": str(period.status),
            "startDate": date_of(period.start),
            "endDate": date_of(period.end),
            "member": ref(kind, record.id),
            "memberOf": whole_of(record),
        }
        yield absolute({key: value for key, value in role.items() if value is not None}, base)


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
