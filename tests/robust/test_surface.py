"""
Whatever changes in a data set, everything that it can be asked, shown as and written as works.

In a few seconds these tests try a few changes. With ``TURKICSTATES_ROBUST=long`` they try
others for ten minutes.
"""

import random
import time

import pytest
from watched import LONG, within

import turkicstates as ts
from conftest import write

pytest.importorskip("polars", reason="polars is not installed")
pytest.importorskip("turkicstates.frames", reason="narwhals is not installed")
pytest.importorskip("turkicstates.plot", reason="altair is not installed")

from structured import changes
from surface import Surface

pytestmark = pytest.mark.slow

SECONDS = 600 if LONG else 0
"""How long random changes are tried."""

AT_LEAST = 5
"""How many random changes are tried at least."""

LIMIT = 120
"""How many seconds one change may take, which is far more than any needs."""

ONCE = [
    "meta as_of = 9999-12-31",
    "meta all = 0001-01-01",
    "summits/2001-east all = 0001-01-01",
    "summits/2001-east all = 9999-12-31 and checked late",
    "summits/1995-first all = 0552",
    "office_terms/ada-2 all = 9999 and checked late",
    "office_terms/ada-1 as_of = 0001-01-01",
    "office_terms/can-2 all = 0001",
    "people/ada died = 9999-12-31",
    "chairmanships/2003-west start = 9999-12-31 and checked late",
    "organisations/ots website = javascript:alert(1)",
    "sources/gazette url = javascript:alert(1)",
    "agreements/pact ratifications_needed = -1",
    "places/eastville latitude = 500",
]
"""Changes that once raised what is not of the package, or made a link that runs code."""

CHANGES = changes()


def _raised(folder, files):
    """Return what a data set raises, or nothing if it is refused as a whole."""
    with within(LIMIT):
        try:
            dataset = ts.Dataset.load(write(folder / "data", files))
        except ts.DatasetError:
            return []
        return Surface(dataset, folder).everything()


class TestSurface:
    """The whole public surface"""

    def test_unchanged(self, tmp_path):
        """The sample itself answers everything."""
        from samples import full

        assert [] == _raised(tmp_path, full())

    @pytest.mark.parametrize("name", ONCE)
    def test_what_once_failed(self, tmp_path, name):
        """A change that once raised something else is refused, or raises nothing."""
        assert [] == _raised(tmp_path, CHANGES[name].files())

    def test_any_change(self, tmp_path):
        """Any change is refused, or leaves a data set that answers everything."""
        end = time.monotonic() + SECONDS
        names = sorted(CHANGES)
        random.Random(end if LONG else 0).shuffle(names)  # noqa: S311  # not for secrets
        for tried, name in enumerate(names):
            if tried >= AT_LEAST and time.monotonic() >= end:
                break
            assert [] == _raised(tmp_path, CHANGES[name].files()), name
