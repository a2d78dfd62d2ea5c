"""Records as plain values."""

import json

import turkicstates as ts
from conftest import small


class TestToDict:
    """to_dict"""

    def test_to_dict(self, little):
        """to_dict gives what the data file holds."""
        assert small()["chairmanships.json"][1] == ts.to_dict(little.chairmanship(2))
        assert json.dumps(ts.to_dict(little.chairmanship(2)))
