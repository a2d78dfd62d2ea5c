"""JSON-LD: the records in the terms of schema.org, with their provenance in those of PROV."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from turkicstates.dataset.days import ORGANISATION
from turkicstates.records.base import Record
from turkicstates.records.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from turkicstates.dataset import Dataset

_CONTEXT = {
    "@vocab": "https://schema.org/",
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "supports": "urn:turkicstates:supports",
}
_FORMS = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}


def contents(dataset: Dataset) -> dict[str, bytes]:
    """
    Return the one graph.

    A record has the address ``urn:turkicstates:<kind>:<id>``. A chairmanship, a membership and
    a term of office are roles in an organisation, with a first day and the day after the last.
    """
    graph = [
        node for name in KINDS for record in dataset._table(name) for node in _nodes(name, record)
    ]
    whole = {"@context": _CONTEXT, "@graph": [dict(_about(dataset)), *graph]}
    return {
        "turkicstates.jsonld": (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()
    }


def _iri(kind: str, identifier: str) -> str:
    return f"urn:turkicstates:{kind}:{identifier}"


def _ref(kind: str, identifier: str | None) -> dict[str, str] | None:
    return None if identifier is None else {"@id": _iri(kind, identifier)}


def _about(dataset: Dataset) -> Iterator[tuple[str, Any]]:
    meta = dataset._meta
    yield "@id", "urn:turkicstates:dataset"
    yield "@type", "Dataset"
    yield "name", meta.title
    yield "version", meta.version
    yield "dateModified", _date(meta.as_of)
    yield "license", f"https://spdx.org/licenses/{meta.licence}"


def _date(date: Any) -> dict[str, str] | None:
    if date is None:
        return None
    text = date.isoformat()
    return {"@type": _FORMS[len(text)], "@value": text}


def _texts(texts: Any) -> list[dict[str, str]]:
    return [{"@language": tag, "@value": text} for tag, text in texts.items()]


def _nodes(kind: str, record: Any) -> Iterator[dict[str, Any]]:
    """Yield the node of a record, and those of its periods."""
    node = {"@id": _iri(kind, record.id), **_TELL[kind](record)}
    if isinstance(record, Record):
        node |= _provenance(record)
        if record.note:
            node["disambiguatingDescription"] = record.note
    yield {key: value for key, value in node.items() if value not in (None, [], "")}
    for place, period in enumerate(getattr(record, "memberships", ()), start=1):
        role = {
            "@id": f"{_iri(kind, record.id)}:membership:{place}",
            "@type": "OrganizationRole",
            "roleName": str(period.status),
            "startDate": _date(period.start),
            "endDate": _date(period.end),
            "member": _ref(kind, record.id),
            "memberOf": _ref("organisations", ORGANISATION),
        }
        yield {key: value for key, value in role.items() if value is not None}


def _provenance(record: Record) -> dict[str, Any]:
    return {
        "prov:wasDerivedFrom": [_ref("sources", one.source_id) for one in record.citations],
        "prov:qualifiedDerivation": [
            {
                "@type": "prov:Derivation",
                "prov:entity": _ref("sources", one.source_id),
                "supports": list(one.supports),
            }
            for one in record.citations
        ],
    }


def _source(one: Any) -> dict[str, Any]:
    return {
        "@type": ["CreativeWork", "prov:Entity"],
        "name": one.title,
        "publisher": one.publisher,
        "datePublished": _date(one.published),
        "url": one.url,
    }


def _state(one: Any) -> dict[str, Any]:
    return {
        "@type": "Country",
        "name": _texts(one.names),
        "identifier": [code for code in (one.alpha_2, one.alpha_3, one.numeric) if code],
        "sameAs": one.wikidata and f"http://www.wikidata.org/entity/{one.wikidata}",
    }


def _organisation(one: Any) -> dict[str, Any]:
    return {
        "@type": "Organization",
        "name": _texts(one.names),
        "foundingDate": _date(one.founded),
        "location": one.seat_city,
        "url": one.website,
    }


def _body(one: Any) -> dict[str, Any]:
    inside = str(one.kind) in ("organ", "ministerial-meeting", "working-body")
    parent = _ref("organisations", ORGANISATION) if inside else None
    return _organisation(one) | {"parentOrganization": parent}


def _person(one: Any) -> dict[str, Any]:
    return {
        "@type": "Person",
        "name": _texts(one.names),
        "birthDate": _date(one.born),
        "deathDate": _date(one.died),
        "nationality": _ref("states", one.state_id),
        "sameAs": one.wikidata and f"http://www.wikidata.org/entity/{one.wikidata}",
    }


def _term(one: Any) -> dict[str, Any]:
    return {
        "@type": "OrganizationRole",
        "roleName": one.office.name,
        "startDate": _date(one.start),
        "endDate": _date(one.end),
        "member": _ref("people", one.person_id),
        "memberOf": _ref("states", one.office.state_id) or _ref("bodies", one.office.body_id),
    }


def _chair(one: Any) -> dict[str, Any]:
    return {
        "@type": "OrganizationRole",
        "roleName": "chair",
        "startDate": _date(one.start),
        "endDate": _date(one.end),
        "member": _ref("states", one.state_id),
        "memberOf": _ref("organisations", ORGANISATION),
        "description": one.motto,
        "position": one.number,
    }


def _gathering(one: Any, place: Any) -> dict[str, Any]:
    return {
        "@type": "Event",
        "startDate": _date(one.start),
        "endDate": _date(one.end),
        "eventStatus": "https://schema.org/EventScheduled",
        "location": [{"@type": "Place", "name": one.city, "containedInPlace": place}]
        if one.city
        else place,
        "attendee": [
            _ref("people", came.person_id) or {"@type": "Organization", "name": came.party.name}
            for came in one.participants
        ],
    }


def _summit(one: Any) -> dict[str, Any]:
    number = "" if one.ordinal is None else f" No. {one.ordinal}"
    return _gathering(one, _ref("states", one.host_id)) | {
        "name": f"{str(one.kind).capitalize()} summit{number}, {one.city or one.start}",
        "description": _texts(one.themes),
        "workFeatured": [_ref("agreements", document.id) for document in one.documents],
    }


def _meeting(one: Any) -> dict[str, Any]:
    return _gathering(one, _ref("states", one.state_id)) | {
        "name": f"{one.body.name}, {one.city or one.start}",
        "organizer": _ref("bodies", one.body_id),
        "superEvent": _ref("summits", one.summit_id),
    }


def _agreement(one: Any) -> dict[str, Any]:
    return {
        "@type": "Legislation"
        if str(one.kind) in ("treaty", "agreement", "protocol")
        else "CreativeWork",
        "name": _texts(one.titles) or one.title,
        "dateCreated": _date(one.signed),
        "locationCreated": one.place,
        "genre": str(one.kind),
        "keywords": list(one.topics),
        "creator": [
            _ref("states", signed.party_id)
            if signed.party_id in one._dataset._by_id("states")
            else _ref("organisations", signed.party_id)
            for signed in one.signatories
        ],
    }


def _statement(one: Any) -> dict[str, Any]:
    return {
        "@type": "Quotation",
        "creator": _ref("people", one.speaker_id),
        "dateCreated": _date(one.date),
        "about": one.subject,
        "abstract": one.text,
        "text": _texts(one.quotes),
        "isPartOf": _ref("summits", one.summit_id),
    }


def _designation(one: Any) -> dict[str, Any]:
    return {
        "@type": "Role",
        "roleName": str(one.kind),
        "name": one.city,
        "startDate": _date(one.start),
        "endDate": _date(one.end),
        "areaServed": _ref("states", one.state_id),
    }


def _award(one: Any) -> dict[str, Any]:
    return {
        "@type": "Action",
        "name": one.award,
        "recipient": _ref("people", one.person_id),
        "startTime": _date(one.date),
        "location": one.place,
    }


def _office(one: Any) -> dict[str, Any]:
    return {
        "@type": "Occupation",
        "name": _texts(one.names),
        "occupationLocation": _ref("states", one.state_id),
    }


def _place(one: Any) -> dict[str, Any]:
    return {
        "@type": "City",
        "name": _texts(one.names),
        "latitude": one.latitude,
        "longitude": one.longitude,
        "containedInPlace": _ref("states", one.state_id) or one.country,
    }


def _gap(one: Any) -> dict[str, Any]:
    return {"@type": "Question", "name": one.subject, "dateModified": _date(one.checked)}


_TELL: dict[str, Callable[[Any], dict[str, Any]]] = {
    "sources": _source, "states": _state, "organisations": _organisation, "people": _person,
    "bodies": _body, "offices": _office, "office_terms": _term, "agreements": _agreement,
    "summits": _summit, "chairmanships": _chair, "statements": _statement, "meetings": _meeting,
    "designations": _designation, "awards": _award, "places": _place, "gaps": _gap,
}  # fmt: skip
"""What is told of each kind of record in the terms of schema.org."""
