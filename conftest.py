"""The examples in the documents and in the docstrings, as tests: what they show is compared."""

from __future__ import annotations

from doctest import ELLIPSIS, NORMALIZE_WHITESPACE
from typing import TYPE_CHECKING

from sybil import Document, Sybil
from sybil.document import PythonDocStringDocument
from sybil.parsers import myst, rest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sybil import Example, Region

FLAGS = ELLIPSIS | NORMALIZE_WHITESPACE


class DocstringsAsText(PythonDocStringDocument):
    """A module that is read and never imported: its examples import the installed package."""

    def __init__(self, text: str, path: str) -> None:
        Document.__init__(self, text, path)


class SelfContained(rest.DocTestParser):
    """The example of a docstring, which imports what it uses: it sees no other docstring's names."""

    def __call__(self, document: Document) -> Iterable[Region]:
        """Find the prompts of one docstring; the first of them starts with no names at all."""
        for place, region in enumerate(super().__call__(document)):
            if place == 0:
                region.evaluator = self._afresh
            yield region

    def _afresh(self, example: Example) -> str:
        example.namespace.clear()
        return self.string_parser.evaluator(example)


documents = Sybil([myst.PythonCodeBlockParser(doctest_optionflags=FLAGS)], patterns=["*.md"])
docstrings = Sybil(
    [SelfContained(FLAGS)],
    patterns=["src/turkicstates/*.py", "src/turkicstates/*/*.py"],
    document_types={".py": DocstringsAsText},
)
pytest_collect_file = (documents + docstrings).pytest()
