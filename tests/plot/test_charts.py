"""Every chart: what it shows in words, and how it is saved."""

import inspect
import json
import os
import subprocess
import sys
from xml.etree import ElementTree as ET

import attrs
import pytest

import turkicstates as ts
from charts import bundled, pictures, plot, said, size_of, words_of
from turkicstates.plot.palette import PALETTES

pytestmark = pytest.mark.slow

PLAIN = [f"{name}.svg" for name in pictures.PLAIN]


def _fields(encoding):
    """Yield each channel of a mark that shows a field, and the name of the field."""
    for channel, shown in encoding.items():
        for definition in shown if isinstance(shown, list) else [shown]:
            if "field" in definition:
                yield channel, definition["field"]


def _has(row, path):
    """Return whether a row has a field, which may lie within another."""
    for name in path:
        if name not in row:
            return False
        row = row[name]
    return True


class TestEveryChart:
    """Every chart"""

    def test_public_names(self):
        """The public names are sorted, and the options of all are keyword-only."""
        assert ["chairmanships", "membership_map", "participation", "shapes", "timeline"] == (
            plot.__all__
        )
        for name in plot.__all__:
            parameters = inspect.signature(getattr(plot, name)).parameters.values()
            assert {parameter.kind.name for parameter in parameters} <= {
                "POSITIONAL_ONLY",
                "KEYWORD_ONLY",
            }

    @pytest.mark.parametrize("name", PLAIN)
    def test_same_every_time(self, name):
        """The same data give the same specification, with the data inside and no address."""
        spec = json.dumps(bundled(name).to_dict())
        assert spec == json.dumps(pictures.CHARTS[name]().to_dict())
        assert '"url"' not in spec
        assert '"datasets"' not in spec

    @pytest.mark.parametrize("name", pictures.CHARTS)
    def test_fields(self, name):
        """Every field that a mark is placed, coloured or described by is in its data."""
        layers = [layer for layer in bundled(name).to_dict()["layer"] if "encoding" in layer]
        assert layers
        for layer in layers:
            rows = layer["data"]["values"]
            for channel, field in _fields(layer["encoding"]):
                assert any(_has(row, field.split(".")) for row in rows), (channel, field)

    @pytest.mark.parametrize("name", PLAIN)
    def test_svg(self, name, tmp_path):
        """A saved SVG gives its description to those who do not see it."""
        chart = bundled(name)
        chart.save(tmp_path / "chart.svg")
        root = ET.parse(tmp_path / "chart.svg").getroot()  # noqa: S314  # drawn here
        roles = {
            element.get("aria-label"): element.get("role")
            for element in root.iter()
            if element.get("aria-label")
        }
        assert "graphics-symbol" == roles[chart.description]

    @pytest.mark.parametrize("draw", pictures.PLAIN.values(), ids=pictures.PLAIN)
    @pytest.mark.parametrize("width", [280, 480, 1000])
    def test_width(self, draw, width):
        """A picture is as wide as it is to be, and no wider."""
        assert 0.95 * width <= size_of(draw(width=width))[0] <= width

    @pytest.mark.parametrize("draw", pictures.PLAIN.values(), ids=pictures.PLAIN)
    @pytest.mark.parametrize("language", ["hu", "ru", "tr"])
    def test_languages(self, draw, language):
        """Names in other languages change neither that nor the marks."""
        chart = draw(width=340, language=language)
        assert 0.95 * 340 <= size_of(chart)[0] <= 340
        title = chart.title.text
        name = title if isinstance(title, str) else " ".join(title)
        assert ts.name_on(ts.as_of(), language=language) == name

    @pytest.mark.parametrize("name", PLAIN)
    def test_dark(self, name):
        """A dark chart says the same as a light one, on dark paper and in other colours."""
        dark = bundled(name.replace(".svg", "-dark.svg"))
        assert list(said(name)) == list(said(name.replace(".svg", "-dark.svg")))
        spec = json.dumps(dark.to_dict())
        assert PALETTES["dark"].paper == dark.background
        used = {colour for colour in attrs.astuple(PALETTES["light"]) if colour in spec}
        assert used <= set(attrs.astuple(PALETTES["dark"]))

    @pytest.mark.parametrize("name", pictures.CHARTS)
    def test_source(self, name):
        """Every chart says what it was drawn from."""
        meta = ts.Dataset.bundled().meta
        source = f"Source: {meta.title}, version {meta.version}, as of 21 March 2026."
        assert source in " ".join(said(name))

    def test_source_of_own_data(self, league):
        """The source of a chart of your own data is that."""
        words = " ".join(words_of(plot.timeline(dataset=league)))
        assert f"Source: {league.meta.title}, version 2020.1, as of 30 June 2020." in words
        assert "Turkic" not in words

    def test_png(self, tmp_path):
        """A chart is saved as PNG as well."""
        plot.chairmanships().save(tmp_path / "chart.png")
        assert b"\x89PNG\r\n\x1a\n" == (tmp_path / "chart.png").read_bytes()[:8]

    @pytest.mark.parametrize("dataset", ["my-data", 0, []], ids=repr)
    def test_not_a_data_set(self, dataset):
        """What is not a data set is refused, and never drawn from the bundled one."""
        for name in ("chairmanships", "membership_map", "participation", "timeline"):
            with pytest.raises(ts.InvalidArgumentError, match=r"^dataset must be a Data") as caught:
                getattr(plot, name)(dataset=dataset)
            assert ("dataset", dataset) == (caught.value.argument, caught.value.value)

    def test_side_by_side(self):
        """Charts may be put under one another, since none brings a configuration."""
        both = plot.chairmanships() & plot.timeline(since="2024-01-01")
        assert {"Who chaired when", "The organisation through the years"} <= set(words_of(both))

    def test_zone(self):
        """Years and days stay where they are in every time zone: nothing is drawn in local time."""
        drawn = (
            "import sys; from turkicstates import plot\n"
            "chart = plot.chairmanships() & plot.timeline(since='2023-01-01')\n"
            "chart.save(sys.stdout, format='svg')\n"
        )
        west, east = (
            subprocess.run(
                [sys.executable, "-c", drawn],
                capture_output=True,
                check=True,
                env={**os.environ, "TZ": zone},
            ).stdout
            for zone in ("America/Los_Angeles", "Asia/Almaty")
        )
        assert west == east
        assert b"Gabala, Oct 2025" in west

    def test_without_altair(self):
        """Without Altair the import says what to install."""
        code = (
            "import sys; sys.modules['altair'] = None\n"
            "try:\n    import turkicstates.plot\n"
            "except ModuleNotFoundError as error:\n    print(error, error.name)\n"
        )
        printed = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        ).stdout
        assert (
            "turkicstates.plot needs altair: python -m pip install 'turkicstates[plot]' altair\n"
            == printed
        )
