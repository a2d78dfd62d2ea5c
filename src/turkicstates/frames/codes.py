"""Tell the lists of numeric codes of states apart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from turkicstates.errors import InvalidColumnError
from turkicstates.records.keys import number_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from turkicstates.dataset import Dataset

_ZEROS = re.compile(r"(?<=[0-9])\.0+\s*$")

_ISO_NUMERIC = frozenset({
    4, 8, 10, 12, 16, 20, 24, 28, 31, 32, 36, 40, 44, 48, 50, 51, 52, 56, 60, 64, 68, 70, 72,
    74, 76, 84, 86, 90, 92, 96, 100, 104, 108, 112, 116, 120, 124, 132, 136, 140, 144, 148, 152,
    156, 158, 162, 166, 170, 174, 175, 178, 180, 184, 188, 191, 192, 196, 203, 204, 208, 212,
    214, 218, 222, 226, 231, 232, 233, 234, 238, 239, 242, 246, 248, 250, 254, 258, 260, 262,
    266, 268, 270, 275, 276, 288, 292, 296, 300, 304, 308, 312, 316, 320, 324, 328, 332, 334,
    336, 340, 344, 348, 352, 356, 360, 364, 368, 372, 376, 380, 384, 388, 392, 398, 400, 404,
    408, 410, 414, 417, 418, 422, 426, 428, 430, 434, 438, 440, 442, 446, 450, 454, 458, 462,
    466, 470, 474, 478, 480, 484, 492, 496, 498, 499, 500, 504, 508, 512, 516, 520, 524, 528,
    531, 533, 534, 535, 540, 548, 554, 558, 562, 566, 570, 574, 578, 580, 581, 583, 584, 585,
    586, 591, 598, 600, 604, 608, 612, 616, 620, 624, 626, 630, 634, 638, 642, 643, 646, 652,
    654, 659, 660, 662, 663, 666, 670, 674, 678, 682, 686, 688, 690, 694, 702, 703, 704, 705,
    706, 710, 716, 724, 728, 729, 732, 740, 744, 748, 752, 756, 760, 762, 764, 768, 772, 776,
    780, 784, 788, 792, 795, 796, 798, 800, 804, 807, 818, 826, 831, 832, 833, 834, 840, 850,
    854, 858, 860, 862, 876, 882, 887, 894,
})  # fmt: skip
"""All codes of ISO 3166-1, of states that are not recorded too."""


def check_code_list(name: str, values: Iterable[Any], dataset: Dataset) -> None:
    """
    Check that numbers are ISO 3166 codes, as they count without ``code=``.

    Raises:
        InvalidColumnError: If all values are numbers, and more of them are known in
            another list of codes, or one is not a code of ISO 3166.
    """
    numbers = [whole(value) for value in values]
    if not numbers or None in numbers:
        return
    known = {code: _known(dataset, code) for code in ("numeric", "cow_code", "gw_code")}
    fits = {code: len(codes.intersection(numbers)) for code, codes in known.items()}
    best = max(fits, key=fits.__getitem__)
    iso = _ISO_NUMERIC | known["numeric"]
    strange = next((number for number in numbers if number not in iso), None)
    if best == "numeric" and strange is None:
        return
    if best == "numeric":
        fault = f"has {strange}, which is not a code of ISO 3166"
        raise InvalidColumnError(name, fault, "code='cow_code', code='gw_code' or code='numeric'")
    fault = f"has numbers, and more of them are known by {best} than by ISO 3166"
    raise InvalidColumnError(name, fault, f"code={best!r}, or code='numeric' for ISO 3166")


def _known(dataset: Dataset, code: str) -> set[int]:
    codes = (getattr(state, code) for state in dataset.states())
    return {int(known) for known in codes if known}


def whole(value: Any) -> int | None:
    """
    Return a whole number, of any type or as text, as an integer, and None for the rest.

    A column with a missing value turns whole numbers into 640.0, which files then have as text.
    """
    if isinstance(value, float):
        return int(value) if value.is_integer() else None
    return number_of(_ZEROS.sub("", value) if isinstance(value, str) else value)
