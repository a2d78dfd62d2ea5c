"""The questions that a data set answers, a module for each subject."""

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
