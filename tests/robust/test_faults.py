"""Faults while a folder is written or read: what was there before is still there, whole."""

import errno
import os
import shutil
import subprocess
from itertools import groupby

import pytest
from watched import LONG, lacking, run, tagged, tags, within

import turkicstates as ts
from conftest import small, write
from turkicstates.files import contents, exchange, folders

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="signals and mounts are those of POSIX"),
]

WAYS = ["dump", "export"]
MANY = 10 if LONG else 1
"""How much longer the tests try that may try for any time."""


@pytest.fixture(name="mounts")
def _mounts():
    """The words that let a command mount file systems that nothing else sees."""
    words = ["unshare", "--mount"]
    if os.geteuid():
        words += ["--user", "--map-root-user"]
    probe = "mount -t tmpfs -o size=1m tmpfs /mnt"
    if (
        not shutil.which("unshare")
        or subprocess.run([*words, "sh", "-c", probe], check=False).returncode
    ):
        lacking("no file system can be mounted here")
    return words


def _states(reports):
    """Return the states that were found one after the other."""
    return [state for state, _ in groupby(reports)]


def _except_the_diary(_folder, names):
    """Return that a diary is the reason to keep a folder."""
    return "holds 'diary.txt'; move it away" if "diary.txt" in names else None


def _with_a_diary(folder):
    """Return what fills a folder while another program puts a file into the one it is to replace."""
    fill = folders._fill

    def filled(*arguments):
        fill(*arguments)
        write(folder, {"diary.txt": b"dear diary"})

    return filled


class TestKilled:
    """A killed process"""

    @pytest.mark.parametrize("how", WAYS)
    def test_at_each_step(self, how):
        """Before whichever call of the system a process is killed, the old or the new is there."""
        if not exchange._CALLS:
            lacking("this system cannot exchange folders")
        stride = 1 if LONG or how == "dump" else 17
        assert ["first", "second"] == _states(
            run("writers.py", "killed_at_each_step", how, "with", stride)
        )

    @pytest.mark.parametrize("how", WAYS)
    def test_at_each_step_of_two(self, how):
        """Where folders cannot be exchanged, the old one may be set aside, but is never lost."""
        stride = 1 if LONG or how == "dump" else 29
        report = run("writers.py", "killed_at_each_step", how, "without", stride)
        assert [state for state in _states(report) if state != "first, aside"] == [
            "first",
            "second",
        ]
        assert 1 >= report.count("first, aside")

    @pytest.mark.parametrize(("how", "rounds"), [("dump", 25), ("export", 4)])
    def test_at_random(self, how, rounds):
        """At whichever moment processes are killed, the old or the new is there."""
        report = run("writers.py", "killed_at_random", how, rounds * MANY)
        assert rounds * MANY <= len(report["states"])
        assert {"first", "second"} >= {*report["states"]}
        assert report["halfway"]  # otherwise none was killed while it wrote


class TestFullDisk:
    """A full disk"""

    @pytest.mark.parametrize("what", ["full_disk", "few_inodes"])
    @pytest.mark.parametrize("how", WAYS)
    def test_leaves_the_old(self, mounts, what, how):
        """However much room there is, either all of the new is written or all of the old stays."""
        report = run("writers.py", what, how, before=mounts)
        assert [["ENOSPC", "first"], [None, "second"]] == _states(report)


class TestReadOnly:
    """A folder that may not be written"""

    @pytest.mark.parametrize("which", ["folder", "above"])
    @pytest.mark.parametrize("how", WAYS)
    def test_permissions(self, how, which):
        """A folder that its owner locked, or whose own folder is locked, stays as it is."""
        assert ["EACCES", "first", ["out"]] == run("writers.py", "locked", how, which)

    @pytest.mark.parametrize("how", WAYS)
    def test_disk(self, mounts, how):
        """A folder on a disk that is read-only stays as it is."""
        code, state = run("writers.py", "read_only_disk", how, before=mounts)
        assert code in ("EACCES", "EROFS")
        assert "first" == state


