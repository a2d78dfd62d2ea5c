"""What is told of the mutants that no test noticed."""

import pytest

from tools.mutants import Reason, Tally, change, complaints, read_reasons, report, tallies, together

DIFF = """\
--- src/turkicstates/dates.py
+++ src/turkicstates/dates.py
@@ -1,3 +1,3 @@
 def _read(text):
-    return text.strip()
+    return text.lstrip()
"""


class TestTallies:
    """tallies"""

    def test_by_module(self):
        """A failing test, broken tests and endless ones kill; what passes or is not reached survives."""
        codes = {1: "a", 2: "b", -24: "c", 0: "d", 33: "e"}
        results = {f"turkicstates.dates.x_{name}__mutmut_1": code for code, name in codes.items()}
        results["turkicstates.rules.x_f__mutmut_1"] = 1
        assert [Tally("dataset.check", 1, 0), Tally("dates", 3, 2)] == tallies(results)

    def test_score(self):
        """The score is how many of a hundred are killed."""
        assert 75.0 == Tally("dates", 3, 1).score

    def test_together(self):
        """All modules are counted together as one."""
        counts = [Tally("dates", 3, 1), Tally("dataset", 1, 0)]
        assert Tally("all", 4, 1) == together(counts)

    def test_not_tested(self):
        """A mutant that was not tested to the end makes no score."""
        with pytest.raises(
            ValueError, match=r"turkicstates\.dates\.x_a__mutmut_1 was not tested to the end: None"
        ):
            tallies({"turkicstates.dates.x_a__mutmut_1": None})


class TestChange:
    """change"""

    @pytest.mark.parametrize(
        ("name", "function"),
        [
            ("turkicstates.dates.x__read__mutmut_12", "dates._read"),
            ("turkicstates.dataset.days.xǁDaysǁ_name__mutmut_3", "dataset.days.Days._name"),
        ],
    )
    def test_told(self, name, function):
        """It names the function, and what stood there before and after."""
        assert f"{function}: return text.strip() → return text.lstrip()" == change(name, DIFF)


class TestComplaints:
    """complaints"""

    def test_both_ways(self):
        """A survivor without a reason is told, and a reason without a survivor."""
        reasons = [Reason("equivalent", "Nobody can tell.", ("a", "b"))]
        assert ["no reason: c", "no survivor: b"] == list(complaints(["a", "c"], reasons))


class TestReport:
    """report"""

    def test_table_and_reasons(self):
        """It has a row for each module and one for all, then the survivors by reason."""
        reasons = [
            Reason("accepted", "Too slow to test.", ("dates.f: a → b",)),
            Reason("equivalent", "Nobody can tell.", ("dates.g: a → b",)),
        ]
        text = report([Tally("dates", 3, 1), Tally("dataset", 1, 0)], reasons, "Made today.")
        assert "| dates | 4 | 3 | 1 | 75.0 % |\n| dataset | 1 | 1 | 0 | 100.0 % |" in text
        assert "| **all** | 5 | 4 | 1 | 80.0 % |" in text
        assert text.endswith(
            "## Equivalent\n\nNobody can tell.\n\n- `` dates.g: a → b ``\n\n"
            "## Accepted\n\nToo slow to test.\n\n- `` dates.f: a → b ``\n"
        )

    def test_reasons_of_the_project(self, request):
        """The reasons that are kept are equivalences and acceptances, each with what it is for."""
        reasons = read_reasons(request.config.rootpath / "tests" / "mutants.toml")
        assert {"equivalent", "accepted"} >= {reason.kind for reason in reasons}
        assert all(reason.why and reason.mutants for reason in reasons)
