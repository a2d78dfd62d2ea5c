"""Name the languages of texts in English."""

from __future__ import annotations

_NAMES = {
    "az": "Azerbaijani", "de": "German", "en": "English", "fr": "French", "hu": "Hungarian",
    "kk": "Kazakh", "ky": "Kyrgyz", "ru": "Russian", "tk": "Turkmen", "tr": "Turkish", "uz": "Uzbek",
}  # fmt: skip

_SCRIPTS = {"Arab": "Arabic", "Cyrl": "Cyrillic", "Latn": "Latin"}


def language(tag: str) -> str:
    """
    Return the name of a language, with its script if the tag has one.

    Args:
        tag: A BCP 47 tag. One that has no name here is returned as it is.

    Example:
        >>> from tools.site.languages import language
        >>> language("uz-Cyrl")
        'Uzbek (Cyrillic)'
    """
    base, _, script = tag.partition("-")
    if base not in _NAMES or (script and script not in _SCRIPTS):
        return tag
    return f"{_NAMES[base]} ({_SCRIPTS[script]})" if script else _NAMES[base]
