"""Pictures in the colours of the page."""

from types import SimpleNamespace

import pytest

from charts import pictures

nodes = pytest.importorskip("docutils.nodes", reason="docutils is not installed")

from docutils.utils import new_document  # noqa: E402

from tools.site import schemes  # noqa: E402

ALT = "A map, “with” <marks>."


@pytest.fixture(name="document")
def _document():
    """A document with a picture of the gallery and another image, in which the pictures are replaced."""
    document = new_document("page")
    document += nodes.paragraph("", "", nodes.image(uri="../pictures/timeline.svg", alt=ALT))
    document += nodes.image(uri="logo.svg", alt="A logo")
    schemes.replace(SimpleNamespace(srcdir=str(pictures.PICTURES.parent)), document)
    return document


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
        sizes = [float(image.get("width", 0)) for image in document.findall(nodes.image)]
        assert 684 <= sizes[0] <= 720
        assert 323 <= sizes[2] <= 340


class TestWrite:
    """write"""

    def test_html(self, document):
        """Each scheme has a picture, with the narrow image for narrow screens."""
        (node,) = document.findall(schemes.Schemed)
        files = {image["uri"]: image["uri"].rpartition("/")[2] for image in node}
        builder = SimpleNamespace(images=files, imgpath="../_images")
        writer = SimpleNamespace(builder=builder, body=[])
        with pytest.raises(nodes.SkipNode):
            schemes.write(writer, node)
        light, dark = writer.body
        assert light.startswith(
            '<picture class="chart only-light"><source media="(max-width: 40em)" '
            'srcset="../_images/timeline-narrow.svg" width="'
        )
        assert '<img src="../_images/timeline.svg" width="' in light
        assert 'only-dark"' in dark
        assert 'srcset="../_images/timeline-narrow-dark.svg"' in dark
        assert '<img src="../_images/timeline-dark.svg"' in dark
        for html in (light, dark):
            assert 'alt="A map, “with” &lt;marks&gt;." loading="lazy"' in html
