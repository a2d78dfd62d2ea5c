"""Pictures in the colours of the page."""

from types import SimpleNamespace

import pytest

from charts import pictures

nodes = pytest.importorskip("docutils.nodes", reason="docutils is not installed")

from docutils.utils import new_document  # noqa: E402  # only where docutils is

from tools.site import schemes  # noqa: E402  # it needs docutils too

ALT = "A map, “with” <marks>."


@pytest.fixture(name="document")
def _document():
    """A document with a picture of the gallery and another image, in which the pictures are replaced."""
    document = new_document("page")
    document += nodes.paragraph("", "", nodes.image(uri="../pictures/timeline.svg", alt=ALT))
    document += nodes.image(uri="logo.svg", alt="A logo")
    schemes.replace(SimpleNamespace(srcdir=str(pictures.PICTURES.parent)), document)
    return document


@pytest.fixture(name="page", scope="module")
def _page(tmp_path_factory):
    """A page with the picture, as Sphinx builds it."""
    application = pytest.importorskip("sphinx.application", reason="sphinx is not installed")
    folder = tmp_path_factory.mktemp("docs")
    (folder / "pictures").symlink_to(pictures.PICTURES, target_is_directory=True)
    (folder / "conf.py").write_text(
        "from tools.site import schemes\nsetup = schemes.setup\nhtml_theme = 'basic'\n", "utf-8"
    )
    text = f"Page\n====\n\n.. image:: pictures/timeline.svg\n   :alt: {ALT}\n"
    (folder / "index.rst").write_text(text, "utf-8")
    sphinx = application.Sphinx(
        folder, folder, folder / "out", folder / "trees", "html", status=None, warning=None
    )
    sphinx.build()
    return (folder / "out" / "index.html").read_text("utf-8")


class TestReplace:
    """replace"""

    def test_variants(self, document):
        """A picture becomes one image for each variant, so that Sphinx copies them all."""
        names = [image["uri"] for image in document.findall(nodes.image)]
        assert [
            "../pictures/timeline.svg",
            "../pictures/timeline-dark.svg",
            "../pictures/timeline-narrow.svg",
            "../pictures/timeline-narrow-dark.svg",
            "logo.svg",
        ] == names

    def test_sizes(self, document):
        """Each has its size, so that the page does not move when it comes."""
        images = list(document.findall(nodes.image))
        assert 684 <= float(images[0]["size"][0]) <= 720
        assert 323 <= float(images[2]["size"][0]) <= 340


class TestWrite:
    """write"""

    def test_html(self, page):
        """Each scheme has a picture, with the narrow image for narrow screens."""
        for scheme, end in (("light", ""), ("dark", "-dark")):
            begun = (
                f'<picture class="chart only-{scheme}"><source media="(max-width: 40em)" '
                f'srcset="_images/timeline-narrow{end}.svg" width="'
            )
            assert 1 == page.count(begun)
            assert 1 == page.count(f'<img src="_images/timeline{end}.svg" width="')
        assert 2 == page.count('alt="A map, “with” &lt;marks&gt;." loading="lazy"')

    def test_copied(self, page):
        """Nothing else shows the picture."""
        assert 2 == page.count("<img")
