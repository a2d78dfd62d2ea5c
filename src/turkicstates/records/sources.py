"""Sources, and how to cite them."""

import attrs

from turkicstates.dates import AnyDate
from turkicstates.records.value import Value


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Source(Value):
    """
    A page, text or data set that facts come from.

    Attributes:
        id: Identifier: a lower-case slug that never changes.

        title: Title as the source gives it, or None if unknown.

        description: What a source of unknown title is about, in this library's words.

        publisher: Who published the text, or None if unknown.

        published: Day, month or year of publication, or None if unknown.

        url: Exact URL, or None if the text has no URL.

        accessed: Date when the text was read, or None if unknown.

        note: Limits of the source, such as being a copy or an excerpt.

    Example:
        >>> import turkicstates as ts
        >>> str(ts.Source(id="gazette", published=ts.PartialDate("2020-01")).published)
        '2020-01'

        A source has a title, or a description that is never mistaken for one:

        >>> ts.Source(id="herald", description="On the handover of the chair").heading
        '[On the handover of the chair]'

    .. versionadded:: 1.0
    """

    id: str
    title: str | None = None
    description: str | None = None
    publisher: str | None = None
    published: AnyDate | None = None
    url: str | None = None
    accessed: AnyDate | None = None
    note: str | None = None

    @property
    def heading(self) -> str | None:
        """The title or, without one, the description in square brackets."""
        return self.title or (self.description and f"[{self.description}]")

    def text(self) -> str:
        """
        Return the source as one line of plain text, for a footnote.

        Returns:
            The publisher, heading, date, URL and day of access that are known. The heading
            is the title or, without one, the description in square brackets.

        Example:
            >>> import turkicstates as ts
            >>> ts.Source(id="gazette", title="The Pact", publisher="The Gazette").text()
            'The Gazette, The Pact.'
        """
        published = self.published and str(self.published)
        parts = [part for part in (self.publisher, self.heading, published, self.url) if part]
        if self.accessed:
            parts.append(f"read {self.accessed}")
        return ", ".join(parts or [self.id]) + "."

    def bibtex(self) -> str:
        """
        Return the source as a BibTeX entry of type ``misc``.

        Returns:
            The entry, with the source's identifier as its key. Special TeX characters
            are escaped. In the URL, only those that would end it are, as in ``%7D``.

        Example:
            >>> import turkicstates as ts
            >>> print(ts.Source(id="gazette", title="The Pact", publisher="The Gazette").bibtex())
            @misc{gazette,
              author = {{The Gazette}},
              title = {{The Pact}},
            }
        """
        from turkicstates.records.citing import entry, escape, escape_url, unchanged

        values = {
            "author": self.publisher and unchanged(self.publisher),
            "title": self.heading and unchanged(self.heading),
            "date": self.published and str(self.published),
            "url": self.url and escape_url(self.url),
            "urldate": self.accessed and str(self.accessed),
            "note": self.note and escape(self.note),
        }
        return entry(self.id, values)

    def csl(self) -> dict[str, object]:
        """
        Return the source as a CSL JSON item of type ``webpage``.

        Returns:
            The item, with the source's identifier as its ``id``. You can write it with
            ``json``.

        Example:
            >>> import turkicstates as ts
            >>> ts.Source(id="gazette", title="The Pact").csl()
            {'id': 'gazette', 'type': 'webpage', 'title': 'The Pact'}
        """
        from turkicstates.records.citing import date_parts

        item: dict[str, object] = {"id": self.id, "type": "webpage"}
        if self.heading:
            item["title"] = self.heading
        if self.publisher:
            item["author"] = [{"literal": self.publisher}]
            item["publisher"] = self.publisher
        if self.url:
            item["URL"] = self.url
        if self.published:
            item["issued"] = date_parts(str(self.published))
        if self.accessed:
            item["accessed"] = date_parts(str(self.accessed))
        return item

    def _spellings(self) -> tuple[str, ...]:
        return ()
