"""Write what the search of the site finds records and pages by, as compact JSON."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from tools.site.records.links import PAGED, folder
from tools.site.records.titles import title_of
from turkicstates.folding import fold, romanise
from turkicstates.questions.search_index import (
    MIN_COVERAGE,
    MIN_LENGTH,
    MIN_SIMILARITY,
    RELATED_FACTOR,
    SEARCHED,
)
from turkicstates.questions.search_terms import DATES, DIGITS, MEANINGS, NUMBERS, QUESTION_WORDS
from turkicstates.questions.search_texts import (
    NAME,
    RELATED,
    TEXT,
    periods_of,
    related_to,
    texts_of,
)
from turkicstates.records.kinds import KINDS, PEOPLE
from turkicstates.records.labels import kind_of, label

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator, Mapping

    import turkicstates as ts

_OF_NOTE = frozenset({"head-of-state", "secretary-general"})
"""The kinds of office whose holders are meant more often than others with their surname."""

_CITED, _DRAFT, _NOTED, _SERVING = 2, -100, 20, 10
"""What a citation, a draft, such an office, and one that lasts add to a score, in thousandths."""

_MOST_CITED = 10

_NAMED = frozenset(
    ("states", "organisations", "people", "bodies", "offices", "agreements", "places")
)
"""The kinds whose titles are names of their records; other titles are made of several facts."""

_PRIOR = {"states": (0.06, 0.0), "summits": (0.0, 0.06), "chairmanships": (0.0, 0.03)}
"""What a kind adds to the score of a single name or day: it is meant more often than the rest."""

_YEARS = re.compile(r"\d{4}( \d{4})*")
"""The years of a record, which its periods imply."""


Page: TypeAlias = tuple[str, str, Sequence[tuple[str, str]]]
"""Address and title of a page, and anchor and title of each of its parts."""


def index(dataset: ts.Dataset, pages: Iterable[Page] = ()) -> dict[str, Any]:
    """
    Return the index: the records by kind, the pages, and the rules by which texts are read.

    Args:
        dataset: The data set.

        pages: The pages that are not those of records.

    Returns:
        Tables that JSON can hold, which docs/_static/search-engine.js reads.
    """
    searched = {kind.name for kind in SEARCHED}
    places = {
        (kind, record.id): place
        for place, (kind, record) in enumerate(
            (kind, record) for kind in PAGED for record in dataset.records(kind)
        )
    }
    return {
        "first": str(dataset.summits()[0].start),
        "weights": [NAME, TEXT, RELATED_FACTOR],
        "limits": [MIN_SIMILARITY, MIN_LENGTH, MIN_COVERAGE],
        "fold": fold_table(),
        "latin": latin_table(),
        "digits": {chr(code): chr(digit) for code, digit in DIGITS.items()},
        "dates": [form.pattern.replace("(?P<", "(?<") for form in DATES],
        "ignored": sorted(QUESTION_WORDS),
        "meanings": MEANINGS,
        "numbers": NUMBERS,
        "kinds": [
            {
                "name": label(kind),
                "singular": KINDS[kind].singular,
                "folder": folder(kind),
                "searched": kind in searched,
                "prior": _PRIOR.get(kind, (0.0, 0.0)),
                "named": kind in _NAMED,
                "rows": [
                    row(dataset, record, places, titled=kind in searched)
                    for record in dataset.records(kind)
                ],
            }
            for kind in PAGED
        ],
        "pages": list(pages),
    }


def row(
    dataset: ts.Dataset, record: Any, places: Mapping[tuple[str, str], int], *, titled: bool
) -> list[Any]:
    """
    Return what the index holds of a record; what its identifier and title imply is left out.

    Args:
        dataset: The data set of the record.

        record: The record.

        places: The position of each record among all, by kind and identifier.

        titled: Whether the search shows the record, so that it needs the title.

    Returns:
        Identifier, title, its names and its other texts as words, the positions of the
        records that it is related to, its periods, what its score begins with, and what is
        added to that if it is asked for by one word.
    """
    title = title_of(record)
    kind = kind_of(record)
    implied = {words(record.id), words(kind.singular), ""}
    if kind.name in _NAMED:
        implied.add(words(title))
    texts: dict[str, float] = {}
    for text, weight in texts_of(dataset, record):
        years = weight == TEXT and _YEARS.fullmatch(text)
        if weight > RELATED and not years and words(text) not in implied:
            texts.setdefault(words(text), weight)
    related = dict.fromkeys(
        places[key]
        for relation, identifier in related_to(dataset, record)
        for other in dataset.where(relation, "id", identifier)
        if (key := (kind_of(other).name, identifier)) in places
    )
    content = [
        record.id,
        title if titled else "",
        "|".join(text for text, weight in texts.items() if weight == NAME),
        "|".join(text for text, weight in texts.items() if weight == TEXT),
        [*related],
        [_span(*period) for period in dict.fromkeys(periods_of(dataset, record))],
        _start(record),
        _note(record),
    ]
    while not content[-1]:
        content.pop()
    return content


def words(text: str) -> str:
    """Return the words of a text as they are compared: folded, in Latin letters."""
    return romanise(fold(text))


def fold_table() -> dict[str, Any]:
    """
    Return how the library folds single characters, where a browser would do otherwise.

    A browser splits a character by NFKD and makes it small; it keeps letters and numbers,
    drops marks, and puts a space for everything else. The library folds character by
    character as well, so the exceptions say all: ``"as"`` has the text for each of them,
    ``"space"`` the first and last code points of those for which there is a space.
    """
    table: dict[str, str] = {}
    spaces: list[list[int]] = []
    for char in _characters():
        folded = fold(f"x{char}x")[1:-1]
        if folded == _as_a_browser(char):
            continue
        if folded != " ":
            table[char] = folded
        elif spaces and spaces[-1][1] == ord(char) - 1:
            spaces[-1][1] = ord(char)
        else:
            spaces.append([ord(char), ord(char)])
    return {"as": table, "space": spaces}


def latin_table() -> dict[str, str]:
    """Return the Latin letters for each letter that the library transliterates."""
    return {char: romanise(char) for char in _characters() if romanise(char) != char}


def _characters() -> Iterator[str]:
    """Yield every character that this version of Unicode has."""
    unassigned = ("Cn", "Co", "Cs")
    return (
        char for char in map(chr, range(0x110000)) if unicodedata.category(char) not in unassigned
    )


def _as_a_browser(char: str) -> str:
    parts = [
        part if unicodedata.category(part)[0] in "LN" else " "
        for part in unicodedata.normalize("NFKD", char).lower()
        if unicodedata.category(part)[0] != "M"
    ]
    return re.sub(" +", " ", "".join(parts))


def _span(first: datetime.date, last: datetime.date) -> int | list[int]:
    """Return a period as numbers of the form YYYYMMDD: both of its ends, or its only day."""
    start, end = (int(f"{day:%Y%m%d}") for day in (first, last))
    return start if start == end else [start, end]


def _start(record: Any) -> int:
    """Return what the score of a record begins with, in thousandths."""
    draft = getattr(record, "status", None) in ("draft", "planned")
    return _CITED * min(len(record.citations), _MOST_CITED) + (_DRAFT if draft else 0)


def _note(record: Any) -> int:
    """Return what is added to the score of a person who is asked for by surname, in thousandths."""
    if kind_of(record) is not PEOPLE:
        return 0
    noted = [term for term in record.office_terms if term.office.kind in _OF_NOTE]
    serving = any(term.end is None for term in noted)
    return (_NOTED if noted else 0) + (_SERVING if serving else 0)
