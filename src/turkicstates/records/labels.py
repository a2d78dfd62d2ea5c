"""Display names of kinds, records, fields and values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from turkicstates.records.kinds import KINDS
from turkicstates.records.paths import owner_of
from turkicstates.records.references import series_of

if TYPE_CHECKING:
    from turkicstates.records.chairmanships import Chairmanship
    from turkicstates.records.owner import Kind
    from turkicstates.records.summits import Summit

_KIND_OF = {kind.class_name: kind for kind in KINDS.values()}


def kind_of(record: object) -> Kind[Any]:
    """
    Return the kind of a record.

    Raises:
        KeyError: If it is not a record.
    """
    return _KIND_OF[type(record).__name__]


def name_of(record: Any) -> str:
    """Return a short display name for a record."""
    for field in ("name", "title", "subject", "award"):
        text = getattr(record, field, None)
        if text:
            return str(text)
    kind = kind_of(record).name
    if kind == "chairmanships":
        return f"{record.state.name}, {_years(record)}"
    start = getattr(record, "start", None)
    place = getattr(record, "city", None)
    if place is None and kind == "meetings":
        place = record.body.name
    return ", ".join(str(part) for part in (place, start) if part) or str(record.id)


def _years(term: Chairmanship) -> str:
    """Return the years of a term: ``'2023-2024'``, ``'since 2025'``."""
    years = [date.isoformat()[:4] for date in (term.start, term.end) if date is not None]
    return "-".join(dict.fromkeys(years)) if term.end else f"since {years[0]}"


_LABELS = {
    "alpha_2": "ISO 3166-1 alpha-2",
    "alpha_3": "ISO 3166-1 alpha-3",
    "cow_abbreviation": "Correlates of War abbreviation",
    "cow_code": "Correlates of War code",
    "gw_abbreviation": "Gleditsch and Ward abbreviation",
    "gw_code": "Gleditsch and Ward code",
    "numeric": "ISO 3166-1 numeric",
    "un_admission": "UN admission",
    "seat_city": "Seat",
    "seat_state": "State of the seat",
    "presided_by": "Presided by",
}
"""The names of fields that are not simply words with an underscore between them."""

_WORDS = {
    "in-person": "In person",
    "video": "By video link",
}
"""The words for values whose own words would not do."""


def label(name: str) -> str:
    """Return the name of a field, formatted as a heading."""
    name = name.removesuffix("_id").removesuffix("_ids")
    return _LABELS.get(name) or name.replace("_", " ").capitalize()


def series_in_words(summit: Summit) -> str:
    """Return the series of a summit in words: ``'Council of Heads of State'``."""
    series = series_of(owner_of(summit), summit)
    if series is None:
        return words(summit.series)
    return f"Summits of the {series.name}" if series.outside else series.name


def words(value: str) -> str:
    """Return a value of a vocabulary in words: ``'Head of state'``."""
    return _WORDS.get(value) or value.replace("-", " ").capitalize()
