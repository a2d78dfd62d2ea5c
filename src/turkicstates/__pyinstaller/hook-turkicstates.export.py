"""What a program needs that imports turkicstates.export: the module of each format."""

from PyInstaller.utils.hooks import collect_submodules

hiddenimports = collect_submodules("turkicstates.export")
