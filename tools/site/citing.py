"""Say how to cite the data, a page and a day, in the same words everywhere."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from turkicstates.records.seals import work_of
from turkicstates.records.text import clean

if TYPE_CHECKING:
    import turkicstates as ts
    from turkicstates.records.citing import Work


class Form(NamedTuple):
    """A form of a citation: what it is called, and its text to copy."""

    name: str
    text: str


def forms(work: Work) -> list[Form]:
    """Return a citation as text, for BibTeX, and as CSL JSON, for other managers of references."""
    return [
        Form("Text", clean(work.text())),
        Form("BibTeX", work.bibtex()),
        Form("CSL JSON", json.dumps([work.csl()], ensure_ascii=False)),
    ]


def of_data(seal: ts.Seal) -> list[Form]:
    """Return how to cite a data set."""
    return forms(work_of(seal))


def of_page(seal: ts.Seal, title: str, path: str, address: str) -> list[Form]:
    """
    Return how to cite a page of a data set.

    Args:
        seal: The seal of the data set.

        title: Title of the page.

        path: Path of the page below the front page, without an ending; the key is made of it.

        address: Address of the front page with a last slash; nothing if it is not known.
    """
    return forms(
        _part(seal, title, path)._replace(url=f"{address}{path}.html" if address else None)
    )


def of_day(seal: ts.Seal) -> dict[str, str]:
    """
    Return how to cite a day of the time machine, as text and for BibTeX.

    The page puts what it knows in place of TMTITLE, TMDAY, TMADDRESS and TMREAD.
    """
    work = _part(seal, "TMTITLE", "TMDAY")._replace(url="TMADDRESS", read="TMREAD")
    return {"text": work.text(), "bibtex": work.bibtex()}


def _part(seal: ts.Seal, title: str, path: str) -> Work:
    whole = work_of(seal)
    name = path.removeprefix("records/")
    return whole._replace(key=f"{name}-{seal.version}", title=clean(title), within=whole.title)
