"""What summits and meetings have in common: how they are held, and who comes."""

from enum import StrEnum

import attrs

from turkicstates.records.parties import Represented
from turkicstates.records.value import refers_to


class MeetingStatus(StrEnum):
    """Whether a meeting took place, as far as the evidence reaches."""

    HELD = "held"
    PLANNED = "planned"


class Format(StrEnum):
    """Where the participants of a meeting were."""

    IN_PERSON = "in-person"
    VIDEO = "video"


class Role(StrEnum):
    """As what somebody took part in a meeting."""

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
    Somebody who came to a meeting, and for whom.

    Attributes:
        party_id: Identifier of the state or organisation that was represented.

        person_id: Identifier of the person, or None where no source names one.

        office: The person's office on the day.

        level: Rank at which the party was represented.

        role: As what the party took part.

        note: What a reader should know beside the fields.

    Example:
        >>> import turkicstates as ts
        >>> [one.person.name for one in ts.summit(10).participants if one.party_id == "hungary"]
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
    A party that was expected at a summit, or entitled to come, and stayed away.

    Attributes:
        party_id: Identifier of the state or organisation.

        person_id: Identifier of the person who did not come.

        note: What is known of it.

    Example:
        >>> import turkicstates as ts
        >>> any(one.party_id == "northern-cyprus" for one in ts.summit(10).absences)
        True

    .. versionadded:: 1.0
    """

    party_id: str = attrs.field(metadata=refers_to("states", "organisations"))
    person_id: str | None = attrs.field(default=None, metadata=refers_to("people"))
    note: str | None = None
