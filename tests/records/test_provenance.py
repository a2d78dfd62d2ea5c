"""What a record says of its sources: citations, confidence and disputes."""

import turkicstates as ts


class TestDisputes:
    """disputes and confidence"""

    def test_dispute(self, league):
        """A dispute has the values, who claims each, the one chosen and the reason."""
        (dispute,) = league.chairmanship(2).disputes
        assert ("motto", "Onward", "the chair's own") == (
            dispute.field,
            dispute.chosen,
            dispute.reason,
        )
        claims = [
            (claim.value, [source.id for source in claim.sources]) for claim in dispute.values
        ]
        assert [("Onward", ["gazette"]), ("Forward", ["herald"])] == claims
        assert () == league.chairmanship(1).disputes

    def test_confidence(self, league):
        """A record says how sure it is, in a word of a closed vocabulary."""
        assert ts.Confidence.HIGH is league.chairmanship(1).confidence
        assert "medium" == league.body("council").confidence
