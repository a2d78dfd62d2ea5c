"""Full-text search that tolerates other spellings, scripts and languages."""

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

_MIN_SIMILARITY = 0.75
"""How similar two words must be, from 0 to 1, to count as spellings of each other."""

_MAX_LENGTH = 100
"""The longest word that is compared letter by letter, because that is slow."""

_SEARCHED_KINDS = tuple(name for name in KINDS if name not in ("sources", "office_terms", "gaps"))

_SEARCHED_FIELDS = ("motto", "subject", "text", "award", "city", "venue", "topics", "kind")
"""Fields that are searched in addition to the names. They count for less."""


def search(dataset: Store, text: str, /, *, limit: int = 10) -> tuple[Record, ...]:
    """
    Search records of every kind.

    Args:
        text: Words in any recorded language and script. Differences in spelling, case
            and accents are tolerated.

        limit: Maximum number of records.

    Returns:
        The matching records, best match first, perhaps none.

    Raises:
        TypeError: If *text* is not a string, or *limit* is not an integer.

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
    for name in _SEARCHED_KINDS:
        for record in dataset.records(name):
            score = _score(words, record, KINDS[name].singular)
            if score:
                scored.append((-score, *order_of(record), record))
    scored.sort(key=lambda row: row[:3])
    return tuple(record for *_, record in scored[:limit])


def _score(words: list[str], record: Any, singular: str) -> float:
    """
    Rate how well the texts of a record match the words; 0 if any word is missing.

    Words may be in different texts. A record scores higher if the words include its
    kind, if one text has many of the words and few others, and slightly if it has many
    citations. Drafts and planned events score lower.
    """
    texts = [
        (romanise(fold(text)).split(), weight)
        for text, weight in [*_texts(record), (singular, 0.5)]
    ]
    for word in words:  # cheap check first: most records do not even have the first word
        if not any(_similarity(word, other) for others, _ in texts for other in others):
            return 0.0
    best, best_text = dict.fromkeys(words, 0.0), 0.0
    for others, weight in texts:
        scores = {
            word: max((_similarity(word, other) for other in others), default=0.0) for word in words
        }
        best = {word: max(score, scores[word]) for word, score in best.items()}
        closeness = sum(scores.values()) / len(words) - 0.02 * abs(len(others) - len(words))
        best_text = max(best_text, weight * closeness)
    kind_bonus = 0.2 if singular in words else 0.0
    draft_penalty = 0.1 if getattr(record, "status", None) in ("draft", "planned") else 0.0
    citation_bonus = 0.002 * min(len(record.citations), 10)
    coverage = sum(best.values()) / len(words)
    return coverage + 0.1 * best_text + kind_bonus + citation_bonus - draft_penalty


def _texts(record: Any) -> Iterator[tuple[str, float]]:
    """Yield the texts of a record with their weights."""
    for name in (record.id, *spellings_of(record)):
        yield name, 1.0
    for field in _SEARCHED_FIELDS:
        value = getattr(record, field, None)
        if value:
            yield value if isinstance(value, str) else " ".join(value), 0.5
    for theme in getattr(record, "themes", {}).values():
        yield theme, 0.5


@lru_cache(maxsize=65536)
def _similarity(word: str, other: str) -> float:
    if word == other:
        return 1.0
    if min(len(word), len(other)) < 4:
        return 0.0
    if other.startswith(word):
        return 0.95
    if max(len(word), len(other)) > _MAX_LENGTH:
        return 0.0
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, word, other, autojunk=False)
    if matcher.real_quick_ratio() < _MIN_SIMILARITY or matcher.quick_ratio() < _MIN_SIMILARITY:
        return 0.0
    ratio = matcher.ratio()
    return ratio if ratio >= _MIN_SIMILARITY else 0.0
