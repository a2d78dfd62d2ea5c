"""The wheel and the source distribution, as users get them."""

import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run(*command, **options):
    """Run a command, and fail with what it printed if it fails."""
    done = subprocess.run(command, check=False, capture_output=True, text=True, **options)
    assert 0 == done.returncode, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(name="built", scope="module")
def _built(tmp_path_factory):
    """The folder of a source distribution, and of the wheel that was built from it."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--outdir", str(folder), str(ROOT))
    return folder


@pytest.fixture(name="wheel")
def _wheel(built):
    """The wheel."""
    (wheel,) = built.glob("*.whl")
    return wheel


class TestWheel:
    """The wheel"""

    def test_contents(self, wheel):
        """It holds the code, the data, the mark of types and the licences, and no tests."""
        names = set(zipfile.ZipFile(wheel).namelist())
        source = ROOT / "src"
        data = {
            path.relative_to(source).as_posix()
            for path in (source / "turkicstates" / "data").rglob("*.json")
        }
        assert data <= names
        assert "turkicstates/py.typed" in names
        assert {"LICENSE", "LICENSE-DATA"} <= {Path(name).name for name in names}
        assert not [name for name in names if "test" in name or "bench" in name]

    def test_checks(self, wheel):
        """The tools that look at wheels find no fault."""
        run(sys.executable, "-m", "check_wheel_contents", str(wheel))
        run(sys.executable, "-m", "twine", "check", "--strict", str(wheel))

    def test_works_alone(self, wheel, tmp_path):
        """In a clean environment it brings three dependencies and answers."""
        venv.create(tmp_path / "env", with_pip=True)
        python = tmp_path / "env" / ("Scripts" if os.name == "nt" else "bin") / "python"
        run(str(python), "-m", "pip", "install", str(wheel))
        out = run(
            str(python), "-X", "utf8", "-m", "turkicstates", "chair", "2023-11-03", cwd=tmp_path
        )
        assert out.startswith("Chair:   Kazakhstan\n")
        assert [] == list((tmp_path / "env").rglob("site-packages/pytest"))


class TestSource:
    """The source distribution"""

    def test_contents(self, built):
        """It holds what is needed to run the tests again."""
        (path,) = built.glob("*.tar.gz")
        with tarfile.open(path) as archive:
            names = {name.partition("/")[2] for name in archive.getnames()}
        assert {
            "LICENSE",
            "LICENSE-DATA",
            "README.md",
            "noxfile.py",
            "conftest.py",
            "tests/conftest.py",
            "docs/index.md",
        } <= names
