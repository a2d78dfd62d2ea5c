"""What a program needs that imports turkicstates: its data, and its modules but those of extras."""

from PyInstaller.utils.hooks import collect_data_files, collect_submodules

EXTRAS = ("__pyinstaller", "cli", "export", "frames", "notebook", "plot")
"""Parts that bring libraries along; a program that uses one imports it, so PyInstaller sees it."""

datas = collect_data_files("turkicstates")
hiddenimports = collect_submodules(
    "turkicstates", filter=lambda name: name.split(".")[1:2] not in [[extra] for extra in EXTRAS]
)
