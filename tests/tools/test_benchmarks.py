"""The benchmarks, and the page that shows their figures; no figure itself is tested."""

import re

import pytest

import turkicstates as ts
from benchmarks import fields
from benchmarks.budgets import BUDGETS, Budget
from benchmarks.measure import Ratio, ratio_of
from benchmarks.page import PAGE, TEXT, page, size
from turkicstates.records.kinds import KINDS


def cells(table):
    """Return the cells of a table in Markdown, row by row, without its head."""
    return [line.strip("| ").split(" | ") for line in table.splitlines()[2:]]


@pytest.fixture(name="parts", scope="module")
def _parts():
    """The parts of the page that are measured, by name."""
    form = re.sub(r"\\{(\w+)\\}", r"(?P<\1>.*?)", re.escape(TEXT))
    return re.fullmatch(form, PAGE.read_text("utf-8"), re.DOTALL).groupdict()


class TestPage:
    """docs/reference/speed.md"""

    def test_every_budget(self, parts):
        """The page names every budget of the suite, in order, with the same number."""
        rows = [(pair, limit) for pair, _, _, limit, _ in cells(parts["ratios"])]
        assert [(budget.pair, budget.words) for budget in BUDGETS] == rows

    def test_verdicts(self, parts):
        """Each budget has a verdict that goes with its ratio."""
        for budget, (_, ratio, _, _, within) in zip(BUDGETS, cells(parts["ratios"]), strict=True):
            if float(ratio) != budget.limit:
                assert ("yes" if budget.allows(float(ratio)) else "**no**") == within

    def test_neutral(self, parts):
        """Of the machine the page names Python, the cores and the versions of the peers alone."""
        assert re.fullmatch(
            r"\w+ [\w.]+ on \d+ cores, and \w+ [\d.]+(, \w+ [\d.]+)*", parts["machine"]
        )

    def test_written(self):
        """A ratio within the budget is marked yes, and one beyond it no."""
        pairs = [
            (Budget("one", "two", 0.5), Ratio(0.5, 0.4, 0.6)),
            (Budget("two", "one", 2, at_least=True), Ratio(1.9, 1.8, 2.1)),
        ]
        text = page("a machine", pairs, (), ())
        assert "| one / two | 0.50 | 0.40 to 0.60 | at most 0.50 | yes |\n" in text
        assert "| two / one | 1.90 | 1.80 to 2.10 | at least 2.00 | **no** |\n" in text


class TestFigures:
    """ratio_of and size"""

    def test_ratio(self):
        """The ratio of costs measured in turn is the median of the ratios of the pairs."""
        pairs = [(1.0, 1.0), (4.0, 2.0), (30.0, 10.0), (4.0, 1.0), (50.0, 10.0)]
        assert Ratio(3.0, 2.0, 4.0) == ratio_of(pairs)

    @pytest.mark.parametrize(
        ("count", "words"), [(1.5, "1.50 MiB"), (13.25, "13.2 MiB"), (1234, "1234 MiB")]
    )
    def test_size(self, count, words):
        """Bytes are written as MiB, with three digits that count."""
        assert words == size(count * 1024 * 1024)


class TestFields:
    """benchmarks.fields"""

    def test_every_kind(self):
        """Every kind of record is read."""
        read = {type(record) for kind in fields.KINDS for record in kind()}
        assert {
            type(record) for name in KINDS for record in ts.Dataset.bundled().records(name)
        } == read
