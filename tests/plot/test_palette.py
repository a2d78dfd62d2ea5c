"""The colours of the charts and of the maps of the site."""

import attrs
import pytest

pytest.importorskip("turkicstates.plot", reason="altair is not installed")

from turkicstates.plot.palette import PALETTES  # it needs altair too

FILLS = ("sea", "land", "member", "chair", "came")
MARKS = ("member_mark", "chair_mark", "came_mark", "document_mark", "other_mark", "faint")


def luminance(colour):
    """Return the relative luminance of a colour, as WCAG 2.2 defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(colour, other):
    """Return the contrast ratio of two colours, as WCAG 2.2 defines it."""
    dark, light = sorted(map(luminance, (colour, other)))
    return (light + 0.05) / (dark + 0.05)


class TestContrast:
    """contrast"""

    def test_examples(self):
        """It is that of WCAG: 21 for black on white, and 4.48 for a well-known grey."""
        assert 21 == contrast("#000000", "#ffffff")
        assert pytest.approx(4.48, abs=0.005) == contrast("#777777", "#ffffff")


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
class TestPalette:
    """The palettes"""

    @pytest.mark.parametrize("text", ["ink", "muted", "quiet"])
    def test_text_on_paper(self, palette, text):
        """Text on paper has the contrast of level AA."""
        assert contrast(getattr(palette, text), palette.paper) >= 4.5

    @pytest.mark.parametrize("fill", FILLS)
    def test_text_on_fills(self, palette, fill):
        """Names on the map have it too, and so have the quiet names on land and sea."""
        assert contrast(palette.ink, getattr(palette, fill)) >= 4.5
        if fill in {"sea", "land"}:
            assert contrast(palette.quiet, getattr(palette, fill)) >= 4.5

    @pytest.mark.parametrize("mark", MARKS)
    def test_marks(self, palette, mark):
        """Marks have the contrast of graphical objects with paper."""
        assert contrast(getattr(palette, mark), palette.paper) >= 3

    def test_outlines(self, palette):
        """The outlines of states have it with land and sea, and that of a bar with the bar."""
        assert contrast(palette.member_mark, palette.land) >= 3
        assert contrast(palette.member_mark, palette.sea) >= 3
        assert contrast(palette.chair_mark, palette.chair) >= 3

    def test_unlike(self, palette):
        """No two marks have the same colour."""
        colours = [getattr(palette, mark) for mark in MARKS]
        assert len(colours) == len(set(colours))
        assert all(
            colour == colour.lower() and len(colour) == 7 for colour in attrs.astuple(palette)
        )
