"""What is written at build of the page on which visitors run examples, and the shell that it loads."""

import json
import os
import re
import runpy
from pathlib import Path

import pytest

import turkicstates as ts
from tools.site import ask, vendor

DOCS = Path(__file__).parents[2] / "docs"
TEXT = """\
# A tutorial

## First steps

In the folder:

```sh
pip install .
```

Two lines
of a paragraph.

```python
>>> import league
>>> for day in "ab":
...     print(day)
a
b
>>> "<&>"
'<&>'
```

```python
league.quiet()
```

## A chart

It draws.

```python
>>> league.first()
1
```

```python
>>> from league import plot
>>> plot.draw()
```

```python
>>> chart.save("x.svg")
```

## The end

An error.

```python
>>> league.last()
Traceback (most recent call last):
ValueError: no
```
"""


@pytest.fixture(name="docs")
def _docs(tmp_path):
    """A folder of documents with a tutorial."""
    (tmp_path / "tutorial.md").write_text(TEXT, "utf-8")
    return tmp_path


@pytest.fixture(name="served")
def _served(tmp_path):
    """A folder of what runs Python in the browser, small."""
    folder = tmp_path / "served"
    (folder / "wheels").mkdir(parents=True)
    (folder / "pyodide.asm.wasm").write_bytes(bytes(2_000_000))
    (folder / "python_stdlib.zip").write_bytes(bytes(600_000))
    (folder / "LICENCES.txt").write_bytes(bytes(9_000_000))
    for name in ("league-1-py3-none-any.whl", "attrs-1-py3-none-any.whl"):
        (folder / "wheels" / name).write_bytes(bytes(200_000))
    return folder


class TestExamples:
    """examples"""

    def test_examples(self):
        """Examples come in order, as they are typed, under their heading and with their paragraph."""
        paragraph = "Two lines\nof a paragraph."
        loop = 'import league\nfor day in "ab":\n    print(day)\n"<&>"\n'
        expected = [
            ("First steps", paragraph, loop),
            ("First steps", "", "league.quiet()\n"),
            ("A chart", "It draws.", "league.first()\n"),
            ("A chart", "", "from league import plot\nplot.draw()\n"),
            ("A chart", "", 'chart.save("x.svg")\n'),
            ("The end", "An error.", "league.last()\n"),
        ]
        assert expected == [
            (example.section, example.intro, example.code) for example in ask.examples(TEXT)
        ]

    def test_what_runs_here(self):
        """From the first example that needs more, a section is not run on the page."""
        expected = [True, True, True, False, False, True]
        assert expected == [example.here for example in ask.examples(TEXT)]

    def test_tutorial(self):
        """Each Python example of the tutorial is taken, without prompts; those that draw are known."""
        text = (DOCS / "tutorial.md").read_text("utf-8")
        examples = ask.examples(text)
        assert text.count("\n```python\n") == len(examples)
        for example in examples:
            compile(example.code, "tutorial.md", "exec")
        assert {"A first chart"} == {example.section for example in examples if not example.here}


class TestPages:
    """pages"""

    def test_with_python(self, docs, served):
        """The page has a box for each example, and says what is loaded and its size."""
        text = ask.pages(docs, served)["_generated/ask.md"]
        assert 'data-wheels="attrs-1-py3-none-any.whl league-1-py3-none-any.whl"' in text
        assert 'data-bytes="3000000"' in text
        assert ">Load Python (3 MB)<" in text
        assert ["own", "1", "2", "3", "4"] == re.findall(r'<textarea id="ask-(\w+)"', text)
        headings = ["Your own question", "First steps", "A chart", "The end"]
        assert headings == re.findall(r"^## (.*)$", text, re.MULTILINE)
        assert "print(day)\n&quot;&lt;&amp;&gt;&quot;</textarea>" in text
        assert "Traceback" not in text
        assert 1 == text.count("tools that do not run in a browser")
        assert 5 == text.count('class="ask-run"') == text.count('class="ask-share"')

    @pytest.mark.skipif(os.name == "nt", reason="no file can have that name there")
    def test_hostile_wheel(self, docs, served):
        """The name of a file ends no attribute."""
        (served / "wheels" / 'a">&b.whl').write_bytes(b"")
        text = ask.pages(docs, served)["_generated/ask.md"]
        assert 'data-wheels="a&quot;&gt;&amp;b.whl attrs-1' in text

    def test_without_python(self, docs, tmp_path):
        """Where Python was not fetched, the page says so, and offers nothing to press."""
        text = ask.pages(docs, tmp_path / "nowhere")["_generated/ask.md"]
        assert "built without the Python runtime" in text
        assert "<button" not in text


