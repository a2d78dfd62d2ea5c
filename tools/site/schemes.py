"""Show each picture of the documents in the colours of the page, and as wide as the screen."""

from __future__ import annotations

import posixpath
import re
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from docutils import nodes

from tools.site.pictures import CHARTS, VARIANTS

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_PHONE = "(max-width: 40em)"
_SIZE = re.compile(r'<svg[^>]* width="([\d.]+)" height="([\d.]+)"')


class Schemed(nodes.General, nodes.Inline, nodes.Element):  # type: ignore[misc]  # docutils has no types
    """A picture, with an image for each of its variants."""


def replace(app: Sphinx, doctree: nodes.document) -> None:
    """Put the variants of a picture in its place, before Sphinx collects the images."""
    for image in list(doctree.findall(nodes.image)):
        folder, name = posixpath.split(image["uri"])
        if name not in CHARTS:
            continue
        schemed = Schemed(alt=image["alt"])
        for end in VARIANTS:
            variant = name.replace(".svg", f"{end}.svg")
            kept = (Path(app.srcdir) / "pictures" / variant).read_text("utf-8")
            width, height = _SIZE.search(kept).groups()  # type: ignore[union-attr]  # ours
            schemed += nodes.image(
                uri=posixpath.join(folder, variant), size=(width, height), alt=image["alt"]
            )
        image.replace_self(schemed)


def write(writer: Any, node: Schemed) -> None:
    """Write a picture for each scheme; the theme shows one of them, and only that is loaded."""
    wide, wide_dark, narrow, narrow_dark = (_attributes(writer, image) for image in node)
    for scheme, screen, phone in (("light", wide, narrow), ("dark", wide_dark, narrow_dark)):
        writer.body.append(
            f'<picture class="chart only-{scheme}"><source media="{_PHONE}" srcset="{phone}>'
            f'<img src="{screen} alt="{escape(node["alt"])}" loading="lazy"></picture>'
        )
    raise nodes.SkipNode


def _attributes(writer: Any, image: nodes.Element) -> str:
    """Return the address of an image, without the quote before it, and its size."""
    file = writer.builder.images[image["uri"]]
    address = escape(posixpath.join(writer.builder.imgpath, quote(file)))
    width, height = image["size"]
    return f'{address}" width="{width}" height="{height}"'


def setup(app: Sphinx) -> None:
    """Connect this to Sphinx."""
    app.add_node(Schemed, html=(write, None))
    app.connect("doctree-read", replace, priority=400)
