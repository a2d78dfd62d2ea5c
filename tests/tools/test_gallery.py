"""The gallery of examples."""

from pathlib import Path

import pytest

from tools.site.gallery import ORDER, PICTURES, page

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(path.stem for path in (ROOT / "examples").glob("*.py"))


@pytest.fixture(name="text", scope="module")
def _text():
    """The page."""
    return page()


def part(text, title):
    """Return the text under the heading of one example."""
    return text.partition(f"\n### {title}\n")[2].partition("\n##")[0]


class TestGallery:
    """The page"""

    def test_every_example(self):
        """Every example is in it, and each once."""
        assert EXAMPLES == sorted(name for names in ORDER.values() for name in names)

    @pytest.mark.parametrize("name", EXAMPLES)
    def test_code(self, text, name):
        """The code of an example is put in from its own file, as Python."""
        assert f"```{{literalinclude}} ../examples/{name}.py\n:language: python\n```\n" in text

    @pytest.mark.parametrize("name", EXAMPLES)
    def test_output(self, text, name):
        """What an example prints is put in from the file that it is compared with, or its picture shown."""
        output = f"```{{literalinclude}} ../tests/outputs/{name}.txt\n:language: text\n```\n"
        assert (name in PICTURES) != (output in text)
        assert (ROOT / "tests" / "outputs" / f"{name}.txt").is_file()

    def test_heading(self, text):
        """The docstring gives an example its heading and its sentence."""
        section = part(text, "Who chaired when").strip().splitlines()
        assert "Each term of the chair, with the person who held it on its first day." == section[0]

    def test_needs(self, text):
        """What an example needs is said, and that most need nothing."""
        assert "It needs only the library." in part(text, "A calendar feed")
        section = part(text, "Life expectancy in members and elsewhere")
        wanted = "```sh\npython -m pip install 'turkicstates[frames]' polars 'bokeh-sampledata>=2026.1'\n```"
        assert wanted in section

    def test_pictures(self, text):
        """A picture has a text that says what it shows."""
        section = part(text, "A chart of participation")
        assert "![A table of summits, oldest first, by states and organisations; " in section
        assert "](pictures/participation.svg)\n" in section

    @pytest.mark.parametrize("path", [path for path, _ in PICTURES.values()])
    def test_pictures_are_there(self, path):
        """The pictures that the page shows are among the committed ones."""
        assert (ROOT / "docs" / path).is_file()
