"""Describe each kind of record in terms of schema.org."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from turkicstates.records.labels import kind_of
from turkicstates.records.paths import owner_of
from turkicstates.records.references import series_of

if TYPE_CHECKING:
    from collections.abc import Callable

_FORMS = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}


def iri(kind: str, identifier: str) -> str:
    """Return the address of a record within its data set; ``absolute()`` completes it."""
    return f"{kind}:{identifier}"


def absolute(value: Any, base: str) -> Any:
    """Return a node in which every address begins with that of the data set."""
    if isinstance(value, list):
        return [absolute(item, base) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        key: f"{base}{item}" if key == "@id" else absolute(item, base)
        for key, item in value.items()
    }


def whole_of(record: Any) -> dict[str, str] | None:
    """Return a reference to the organisation that the data set of a record is about."""
    return ref("organisations", owner_of(record).meta.organisation_id)


def ref(kind: str, identifier: str | None) -> dict[str, str] | None:
    """Return a reference to a record, or None without an identifier."""
    return None if identifier is None else {"@id": iri(kind, identifier)}


def date_of(date: Any) -> dict[str, str] | None:
    """Return a date, typed as a day, a month or a year by what is known."""
    if date is None:
        return None
    text = date.isoformat()
    return {"@type": _FORMS[len(text)], "@value": text}


def texts_of(texts: Any) -> list[dict[str, str]]:
    """Return texts with their languages."""
    return [{"@language": tag, "@value": text} for tag, text in texts.items()]


def _source(source: Any) -> dict[str, Any]:
    return {
        "@type": ["CreativeWork", "prov:Entity"],
        "name": source.title,
        "description": source.description,
        "publisher": source.publisher,
        "datePublished": date_of(source.published),
        "url": source.url,
    }


def _state(state: Any) -> dict[str, Any]:
    return {
        "@type": "Country",
        "name": texts_of(state.names),
        "identifier": [code for code in (state.alpha_2, state.alpha_3, state.numeric) if code],
        "sameAs": state.wikidata and f"http://www.wikidata.org/entity/{state.wikidata}",
    }


def _institution(institution: Any) -> dict[str, Any]:
    return {
        "@type": "Organization",
        "name": texts_of(institution.names),
        "foundingDate": date_of(institution.founded),
        "location": institution.seat_city,
        "url": institution.website,
    }


def _organisation(organisation: Any) -> dict[str, Any]:
    return _institution(organisation) | {
        "address": organisation.seat_address,
        "slogan": texts_of(organisation.mottos),
        "knowsLanguage": list(organisation.working_languages),
        "memberOf": [
            ref("organisations", affiliation.organisation_id)
            for affiliation in organisation.affiliations
        ],
    }


def _body(body: Any) -> dict[str, Any]:
    inside = str(body.kind) in ("organ", "ministerial-meeting", "working-body")
    parent = whole_of(body) if inside else None
    return _institution(body) | {"parentOrganization": parent}


def _person(person: Any) -> dict[str, Any]:
    return {
        "@type": "Person",
        "name": texts_of(person.names),
        "birthDate": date_of(person.born),
        "deathDate": date_of(person.died),
        "nationality": ref("states", person.state_id),
        "sameAs": person.wikidata and f"http://www.wikidata.org/entity/{person.wikidata}",
    }


def _term(term: Any) -> dict[str, Any]:
    office = term.office
    ours = str(office.kind) in ("secretary-general", "deputy-secretary-general")
    whole = whole_of(term) if ours else None
    return {
        "@type": "OrganizationRole",
        "roleName": office.name,
        "startDate": date_of(term.start),
        "endDate": date_of(term.end),
        "member": ref("people", term.person_id),
        "memberOf": ref("states", office.state_id) or ref("bodies", office.body_id) or whole,
    }


def _chair(term: Any) -> dict[str, Any]:
    return {
        "@type": "OrganizationRole",
        "roleName": "chair",
        "startDate": date_of(term.start),
        "endDate": date_of(term.end),
        "member": ref("states", term.state_id),
        "memberOf": whole_of(term),
        "description": term.motto,
        "position": term.number,
    }


def _gathering(gathering: Any, place: Any) -> dict[str, Any]:
    return {
        "@type": "Event",
        "startDate": date_of(gathering.start),
        "endDate": date_of(gathering.end),
        "eventStatus": "https://schema.org/EventScheduled",
        "location": [{"@type": "Place", "name": gathering.city, "containedInPlace": place}]
        if gathering.city
        else place,
        "attendee": [
            ref("people", participant.person_id)
            or {"@type": "Organization", "name": participant.party.name}
            for participant in gathering.participants
        ],
    }


def _summit(summit: Any) -> dict[str, Any]:
    series = series_of(owner_of(summit), summit)
    outside = series is not None and series.outside
    number = "" if summit.ordinal is None else f" No. {summit.ordinal}"
    return _gathering(summit, ref("states", summit.host_id)) | {
        "name": f"{str(summit.kind).capitalize()} summit{number}, {summit.city or summit.start}",
        "organizer": None if outside else whole_of(summit),
        "description": texts_of(summit.themes),
        "workFeatured": [ref("agreements", document.id) for document in summit.documents],
    }


def _meeting(meeting: Any) -> dict[str, Any]:
    return _gathering(meeting, ref("states", meeting.state_id)) | {
        "name": f"{meeting.body.name}, {meeting.city or meeting.start}",
        "organizer": ref("bodies", meeting.body_id),
        "superEvent": ref("summits", meeting.summit_id),
    }


def _agreement(document: Any) -> dict[str, Any]:
    return {
        "@type": "Legislation"
        if str(document.kind) in ("treaty", "agreement", "protocol")
        else "CreativeWork",
        "name": texts_of(document.titles) or document.title,
        "dateCreated": date_of(document.signed),
        "locationCreated": document.place,
        "genre": str(document.kind),
        "keywords": list(document.topics),
        "creator": [
            ref(kind_of(signatory.party).name, signatory.party_id)
            for signatory in document.signatories
        ],
    }


def _statement(statement: Any) -> dict[str, Any]:
    return {
        "@type": "Quotation",
        "creator": ref("people", statement.speaker_id),
        "dateCreated": date_of(statement.date),
        "about": statement.subject,
        "abstract": statement.text,
        "text": texts_of(statement.quotes),
        "isPartOf": ref("summits", statement.summit_id),
    }


def _designation(designation: Any) -> dict[str, Any]:
    return {
        "@type": "Role",
        "roleName": str(designation.kind),
        "name": designation.city,
        "startDate": date_of(designation.start),
        "endDate": date_of(designation.end),
        "areaServed": ref("states", designation.state_id),
    }


def _award(award: Any) -> dict[str, Any]:
    return {
        "@type": "Action",
        "name": award.award,
        "recipient": ref("people", award.person_id),
        "startTime": date_of(award.date),
        "location": award.place,
    }


def _office(office: Any) -> dict[str, Any]:
    return {
        "@type": "Occupation",
        "name": texts_of(office.names),
        "occupationLocation": ref("states", office.state_id),
    }


def _place(place: Any) -> dict[str, Any]:
    return {
        "@type": "City",
        "name": texts_of(place.names),
        "latitude": place.latitude,
        "longitude": place.longitude,
        "containedInPlace": ref("states", place.state_id) or place.country,
    }


def _gap(gap: Any) -> dict[str, Any]:
    return {"@type": "Question", "name": gap.subject, "dateModified": date_of(gap.checked)}


IN_SCHEMA_ORG: dict[str, Callable[[Any], dict[str, Any]]] = {
    "sources": _source, "states": _state, "organisations": _organisation, "people": _person,
    "bodies": _body, "offices": _office, "office_terms": _term, "agreements": _agreement,
    "summits": _summit, "chairmanships": _chair, "statements": _statement, "meetings": _meeting,
    "designations": _designation, "awards": _award, "places": _place, "gaps": _gap,
}  # fmt: skip
"""How to describe each kind of record in terms of schema.org."""
