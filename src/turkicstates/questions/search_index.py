"""An index of the words by which records are searched."""

from __future__ import annotations

from difflib import SequenceMatcher
from math import log
from typing import TYPE_CHECKING, Any, NamedTuple

from turkicstates.folding import fold, romanise
from turkicstates.questions.search_texts import RELATED, periods_of, texts_of
from turkicstates.records.keys import order_of
from turkicstates.records.kinds import KINDS

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Sequence

    from turkicstates.questions.search_terms import Term
    from turkicstates.records.record import Record
    from turkicstates.store import Store

SEARCHED = tuple(
    kind for name, kind in KINDS.items() if name not in ("sources", "office_terms", "gaps")
)
"""The kinds of record that a search finds."""

MIN_SIMILARITY = 0.75
"""How similar two words must be, from 0 to 1, to count as spellings of each other."""

MIN_LENGTH, _MAX_LENGTH = 4, 100
"""Lengths of words that are compared letter by letter; numbers and others only match exactly."""

RELATED_FACTOR = 0.7
"""What a word counts if only something related to the record has it."""

MIN_COVERAGE = 0.6
"""A record must have this part of what the best one has of the words, or it is left out."""


class Entry(NamedTuple):
    """A record with its kind, its own texts as words with their weights, and its periods."""

    record: Any
    singular: str
    texts: tuple[tuple[tuple[str, ...], float], ...]
    periods: tuple[tuple[datetime.date, datetime.date], ...]
    order: tuple[str, str]


class Index:
    """The words of all records of a data set."""

    def __init__(self, dataset: Store) -> None:
        self._meta = dataset.meta
        self._entries: list[Entry] = []
        self._places: dict[str, dict[int, float]] = {}
        self._words: dict[str, tuple[str, ...]] = {}
        for kind in SEARCHED:
            for record in dataset.records(kind):
                self._add(dataset, record, kind.singular)

    def _add(self, dataset: Store, record: Any, singular: str) -> None:
        own: set[str] = set()
        related: set[str] = set()
        texts = []
        for text, weight in texts_of(dataset, record):
            words = self._words.get(text)
            if words is None:
                words = self._words[text] = tuple(romanise(fold(text)).split())
            if weight > RELATED:
                texts.append((words, weight))
                own.update(words)
            else:
                related.update(words)
        place = len(self._entries)
        for word in own:
            self._places.setdefault(word, {})[place] = 1.0
        for word in related - own:
            self._places.setdefault(word, {})[place] = RELATED_FACTOR
        periods = tuple(periods_of(dataset, record))
        self._entries.append(Entry(record, singular, tuple(texts), periods, order_of(record)))

    def find(self, terms: Sequence[Term]) -> list[Record]:
        """
        Return the records that have some of the terms, best first.

        A term counts for more the fewer records have it. A record scores higher if one of
        its texts has many of the words and few others, if a word names its kind, and slightly
        if it has many citations. Drafts and planned events score lower, and so do summits
        of a series outside the organisation, by their ordinal, which its own series has too.
        """
        similar = [self._similar(term) for term in terms]
        scores = [
            self._within(*term.period) if term.period else self._with(words)
            for term, words in zip(terms, similar, strict=True)
        ]
        weights = [log(1 + len(self._entries) / len(score)) if score else 0.0 for score in scores]
        total = sum(weights)
        coverage: dict[int, float] = {}
        for score, weight in zip(scores, weights, strict=True):
            for place, value in score.items():
                coverage[place] = coverage.get(place, 0.0) + value * weight / total
        least = MIN_COVERAGE * max(coverage.values(), default=0.0)
        outside = {series.id for series in self._meta.series if series.outside}
        wanted = {word for term in terms for word in term.words}
        ranked = []
        for place, value in coverage.items():
            if value >= least:
                entry = self._entries[place]
                ranked.append(
                    (-value - _bonus(entry, similar, wanted, outside), *entry.order, place)
                )
        return [self._entries[place].record for *_, place in sorted(ranked)]

    def _within(self, first: datetime.date, last: datetime.date) -> dict[int, float]:
        """Rate the records that happened in a period; less if they began before it."""
        scores: dict[int, float] = {}
        for place, entry in enumerate(self._entries):
            for start, end in entry.periods:
                if start <= last and first <= end:
                    score = 1.0 if first <= start else 0.8
                    scores[place] = max(score, scores.get(place, 0.0))
        return scores

    def _with(self, similar: dict[str, float]) -> dict[int, float]:
        """Rate the records that have words, given how similar those are to the one wanted."""
        scores: dict[int, float] = {}
        for word, similarity in similar.items():
            for place, factor in self._places[word].items():
                scores[place] = max(similarity * factor, scores.get(place, 0.0))
        return scores

    def _similar(self, term: Term) -> dict[str, float]:
        """Return the words of all records that are spellings of a term, from 0 to 1."""
        similar: dict[str, float] = {}
        for wanted in term.words:
            for word, similarity in self._spellings(wanted):
                similar[word] = max(similarity, similar.get(word, 0.0))
        return similar

    def _spellings(self, wanted: str) -> Iterator[tuple[str, float]]:
        if wanted in self._places:
            yield wanted, 1.0
        if not (MIN_LENGTH <= len(wanted) <= _MAX_LENGTH and wanted.isalpha()):
            return
        matcher = SequenceMatcher(None, "", wanted, autojunk=False)
        longest = len(wanted) / MIN_SIMILARITY * (2 - MIN_SIMILARITY)
        for word in self._places:
            if word.startswith(wanted):
                yield word, 0.95
            elif MIN_LENGTH <= len(word) <= longest:
                matcher.set_seq1(word)
                if (
                    matcher.real_quick_ratio() >= MIN_SIMILARITY
                    and matcher.quick_ratio() >= MIN_SIMILARITY
                    and (ratio := matcher.ratio()) >= MIN_SIMILARITY
                ):
                    yield word, ratio


def _bonus(
    entry: Entry, similar: Sequence[dict[str, float]], wanted: set[str], outside: set[str]
) -> float:
    best_text = 0.0
    for words, weight in entry.texts:
        scores = [
            max((spellings.get(word, 0.0) for word in words), default=0.0) for spellings in similar
        ]
        closeness = sum(scores) / len(scores) - 0.02 * abs(len(words) - len(scores))
        best_text = max(best_text, weight * closeness)
    kind_bonus = 0.25 if entry.singular in wanted else 0.0
    draft_penalty = 0.1 if getattr(entry.record, "status", None) in ("draft", "planned") else 0.0
    citation_bonus = 0.002 * min(len(entry.record.citations), 10)
    other = getattr(entry.record, "series", None) in outside
    series_penalty = 0.03 if other and str(entry.record.ordinal) in wanted else 0.0
    return 0.1 * best_text + kind_bonus + citation_bonus - draft_penalty - series_penalty
