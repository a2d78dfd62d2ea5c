"""
The Organization of Turkic States: chairs, members, summits, documents and sources.

Example:
    >>> import turkicstates as ts
    >>> ts.chair_on("2023-11-03").state.name
    'Kazakhstan'

These are all names. ``help(ts.chair_on)`` explains one, with examples.

Who chairs?
    chair_on, handover_on, chairmanships, chairmanship

The organisation on a day
    members_on, observers_on, status_of, secretary_general_on,
    head_of_state_on, head_of_government_on, holder_on, name_on, snapshot_on

The course of events
    next_summit, previous_summit, changes_between, timeline

One record
    state, organisation, party, person, body, place, office, summit,
    agreement, source, describe

Many records
    states, organisations, people, bodies, offices, office_terms, summits,
    meetings, agreements, statements, designations, awards, places, sources,
    search

Where a fact comes from
    as_of, data_version, gaps, seal, require, report, diff, to_dict, from_dict,
    json_schema

A data set of your own
    Dataset, Meta, Series, Problem, Change, Seal

What every record shares
    Record, Citation, Source, Dispute, Claim, Gap

Chairmanships and summits
    Chairmanship, Handover, Summit, Participant, Absence, Expectation,
    Statement, Meeting

States and organisations
    State, Organisation, Membership, Affiliation, Flag, Amount, FormerName,
    Capital

People and offices
    Person, Office, OfficeTerm, Award

Documents
    Agreement, Signatory, Ratification, Initiative

Bodies and places
    Body, BodyMember, Place, Designation

Days and events
    Snapshot, Event

Values
    PartialDate, Translations

Vocabularies
    Status, Confidence, ChairOffice, SummitKind, MeetingStatus, Format,
    Role, Level, AmountKind, AgreementKind, AgreementStatus,
    RatificationStep, OfficeKind, BodyKind, DesignationKind, EventKind

Errors and warnings
    TurkicStatesError, InvalidDateError, InvalidArgumentError,
    InvalidOptionError, UnknownRecordError, NoRecordError,
    InvalidColumnError, UnboundRecordError, DatasetError, SealError,
    StaleDataWarning

Frames
    frames.with_chair, frames.with_status, frames.with_office,
    frames.state_years, frames.dyad_years, frames.attendance,
    frames.state_days, frames.cow_igo, frames.table, frames.spellings,
    frames.periods

Pictures
    plot.chairmanships, plot.timeline, plot.membership_map,
    plot.participation, plot.shapes

Files for other tools
    export.write, export.read

The last three are imported by themselves: ``from turkicstates import frames``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from turkicstates.dataset import Dataset
from turkicstates.dates import PartialDate
from turkicstates.errors import (
    DatasetError,
    InvalidArgumentError,
    InvalidColumnError,
    InvalidDateError,
    InvalidOptionError,
    NoRecordError,
    Problem,
    SealError,
    StaleDataWarning,
    TurkicStatesError,
    UnboundRecordError,
    UnknownRecordError,
)
from turkicstates.files.converter import from_dict, to_dict

if TYPE_CHECKING:
    from turkicstates.compare import diff
    from turkicstates.records.agreements import (
        Agreement,
        AgreementKind,
        AgreementStatus,
        Initiative,
        Ratification,
        RatificationStep,
        Signatory,
    )
    from turkicstates.records.bodies import Body, BodyKind, BodyMember
    from turkicstates.records.chairmanships import Chairmanship, Handover
    from turkicstates.records.gaps import Gap
    from turkicstates.records.honours import Award, Designation, DesignationKind
    from turkicstates.records.meetings import Meeting
    from turkicstates.records.meta import ChairOffice, Meta, Series
    from turkicstates.records.names import FormerName
    from turkicstates.records.offices import Office, OfficeKind, OfficeTerm
    from turkicstates.records.organisations import Affiliation, Flag, Organisation
    from turkicstates.records.participants import (
        Absence,
        Format,
        Level,
        MeetingStatus,
        Participant,
        Role,
    )
    from turkicstates.records.parties import Amount, AmountKind
    from turkicstates.records.people import Person
    from turkicstates.records.places import Place
    from turkicstates.records.provenance import Citation, Claim, Confidence, Dispute
    from turkicstates.records.record import Record
    from turkicstates.records.seals import Change, Seal
    from turkicstates.records.snapshots import Event, EventKind, Snapshot
    from turkicstates.records.sources import Source
    from turkicstates.records.statements import Statement
    from turkicstates.records.states import Capital, Membership, State, Status
    from turkicstates.records.summits import Expectation, Summit, SummitKind
    from turkicstates.records.translations import Translations
    from turkicstates.schema.definitions import json_schema
    from turkicstates.sentences import describe

__version__ = "1.0.0"

_bundled = Dataset.bundled()

agreement = _bundled.agreement
agreements = _bundled.agreements
as_of = _bundled.as_of
awards = _bundled.awards
bodies = _bundled.bodies
body = _bundled.body
chair_on = _bundled.chair_on
chairmanship = _bundled.chairmanship
chairmanships = _bundled.chairmanships
changes_between = _bundled.changes_between
data_version = _bundled.data_version
designations = _bundled.designations
gaps = _bundled.gaps
handover_on = _bundled.handover_on
head_of_government_on = _bundled.head_of_government_on
head_of_state_on = _bundled.head_of_state_on
holder_on = _bundled.holder_on
meetings = _bundled.meetings
members_on = _bundled.members_on
name_on = _bundled.name_on
next_summit = _bundled.next_summit
observers_on = _bundled.observers_on
office = _bundled.office
office_terms = _bundled.office_terms
offices = _bundled.offices
organisation = _bundled.organisation
organisations = _bundled.organisations
party = _bundled.party
people = _bundled.people
person = _bundled.person
place = _bundled.place
places = _bundled.places
previous_summit = _bundled.previous_summit
report = _bundled.report
require = _bundled.require
seal = _bundled.seal
search = _bundled.search
secretary_general_on = _bundled.secretary_general_on
snapshot_on = _bundled.snapshot_on
source = _bundled.source
sources = _bundled.sources
state = _bundled.state
statements = _bundled.statements
states = _bundled.states
status_of = _bundled.status_of
summit = _bundled.summit
summits = _bundled.summits
timeline = _bundled.timeline

__all__ = [
    "Absence",
    "Affiliation",
    "Agreement",
    "AgreementKind",
    "AgreementStatus",
    "Amount",
    "AmountKind",
    "Award",
    "Body",
    "BodyKind",
    "BodyMember",
    "Capital",
    "ChairOffice",
    "Chairmanship",
    "Change",
    "Citation",
    "Claim",
    "Confidence",
    "Dataset",
    "DatasetError",
    "Designation",
    "DesignationKind",
    "Dispute",
    "Event",
    "EventKind",
    "Expectation",
    "Flag",
    "Format",
    "FormerName",
    "Gap",
    "Handover",
    "Initiative",
    "InvalidArgumentError",
    "InvalidColumnError",
    "InvalidDateError",
    "InvalidOptionError",
    "Level",
    "Meeting",
    "MeetingStatus",
    "Membership",
    "Meta",
    "NoRecordError",
    "Office",
    "OfficeKind",
    "OfficeTerm",
    "Organisation",
    "PartialDate",
    "Participant",
    "Person",
    "Place",
    "Problem",
    "Ratification",
    "RatificationStep",
    "Record",
    "Role",
    "Seal",
    "SealError",
    "Series",
    "Signatory",
    "Snapshot",
    "Source",
    "StaleDataWarning",
    "State",
    "Statement",
    "Status",
    "Summit",
    "SummitKind",
    "Translations",
    "TurkicStatesError",
    "UnboundRecordError",
    "UnknownRecordError",
    "agreement",
    "agreements",
    "as_of",
    "awards",
    "bodies",
    "body",
    "chair_on",
    "chairmanship",
    "chairmanships",
    "changes_between",
    "data_version",
    "describe",
    "designations",
    "diff",
    "from_dict",
    "gaps",
    "handover_on",
    "head_of_government_on",
    "head_of_state_on",
    "holder_on",
    "json_schema",
    "meetings",
    "members_on",
    "name_on",
    "next_summit",
    "observers_on",
    "office",
    "office_terms",
    "offices",
    "organisation",
    "organisations",
    "party",
    "people",
    "person",
    "place",
    "places",
    "previous_summit",
    "report",
    "require",
    "seal",
    "search",
    "secretary_general_on",
    "snapshot_on",
    "source",
    "sources",
    "state",
    "statements",
    "states",
    "status_of",
    "summit",
    "summits",
    "timeline",
    "to_dict",
]

_LAZY_NAMES = {
    "compare": ("diff",),
    "records.agreements": (
        "Agreement",
        "AgreementKind",
        "AgreementStatus",
        "Initiative",
        "Ratification",
        "RatificationStep",
        "Signatory",
    ),
    "records.bodies": (
        "Body",
        "BodyKind",
        "BodyMember",
    ),
    "records.chairmanships": (
        "Chairmanship",
        "Handover",
    ),
    "records.gaps": ("Gap",),
    "records.honours": (
        "Award",
        "Designation",
        "DesignationKind",
    ),
    "records.meetings": ("Meeting",),
    "records.meta": (
        "ChairOffice",
        "Meta",
        "Series",
    ),
    "records.names": ("FormerName",),
    "records.offices": (
        "Office",
        "OfficeKind",
        "OfficeTerm",
    ),
    "records.organisations": (
        "Affiliation",
        "Flag",
        "Organisation",
    ),
    "records.participants": (
        "Absence",
        "Format",
        "Level",
        "MeetingStatus",
        "Participant",
        "Role",
    ),
    "records.parties": (
        "Amount",
        "AmountKind",
    ),
    "records.people": ("Person",),
    "records.places": ("Place",),
    "records.provenance": (
        "Citation",
        "Claim",
        "Confidence",
        "Dispute",
    ),
    "records.record": ("Record",),
    "records.seals": (
        "Change",
        "Seal",
    ),
    "records.snapshots": (
        "Event",
        "EventKind",
        "Snapshot",
    ),
    "records.sources": ("Source",),
    "records.statements": ("Statement",),
    "records.states": (
        "Capital",
        "Membership",
        "State",
        "Status",
    ),
    "records.summits": (
        "Expectation",
        "Summit",
        "SummitKind",
    ),
    "records.translations": ("Translations",),
    "schema.definitions": ("json_schema",),
    "sentences": ("describe",),
    "notebook": ("load_ipython_extension", "unload_ipython_extension"),
}
"""Names that are imported on first use, by module, because creating classes is slow."""

_MODULE_OF = {name: module for module, names in _LAZY_NAMES.items() for name in names}

if not TYPE_CHECKING:  # otherwise a type checker assumes that any name exists

    def __getattr__(name: str) -> object:
        if name not in _MODULE_OF:
            msg = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(msg)
        from importlib import import_module

        value = getattr(import_module(f"{__name__}.{_MODULE_OF[name]}"), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        from inspect import currentframe
        from traceback import walk_stack

        if any(frame.f_code.co_name == "docmodule" for frame, _ in walk_stack(currentframe())):
            return []  # help() prints all that is listed in full, which takes 18,000 lines
        return [*__all__, "__version__"]
