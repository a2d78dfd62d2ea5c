"""Anyone who builds the same sources gets the same files, byte for byte."""

import os
import zipfile
from hashlib import sha256

import pytest
from releases import build

LATER = 1_900_000_000

ELSEWHERE = {
    "HOME": "/nowhere",
    "LC_ALL": "C",
    "PYTHONHASHSEED": "4242",
    "PYTHONUTF8": "0",
    "TZ": "Asia/Bishkek",
}
"""Settings that most people do not have."""

RUBBISH = [
    ".coverage",
    ".nox/tests/lib/README.md",
    "docs/_build/html/index.html",
    "docs/records/states/kazakhstan.md",
    "docs/years/2021.md",
    "mutants/src/turkicstates/errors.py",
    "scratch/src/turkicstates/notes.py",
    "src/turkicstates/__pycache__/errors.cpython-311.pyc",
    "tests/__pycache__/conftest.cpython-311.pyc",
]
"""What work leaves behind, and no release may hold."""


def hashes(release):
    """Return the SHA-256 of both files by their names."""
    return {path.name: sha256(path.read_bytes()).hexdigest() for path in release}


def record(release):
    """Return the list of a wheel's files with their hashes."""
    with zipfile.ZipFile(release.wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(".dist-info/RECORD"))
        return archive.read(name).decode()


@pytest.fixture(name="source")
def _source(release, tmp_path):
    """The source distribution, unpacked in another folder, with other dates, modes and rubbish."""
    root = release.unpacked(tmp_path / "Türk dünyası")
    for name in RUBBISH:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"rubbish")
    for place, path in enumerate(sorted(root.rglob("*"))):
        if path.is_file():
            path.chmod(0o664 if place % 2 else 0o600)
        os.utime(path, (LATER + place, LATER + place))
    return root


class TestSameBytes:
    """Two builds"""

    def test_elsewhere(self, release, source, tmp_path):
        """Another folder, day, umask, locale, zone and hash seed give the same two files."""
        again = build(source, tmp_path / "dist", env=ELSEWHERE, umask=0o077)
        assert hashes(release) == hashes(again)

    def test_source_date(self, release, source, tmp_path):
        """SOURCE_DATE_EPOCH dates the files of the wheel, and changes nothing else in it."""
        dated = build(source, tmp_path / "dist", env={"SOURCE_DATE_EPOCH": str(LATER)})
        with zipfile.ZipFile(dated.wheel) as archive:
            assert {(2030, 3, 17, 17, 46, 40)} == {
                member.date_time for member in archive.infolist()
            }
        with zipfile.ZipFile(release.wheel) as archive:
            assert {(2020, 2, 2, 0, 0, 0)} == {member.date_time for member in archive.infolist()}
        assert record(release) == record(dated)

    def test_a_change_shows(self, release, source, tmp_path):
        """A single byte more in the data gives another wheel and another source distribution."""
        with (source / "src" / "turkicstates" / "data" / "gaps.json").open("ab") as file:
            file.write(b"\n")
        changed = build(source, tmp_path / "dist")
        assert not hashes(release).items() & hashes(changed).items()

    def test_record_is_whole(self, release):
        """The wheel lists each of its files with its hash, but the list itself."""
        listed = dict(line.rsplit(",", 2)[:2] for line in record(release).splitlines())
        with zipfile.ZipFile(release.wheel) as archive:
            assert sorted(archive.namelist()) == sorted(listed)
        (unlisted,) = (name for name, digest in listed.items() if not digest)
        assert unlisted.endswith(".dist-info/RECORD")
