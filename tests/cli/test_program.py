"""The program: its exit status, its streams and its warnings."""

import contextlib
import gc
import io
import json
import runpy
import sys

import pytest

import turkicstates as ts
from commands import run
from turkicstates.cli import main
from turkicstates.cli.parser import COMMANDS


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
        assert "\nChair:   Kazakhstan\n" in out.getvalue()

    def test_as_a_module(self, capsys, monkeypatch):
        """Run as a module, its status is the exit status."""
        monkeypatch.setattr(sys, "argv", ["turkicstates", "chair", "2023-11-03"])
        try:
            with pytest.raises(SystemExit) as caught:
                runpy.run_module("turkicstates", run_name="__main__")
        finally:
            gc.enable()
            gc.unfreeze()
        assert 0 == caught.value.code
        assert "\nChair:   Kazakhstan\n" in capsys.readouterr().out

    def test_version(self, capsys):
        """It says the versions of the package and of the data."""
        with pytest.raises(SystemExit) as caught:
            main(["--version"])
        assert 0 == caught.value.code
        assert capsys.readouterr() == (
            f"turkicstates {ts.__version__}\n"
            f"data version {ts.data_version()}, checked up to {ts.as_of()}\n",
            "",
        )

    def test_version_of_faulty_data(self, tmp_path):
        """A folder that cannot be read in place of the bundled data is an error, not a traceback."""
        done = run("--version", TURKICSTATES_DATA=str(tmp_path / "nowhere"))
        assert (1, b"") == (done.returncode, done.stdout)
        assert done.stderr.startswith(b"turkicstates: one fault in the data set of ")

    def test_errors(self, capsys):
        """An answer that is not recorded has status 1, wrong usage status 2."""
        assert 1 == main(["chair", "1999-01-01"])
        assert 2 == main(["chair", "soon"])
        assert "'soon' is not a date" in capsys.readouterr().err


class TestWords:
    """The words of a command line"""

    def test_end_of_options(self, capsys):
        """Two hyphens may end the options, before the command as after it."""
        answers = []
        for words in (
            ["chair", "2023-11-03"],
            ["--", "chair", "2023-11-03"],
            ["chair", "--", "2023-11-03"],
        ):
            assert 0 == main(words)
            answers.append(capsys.readouterr().out)
        assert "\nChair:   Kazakhstan\n" in answers[0]
        assert 1 == len(set(answers))

    def test_unknown_command(self, capsys):
        """An unknown command is answered with all that there are, whatever word follows."""
        with pytest.raises(SystemExit):
            main(["throne", "chair"])
        error = capsys.readouterr().err
        assert "invalid choice: 'throne'" in error
        assert all(name in error for name in COMMANDS)

    @pytest.mark.parametrize(
        "words",
        [
            ["chair", "--data", ""],
            ["chair", "--data="],
            ["check", ""],
            ["diff", "", "."],
            ["diff", ".", ""],
            ["export", ""],
        ],
    )
    def test_empty_folder(self, capsys, monkeypatch, folder, words):
        """An empty name of a folder is wrong usage: neither the bundled data nor the current folder."""
        monkeypatch.chdir(folder)
        with pytest.raises(SystemExit) as caught:
            main(words)
        out, error = capsys.readouterr()
        assert (2, "") == (caught.value.code, out)
        assert error.endswith("expected a folder, got ''\n")

    @pytest.mark.parametrize(
        ("words", "status", "message"),
        [
            (["chair", ""], 2, "'' is not a date"),
            (["timeline", "--since", ""], 2, "'' is not a date"),
            (["timeline", "--until", ""], 2, "'' is not a date"),
            (["summits", "--since", ""], 2, "'' is not a date"),
            (["summits", "--host", ""], 1, "no state is known as ''"),
            (["summits", "--kind", ""], 2, ": --kind=''"),
            (["agreements", "--topic", ""], 2, ": --topic=''"),
            (["agreements", "--summit", ""], 1, "no summit is known as ''"),
            (["agreements", "--signatory", ""], 1, "''"),
            (["gaps", "--kind", ""], 2, ": --kind=''"),
            (["summit", "10", "--series", ""], 2, ": --series=''"),
            (["state", ""], 1, "no state is known as ''"),
            (["cite", "2023-astana", ""], 2, "field=''"),
        ],
    )
    def test_empty_word(self, capsys, words, status, message):
        """An empty word is never taken for one that was left out."""
        assert status == main(words)
        out, error = capsys.readouterr()
        assert "" == out
        assert message in error


class TestWording:
    """Errors in the words of a command line"""

    @pytest.mark.parametrize(
        ("words", "message"),
        [
            (["summits", "--kind", "big"], "--kind='big' is not one of 'regular', "),
            (["export", "out", "--format", "ods"], "--format='ods' is not one of 'csv', "),
            (["export", "out", "--format", "json", "--excel"], "--excel is for CSV; "),
            (["export", "out", "--address", "x"], "--address='x' is not an address; "),
            (["search", "x", "--limit", "-1"], "--limit=-1 is negative; "),
            (
                ["timeline", "--since", "2023-01-02", "--until", "2023-01-01"],
                "--since is 2023-01-02 and --until is 2023-01-01, which is earlier; ",
            ),
            (
                ["chair", "3 Nov 2023"],
                "'3 Nov 2023' is not a date: write 'today', or a day as YYYY-MM-DD\n",
            ),
            (
                ["chair", "2023-02-30"],
                "'2023-02-30' is not a date: 2023-02 has 28 days; write 'today', or a day as YYYY-MM-DD\n",
            ),
        ],
    )  # fmt: skip
    def test_options(self, capsys, words, message):
        """An option is named as it is typed, and a day as the command takes it."""
        assert 2 == main(words)
        assert capsys.readouterr().err.startswith(f"turkicstates: {message}")

    @pytest.mark.parametrize("word", ["today", "TODAY", " Today "])
    def test_today(self, capsys, word):
        """Today may be written in any case."""
        assert 0 == main(["chair", word])
        today = capsys.readouterr().out
        assert 0 == main(["chair"])
        assert today == capsys.readouterr().out


class TestProcess:
    """The program as a process"""

    def test_stale(self):
        """A day after the last check is answered, and standard error alone says so, once."""
        done = run("chair", "2999-01-01")
        assert 0 == done.returncode
        assert "\nChair:   " in done.stdout.decode()
        assert (
            f"turkicstates: the chair was checked up to {ts.as_of()}, and 2999-01-01 is later; "
            "this is the last known answer\n" == done.stderr.decode()
        )

    def test_stale_for_a_program(self):
        """With --json the warnings do not spoil the JSON."""
        done = run("chair", "2999-01-01", "--json")
        assert json.loads(done.stdout)["state"]
        assert done.stderr

    def test_today(self):
        """Without a day it answers for today."""
        done = run("chair")
        assert 0 == done.returncode
        assert b"\nChair:   " in done.stdout

    def test_json_in_any_locale(self):
        """JSON is UTF-8 whatever the locale says, with letters as they are."""
        done = run(
            "chair", "2015-01-01", "--json", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0"
        )
        assert "Türkiye" == json.loads(done.stdout.decode("utf-8"))["state"]
        assert "Türkiye".encode() in done.stdout

    def test_message_in_any_locale(self):
        """A message with letters that the locale lacks is printed, not lost in a traceback."""
        done = run("chair", "3 Kasım", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
        assert 2 == done.returncode
        assert b"is not a date" in done.stderr
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
