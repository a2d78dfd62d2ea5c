"""What the schema that ships says of classes and fields."""

import re
import subprocess
import sys

import pytest

import turkicstates as ts
from tools.docstrings import meanings, summary
from turkicstates.records.kinds import KINDS
from turkicstates.schema import meanings as shipped
from turkicstates.schema.fields import parts


class Thing:
    """
    A thing,
    told in two lines.

    More of it.

    Attributes:
        name: What it is
            called.

        size: How large it is.
    """


class TestMeanings:
    """meanings and summary"""

    def test_docstring(self):
        """The first sentence describes a class, and the entries describe its fields."""
        assert "A thing, told in two lines." == summary(Thing)
        assert {"name": "What it is called.", "size": "How large it is."} == meanings(Thing)

    @pytest.mark.parametrize("cls", [ts.Place, ts.Participant, ts.Meta])
    def test_shipped(self, cls):
        """The schema that ships says the same as the docstrings of the classes."""
        assert (summary(cls), meanings(cls)) == (shipped.summary(cls), shipped.meanings(cls))

    @pytest.mark.parametrize("kind", KINDS.values(), ids=str)
    def test_of_any_organisation(self, kind):
        """No field is described by a rule or a fact of one organisation."""
        for cls in {kind.cls, *parts(kind.cls)}:
            for field, meaning in meanings(cls).items():
                text = re.sub("``[^`]*``", "", meaning)
                assert not re.search(r"(?i)turk|\bots\b|heads? of state|founding member", text), (
                    field
                )

    def test_without_docstrings(self):
        """Tables keep the meaning of their columns when Python drops docstrings."""
        asked = (
            "from turkicstates import Chairmanship; "
            "from turkicstates.schema.tables import empty; "
            "table = empty('chairmanships')['chairmanships']; "
            "print(Chairmanship.__doc__, table.description, table.columns[2].description)"
        )
        done = subprocess.run(
            [sys.executable, "-OO", "-c", asked], check=True, capture_output=True, text=True
        )
        assert (
            "None A term during which one member state chairs the organisation. "
            "Identifier of the chairing state.\n"
        ) == done.stdout
