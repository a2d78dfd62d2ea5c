"""Settings of the documentation site."""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.builders.html import StandaloneHTMLBuilder

import turkicstates
from turkicstates import plot

sys.path.insert(0, str(Path(__file__).parents[1]))
from tools.site import downloads, feed, pages, schemes, search, web
from tools.site.reference import elsewhere

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

project = "turkicstates"
author = "The turkicstates authors"
copyright = "2026, The turkicstates authors"  # noqa: A001  # Sphinx's name
release = version = turkicstates.__version__

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.intersphinx",
    "sphinx.ext.napoleon",
    "sphinx.ext.viewcode",
    "sphinx_copybutton",
    "tools.site.reference.extension",
]
exclude_patterns = ["_build", "_generated", "_vendor"]
templates_path = ["_templates"]
myst_heading_anchors = 3
html_theme = "furo"
html_title = "turkicstates"
html_static_path = ["_static"]
html_favicon = "_static/favicon.svg"
html_css_files = ["palette.css", "site.css", "search.css"]
html_js_files = [("site.js", {"defer": "defer"}), ("search.js", {"type": "module"})]

SERVED = Path(__file__).parent / "_generated" / "served"
"""What is served beside the pages: the files to download, and those for programs."""

SERVED.mkdir(parents=True, exist_ok=True)
html_extra_path = [str(SERVED), *map(str, Path(__file__).parent.glob("_vendor/served"))]
html_baseurl = web.base(os.environ.get(web.ADDRESS))
html_context = {
    "about_data": web.about(turkicstates.Dataset.bundled()),
    "address": html_baseurl,
    "calendar": web.CALENDAR,
    "feed": web.FEED,
}
html_copy_source = False
html_show_sourcelink = False
add_module_names = False

autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
autodoc_inherit_docstrings = False
python_use_unqualified_type_names = True
napoleon_numpy_docstring = False
toc_object_entries_show_parents = "hide"

copybutton_prompt_text = r">>> |\.\.\. "
copybutton_prompt_is_regexp = True

intersphinx_mapping = elsewhere.write(Path(__file__).parent / "_generated" / "inventories")

nitpicky = True
nitpick_ignore = [
    ("py:class", name) for name in ("T", "Ts", "turkicstates.files.converter.T")
]  # type variables, which nobody documents


def write_pages(_app: Sphinx) -> None:
    """Write generated pages and downloads before the sources are read; delete outdated pages."""
    here = Path(__file__).parent
    dataset = turkicstates.Dataset.bundled()
    downloads.write(dataset, SERVED, html_baseurl)
    (SERVED / web.FEED).write_text(feed.atom(dataset, html_baseurl), "utf-8")
    texts = {**pages(dataset, html_baseurl), "downloads.md": downloads.page(dataset, SERVED)}
    for path in (*here.glob("records/*/*.md"), *here.glob("years/*.md")):
        if path.relative_to(here).as_posix() not in texts:
            path.unlink()
    for name, text in texts.items():
        path = here / name
        if not path.exists() or path.read_text("utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")


def say_level(
    _app: Sphinx, _page: str, _template: str, context: dict[str, Any], _doctree: Any
) -> None:
    """Give a level to the captions of the sidebar, which have the role of headings."""
    if tree := context.get("furo_navigation_tree"):
        context["furo_navigation_tree"] = tree.replace(
            'role="heading"', 'role="heading" aria-level="2"'
        )


UNLISTED = {"404", "search"}
"""The pages that nobody looks for."""

WITHOUT_SOURCE = {
    "genindex": "Every public name of turkicstates, from A to Z.",
    "_modules/index": "The modules of turkicstates whose source the API reference links to.",
}
"""The pages that Sphinx makes from no document, and what they are; others show a module."""


def describe_page(
    app: Sphinx, page: str, _template: str, context: dict[str, Any], doctree: Any
) -> None:
    """Say what a page is and what it belongs to, for its head and the line above it."""
    written = [
        node["content"]
        for node in (doctree.findall(nodes.meta) if doctree else ())
        if node.get("name") == "description"
    ]
    context["described"] = bool(written)
    module = f"The source of {context['title']}." if page.startswith("_modules/") else ""
    context["description"] = written[0] if written else WITHOUT_SOURCE.get(page, module)
    if page in UNLISTED:
        context["pageurl"] = None
    elif page == "index":
        context["pageurl"] = html_baseurl
    titles = app.env.titles
    context["crumbs"] = [
        {"name": name, "title": titles[name].astext()} for name in web.above(page, titles)
    ]


def write_for_engines(app: Sphinx, error: Exception | None) -> None:
    """Write what needs the address of the site: the list of its pages, and the picture of links to it."""
    if error is None and html_baseurl and isinstance(app.builder, StandaloneHTMLBuilder):
        out = Path(app.outdir)
        shown = sorted(app.env.found_docs - UNLISTED)
        (out / "sitemap.xml").write_text(web.sitemap(html_baseurl, shown), "utf-8")
        chart = plot.membership_map(turkicstates.as_of())
        chart.save(out / "_static" / "card.png", ppi=144)


def load_first(
    app: Sphinx, page: str, _template: str, context: dict[str, Any], _doctree: Any
) -> None:
    """Load the looks of the time machine before anything of its page is shown."""
    if page == "time-machine":
        app.add_css_file("time-machine.css")
        context["metatags"] += '<script src="_static/time-machine-view.js"></script>'


def no_index(app: Sphinx) -> None:
    """Leave out the search of Sphinx, and its index of megabytes: the site has its own."""
    if isinstance(app.builder, StandaloneHTMLBuilder):
        app.builder.search = False


def write_index(app: Sphinx, error: Exception | None) -> None:
    """Write what the search of the site finds records and pages by."""
    if error is None and isinstance(app.builder, StandaloneHTMLBuilder):
        served = Path(app.outdir) / "_static"
        for name in ("searchtools.js", "language_data.js"):
            (served / name).unlink(missing_ok=True)
        index = search.index(turkicstates.Dataset.bundled(), headings(app))
        text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
        (served / "search-index.json").write_text(text, "utf-8")


RECORD = re.compile(r"records/[^/]+/(?!index$)")
"""How the names of the pages of records begin."""

MEMBER = re.compile(r"#turkicstates\.[A-Z]\w*\.")
"""How the anchors of what belongs to a class begin."""


def headings(app: Sphinx) -> Iterator[search.Page]:
    """Yield each page but those of records, with its headings and the public names that it documents."""
    for name in sorted(app.env.found_docs):
        if RECORD.match(name) or name in UNLISTED:
            continue
        parts = [
            (part["anchorname"], part.astext())
            for part in app.env.tocs[name].findall(nodes.reference)
            if part["refuri"] == name
            and part["anchorname"]
            and not MEMBER.match(part["anchorname"])
        ]
        yield app.builder.get_target_uri(name), app.env.titles[name].astext(), parts


def setup(app: Sphinx) -> None:
    """Connect the hooks above."""
    schemes.setup(app)
    app.connect("builder-inited", write_pages)
    app.connect("builder-inited", no_index)
    app.connect("build-finished", write_index)
    app.connect("build-finished", write_for_engines)
    app.connect("html-page-context", describe_page)
    app.connect("html-page-context", say_level, priority=900)
    app.connect("html-page-context", load_first)
