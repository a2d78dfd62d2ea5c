"""The command line in a real terminal, with colour, tables, links and completion."""

import os
import re
import select
import shutil
import struct
import subprocess
import sys
import time

import pytest
from engines import need

import turkicstates as ts
from commands import COMMANDS, Terminal, call, recorded, slug
from conftest import write
from samples import full

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there are no pseudo-terminals")

ESCAPE = re.compile(r"\x1b(?:\[[0-9;?]*[A-Za-z]|\]8;[^\x1b]*\x1b\\)")
HOSTILE = "\x1b[31mred \u202egnidaer [bold]x[/bold] [link=https://evil.example]y[/link]"


@pytest.fixture(name="folder", scope="module")
def _folder(tmp_path_factory):
    """The full sample, as a folder."""
    return write(tmp_path_factory.mktemp("cli") / "data", full())


def terminal(*arguments, columns=80, **environment):
    """Run the command line in a new terminal, and return its status and what it wrote."""
    import fcntl
    import pty
    import termios

    pid, master = pty.fork()
    if pid == 0:  # pragma: no cover  # the child
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        plain = {
            name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "COLUMNS")
        }
        os.execve(  # noqa: S606  # our own program
            sys.executable,
            [sys.executable, "-m", "turkicstates", *arguments],
            {**plain, "TERM": "xterm-256color", **environment},
        )
    written = b""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        if not select.select([master], [], [], 1)[0]:
            continue
        try:
            piece = os.read(master, 65536)
        except OSError:
            break
        if not piece:
            break
        written += piece
    os.close(master)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), written.decode()


class TestColour:
    """With the extra, in a terminal"""

    @pytest.mark.parametrize("name", COMMANDS)
    def test_each_command(self, folder, monkeypatch, name):
        """Each command shows in a terminal what was recorded, colours, tables and links included."""
        need("rich")
        for variable in ("NO_COLOR", "COLORTERM"):
            monkeypatch.delenv(variable, raising=False)
        for variable, value in (("TERM", "xterm-256color"), ("COLUMNS", "80"), ("LINES", "24")):
            monkeypatch.setenv(variable, value)
        done = call(*COMMANDS[name], "--data", str(folder), stream=Terminal)
        shown = done.stdout.decode().replace("\x1b", "␛").replace(str(folder), "DATA")
        shown = re.sub(r"\]8;id=[^;]*;", "]8;id=0;", shown)
        shown = re.sub(r"Python \d+\.\d+\.\d+", "Python 3.x", shown)
        shown = re.sub(r"[0-9a-f]{64}", "<digest>", shown)
        assert (0, b"") == (done.returncode, done.stderr)
        recorded(f"cli/terminal/{slug(name)}.txt", shown)

    def test_coloured(self, folder):
        """Labels are coloured, and the words are those of the plain answer."""
        need("rich")
        status, text = terminal("chair", "2003-01-02", "--data", str(folder))
        assert 0 == status
        assert "\x1b[1;36mChair" in text
        seen = ESCAPE.sub("", text).replace("\r", "")
        assert "\nChair   West " in seen
        assert "• The Press, The Gazette, 2020-01. For: chair, term, summit, motto, holder." in seen

    def test_tables(self, folder):
        """Rows are shown in a table with lines around it."""
        need("rich")
        status, text = terminal("members", "2002-01-01", "--data", str(folder))
        seen = ESCAPE.sub("", text)
        assert 0 == status
        assert "┃ Name       ┃ Status   ┃ Since      ┃" in seen
        assert "│ Chess Club │ observer │ 2001-01-01 │" in seen

    def test_what_is_not_known(self, folder):
        """What is not known has no line, and nothing that differs has none at all."""
        need("rich")
        _, text = terminal("chair", "2002-01-01", "--data", str(folder))
        assert "Motto" not in text
        status, text = terminal("diff", str(folder), str(folder))
        assert (0, "") == (status, text.strip())

    def test_report(self, folder):
        """A report is printed as it is to be sent."""
        need("rich")
        _, text = terminal("report", "chairmanships/2003-west", "motto", "--data", str(folder))
        assert "Correction: chairmanship 2003-west, field motto" == text.splitlines()[0].strip()
        assert "•" not in text

    @pytest.mark.parametrize("columns", [40, 80, 200])
    def test_width(self, columns):
        """No line is wider than the terminal."""
        need("rich")
        _, text = terminal("agreements", "--topic", "transport", columns=columns)
        assert all(
            len(line) <= columns for line in ESCAPE.sub("", text).replace("\r", "").splitlines()
        )

    def test_links(self):
        """Addresses are links."""
        need("rich")
        _, text = terminal("cite", "2023-astana", "theme")
        address = ts.summit(10).cite("theme")[0].source.url
        assert re.search(rf"\x1b\]8;[^;]*;{re.escape(address)}\x1b\\", text)

    @pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
    def test_no_colour(self, folder, environment):
        """Anyone who asks for no colour, or whose terminal has none, gets the plain answer."""
        _, text = terminal("chair", "2003-01-02", "--data", str(folder), **environment)
        assert "\x1b" not in text
        assert "\r\nChair:   West\r\n" in text

    def test_bare_install(self, folder, tmp_path):
        """Without the extra the terminal gets the plain answer too."""
        (tmp_path / "rich.py").write_text("raise ModuleNotFoundError(name='rich')")
        code = "import sys; sys.modules['rich'] = None"
        (tmp_path / "sitecustomize.py").write_text(
            f"import importlib.util as u\nfind = u.find_spec\n"
            f"u.find_spec = lambda name, *more: None if name in ('rich', 'shtab') else find(name, *more)\n{code}\n"
        )
        status, text = terminal(
            "chair", "2003-01-02", "--data", str(folder), PYTHONPATH=str(tmp_path)
        )
        assert (0, "Chair:   West") == (status, text.splitlines()[1])

    def test_json(self, folder):
        """JSON is plain in a terminal too."""
        _, text = terminal("chair", "2003-01-02", "--json", "--data", str(folder))
        assert text.startswith('{\r\n  "chairmanship": {')

    def test_export_shows_that_it_works(self, folder, tmp_path):
        """While an export is written the terminal shows that something is under way."""
        need("rich")
        status, text = terminal("export", str(tmp_path / "out"), "--data", str(folder))
        assert 0 == status
        assert "Writing" in text
        assert (tmp_path / "out" / "csv").is_dir()

    @pytest.mark.parametrize(
        "words",
        [("chair", "2004-01-01"), ("state", "west"), ("members", "2004-01-01"), ("timeline",)],
    )
    def test_hostile_text(self, tmp_path, words):
        """Neither markup nor escapes of a user's own text are obeyed."""
        need("rich")
        files = full()
        files["chairmanships.json"][1] |= {"motto": HOSTILE, "disputes": []}
        files["states.json"][1]["names"]["en"] = HOSTILE
        folder = write(tmp_path / "hostile", files)
        _, text = terminal(*words, "--data", str(folder), columns=200)
        assert "\x1b[31mred" not in text
        assert "\u202e" not in text
        assert "evil.example\x1b" not in text
        assert "[bold]x[/bold]" in ESCAPE.sub("", text)


