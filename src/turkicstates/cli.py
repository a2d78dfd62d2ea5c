"""Answers at the prompt."""

from __future__ import annotations

import argparse
import io
import json
import sys
import warnings
from typing import TYPE_CHECKING

import turkicstates as ts

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """
    Run one command.

    Args:
        arguments: The words after the name of the program; None means those of the
            process.

    Returns:
        0 for an answer, 1 where there is no record; wrong usage ends the process with
        2.
    """
    parser = argparse.ArgumentParser(
        prog="turkicstates",
        description="Who chaired the Organization of Turkic States on a day, and how we know.",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    chair = commands.add_parser(
        "chair",
        help="who chaired on a day",
        epilog="example: python -m turkicstates chair 2023-11-03",
    )
    chair.add_argument("date", nargs="?", help="a day as YYYY-MM-DD; today where it is left out")
    chair.add_argument("--json", action="store_true", help="print JSON for a program")
    options = parser.parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    try:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            answer = _json(options.date) if options.json else _text(options.date)
    except ts.InvalidDateError as error:
        parser.error(str(error))
    except ts.NoRecordError as error:
        print(f"turkicstates: {error}", file=sys.stderr)
        return 1
    for message in dict.fromkeys(str(warning.message) for warning in caught):
        print(f"turkicstates: {message}", file=sys.stderr)
    print(answer)
    return 0


def _text(date: str | None) -> str:
    term = ts.chair_on(date)
    holder = term.holder_on(date)
    until = f"until {term.end}" if term.end else "still running"
    lines = [
        f"Chair:   {term.state.name}",
        f"Holder:  {holder.name}",
        f"Term:    No. {term.number}, from {term.start}, {until}",
    ]
    lines += [f"Summit:  {summit.city}, {summit.id}" for summit in [term.summit] if summit]
    lines += [f"Motto:   {motto}" for motto in [term.motto] if motto]
    lines.append(f"Data:    version {ts.data_version()}, checked up to {ts.as_of()}")
    lines.append("Sources:")
    for citation in term.sources:
        fields = ", ".join(path.removesuffix("_id") for path in citation.supports)
        lines.append(f"  {citation.text()} For: {fields}.")
    return "\n".join(lines)


def _json(date: str | None) -> str:
    term = ts.chair_on(date)
    answer = {
        "chairmanship": ts.to_dict(term),
        "state": term.state.name,
        "holder": term.holder_on(date).name,
        "sources": [ts.to_dict(citation.source) for citation in term.citations],
        "data_version": ts.data_version(),
        "as_of": ts.as_of().isoformat(),
    }
    return json.dumps(answer, ensure_ascii=False, indent=2)
