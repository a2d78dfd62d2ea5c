"""The page of one record: what is known of it, how, where sources disagree, and what names it."""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING, Any

from tools.site.records.links import Mention, folder, link, written
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
"""How many records may name another before their list is folded."""


def page(record: Any, mentions: Sequence[Mention], gaps: Iterable[Any], near: Sequence[Any]) -> str:
    """Return the page of a record in Markdown; *near* are those before and after it, or None."""
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
        yield from _raw("".join(_dispute(one) for one in record.disputes))
    yield from _not_known(gaps)
    if mentions:
        yield "## Named by\n"
        yield from _raw("".join(_named_by(mentions)))
    yield "## Sources\n"
    yield from _raw(f'<ol class="sources">{"".join(_citations(record))}</ol>')
    yield "## Correct this\n"
    yield (
        f"Is something wrong or missing? `ts.report(record, field)` fills in a correction, and "
        f"[five steps](../../contributing.md#correct-a-fact-in-five-steps) make it; "
        f"the record is `{record.id}` in `{KINDS[kind].file}`.\n"
    )
    yield from _raw(_structured(kind, record))


def _raw(html: str) -> Iterator[str]:
    yield f"```{{raw}} html\n{html}\n```\n"


def _trail(record: Any, kind: str, near: Sequence[Any]) -> str:
    """Say of which kind a record is and how sure, with the ways to its neighbours."""
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
    """Yield a list for each kind and field by which other records name this one."""
    for (kind, field), group in groupby(
        mentions, key=lambda one: (kind_of(one.record).name, one.field)
    ):
        records = [one.record for one in group]
        title = f"{folder(kind).replace('-', ' ').capitalize()}, as {label(field).lower()}"
        items = "".join(f"<li>{link(one)}</li>" for one in records)
        state = "" if len(records) > _MANY else " open"
        yield f"<details{state}><summary>{title} ({len(records)})</summary><ul>{items}</ul></details>"


def _citations(record: Record) -> Iterator[str]:
    for number, one in enumerate(record.citations, 1):
        fields = ", ".join(written(path) for path in one.supports)
        note = f" {written(one.note)}" if one.note else ""
        yield (
            f'<li id="source-{number}">{_source(one.source)}{note}'
            f'<br><span class="supports">for {fields}</span></li>'
        )


def _source(source: Source) -> str:
    """Write a source as a footnote does, its title linked to its address."""
    title = source.title or source.url or source.id
    text = written(title)
    if source.url and source.url.startswith(("https://", "http://")):
        text = f'<a href="{written(source.url)}" rel="noopener">{text}</a>'
    parts = [written(source.publisher)] if source.publisher else []
    parts.append(text)
    if source.published:
        parts.append(written(source.published))
    return ", ".join(parts)


def _structured(kind: str, record: Any) -> str:
    """Return the record as JSON-LD, kept from ending the element that holds it."""
    whole = {"@context": jsonld.CONTEXT, "@graph": list(jsonld.nodes(kind, record))}
    text = json.dumps(whole, ensure_ascii=False).replace("<", "\\u003c")
    return f'<script type="application/ld+json">{text}</script>'
