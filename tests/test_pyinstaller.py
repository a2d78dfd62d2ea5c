"""The hooks for PyInstaller; tests/package builds a program with them."""

import sys
from importlib.metadata import EntryPoint
from importlib.util import module_from_spec, spec_from_file_location
from types import ModuleType

import pytest

from turkicstates.__pyinstaller import hook_folders

ENTRY = EntryPoint("hook-dirs", "turkicstates.__pyinstaller:hook_folders", "pyinstaller40")


@pytest.fixture(name="hook")
def _hook(monkeypatch):
    """Return a function that runs a hook with stand-ins for what PyInstaller gives it."""
    hooks = ModuleType("PyInstaller.utils.hooks")
    names = [
        "turkicstates",
        "turkicstates.dates",
        "turkicstates.records.kinds",
        "turkicstates.cli",
        "turkicstates.export.csv",
    ]
    hooks.collect_data_files = lambda package: [f"data of {package}"]
    hooks.collect_submodules = lambda package, filter=lambda _: True: [  # noqa: A006  # its name there
        name for name in names if name.startswith(package) and filter(name)
    ]
    for name in ("PyInstaller", "PyInstaller.utils"):
        monkeypatch.setitem(sys.modules, name, ModuleType(name))
    monkeypatch.setitem(sys.modules, "PyInstaller.utils.hooks", hooks)
    (folder,) = hook_folders()

    def run(name):
        spec = spec_from_file_location(
            "turkicstates.__pyinstaller.hook", f"{folder}/hook-{name}.py"
        )
        module = module_from_spec(spec)
        spec.loader.exec_module(module)
        return module

    return run


class TestHooks:
    """Hooks"""

    def test_entry(self):
        """PyInstaller finds the folder by its entry point."""
        assert hook_folders is ENTRY.load()

    def test_package(self, hook):
        """A program gets the data, and the modules that are imported by name, without extras."""
        package = hook("turkicstates")
        modules = ["turkicstates", "turkicstates.dates", "turkicstates.records.kinds"]
        assert ["data of turkicstates"] == package.datas
        assert modules == package.hiddenimports

    @pytest.mark.parametrize(
        ("name", "module"),
        [
            ("turkicstates.export", "turkicstates.export.csv"),
            ("turkicstates.cli", "turkicstates.cli"),
        ],
    )
    def test_parts(self, hook, name, module):
        """A program that uses a part gets all modules of it."""
        assert [module] == hook(name).hiddenimports

    def test_without_pydantic(self, hook):
        """A program gets no pydantic from this package; one that imports pydantic has it anyway."""
        assert ["pydantic", "pydantic_core"] == hook("turkicstates.schema.pydantic").excludedimports
