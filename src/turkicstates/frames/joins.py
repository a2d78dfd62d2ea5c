"""Get the two small tables that a query of your own joins, to find the status on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from turkicstates import panels
from turkicstates.dataset import to_dataset
from turkicstates.frames.sealing import sealed
from turkicstates.frames.tables import frame_of

if TYPE_CHECKING:
    from turkicstates.dataset import Dataset


@sealed
def spellings(*, backend: str | None = None, dataset: Dataset | None = None) -> Any:
    """
    Return the spellings of states and organisations, one row per folded spelling.

    A folded spelling has lower-case letters without accents and apostrophes, *i* for the
    dotless *ı* and *e* for *ə*, and a single space for any other signs and spaces, but
    none at its ends. It keeps its script.

    Args:
        backend: As for ``state_years()``.

        dataset: The data set to ask; None means the bundled one.

    Returns:
        A frame with the columns *spelling*, *party_id* and *party*, the English name,
        sorted by spelling. Spellings are names, former names, abbreviations, codes of
        letters and identifiers. No spelling occurs twice: one that could mean several
        parties is left out, and so is one of digits, since several lists of codes have
        the same numbers; ``table("states")`` has all codes.

    Example:
        >>> from turkicstates import frames
        >>> spellings = frames.spellings(backend="polars")
        >>> spellings.filter(spelling="turkiye").row(0)
        ('turkiye', 'turkiye', 'Türkiye')
    """
    return frame_of(panels.spellings(to_dataset(dataset)), backend)


@sealed
def periods(*, backend: str | None = None, dataset: Dataset | None = None) -> Any:
    """
    Return the periods in which states and organisations were members or observers.

    Args:
        backend: As for ``state_years()``.

        dataset: The data set to ask; None means the bundled one.

    Returns:
        A frame with one row per period, sorted by party, then start. Its columns are
        *party_id*, *party*, *status* (``'member'`` or ``'observer'``), *start*, the first day,
        and *end*, the first day after the period, or null while it lasts. The periods
        of a party do not overlap. Nothing is known after ``as_of()``.

    Example:
        >>> from turkicstates import frames
        >>> frames.periods(backend="polars").filter(party_id="hungary").row(0)
        ('hungary', 'Hungary', 'observer', datetime.date(2018, 9, 3), None)
    """
    return frame_of(panels.periods(to_dataset(dataset)), backend)