class TestCompletion:
    """Completion, for bash, zsh and fish"""

    @pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
    def test_script(self, shell):
        """The script for a shell names every command and its options."""
        need("shtab")
        done = subprocess.run(
            [sys.executable, "-m", "turkicstates", "--print-completion", shell],
            check=True, capture_output=True, text=True,
        )  # fmt: skip
        for word in ("chair", "agreements", "--signatory" if shell != "fish" else "signatory"):
            assert word in done.stdout

    def test_bash_completes(self, tmp_path):
        """Bash, given the script, completes a command and an option."""
        need("shtab")
        bash = shutil.which("bash")
        if bash is None:
            pytest.skip("bash is not installed")
        script = subprocess.run(
            [sys.executable, "-m", "turkicstates", "--print-completion", "bash"],
            check=True, capture_output=True, text=True,
        ).stdout  # fmt: skip
        path = tmp_path / "completion.bash"
        path.write_text(script)
        for line, expected in (
            ("turkicstates cha", "chair"),
            ("turkicstates chair --js", "--json"),
        ):
            words = line.split()
            ask = (
                f"source {path}; COMP_WORDS=({' '.join(words)}); COMP_CWORD={len(words) - 1}; COMP_LINE='{line}';"
                f" $(complete -p turkicstates | sed 's/.*-F \\([^ ]*\\).*/\\1/') turkicstates {words[-1]} {words[-2]};"
                ' echo "${COMPREPLY[@]}"'
            )
            done = subprocess.run([bash, "-c", ask], check=True, capture_output=True, text=True)
            assert expected in done.stdout.split()


class TestNotebook:
    """IPython"""

    @pytest.fixture(name="shell")
    def _shell(self):
        return need("IPython.core.interactiveshell").InteractiveShell.instance()

    def _html(self, shell, value):
        return shell.display_formatter.format(value)[0].get("text/html")

    def test_record(self, shell):
        """A record shows as a table."""
        html = self._html(shell, ts.summit(10))
        assert "<caption>Summit</caption>" in html
        assert ts.summit(10).citations[0].source.publisher in html

    def test_tuples(self, shell):
        """Tuples of records show as tables once that is asked for, and stay tuples."""
        assert self._html(shell, ts.chairmanships()) is None
        shell.run_line_magic("load_ext", "turkicstates")
        assert self._html(shell, ts.summit(10)).startswith("<p>The 10th summit met in Astana")
        html = self._html(shell, ts.chairmanships())
        assert f"<caption>{len(ts.chairmanships())} × Chairmanship</caption>" in html
        assert "TURKTIME!" in html
        assert self._html(shell, ts.timeline(since="2021-11-12", until="2021-11-13"))
        assert tuple is type(ts.chairmanships())
        for other in ((), (1, 2), (ts.summit(10), ts.state("KZ")), (ts.summit(10), 1)):
            assert self._html(shell, other) is None
        shell.run_line_magic("unload_ext", "turkicstates")
        assert self._html(shell, ts.chairmanships()) is None

    def test_completion(self, shell):
        """What a record has is completed, for everything is a real attribute."""
        shell.push({"term": ts.chair_on("2023-11-03")})
        completer = need("IPython.core.completer")
        with completer.provisionalcompleter():
            completions = [
                completion.text for completion in shell.Completer.completions("term.hol", 8)
            ]
        assert [text for text in completions if text.endswith("holder_on")]

    def test_rich(self):
        """Rich lays a record out by its fields."""
        pretty = need("rich.pretty")
        text = pretty.pretty_repr(ts.summit(10), max_width=60)
        assert "Summit(\n    id='2023-astana',\n" in text
