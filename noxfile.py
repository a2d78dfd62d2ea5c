"""
What is run before a change is merged: a few minutes of it here, all of it in CI.

``python -m nox`` runs the quick sessions on the Python that runs it. With ``CI`` in the
environment it runs every session of ``EVERYTHING``; each can also be asked for by name.
"""

from __future__ import annotations

import os
import sys
from itertools import chain

import nox

IN_CI = "CI" in os.environ

PROJECT = nox.project.load_toml("pyproject.toml")
PYTHONS = nox.project.python_versions(PROJECT)
HERE = "{}.{}".format(*sys.version_info)
DEPENDENCIES = PROJECT["project"]["dependencies"]

QUICK = ["lint", "typing", "data", f"tests-{HERE}"]
EVERYTHING = [
    "lint",
    "typing",
    "data",
    "tests",
    "lowest",
    "extras",
    "coverage",
    "docs",
    "browser",
    "package",
]

nox.options.default_venv_backend = "uv|virtualenv"
nox.options.error_on_missing_interpreters = IN_CI
nox.options.sessions = EVERYTHING if IN_CI else QUICK

EXTRAS = [
    "tests/extras",
    "docs/how-to/engines.md",
    "docs/how-to/panels.md",
    "docs/how-to/web-services.md",
]
"""What needs every engine of data frames, web frameworks, and the tools that read what is exported."""

OF_EXTRAS = ["tests/extras/test_formats.py", "tests/extras/test_terminal.py"]
"""What needs the extras, and no engine of data frames beside those that all tests need."""

ON_TWO = ["-n", "2", "--dist", "loadscope"]
"""How many processes share the tests; the examples of one document stay together."""

FROM_SOURCE = {"PYTHONPATH": "src"}
"""What lets Python import the package without building it."""

WITHOUT_EXTRAS = [f"--ignore={path}" for path in EXTRAS]

WITHOUT_FAULTS = ["--ignore=tests/robust"]
"""What leaves out the faults, which take minutes; the oldest and the newest Python try them."""


def group(name: str) -> list[str]:
    """Return what a dependency group of pyproject.toml asks for."""
    return list(nox.project.dependency_groups(PROJECT, name))


def in_full() -> dict[str, str]:
    """Return what tells the tests that in CI nothing they need may be missing."""
    return {"TURKICSTATES_EXTRAS": "every"} if IN_CI else {}


@nox.session
def lint(session: nox.Session) -> None:
    """Hold the code to the style, the layers to their order, and the words to the dictionary."""
    session.install("--no-compile", *group("lint"))
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    session.run("lint-imports", env=FROM_SOURCE)
    session.run("interrogate", "src", "tests", "tools", "benchmarks", "examples")
    session.run("codespell")
    session.run("validate-pyproject", "pyproject.toml")


@nox.session
def typing(session: nox.Session) -> None:
    """Check the types of the package, and those that its users see."""
    extras = ".[cli,export,frames,plot]"
    session.install("--no-compile", extras, *group("typing"))  # most of it is read, not run
    session.run("mypy", "src/turkicstates", "typing_tests", "tools", "noxfile.py")
    session.run("pyright")


@nox.session
def data(session: nox.Session) -> None:
    """Check the data, write it in canonical form, list what is weakest, and what slips would show."""
    session.install(*DEPENDENCIES)
    only_show = ["--diff"] if IN_CI else []
    slips = "100" if IN_CI else "10"  # of each kind; a hundred take two minutes
    options = ["--slips", slips, *only_show, *session.posargs]
    session.run("python", "-m", "tools.data", *options, env=FROM_SOURCE)


@nox.session(python=[*dict.fromkeys([*PYTHONS, HERE])])
def tests(session: nox.Session) -> None:
    """Run the tests, the slow ones with ``-- --slow``; in CI all, and count what they reach."""
    session.install(".", *group("tests"))
    oldest = session.python == PYTHONS[0]
    counted = ["coverage", "run"] if IN_CI and oldest else ["python"]
    between = session.python in PYTHONS[1:-1]
    left_out = [*WITHOUT_EXTRAS, *(WITHOUT_FAULTS if between else [])]
    session.run(*counted, "-m", "pytest", *ON_TWO, *left_out, *session.posargs)


