"""Answer the commands about the data itself: sources, gaps, versions, files."""

from __future__ import annotations

from shlex import quote
from typing import TYPE_CHECKING

from turkicstates.cli.answers import (
    Answer,
    Facts,
    Lines,
    Table,
    data_line,
    stamped,
)
from turkicstates.cli.facts import find_record
from turkicstates.dataset import VARIABLE, Dataset, folder_instead
from turkicstates.errors import DatasetError, InvalidArgumentError, NoRecordError
from turkicstates.files.converter import to_dict
from turkicstates.questions.filters import option
from turkicstates.questions.provenance import stated
from turkicstates.records.kinds import KINDS

if TYPE_CHECKING:
    import argparse

    Options = argparse.Namespace

_LIBRARIES = ("pyarrow", "xlsxwriter")
"""What the extra for exports installs; without it, some formats cannot be written."""


def run_cite(dataset: Dataset, options: Options) -> Answer:
    """Answer with the sources behind a record or one field; without either, with the data itself."""
    if options.record is None:
        return _cite_data(dataset, bibtex=options.bibtex)
    kind, record = find_record(dataset, options.record)
    citations = record.citations if options.field is None else record.cite(options.field)
    if not citations:
        msg = f"{kind}/{record.id} has no {options.field!r}, so no source supports it"
        raise NoRecordError(msg)
    data = {
        "kind": kind,
        "id": record.id,
        "field": options.field,
        "citations": [
            {**to_dict(citation), "source": to_dict(citation.source)} for citation in citations
        ],
    }
    if options.bibtex:
        entries = "\n".join(citation.bibtex() for citation in citations)
        block = Lines("", entries.splitlines())
    else:
        heading = f"{kind}/{record.id}" + (f", {options.field}:" if options.field else ":")
        block = Lines(heading, [citation.text() for citation in citations])
    return Answer([block], lambda: stamped(dataset, data))


def _cite_data(dataset: Dataset, *, bibtex: bool) -> Answer:
    seal = dataset.seal()
    text = seal.bibtex() if bibtex else seal.text()
    data = {"text": seal.text(), "bibtex": seal.bibtex(), "csl": seal.csl()}
    return Answer([Lines("", text.splitlines())], lambda: stamped(dataset, data))


def run_report(dataset: Dataset, options: Options) -> Answer:
    """Answer with a filled-in correction."""
    _, record = find_record(dataset, options.record)
    text = dataset.report(record, options.field)
    return Answer([Lines("", text.splitlines())], lambda: stamped(dataset, {"report": text}))


def run_gaps(dataset: Dataset, options: Options) -> Answer:
    """Answer with what was looked for and not found."""
    option("kind", options.kind, KINDS)
    gaps = [gap for gap in dataset.gaps() if options.kind in (None, gap.kind)]
    rows = [(gap.kind, gap.subject, gap.checked) for gap in gaps]
    data = {"gaps": [to_dict(gap) for gap in gaps]}
    return Answer(
        [Table(("Kind", "Looked for", "Last looked for"), rows)],
        lambda: stamped(dataset, data),
        bool(rows),
    )


def run_seal(dataset: Dataset, _options: Options) -> Answer:
    """Answer with what a paper should state about the data."""
    seal = dataset.seal()
    rows = [
        ("Version", seal.version),
        ("As of", seal.as_of),
        ("SHA-256", seal.sha256),
        ("Cite as", seal.text()),
        *_folder(dataset),
    ]
    return Answer([Facts(rows)], lambda: stamped(dataset, stated(dataset)))


def run_diff(_dataset: Dataset, options: Options) -> Answer:
    """Answer with what changed between two data sets."""
    from turkicstates.compare import diff

    changes = diff(Dataset.load(options.old), Dataset.load(options.new))
    data = {"changes": [to_dict(change) for change in changes]}
    heading = f"{len(changes)} facts differ:" if changes else ""
    return Answer([Lines(heading, [str(change) for change in changes])], lambda: data)


def run_check(_dataset: Dataset, options: Options) -> Answer:
    """Answer with every problem in a data set."""
    try:
        problems = Dataset.load(options.folder).problems()
    except DatasetError as error:
        problems = error.problems
    data = {"problems": [problem._asdict() for problem in problems]}
    heading = f"{len(problems)} to fix:" if problems else ""
    blocks = [Lines(heading, [str(problem) for problem in problems])]
    if not problems:
        blocks = [Lines("sound", [options.folder])]
    return Answer(blocks, lambda: data, not problems, "")


def run_new(_dataset: Dataset, options: Options) -> Answer:
    """Write a folder to start a data set from."""
    from turkicstates.files.folders import to_path
    from turkicstates.files.skeleton import write_skeleton

    write_skeleton(to_path(options.folder, "folder"))
    rows = [
        ("Written", options.folder),
        ("Next", "replace the examples, as README.md there explains"),
        ("Check it", f"turkicstates check {quote(options.folder)}"),
    ]
    return Answer([Facts(rows)], lambda: {"folder": options.folder})


def run_export(dataset: Dataset, options: Options) -> Answer:
    """Write the data for other tools."""
    from turkicstates.export import write

    formats = options.format or ["csv"]
    try:
        write(
            dataset, options.folder, formats=formats, excel=options.excel, address=options.address
        )
    except ModuleNotFoundError as error:
        if error.name not in _LIBRARIES:
            raise
        raise InvalidArgumentError(str(error), "format", formats) from None
    data = {"folder": options.folder, "formats": formats}
    return Answer(
        [Facts([("Written", options.folder), ("Formats", ", ".join(formats))])],
        lambda: stamped(dataset, data),
    )


def run_info(dataset: Dataset, _options: Options) -> Answer:
    """Answer with versions, counts and licence."""
    import platform

    import turkicstates

    counts = {name: len(dataset.records(name)) for name in KINDS}
    meta = dataset.meta
    rows = [
        ("Package", f"turkicstates {turkicstates.__version__}, Python {platform.python_version()}"),
        ("Title", meta.title),
        data_line(dataset),
        ("Licence", meta.licence),
        *_folder(dataset),
        ("To cite", "turkicstates cite"),
    ]
    table = Table(
        ("Kind", "Records"), [(name.replace("_", " "), count) for name, count in counts.items()]
    )
    data = {
        "version": turkicstates.__version__,
        "title": meta.title,
        "licence": meta.licence,
        "folder": folder_instead() if dataset is Dataset.bundled() else None,
        "counts": counts,
    }
    return Answer([Facts(rows), table], lambda: stamped(dataset, data))


def versions() -> str:
    """Return the versions of the package and of the data."""
    import turkicstates

    _, data = data_line(Dataset.bundled())
    return f"turkicstates {turkicstates.__version__}\ndata {data}"


def _folder(dataset: Dataset) -> list[tuple[str, str]]:
    """Return the line with the folder that answers in place of the bundled data, if any."""
    folder = folder_instead() if dataset is Dataset.bundled() else None
    return [("Folder", f"{folder}, which {VARIABLE} names")] if folder else []
