"""Agreements and other documents: treaties, declarations, programmes, decisions."""

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
    """The type of a document."""

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
    """The latest known stage of a document."""

    DRAFT = "draft"
    SIGNED = "signed"
    ADOPTED = "adopted"
    IN_FORCE = "in-force"
    REPLACED = "replaced"
    NOT_CARRIED_OUT = "not-carried-out"


class RatificationStep(StrEnum):
    """A step by which a party ratifies an agreement, in the order in which they happen."""

    VOTE = "vote"
    LAW = "law"
    GAZETTE = "gazette"
    DEPOSIT = "deposit"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Signatory(Represented):
    """
    A party that signed or adopted a document.

    Attributes:
        party_id: Identifier of the state or organisation.

        person_id: Identifier of the person who signed or represented the party.

    Example:
        >>> import turkicstates as ts
        >>> agreement = ts.agreement("nakhchivan-agreement")
        >>> [signatory.party.name for signatory in agreement.signatories]
        ['Azerbaijan', 'Kazakhstan', 'Kyrgyzstan', 'Türkiye']

    .. versionadded:: 1.0
    """

    party_id: str = attrs.field(metadata=refers_to("states", "organisations"))
    person_id: str | None = attrs.field(default=None, metadata=refers_to("people"))


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Ratification(OfParty):
    """
    An act by which a party ratified or approved an agreement.

    Attributes:
        party_id: Identifier of the state.

        step: The step that *date* dates: the law or decree if its date is known, or else
            the vote in parliament, the publication in the gazette or the deposit.

        date: Day of the step, or the day of the first report of it if *act* says so.

        act: Name of the act, such as a law or decree.

        voted: Day of the last vote in parliament, where a later step has its own date.

    Example:
        >>> import turkicstates as ts
        >>> document = ts.agreement("ots-civil-protection-mechanism-agreement")
        >>> [act] = [act for act in document.ratifications if act.party_id == "kyrgyzstan"]
        >>> str(act.step), act.date, act.voted
        ('law', Date(2025, 10, 31), Date(2025, 9, 24))

    .. versionadded:: 1.0
    """

    party_id: str = attrs.field(metadata=refers_to("states", "organisations"))
    step: RatificationStep | None = None
    date: AnyDate | None = None
    act: str | None = None
    voted: AnyDate | None = None


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Initiative(Represented):
    """
    A proposal that led to a document.

    Attributes:
        party_id: Identifier of the state that proposed it.

        person_id: Identifier of the person who proposed it.

        date: Date of the proposal.

        note: Where and how it was proposed.

    Example:
        >>> import turkicstates as ts
        >>> agreement = ts.agreement("nakhchivan-agreement")
        >>> [initiative.party.name for initiative in agreement.initiators]
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
    A document of the cooperation, from a founding treaty to a summit decision.

    Attributes:
        titles: Titles that sources give, by BCP 47 language tag.

        label: The library's name for the document if no source gives an English title.

        aliases: Other titles by which you can look it up.

        kind: Type of document.

        status: Latest known stage.

        topics: Topics that it covers.

        signed: Date of signature or adoption.

        place: City of signature or adoption.

        summit_id: Identifier of the summit where it was signed or adopted.

        signatories: Parties that signed or adopted it.

        initiators: Proposals that led to it.

        ratifications: Acts of ratification, oldest first.

        ratifications_needed: Number of ratifications needed to enter into force: all
            of them if the document waits for the last one. None if it is unknown.

        entered_into_force: Date of entry into force, or None if unknown.

        depositary: Who keeps the original text.

        period_start: First day, month or year that the document covers.

        period_end: Last day, month or year that the document covers, inclusive.

        amends_ids: Identifiers of the documents that it amends.

        implements_ids: Identifiers of the documents that it implements.

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
        """The English title or, without one, the label or another title."""
        return self.titles.get("en") or self.label or self.titles.first

    @property
    def summit(self) -> "Summit | None":
        """The summit where it was signed or adopted."""
        return self._related(SUMMITS, self.summit_id)

    @property
    def amends(self) -> "tuple[Agreement, ...]":
        """The documents that it amends."""
        return tuple(self._related(AGREEMENTS, agreement_id) for agreement_id in self.amends_ids)

    @property
    def implements(self) -> "tuple[Agreement, ...]":
        """The documents that it implements."""
        return tuple(
            self._related(AGREEMENTS, agreement_id) for agreement_id in self.implements_ids
        )

    def _spellings(self) -> Iterator[str]:
        yield from self.titles.values()
        if self.label is not None:
            yield self.label
        yield from self.aliases
