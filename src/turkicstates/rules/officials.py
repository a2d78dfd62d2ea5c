"""Editorial rules for people who act as holders of an office: they held it that day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from turkicstates.dates import day_before
from turkicstates.errors import Problem
from turkicstates.records.holders import holders
from turkicstates.records.keys import spellings_of
from turkicstates.records.kinds import KINDS, STATEMENTS, STATES
from turkicstates.records.offices import OfficeKind
from turkicstates.rules.spans import days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from turkicstates.store import Store

_TITLES = {
    "President": OfficeKind.HEAD_OF_STATE,
    "Prime Minister": OfficeKind.HEAD_OF_GOVERNMENT,
    "Minister of Foreign Affairs": OfficeKind.FOREIGN_MINISTER,
}
_TITLE = rf"(?:^|^Acting |\band )({'|'.join(_TITLES)})\b"
"""The title in the name of an office, which also names a state."""


def problems(dataset: Store) -> Iterator[Problem]:
    """Yield the people who act in an office that somebody else held on the day."""
    for name in ("summits", "meetings"):
        for record in dataset.records(name):
            day = getattr(record, "leaders_met", None) or record.start
            for place, participant in enumerate(record.participants):
                if participant.person_id is not None:
                    for message in _held(participant.person_id, participant.office, day, dataset):
                        path = f"participants[{place}].office"
                        yield Problem(KINDS[name].file, record.id, path, message)
    for statement in dataset.records(STATEMENTS):
        for message in _held(statement.speaker_id, statement.office, statement.date, dataset):
            yield Problem(STATEMENTS.file, statement.id, "office", message)


def _held(person_id: str, office: str | None, day: Any, dataset: Store) -> Iterator[str]:
    """Who acts as the holder of an office of a state held it that day, or until the day before."""
    if office is None or (key := dataset.once(_office, office)) is None:
        return
    office_holders = dataset.once(holders, *key)
    first, *others = days(day)
    known = [
        person.id
        for possible_day in (day_before(first), first, *others)
        for person in office_holders.possible(possible_day)
    ]
    if known and person_id not in known:
        others_ids = " or ".join(dict.fromkeys(known))
        yield f"{person_id} was not {office} on {day}, but {others_ids}"


def _office(dataset: Store, name: str) -> tuple[str, str] | None:
    """Return the kind of office and the state that the name of an office names, if any."""
    title = re.search(_TITLE, name)
    if title is None:
        return None
    for state in dataset.records(STATES):
        if any(
            re.search(rf"\b{re.escape(each)}\b", name)
            for each in (*spellings_of(state), *state.names.values())
        ):
            return _TITLES[title[1]], state.id
    return None
