"""The flags, affiliations and finances of organisations and bodies."""

import pytest

from rules.breaches import changed, questions


def _flags(*flags):
    return changed(
        "organisations", 1, flags=[{"description": "A circle.", **flag} for flag in flags]
    )


def _club(**affiliation):
    return changed(
        "organisations",
        1,
        affiliations=[{"organisation_id": "club", "status": "observer", **affiliation}],
    )


def _owed(*amounts):
    return changed(
        "organisations", 1, finances=[{"kind": "contribution", **amount} for amount in amounts]
    )


def _capital(*amounts):
    return changed(
        "bodies",
        1,
        finances=[
            {"kind": "authorised-capital", "currency": "USD", "date": "2002-02-02", **amount}
            for amount in amounts
        ],
    )


CASES = {
    "flags in order": (
        [
            _flags(
                {
                    "start": "2001-01-01",
                    "end": "2003",
                    "raised": "2001-02",
                    "summit_id": "2001-east",
                    "agreement_id": "pact",
                },
                {"start": "2003", "agreement_id": "sketch"},
            )
        ],
        [],
    ),
    "flag of another day than its summit and document": (
        [_flags({"start": "2001-02-01", "summit_id": "2001-east", "agreement_id": "pact"})],
        [
            "organisations.json: ots: flags[0].start: 2001-02-01 is not a day of the summit 2001-east",
            "organisations.json: ots: flags[0].start: 2001-02-01, though pact is of 2001-01-01",
        ],
    ),
    "flag raised before it was adopted": (
        [_flags({"start": "2001-02-01", "raised": "2001-01-31"})],
        ["organisations.json: ots: flags[0].raised: 2001-01-31 comes before the start, 2001-02-01"],
    ),
    "flags that leave a gap": (
        [_flags({"start": "2001", "end": "2002"}, {"start": "2003"})],
        ["organisations.json: ots: flags[0].end: 2002, though the next one begins on 2003"],
    ),
    "affiliation": ([_club(start="2001")], []),
    "affiliation without a day": ([_club()], []),
    "affiliation before the founding": (
        [_club(start="1999")],
        ["organisations.json: ots: affiliations[0].start: ots did not exist before 2000-01-01"],
    ),
    "affiliation with itself": (
        [_club(organisation_id="ots")],
        ["organisations.json: ots: affiliations[0].organisation_id: ots does not belong to itself"],
    ),
    "contributions": (
        [
            _owed(
                {"party_id": "east", "share": "1/3", "date": "2002"},
                {"party_id": "west", "share": "2/3", "date": "2002"},
                {"party_id": "east", "value": 5, "currency": "USD"},
                {
                    "party_id": "club",
                    "kind": "donation",
                    "value": 5,
                    "currency": "USD",
                    "date": "2002",
                },
            )
        ],
        [],
    ),
    "contribution twice": (
        [_owed(*[{"party_id": "east", "value": 5, "currency": "USD", "date": "2002"}] * 2)],
        ["organisations.json: ots: finances[1]: contribution-east-2002 is there already"],
    ),
    "contribution of an observer": (
        [_owed({"party_id": "west", "value": 5, "currency": "USD", "date": "2001"})],
        ["organisations.json: ots: finances[0].party_id: west was not a member in 2001"],
    ),
    "shares that are not the whole": (
        [
            _owed(
                {"party_id": "east", "share": "1/3", "date": "2002"},
                {"party_id": "west", "share": "1/3", "date": "2002"},
            ),
        ],
        [
            "organisations.json: ots: finances: the shares of the contribution of 2002 add up to 2/3, not to 1"
        ],
    ),
    "share without a day": (
        [_owed({"party_id": "east", "share": "1/3"})],
        [
            "organisations.json: ots: finances: the shares of the contribution add up to 1/3, not to 1"
        ],
    ),
    "capital": (
        [
            _capital(
                {"value": 3}, {"party_id": "east", "value": 1}, {"party_id": "club", "value": 2}
            )
        ],
        [],
    ),
    "capital without parts": ([_capital({"value": 3})], []),
    "capital of more than its parts": (
        [_capital({"value": 3}, {"party_id": "east", "value": 1})],
        [
            "bodies.json: council: finances: the parts of authorised-capital-2002-02-02 add up to 1, not to 3"
        ],
    ),
    "capital of a stranger": (
        [_capital({"party_id": "west", "value": 1})],
        ["bodies.json: council: finances[0].party_id: west was not a member in 2002-02-02"],
    ),
    "capital of a later member": (
        [
            changed(
                "bodies",
                1,
                members=[{"party_id": "east", "status": "member", "start": "2003"}],
                finances=[
                    {
                        "kind": "paid-in-capital",
                        "party_id": "east",
                        "value": 1,
                        "currency": "USD",
                        "date": "2002",
                    }
                ],
            )
        ],
        ["bodies.json: council: finances[0].party_id: east was not a member in 2002"],
    ),
}


class TestOrganisations:
    """The rules of flags, affiliations and finances"""

    @pytest.mark.parametrize(("changes", "expected"), CASES.values(), ids=CASES)
    def test_questions(self, tmp_path, changes, expected):
        """A breach is reported with its message, and what may be right is not."""
        assert expected == questions(tmp_path, *changes)
