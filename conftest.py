"""The slow tests, and the examples in documents and docstrings: what they show is compared."""

from __future__ import annotations

import os
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE
from typing import TYPE_CHECKING

import pytest
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


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that runs the slow tests too, as CI always does."""
    parser.addoption(
        "--slow", action="store_true", default="CI" in os.environ, help="run the slow tests too"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Run the slow tests of files that are named."""
    if config.args_source is pytest.Config.ArgsSource.ARGS:
        config.option.slow = True


def pytest_report_header(config: pytest.Config) -> str | None:
    """Say why the slow tests are left out."""
    if config.option.slow:
        return None
    return "slow tests: left out; they run in CI, with --slow, or if their file is named"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the slow tests unless they are asked for."""
    if not config.option.slow:
        slow = [item for item in items if item.get_closest_marker("slow")]
        config.hook.pytest_deselected(items=slow)
        items[:] = [item for item in items if not item.get_closest_marker("slow")]


pytest_collect_file = (documents + docstrings).pytest()
