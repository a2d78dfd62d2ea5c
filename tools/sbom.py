"""
Write the bill of materials of the package, which the build puts into the wheel.

It lists the package and its dependencies at run time, direct and indirect, in the newest versions
that pyproject.toml allows on the day, without the extras. The same versions give the same file:
it contains no time, no path and no address.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import tomllib
import venv
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT = Path(__file__).parents[1]
PROJECT = ROOT / "pyproject.toml"
FILE = ROOT / "turkicstates.cdx.json"


def main() -> None:
    """Resolve the dependencies, and write the bill next to pyproject.toml."""
    project = tomllib.loads(PROJECT.read_text("utf-8"))["project"]
    FILE.write_text(bill(project["dependencies"]), "utf-8")
    print(f"written: {FILE.name}")


def bill(requirements: Iterable[str]) -> str:
    """Return the bill as CycloneDX, with everything that the requirements install."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder)
        python = Path(folder, "Scripts" if os.name == "nt" else "bin", "python")
        _run("pip", "--python", str(python), "install", "--quiet", *requirements)
        options = ("--output-reproducible", "--short-PURLs", "--mc-type=library")
        text = _run("cyclonedx_py", "environment", *options, f"--pyproject={PROJECT}", str(python))
    return json.dumps(_without_addresses(json.loads(text)), indent=2, ensure_ascii=False) + "\n"


def _run(*module: str) -> str:
    env = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    command = [sys.executable, "-m", *module]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, env=env)  # noqa: S603  # the modules are named above
    return done.stdout.decode()


def _without_addresses(node: Any) -> Any:
    """Leave out addresses, as some are local to a machine and purls identify the packages."""
    if isinstance(node, dict):
        return {
            name: _without_addresses(value)
            for name, value in node.items()
            if name != "externalReferences"
        }
    return [_without_addresses(item) for item in node] if isinstance(node, list) else node


if __name__ == "__main__":
    main()
