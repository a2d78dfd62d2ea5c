"""The keys of states and organisations, as the columns of a frame may hold them."""

from __future__ import annotations

from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, Any

from turkicstates.errors import UnknownRecordError
from turkicstates.folding import fold
from turkicstates.frames.codes import whole
from turkicstates.questions.filters import option
from turkicstates.records.keys import spellings_of
from turkicstates.records.kinds import PARTIES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from turkicstates.dataset import Dataset

CODES = ("alpha_2", "alpha_3", "numeric", "cow_code", "gw_code")
UNKNOWN, UNSURE = 0, -1
"""The places of a value that is not a known key, and of a null or one that may mean anything."""


class Keys:
    """
    What the keys of a data set mean: the places of some of its parties, by their identifiers.

    Raises:
        InvalidOptionError: If *code* is not in its vocabulary.
    """

    def __init__(self, dataset: Dataset, code: str | None, places: Mapping[str, int]) -> None:
        option("code", code, CODES)
        self.dataset = dataset
        self.code = code
        self._places = places
        self.codes: dict[str, int] = {}
        if code is not None:
            codes = ((getattr(state, code), state.id) for state in dataset.states())
            self.codes = {_plain(key): self._place(state_id) for key, state_id in codes if key}
            floats = {f"{key} 0": place for key, place in self.codes.items() if key.isdecimal()}
            self._written = {key.zfill(3): place for key, place in self.codes.items()} | floats

    def _place(self, party_id: str) -> int:
        return self._places.get(party_id, UNKNOWN)

    def find(self, key: Any) -> int:
        """Return the place of a key, or raise UnknownRecordError."""
        if self.code is None:
            number = whole(key)
            return self._place(self.dataset.party(key if number is None else number).id)
        known = self.codes.get(_plain(key))
        if known is None:
            raise UnknownRecordError("state", key, (), f"none has this {self.code}")
        return known

    @staticmethod
    def unknown(key: Any) -> int:
        """Return the place of what is no known key; a text without letters or a number says nothing."""
        if isinstance(key, str) and whole(key) is None and not any(map(str.isalpha, key)):
            return UNSURE
        return UNKNOWN

    @cached_property
    def folded(self) -> dict[str, int]:
        """Return the place of each key that is not a number, folded."""
        if self.code is not None:
            return self.codes | self._written
        places: dict[str, int] = {}
        for party in self.dataset.records(PARTIES):
            for spelling in (party.id, *spellings_of(party)):
                folded = fold(spelling)
                for place in map(self._place_of, (spelling, folded)):
                    if places.setdefault(folded, place) != place:
                        places[folded] = UNSURE
        return {key: place for key, place in places.items() if not key.isdecimal()}

    def lower(self) -> dict[str, int]:
        """Return the place of each such key, folded or as it is written, in lower-case letters."""
        written = {text.lower(): place for text, place in self.written().items()}
        return self.folded | written

    def written(self) -> dict[str, int]:
        """Return the place of each such key as it is written in the data."""
        if self.code is not None:
            return self.codes
        known = self.folded
        texts = (text for party in self.dataset.records(PARTIES) for text in spellings_of(party))
        return {text: known[fold(text)] for text in texts if fold(text) in known}

    def _place_of(self, key: str) -> int:
        with suppress(UnknownRecordError):
            return self.find(key)
        return UNKNOWN


def _plain(code: Any) -> str:
    """Return a code as folded text; a number is written without leading zeros."""
    number = whole(code)
    return fold(str(code)) if number is None else str(number)
