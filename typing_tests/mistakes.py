"""Mistakes that type checkers must report: a line that is no longer an error fails the check."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# A misspelt name has no known type either; only the misspelling counts here.

import turkicstates as ts
from turkicstates import sumit  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]  # misspelt

sumit(10)
ts.charmanships()  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]  # misspelt
ts.chair_on(date="2023-11-03")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]  # the date is positional
ts.holder_on(office="president-of-kazakhstan")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]  # the office is positional
ts.to_dict(3)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # not a value
ts.from_dict(ts.state("KZ"), {})  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # a record, not its class
ts.agreements(signatory=2.5)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # not a party
ts.search("Astana", 3)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]  # options go by name
ts.chair_on("2023-11-03").chair.upper()  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]  # no such field
