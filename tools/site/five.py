"""Generate the page that answers five questions of somebody who has never heard of the organisation."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any, NamedTuple

from tools.site.records.links import page_of
from tools.site.templating import templates
from turkicstates.cli.evidence import Shown, choose
from turkicstates.records.references import own_organisation
from turkicstates.sentences import describe
from turkicstates.sentences.words import date_in_words, listed, on

if TYPE_CHECKING:
    from collections.abc import Iterator

    import turkicstates as ts

_MOST_SOURCES = 3
"""How many sources stand below an answer; the pages of the records have all of them."""


class Answer(NamedTuple):
    """A question, its answer in a sentence or two, where to read on, and the sources behind it."""

    question: str
    text: str
    records: tuple[Any, ...]
    sources: tuple[ts.Source, ...]


def page(dataset: ts.Dataset) -> str:
    """Return the page in Markdown."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the page says itself how fresh it is
        snapshot = dataset.snapshot_on(dataset.as_of())
    answers = [
        *_founders(dataset),
        *_observers(dataset, snapshot),
        *_first_chair(dataset),
        *_chair(dataset, snapshot),
    ]
    template = templates(address=page_of).get_template("five-answers.md")
    return template.render(answers=answers, as_of=dataset.as_of(), now=snapshot)


def _founders(dataset: ts.Dataset) -> Iterator[Answer]:
    """Yield who signed the agreement by which the organisation was founded."""
    organisation = own_organisation(dataset)
    if organisation is None or organisation.founding_agreement is None:
        return
    treaty = organisation.founding_agreement
    parties = listed(signatory.party.name for signatory in treaty.signatories)
    where = f" in {treaty.place}" if treaty.place else ""
    signed = f" {on(treaty.signed)}" if treaty.signed else ""
    force = treaty.entered_into_force
    text = f"{parties} founded it. They signed the {treaty.title}{where}{signed}"
    text += f"; it has been in force since {date_in_words(force)}." if force else "."
    sources = _few(dataset, treaty, "signatories", "signed")
    yield Answer("Who founded it?", text, (treaty,), sources)


def _observers(dataset: ts.Dataset, snapshot: ts.Snapshot) -> Iterator[Answer]:
    """Yield what observers do and do not, as far as the data shows, and who they are."""
    if not snapshot.observers:
        return
    chaired = {term.state_id for term in dataset.chairmanships()}
    since = [
        f"{party.name} (since {date_in_words(party.memberships[-1].start)})"
        for party in snapshot.observers
    ]
    text = (
        "An observer is a state or an organisation that the heads of state of the members "
        "have admitted to their meetings without making it a member. "
    )
    if not chaired & {party.id for party in snapshot.observers}:
        text += "The chair passes among the members; no observer has held it. "
    text += f"The observers are {listed(since)}."
    sources = {
        _few(dataset, party, "memberships.observer")[0]: None for party in snapshot.observers
    }
    yield Answer("What is an observer?", text, snapshot.observers, tuple(sources))


def _first_chair(dataset: ts.Dataset) -> Iterator[Answer]:
    """Yield the first term of the chair."""
    terms = dataset.chairmanships()
    if terms:
        text = f"{describe(terms[0])} Before {date_in_words(terms[0].start)} there was no chair."
        sources = _few(dataset, terms[0], "start", "state_id")
        yield Answer("Who chaired first?", text, (terms[0],), sources)


def _chair(dataset: ts.Dataset, snapshot: ts.Snapshot) -> Iterator[Answer]:
    """Yield the chair on the last day that was checked, and say which day that is."""
    term = snapshot.chair
    if term is None:
        return
    checked = date_in_words(dataset.as_of())
    text = f"{describe(term)} That was checked up to {checked}"
    planned = next_meeting(dataset)
    text += f"; {planned[0].lower()}{planned[1:]}" if planned else "."
    sources = _few(dataset, term, "start", "state_id")
    yield Answer("Who chairs now?", text, (term,), sources)


def next_meeting(dataset: ts.Dataset) -> str:
    """Return a sentence about the first summit that the data has as planned; perhaps nothing."""
    planned = [summit for summit in dataset.summits() if summit.status == "planned"]
    return describe(planned[0]) if planned else ""


def _few(dataset: ts.Dataset, record: Any, *fields: str) -> tuple[ts.Source, ...]:
    """Return a few sources of a record that support the fields together."""
    shown = [Shown(field, record, field) for field in fields]
    return tuple(source for source, _ in choose(dataset, shown, _MOST_SOURCES))
