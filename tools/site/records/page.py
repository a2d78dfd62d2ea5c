"""Generate the page of a record from the template of its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from markupsafe import Markup
from pendulum import Date

import turkicstates as ts
from tools.site import api, citing
from tools.site.records.claims import claimed, in_words
from tools.site.records.links import address, folder
from tools.site.records.relations import neighbours, relations, twin
from tools.site.records.strip import strip
from tools.site.records.structured import structured
from tools.site.records.titles import title_of
from tools.site.records.values import facts, tables
from tools.site.templating import script, templates
from turkicstates.dates import first_day
from turkicstates.records.kinds import KINDS, OFFICE_TERMS, SUMMITS
from turkicstates.records.labels import kind_of
from turkicstates.records.paths import owner_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tools.site.records.links import Mention
    from turkicstates.records.sources import Source

_MANY = 12
"""How many references a list may have before it is folded."""

_CONFIDENCE = {
    "high": "a source at first hand, or two independent sources that agree",
    "medium": "one source at second hand",
    "low": "a doubtful source, or one that needed interpretation",
}


_GLOSSARY = {
    "Entered into force": "in-force",
    "Ordinal": "ordinal",
    "Ratifications needed": "ratification",
    "Series": "series",
}
"""The fields whose names the glossary explains, and where."""


class Claim(NamedTuple):
    """One side of a dispute."""

    value: str
    is_chosen: bool
    sources: Sequence[Source]


class Choice(NamedTuple):
    """What a record says where sources disagree, and why."""

    chosen: str
    reason: str


def page(
    record: Any,
    mentions: Sequence[Mention],
    gaps: Iterable[Any],
    seal: ts.Seal,
    *,
    where: str = "",
    base: str = "",
) -> str:
    """
    Return the page of a record in Markdown.

    Args:
        record: The record.

        mentions: What refers to it.

        gaps: What was looked for about it, and not found.

        seal: The seal of its data set.

        where: A map of where it is, as HTML; nothing for most kinds.

        base: The address of the front page, if it is known.
    """
    kind = kind_of(record).name
    before, after = neighbours(record)
    sentence = ts.describe(record)
    title, path = title_of(record), f"{folder(kind)}/{record.id}"
    if kind == OFFICE_TERMS.name:  # the page of the person may begin with the same sentence
        sentence = f"A term of office: {sentence}"
    template = _TEMPLATES.select_template([f"{kind}.md", "record.md"])
    return template.render(
        record=record,
        kind=kind,
        title=title,
        sentence=sentence,
        confidence=_CONFIDENCE[record.confidence],
        before=before,
        after=after,
        twin=twin(record),
        day=_day(record),
        bars=strip(record),
        where=Markup(where),  # noqa: S704  # made by the locator, which escapes
        facts=list(facts(record)),
        tables={table.label: table for table in tables(record)},
        disputes=list(_disputes(record)),
        gaps=list(gaps),
        relations=relations(mentions),
        many=_MANY,
        glossary=_GLOSSARY,
        structured=script(structured(kind, record, base)),
        call=_call(kind, record),
        api=api.VERSION,
        path=path,
        forms=citing.of_page(seal, title, f"records/{path}", base),
    )


def _day(record: Any) -> str:
    """Return the day of a record, if it has one that the time machine can show."""
    first = min(first_day(summit.start) for summit in owner_of(record).records(SUMMITS))
    for name in ("leaders_met", "start", "date", "signed"):
        day = getattr(record, name, None)
        if day is not None:
            return day.isoformat() if isinstance(day, Date) and day >= first else ""
    return ""


def _call(kind: str, record: Any) -> str:
    """Return the expression of Python that returns a record."""
    function = KINDS[kind].singular
    if hasattr(ts, function):
        return f'ts.{function}("{record.id}")'
    return f'ts.Dataset.bundled().by_id("{kind}", "{record.id}")'


def _disputes(record: Any) -> Iterator[tuple[str, Choice, list[Claim]]]:
    """Yield each dispute: its field, what the record says, and the claims, all in words."""
    for dispute in record.disputes:
        claims = [
            Claim(
                claimed(record, dispute.field, claim.value),
                claim.value == dispute.chosen,
                claim.sources,
            )
            for claim in dispute.values
        ]
        chosen = claimed(record, dispute.field, dispute.chosen)
        yield in_words(record, dispute.field), Choice(chosen, dispute.reason), claims


_TEMPLATES = templates(address=address, in_words=in_words)