class TestTwoAtOnce:
    """Two processes that write one folder at once, and one that reads it"""

    @pytest.mark.parametrize("swap", ["with", "without"])
    def test_result_is_one_of_the_two(self, swap):
        """Both succeed; one of the two is there at the end, and nothing else."""
        report = run("writers.py", "two_writers", swap, 6 * MANY)
        assert {"first", "second"} >= {tag for _, tag in report["ends"]}
        assert [[0, 0]] == _states(statuses for statuses, _ in report["ends"])
        assert ["out"] == report["left"]

    def test_readers_see_one_of_the_two(self):
        """Anyone who reads meanwhile gets one of the two, whole, once there was one."""
        report = run("writers.py", "two_writers", "with", 6 * MANY)
        assert [["first"], ["second"]] == sorted(map(list, {*map(tuple, report["read"])}))
        assert {(1, "No such file or directory")} >= {*map(tuple, report["refused"])}

    def test_foreign_file_that_comes_meanwhile(self, tmp_path):
        """A file that another program puts into the folder while it is replaced is not lost."""
        folder = tmp_path / "out"
        write(folder, {"a.json": 1})
        beside = []

        class Meanwhile(dict):
            """Files that are slow to come."""

            def items(self):
                """Put another file into the folder first."""
                write(folder, {"diary.txt": b"dear diary"})
                beside.extend(path.name[:5] for path in tmp_path.iterdir())
                return super().items()

        with pytest.raises(FileExistsError) as caught:
            folders.put_folder(folder, Meanwhile({"a.json": b"2"}), _except_the_diary)
        advice = "move it away, or choose another folder"
        assert f"{folder} holds 'diary.txt'; {advice}" == str(caught.value)
        assert [".out.", "out"] == sorted(beside)  # what a kill leaves behind tells whose it is
        assert ["a.json", "diary.txt"] == sorted(path.name for path in folder.iterdir())
        assert b"1" == (folder / "a.json").read_bytes()
        assert [folder] == [*tmp_path.iterdir()]

    def test_folder_that_goes_meanwhile(self, tmp_path):
        """A folder within the folder that another process takes away is no fault."""
        for name in ("csv", "parquet"):
            write(tmp_path / name, {"a.json": 1})
        paths = []
        for path, _ in folders._paths(tmp_path):
            paths.append(path)
            other = {"csv/a.json": "parquet", "parquet/a.json": "csv"}[path]
            shutil.rmtree(tmp_path / other)
        assert 1 == len(paths)


class TestWithoutExchange:
    """Systems that cannot exchange two folders"""

    @pytest.fixture(autouse=True)
    def _cannot(self, monkeypatch):
        monkeypatch.setattr(exchange, "_CALLS", {})

    def test_replaces(self, little, tmp_path):
        """The new folder takes the place of the old one all the same."""
        write(tmp_path / "out", tagged("first"))
        little.dump(tmp_path / "out")
        assert little == ts.Dataset.load(tmp_path / "out")
        assert ["little", "out"] == sorted(path.name for path in tmp_path.iterdir())

    def test_puts_the_old_one_back(self, little, tmp_path, monkeypatch):
        """Where the new folder cannot take its place, the old one is put back."""
        little.dump(tmp_path / "out")
        before = (tmp_path / "out" / "states.json").read_bytes()
        rename = type(tmp_path).rename

        def refuse(self, target):
            if self.name == "new" and not target.exists():
                raise PermissionError
            return rename(self, target)

        monkeypatch.setattr(type(tmp_path), "rename", refuse)
        with pytest.raises(PermissionError):
            little.dump(tmp_path / "out")
        assert before == (tmp_path / "out" / "states.json").read_bytes()
        assert ["little", "out"] == sorted(path.name for path in tmp_path.iterdir())

    def test_foreign_file_that_comes_meanwhile(self, tmp_path, monkeypatch):
        """A file that another program puts into the folder meanwhile comes back with it."""
        write(tmp_path / "out", {"a.json": 1})
        monkeypatch.setattr(folders, "_fill", _with_a_diary(tmp_path / "out"))
        with pytest.raises(FileExistsError, match="holds 'diary.txt'"):
            folders.put_folder(tmp_path / "out", {"a.json": b"2"}, _except_the_diary)
        assert b"1" == (tmp_path / "out" / "a.json").read_bytes()
        assert [tmp_path / "out"] == [*tmp_path.iterdir()]

    def test_others_put_theirs_there_meanwhile(self, little, tmp_path, monkeypatch):
        """A folder that comes to the place while the old one is put aside is replaced as well."""
        folder = tmp_path / "out"
        little.dump(folder)
        rename = type(tmp_path).rename
        others = ["second", "third"]

        def then(self, target):
            rename(self, target)
            if target.name == "old" and others:
                write(folder, tagged(others.pop()))

        monkeypatch.setattr(type(tmp_path), "rename", then)
        little.dump(folder)
        assert [] == others
        assert little == ts.Dataset.load(folder)

    def test_others_take_it_away_meanwhile(self, little, tmp_path, monkeypatch):
        """A folder that another process takes away first need not be put aside."""
        folder = tmp_path / "out"
        little.dump(folder)
        rename = type(tmp_path).rename

        def first(self, target):
            if target.name == "old":
                rename(self, tmp_path / "elsewhere")
            rename(self, target)

        monkeypatch.setattr(type(tmp_path), "rename", first)
        little.dump(folder)
        assert little == ts.Dataset.load(folder) == ts.Dataset.load(tmp_path / "elsewhere")


