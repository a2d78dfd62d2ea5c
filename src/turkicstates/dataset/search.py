"""Records by words, forgiving of spelling, case, script and language."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from turkicstates.dataset.folding import fold, romanise
from turkicstates.records.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from turkicstates.dataset import Dataset

_CUT = 0.75
"""How alike two words must be, from 0 to 1, for one to count as a spelling of the other."""

_SEARCHED = ("states", "organisations", "people", "bodies", "offices", "agreements", "summits")


def search(dataset: Dataset, text: str, limit: int) -> tuple[Any, ...]:
    """Return the records whose names and words come nearest to *text*, best first."""
    words = romanise(fold(text)).split()
    if not words:
        return ()
    found = []
    for kind in _SEARCHED:
        for record in dataset._table(kind):
            score = _score(words, [*_texts(record), KINDS[kind].singular])
            if score:
                found.append((-score, record._order()[0], record.id, record))
    found.sort(key=lambda row: row[:3])
    return tuple(row[3] for row in found[:limit])


def _score(words: list[str], texts: list[str]) -> float:
    """
    Rate texts by how near they come to having all the words, each in any of the texts.

    A text that has many of them counts beyond that, and more so if it has few others.
    """
    best, alone = dict.fromkeys(words, 0.0), 0.0
    for text in texts:
        there = romanise(fold(text)).split()
        scores = {word: max((_alike(word, one) for one in there), default=0.0) for word in words}
        best = {word: max(score, scores[word]) for word, score in best.items()}
        alone = max(alone, sum(scores.values()) / len(words) - 0.02 * abs(len(there) - len(words)))
    return sum(best.values()) / len(words) + 0.1 * alone if all(best.values()) else 0.0


def _texts(record: Any) -> Iterator[str]:
    yield record.id
    yield from record._spellings()
    for name in ("topics", "city", "venue"):
        value = getattr(record, name, None)
        if value:
            yield value if isinstance(value, str) else " ".join(value)
    if themes := getattr(record, "themes", None):
        yield from themes.values()


@lru_cache(maxsize=65536)
def _alike(word: str, other: str) -> float:
    if word == other:
        return 1.0
    if min(len(word), len(other)) < 4:
        return 0.0
    if other.startswith(word):
        return 0.95
    matcher = SequenceMatcher(None, word, other, autojunk=False)
    if matcher.real_quick_ratio() < _CUT or matcher.quick_ratio() < _CUT:
        return 0.0
    ratio = matcher.ratio()
    return ratio if ratio >= _CUT else 0.0
