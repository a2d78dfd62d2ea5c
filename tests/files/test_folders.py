"""Folders that are written whole or not at all."""

import errno
import os
import tempfile

import pytest

import turkicstates as ts
from turkicstates.files.folders import put_folder


def _refuse(path, target):
    raise PermissionError(path, target)


class TestDump:
    """Dataset.dump"""

    def test_replaces_a_dump(self, little, tmp_path):
        """An earlier dump is replaced, and no temporary folder stays behind."""
        little.dump(tmp_path / "out")
        little.dump(tmp_path / "out")
        assert ["little", "out"] == sorted(path.name for path in tmp_path.iterdir())

    def test_spares_foreign_files(self, little, tmp_path):
        """A folder that holds anything else is left as it is."""
        folder = tmp_path / "mine"
        folder.mkdir()
        (folder / "diary.txt").write_text("dear diary")
        with pytest.raises(FileExistsError, match=r"holds 'diary\.txt', which is not a data file"):
            little.dump(folder)
        assert ["diary.txt"] == [path.name for path in folder.iterdir()]

    @pytest.mark.parametrize(
        ("make", "blocker"),
        [
            (lambda place: place.mkdir() or (place / "diary.txt").write_text("dear diary"), "sub/diary.txt"),
            (lambda place: place.symlink_to(place.parent.parent), "sub"),
        ],
        ids=["folder", "link"],
    )  # fmt: skip
    def test_spares_folders(self, little, tmp_path, make, blocker):
        """A folder with files in a subfolder is left as it is; a link in it is not followed."""
        folder = tmp_path / "mine"
        folder.mkdir()
        make(folder / "sub")
        with pytest.raises(FileExistsError) as caught:
            little.dump(folder)
        assert (
            f"{folder} holds {blocker!r}, which is not a data file; choose an empty folder"
            == str(caught.value)
        )

    def test_beside_its_place(self, little, tmp_path, monkeypatch):
        """A dump is written next to its place, wherever other temporary files go."""
        monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "none"))
        little.dump(tmp_path / "out")
        assert little == ts.Dataset.load(tmp_path / "out")

    def test_fails_whole_at_first(self, little, tmp_path, monkeypatch):
        """If the first folder cannot take its place, nothing is left there."""
        monkeypatch.setattr(type(tmp_path), "rename", _refuse)
        with pytest.raises(PermissionError):
            little.dump(tmp_path / "out")
        assert ["little"] == [path.name for path in tmp_path.iterdir()]

    def test_fails_whole(self, little, tmp_path, monkeypatch):
        """If the new folder cannot take its place, the old one is still there."""
        little.dump(tmp_path / "out")
        before = (tmp_path / "out" / "states.json").read_bytes()
        rename = type(tmp_path).rename

        def refuse(self, target):
            if self.name == "new":
                raise PermissionError
            return rename(self, target)

        monkeypatch.setattr(type(tmp_path), "rename", refuse)
        with pytest.raises(PermissionError):
            little.dump(tmp_path / "out")
        assert before == (tmp_path / "out" / "states.json").read_bytes()
        assert ["little", "out"] == sorted(path.name for path in tmp_path.iterdir())


class TestWriting:
    """Folders that are written, and those that cannot be"""

    def test_folders_within(self, tmp_path):
        """Folders of folders are made as the paths of files name them, for anyone to read."""
        put_folder(tmp_path / "out", {"a/b/c.txt": b"text"}, (), "a file")
        assert b"text" == (tmp_path / "out" / "a" / "b" / "c.txt").read_bytes()
        assert 0o755 == (tmp_path / "out").stat().st_mode & 0o777

    def test_first_dump_that_fails(self, little, tmp_path, monkeypatch):
        """If a first dump cannot take its place, nothing stays behind."""

        def refuse(_self, _target):
            raise PermissionError

        monkeypatch.setattr(type(tmp_path), "rename", refuse)
        with pytest.raises(PermissionError):
            little.dump(tmp_path / "out")
        assert ["little"] == [path.name for path in tmp_path.iterdir()]

    def test_folder_that_is_locked(self, little, tmp_path, monkeypatch):
        """A folder that may not be written is left as it is."""
        little.dump(tmp_path / "out")
        asked = []
        monkeypatch.setattr(os, "access", lambda *how: asked.append(how))
        with pytest.raises(PermissionError) as caught:
            little.dump(tmp_path / "out")
        assert f"[Errno {errno.EACCES}] {os.strerror(errno.EACCES)}: '{tmp_path / 'out'}'" == str(
            caught.value
        )
        assert {(tmp_path / "out", os.W_OK)} == {*asked}
        assert ["little", "out"] == sorted(path.name for path in tmp_path.iterdir())
        assert little == ts.Dataset.load(tmp_path / "out")

    @pytest.mark.parametrize("second", ["whole", "gone"])
    def test_folder_that_is_being_replaced(self, little, tmp_path, monkeypatch, second):
        """A folder that cannot be written for a moment, for it goes or comes, is no locked one."""
        little.dump(tmp_path / "out")
        answers = [False]

        def access(path, _):
            if answers and second == "gone":
                path.rename(tmp_path / "away")
            return answers.pop() if answers else second == "whole"

        monkeypatch.setattr(os, "access", access)
        little.dump(tmp_path / "out")
        assert little == ts.Dataset.load(tmp_path / "out")

    def test_a_file_for_a_folder(self, little, tmp_path):
        """A file in the place of the folder is left as it is."""
        (tmp_path / "out").write_text("dear diary")
        with pytest.raises(NotADirectoryError):
            little.dump(tmp_path / "out")
        assert "dear diary" == (tmp_path / "out").read_text()

    def test_folders_above(self, little, tmp_path):
        """Folders above that are missing are made."""
        little.dump(str(tmp_path / "a" / "b" / "out"))
        assert little == ts.Dataset.load(str(tmp_path / "a" / "b" / "out"))
