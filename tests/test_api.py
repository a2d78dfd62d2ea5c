"""The public names: complete, sorted, documented, and cheap to import."""

import ast
import importlib
import inspect
import re
import subprocess
import sys
from pathlib import Path

import attrs
import pytest

import turkicstates as ts

API_PAGE = Path(__file__).parents[1] / "docs" / "reference" / "api.md"
FUNCTIONS = [name for name in ts.__all__ if inspect.isroutine(getattr(ts, name))]
CLASSES = [
    name
    for name in ts.__all__
    if isinstance(getattr(ts, name), type) and attrs.has(getattr(ts, name))
]


class TestNames:
    """turkicstates.__all__"""

    def test_sorted_and_real(self):
        """Every name is there, and they are in order."""
        assert sorted(ts.__all__) == ts.__all__
        assert set(ts.__all__) <= set(dir(ts))

    def test_on_the_api_page(self):
        """The API page has every public name, and no other."""
        page = API_PAGE.read_text("utf-8")
        assert set(ts.__all__) == set(
            re.findall(
                r"(?:autofunction|autoclass|autoexception):: turkicstates\.(\w+)$",
                page,
                re.MULTILINE,
            )
        )

    @pytest.mark.parametrize("extra", ["export", "frames", "plot"])
    def test_extras_on_the_api_page(self, extra):
        """It has every public name of an extra too, and no other."""
        module = importlib.import_module(f"turkicstates.{extra}")
        assert sorted(module.__all__) == module.__all__
        page = API_PAGE.read_text("utf-8")
        functions = {name for name in module.__all__ if inspect.isroutine(getattr(module, name))}
        assert functions == set(re.findall(rf"autofunction:: turkicstates\.{extra}\.(\w+)", page))

    def test_unknown_name(self):
        """A name that is not there is an AttributeError, as in any module."""
        with pytest.raises(AttributeError, match="has no attribute 'chair'"):
            _ = ts.chair

    def test_star_import(self):
        """A star import brings every public name."""
        names = {}
        exec("from turkicstates import *", names)
        assert set(ts.__all__) <= set(names)

    @pytest.mark.parametrize("name", FUNCTIONS)
    def test_how_options_are_passed(self, name):
        """Subjects are positional-only, and options keyword-only."""
        kinds = {
            parameter.kind.name
            for parameter in inspect.signature(getattr(ts, name)).parameters.values()
        }
        assert kinds <= {"POSITIONAL_ONLY", "KEYWORD_ONLY"}

    @pytest.mark.parametrize("name", CLASSES)
    def test_attributes_are_described(self, name):
        """The docstring of a class names the fields that the class adds, in their order."""
        cls = getattr(ts, name)
        own = [field.name for field in attrs.fields(cls) if not field.inherited]
        block = inspect.getdoc(cls).partition("Attributes:\n")[2].partition("\n\n..")[0]
        assert own == re.findall(r"^    (\w+):", block, re.MULTILINE)


class TestImport:
    """import turkicstates"""

    def _run(self, code):
        return subprocess.run(
            [sys.executable, "-c", code], check=True, capture_output=True, text=True
        ).stdout.strip()

    def test_reads_nothing(self):
        """Importing reads no data, and makes none of the classes that it does not need."""
        code = "import turkicstates as ts, sys; print(ts.Dataset.bundled()._records, 'turkicstates.records.summits' in sys.modules)"
        assert "{} False" == self._run(code)

    def test_a_look_up_reads_what_it_needs(self):
        """Asking for the chair reads the chairmanships alone."""
        code = "import turkicstates as ts; ts.chair_on('2023-11-03'); print(list(ts.Dataset.bundled()._records))"
        assert "[<Kind 'chairmanships'>]" == self._run(code)

    def test_imports_no_extra(self):
        """The core imports none of what its extras need."""
        code = "import turkicstates, sys; print([n for n in ('pandas', 'polars', 'narwhals', 'rich', 'altair', 'pydantic', 'pydantic_core') if n in sys.modules])"
        assert "[]" == self._run(code)

    def test_the_layers_of_the_source(self):
        """The front door holds imports and names, and no function but the two that make it lazy."""
        tree = ast.parse(Path(ts.__file__).read_text("utf-8"))
        functions = [node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
        assert ["__getattr__", "__dir__"] == functions
