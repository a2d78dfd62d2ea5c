"""A chart of participation: who came to which summit, and at what level.

Needs: python -m pip install 'turkicstates[plot]'

The picture goes to the path that you name, or into a folder that is thrown away.
"""

import sys
import tempfile
from pathlib import Path

from turkicstates import plot

chart = plot.participation()
with tempfile.TemporaryDirectory() as spare:
    path = Path(sys.argv[1] if len(sys.argv) > 1 else f"{spare}/participation.svg")
    chart.save(path)
    print(f"{path.name} written")
