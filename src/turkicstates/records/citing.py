"""Write citations as text, as BibTeX and as CSL JSON."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Work(NamedTuple):
    """
    A data set or part of one, as a citation names it.

    *within* is the title of the data set that a part belongs to. *issued* is a year, a month or
    a day, as numbers; *read* is the day of reading. *check* says what a reader needs to see whether
    it is the same data.
    """

    key: str
    title: str | None
    publisher: str | None
    version: str
    issued: Sequence[int]
    check: str
    url: str | None = None
    within: str | None = None
    read: str | None = None

    def text(self) -> str:
        """Return the work as one line of plain text."""
        within = self.within and f"In: {self.within}"
        read = f"read {self.read}" if self.read else None
        where = ", ".join(part for part in (self.url, read) if part)
        parts = (self.publisher, self.title, within, self.check, where)
        return "".join(f"{part.rstrip('.')}. " for part in parts if part).rstrip()

    def bibtex(self) -> str:
        """Return the work as a BibTeX entry; of a part, the note names the whole."""
        within = self.within and f"In: {self.within}"
        values = {
            "author": self.publisher and unchanged(self.publisher),
            "title": self.title and unchanged(self.title),
            "year": f"{self.issued[0]:04}",
            "version": escape(self.version),
            "url": self.url and escape_url(self.url),
            "urldate": self.read,
            "note": ". ".join(escape(part) for part in (within, self.check) if part),
        }
        return entry(self.key, values)

    def csl(self) -> dict[str, object]:
        """Return the work as a CSL JSON item of type ``dataset``."""
        item: dict[str, object] = {"id": key_of(self.key), "type": "dataset"}
        if self.title:
            item["title"] = self.title
        if self.within:
            item["container-title"] = self.within
        if self.publisher:
            item["author"] = [{"literal": self.publisher}]
            item["publisher"] = self.publisher
        item["version"] = self.version
        item["issued"] = {"date-parts": [list(self.issued)]}
        if self.url:
            item["URL"] = self.url
        if self.read:
            item["accessed"] = date_parts(self.read)
        item["note"] = self.check
        return item


def entry(key: str, values: Mapping[str, object]) -> str:
    """Return an entry of BibTeX of type ``misc`` with those of the escaped values that there are."""
    lines = [f"  {name} = {{{value}}}," for name, value in values.items() if value]
    return "\n".join([f"@misc{{{key_of(key)},", *lines, "}"])


def key_of(text: str) -> str:
    """Return a text as the key of an entry."""
    return re.sub(r"[^\w.:-]", "-", text, flags=re.ASCII)


_TEX_COMMANDS = {
    "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}",
    "{": "\\textbraceleft{}", "}": "\\textbraceright{}",
}  # fmt: skip
"""Commands for characters; BibTeX also counts a brace after a backslash."""


def escape(text: str) -> str:
    """Escape the special characters of TeX, and make a space of control characters."""
    printable = re.sub(r"[\x00-\x20\x7f-\x9f]+", " ", text).strip()
    return "".join(
        _TEX_COMMANDS.get(char, f"\\{char}" if char in "#$%&_" else char) for char in printable
    )


def unchanged(text: str) -> str:
    """Return a text for BibTeX whose capitals and order of words stay as they are."""
    return f"{{{escape(text)}}}"


def escape_url(url: str) -> str:
    """Escape the characters that no URL has and that could end it: braces, spaces and so on."""
    return re.sub(
        r"[\s\x00-\x20\x7f-\x9f{}\\]",
        lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode()),
        url,
    )


def date_parts(date: str) -> dict[str, list[list[int]]]:
    """Return a date in ISO form as CSL JSON writes it."""
    return {"date-parts": [[int(part) for part in date.split("-")]]}
