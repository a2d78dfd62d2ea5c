"""Generate the gallery: each example with what it prints or draws."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

from tools.site.text import front_matter

if TYPE_CHECKING:
    from collections.abc import Iterator

EXAMPLES = Path(__file__).parents[2] / "examples"

ORDER = {
    "Who, when": ("who_chaired_when", "history_of_a_member", "status_by_year"),
    "Summits and documents": (
        "documents_of_astana",
        "chart_of_participation",
        "who_signed_with_whom",
    ),
    "Beside data of your own": ("people_in_members", "life_expectancy"),
    "Sources and files": ("where_sources_disagree", "footnotes", "calendar_feed"),
    "On a server": ("web_service",),
}
"""The examples by section, from a newcomer's first question to special needs."""

PICTURES = {
    "chart_of_participation": (
        "pictures/participation.svg",
        "A table of summits, oldest first, by states and organisations; "
        "each mark shows the level at which a party came, that it was absent, or that there is no record.",
    ),
}
"""The pictures of the examples that draw, and a description of each."""


def page() -> str:
    """Return the page in Markdown; Sphinx inserts the code, the output and the pictures."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield front_matter("Short programs that use turkicstates, with what they print or draw.")
    yield "# Gallery\n"
    yield (
        "Short programs to start from.\n"
        "Each is in the folder `examples` of the project, and the tests run it: "
        "the output on this page is the output of that run.\n"
        "An ellipsis replaces what changes with every version of the data.\n"
    )
    for section, names in ORDER.items():
        yield f"## {section}\n"
        for name in names:
            yield from _example(name)


def _example(name: str) -> Iterator[str]:
    docstring = ast.get_docstring(ast.parse((EXAMPLES / f"{name}.py").read_text("utf-8"))) or ""
    first, *rest = docstring.split("\n\n")
    title, _, sentence = first.partition(": ")
    yield f"### {title}\n"
    yield f"{sentence[:1].upper()}{sentence[1:]}\n"
    needs = [text.removeprefix("Needs: ") for text in rest if text.startswith("Needs: ")]
    yield f"```sh\n{needs[0]}\n```\n" if needs else "It needs only the library.\n"
    yield f"```{{literalinclude}} ../examples/{name}.py\n:language: python\n```\n"
    if name in PICTURES:
        path, shown = PICTURES[name]
        yield f"![{shown}]({path})\n"
    else:
        yield f"```{{literalinclude}} ../tests/outputs/{name}.txt\n:language: text\n```\n"
