"""The sessions that keep the project whole; those that take long are asked for by name."""

from __future__ import annotations

import os

import nox

nox.options.default_venv_backend = "uv|virtualenv"
nox.options.error_on_missing_interpreters = "CI" in os.environ

PYPROJECT = nox.project.load_toml("pyproject.toml")
PYTHONS = nox.project.python_versions(PYPROJECT)
TESTS = nox.project.dependency_groups(PYPROJECT, "tests")


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """Run the tests on one version of Python."""
    session.install(".", *TESTS)
    session.run("python", "-m", "pytest", *session.posargs)
