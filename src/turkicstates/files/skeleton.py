"""A folder to start a data set from: an example of each kind of record, and schemas for the editor."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import TYPE_CHECKING

from turkicstates.files.contents import FILES
from turkicstates.files.folders import listed, put_folder

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_SETTINGS = ".vscode/settings.json"
_SCHEMA = "schema/{}.schema.json"

_README = """\
# A data set for turkicstates

Each JSON file has one example of a kind of record. Copy the examples that you need, delete the
others, and replace everything that says "example". A file without records may go; `meta.json`
must stay.

- `turkicstates check FOLDER` lists what is wrong, or says that the data set is sound.
- `turkicstates chair 2020-06-01 --data FOLDER` asks it; so does every other command.
- `turkicstates.Dataset.load("FOLDER")` does the same in Python.

`schema/` has a JSON Schema for each file, for completion and checks in your editor. Visual Studio
Code uses them as soon as you open this folder; in other editors, map `states.json` to
`schema/states.schema.json`, and so on.
"""


def write_skeleton(folder: Path) -> None:
    """
    Write a data set of examples into a new or empty folder, completely or not at all.

    Raises:
        FileExistsError: If the folder holds anything.

        OSError: If the folder cannot be written.
    """
    package = files("turkicstates")
    contents = {name: (package / "skeleton" / name).read_bytes() for name in FILES}
    stems = [name.removesuffix(".json") for name in FILES]
    for stem in stems:
        raw = (package / "data" / "schema" / f"{stem}.schema.json").read_bytes()
        contents[_SCHEMA.format(stem)] = raw
    schemas = [
        {"fileMatch": [f"/{stem}.json"], "url": f"./{_SCHEMA.format(stem)}"} for stem in stems
    ]
    contents[_SETTINGS] = (json.dumps({"json.schemas": schemas}, indent=2) + "\n").encode()
    contents["README.md"] = _README.encode()
    put_folder(folder, contents, _reason_to_keep)


def _reason_to_keep(_folder: Path, names: Sequence[str]) -> str | None:
    return f"is not empty: it holds {listed(names)}; empty it" if names else None
