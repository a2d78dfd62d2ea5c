"""What the tests of charts share; without Altair, every test module that imports this is skipped."""

import json
from functools import cache
from xml.etree import ElementTree as ET

import pytest

plot = pytest.importorskip("turkicstates.plot", reason="altair is not installed")

from tools.site import pictures  # noqa: E402  # it needs altair too


@cache
def bundled(name):
    """Return a chart of the bundled data, by the file name of its picture."""
    return pictures.CHARTS[name]()


@cache
def said(name):
    """Return the words that a chart of the bundled data shows."""
    return words_of(bundled(name))


def rows_of(chart):
    """Return the rows behind all marks of a chart, each once."""
    seen = {}
    for layer in chart.to_dict()["layer"]:
        for row in layer["data"]["values"]:
            seen.setdefault(json.dumps(row), row)
    return list(seen.values())


def layers(chart, kind):
    """Return the layers of a chart with marks of a kind."""
    return [layer for layer in chart.to_dict()["layer"] if layer["mark"]["type"] == kind]


def subtitle(chart):
    """Return the subtitle of a chart, as one line."""
    return " ".join(chart.to_dict()["title"]["subtitle"])


def size_of(chart):
    """Return the width and the height of a chart once it is drawn."""
    root = ET.fromstring(pictures.drawn(chart))  # noqa: S314  # drawn here
    return float(root.get("width")), float(root.get("height"))


def words_of(chart):
    """Return the words that a chart shows once it is drawn."""
    return list(pictures.words(pictures.drawn(chart)))
