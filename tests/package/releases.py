"""How a release is built, and its source distribution unpacked."""

import sys
import tarfile
from pathlib import Path
from typing import NamedTuple

from environments import run


class Release(NamedTuple):
    """The two files of a release."""

    sdist: Path
    wheel: Path

    def unpacked(self, folder):
        """Unpack the source distribution into a folder, and return its root."""
        with tarfile.open(self.sdist) as archive:
            archive.extraction_filter = getattr(tarfile, "data_filter", None)  # since 3.11.4
            archive.extractall(folder)  # noqa: S202  # what was packed a moment ago
        (root,) = folder.iterdir()
        return root


def build(source, folder, **options):
    """Build the wheel and the source distribution, both straight from a folder of sources."""
    asked = ("--no-isolation", "--sdist", "--wheel", "--outdir", folder)
    run(sys.executable, "-m", "build", *asked, source, **options)
    (sdist,), (wheel,) = folder.glob("*.tar.gz"), folder.glob("*.whl")
    return Release(sdist, wheel)
