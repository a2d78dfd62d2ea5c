"""Each kind of record in the terms of schema.org."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from turkicstates.records.kinds import ORGANISATION
from turkicstates.records.labels import kind_of

if TYPE_CHECKING:
    from collections.abc import Callable

_FORMS = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}


def iri(kind: str, identifier: str) -> str:
    """Return the address of a record."""
    return f"urn:turkicstates:{kind}:{identifier}"


def ref(kind: str, identifier: str | None) -> dict[str, str] | None:
    """Refer to a record, or to nothing."""
    return None if identifier is None else {"@id": iri(kind, identifier)}


def date_of(date: Any) -> dict[str, str] | None:
    """Write a date with the type of as much as is known of it."""
    if date is None:
        return None
    text = date.isoformat()
    return {"@type": _FORMS[len(text)], "@value": text}


def texts_of(texts: Any) -> list[dict[str, str]]:
    """Write texts with their languages."""
    return [{"@language": tag, "@value": text} for tag, text in texts.items()]


def _source(one: Any) -> dict[str, Any]:
    return {
        "@type": ["CreativeWork", "prov:Entity"],
        "name": one.title,
        "publisher": one.publisher,
        "datePublished": date_of(one.published),
        "url": one.url,
    }


def _state(one: Any) -> dict[str, Any]:
    return {
        "@type": "Country",
        "name": texts_of(one.names),
        "identifier": [code for code in (one.alpha_2, one.alpha_3, one.numeric) if code],
        "sameAs": one.wikidata and f"http://www.wikidata.org/entity/{one.wikidata}",
    }


def _organisation(one: Any) -> dict[str, Any]:
    return {
        "@type": "Organization",
        "name": texts_of(one.names),
        "foundingDate": date_of(one.founded),
        "location": one.seat_city,
        "url": one.website,
    }


def _body(one: Any) -> dict[str, Any]:
    inside = str(one.kind) in ("organ", "ministerial-meeting", "working-body")
    parent = ref("organisations", ORGANISATION) if inside else None
    return _organisation(one) | {"parentOrganization": parent}


def _person(one: Any) -> dict[str, Any]:
    return {
        "@type": "Person",
        "name": texts_of(one.names),
        "birthDate": date_of(one.born),
        "deathDate": date_of(one.died),
        "nationality": ref("states", one.state_id),
        "sameAs": one.wikidata and f"http://www.wikidata.org/entity/{one.wikidata}",
    }


def _term(one: Any) -> dict[str, Any]:
    return {
        "@type": "OrganizationRole",
        "roleName": one.office.name,
        "startDate": date_of(one.start),
        "endDate": date_of(one.end),
        "member": ref("people", one.person_id),
        "memberOf": ref("states", one.office.state_id) or ref("bodies", one.office.body_id),
    }


def _chair(one: Any) -> dict[str, Any]:
    return {
        "@type": "OrganizationRole",
        "roleName": "chair",
        "startDate": date_of(one.start),
        "endDate": date_of(one.end),
        "member": ref("states", one.state_id),
        "memberOf": ref("organisations", ORGANISATION),
        "description": one.motto,
        "position": one.number,
    }


def _gathering(one: Any, place: Any) -> dict[str, Any]:
    return {
        "@type": "Event",
        "startDate": date_of(one.start),
        "endDate": date_of(one.end),
        "eventStatus": "https://schema.org/EventScheduled",
        "location": [{"@type": "Place", "name": one.city, "containedInPlace": place}]
        if one.city
        else place,
        "attendee": [
            ref("people", came.person_id) or {"@type": "Organization", "name": came.party.name}
            for came in one.participants
        ],
    }


def _summit(one: Any) -> dict[str, Any]:
    number = "" if one.ordinal is None else f" No. {one.ordinal}"
    return _gathering(one, ref("states", one.host_id)) | {
        "name": f"{str(one.kind).capitalize()} summit{number}, {one.city or one.start}",
        "description": texts_of(one.themes),
        "workFeatured": [ref("agreements", document.id) for document in one.documents],
    }


def _meeting(one: Any) -> dict[str, Any]:
    return _gathering(one, ref("states", one.state_id)) | {
        "name": f"{one.body.name}, {one.city or one.start}",
        "organizer": ref("bodies", one.body_id),
        "superEvent": ref("summits", one.summit_id),
    }


def _agreement(one: Any) -> dict[str, Any]:
    return {
        "@type": "Legislation"
        if str(one.kind) in ("treaty", "agreement", "protocol")
        else "CreativeWork",
        "name": texts_of(one.titles) or one.title,
        "dateCreated": date_of(one.signed),
        "locationCreated": one.place,
        "genre": str(one.kind),
        "keywords": list(one.topics),
        "creator": [ref(kind_of(signed.party).name, signed.party_id) for signed in one.signatories],
    }


def _statement(one: Any) -> dict[str, Any]:
    return {
        "@type": "Quotation",
        "creator": ref("people", one.speaker_id),
        "dateCreated": date_of(one.date),
        "about": one.subject,
        "abstract": one.text,
        "text": texts_of(one.quotes),
        "isPartOf": ref("summits", one.summit_id),
    }


def _designation(one: Any) -> dict[str, Any]:
    return {
        "@type": "Role",
        "roleName": str(one.kind),
        "name": one.city,
        "startDate": date_of(one.start),
        "endDate": date_of(one.end),
        "areaServed": ref("states", one.state_id),
    }


def _award(one: Any) -> dict[str, Any]:
    return {
        "@type": "Action",
        "name": one.award,
        "recipient": ref("people", one.person_id),
        "startTime": date_of(one.date),
        "location": one.place,
    }


def _office(one: Any) -> dict[str, Any]:
    return {
        "@type": "Occupation",
        "name": texts_of(one.names),
        "occupationLocation": ref("states", one.state_id),
    }


def _place(one: Any) -> dict[str, Any]:
    return {
        "@type": "City",
        "name": texts_of(one.names),
        "latitude": one.latitude,
        "longitude": one.longitude,
        "containedInPlace": ref("states", one.state_id) or one.country,
    }


def _gap(one: Any) -> dict[str, Any]:
    return {"@type": "Question", "name": one.subject, "dateModified": date_of(one.checked)}


TELL: dict[str, Callable[[Any], dict[str, Any]]] = {
    "sources": _source, "states": _state, "organisations": _organisation, "people": _person,
    "bodies": _body, "offices": _office, "office_terms": _term, "agreements": _agreement,
    "summits": _summit, "chairmanships": _chair, "statements": _statement, "meetings": _meeting,
    "designations": _designation, "awards": _award, "places": _place, "gaps": _gap,
}  # fmt: skip
"""What is told of each kind of record in the terms of schema.org."""
