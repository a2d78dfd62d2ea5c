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
