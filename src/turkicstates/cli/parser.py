"""Define the commands and their options, each in one place."""

from __future__ import annotations

import argparse
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

PROGRAM = "turkicstates"
_DAY = {"nargs": "?", "help": "a day as YYYY-MM-DD, or 'today'"}
_SINCE = ("--since", {"metavar": "DAY", "help": "only from this day on"})
_UNTIL = ("--until", {"metavar": "DAY", "help": "only before this day"})


def _folder(text: str) -> str:
    """Return the name of a folder; an empty one, as an unset variable gives, is refused."""
    if text:
        return text
    raise argparse.ArgumentTypeError("expected a folder, got ''")


class _Version(argparse.Action):
    """Print the versions, which are read only if they are asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> None:
        from turkicstates.cli.upkeep import versions

        print(versions())
        parser.exit()


class Command(NamedTuple):
    """A command: the module that answers it, its help, an example, and arguments for argparse."""

    module: str
    help: str
    example: str
    arguments: tuple[tuple[str, dict[str, Any]], ...] = ()


_DATA_FILES = {"type": _folder, "help": "a folder of data files"}

COMMANDS = {
    "today": Command("day", "the chair, anniversaries, and the next known event", "today"),
    "chair": Command("day", "who chaired on a day", "chair 2023-11-03", (("date", _DAY),)),
    "on": Command("day", "everything that is known about a day", "on 2023-11-03", (("date", _DAY),)),
    "members": Command("day", "members and observers on a day", "members 2015-01-01", (("date", _DAY),)),
    "state": Command("lookups", "one state", "state KZ", (("key", {"help": "a code or any name"}),)),
    "person": Command(
        "lookups", "one person", "person 'Halil Akıncı'", (("key", {"help": "any spelling of the name"}),)
    ),
    "body": Command("lookups", "one body", "body TÜRKSOY", (("key", {"help": "a name or abbreviation"}),)),
    "organisation": Command(
        "lookups", "the organisation itself, or another one",
        "organisation OTS",
        (("key", {"help": "a name or abbreviation"}),),
    ),
    "summit": Command(
        "lookups", "one summit",
        "summit 10",
        (
            ("key", {"help": "an ordinal, or an identifier such as 2023-astana"}),
            ("--series", {"metavar": "SERIES", "help": "the series that an ordinal counts in"}),
        ),
    ),
    "summits": Command(
        "lookups", "summits, oldest first",
        "summits --host KZ --kind regular",
        (
            ("--host", {"metavar": "STATE", "help": "only those that this state hosted"}),
            ("--participant", {"metavar": "NAME", "help": "only those that this state, organisation or person came to"}),
            ("--kind", {"metavar": "KIND", "help": "regular, extraordinary or informal"}),
            _SINCE,
            _UNTIL,
        ),
    ),
    "agreement": Command(
        "lookups", "one document",
        "agreement nakhchivan-agreement",
        (("key", {"help": "any title, or an identifier"}),),
    ),
    "agreements": Command(
        "lookups", "agreements and documents, oldest first",
        "agreements --topic transport --since 2022-01-01",
        (
            ("--topic", {"metavar": "TOPIC", "help": "only those about this"}),
            ("--kind", {"metavar": "KIND", "help": "only those of this kind"}),
            ("--signatory", {"action": "append", "metavar": "STATE", "help": "only those that this party signed; several together if repeated"}),
            ("--summit", {"metavar": "SUMMIT", "help": "only those of this summit"}),
            _SINCE,
            _UNTIL,
        ),
    ),
    "search": Command(
        "lookups", "the records that some words may mean",
        "search metrology",
        (
            ("text", {"nargs": "+", "help": "words in any language or script"}),
            ("--limit", {"type": int, "default": 10, "metavar": "N", "help": "how many at most"}),
        ),
    ),
    "timeline": Command(
        "lookups", "every dated event", "timeline --since 2020-01-01", (_SINCE, _UNTIL)
    ),
    "cite": Command(
        "upkeep", "how to cite the data, a record, or one field of it",
        "cite 2023-astana theme",
        (
            ("record", {"nargs": "?", "help": "an identifier, or kind/identifier; the data itself without one"}),
            ("field", {"nargs": "?", "help": "a field, or a path such as themes.tr"}),
            ("--bibtex", {"action": "store_true", "help": "print BibTeX"}),
        ),
    ),
    "report": Command(
        "upkeep", "a filled-in correction, ready to send",
        "report 2023-astana venue",
        (
            ("record", {"help": "an identifier, or kind/identifier"}),
            ("field", {"help": "the field that seems wrong"}),
        ),
    ),
    "gaps": Command(
        "upkeep", "what was looked for and not found",
        "gaps --kind summits",
        (("--kind", {"metavar": "KIND", "help": "only those of this kind of record"}),),
    ),
    "seal": Command("upkeep", "what a paper should state about the data", "seal"),
    "diff": Command(
        "upkeep", "what changed between two data sets",
        "diff old-data/ new-data/",
        (("old", _DATA_FILES), ("new", _DATA_FILES)),
    ),
    "check": Command(
        "upkeep", "every problem in your own data set",
        "check my-data/",
        (("folder", _DATA_FILES),),
    ),
    "new": Command(
        "upkeep", "write a folder to start your own data set from",
        "new my-data/",
        (("folder", {"type": _folder, "help": "a new or empty folder"}),),
    ),
    "export": Command(
        "upkeep", "write the data for other tools",
        "export out/ --format csv --format ics",
        (
            ("folder", {"type": _folder, "help": "a folder for the export alone"}),
            (
                "--format",
                {"action": "append", "metavar": "FORMAT", "help": "csv, parquet, sqlite, xlsx, json, jsonld, ics, geojson or datapackage; csv if none is named"},
            ),
            ("--excel", {"action": "store_true", "help": "write CSV that Excel opens as it is"}),
            ("--address", {"metavar": "URL", "help": "where you will publish the folder, for the calendar"}),
        ),
    ),
    "info": Command("upkeep", "versions, counts and licence", "info"),
}  # fmt: skip


def parser_for(words: Sequence[str]) -> argparse.ArgumentParser:
    """
    Return the parser for a command line.

    It has the arguments of the named command only, because making all of them takes longer
    than an answer. Help and completion get the arguments of every command.
    """
    return whole_parser(words[0] if words and words[0] in COMMANDS else None)


def whole_parser(only: str | None = None) -> argparse.ArgumentParser:
    """Return a parser with the arguments of one command, or of all."""
    parser = argparse.ArgumentParser(
        prog=PROGRAM,
        description="Facts about an international organisation, each with its sources.",
        epilog=f"example: {PROGRAM} chair 2023-11-03",
    )
    if only is None and find_spec("shtab"):
        import shtab

        shtab.add_argument_to(parser, "--print-completion", help="print completion for a shell")
    parser.add_argument(
        "--version", action=_Version, nargs=0, help="print the versions of the package and the data"
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND", dest="command")
    for name, command in COMMANDS.items():
        if only in (None, name):
            _add(commands, name, command)
    return parser


def _add(commands: Any, name: str, command: Command) -> None:
    parser = commands.add_parser(
        name,
        help=command.help,
        description=f"{command.help[0].upper()}{command.help[1:]}.",
        epilog=f"example: {PROGRAM} {command.example}",
    )
    for argument, options in command.arguments:
        parser.add_argument(argument, **options)
    parser.add_argument("--json", action="store_true", help="print JSON for a program")
    parser.add_argument(
        "--data", type=_folder, metavar="DIR", help="ask the data files in this folder"
    )
