"""The suite of benchmarks, and the page that tells its figures; no figure itself is tested."""

import re

import pytest

from benchmarks.budgets import BUDGETS, Budget
from benchmarks.clock import Ratio, ratio_of
from benchmarks.page import PAGE, TEXT, duration, page, size


def cells(table):
    """Return the cells of a table in Markdown, row by row, without its head."""
    return [line.strip("| ").split(" | ") for line in table.splitlines()[2:]]


@pytest.fixture(name="told", scope="module")
def _told():
    """The parts of the page that are measured, by name."""
    form = re.sub(r"\\{(\w+)\\}", r"(?P<\1>.*?)", re.escape(TEXT))
    return re.fullmatch(form, PAGE.read_text("utf-8"), re.DOTALL).groupdict()


class TestPage:
    """docs/reference/speed.md"""

    def test_every_budget(self, told):
        """The page names every budget of the suite, in order, with the same number."""
        rows = [(pair, budget) for pair, _, _, budget, _ in cells(told["ratios"])]
        assert [(one.pair, one.told) for one in BUDGETS] == rows

    def test_verdicts(self, told):
        """Each budget has a verdict that goes with its ratio."""
        for budget, (_, ratio, _, _, verdict) in zip(BUDGETS, cells(told["ratios"]), strict=True):
            if float(ratio) != budget.limit:
                assert ("kept" if budget.keeps(float(ratio)) else "**not kept**") == verdict

    def test_neutral(self, told):
        """Of the machine the page tells Python, the cores and the versions of the peers alone."""
        assert re.fullmatch(
            r"\w+ [\w.]+ on \d+ cores, and \w+ [\d.]+(, \w+ [\d.]+)*", told["machine"]
        )

    def test_written(self):
        """A ratio within the budget is told as kept, and one beyond it is not."""
        pairs = [
            (Budget("one", "two", 0.5), Ratio(0.5, 0.4, 0.6)),
            (Budget("two", "one", 2, at_least=True), Ratio(1.9, 1.8, 2.1)),
        ]
        text = page("a machine", pairs, (), ())
        assert "| one / two | 0.50 | 0.40 to 0.60 | at most 0.50 | kept |\n" in text
        assert "| two / one | 1.90 | 1.80 to 2.10 | at least 2.00 | **not kept** |\n" in text


class TestFigures:
    """ratio_of, duration and size"""

    def test_ratio(self):
        """The ratio of costs taken in turn is the median of the ratios of the pairs."""
        pairs = [(1.0, 1.0), (4.0, 2.0), (30.0, 10.0), (4.0, 1.0), (50.0, 10.0)]
        assert Ratio(3.0, 2.0, 4.0) == ratio_of(pairs)

    @pytest.mark.parametrize(
        ("seconds", "told"),
        [
            (12.34, "12.3 s"),
            (0.1234, "123 ms"),
            (0.00000123, "1.23 µs"),
            (0.000000012, "12.0 ns"),
        ],
    )
    def test_duration(self, seconds, told):
        """Seconds have three digits that count, and the unit that suits them."""
        assert told == duration(seconds)

    def test_size(self):
        """Bytes are told as MiB."""
        assert "1.50 MiB" == size(1.5 * 1024 * 1024)
