"""Data whose every text would be markup if it could, and generated pages as a browser reads them."""

import json
import re
from html.parser import HTMLParser

from turkicstates.records.text import clean

HOSTILE = "</script></title>--><img src=x onerror=alert(1)>\"'&lt; `*_[x](javascript:alert(1))|{y}\n# z\n```"
"""It would end an element, a comment, an attribute, a cell, a line and a fence."""

SHOWN = clean(HOSTILE)
"""What a reader is shown of it."""

TEXTS = {
    "act", "award", "chosen", "country", "label", "motto", "note", "outcome", "publisher", "reason",
    "subject", "text", "title", "value", "venue",
}  # fmt: skip
"""The fields of one text."""

TRANSLATED = {
    "abbreviations", "names", "official_names", "short_names", "texts", "themes", "titles",
}  # fmt: skip
"""The fields of texts by language tag."""

ATTRIBUTES = {
    "aria-hidden", "aria-label", "class", "cx", "cy", "d", "data-kind", "data-label", "data-record", "data-sort", "data-state",
    "datetime", "defer", "href", "id", "lang", "open", "r", "rel", "role", "scope", "src", "style",
    "tabindex", "title", "type", "viewbox",
}  # fmt: skip
"""The attributes that pages of records may have; none of them acts."""

RAW = re.compile(r"^```\{raw\} html\n(.*?)\n```$", re.MULTILINE | re.DOTALL)
UNESCAPED = re.compile(r"(?<!\\)(?:\\\\)*[<`*_{}|]")


def hostile(files):
    """Return the files of a data set with something before every text that would be markup."""
    return {name: _hostile(content) for name, content in files.items()}


def _hostile(value, key=None):
    if isinstance(value, list):
        return [_hostile(item) for item in value]
    if not isinstance(value, dict):
        return f"{HOSTILE}{value}" if key in TEXTS and isinstance(value, str) else value
    if key in TRANSLATED:
        return {tag: f"{HOSTILE}{text}" for tag, text in value.items()}
    return {name: _hostile(item, name) for name, item in value.items()}


class Markup(HTMLParser):
    """What a browser makes of a text: elements, their attributes, texts and scripts."""

    def __init__(self, html):
        super().__init__()
        self.elements, self.texts, self.scripts = [], [], []
        self._within = None
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attributes):
        """Keep an element."""
        self._within = tag
        self.elements.append((tag, dict(attributes)))

    def handle_endtag(self, _tag):
        """Leave an element."""
        self._within = None

    def handle_data(self, text):
        """Keep a text, or a script."""
        (self.scripts if self._within == "script" else self.texts).append(text)

    def handle_comment(self, text):
        """Keep a comment, which no page has."""
        self.elements.append(("comment", {"text": text}))

    @property
    def links(self):
        """Where the links lead."""
        return [attributes["href"] for _, attributes in self.elements if "href" in attributes]


def raw(page):
    """Return the HTML within a Markdown page."""
    return "\n".join(RAW.findall(page))


def require_harmless(page, elements):
    """Fail unless a Markdown page has no elements, attributes or links but those that are meant."""
    markup = Markup(raw(page))
    assert {tag for tag, _ in markup.elements} <= elements
    for _, attributes in markup.elements:
        assert set(attributes) <= ATTRIBUTES
    assert all(re.match(r"https?://|\.\./|#|index\.html$", link) for link in markup.links)
    for script in markup.scripts:
        json.loads(script)
