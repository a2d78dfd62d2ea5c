"""What the annotation of a field says that it holds."""

import pytest
from pendulum import Date

import turkicstates as ts
from turkicstates.schema.fields import alternatives, item


class TestAlternatives:
    """alternatives and item"""

    @pytest.mark.parametrize(
        ("annotation", "expected", "inner"),
        [
            (str, (str,), None),
            (str | None, (str,), None),
            (Date | ts.PartialDate | None, (Date, ts.PartialDate), None),
            (tuple[str, ...], (tuple[str, ...],), str),
        ],
    )
    def test_found(self, annotation, expected, inner):
        """A field holds one thing, or another, or several of one thing."""
        assert expected == alternatives(annotation)
        assert inner is item(annotation)
