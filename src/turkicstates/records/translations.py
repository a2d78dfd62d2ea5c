"""Texts in several languages."""

from collections.abc import Iterator, Mapping

from turkicstates.errors import type_of
from turkicstates.portable import Portable


class Translations(Portable, Mapping[str, str]):
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
        try:
            self._texts = dict(sorted((texts or {}).items()))
        except AttributeError:
            msg = f"texts must be a mapping such as {{'tr': 'Ankara'}}, not {type_of(texts)}"
            raise TypeError(msg) from None

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

    def __getstate__(self) -> tuple[None, dict[str, object]]:
        return None, {"_texts": self._texts}  # as by default, but for protocols 0 and 1 too

    def best(self, language: str, /) -> str | None:
        """
        Return the text in a language.

        Args:
            language: BCP 47 language tag. Case does not matter, and an underscore counts
                as a hyphen: ``'tr_TR'`` is the same as ``'tr-TR'``.

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
        wanted = language.replace("_", "-").casefold() + "-"
        general = [tag for tag in self._texts if wanted.startswith(f"{tag.casefold()}-")]
        return self._texts[max(general, key=len)] if general else None

    @property
    def first(self) -> str:
        """The English text or, without one, the text of the first tag."""
        return self._texts.get("en") or next(iter(self._texts.values()), "")


NO_TEXTS = Translations()
"""An empty mapping, the default of fields."""
