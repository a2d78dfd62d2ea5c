"""The wheel where it is put to use: every way to start Python, every place it may lie in."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from environments import environment, pythons, run
from test_contents import PROJECT

QUESTIONS = Path(__file__).with_name("questions.py").read_text("utf-8")

ANSWERS = {
    "chair": "Kassym-Jomart Tokayev",
    "name": "Cooperation Council of Turkic Speaking States",
    "members": ["azerbaijan", "kazakhstan", "kyrgyzstan", "turkiye", "uzbekistan"],
    "status": "observer",
    "search": "2010-istanbul",
    "source": "President of Kazakhstan",
    "meaning": "First day of the term. If a summit hands the chair over, it is the day when the leaders met.",
    "faults": 0,
}

MODES = {
    "plain": ([], {}),
    "optimised, without docstrings": (["-OO"], {}),
    "isolated": (["-I"], {}),
    "no surprise": (["-bb", "-W", "error", "-X", "dev"], {}),
    "no bytecode": ([], {"PYTHONDONTWRITEBYTECODE": "1"}),
    "another hash seed": ([], {"PYTHONHASHSEED": "4242"}),
    "plain ASCII": ([], {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}),
    "no home": ([], {"HOME": "/nowhere", "TZ": "Asia/Bishkek"}),
}

VERSIONS = [
    name.rpartition(" ")[2]
    for name in PROJECT["classifiers"]
    if name.startswith("Programming Language :: Python :: 3.")
]


def ask(python, *options, env=None, **others):
    """Put the questions to a Python, and return where the package lay and what it answered."""
    answers = json.loads(run(python, *options, "-c", QUESTIONS, env=env, **others))
    return Path(answers.pop("where")), answers


def packages(python):
    """Return the folder of an environment's packages."""
    return Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip())


class TestModes:
    """Ways to start Python"""

    @pytest.mark.parametrize("mode", MODES)
    def test_answers(self, alone, tmp_path, mode):
        """With what the bill lists and nothing else it answers, however Python is started."""
        options, env = MODES[mode]
        where, answers = ask(alone, *options, env=env, cwd=tmp_path)
        assert ANSWERS == answers
        assert packages(alone) / "turkicstates" / "__init__.py" == where

    def test_without_site(self, alone, tmp_path):
        """Without the module site it answers once its folder is on the path."""
        env = {"PYTHONPATH": str(packages(alone))}
        assert ANSWERS == ask(alone, "-S", env=env, cwd=tmp_path)[1]

    def test_command(self, alone, tmp_path):
        """The command answers, in UTF-8 even where the terminal is said to know ASCII alone."""
        env = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
        out = run(alone.with_name("turkicstates"), "state", "TR", env=env, cwd=tmp_path)
        assert "Türkiye" in out

    @pytest.mark.parametrize(("extra", "needs"), [("frames", "narwhals"), ("plot", "altair")])
    def test_extra_missing(self, alone, tmp_path, extra, needs):
        """An extra that is not installed says what to type."""
        done = subprocess.run(
            [alone, "-c", f"import turkicstates.{extra}"],
            check=False,
            capture_output=True,
            encoding="utf-8",
            cwd=tmp_path,
        )
        expected = (
            f"turkicstates.{extra} needs {needs}: python -m pip install 'turkicstates[{extra}]'"
        )
        assert f"ModuleNotFoundError: {expected}" == done.stderr.splitlines()[-1]


class TestPlaces:
    """Places where it may lie"""

    def test_zip(self, release, alone, tmp_path):
        """It answers straight from the wheel, which is never unpacked."""
        env = {"PYTHONPATH": str(release.wheel)}
        for options in [], ["-OO"]:
            where, answers = ask(alone, *options, env=env, cwd=tmp_path)
            assert ANSWERS == answers
            assert release.wheel / "turkicstates" / "__init__.py" == where
        out = run(alone, "-m", "turkicstates", "chair", "2023-11-03", env=env, cwd=tmp_path)
        assert "\nChair:   Kazakhstan\n" in out

    def test_compiled(self, alone, tmp_path):
        """It answers from bytecode alone, where a program was packed without its sources."""
        folder = tmp_path / "lib"
        shutil.copytree(packages(alone) / "turkicstates", folder / "turkicstates")
        run(alone, "-m", "compileall", "-q", "-b", folder)
        for path in folder.rglob("*.py"):
            path.unlink()
        where, answers = ask(alone, env={"PYTHONPATH": str(folder)}, cwd=tmp_path)
        assert ANSWERS == answers
        assert folder / "turkicstates" / "__init__.pyc" == where

    @pytest.mark.parametrize("name", ["it's 100 %", "Türk dünyası, Қазақстан"])
    def test_odd_names(self, alone, tmp_path, name):
        """It answers from a folder whose name has spaces and letters of any script."""
        folder = shutil.copytree(packages(alone), tmp_path / name / "lib")
        env = {"PYTHONPATH": str(folder), "LC_ALL": "C", "PYTHONUTF8": "0"}
        where, answers = ask(sys.executable, env=env, cwd=tmp_path / name)
        assert ANSWERS == answers
        assert folder / "turkicstates" / "__init__.py" == Path(os.fsdecode(os.fsencode(where)))

    @pytest.mark.skipif(os.name == "nt", reason="rights are others there")
    def test_read_only(self, release):
        """It answers a user who may write neither next to it nor at home, and leaves no trace."""
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            folder.chmod(0o755)
            base, user = _reader()
            python = environment(folder / "env", release.wheel, base=base)
            before = sorted(folder.rglob("*"))
            for path in [folder, *before]:
                if not path.is_symlink():
                    path.chmod(path.stat().st_mode & ~0o222)
            as_reader = {"env": {"HOME": str(folder)}, "cwd": folder, **user}
            probe = "import os, sys; print([os.access(name, os.W_OK) for name in sys.argv[1:]])"
            beside = packages(python) / "turkicstates"
            assert "[False, False]\n" == run(python, "-c", probe, beside, folder, **as_reader)
            assert ANSWERS == ask(python, **as_reader)[1]
            assert before == sorted(folder.rglob("*"))


class TestPythons:
    """Versions of Python"""

    @pytest.mark.parametrize("version", VERSIONS)
    def test_promised(self, release, tmp_path, version):
        """On every version that is promised pip installs it with its dependencies, and it answers."""
        base = next(pythons(version), None)
        if base is None and "CI" not in os.environ:
            pytest.skip(f"no Python {version}")
        assert base, f"no Python {version}"
        python = environment(tmp_path / "env", release.wheel, base=base)
        assert ANSWERS == ask(python, cwd=tmp_path)[1]


def _reader():
    """Return a Python that a user without rights can start, and how to become that user."""
    if os.geteuid():
        return sys.executable, {}
    nobody = {"user": 65534, "group": 65534, "extra_groups": []}
    for version in VERSIONS:
        for base in pythons(version):
            command = [base, "-c", ""]
            try:
                if 0 == subprocess.run(command, check=False, cwd="/", **nobody).returncode:
                    return base, nobody
            except PermissionError:
                continue
    return pytest.skip("no Python that another user can start")
