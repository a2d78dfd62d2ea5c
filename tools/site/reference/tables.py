"""Tables of names for the pages of the API reference, made from what the pages document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from docutils import nodes
from sphinx import addnodes
from sphinx.util.docutils import SphinxDirective

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinx.application import Sphinx


class names_here(nodes.General, nodes.Element):  # type: ignore[misc]  # docutils has no types  # noqa: N801
    """Where the table of the names of a page will be."""


class names_below(nodes.General, nodes.Element):  # type: ignore[misc]  # as above  # noqa: N801
    """Where the table of the pages below a page, with their names, will be."""


class NamesHere(SphinxDirective):
    """A table of the names that the page documents, each with the first sentence about it."""

    has_content: ClassVar[bool] = False

    def run(self) -> list[nodes.Node]:
        """Hold the place until the page is read."""
        return [names_here()]


class NamesBelow(SphinxDirective):
    """A table of the pages in the list of contents of the page, with the names on each."""

    has_content: ClassVar[bool] = False

    def run(self) -> list[nodes.Node]:
        """Hold the place until all pages are read, in each build: any of them may have changed."""
        self.env.note_reread()
        return [names_below()]


def fill_here(_app: Sphinx, doctree: nodes.document) -> None:
    """Make the table of a page, which was read."""
    for place in [*doctree.findall(names_here)]:
        rows = [
            (_link(signature, refid=signature["ids"][0]), _first_sentence(description))
            for signature, description in _documented(doctree)
        ]
        place.replace_self(_table(("Name", "In short"), rows))


def fill_below(app: Sphinx, doctree: nodes.document, name: str) -> None:
    """Make the table of the pages below a page, of which all were read."""
    for place in [*doctree.findall(names_below)]:
        rows = []
        for page in app.env.toctree_includes[name]:
            address = app.builder.get_relative_uri(name, page)
            links = nodes.paragraph()
            for signature, _description in _documented(app.env.get_doctree(page)):
                links += [nodes.Text(", ")] if links.children else []
                links += _link(signature, refuri=f"{address}#{signature['ids'][0]}")
            title = nodes.reference(
                "", app.env.titles[page].astext(), refuri=address, internal=True
            )
            rows.append((title, links.children))
        place.replace_self(_table(("Section", "Names"), rows))


def _documented(doctree: nodes.document) -> Iterator[tuple[Any, Any]]:
    """Yield signature and description of each name of a page, but not of members of classes."""
    for entry in doctree.findall(addnodes.desc):
        if "." not in entry[0]["fullname"]:
            yield entry[0], entry[1]


def _link(signature: Any, **target: str) -> nodes.reference:
    """Return a link to a name, which shows how it is called."""
    _package, *extra = signature["module"].split(".")
    call = "()" if signature.parent["objtype"] == "function" else ""
    text = ".".join([*extra, signature["fullname"] + call])
    return nodes.reference("", "", nodes.literal("", text), internal=True, **target)


def _first_sentence(description: Any) -> list[nodes.Node]:
    """Return the first sentence of a description, with its markup; base classes are none."""
    paragraphs = description.findall(nodes.paragraph)
    first = next(text for text in paragraphs if not text.astext().startswith("Bases: "))
    sentence: list[nodes.Node] = []
    for node in first.children:
        text, end, _rest = node.astext().partition(". ")
        if end and isinstance(node, nodes.Text):
            return [*sentence, nodes.Text(f"{text}.")]
        sentence.append(node.deepcopy())
    return sentence


def _table(
    head: Iterable[str], rows: Iterable[tuple[nodes.Node, Iterable[nodes.Node]]]
) -> nodes.table:
    """Return a table with a head and two columns."""
    group = nodes.tgroup("", nodes.colspec(colwidth=30), nodes.colspec(colwidth=70), cols=2)
    group += nodes.thead("", _row([nodes.Text(text)] for text in head))
    group += nodes.tbody("", *(_row(([first], rest)) for first, rest in rows))
    return nodes.table("", group, classes=["names"])


def _row(cells: Iterable[Iterable[nodes.Node]]) -> nodes.row:
    """Return a row of a table."""
    return nodes.row("", *(nodes.entry("", nodes.paragraph("", "", *cell)) for cell in cells))
