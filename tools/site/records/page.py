"""Generate the page of a record: facts, sources, disputes, and records that refer to it."""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING, Any

from tools.site.records.links import Mention, folder, link, outside, written
from tools.site.records.titles import title_of
from tools.site.records.values import facts, tables
from tools.site.text import cell
from turkicstates.export import jsonld
from turkicstates.records.kinds import KINDS
from turkicstates.records.labels import kind_of, label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from turkicstates.records.provenance import Dispute
    from turkicstates.records.record import Record
    from turkicstates.records.sources import Source

_MANY = 12
"""How many references a list may have before it is folded."""


def page(record: Any, mentions: Sequence[Mention], gaps: Iterable[Any], near: Sequence[Any]) -> str:
    """Return the page of a record in Markdown; *near* is the record before and the one after it."""
    return "\n".join(_lines(record, mentions, gaps, near)) + "\n"


def _lines(
    record: Any, mentions: Sequence[Mention], gaps: Iterable[Any], near: Sequence[Any]
) -> Iterator[str]:
    kind = kind_of(record).name
    yield "---\norphan: true\n---\n"
    yield f"# {cell(title_of(record))}\n"
    yield from _raw(_trail(record, kind, near))
    yield "## What is known\n"
    yield from _raw(
        f'<div class="record"><table class="facts"><tbody>{"".join(facts(record))}</tbody></table></div>'
    )
    for name, table in tables(record):
        yield f"### {label(name)}\n"
        yield from _raw(table)
    if record.note:
        yield f"{cell(record.note)}\n"
    if record.disputes:
        yield "## Disputes\n"
        yield from _raw("".join(_dispute(dispute) for dispute in record.disputes))
    yield from _not_known(gaps)
    if mentions:
        yield "## Named by\n"
        yield from _raw("".join(_named_by(mentions)))
    yield "## Sources\n"
    yield from _raw(f'<ol class="sources">{"".join(_citations(record))}</ol>')
    yield "## Correct this\n"
    yield (
        f"Is something wrong or missing? `ts.report(record, field)` drafts a report, and "
        f"[five steps](../../contributing.md#correct-a-fact-in-five-steps) take you to a correction; "
        f"the record is `{record.id}` in `{KINDS[kind].file}`.\n"
    )
    yield from _raw(_structured(kind, record))


def _raw(html: str) -> Iterator[str]:
    yield f"```{{raw}} html\n{html}\n```\n"


def _trail(record: Any, kind: str, near: Sequence[Any]) -> str:
    """Return the links to the list and to the neighbours, and the confidence of a record."""
    before, after = near
    all_of = folder(kind).replace("-", " ")
    steps = [f'<a href="index.html">All {all_of}</a>']
    steps += [f"Before: {link(before)}"] if before else []
    steps += [f"After: {link(after)}"] if after else []
    return (
        f'<p class="trail">{" · ".join(steps)}</p>'
        f'<p class="trail">Confidence: <strong>{record.confidence}</strong></p>'
    )


def _dispute(dispute: Dispute) -> str:
    claims = "".join(
        f"<li>{'<strong>' if claim.value == dispute.chosen else ''}{written(claim.value)}"
        f"{'</strong> (chosen)' if claim.value == dispute.chosen else ''}: "
        f"{'; '.join(_source(source) for source in claim.sources)}</li>"
        for claim in dispute.values
    )
    name, _, part = dispute.field.partition(".")
    which = label(name) + (f" ({part})" if part else "")
    return (
        f"<p>Sources disagree on <strong>{written(which)}</strong>. "
        f"The record says <em>{written(dispute.chosen)}</em>: {written(dispute.reason)}</p>"
        f"<ul>{claims}</ul>"
    )


def _not_known(gaps: Iterable[Any]) -> Iterator[str]:
    gaps = list(gaps)
    if gaps:
        yield "## Looked for and not found\n"
        for gap in gaps:
            known = f": {cell(gap.note)}" if gap.note else ""
            yield f"- {cell(gap.subject)}{known} (last looked for {gap.checked})"
        yield ""


def _named_by(mentions: Sequence[Mention]) -> Iterator[str]:
    """Yield a list for each kind and field by which other records refer to this one."""
    for (kind, field), group in groupby(
        mentions, key=lambda mention: (kind_of(mention.record).name, mention.field)
    ):
        records = [mention.record for mention in group]
        title = f"{folder(kind).replace('-', ' ').capitalize()}, as {label(field).lower()}"
        items = "".join(f"<li>{link(record)}</li>" for record in records)
        state = "" if len(records) > _MANY else " open"
        yield f"<details{state}><summary>{title} ({len(records)})</summary><ul>{items}</ul></details>"


def _citations(record: Record) -> Iterator[str]:
    for number, citation in enumerate(record.citations, 1):
        fields = ", ".join(written(path) for path in citation.supports)
        note = f" {written(citation.note)}" if citation.note else ""
        yield (
            f'<li id="source-{number}">{_source(citation.source)}{note}'
            f'<br><span class="supports">for {fields}</span></li>'
        )


def _source(source: Source) -> str:
    """Return a source in the form of a footnote, its heading linked to its address."""
    title = source.heading or source.url or source.id
    parts = [written(source.publisher)] if source.publisher else []
    parts.append(outside(source.url or "", title))
    if source.published:
        parts.append(written(source.published))
    return ", ".join(parts)


def _structured(kind: str, record: Any) -> str:
    """Return the record as JSON-LD, escaped so that it cannot end its script element."""
    whole = {"@context": jsonld.CONTEXT, "@graph": list(jsonld.nodes(kind, record))}
    text = json.dumps(whole, ensure_ascii=False).replace("<", "\\u003c")
    return f'<script type="application/ld+json">{text}</script>'
