"""Processes that write folders and are killed, starved or locked out: run by test_faults."""

import errno
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

from watched import tagged, tags

import turkicstates as ts
from conftest import write
from turkicstates import export
from turkicstates.files import exchange

FORMATS = ["csv", "json", "sqlite"]


def make(folder):
    """Return two data sets that must not be mixed, by their tags."""
    return {
        tag: ts.Dataset.load(write(Path(folder, tag), tagged(tag))) for tag in ("first", "second")
    }


def put(how, dataset, folder):
    """Write a data set in one of the two ways."""
    if how == "dump":
        dataset.dump(folder)
    else:
        export.write(dataset, folder, formats=FORMATS)


def whole(folder):
    """Return what a folder holds, byte for byte."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in _files(folder)}


def _files(folder):
    return [path for path in folder.rglob("*") if path.is_file()]


def wholes(how, sets, folder):
    """Write each data set in turn, the first one last; return what the folder then held each time."""
    states = {}
    for tag in ("second", "first"):
        put(how, sets[tag], folder)
        states[tag] = whole(folder)
    return states


def found_in(folder, known):
    """Return the tag of what is in a folder, which must be whole."""
    now = whole(folder)
    (tag,) = (tag for tag, state in known.items() if state == now)
    return tag


def child(action):
    """Run an action in a new process, without what this one would do at its end."""
    pid = os.fork()
    if pid == 0:
        code = 1
        try:
            action()
            code = 0
        finally:
            os._exit(code)
    return pid


def killed_at_each_step(how, swap, stride, base):
    """Kill a process before its first call of the system, its second, and so on to its last."""
    if swap == "without":
        exchange._CALLS.clear()
    sets = make(base)
    folder = base / "there" / "out"
    known = wholes(how, sets, folder)
    states = []
    for step in range(1, 10_000, int(stride)):

        def act(step=step):
            left = step

            def kill(event, _arguments):
                nonlocal left
                if event in _EVENTS:
                    left -= 1
                    if not left:
                        os.kill(os.getpid(), signal.SIGKILL)

            sys.addaudithook(kill)
            put(how, sets["second"], folder)

        _, status = os.waitpid(child(act), 0)
        states.append(_state(folder, known))
        _tidy(folder)
        if status == 0:
            break
        if states[-1] != "first":
            shutil.rmtree(folder, ignore_errors=True)
            put(how, sets["first"], folder)
    return states


_EVENTS = (
    "open", "os.rename", "os.mkdir", "os.rmdir", "os.remove", "os.scandir", "os.chmod",
    "shutil.rmtree", "tempfile.mkdtemp", "ctypes.dlopen", "ctypes.dlsym", "ctypes.get_errno",
)  # fmt: skip


def _state(folder, known):
    if folder.exists():
        return found_in(folder, known)
    (aside,) = folder.parent.glob(".out.*/old")
    return f"{found_in(aside, known)}, aside"


def _tidy(folder):
    count = 0
    for workshop in folder.parent.glob(".*"):
        shutil.rmtree(workshop)
        count += 1
    return count


def killed_at_random(how, rounds, base):
    """
    Kill a process that writes without end, at random moments that are the same each time.

    On a machine that is busy with other things a process may get nowhere, so it goes on, for a
    while, until one was killed while it wrote.
    """
    sets = make(base)
    folder = base / "there" / "out"
    known = wholes(how, sets, folder)
    moments = random.Random(2009)  # noqa: S311  # no secret
    start = time.perf_counter()
    put(how, sets["first"], folder)
    took = time.perf_counter() - start

    def act():
        while True:
            for dataset in sets.values():
                put(how, dataset, folder)

    halfway, states = 0, []
    rounds = int(rounds)
    while len(states) < rounds or (not halfway and len(states) < 10 * rounds):
        pid = child(act)
        time.sleep(moments.uniform(0, 4 * took))
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        states.append(found_in(folder, known))
        halfway += _tidy(folder)
    return {"states": states, "halfway": halfway}


def two_writers(swap, rounds, base):
    """Let two processes write one folder at once, and read it all the while."""
    if swap == "without":
        exchange._CALLS.clear()
    sets = make(base)
    folder = base / "there" / "out"
    known = wholes("dump", sets, folder)
    read, ends, refused = [], [], []
    for number in range(int(rounds)):
        if number % 2:  # neither finds one there
            shutil.rmtree(folder)
        writers = [
            child(lambda dataset=dataset: [dataset.dump(folder) for _ in range(5)])
            for dataset in sets.values()
        ]
        statuses = []
        while writers:
            pid, status = os.waitpid(writers[0], os.WNOHANG)
            if pid:
                writers.pop(0)
                statuses.append(status)
            try:
                read.append(sorted(tags(ts.Dataset.load(folder))))
            except ts.DatasetError as error:
                refused.append([number % 2, *(problem.message for problem in error.problems)])
        ends.append([statuses, found_in(folder, known)])
    left = sorted(path.name for path in folder.parent.iterdir())
    return {"read": read, "refused": refused, "ends": ends, "left": left}


@contextmanager
def mounted(mount, options):
    """Mount a small file system in memory."""
    mount.mkdir(exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", mount], check=True)  # noqa: S607  # wherever it is
    try:
        yield
    finally:
        subprocess.run(["umount", mount], check=True)  # noqa: S607  # wherever it is


def full_disk(how, base):
    """Write where there is ever more room, from none at all to enough for two."""
    sets = make(base)
    known = wholes(how, sets, base / "known")
    mount = base / "mount"
    attempts = []
    for room in range(0, 4096, 16 if how == "dump" else 64):
        with mounted(mount, "size=4m"):
            put(how, sets["first"], mount / "out")
            _leave(mount / "filler", room * 1024)
            attempts.append(_attempt(how, sets["second"], mount / "out", known))
            assert ["filler", "out"] == sorted(path.name for path in mount.iterdir())
        if attempts[-1] == [None, "second"]:
            break
    return attempts


def _leave(filler, room):
    """Fill the disk with one file, and leave so many bytes."""
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"x" * 4096)
        except OSError as error:
            if error.errno != errno.ENOSPC:
                raise
        file.truncate(max(0, file.tell() - room))


def few_inodes(how, base):
    """Write where there is room for ever more files, and for any number of bytes."""
    sets = make(base)
    known = wholes(how, sets, base / "known")
    mount = base / "mount"
    attempts = []
    for inodes in range(20, 400, 1 if how == "dump" else 11):
        with mounted(mount, f"size=8m,nr_inodes={inodes}"):
            try:
                put(how, sets["first"], mount / "out")
            except OSError:
                assert not any(mount.iterdir())
            else:
                attempts.append(_attempt(how, sets["second"], mount / "out", known))
        if attempts and attempts[-1] == [None, "second"]:
            break
    return attempts


def read_only_disk(how, base):
    """Write to a file system that is read-only."""
    sets = make(base)
    known = wholes(how, sets, base / "known")
    mount = base / "mount"
    with mounted(mount, "size=4m"):
        put(how, sets["first"], mount / "out")
        subprocess.run(["mount", "-o", "remount,ro", mount], check=True)  # noqa: S607  # wherever it is
        return _attempt(how, sets["second"], mount / "out", known)


def _attempt(how, dataset, folder, known):
    code = None
    try:
        put(how, dataset, folder)
    except OSError as error:
        code = errno.errorcode[error.errno]
    return [code, found_in(folder, known)]


def locked(how, which, base):
    """Write, as a user who may not, into a folder or next to it."""
    sets = make(base)
    folder = base / "there" / "out"
    known = wholes(how, sets, folder)
    report = base / "told"
    report.touch()
    base.chmod(0o755)
    if os.geteuid() == 0:
        for path in [report, *base.glob("there"), *base.glob("there/**/*")]:
            os.chown(path, 65534, 65534)
    (folder if which == "folder" else folder.parent).chmod(0o555)

    def act():
        if os.geteuid() == 0:
            os.setgroups([])
            os.setgid(65534)
            os.setuid(65534)
        try:
            put(how, sets["second"], folder)
            said = "written"
        except OSError as error:
            said = errno.errorcode[error.errno]
        report.write_text(said)

    os.waitpid(child(act), 0)
    left = sorted(path.name for path in folder.parent.iterdir())
    return [report.read_text(), found_in(folder, known), left]


if __name__ == "__main__":
    name, *words = sys.argv[1:]
    with tempfile.TemporaryDirectory() as place:
        sys.stdout.write(json.dumps(globals()[name](*words, Path(place))))
