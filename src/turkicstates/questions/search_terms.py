"""What the words of a search mean: days, kinds of record, and words to look for."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, NamedTuple

from turkicstates.folding import fold, romanise
from turkicstates.records.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

QUESTION_WORDS = frozenset(
    {
        "a", "about", "all", "an", "and", "any", "are", "as", "at", "be", "been", "by", "can",
        "date", "day", "did", "do", "does", "donem", "during", "for", "from", "give", "had",
        "has", "have", "held", "hold", "how", "i", "in", "is", "it", "its", "list", "many",
        "me", "much", "of", "on", "or", "please", "show", "since", "tell", "that", "the",
        "their", "there", "these", "this", "to", "until", "was", "we", "were", "what", "when",
        "where", "which", "who", "whom", "whose", "why", "will", "with", "year",
    }
)  # fmt: skip
"""Words that only make a question of a search."""

MEANINGS = {
    "chair": "chairmanship", "chaired": "chairmanship", "chairing": "chairmanship",
    "chairs": "chairmanship", "presidency": "chairmanship", "countries": "state",
    "country": "state", "document": "agreement", "documents": "agreement", "host": "summit",
    "hosted": "summit", "joined": "member", "members": "member", "observers": "observer",
    "said": "statement", "say": "statement", "signed": "agreement", "spoke": "statement",
    "baskanligi": "chairmanship", "predsedatelstvo": "chairmanship", "sammit": "summit",
    "zirve": "summit", "zirvesi": "summit",
    **{kind.name: kind.singular for kind in KINDS.values()},
}  # fmt: skip
"""Words that also mean another: mostly a kind of record."""

NUMBERS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip
"""Words for the numbers from one."""

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip

_MONTH = rf"(?P<month>{'|'.join(_MONTHS)}|{'|'.join(f'{month[:3]}' for month in _MONTHS)})\.?"
_YEAR = r"(?P<year>\d{4})"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_NUMBER = r"(?P<number>\d{1,2})"
DATES = tuple(
    re.compile(rf"(?<![\w-]){form}(?![\w-])", re.ASCII)
    for form in (
        rf"{_YEAR}-{_NUMBER}-{_DAY}",
        rf"{_YEAR}(?P<number>\d\d)(?P<day>\d\d)",
        rf"{_DAY}[./]{_NUMBER}[./]{_YEAR}",
        rf"{_DAY} (?:of )?{_MONTH},? {_YEAR}",
        rf"{_MONTH} {_DAY},? {_YEAR}",
        rf"{_MONTH},? {_YEAR}",
        rf"{_YEAR}-{_NUMBER}",
    )
)
"""The forms of days and months, in lower case; a form is tried after those above it."""

DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2)
"""The digits with which Arabic and Persian are written, as those of dates and years."""

_MAX_LENGTH, _MAX_TERMS = 2000, 50
"""How much of a search counts, in characters and in terms; each term takes milliseconds."""


class Term(NamedTuple):
    """A part of a search: words of which any will do, or a period."""

    words: tuple[str, ...] = ()
    period: tuple[datetime.date, datetime.date] | None = None


def terms_of(text: str) -> list[Term]:
    """
    Return the parts of a search.

    Days and months become periods. Words that only make a question are left out, unless
    there are no others.
    """
    text = " ".join(text[:_MAX_LENGTH].split()).casefold().translate(DIGITS)
    periods = []
    for form in DATES:
        for match in form.finditer(text):
            period = _period(match)
            if period:
                periods.append(Term(period=period))
                text = text.replace(match[0], " ")
    words = [*dict.fromkeys(romanise(fold(text)).split())]
    telling = [word for word in words if word not in QUESTION_WORDS]
    if not telling and not periods:
        telling = words
    return [*periods, *(Term((word, *_meanings(word))) for word in telling)][:_MAX_TERMS]


def _meanings(word: str) -> Iterator[str]:
    """Yield what else a word stands for."""
    if word in MEANINGS:
        yield MEANINGS[word]
    if word in NUMBERS:
        yield str(NUMBERS.index(word) + 1)
    if re.fullmatch(r"[0-9]+(?:st|nd|rd|th)", word):
        yield word[:-2]


def _period(match: re.Match[str]) -> tuple[datetime.date, datetime.date] | None:
    """Return the first and last day of a date that was written; None if there is no such day."""
    parts = match.groupdict()
    name = parts.get("month")
    month = int(parts["number"]) if name is None else 1 + [m[:3] for m in _MONTHS].index(name[:3])
    year = int(parts["year"])
    try:
        if parts.get("day"):
            day = datetime.date(year, month, int(parts["day"]))
            return day, day
        following = datetime.date(year + month // 12, month % 12 + 1, 1)
        return datetime.date(year, month, 1), following - datetime.timedelta(days=1)
    except ValueError:
        return None
