"""The kinds of record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from turkicstates.records.owner import JoinedKind, Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from turkicstates.records.agreements import Agreement
    from turkicstates.records.bodies import Body
    from turkicstates.records.chairmanships import Chairmanship
    from turkicstates.records.gaps import Gap
    from turkicstates.records.honours import Award, Designation
    from turkicstates.records.meetings import Meeting
    from turkicstates.records.meta import Meta
    from turkicstates.records.offices import Office, OfficeTerm
    from turkicstates.records.organisations import Organisation
    from turkicstates.records.people import Person
    from turkicstates.records.places import Place
    from turkicstates.records.sources import Source
    from turkicstates.records.statements import Statement
    from turkicstates.records.states import State
    from turkicstates.records.summits import Summit

SOURCES: Final[Kind[Source]] = Kind("sources", "source", "sources", "Source")
STATES: Final[Kind[State]] = Kind("states", "state", "states", "State")
ORGANISATIONS: Final[Kind[Organisation]] = Kind(
    "organisations", "organisation", "organisations", "Organisation"
)
PEOPLE: Final[Kind[Person]] = Kind("people", "person", "people", "Person")
BODIES: Final[Kind[Body]] = Kind("bodies", "body", "bodies", "Body")
OFFICES: Final[Kind[Office]] = Kind("offices", "office", "offices", "Office")
OFFICE_TERMS: Final[Kind[OfficeTerm]] = Kind(
    "office_terms", "term of office", "offices", "OfficeTerm"
)
AGREEMENTS: Final[Kind[Agreement]] = Kind("agreements", "agreement", "agreements", "Agreement")
SUMMITS: Final[Kind[Summit]] = Kind("summits", "summit", "summits", "Summit")
CHAIRMANSHIPS: Final[Kind[Chairmanship]] = Kind(
    "chairmanships", "chairmanship", "chairmanships", "Chairmanship"
)
STATEMENTS: Final[Kind[Statement]] = Kind("statements", "statement", "statements", "Statement")
MEETINGS: Final[Kind[Meeting]] = Kind("meetings", "meeting", "meetings", "Meeting")
DESIGNATIONS: Final[Kind[Designation]] = Kind(
    "designations", "designation", "honours", "Designation"
)
AWARDS: Final[Kind[Award]] = Kind("awards", "award", "honours", "Award")
PLACES: Final[Kind[Place]] = Kind("places", "place", "places", "Place")
GAPS: Final[Kind[Gap]] = Kind("gaps", "gap", "gaps", "Gap")

KINDS: Final[Mapping[str, Kind[Any]]] = {
    kind.name: kind
    for kind in (
        SOURCES,
        STATES,
        ORGANISATIONS,
        PEOPLE,
        BODIES,
        OFFICES,
        OFFICE_TERMS,
        AGREEMENTS,
        SUMMITS,
        CHAIRMANSHIPS,
        STATEMENTS,
        MEETINGS,
        DESIGNATIONS,
        AWARDS,
        PLACES,
        GAPS,
    )
}
"""All kinds by name, in the order in which files and problems are listed."""

PARTIES: Final[Kind[State | Organisation]] = JoinedKind("parties", STATES, ORGANISATIONS)
"""States and organisations, combined."""

META: Final[Kind[Meta]] = Kind("meta", "meta", "meta", "Meta")
"""The description of the data set: a single object, not a list of records."""
