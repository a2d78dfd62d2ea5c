"""Commands that must succeed, and environments that hold what they are given and nothing else."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

# Settings of whoever runs the tests that would change how Python starts or what a build writes.
CLEAN = {
    name: value
    for name, value in os.environ.items()
    if not name.startswith("PYTHON") and name != "SOURCE_DATE_EPOCH"
}


def run(*command, env=None, **options):
    """Run a command, return what it printed, and fail with all of it if it fails."""
    done = subprocess.run(
        [str(part) for part in command],
        check=False, capture_output=True, encoding="utf-8", env={**CLEAN, **(env or {})}, **options,
    )  # fmt: skip
    assert 0 == done.returncode, done.stdout + done.stderr
    return done.stdout


def environment(folder, *asked, base=sys.executable):
    """Make an environment without pip, install what is asked for, and return its Python."""
    run(base, "-m", "venv", "--without-pip", folder)
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    if asked:
        pip(python, "install", "--quiet", "--no-compile", *asked)
    return python


def pip(python, *asked):
    """Run the pip of these tests for another environment."""
    return run(sys.executable, "-m", "pip", "--python", python, *asked)


def pythons(version):
    """Find every Python of a version that starts, as 'python3.12' on the path."""
    name = f"python{version}"
    for folder in os.get_exec_path():
        path = shutil.which(name, path=folder)
        if (
            path
            and 0 == subprocess.run([path, "-c", ""], check=False, capture_output=True).returncode
        ):
            yield path
