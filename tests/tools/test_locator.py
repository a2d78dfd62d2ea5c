"""The small map on the page of a state or a place."""

import re

import pytest

import turkicstates as ts
from conftest import small, write
from tools.site.records.locator import WIDTH, Locator
from turkicstates import plot


@pytest.fixture(name="locator", scope="module")
def _locator():
    """What draws the maps."""
    return Locator(plot.shapes())


def _dot(figure):
    (found,) = re.findall(r'class="locator-dot" cx="(-?\d+)" cy="(-?\d+)"', figure)
    return tuple(map(int, found))


def _size(figure):
    return tuple(map(int, re.search(r'viewBox="0 0 (\d+) (\d+)"', figure).groups()))


class TestState:
    """Maps of states"""

    @pytest.mark.parametrize("state", ts.states(), ids=lambda state: state.id)
    def test_lit(self, locator, state):
        """Of each state there is a map on which it alone is lit, named for those who do not see it."""
        figure = locator.figure(state)
        assert 1 == figure.count('class="locator-here"')
        assert f'aria-label="Map of the region: where {state.name} is."' in figure
        assert "Natural Earth" in figure

    def test_small(self, locator):
        """A state that is too small to see has a circle around it, and no other has one."""
        ringed = [state.id for state in ts.states() if "locator-ring" in locator.figure(state)]
        assert ["northern-cyprus"] == ringed

    def test_unknown(self, locator, tmp_path):
        """A state that is not on the map has none."""
        data = ts.Dataset.load(write(tmp_path / "league", small()))
        assert {""} == {locator.figure(state) for state in data.states()}

    def test_light(self, locator):
        """A map adds a few kilobytes to a page."""
        assert 7_000 > max(len(locator.figure(state)) for state in ts.states())


class TestPlace:
    """Maps of places"""

    def test_all(self, locator):
        """Each place is a dot inside its map, and only those far from the region have no map."""
        without = set()
        for place in ts.Dataset.bundled().records("places"):
            figure = locator.figure(place)
            if not figure:
                without.add(place.id)
                continue
            (x, y), (width, height) = _dot(figure), _size(figure)
            assert 0 < x < width == WIDTH
            assert 0 < y < height
            assert bool(place.state) == ("locator-here" in figure)
        assert {"brussels", "madrid", "new-york", "rabat"} == without

    def test_known_places(self, locator):
        """Baku is between Ankara and Astana, and Astana is the northernmost of them."""
        ankara, baku, astana = (_dot(locator.figure(ts.place(name)))
                                for name in ("Ankara", "Baku", "Astana"))  # fmt: skip
        assert ankara[0] < baku[0] < astana[0]
        assert astana[1] < min(ankara[1], baku[1])

    def test_wider(self, locator):
        """A place beside the usual frame has a wider one, which shows the states smaller."""
        usual, wider = (locator.figure(ts.place(name)) for name in ("Budapest", "Copenhagen"))
        assert _size(wider)[1] > _size(usual)[1]
        assert 'aria-label="Map of the region: where Copenhagen in Denmark is."' in wider

    def test_escaped(self, locator, tmp_path):
        """The name of a place ends no attribute."""
        files = small()
        files["places.json"] = [
            {
                "id": "x",
                "names": {"en": '"><b>'},
                "latitude": 40.0,
                "longitude": 60.0,
                "confidence": "high",
                "citations": [
                    {"source_id": "gazette", "supports": ["names", "latitude", "longitude"]}
                ],
            }
        ]
        data = ts.Dataset.load(write(tmp_path / "league", files))
        assert "where &quot;&gt;&lt;b&gt; is." in locator.figure(data.place("x"))


class TestOther:
    """Other records"""

    def test_none(self, locator):
        """A summit has no map of its own."""
        assert "" == locator.figure(ts.summit(10))