class TestExchange:
    """exchanged"""

    def test_change_places(self, tmp_path):
        """Each of the two is where the other was."""
        if not exchange._CALLS:
            lacking("this system cannot exchange folders")
        first, second = (write(tmp_path / name, {name: 1}) for name in ("one", "other"))
        assert exchange.exchanged(first, second) is True
        assert ["other"] == [path.name for path in first.iterdir()]
        assert ["one"] == [path.name for path in second.iterdir()]

    def test_cannot(self, tmp_path, monkeypatch):
        """Where the system knows no such call, the two stay where they are."""
        monkeypatch.setattr(exchange, "_CALLS", {})
        first, second = (write(tmp_path / name, {name: 1}) for name in ("one", "other"))
        assert exchange.exchanged(first, second) is False
        assert ["one"] == [path.name for path in first.iterdir()]

    def test_refused(self, tmp_path):
        """If the system refuses for another reason, the error names the place."""
        (tmp_path / "file").touch()
        place = tmp_path / "file" / "two"
        with pytest.raises(NotADirectoryError) as caught:
            exchange.exchanged(tmp_path / "file" / "one", place)
        assert f"[Errno {errno.ENOTDIR}] {os.strerror(errno.ENOTDIR)}: '{place}'" == str(
            caught.value
        )

    def test_gone(self, tmp_path):
        """A folder that is not there cannot be exchanged."""
        assert exchange.exchanged(tmp_path / "one", tmp_path / "two") is False


class TestChangedWhileRead:
    """Data files that change while they are read"""

    @pytest.fixture(name="second")
    def _second(self, tmp_path):
        """A folder that holds the first data set; and a way to write the second over it."""
        write(tmp_path / "data", tagged("first"))
        return lambda: write(tmp_path / "data", tagged("second"))

    @pytest.mark.parametrize(
        "name", ["meta.json", "states.json", "chairmanships.json", "gaps.json"]
    )
    def test_once(self, tmp_path, monkeypatch, second, name):
        """Files that are written over after some of them were read give the new data, unmixed."""
        read = contents._bytes

        def then(path):
            raw = read(path)
            if path.name == name:
                monkeypatch.setattr(contents, "_bytes", read)
                second()
            return raw

        monkeypatch.setattr(contents, "_bytes", then)
        assert {"second"} == tags(ts.Dataset.load(tmp_path / "data"))

    def test_without_end(self, tmp_path, monkeypatch, second):
        """Files that change at every look are a fault of the folder."""
        read = contents._bytes
        number = 0

        def then(path):
            nonlocal number
            number += 1
            write(tmp_path / "data", {"meta.json": {"title": number}})
            return read(path)

        second()
        monkeypatch.setattr(contents, "_bytes", then)
        with pytest.raises(ts.DatasetError) as caught:
            ts.Dataset.load(tmp_path / "data")
        problem = (str(tmp_path / "data"), "", "", "changed while it was read; try again")
        assert [problem] == [*caught.value.problems]


class TestLinks:
    """Symbolic links, and what only looks like a file"""

    def test_to_a_folder(self, little, tmp_path):
        """A folder may be a link: it is read, and written where it leads; the link stays."""
        (tmp_path / "link").symlink_to("little")
        assert little == ts.Dataset.load(tmp_path / "link")
        little.dump(tmp_path / "link")
        assert (tmp_path / "link").is_symlink()
        assert little == ts.Dataset.load(tmp_path / "little")
        assert ["link", "little"] == sorted(path.name for path in tmp_path.iterdir())

    def test_to_no_folder_yet(self, little, tmp_path):
        """A link that leads nowhere is filled where it leads."""
        (tmp_path / "link").symlink_to("below/out")
        little.dump(tmp_path / "link")
        assert little == ts.Dataset.load(tmp_path / "below" / "out")

    def test_to_files_elsewhere(self, little, tmp_path):
        """Files may be links out of the folder, as some tools that keep data lay them."""
        for path in [*(tmp_path / "little").iterdir()]:
            path.rename(tmp_path / path.name)
            path.symlink_to(f"../{path.name}")
        assert little == ts.Dataset.load(tmp_path / "little")

    @pytest.mark.parametrize(
        ("target", "message"),
        [
            ("nowhere.json", "No such file or directory"),
            ("people.json", "Too many levels of symbolic links"),
            (".", "Is a directory"),
            ("/dev/zero", "not a regular file"),
        ],
    )
    def test_to_what_is_no_file(self, tmp_path, target, message):
        """A link to anything but a file is a fault of that file."""
        write(tmp_path / "data", small())
        (tmp_path / "data" / "people.json").unlink()
        (tmp_path / "data" / "people.json").symlink_to(target)
        with (
            within(10),
            pytest.raises(ts.DatasetError, match=f"^one fault .*\npeople.json: {message}"),
        ):
            ts.Dataset.load(tmp_path / "data")

    def test_pipe(self, tmp_path):
        """A pipe, from which nothing may ever come, is a fault and not waited for."""
        write(tmp_path / "data", small())
        (tmp_path / "data" / "people.json").unlink()
        os.mkfifo(tmp_path / "data" / "people.json")
        with within(10), pytest.raises(ts.DatasetError, match=r"people\.json: not a regular file"):
            ts.Dataset.load(tmp_path / "data")

    def test_up_and_down(self, little, tmp_path):
        """A path may go up and down; nothing is made on the way."""
        little.dump(tmp_path / "none" / ".." / "out")
        assert little == ts.Dataset.load(tmp_path / "little" / ".." / "out")
        assert ["little", "out"] == sorted(path.name for path in tmp_path.iterdir())


