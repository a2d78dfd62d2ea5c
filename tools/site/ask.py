"""Generate the page on which a visitor runs the examples of the tutorial."""

from __future__ import annotations

import re
from doctest import DocTestParser
from html import escape
from itertools import count, groupby
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

DOCS = Path(__file__).parents[2] / "docs"
SERVED = DOCS / "_vendor" / "served" / "pyodide"

NOT_HERE = re.compile(r"^\s*(?:from|import) .*\b(?:altair|frames|plot)\b", re.MULTILINE)
"""Imports of an example that needs more than the dependencies of the package."""

TOKEN = re.compile(
    r"^(?P<heading>\#\#+\ .+)$ | ^(?P<fence>```+)(?P<kind>.*)\n(?P<code>(?:.*\n)*?)(?P=fence)$"
    r" | ^(?P<prose>[^\n]+(?:\n(?!```|\#\#)[^\n]+)*)$",
    re.MULTILINE | re.VERBOSE,
)
"""The parts of a document that this page uses: headings, fences, paragraphs."""

ABSENT = """\
This copy of the site was built without the Python runtime, so nothing can be run here.
[The tutorial](tutorial.md) shows each example with its answer.
"""

ELSEWHERE = """\
The rest of this section needs tools that do not run in a browser; [the tutorial](tutorial.md) shows it.
"""

CONTROLS = """\
````{{raw}} html
<link rel="stylesheet" href="_static/ask.css">
<noscript><p>This page needs JavaScript, which is switched off.</p></noscript>
<div class="ask-bar" id="ask" role="group" aria-label="Python"
     data-wheels="{wheels}" data-bytes="{size}">
<button type="button" id="ask-load">Load Python ({megabytes} MB)</button>
<button type="button" id="ask-all" hidden>Run all</button>
<button type="button" id="ask-stop" hidden>Stop</button>
<button type="button" id="ask-reset" hidden>Reset</button>
<progress id="ask-progress" max="100" value="0" aria-label="Python loaded" hidden></progress>
<p id="ask-status" role="status">Python is not loaded.</p>
<p id="ask-versions" hidden></p>
</div>
<script type="module" src="_static/ask.js"></script>
````
"""

BOX = """\
````{{raw}} html
<div class="ask-box">
<label for="ask-{key}">{label}</label>
<textarea id="ask-{key}" rows="{rows}" spellcheck="false" autocapitalize="off" autocomplete="off"
 autocorrect="off" aria-keyshortcuts="Control+Enter Meta+Enter"{more}>
{code}</textarea>
<div class="ask-row"><button type="button" class="ask-run" disabled aria-label="Run: {label}">Run</button>
<button type="button" class="ask-share" aria-label="Copy link: {label}">Copy link</button>
<span class="ask-note"></span></div>
<output for="ask-{key}" aria-live="polite" aria-label="Output: {label}"></output>
</div>
````
"""


@frozen(kw_only=True)
class Example:
    """
    An example of the tutorial.

    Attributes:
        section: Heading of its section.

        intro: Paragraph just before it, as Markdown, or an empty text.

        code: The code to type, without prompts and without answers.

        here: Whether the page can run it: neither it nor an earlier example of its section needs
            more than the dependencies of the package.
    """

    section: str
    intro: str
    code: str
    here: bool


def pages(docs: Path = DOCS, served: Path = SERVED) -> dict[str, str]:
    """
    Return the generated part of the page, by its path below *docs*.

    Args:
        docs: Folder of the documents, with the tutorial in it.

        served: Folder of the files that run Python in the browser; may be absent.
    """
    wheels = sorted(served.glob("wheels/*.whl"))
    shown = examples((docs / "tutorial.md").read_text("utf-8"))
    parts = _runner(shown, wheels, served) if wheels else [ABSENT]
    return {"_generated/ask.md": "\n".join(parts)}


def examples(text: str) -> tuple[Example, ...]:
    """Return the Python examples of a document, in their order."""
    collected: list[Example] = []
    section, intro, here = "", "", True
    for token in TOKEN.finditer(text):
        if token["heading"]:
            section, intro, here = token["heading"].lstrip("# "), "", True
        elif token["prose"]:
            intro = token["prose"]
        elif token["kind"] == "python":
            code = _typed(token["code"])
            here = here and not NOT_HERE.search(code)
            collected.append(Example(section=section, intro=intro, code=code, here=here))
            intro = ""
        else:
            intro = ""
    return tuple(collected)


def _typed(code: str) -> str:
    """Return the code to type: the lines with prompts, or everything if there are none."""
    return "".join(example.source for example in DocTestParser().get_examples(code)) or code


def _runner(shown: Sequence[Example], wheels: Sequence[Path], served: Path) -> Iterator[str]:
    """Yield the controls, and a box for each example."""
    loaded = [*(path for path in served.iterdir() if path.name.startswith("py")), *wheels]
    size = sum(path.stat().st_size for path in loaded)
    names = " ".join(wheel.name for wheel in wheels)
    yield CONTROLS.format(wheels=escape(names), size=size, megabytes=round(size / 1e6))
    yield "## Your own question\n"
    yield "The library is imported as `ts`; the examples below show what you can ask.\n"
    hint = ' placeholder="ts.chair_on(&quot;2013-05-01&quot;).state.name"'
    yield BOX.format(key="own", label="Your own question", rows=2, code="", more=hint)
    numbers = count(1)
    for section, group in groupby(shown, key=lambda example: example.section):
        yield f"## {section}\n"
        for example in group:
            if not example.here:
                yield ELSEWHERE
                break
            key, code = next(numbers), example.code.rstrip("\n")
            label, rows = f"Example {key}", code.count("\n") + 1
            yield f"{example.intro}\n"
            yield BOX.format(key=key, label=label, rows=rows, code=escape(code), more="")
