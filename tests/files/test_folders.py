"""Folders that are written whole or not at all."""

import errno
import os
import tempfile
from types import SimpleNamespace

import pytest

import turkicstates as ts
from conftest import small, write
from turkicstates.files.contents import FILES
from turkicstates.files.folders import listed, put_folder


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
        with pytest.raises(
            FileExistsError, match=r"holds files that are not data files: 'diary\.txt'"
        ):
            little.dump(folder)
        assert ["diary.txt"] == [path.name for path in folder.iterdir()]

    @pytest.mark.parametrize(
        ("make", "what"),
        [
            (lambda place: place.mkdir() or (place / "diary.txt").write_text("dear diary"),
             "files that are not data files: 'sub/diary.txt'"),
            (lambda place: place.symlink_to(place.parent.parent), "links or empty folders: 'sub'"),
            (lambda place: place.mkdir(), "links or empty folders: 'sub/'"),
        ],
        ids=["folder", "link", "empty folder"],
    )  # fmt: skip
    def test_spares_folders(self, little, tmp_path, make, what):
        """A folder with a subfolder is left as it is; a link in it is not followed."""
        folder = tmp_path / "mine"
        folder.mkdir()
        make(folder / "sub")
        with pytest.raises(FileExistsError) as caught:
            little.dump(folder)
        assert f"{folder} holds {what}; move them away, or choose another folder" == str(
            caught.value
        )
        assert ["sub"] == [path.name for path in folder.iterdir()]

    @pytest.mark.parametrize(
        "raw", ["[]", "{}", "", '{"California": "CA"}', '[{"id": "ohio", "name": "Ohio"}]', "[1]"]
    )
    @pytest.mark.parametrize("name", FILES)
    def test_spares_files_with_its_names(self, little, tmp_path, name, raw):
        """A stranger's file with the name of a data file is left as it is, whatever is in it."""
        folder = tmp_path / "mine"
        folder.mkdir()
        (folder / name).write_text(raw)
        with pytest.raises(
            FileExistsError, match=r"holds files that load\(\) cannot read: \w+\.json: "
        ):
            little.dump(folder)
        assert {name: raw} == {path.name: path.read_text() for path in folder.iterdir()}

    def test_spares_a_file_among_its_own(self, little, tmp_path):
        """The same holds for a stranger's file among those of a dump."""
        little.dump(tmp_path / "out")
        (tmp_path / "out" / "states.json").write_text('[{"id": "ohio"}]')
        with pytest.raises(FileExistsError) as caught:
            little.dump(tmp_path / "out")
        assert (
            f"{tmp_path / 'out'} holds files that load() cannot read: states.json: ohio: confidence: "
            "missing (and more); correct them, move them away, or choose another folder"
        ) == str(caught.value)

    def test_names_a_single_fault_alone(self, little, tmp_path):
        """If there is one fault only, no more are announced."""
        little.dump(tmp_path / "out")
        (tmp_path / "out" / "people.json").write_text("{}")
        with pytest.raises(FileExistsError) as caught:
            little.dump(tmp_path / "out")
        assert "people.json: expected a list of records; correct them" in str(caught.value)

    def test_replaces_what_was_edited(self, little, tmp_path):
        """A data set that its owner edited, or wrote by hand, is replaced."""
        files = small()
        files["states.json"][0]["names"]["az"] = "Şərq"
        write(tmp_path / "little", files)
        edited = ts.Dataset.load(tmp_path / "little")
        edited.dump(tmp_path / "little")
        assert edited == ts.Dataset.load(tmp_path / "little")
        little.dump(tmp_path / "little")
        assert little == ts.Dataset.load(tmp_path / "little")

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


class TestListed:
    """listed"""

    def test_few(self):
        """Up to five names are all listed."""
        assert "'a', 'b'" == listed(["a", "b"])
        assert "'a', 'b', 'c', 'd', 'e'" == listed("abcde")

    def test_many(self):
        """Of more names the first five are listed, and the others are counted."""
        assert "'a', 'b', 'c', 'd', 'e' and 2 more" == listed("abcdefg")


