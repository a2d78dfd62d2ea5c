"""
Add facts to the rows of your own data frame, or get the data set as frames.

Example:
    >>> import polars as pl
    >>> from turkicstates import frames
    >>> days = pl.DataFrame({"day": ["2023-11-02", "2023-11-03"]})
    >>> frames.with_chair(days, date="day", columns={"chair": "state"})["chair"].to_list()
    ['Uzbekistan', 'Kazakhstan']
"""

from __future__ import annotations

try:
    import narwhals.stable.v2  # noqa: F401  # imported here so that one message covers every use
except ModuleNotFoundError as error:  # pragma: no cover  # the tests install it
    msg = "turkicstates.frames needs narwhals: python -m pip install 'turkicstates[frames]'"
    raise ModuleNotFoundError(msg, name=error.name) from None

from turkicstates.frames.chairs import with_chair
from turkicstates.frames.joins import periods, spellings
from turkicstates.frames.membership import with_status
from turkicstates.frames.offices import with_office
from turkicstates.frames.panels import (
    attendance,
    cow_igo,
    dyad_years,
    state_days,
    state_years,
)
from turkicstates.frames.tables import table

__all__ = [
    "attendance",
    "cow_igo",
    "dyad_years",
    "periods",
    "spellings",
    "state_days",
    "state_years",
    "table",
    "with_chair",
    "with_office",
    "with_status",
]


def __dir__() -> list[str]:
    return __all__
