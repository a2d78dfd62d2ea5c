"""The keys of states and organisations, as the columns of a frame may hold them."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from turkicstates.errors import InvalidOptionError, UnknownRecordError
from turkicstates.folding import fold
from turkicstates.frames.codes import padded, whole
from turkicstates.records.keys import spellings_of
from turkicstates.records.kinds import PARTIES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from turkicstates.dataset import Dataset

CODES = ("alpha_2", "alpha_3", "numeric", "cow_code", "gw_code")
UNKNOWN, UNSURE = -1, -2
"""The places of a value that is not a known key, and of a null or one that may mean anything."""


class Keys:
    """
    What the keys of a data set mean: places in *ids*, the identifiers of some of its parties.

    Raises:
        InvalidOptionError: If *code* is not in its vocabulary.
    """

    def __init__(self, dataset: Dataset, code: str | None, ids: Sequence[str]) -> None:
        if code not in (None, *CODES):
            raise InvalidOptionError("code", code, CODES)
        self.dataset = dataset
        self.code = code
        self._ids = ids
        self.codes: dict[str, int] = {}
        if code is not None:
            self.codes = {
                padded(fold(str(key))): self._place(state.id)
                for state in dataset.states()
                if (key := getattr(state, code))
            }

    def _place(self, party_id: str) -> int:
        return self._ids.index(party_id) if party_id in self._ids else UNKNOWN

    def find(self, key: Any) -> int:
        """Return the place of a key, or raise UnknownRecordError."""
        number = whole(key)
        if self.code is None:
            plain = number if number is not None else key
            return self._place(
                self.dataset.party(padded(plain) if isinstance(plain, str) else plain).id
            )
        known = self.codes.get(padded(fold(str(key if number is None else number))))
        if known is None:
            raise UnknownRecordError("state", key, (), f"none has this {self.code}")
        return known

    def folded(self) -> dict[str, int]:
        """Return the place of each key that is not a number, folded."""
        if self.code is not None:
            short = {key.lstrip("0"): place for key, place in self.codes.items()}
            return self.codes | short
        places: dict[str, int] = {}
        for party in self.dataset.records(PARTIES):
            for spelling in (party.id, *spellings_of(party)):
                folded = fold(spelling)
                for place in map(self._place_of, (spelling, folded)):
                    if places.setdefault(folded, place) != place:
                        places[folded] = UNSURE
        return {key: place for key, place in places.items() if not key.isdecimal()}

    def _place_of(self, key: str) -> int:
        with suppress(UnknownRecordError):
            return self.find(key)
        return UNKNOWN
