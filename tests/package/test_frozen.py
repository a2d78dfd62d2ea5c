"""A program of one file that PyInstaller made."""

import json
import sys
import sysconfig

import pytest
from environments import environment, run
from test_installed import ANSWERS, QUESTIONS

pytestmark = pytest.mark.slow


class TestFrozen:
    """PyInstaller"""

    def test_one_file(self, release, tmp_path):
        """Without any option PyInstaller makes one file of a program, which answers anywhere."""
        if sys.platform == "linux" and not sysconfig.get_config_var("Py_ENABLE_SHARED"):
            pytest.skip("PyInstaller needs a Python that is a shared library")
        python = environment(tmp_path / "env", release.wheel, "pyinstaller>=6.10")
        (tmp_path / "program.py").write_text(QUESTIONS, "utf-8")
        command = [python, "-m", "PyInstaller", "--onefile", "--log-level", "ERROR", "program.py"]
        run(*command, cwd=tmp_path, env={"PYINSTALLER_CONFIG_DIR": str(tmp_path / "cache")})
        (program,) = (tmp_path / "dist").iterdir()
        (tmp_path / "elsewhere").mkdir()
        answers = json.loads(run(program, cwd=tmp_path / "elsewhere"))
        assert not answers.pop("where").startswith(str(tmp_path))
        assert ANSWERS == answers