@pytest.mark.skipif(os.name != "posix", reason="owners and modes are those of POSIX")
class TestOwner:
    """Owners, groups and modes"""

    def test_modes(self, tmp_path):
        """A folder, its folders and its files keep their modes; new ones get the usual mode."""
        new = {"sub/a.txt": b"1", "b.txt": b"2", "more/c.txt": b"3"}
        put_folder(tmp_path / "out", {"sub/a.txt": b"", "b.txt": b""}, lambda *_: None)
        modes = {".": 0o2750, "sub": 0o700, "sub/a.txt": 0o600, "b.txt": 0o640}
        for name, mode in modes.items():
            (tmp_path / "out" / name).chmod(mode)
        put_folder(tmp_path / "out", new, lambda *_: None)
        now = {name: (tmp_path / "out" / name).stat().st_mode & 0o7777 for name in modes}
        assert modes == now
        assert 0o755 == (tmp_path / "out" / "more").stat().st_mode & 0o777

    @pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root gives away")
    def test_owner(self, tmp_path):
        """A folder keeps its owner and its group."""
        put_folder(tmp_path / "out", {"a/b.txt": b""}, lambda *_: None)
        os.chown(tmp_path / "out", 65534, 65533)
        os.chown(tmp_path / "out" / "a", 65532, 0)
        put_folder(tmp_path / "out", {"a/b.txt": b"new"}, lambda *_: None)
        owners = [
            (path.stat().st_uid, path.stat().st_gid)
            for path in (tmp_path / "out", tmp_path / "out" / "a")
        ]
        assert [(65534, 65533), (65532, 0)] == owners

    def test_owner_that_cannot_stay(self, little, tmp_path, monkeypatch):
        """A folder that belongs to others, and could not be theirs any more, stays as it is."""
        little.dump(tmp_path / "out")
        stat = type(tmp_path).stat

        def of_others(self, **options):
            status = stat(self, **options)
            if self != tmp_path / "out":
                return status
            facts = {name: getattr(status, name) for name in dir(status) if name.startswith("st_")}
            return SimpleNamespace(**facts | {"st_uid": 4242})

        def refuse(*_):
            raise PermissionError(errno.EPERM, "no")

        monkeypatch.setattr(type(tmp_path), "stat", of_others)
        monkeypatch.setattr(os, "chown", refuse)
        with pytest.raises(PermissionError) as caught:
            little.dump(tmp_path / "out")
        message = (
            "the folder is replaced, and you may not give the new one the owner and group "
            "of the old one; choose a folder inside it"
        )
        assert f"[Errno {errno.EPERM}] {message}: '{tmp_path / 'out'}'" == str(caught.value)
        assert ["little", "out"] == sorted(path.name for path in tmp_path.iterdir())

    def test_folder_above_that_is_locked(self, little, tmp_path, monkeypatch):
        """Where nothing can be written next to the folder, the error says why that matters."""

        def refuse(*_, **__):
            raise PermissionError(errno.EACCES, "no")

        little.dump(tmp_path / "out")
        monkeypatch.setattr(tempfile, "mkdtemp", refuse)
        with pytest.raises(PermissionError) as caught:
            little.dump(tmp_path / "out")
        message = (
            "the new files are first written next to the old ones, and you may not write to "
            "the folder above; choose a folder inside yours"
        )
        assert f"[Errno {errno.EACCES}] {message}: '{tmp_path}'" == str(caught.value)

    def test_long_name(self, little, tmp_path):
        """The name of a folder may be as long as the system allows."""
        little.dump(tmp_path / ("a" * 255))
        assert little == ts.Dataset.load(tmp_path / ("a" * 255))


class TestWriting:
    """Folders that are written, and those that cannot be"""

    def test_folders_within(self, tmp_path):
        """Folders of folders are made as the paths of files name them, for anyone to read."""
        put_folder(tmp_path / "out", {"a/b/c.txt": b"text"}, lambda *_: None)
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

    def test_replaced_while_looked_at(self, little, tmp_path):
        """A folder that another process replaces meanwhile is looked at again."""
        little.dump(tmp_path / "out")
        looks = []

        def look(folder, names):
            looks.append(sorted(names, key=FILES.index))
            if len(looks) == 1:
                folder.rename(tmp_path / "away")
                little.dump(folder)
                return "is what it was"
            if len(looks) == 2:
                folder.rename(tmp_path / "further")
                return "is gone"
            return None

        put_folder(tmp_path / "out", {"a.txt": b"text"}, look)
        assert {*small()} == {*looks[0]} == {*looks[1]}
        assert [] == [*looks[2]]
        assert ["a.txt"] == [path.name for path in (tmp_path / "out").iterdir()]

    def test_folders_above(self, little, tmp_path):
        """Folders above that are missing are made."""
        little.dump(str(tmp_path / "a" / "b" / "out"))
        assert little == ts.Dataset.load(str(tmp_path / "a" / "b" / "out"))
