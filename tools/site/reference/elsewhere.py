"""Where other projects document the types that our signatures and pages name."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class Project(NamedTuple):
    """A project: its name and address, the place of each of its names below that, and what they are."""

    name: str
    address: str
    places: Mapping[str, str]
    kind: str = "class"


def _python(page: str, *names: str) -> dict[str, str]:
    """Return the places of names on a page of Python's library reference."""
    return {name: f"library/{page}.html#{name}" for name in names}


PROJECTS = {
    "python": Project(
        "Python",
        "https://docs.python.org/3/",
        {
            **_python("collections.abc", "collections.abc.Collection", "collections.abc.Iterable"),
            **_python("collections.abc", "collections.abc.Mapping"),
            **_python("constants", "None"),
            **_python("enum", "enum.StrEnum"),
            **_python("exceptions", "Exception", "LookupError", "RuntimeError"),
            **_python("exceptions", "UserWarning", "ValueError"),
            **_python("functions", "bool", "float", "object"),
            **_python("os", "os.PathLike"),
            **_python("stdtypes", "dict", "int", "str", "tuple"),
            **_python("typing", "typing.Any", "typing.Self", "typing.SupportsIndex"),
        },
    ),
    # Pendulum and Narwhals publish no inventory for Sphinx. Pendulum has one page for everything,
    # which begins with what its classes add to those of Python.
    "pendulum": Project(
        "Pendulum",
        "https://pendulum.eustace.io/docs/",
        {"pendulum.Date": "#introduction"},
    ),
    "narwhals": Project(
        "Narwhals",
        "https://narwhals-dev.github.io/narwhals/api-reference/",
        {"narwhals.typing.IntoFrameT": "typing/#narwhals.typing.IntoFrameT"},
    ),
    "attrs": Project(
        "attrs",
        "https://www.attrs.org/en/stable/",
        {name: f"api.html#{name}" for name in ("attrs.evolve", "attrs.fields", "attrs.frozen")},
        kind="function",
    ),
    "altair": Project(
        "Altair",
        "https://altair-viz.github.io/user_guide/generated/",
        {"altair.LayerChart": "toplevel/altair.LayerChart.html"},
    ),
}
"""
Only the names that we link to. The site is built without a network, so nothing is fetched: from
this table we write, for each project, the file in which Sphinx looks names up.
"""

FULL_NAMES = {
    name.rpartition(".")[2]: name for project in PROJECTS.values() for name in project.places
}
"""The full name of each type by its last part, by which most annotations name it."""


def inventory(project: Project) -> bytes:
    """Return the inventory of a project, as ``sphinx.ext.intersphinx`` reads it."""
    head = (
        f"# Sphinx inventory version 2\n# Project: {project.name}\n# Version:\n"
        "# The remainder of this file is compressed using zlib.\n"
    )
    lines = [f"{name} py:{project.kind} 1 {place} -\n" for name, place in project.places.items()]
    return head.encode() + zlib.compress("".join(lines).encode())


def write(folder: Path) -> dict[str, tuple[str, str]]:
    """
    Write the inventories into a folder.

    Returns:
        The address and the inventory of each project, for ``intersphinx_mapping``.
    """
    folder.mkdir(parents=True, exist_ok=True)
    mapping = {}
    for key, project in PROJECTS.items():
        path = folder / f"{key}.inv"
        path.write_bytes(inventory(project))
        mapping[key] = (project.address, str(path))
    return mapping
