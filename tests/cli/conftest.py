"""The data that the tests of the command line share."""

import pytest

from conftest import write
from samples import full


@pytest.fixture(name="folder", scope="module")
def _folder(tmp_path_factory):
    """The full sample, as a folder."""
    return write(tmp_path_factory.mktemp("cli") / "data", full())