class TestVendor:
    """What fetches the things to serve"""

    def test_nothing_to_do(self, tmp_path):
        """Packages that are there in the pinned version are not fetched again."""
        folder = tmp_path / "vendor" / "node_modules" / "axe"
        folder.mkdir(parents=True)
        (folder / "package.json").write_text('{"version": "1.2.3"}', "utf-8")
        wanted = tmp_path / "package.json"
        wanted.write_text('{"devDependencies": {"axe": "1.2.3"}}', "utf-8")
        vendor.packages(wanted, tmp_path / "vendor")
        assert [folder.parent] == list((tmp_path / "vendor").iterdir())

    def test_cannot_be_fetched(self, tmp_path):
        """If packages cannot be fetched, or npm is missing, the error says which."""
        wanted = tmp_path / "package.json"
        wanted.write_text('{"dependencies": {"x": "file:nowhere.tgz"}}', "utf-8")
        message = r"^the npm packages could not be fetched or built:\n[\s\S]*nowhere|^npm is needed"
        with pytest.raises(vendor.FetchError, match=message):
            vendor.packages(wanted, tmp_path / "vendor")

    def test_pinned(self):
        """Every npm package is pinned to one version."""
        asked = json.loads((DOCS / "package.json").read_text("utf-8"))
        versions = [*asked["dependencies"].values(), *asked["devDependencies"].values()]
        assert [] == [
            version for version in versions if not re.fullmatch(r"\d+\.\d+\.\d+", version)
        ]


@pytest.fixture(name="shell", scope="module")
def _shell():
    """A function that runs code in a new shell, and returns whether it went well and its output."""
    made = runpy.run_path(str(DOCS / "_static" / "ask_shell.py"))

    def run(*sources):
        shell = made["Shell"](ts=ts)
        for source in sources:
            printed = []
            good = shell.run(source, printed.append)
        return good, "".join(printed)

    return run


class TestShell:
    """The shell"""

    @pytest.mark.parametrize(
        ("source", "shown"),
        [
            ("", ""),
            ("1 + 1\nNone\nx = 3\nx", "2\n3\n"),
            ("for number in range(2):\n    number", "0\n1\n"),
            ("print('a', end='')\n'b'", "a'b'\n"),
            ("ts.state('TR').id", "'turkiye'\n"),
        ],
    )
    def test_shows_what_statements_evaluate_to(self, shell, source, shown):
        """Each statement shows its value, as in a shell."""
        assert (True, shown) == shell(source)

    def test_keeps_names(self, shell):
        """Names last from run to run."""
        assert (True, "7\n") == shell("x = 7", "x")

    def test_syntax_error(self, shell):
        """Nothing runs of what cannot be read, and the place is shown."""
        good, shown = shell("print(1)\ndef f(:")
        assert not good
        assert shown.startswith('  File "<input 1>", line 2\n    def f(:\n')
        assert shown.endswith("SyntaxError: invalid syntax\n")

    def test_error(self, shell):
        """An error ends the run, and is shown with the lines that were typed and no others."""
        good, shown = shell("1\nts.state('Kazakstan')\n3")
        assert not good
        lines = shown.splitlines()
        assert ["1", "Traceback (most recent call last):"] == lines[:2]
        assert ['  File "<input 1>", line 2, in <module>'] == [
            line for line in lines if "File" in line
        ]
        assert lines[-1].startswith("turkicstates.errors.UnknownRecordError: no state is known as")

    def test_chained_errors(self, shell):
        """The error behind an error is shown too."""
        source = "try:\n    1 / 0\nexcept ArithmeticError as error:\n    raise KeyError from error"
        _, shown = shell(source)
        assert "ZeroDivisionError: division by zero" in shown
        assert shown.endswith("KeyError\n")

    @pytest.mark.parametrize("source", ["exit()", "raise KeyboardInterrupt"])
    def test_survives(self, shell, source):
        """Not even what would end Python ends the shell."""
        good, shown = shell(source)
        assert not good
        assert shown.startswith("Traceback")
        assert (True, "2\n") == shell(source, "1 + 1")

    def test_too_much(self, shell):
        """Output longer than a page can show is cut, but an error is shown."""
        good, shown = shell("while True:\n    print('x' * 30000)\n    y = y if 'y' in dir() else 1\n"
                            "    y += 1\n    assert y < 9, 'enough'")  # fmt: skip
        assert not good
        assert 101_000 > len(shown)
        assert "\n[the rest is not shown]\n" in shown
        assert shown.endswith("AssertionError: enough\n")

    @pytest.mark.parametrize(
        ("source", "characters", "is_cut"),
        [
            ("print('x' * 99_998)", 99_999, False),
            ("print('x' * 99_999)", 100_000, False),
            ("print('x' * 100_000)", 100_000, True),
            ("print('x' * 99_999)\nprint('y')", 100_000, True),
            ("print('x' * 100_000, end='')\nprint(end='')", 100_000, False),
            ("print('x' * 100_000, end='')\nprint('y')\nprint('z')", 100_000, True),
            ("for _ in range(10):\n    print('x' * 9_999)", 100_000, False),
            ("for _ in range(11):\n    print('x' * 9_999)", 100_000, True),
        ],
    )
    def test_limit(self, shell, source, characters, is_cut):
        """Below and at the limit everything is shown; above it the page says that it is not."""
        good, shown = shell(source)
        assert good
        said = "\n[the rest is not shown]\n"
        assert shown.count(said) == is_cut
        assert characters == len(shown.removesuffix(said))

    def test_error_at_the_limit(self, shell):
        """An error is shown whole when the output before it has used up the limit exactly."""
        good, shown = shell("print('x' * 99_999)\n1 / 0")
        assert not good
        assert "[the rest" not in shown
        assert shown.endswith("ZeroDivisionError: division by zero\n")

    def test_error_too_long(self, shell):
        """Of an error without end the beginning is shown, and that there is more."""
        _, shown = shell("raise ValueError('x' * 200_000)")
        assert shown.startswith("Traceback")
        assert shown.endswith("\n[the rest is not shown]\n")