class TestLeftBehind:
    """What was put aside, and cannot be removed"""

    @pytest.fixture(autouse=True)
    def _cannot(self, monkeypatch):
        def refuse(*_, **__):
            raise PermissionError(errno.EPERM, "the rubbish stays")

        monkeypatch.setattr(os, "rmdir", refuse)

    def test_is_no_fault(self, little, tmp_path):
        """The folder is written all the same."""
        write(tmp_path / "out", tagged("first"))
        little.dump(tmp_path / "out")
        assert little == ts.Dataset.load(tmp_path / "out")

    def test_hides_no_fault(self, little, tmp_path, monkeypatch):
        """An error is the one that kept the folder from being written."""

        def refuse(_self, _target):
            raise PermissionError(errno.EACCES, "no room at the inn")

        monkeypatch.setattr(type(tmp_path), "rename", refuse)
        with pytest.raises(PermissionError, match="no room at the inn"):
            little.dump(tmp_path / "out")

    def test_hides_no_foreign_file(self, tmp_path, monkeypatch):
        """The same holds where a file came into the folder meanwhile."""
        write(tmp_path / "out", {"a.json": 1})
        monkeypatch.setattr(folders, "_fill", _with_a_diary(tmp_path / "out"))
        with pytest.raises(FileExistsError, match="holds 'diary.txt'"):
            folders.put_folder(tmp_path / "out", {"a.json": b"2"}, _except_the_diary)
        assert b"dear diary" == (tmp_path / "out" / "diary.txt").read_bytes()


class TestPlace:
    """Where a folder is written"""

    @pytest.mark.parametrize("name", [".", "../here"])
    def test_current_folder(self, little, tmp_path, monkeypatch, name):
        """The current folder is not replaced, for anyone in it would be left in nothing."""
        (tmp_path / "here").mkdir()
        monkeypatch.chdir(tmp_path / "here")
        with pytest.raises(OSError, match=r"^\[Errno") as caught:
            little.dump(name)
        advice = "this is the current folder, which cannot be replaced; ask from another one"
        assert f"[Errno {errno.EBUSY}] {advice}: '{tmp_path / 'here'}'" == str(caught.value)
        assert [] == [*(tmp_path / "here").iterdir()]

    def test_current_folder_that_is_gone(self, little, tmp_path, monkeypatch):
        """Where the current folder is gone, another one is written all the same."""
        (tmp_path / "gone").mkdir()
        monkeypatch.chdir(tmp_path / "gone")
        (tmp_path / "gone").rmdir()
        little.dump(tmp_path / "little")
        monkeypatch.chdir(tmp_path)
        assert little == ts.Dataset.load("little")

    def test_keeps_its_mode(self, little, tmp_path):
        """A folder that others may not read stays so."""
        (tmp_path / "little").chmod(0o700)
        little.dump(tmp_path / "little")
        assert 0o700 == (tmp_path / "little").stat().st_mode & 0o777

    def test_takes_the_mode_of_its_time(self, little, tmp_path):
        """A new folder gets the mode that the process gives its folders."""
        before = os.umask(0o027)
        try:
            little.dump(tmp_path / "out")
        finally:
            os.umask(before)
        assert 0o750 == (tmp_path / "out").stat().st_mode & 0o777

    @pytest.mark.parametrize("name", ["a\0b", "\ud800"])
    def test_no_path(self, little, name):
        """A path that no file system takes is an error of the system."""
        with pytest.raises(OSError, match="null|surrogates") as caught:
            little.dump(name)
        assert (errno.EINVAL, name) == (caught.value.errno, caught.value.filename)
