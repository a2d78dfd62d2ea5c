"""The list of the files of an export, by which a later one knows what it may replace."""

from __future__ import annotations

import re
from contextlib import suppress
from hashlib import sha256
from typing import TYPE_CHECKING

from turkicstates.files.folders import listed
from turkicstates.records.text import clean

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

NAME = "turkicstates.sha256"
"""The file with the list, in the form of the command sha256sum."""

_MARK = (
    "# Written by turkicstates, which replaces these files as long as nobody changes them."
    f" To check them: sha256sum --check {NAME}"
)

_CITE = "# To cite the data: "


def manifest(contents: Mapping[str, bytes], citation: str) -> bytes:
    """Return the list of files, each with its SHA-256 digest, below how to cite the data in them."""
    digests = {name: sha256(raw).hexdigest() for name, raw in contents.items()}
    return _text(digests, clean(citation))


def _text(digests: Mapping[str, str], citation: str) -> bytes:
    lines = [f"{digest}  {name}" for name, digest in sorted(digests.items())]
    return "".join(f"{line}\n" for line in [_MARK, _CITE + citation, *lines]).encode()


def reason_to_keep(folder: Path, names: Sequence[str]) -> str | None:
    """Return why the files of a folder may not be replaced by an export, or None."""
    digests = _digests(folder / NAME) if NAME in names else {}
    if others := [name for name in names if name not in digests]:
        return f"holds files that are not from an export: {listed(others)}; move them away"
    if changed := [name for name in names if digests[name] != _digest(folder / name)]:
        return (
            f"holds files that were changed after their export: {listed(changed)}; move them away"
        )
    return None


def _digests(path: Path) -> dict[str, str]:
    """Return the listed digests by name, with that of the list itself; none if it is not ours."""
    with suppress(FileNotFoundError):
        raw = path.read_bytes()
        text = raw.decode("utf-8", "replace")
        pairs = re.findall(r"^([0-9a-f]{64})  (.+)$", text, re.MULTILINE)
        digests = {name: digest for digest, name in pairs}
        citation = text.partition(_CITE)[2].partition("\n")[0]
        if raw == _text(digests, citation):
            return {**digests, NAME: sha256(raw).hexdigest()}
    return {}


def _digest(path: Path) -> str | None:
    with suppress(FileNotFoundError):  # another process may be replacing it
        return sha256(path.read_bytes()).hexdigest()
    return None
