"""Formats, participants and absences of summits and meetings."""

from enum import StrEnum

import attrs

from turkicstates.records.parties import Represented
from turkicstates.records.value import refers_to


class MeetingStatus(StrEnum):
    """Whether a meeting took place or was planned when the data was last checked."""

    HELD = "held"
    PLANNED = "planned"


class Format(StrEnum):
    """How the participants of a meeting met."""

    IN_PERSON = "in-person"
    VIDEO = "video"


class Role(StrEnum):
    """The role in which a party took part in a meeting."""

    MEMBER = "member"
    OBSERVER = "observer"
    GUEST = "guest"
    ORGANISATION = "organisation"
    SECRETARY_GENERAL = "secretary-general"
    HONORARY_CHAIRMAN = "honorary-chairman"


class Level(StrEnum):
    """The rank at which a state or organisation was represented."""

    HEAD_OF_STATE = "head-of-state"
    FORMER_HEAD_OF_STATE = "former-head-of-state"
    HEAD_OF_GOVERNMENT = "head-of-government"
    VICE_PRESIDENT = "vice-president"
    DEPUTY_HEAD_OF_GOVERNMENT = "deputy-head-of-government"
    HEAD_OF_PARLIAMENT = "head-of-parliament"
    HEAD_OF_REPRESENTATIVE_BODY = "head-of-representative-body"
    SUB_NATIONAL_LEADER = "sub-national-leader"
    MINISTER = "minister"
    AMBASSADOR = "ambassador"
    ORGANISATION_HEAD = "organisation-head"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Participant(Represented):
    """
    A participant in a meeting and the party that they represented.

    Attributes:
        party_id: Identifier of the state or organisation that was represented.

        person_id: Identifier of the person, or None if no source names them.

        office: Office of the person on that day.

        level: Rank of the representative.

        role: Role in which the party took part.

        note: Additional information.

    Example:
        >>> import turkicstates as ts
        >>> [p.person.name for p in ts.summit(10).participants if p.party_id == "hungary"]
        ['Viktor Orbán']

    .. versionadded:: 1.0
    """

    party_id: str = attrs.field(metadata=refers_to("states", "organisations"))
    person_id: str | None = attrs.field(default=None, metadata=refers_to("people"))
    office: str | None = None
    level: Level | None = None
    role: Role
    note: str | None = None


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Absence(Represented):
    """
    A party that did not attend a summit, although it was expected or entitled to.

    Attributes:
        party_id: Identifier of the state or organisation.

        person_id: Identifier of the person who did not attend.

        note: What is known about the absence.

    Example:
        >>> import turkicstates as ts
        >>> any(absence.party_id == "northern-cyprus" for absence in ts.summit(10).absences)
        True

    .. versionadded:: 1.0
    """

    party_id: str = attrs.field(metadata=refers_to("states", "organisations"))
    person_id: str | None = attrs.field(default=None, metadata=refers_to("people"))
    note: str | None = None
