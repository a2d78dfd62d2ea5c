"""What a program needs that imports turkicstates.cli: the module of each command."""

from PyInstaller.utils.hooks import collect_submodules

hiddenimports = collect_submodules("turkicstates.cli")
