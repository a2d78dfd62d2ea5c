"""
Fold text in an engine as ``folding.fold()`` folds it in Python.

An engine knows no Unicode decomposition, so each letter is replaced by what ``fold()`` makes of
it, for Latin, Cyrillic and Arabic letters. A text is certain if it then has only letters that ``fold()``
leaves as they are: folded in Python, it would be the same text.
"""

from __future__ import annotations

from functools import cache
from itertools import groupby

import narwhals.stable.v2 as nw

from turkicstates.folding import fold
from turkicstates.frames.days import BLANKS
from turkicstates.frames.spark import identifier, literal

_RANGES = (
    range(0x20, 0x7F), range(0xA0, 0x370), range(0x400, 0x530), range(0x600, 0x700),
    range(0x1E00, 0x1F00), range(0x2000, 0x2070), range(0x3000, 0x3001),
)  # fmt: skip
_TARGETS = ("", " ", *"acdeghijklnorstuwyz", *"еиуі", *"اوي", "ss")
"""What letters are replaced by; those with any other replacement leave a text uncertain."""

PLAIN = "^[0-9]*[a-z][0-9a-z]*(?: [0-9a-z]+)*$"
"""Lower-case text that is folded as it is, and is not a number."""

_IDEOGRAPHS = "\u4e00-\u9fff"


def folded(name: str) -> nw.Expr:
    """Return lower-case texts as ``fold()`` would return them, where they are certain."""
    text = nw.col(name)
    for letters, target in _changes():
        text = text.str.replace_all(letters, target)
    return text


def folded_in_spark(name: str) -> str:
    """Return the same as SQL for Spark, which replaces all letters by one at once."""
    singles = {target: letters for target, letters in _letters().items() if len(target) == 1}
    before = "".join(map("".join, (*singles.values(), _letters()[""])))
    after = "".join(target * len(letters) for target, letters in singles.items())
    text = f"translate({identifier(name)}, {literal(before)}, {literal(after)})"
    for letters, target in _changes()[len(singles) + 1 :]:
        text = f"regexp_replace({text}, {literal(letters)}, {literal(target)})"
    return text


def folded_in_duckdb(name: str) -> str:
    """Return the same for texts in letters of any case, as SQL for DuckDB."""
    column = name.replace('"', '""')
    text = f'lower(CAST("{column}" AS VARCHAR))'
    for letters, target in _changes():
        text = f"regexp_replace({text}, {quoted(letters)}, {quoted(target)}, 'g')"
    return text


def quoted(text: str) -> str:
    """Return a text as SQL writes it."""
    return "'" + text.replace("'", "''") + "'"


def certain(*, numbers: bool) -> str:
    """Return a pattern of the folded texts that ``fold()`` would leave as they are."""
    kept = _certain_letters()
    letters = kept.replace("0-9", "").replace(" ", "")
    words = f"[0-9 ]*[{letters}][{kept}]*"
    return f"^(?:[0-9]+(?: 0)?|{words})$" if numbers else f"^{words}$"


@cache
def _changes() -> tuple[tuple[str, str], ...]:
    """Return patterns of letters, and what each is replaced by, in order."""
    letters = (
        (f"[{_class(list(map(ord, letters)))}]", target) for target, letters in _letters().items()
    )
    return (*letters, (f"[{BLANKS}]+", " "), ("^ | $", ""))


@cache
def _letters() -> dict[str, list[str]]:
    """Return the letters that are replaced by each target; those of several letters come last."""
    letters: dict[str, list[str]] = {target: [] for target in _TARGETS}
    for number, target in _folded_letters():
        if target in letters and target != chr(number):
            letters[target].append(chr(number))
    return letters


@cache
def _certain_letters() -> str:
    kept = [number for number, target in _folded_letters() if target == chr(number)]
    return f"{_class(kept)}{_IDEOGRAPHS}"


def _folded_letters() -> list[tuple[int, str]]:
    """Return what each letter becomes in the middle of a text; capitals are not needed."""
    return [
        (number, fold(f"a{chr(number)}a")[1:-1])
        for numbers in _RANGES
        for number in numbers
        if chr(number) == chr(number).lower()
    ]


def _class(numbers: list[int]) -> str:
    """Return ascending code points as the inside of a character class."""
    runs = [
        [number for _, number in run]
        for _, run in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0])
    ]
    return "".join(
        _escaped(run[0]) if len(run) == 1 else f"{_escaped(run[0])}-{_escaped(run[-1])}"
        for run in runs
    )


def _escaped(number: int) -> str:
    letter = chr(number)
    return f"\\{letter}" if letter in "[]\\^-" else letter
