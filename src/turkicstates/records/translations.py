"""Texts in several languages."""

from collections.abc import Iterator, Mapping

from turkicstates.errors import type_of


class Translations(Mapping[str, str]):
    """
    A text in several languages: an immutable, hashable mapping of BCP 47 tags to texts.

    Example:
        >>> import turkicstates as ts
        >>> ts.state("KZ").names["tr"]
        'Kazakistan'

    .. versionadded:: 1.0
    """

    __slots__ = ("_texts",)

    def __init__(self, texts: Mapping[str, str] | None = None, /) -> None:
        self._texts = dict(sorted((texts or {}).items()))

    def __getitem__(self, tag: str) -> str:
        return self._texts[tag]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    def __hash__(self) -> int:
        return hash(tuple(self._texts.items()))

    def __repr__(self) -> str:
        return repr(self._texts)

    def best(self, language: str, /) -> str | None:
        """
        Return the text in a language.

        Args:
            language: BCP 47 language tag, in upper or lower case.

        Returns:
            The text in that language, or None if there is none. A regional tag falls
            back to the general one, such as ``'tr-CY'`` to ``'tr'``.

        Raises:
            TypeError: If *language* is not a string.

        Example:
            >>> import turkicstates as ts
            >>> ts.state("KZ").names.best("tr-CY")
            'Kazakistan'
        """
        if not isinstance(language, str):
            raise TypeError(f"language must be a string such as 'tr', not {type_of(language)}")
        texts = {tag.casefold(): text for tag, text in self._texts.items()}
        tag = language.casefold()
        while tag and tag not in texts:
            tag = tag.rpartition("-")[0]
        return texts.get(tag)

    @property
    def first(self) -> str:
        """The English text or, without one, the text of the first tag."""
        return self._texts.get("en") or next(iter(self._texts.values()), "")


NO_TEXTS = Translations()
"""An empty mapping, the default of fields."""
