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


def _holder(term: ts.Chairmanship, date: str | None) -> ts.Person | None:
    try:
        return term.holder_on(date)
    except ts.NoRecordError:
        return None


def _text(date: str | None) -> str:
    term = ts.chair_on(date)
    holder, summit = _holder(term, date), term.summit
    until = f"until {term.end}" if term.end else "still running"
    lines = [f"Chair:   {term.state.name}"]
    lines.append(f"Holder:  {holder.name if holder else 'not known for this day'}")
    lines.append(f"Term:    No. {term.number}, from {term.start}, {until}")
    if summit:
        lines.append("Summit:  " + ", ".join(part for part in (summit.city, summit.id) if part))
    if term.motto:
        lines.append(f"Motto:   {term.motto}")
    lines.append(f"Data:    version {ts.data_version()}, checked up to {ts.as_of()}")
    lines.append("Sources:")
    for citation in term.sources:
        fields = ", ".join(path.removesuffix("_id") for path in citation.supports)
        lines.append(f"  {citation.text()} For: {fields}.")
    return "\n".join(lines)


def _json(date: str | None) -> str:
    term = ts.chair_on(date)
    holder = _holder(term, date)
    answer = {
        "chairmanship": ts.to_dict(term),
        "state": term.state.name,
        "holder": holder and holder.name,
        "sources": [ts.to_dict(citation.source) for citation in term.citations],
        "data_version": ts.data_version(),
        "as_of": ts.as_of().isoformat(),
    }
    return json.dumps(answer, ensure_ascii=False, indent=2)
