"""The data set on ASEAN that the how-to builds from an empty folder."""

import doctest
import io
from contextlib import redirect_stdout
from pathlib import Path

PAGE = Path(__file__).parents[1] / "docs" / "how-to" / "another-organisation.md"

YEARS = {
    2020: ("Viet Nam", None),
    2021: ("Brunei Darussalam", None),
    2022: ("Cambodia", None),
    2023: ("Indonesia", "Joko Widodo"),
    2024: ("Laos", "Sonexay Siphandone"),
    2025: ("Malaysia", "Anwar Ibrahim"),
}
"""Who chaired in a year and, where the page says so, who held the chair; typed from the sources."""


def built():
    """
    Run what the page shows, up to its last line, which would delete the folder.

    Returns:
        What the page made: *folder*, *asean*, and *place*, which keeps the folder as long as
        it is referred to.
    """
    text = PAGE.read_text("utf-8").replace("\n```", "\n\n```")
    *examples, last = doctest.DocTestParser().get_examples(text)
    assert "place.cleanup()\n" == last.source
    names = {}
    with redirect_stdout(io.StringIO()):
        for example in examples:
            exec(compile(example.source, PAGE.name, "single"), names)
    return names
