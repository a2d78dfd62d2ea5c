"""What is in the wheel and in the source distribution."""

import os
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from email import message_from_bytes
from pathlib import PurePosixPath

import pytest
from environments import ROOT, run

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
NAME = f"turkicstates-{PROJECT['version']}"
INFO = f"{NAME}.dist-info"


@pytest.fixture(name="wheel")
def _wheel(release):
    """The wheel, opened."""
    with zipfile.ZipFile(release.wheel) as archive:
        yield archive


@pytest.fixture(name="metadata")
def _metadata(wheel):
    """The metadata of the wheel."""
    return message_from_bytes(wheel.read(f"{INFO}/METADATA"))


class TestWheel:
    """The wheel"""

    def test_names(self, wheel):
        """It holds each file of the package once, what describes it, and nothing else."""
        package = {
            path.relative_to(ROOT / "src").as_posix()
            for path in (ROOT / "src" / "turkicstates").rglob("*")
            if path.is_file() and "__pycache__" not in path.parts
        }
        described = {
            f"{INFO}/METADATA",
            f"{INFO}/RECORD",
            f"{INFO}/WHEEL",
            f"{INFO}/entry_points.txt",
            f"{INFO}/licenses/LICENSE",
            f"{INFO}/licenses/LICENSE-DATA",
            f"{INFO}/sboms/turkicstates.cdx.json",
        }
        assert sorted(package | described) == sorted(wheel.namelist())

    def test_kinds(self, wheel):
        """The package is code, data and the mark of types; no test, no cache, no scratch file."""
        names = [PurePosixPath(name) for name in wheel.namelist() if not name.startswith(INFO)]
        assert {".py", ".json", ".typed"} <= {name.suffix for name in names}
        assert {".py", ".json", ".geojson", ".typed"} >= {name.suffix for name in names}
        assert not [name for name in names if "test" in name.name or "conftest" in name.name]
        assert {
            "turkicstates/data", "turkicstates/data/schema",
        } <= {str(name.parent) for name in names if name.suffix == ".json"}  # fmt: skip

    def test_bytes(self, wheel):
        """Each file is the one of the sources, byte for byte."""
        for name in wheel.namelist():
            if not name.startswith(INFO):
                assert (ROOT / "src" / name).read_bytes() == wheel.read(name), name

    def test_modes(self, wheel):
        """Everyone may read each file, and no one may run it."""
        assert {0o644} == {member.external_attr >> 16 & 0o777 for member in wheel.infolist()}

    def test_tools(self, release):
        """The tools that look at releases find no fault."""
        check = [sys.executable, "-m", "check_wheel_contents", "--ignore", "W004"]  # see below
        run(*check, release.wheel)
        run(sys.executable, "-m", "twine", "check", "--strict", release.wheel, release.sdist)

    def test_importable(self, wheel):
        """Each module has a name that can be imported (W004), but for the hooks of PyInstaller."""
        modules = [PurePosixPath(name) for name in wheel.namelist() if name.endswith(".py")]
        odd = {
            path
            for path in modules
            if not all(map(str.isidentifier, [*path.parts[:-1], path.stem]))
        }
        hooks = {path for path in modules if path.match("turkicstates/__pyinstaller/hook-*.py")}
        assert hooks == odd

    def test_tag(self, wheel):
        """One wheel serves every Python and platform."""
        assert b"\nRoot-Is-Purelib: true\nTag: py3-none-any\n" in wheel.read(f"{INFO}/WHEEL")


class TestMetadata:
    """The metadata"""

    def test_needs(self, metadata):
        """Three packages are needed; all else belongs to an extra."""
        needs = metadata.get_all("Requires-Dist")
        alone = [need for need in needs if "extra ==" not in need]
        assert ["attrs>=26.1", "cattrs>=26.1", "pendulum>=3.1"] == alone

    def test_versions(self, metadata):
        """The Pythons that are promised are those that the tests run on, from the oldest on."""
        named = [
            classifier.rpartition(" ")[2]
            for classifier in metadata.get_all("Classifier")
            if classifier.startswith("Programming Language :: Python :: 3.")
        ]
        assert ["3.11", "3.12", "3.13"] == named
        assert f">={named[0]}" == metadata["Requires-Python"]

    def test_licences(self, metadata):
        """Code and data each have their licence."""
        assert "MIT AND CC0-1.0" == metadata["License-Expression"]
        assert ["LICENSE", "LICENSE-DATA"] == metadata.get_all("License-File")

    def test_command(self, wheel):
        """One command is installed, and PyInstaller finds the hooks."""
        entries = wheel.read(f"{INFO}/entry_points.txt").decode()
        hooks = "[pyinstaller40]\nhook-dirs = turkicstates.__pyinstaller:hook_folders\n"
        assert f"[console_scripts]\nturkicstates = turkicstates.cli:main\n\n{hooks}" == entries


class TestSource:
    """The source distribution"""

    def test_names(self, release):
        """It holds what is kept under version control, without what only serves a checkout."""
        if not (shutil.which("git") and (ROOT / ".git").exists()):
            pytest.skip("no checkout")
        listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        done = subprocess.run(listed, check=True, capture_output=True, cwd=ROOT)
        kept = {
            name
            for name in map(os.fsdecode, done.stdout.split(b"\0"))
            if name and (ROOT / name).exists() and not name.startswith((".ci/", ".gitattributes"))
        }
        with tarfile.open(release.sdist) as archive:
            names = [name.partition("/")[2] for name in archive.getnames()]
        assert sorted(kept | {"PKG-INFO"}) == sorted(names)

    def test_nobody_in_particular(self, release):
        """It says nothing about who packed it: no owner, no day, no path out of its one folder."""
        with tarfile.open(release.sdist) as archive:
            members = archive.getmembers()
        assert {(0, 0, "", "")} == {
            (member.uid, member.gid, member.uname, member.gname) for member in members
        }
        assert 1 == len({member.mtime for member in members})
        assert {NAME} == {member.name.partition("/")[0] for member in members}
        assert all(member.isfile() for member in members)