@nox.session(python=PYTHONS[0])
def lowest(session: nox.Session) -> None:
    """Run the tests with the lowest versions that are promised to work, those of extras included."""
    readers = ["duckdb", "pandas"]  # of exported files
    session.install(".", *group("tests"), *group("formats"), *readers)
    optional = PROJECT["project"]["optional-dependencies"]
    lowest = [*DEPENDENCIES, *chain.from_iterable(optional.values())]
    session.install(*(dependency.replace(">=", "==") for dependency in lowest))
    left_out = [*WITHOUT_EXTRAS, *WITHOUT_FAULTS]
    session.run("python", "-m", "pytest", *ON_TWO, *left_out, *session.posargs)
    session.run("python", "-m", "pytest", *OF_EXTRAS, env=in_full())


@nox.session
def extras(session: nox.Session) -> None:
    """Run the tests that need other tools; those that are missing are skipped, never in CI."""
    session.install(
        ".[export,frames]", *group("tests"), *group("engines"), *group("formats"), *group("web")
    )
    tests = [*EXTRAS, "tests/test_examples.py"]
    counted = ["coverage", "run", "-m", "pytest", *ON_TWO]
    session.run(*counted, *tests, *session.posargs, env=in_full())


@nox.session
def coverage(session: nox.Session) -> None:
    """Add up what the tests ran, and fail below all of it."""
    session.install("coverage[toml]")
    session.run("coverage", "combine")
    session.run("coverage", "report")


@nox.session
def docs(session: nox.Session) -> None:
    """Fetch what the site serves to browsers, and build the site; a warning is an error."""
    session.install(".[export,frames,plot]", *group("docs"))
    session.run("python", "-m", "tools.site.vendor")
    options = ["-j", "auto", "-n", "-W", "-b", "html", "-d", "docs/_build/doctrees"]
    session.run("sphinx-build", *options, "docs", "docs/_build/html")


@nox.session
def browser(session: nox.Session) -> None:
    """Test the built site in Chromium; without one the tests are skipped, never in CI."""
    session.install(".[plot]", *group("tests"), *group("site"))
    session.run("python", "-m", "pytest", *ON_TWO, "tests/site", *session.posargs, env=in_full())


@nox.session
def robust(session: nox.Session) -> None:
    """Try for an hour to break what is read, asked and written."""
    session.install(".[cli,export,frames]", *group("tests"))
    env = in_full() | {"TURKICSTATES_ROBUST": "long"}
    session.run("python", "-m", "pytest", "tests/robust", *session.posargs, env=env)


@nox.session
def package(session: nox.Session) -> None:
    """Build the release twice, and test it as users get it, on every Python."""
    session.install(*group("package"))
    apart = "--confcutdir=tests/package"  # the other tests need more than a release does
    session.run("python", "-m", "pytest", apart, "tests/package", *session.posargs)


@nox.session
def sbom(session: nox.Session) -> None:
    """Write anew the bill of materials that the wheel carries."""
    session.install(*group("package"))
    session.run("python", "-m", "tools.sbom")


@nox.session
def bench(session: nox.Session) -> None:
    """Measure speed and memory, and write the page of them; with --quick only try the suite."""
    session.install(".[frames]", *group("bench"))
    session.run("python", "-m", "compileall", "-q", session.virtualenv.location, silent=True)
    session.run("python", "-m", "benchmarks", *session.posargs)


@nox.session
def mutation(session: nox.Session) -> None:
    """Change the code at random in small ways, and list what no test notices; it takes an hour."""
    session.install(".[frames]", *group("tests"), *group("engines"), *group("mutation"))
    session.run("python", "-m", "tools.mutants", *session.posargs)
