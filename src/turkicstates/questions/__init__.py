"""Questions you can ask a data set, one module per subject."""

from turkicstates.questions import (
    bodies,
    chairs,
    documents,
    honours,
    membership,
    offices,
    parties,
    places,
    provenance,
    search,
    snapshot,
    summits,
    timeline,
)

__all__ = [
    "bodies",
    "chairs",
    "documents",
    "honours",
    "membership",
    "offices",
    "parties",
    "places",
    "provenance",
    "search",
    "snapshot",
    "summits",
    "timeline",
]
