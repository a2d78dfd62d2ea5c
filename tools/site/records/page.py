"""Generate the page of a record from the template of its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from pendulum import Date

import turkicstates as ts
from tools.site import api, citing
from tools.site.records.links import address, folder
from tools.site.records.relations import neighbours, relations, twin
from tools.site.records.strip import strip
from tools.site.records.titles import title_of
from tools.site.records.values import facts, in_words, tables
from tools.site.templating import script, templates
from turkicstates.dates import first_day
from turkicstates.export import jsonld
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


def page(
    record: Any, mentions: Sequence[Mention], gaps: Iterable[Any], seal: ts.Seal, site: str = ""
) -> str:
    """
    Return the page of a record in Markdown.

    *seal* is that of its data set, *site* the address of the front page, if it is known.
    """
    kind = kind_of(record).name
    before, after = neighbours(record)
    sentence = ts.describe(record)
    title, path = title_of(record), f"{folder(kind)}/{record.id}"
    template = _TEMPLATES.select_template([f"{kind}.md", "record.md"])
    return template.render(
        record=record,
        kind=kind,
        title=title,
        sentence=sentence,
        description=f"A term of office: {sentence}" if kind == OFFICE_TERMS.name else sentence,
        confidence=_CONFIDENCE[record.confidence],
        before=before,
        after=after,
        twin=twin(record),
        day=_day(record),
        bars=strip(record),
        facts=list(facts(record)),
        tables={table.label: table for table in tables(record)},
        disputes=list(_disputes(record)),
        gaps=list(gaps),
        relations=relations(mentions),
        many=_MANY,
        glossary=_GLOSSARY,
        structured=script({"@context": jsonld.CONTEXT, "@graph": list(jsonld.nodes(kind, record))}),
        call=_call(kind, record),
        api=api.VERSION,
        path=path,
        forms=citing.of_page(seal, title, f"records/{path}", site),
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


def _disputes(record: Any) -> Iterator[tuple[str, Any, list[Claim]]]:
    """Yield each dispute: its field in words, the dispute, and the claims."""
    for dispute in record.disputes:
        claims = [
            Claim(claim.value, claim.value == dispute.chosen, claim.sources)
            for claim in dispute.values
        ]
        yield in_words(record, dispute.field), dispute, claims


_TEMPLATES = templates(address=address, in_words=in_words)
