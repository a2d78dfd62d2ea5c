"""python -m turkicstates, as real processes."""

import contextlib
import io
import json
import os
import runpy
import subprocess
import sys

import pytest

import turkicstates as ts
from conftest import small, write
from turkicstates.cli import main


def run(*arguments, **environment):
    """Run the command line in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "turkicstates", *arguments],
        check=False,
        capture_output=True,
        env={**os.environ, **environment},
    )


class TestChair:
    """The chair command"""

    def test_for_a_person(self):
        """It prints the chair, the holder, the term and the sources."""
        done = run("chair", "2023-11-03")
        lines = done.stdout.decode().splitlines()
        assert 0 == done.returncode
        assert b"" == done.stderr
        assert [
            "Chair:   Kazakhstan",
            "Holder:  Kassym-Jomart Tokayev",
            "Term:    No. 10, from 2023-11-03, until 2024-11-06",
            "Summit:  Astana, 2023-astana",
            "Motto:   TURKTIME!",
        ] == lines[:5]
        assert "Sources:" == lines[6]
        assert len(ts.chair_on("2023-11-03").sources) == len(lines[7:])

    def test_for_a_program(self):
        """With --json it prints one JSON object."""
        answer = json.loads(run("chair", "2023-11-03", "--json").stdout)
        assert "Kazakhstan" == answer["state"]
        assert "Kassym-Jomart Tokayev" == answer["holder"]
        assert "2023-11-03" == answer["chairmanship"]["start"]
        assert answer["sources"]

    def test_any_locale(self):
        """The output is UTF-8 whatever the locale says."""
        done = run("chair", "2013-11-03", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
        assert done.stdout.decode().startswith("Chair:   Azerbaijan")

    def test_no_record(self):
        """Before the record begins the exit status is 1, and one plain line says why."""
        done = run("chair", "2001-01-01")
        expected = (
            "turkicstates: no chair is recorded for 2001-01-01: the record begins on 2011-10-21"
        )
        assert (1, b"") == (done.returncode, done.stdout)
        assert [expected] == done.stderr.decode().splitlines()

    def test_wrong_date(self):
        """What is no date is wrong usage, and the message shows the form expected."""
        done = run("chair", "3.11.2023")
        assert 2 == done.returncode
        assert "for the 3rd" not in done.stderr.decode()
        assert "'2023-11-03'" in done.stderr.decode()
        assert b"Traceback" not in done.stderr


class TestMain:
    """turkicstates.cli.main"""

    def test_first_term(self, capsys):
        """A term without a motto has no line for one."""
        assert 0 == main(["chair", "2011-10-21"])
        assert "Motto" not in capsys.readouterr().out

    def test_running_term(self, capsys):
        """A day after the data was checked is answered, with a warning on standard error."""
        assert 0 == main(["chair", "2026-11-01"])
        out, err = capsys.readouterr()
        assert "still running" in out
        assert err.startswith("turkicstates: the chair was checked up to ")

    def test_json(self, capsys):
        """The --json option prints what a program reads."""
        assert 0 == main(["chair", "2023-11-03", "--json"])
        assert "Kazakhstan" == json.loads(capsys.readouterr().out)["state"]

    def test_redirected(self):
        """Standard output may be any text stream."""
        with contextlib.redirect_stdout(io.StringIO()) as out:
            assert 0 == main(["chair", "2023-11-03"])
        assert out.getvalue().startswith("Chair:   Kazakhstan")

    def test_as_a_module(self, capsys, monkeypatch):
        """Run as a module, its status is the exit status."""
        monkeypatch.setattr(sys, "argv", ["turkicstates", "chair", "2023-11-03"])
        with pytest.raises(SystemExit) as caught:
            runpy.run_module("turkicstates", run_name="__main__")
        assert 0 == caught.value.code
        assert capsys.readouterr().out.startswith("Chair:   Kazakhstan")

    def test_errors(self, capsys):
        """No record is status 1, wrong usage status 2."""
        assert 1 == main(["chair", "1999-01-01"])
        with pytest.raises(SystemExit) as caught:
            main(["chair", "soon"])
        assert 2 == caught.value.code
        assert "'soon' is no date" in capsys.readouterr().err


class TestProcess:
    """What a process of its own does beside"""

    def test_stale(self):
        """A day after the last check is answered, and standard error alone has the warnings."""
        done = run("chair", "2999-01-01")
        assert 0 == done.returncode
        assert done.stdout.decode().startswith("Chair:   ")
        lines = done.stderr.decode().splitlines()
        assert all(line.startswith("turkicstates: the ") for line in lines)
        assert all(
            line.endswith("2999-01-01 lies after it; this is the last known answer")
            for line in lines
        )
        assert len(lines) == len(set(lines)) > 0

    def test_stale_for_a_program(self):
        """With --json the warnings do not spoil the JSON."""
        done = run("chair", "2999-01-01", "--json")
        assert json.loads(done.stdout)["state"]
        assert done.stderr

    def test_today(self):
        """Without a day it answers for today."""
        done = run("chair")
        assert (0, b"Chair:") == (done.returncode, done.stdout[:6])

    def test_json_in_any_locale(self):
        """JSON is UTF-8 whatever the locale says, with letters as they are."""
        done = run(
            "chair", "2015-01-01", "--json", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0"
        )
        assert "Türkiye" == json.loads(done.stdout.decode("utf-8"))["state"]
        assert "Türkiye".encode() in done.stdout

    def test_message_in_any_locale(self):
        """A message about letters that the locale lacks is told, not lost in a traceback."""
        done = run("chair", "3 Kasım", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
        assert 2 == done.returncode
        assert b"is no date" in done.stderr
        assert b"Traceback" not in done.stderr

    @pytest.mark.parametrize(
        "arguments", [(), ("throne",), ("chair", "2023-11-03", "--xml"), ("chair", "a", "b")]
    )
    def test_wrong_usage(self, arguments):
        """Wrong usage is status 2, with the usage on standard error."""
        done = run(*arguments)
        assert (2, b"") == (done.returncode, done.stdout)
        assert done.stderr.startswith(b"usage: turkicstates")

    @pytest.mark.parametrize("arguments", [("--help",), ("chair", "--help")])
    def test_help(self, arguments):
        """Help is status 0, on standard output."""
        done = run(*arguments)
        assert (0, b"") == (done.returncode, done.stderr)
        assert done.stdout.startswith(b"usage: turkicstates")


class TestOtherData:
    """The chair command, with less known than the bundled data knows"""

    @pytest.fixture(name="ask")
    def _ask(self, tmp_path, monkeypatch, capsys):
        """Ask for a chair of the small data set, after a change of its files."""

        def ask(change, day):
            files = small()
            change(files)
            data = ts.Dataset.load(write(tmp_path / "other", files))
            for name in ("chair_on", "data_version", "as_of"):
                monkeypatch.setattr(ts, name, getattr(data, name))
            status = main(["chair", day])
            return status, capsys.readouterr().out.splitlines()

        return ask

    def test_no_summit(self, ask):
        """A term that no summit is known to have handed over has no line for one."""

        def change(files):
            term = files["chairmanships.json"][0]
            del term["summit_id"]
            term["citations"][0]["supports"].remove("summit_id")

        assert (
            0,
            [
                "Chair:   East",
                "Holder:  Ada Ay",
                "Term:    No. 1, from 2001-01-01, until 2003-01-02",
                "Data:    version 2020.1, checked up to 2020-06-30",
                "Sources:",
                "  The Press, The Gazette, 2020-01. For: state, start, end.",
            ],
        ) == ask(change, "2002-01-01")

    def test_no_city(self, ask):
        """A summit of which the city is not known is named without it."""
        _, lines = ask(lambda _files: None, "2002-01-01")
        (line,) = [line for line in lines if line.startswith("Summit:")]
        assert "2001-east" in line
        assert "None" not in line

    def test_no_holder(self, ask):
        """Where the sources leave open who held the chair, the chair is told all the same."""
        status, lines = ask(lambda _files: None, "2010-03-15")
        assert (0, "Chair:   West") == (status, lines[0] if lines else "")
