"""Text normalisation for look-ups that ignore case, accents and dotted or dotless i."""

from __future__ import annotations

import re
import unicodedata

_FOLDED_LETTERS = str.maketrans(
    {"İ": "i", "I": "i", "ı": "i", "ə": "e", "Ə": "e", "ʻ": None, "ʼ": None, "'": None, "’": None,
     "‘": None, "ʿ": None, "`": None}
)  # fmt: skip
_LATIN_LETTERS = str.maketrans(
    {
        "а": "a", "ә": "a", "б": "b", "в": "v", "г": "g", "ғ": "g", "д": "d", "е": "e", "ё": "e",
        "ж": "j", "җ": "j", "з": "z", "и": "i", "й": "i", "к": "k", "қ": "k", "л": "l", "м": "m",
        "н": "n", "ң": "n", "о": "o", "ө": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u",
        "ү": "u", "ұ": "u", "ў": "o", "ф": "f", "х": "h", "ҳ": "h", "һ": "h", "ц": "ts", "ч": "ch",
        "ш": "sh", "щ": "sh", "ъ": None, "ы": "y", "і": "i", "ь": None, "э": "e", "ю": "yu",
        "я": "ya", "ј": "j", "ҝ": "g", "ҹ": "c",
    }
)  # fmt: skip

_ASCII = str.maketrans(
    {
        char: char.lower() if char.isalnum() else None if char in "'`" else " "
        for char in map(chr, range(128))
    }
)
_SAME_SOUNDS = (("dzh", "j"), ("zh", "j"), ("dj", "j"), ("kh", "h"), ("gh", "g"), ("x", "h"), ("q", "k"), ("w", "v"))  # fmt: skip
_GLIDE = re.compile("(?<=[aeiou])[yj](?=[aeiou])")
_DOUBLED = re.compile(r"([^\W\d_])\1+")


def fold(text: str) -> str:
    """
    Reduce a text to a form that its different spellings share.

    Ignore case, accents, apostrophes and the dotted or dotless i, and treat spaces,
    hyphens, underscores and other punctuation alike. Keep the script.
    """
    if text.isascii():
        return " ".join(text.translate(_ASCII).split())
    text = unicodedata.normalize("NFKD", text.translate(_FOLDED_LETTERS)).casefold()
    kept = [char if char.isalnum() else "" if unicodedata.combining(char) else " " for char in text]
    return " ".join("".join(kept).split())


def romanise(folded: str) -> str:
    """Transliterate a folded text roughly to Latin, to compare words across scripts."""
    return folded.translate(_LATIN_LETTERS)


def simplify(romanised: str) -> str:
    """Reduce a romanised text to a form that most transliterations of a name share."""
    for sound, letter in _SAME_SOUNDS:
        romanised = romanised.replace(sound, letter)
    return _DOUBLED.sub(r"\1", _GLIDE.sub("", romanised))
