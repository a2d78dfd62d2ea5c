"""Records by words, forgiving of spelling, case, script and language."""

from __future__ import annotations

from functools import lru_cache
from operator import index
from typing import TYPE_CHECKING, Any

from turkicstates.errors import InvalidArgumentError, shown, type_of
from turkicstates.folding import fold, romanise
from turkicstates.records.keys import order_of, spellings_of
from turkicstates.records.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from turkicstates.records.record import Record
    from turkicstates.store import Store

_CUT = 0.75
"""How alike two words must be, from 0 to 1, for one to count as a spelling of the other."""

_LONGEST = 100
"""Longer words are no words, and would take long to compare letter by letter."""

_SEARCHED = tuple(name for name in KINDS if name not in ("sources", "office_terms", "gaps"))

_TEXTS = ("motto", "subject", "text", "award", "city", "venue", "topics", "kind")
"""Fields that are searched besides the names; they count for less."""


def search(dataset: Store, text: str, /, *, limit: int = 10) -> tuple[Record, ...]:
    """
    Return the records that a text may mean, of every kind, best first.

    Args:
        text: Words in any of the recorded languages and scripts; spelling, case and
            accents are forgiven.

        limit: How many records at most.

    Returns:
        The records, perhaps none.

    Raises:
        TypeError: If *text* is no text, or *limit* no whole number.

        InvalidArgumentError: If *limit* is negative.

    Example:
        >>> import turkicstates as ts
        >>> ts.search("metroloji")[0].id
        'metrology-protocol-2023'
    """
    if not isinstance(text, str):
        raise TypeError(f"text must be a string, not {type_of(text)}")
    if index(limit) < 0:
        msg = f"limit={shown(limit)} is negative; pass how many records you want at most"
        raise InvalidArgumentError(msg, "limit", limit)
    words = [*dict.fromkeys(romanise(fold(text)).split())]
    if not words:
        return ()
    scored = []
    for name in _SEARCHED:
        for record in dataset.records(name):
            score = _score(words, record, KINDS[name].singular)
            if score:
                scored.append((-score, *order_of(record), record))
    scored.sort(key=lambda row: row[:3])
    return tuple(record for *_, record in scored[:limit])


def _score(words: list[str], record: Any, singular: str) -> float:
    """
    Rate a record by how near its texts come to having all the words, each in any of them.

    It counts beyond that if the words name its kind, if one text has many of them and few
    others, if it is more than a draft, and a little if many sources tell of it.
    """
    texts = [
        (romanise(fold(text)).split(), weight)
        for text, weight in [*_texts(record), (singular, 0.5)]
    ]
    for word in words:  # most records lack the first already
        if not any(_alike(word, other) for there, _ in texts for other in there):
            return 0.0
    best, alone = dict.fromkeys(words, 0.0), 0.0
    for there, weight in texts:
        scores = {
            word: max((_alike(word, other) for other in there), default=0.0) for word in words
        }
        best = {word: max(score, scores[word]) for word, score in best.items()}
        closeness = sum(scores.values()) / len(words) - 0.02 * abs(len(there) - len(words))
        alone = max(alone, weight * closeness)
    named = 0.2 if singular in words else 0.0
    draft = 0.1 if getattr(record, "status", None) in ("draft", "planned") else 0.0
    known = 0.002 * min(len(record.citations), 10)
    return sum(best.values()) / len(words) + 0.1 * alone + named + known - draft


def _texts(record: Any) -> Iterator[tuple[str, float]]:
    """Yield the texts of a record, and what each counts for."""
    for name in (record.id, *spellings_of(record)):
        yield name, 1.0
    for field in _TEXTS:
        value = getattr(record, field, None)
        if value:
            yield value if isinstance(value, str) else " ".join(value), 0.5
    for theme in getattr(record, "themes", {}).values():
        yield theme, 0.5


@lru_cache(maxsize=65536)
def _alike(word: str, other: str) -> float:
    if word == other:
        return 1.0
    if min(len(word), len(other)) < 4:
        return 0.0
    if other.startswith(word):
        return 0.95
    if max(len(word), len(other)) > _LONGEST:
        return 0.0
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, word, other, autojunk=False)
    if matcher.real_quick_ratio() < _CUT or matcher.quick_ratio() < _CUT:
        return 0.0
    ratio = matcher.ratio()
    return ratio if ratio >= _CUT else 0.0
