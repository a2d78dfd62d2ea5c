"""Agreements and documents: treaties, declarations, acts, programmes, decisions."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

import attrs

from turkicstates.dates import AnyDate
from turkicstates.records.kinds import AGREEMENTS, SUMMITS
from turkicstates.records.parties import OfParty, Represented
from turkicstates.records.record import Record
from turkicstates.records.translations import NO_TEXTS, Translations
from turkicstates.records.value import UNCITED, refers_to

if TYPE_CHECKING:
    from turkicstates.records.summits import Summit


class AgreementKind(StrEnum):
    """What a document is."""

    TREATY = "treaty"
    AGREEMENT = "agreement"
    PROTOCOL = "protocol"
    MEMORANDUM = "memorandum"
    CHARTER = "charter"
    DECLARATION = "declaration"
    ACT = "act"
    STATEMENT = "statement"
    DECISION = "decision"
    STRATEGY = "strategy"
    PROGRAMME = "programme"
    ACTION_PLAN = "action-plan"


class AgreementStatus(StrEnum):
    """How far a document has come, as far as the evidence reaches."""

    DRAFT = "draft"
    SIGNED = "signed"
    ADOPTED = "adopted"
    IN_FORCE = "in-force"
    REPLACED = "replaced"
    NOT_CARRIED_OUT = "not-carried-out"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Signatory(Represented):
    """
    A party that signed or adopted a document.

    Attributes:
        party_id: Identifier of the state or organisation.

        person_id: Identifier of the person who signed, or who attended for it.

    Example:
        >>> import turkicstates as ts
        >>> [one.party.name for one in ts.agreement("nakhchivan-agreement").signatories]
        ['Azerbaijan', 'Kazakhstan', 'Kyrgyzstan', 'Türkiye']

    .. versionadded:: 1.0
    """

    party_id: str = attrs.field(metadata=refers_to("states", "organisations"))
    person_id: str | None = attrs.field(default=None, metadata=refers_to("people"))


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Ratification(OfParty):
    """
    The act by which a party ratified or approved an agreement.

    Attributes:
        party_id: Identifier of the state.

        date: Day of the act.

        act: What the act is called.

    Example:
        >>> import turkicstates as ts
        >>> acts = ts.agreement("nakhchivan-agreement").ratifications
        >>> [one.date for one in acts if one.party_id == "azerbaijan"]
        [Date(2009, 11, 26)]

    .. versionadded:: 1.0
    """

    party_id: str = attrs.field(metadata=refers_to("states", "organisations"))
    date: AnyDate | None = None
    act: str | None = None


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Initiative(Represented):
    """
    A proposal that led to a document.

    Attributes:
        party_id: Identifier of the state that proposed it.

        person_id: Identifier of the person who proposed it.

        date: When it was proposed.

        note: Where and how.

    Example:
        >>> import turkicstates as ts
        >>> [one.party.name for one in ts.agreement("nakhchivan-agreement").initiators]
        ['Kazakhstan']

    .. versionadded:: 1.0
    """

    party_id: str = attrs.field(metadata=refers_to("states", "organisations"))
    person_id: str | None = attrs.field(default=None, metadata=refers_to("people"))
    date: AnyDate | None = None
    note: str | None = None


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Agreement(Record):
    """
    A document of Turkic cooperation, from a founding treaty to a decision of a summit.

    Attributes:
        titles: Titles that sources give, by BCP 47 language tag.

        label: What the document is called here where no source gives a title in
            English.

        aliases: Other titles under which it is known and found.

        kind: What the document is.

        status: How far it has come.

        topics: What it is about.

        signed: Day of signature or adoption.

        place: City of signature or adoption.

        summit_id: Identifier of the summit at which it was signed or adopted.

        signatories: The parties that signed or adopted it.

        initiators: Who proposed it.

        ratifications: Acts of ratification, oldest first.

        ratifications_needed: How many ratifications it needs to enter into force, where
            it says a number.

        entered_into_force: Day of entry into force; None where it is not known.

        depositary: Who keeps the original text.

        period_start: First day, month or year of the time that the document covers.

        period_end: Last day, month or year of that time, inclusive.

        amends_ids: Identifiers of the documents that it amends.

        implements_ids: Identifiers of the documents that it carries out.

    Example:
        >>> import turkicstates as ts
        >>> agreement = ts.agreement("nakhchivan-agreement")
        >>> agreement.place, agreement.signed, str(agreement.kind)
        ('Nakhchivan', Date(2009, 10, 3), 'treaty')

    .. versionadded:: 1.0
    """

    _parts: ClassVar[tuple[str, ...]] = (
        *Record._parts,
        "signatories",
        "initiators",
        "ratifications",
    )
    _views: ClassVar[Mapping[str, str]] = {"title": "titles.en"}
    _dated_by: ClassVar[str | None] = "signed"

    titles: Translations = NO_TEXTS
    label: str | None = attrs.field(default=None, metadata=UNCITED)
    aliases: tuple[str, ...] = ()
    kind: AgreementKind = attrs.field(metadata=UNCITED)
    status: AgreementStatus = attrs.field(metadata=UNCITED)
    topics: tuple[str, ...] = attrs.field(default=(), metadata=UNCITED)
    signed: AnyDate | None = None
    place: str | None = None
    summit_id: str | None = attrs.field(default=None, metadata=refers_to("summits"))
    signatories: tuple[Signatory, ...] = ()
    initiators: tuple[Initiative, ...] = ()
    ratifications: tuple[Ratification, ...] = ()
    ratifications_needed: int | None = None
    entered_into_force: AnyDate | None = None
    depositary: str | None = None
    period_start: AnyDate | None = None
    period_end: AnyDate | None = None
    amends_ids: tuple[str, ...] = attrs.field(default=(), metadata=refers_to("agreements"))
    implements_ids: tuple[str, ...] = attrs.field(default=(), metadata=refers_to("agreements"))

    @property
    def title(self) -> str:
        """The English title; where no source gives one, the label or a title in another language."""
        return self.titles.get("en") or self.label or self.titles.first

    @property
    def summit(self) -> "Summit | None":
        """The summit at which it was signed or adopted."""
        return self._related(SUMMITS, self.summit_id)

    @property
    def amends(self) -> "tuple[Agreement, ...]":
        """The documents that it amends."""
        return tuple(self._related(AGREEMENTS, agreement_id) for agreement_id in self.amends_ids)

    @property
    def implements(self) -> "tuple[Agreement, ...]":
        """The documents that it carries out."""
        return tuple(
            self._related(AGREEMENTS, agreement_id) for agreement_id in self.implements_ids
        )

    def _spellings(self) -> Iterator[str]:
        yield from self.titles.values()
        if self.label is not None:
            yield self.label
        yield from self.aliases
