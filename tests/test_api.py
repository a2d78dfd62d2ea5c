"""The public names: complete, sorted, documented, and cheap to import."""

import ast
import importlib
import inspect
import itertools
import pydoc
import re
import rlcompleter
import subprocess
import sys
from pathlib import Path

import attrs
import pytest

import turkicstates as ts

PAGES = {
    path.stem: path.read_text("utf-8")
    for path in (Path(__file__).parents[1] / "docs" / "reference" / "api").glob("*.md")
}
SECTIONS = re.findall(r"^[\w-]+$", PAGES["index"].partition(":hidden:")[2], re.MULTILINE)
DOCUMENTED = {
    section: re.findall(
        r"^\.\. auto(?:function|class|exception):: turkicstates\.([\w.]+)$",
        PAGES[section],
        re.MULTILINE,
    )
    for section in SECTIONS
}
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

    def test_sections_of_the_api_reference(self):
        """The contents of the API reference list each of its pages once."""
        assert sorted(PAGES) == sorted([*SECTIONS, "index"])

    def test_in_the_api_reference(self):
        """The API reference documents every public name once, and no other."""
        documented = [name for names in DOCUMENTED.values() for name in names]
        assert ts.__all__ == sorted(name for name in documented if "." not in name)

    @pytest.mark.parametrize("extra", ["export", "frames", "plot"])
    def test_extras_in_the_api_reference(self, extra):
        """The page of an extra documents every function of it once, and no other."""
        module = importlib.import_module(f"turkicstates.{extra}")
        assert sorted(module.__all__) == module.__all__
        functions = [name for name in module.__all__ if inspect.isroutine(getattr(module, name))]
        assert [f"{extra}.{name}" for name in functions] == sorted(DOCUMENTED[extra])

    @pytest.mark.parametrize("extra", ["export", "frames", "plot"])
    def test_completion_of_an_extra(self, extra):
        """A list of what is in an extra has its public names, and nothing that it imports."""
        module = importlib.import_module(f"turkicstates.{extra}")
        assert module.__all__ == dir(module)

    def test_completion(self):
        """The prompt of Python completes every public name."""
        completer = rlcompleter.Completer({"ts": ts})
        completions = itertools.takewhile(
            bool, (completer.complete("ts.", n) for n in itertools.count())
        )
        assert {f"ts.{name}" for name in ts.__all__} <= {text.rstrip("()") for text in completions}

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


class TestHelp:
    """help(turkicstates)"""

    TEXT = pydoc.plain(pydoc.render_doc(ts))

    def test_short(self):
        """It fits a few screens: names are explained one by one."""
        assert len(self.TEXT.splitlines()) <= 140

    def test_contents(self):
        """It lists the sections of the API reference, each with its names."""
        assert ts.__doc__
        titles = [re.search(r"^# (.+)$", PAGES[name], re.MULTILINE)[1] for name in SECTIONS]
        contents = ts.__doc__.partition("with examples.\n")[2].rpartition("\n\n")[0]
        listed = dict(section.split("\n", 1) for section in contents.strip().split("\n\n"))
        assert titles == [*listed]
        assert [*DOCUMENTED.values()] == [re.findall(r"[\w.]+", names) for names in listed.values()]
        assert all(name in self.TEXT for name in ts.__all__)

    def test_one_name(self):
        """A function and a class explain themselves in full."""
        assert "Raises:" in pydoc.plain(pydoc.render_doc(ts.chair_on))
        assert "motto: Motto of the term" in pydoc.plain(pydoc.render_doc(ts.Chairmanship))

    def test_dir(self):
        """Others who list the module get every name."""
        assert {*ts.__all__} < {name for name, _ in inspect.getmembers(ts)}


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
