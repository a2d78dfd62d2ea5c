"""The pictures in the documents, drawn from the data."""

import re

import pytest

from charts import pictures, said
from tools.site import palette
from turkicstates.plot.palette import PALETTES


class TestPictures:
    """The pictures in the documents"""

    @pytest.mark.parametrize("name", pictures.CHARTS)
    def test_up_to_date(self, name):
        """They say what the data says now."""
        stale = f"the data changed: draw {name} anew with {pictures.COMMAND}"
        kept = (pictures.PICTURES / name).read_text("utf-8")
        assert list(pictures.words(kept)) == said(name), stale

    @pytest.mark.slow
    def test_main(self, tmp_path, capsys):
        """The command draws them all."""
        styles = tmp_path / "palette.css"
        assert 0 == pictures.main(tmp_path / "pictures", styles)
        assert palette.css() == styles.read_text("utf-8")
        assert sorted(pictures.CHARTS) == sorted(
            path.name for path in (tmp_path / "pictures").iterdir()
        )
        assert "written: timeline.svg\n" in capsys.readouterr().out


class TestPalette:
    """The colours of the maps of the site"""

    def test_up_to_date(self):
        """They are those of the charts."""
        stale = f"the palette changed: write it anew with {pictures.COMMAND}"
        assert palette.css() == palette.STYLES.read_text("utf-8"), stale

    def test_schemes(self):
        """There is a rule for light, for dark as chosen, and for dark as preferred."""
        rules = re.findall(r"^ *(body\S*) {([^}]*)}", palette.css(), re.MULTILINE)
        themes = ["light", "dark", "dark"]
        assert ["body", 'body[data-theme="dark"]', 'body:not([data-theme="light"])'] == [
            selector for selector, _ in rules
        ]
        for theme, (_, declared) in zip(themes, rules, strict=True):
            assert f"--map-member: {PALETTES[theme].member};" in declared
            assert f"--map-chair-mark: {PALETTES[theme].chair_mark};" in declared

    @pytest.mark.parametrize("name", ["site.css", "time-machine.css"])
    def test_one_palette(self, name):
        """The style sheets of the maps take their colours from there, and define none."""
        text = (palette.STYLES.parent / name).read_text("utf-8")
        defined = set(re.findall(r"(--map-[a-z-]+):", palette.css()))
        used = set(re.findall(r"var\((--map-[a-z-]+)\)", text))
        assert used
        assert used <= defined
        assert not re.search(r"--map-[a-z-]+:", text)
        assert set(re.findall(r"#[0-9a-fA-F]{3,8}\b", text)) <= {"#c62828"}  # of a warning
