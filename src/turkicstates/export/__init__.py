"""
Write the data set as files for other tools, and read it back.

Example:
    >>> import tempfile
    >>> import turkicstates as ts
    >>> from turkicstates import export
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     export.write(ts.Dataset.bundled(), folder, formats=["sqlite"])
    ...     export.read(folder) == ts.Dataset.bundled()
    True
"""

from turkicstates.export.reading import read
from turkicstates.export.writing import FORMATS, write

__all__ = ["FORMATS", "read", "write"]


def __dir__() -> list[str]:
    return __all__
