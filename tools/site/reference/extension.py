"""The API reference, as an extension of Sphinx."""

from __future__ import annotations

import enum
import inspect
import re
from typing import TYPE_CHECKING, Any

import attrs
from docutils import nodes
from sphinx.pycode import ModuleAnalyzer
from sphinx.util.inspect import stringify_signature
from sphinx.util.typing import stringify_annotation

import turkicstates as ts
from tools.site.reference import elsewhere, fields, sources, tables
from turkicstates.schema.fields import in_order

if TYPE_CHECKING:
    from sphinx.addnodes import pending_xref
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

HERE = {"AnyDate": "PartialDate", "Store": "Dataset", "Value": "Record"}
"""Types that are not public, and the public type that documents each."""

BACK = re.compile(r'\n<a class="viewcode-back".*?</a>\n(?=<div class="viewcode-block")')
"""The link to the documentation of a name whose source is also that of the next one, with its lines."""

END = re.compile(r"\n+(?=</div>)")
"""The line of an end that follows another."""

PAGES = {"DateLike": "explanation/time-rules", "Kind": "reference/data-format"}
"""Types that only annotations name, and the page that explains what they stand for."""


def setup(app: Sphinx) -> dict[str, bool]:
    """Connect what is below; a type has its full name before Sphinx looks it up elsewhere."""
    for directive, node in (
        (tables.NamesHere, tables.names_here),
        (tables.NamesBelow, tables.names_below),
    ):
        app.add_directive(node.__name__.replace("_", "-"), directive)
    app.connect("autodoc-process-docstring", describe_fields, priority=400)
    app.connect("autodoc-process-signature", shorten)
    app.connect("doctree-read", tables.fill_here)
    app.connect("doctree-resolved", tables.fill_below)
    app.connect("html-page-context", tidy_source)
    app.connect("missing-reference", resolve, priority=400)
    app.connect("viewcode-find-source", find_source)
    app.connect("viewcode-follow-imported", find_module)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def resolve(
    app: Sphinx, env: BuildEnvironment, node: pending_xref, contnode: nodes.TextElement
) -> nodes.Element | None:
    """Resolve a type by the last part of its name: to our public name, or give it its full one."""
    name = node["reftarget"].rpartition(".")[2]
    if name in PAGES:
        page = app.builder.get_relative_uri(node["refdoc"], PAGES[name])
        return nodes.reference("", "", contnode, refuri=page, internal=True)
    public = HERE.get(name, name)
    if public in ts.__all__ and public != node["reftarget"].removeprefix("turkicstates."):
        domain, target = env.get_domain("py"), f"turkicstates.{public}"
        return domain.resolve_xref(
            env, node["refdoc"], app.builder, node["reftype"], target, node, contnode
        )
    node["reftarget"] = elsewhere.FULL_NAMES.get(name, node["reftarget"])
    return None


def shorten(
    _app: Sphinx, _what: str, _name: str, item: Any, _options: Any, shown: str | None, _: Any
) -> tuple[str, str | None] | None:
    """Show the parameters of a record without types, which come below; hide those of enums and errors."""
    if shown is None:
        return None
    if attrs.has(item):
        made = inspect.signature(item)
        made = made.replace(parameters=in_order(made.parameters.values()))
        return stringify_signature(made, show_annotation=False), None
    if isinstance(item, type) and (issubclass(item, (enum.Enum, Exception)) or item is ts.Dataset):
        return "", None
    return None


def describe_fields(
    _app: Sphinx, _what: str, _name: str, item: Any, _options: Any, lines: list[str]
) -> None:
    """Give each field of a class an entry of its own."""
    if isinstance(item, type):
        text = fields.described(
            item, "\n".join(lines), lambda annotation: stringify_annotation(annotation, "smart")
        )
        lines[:] = text.splitlines()


def find_module(_app: Sphinx, module: str, name: str) -> str | None:
    """Return the module that defines a public name or a member of a public class."""
    place = sources.home(module, name)
    return place and place.module


def find_source(_app: Sphinx, module: str) -> tuple[str, dict[str, Any]] | None:
    """Return the source of one of our modules, and where in it each public name is defined."""
    if module not in sources.aliases():
        return None
    analyzer = ModuleAnalyzer.for_module(module)
    tags = analyzer.find_tags()
    names = sources.aliases()[module]
    return analyzer.code, {public: tags[name] for public, name in names.items()}


def tidy_source(
    _app: Sphinx, page: str, _template: str, context: dict[str, Any], _doctree: Any
) -> None:
    """Leave one link to the documentation above a definition that several names share."""
    if page.startswith("_modules/"):
        context["body"] = END.sub("", BACK.sub("", context["body"]))
