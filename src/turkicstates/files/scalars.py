"""How single values are read from JSON, and what is said of those that are refused."""

from __future__ import annotations

import re
from functools import lru_cache
from math import isfinite
from typing import TYPE_CHECKING, Any

from pendulum import Date

from turkicstates.dates import PartialDate
from turkicstates.errors import nearest, shown

if TYPE_CHECKING:
    from collections.abc import Callable


_LARGE = 2**53
"""Up to this number, every program that reads JSON represents whole numbers exactly."""

NO_NULL = "null is not allowed; leave the key out where nothing is known"
SLUG = "[a-z0-9]+(-[a-z0-9]+)*"
"""The form of an identifier, such as '2023-astana'."""

MAX_ID = 200
"""How long an identifier may be: pages and files are named after it."""

_MAX_TAG = 100
LANGUAGE_TAG = "[a-z]{2,3}(-([a-z0-9]|[A-Z0-9]{2}|[a-z0-9]{3}|[A-Z0-9][a-z0-9]{3}|[a-z0-9]{5,8}))*"
"""
The form of a BCP 47 language tag in the usual case, such as 'uz-Cyrl-UZ'.

The language has two or three letters, for no longer one is registered.
"""


def exactly(kind: type[Any], article: str) -> Callable[[Any, Any], Any]:
    """Make a hook that accepts a JSON value of exactly one type, unchanged."""

    def hook(value: Any, _: Any) -> Any:
        if type(value) is not kind:
            raise unexpected(article, value)
        if isinstance(value, str) and (not value.isascii() or not value.strip()):
            _check_text(value)
        if kind is int and not -_LARGE < value < _LARGE:
            raise unexpected("a number that other programs can represent", value)
        return value

    return hook


_read_text = exactly(str, "a string")


def read_identifier(value: Any, cls: Any) -> Any:
    """Read the identifier of a record."""
    identifier = _read_text(value, cls)
    if not re.fullmatch(SLUG, identifier):
        raise ValueError(not_a_slug(identifier))
    if len(identifier) > MAX_ID:
        msg = f"expected at most {MAX_ID} characters, got {len(identifier)}"
        raise ValueError(msg)
    return identifier


def not_a_slug(text: str) -> str:
    """Return what is wrong with an identifier of another form."""
    got = shown(text).encode("ascii", "backslashreplace").decode()
    return f"expected lower-case letters and digits, joined by hyphens, got {got}"


def read_number(value: Any, _: Any) -> float:
    """Read a number, whole or not."""
    if type(value) not in (int, float) or not isfinite(value):
        raise unexpected("a number", value)
    return float(value)


def _check_text(text: str) -> None:
    if not text.strip():
        msg = "expected a string, got an empty one; leave the key out where nothing is known"
        raise ValueError(msg)
    try:
        text.encode()
    except UnicodeEncodeError:
        raise unexpected("a string of Unicode characters", text) from None


def read_date(value: Any, _: Any) -> Date:
    """Read a day."""
    if type(value) is not str or len(value) != 10:
        raise unexpected("a day as 'YYYY-MM-DD'", value)
    try:
        return Date.fromisoformat(value)
    except ValueError:
        from turkicstates.date_advice import no_such_day

        reason = no_such_day(value)
        passed = f"{value!r}: {reason}" if reason else repr(value)
        msg = f"expected a day as 'YYYY-MM-DD', got {passed}"
        raise ValueError(msg) from None


def read_any_date(value: Any, cls: Any) -> Any:
    """Read a day, month or year."""
    if value is None and type(None) in cls.__args__:
        raise ValueError(NO_NULL)
    if type(value) is str and len(value) in (4, 7):
        return PartialDate(value)
    return read_date(value, cls)


def read_translations(value: Any, cls: Any) -> Any:
    """Read texts by language tag."""
    if type(value) is not dict or not value:
        raise unexpected("an object of strings by language tag", value)
    for tag, text in value.items():
        if type(tag) is not str or not _is_tag(tag):
            raise unexpected(
                "a BCP 47 language tag such as 'tr' or 'uz-Cyrl'", tag, _tag_advice(tag)
            )
        if type(text) is not str:
            raise unexpected(f"a string for {tag!r}", text)
        _check_text(text)
    return cls(value)


def _is_tag(text: str) -> bool:
    """Return whether a text is a language tag in the usual case, so that no two mean the same."""
    return len(text) <= _MAX_TAG and re.fullmatch(LANGUAGE_TAG, text) is not None


def _in_usual_case(tag: str) -> str:
    """Return a tag in the case that BCP 47 recommends, such as 'uz-Cyrl-UZ'."""
    language, *subtags = tag.split("-")
    cases = {2: str.upper, 4: str.capitalize}
    return "-".join(
        [language.lower(), *(cases.get(len(part), str.lower)(part) for part in subtags)]
    )


def _tag_advice(value: Any) -> str:
    """Suggest the usual form of a tag with another case or with underscores."""
    if not isinstance(value, str) or len(value) > _MAX_TAG:
        return ""
    usual = _in_usual_case(value.replace("_", "-"))
    return f"; did you mean {usual!r}?" if _is_tag(usual) else ""


def read_partial_date(value: Any, _: Any) -> PartialDate:
    """Read a month or year."""
    if type(value) is not str:
        raise unexpected("a year ('YYYY') or a month ('YYYY-MM')", value)
    return PartialDate(value)


def read_texts(value: Any, cls: Any) -> Any:
    """Read a named tuple of texts, which may be empty."""
    if (
        type(value) is not dict
        or {*value} != {*cls._fields}
        or {*map(type, value.values())} != {str}
    ):
        raise unexpected(f"an object of the strings {', '.join(cls._fields)}", value)
    return cls(**value)


def read_word(value: Any, cls: Any) -> Any:
    """Read a word of a closed vocabulary."""
    try:
        return cls._value2member_map_[value]
    except (KeyError, TypeError):
        words = [member.value for member in cls]
        expected = f"one of {', '.join(map(repr, words))}"
        raise unexpected(expected, value, advice(value, words)) from None


def key_advice(key: str, known: list[str]) -> str:
    """Name the known key that an unknown one means: 'state_id' for 'state', or the nearest one."""
    for ending in ("_id", "_ids", "s"):
        if f"{key}{ending}" in known:
            return f"; did you mean {f'{key}{ending}'!r}?"
    return advice(key, known)


def advice(value: object, words: list[str]) -> str:
    """Name the nearest valid word, if there is one."""
    near = nearest(value, words)
    return f"; did you mean {near[0]!r}?" if near else ""


@lru_cache(maxsize=4096)
def trusted_date(value: str, _: Any) -> Date | PartialDate:
    """Read a date that is known to be valid; equal dates share one object, to save memory."""
    return Date.fromisoformat(value) if len(value) == 10 else PartialDate(value)


def unexpected(expected: str, value: object, advice: str = "") -> ValueError:
    """Return the error for a value that is not what was expected."""
    got = "null" if value is None else repr(value)
    if len(got) > 60:
        got = f"{got[:57]}..."
    return ValueError(f"expected {expected}, got {got}{advice}")
