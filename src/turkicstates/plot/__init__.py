"""
Draw charts of the organisation with Altair; ``save()`` writes them as SVG or PNG.

Example:
    >>> from turkicstates import plot
    >>> plot.membership_map("2023-11-03").to_dict()["title"]["text"]
    'Members and observers on 3 November 2023'
"""

from __future__ import annotations

try:
    import altair  # noqa: F401  # imported here so that one message covers every use
except ModuleNotFoundError as error:  # pragma: no cover  # the tests install it
    msg = "turkicstates.plot needs altair: python -m pip install 'turkicstates[plot]'"
    raise ModuleNotFoundError(msg, name=error.name) from None

from turkicstates.plot.attendance import participation
from turkicstates.plot.chairs import chairmanships
from turkicstates.plot.events import timeline
from turkicstates.plot.land import shapes
from turkicstates.plot.membership import membership_map

__all__ = ["chairmanships", "membership_map", "participation", "shapes", "timeline"]


def __dir__() -> list[str]:
    return __all__
