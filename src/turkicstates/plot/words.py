"""Choose the names that a chart shows, in a language where the data has them."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from turkicstates.errors import InvalidOptionError, NoRecordError
from turkicstates.records.translations import NO_TEXTS

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from turkicstates.dataset import Dataset
    from turkicstates.records.organisations import Organisation
    from turkicstates.records.record import Record
    from turkicstates.records.states import State

_LONG, _MOST = 24, 3


def check_language(data: Dataset, language: str) -> None:
    """
    Refuse a language in which no state or organisation has a name.

    Raises:
        TypeError: If *language* is not a string.

        InvalidOptionError: If nothing has a name in it.
    """
    NO_TEXTS.best(language)
    names = [party.names for party in (*data.states(), *data.organisations())]
    if not in_english(language) and not any(texts.best(language) for texts in names):
        tags = sorted({"en"}.union(*names))
        raise InvalidOptionError("language", language, tuple(tags))


def in_english(language: str) -> bool:
    """Return whether a language is English, of whatever region."""
    return language.replace("_", "-").casefold().split("-")[0] == "en"


def short(party: State | Organisation, language: str = "en") -> str:
    """Return the name of a state or organisation for a label: the shortest that is clear."""
    texts = (party.short_names, party.names, party.abbreviations)
    brief, name, abbreviation = (text.best(language) for text in texts)
    if not (brief or name or abbreviation):
        brief, name, abbreviation = (text.first for text in texts)
    if brief:
        return brief
    if name and abbreviation:
        return abbreviation if len(name) > _LONG else name
    return name or abbreviation or party.id


def named(party: State | Organisation, language: str = "en") -> str:
    """Return the name of a state or organisation for a sentence."""
    own = party.short_names.best(language) or party.names.best(language)
    return own or party.short_names.first or party.name


def organisation(data: Dataset, language: str, day: datetime.date) -> str | None:
    """Return the name of the organisation on a day: in the language, or in another one, or None."""
    for tag in (language, None):
        with suppress(NoRecordError):
            return data.name_on(min(day, data.as_of()), language=tag)
    return None


def publishers(record: Record) -> str:
    """Return the first publishers of a record's sources, and how many more there are."""
    cited = (source.source for source in record.sources)
    names = list(dict.fromkeys(source.publisher or source.heading or source.id for source in cited))
    more = [f"{len(names) - _MOST} more"] if len(names) > _MOST else []
    return "; ".join(names[:_MOST] + more)


def listed(words: Sequence[str]) -> str:
    """Return words as a list in a sentence: ``'a, b and c'``."""
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last
