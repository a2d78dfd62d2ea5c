"""
Check the data files, write them in canonical form with their schema, and list what is weakest.

With --diff, write nothing: show what would change, and exit with 1 if anything would. With
--since, check nothing either: print the facts that changed, with their sources. With --slips,
corrupt so many facts of each kind, and count what the rules and the answers would notice;
of a hundred of each kind, exit with 1 if they would notice too few.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING

import turkicstates as ts
from tools import slips
from tools.schema import schemas
from tools.weakest import key_dates, oldest_checks, shares, weakest

if TYPE_CHECKING:
    from collections.abc import Sequence

DATA = Path(__file__).parents[1] / "src" / "turkicstates" / "data"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the checks; return 0 if the data has no problem and, with --diff, is in canonical form."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=DATA, help="folder of data files")
    parser.add_argument("--diff", action="store_true", help="show what would be written")
    parser.add_argument("--most", type=int, default=15, help="how many weak records to list")
    parser.add_argument("--since", type=Path, help="print what changed since these data files")
    parser.add_argument("--slips", type=int, default=0, help="how many facts of a kind to corrupt")
    parser.add_argument("--seed", type=int, default=15, help="which facts those are")
    options = parser.parse_args(arguments)
    try:
        dataset = ts.Dataset.load(options.folder)
        if options.since:
            print(*ts.diff(ts.Dataset.load(options.since), dataset), sep="\n")
            return 0
    except ts.DatasetError as error:
        print(error)
        return 1
    problems = dataset.problems()
    print(*problems, sep="\n", end="\n" if problems else "")
    changed = _write(dataset, options.folder, show=options.diff)
    _report(dataset, options.most)
    unnoticed = options.slips > 0 and _slips(dataset, options.seed, options.slips)
    return 1 if problems or (options.diff and changed) or unnoticed else 0


def _texts(dataset: ts.Dataset) -> dict[str, str]:
    with tempfile.TemporaryDirectory() as folder:
        dataset.dump(folder)
        data = {path.name: path.read_text("utf-8") for path in Path(folder).iterdir()}
    schema = {
        f"schema/{name}": json.dumps(document, indent=2, ensure_ascii=False) + "\n"
        for name, document in schemas().items()
    }
    return data | schema


def _write(dataset: ts.Dataset, folder: Path, *, show: bool) -> int:
    """Write the files that are not in canonical form, or show the changes; return how many."""
    changed = 0
    for name, text in sorted(_texts(dataset).items()):
        path = folder / name
        old = path.read_text("utf-8") if path.exists() else ""
        if old == text:
            continue
        changed += 1
        if show:
            lines = unified_diff(old.splitlines(), text.splitlines(), name, name, lineterm="", n=1)
            print(*lines, sep="\n")
        else:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, "utf-8")
            print(f"written: {name}")
    return changed


def _report(dataset: ts.Dataset, most: int) -> None:
    dates = key_dates(dataset)
    print("Key dates with two independent sources or more:")
    for group, (two, count) in shares(dates).items():
        print(f"  {group:15} {two:4} of {count:4}")
    two = sum(len(date.publishers) > 1 for date in dates)
    print(f"  {'all':15} {two:4} of {len(dates):4}, {two / max(len(dates), 1):.1%}")
    weak = tuple(weakest(dataset))
    print(f"Weakest records, {min(most, len(weak))} of {len(weak)}:")
    for kind, record_id, reason in sorted(weak, key=lambda row: row[2] != "low confidence")[:most]:
        print(f"  {kind}/{record_id}: {reason}")
    gaps = oldest_checks(dataset)
    print(f"Gaps looked into longest ago, {min(most, len(gaps))} of {len(gaps)}:")
    for gap in gaps[:most]:
        print(f"  {gap.id}: {gap.subject} ({gap.checked})")


def _slips(dataset: ts.Dataset, seed: int, each: int) -> bool:
    """Print how many slips would be noticed; return whether they are too few."""
    rows, _ = slips.shares(dataset, seed, each)
    print(*slips.report(rows, seed, each), sep="\n")
    return slips.too_few(rows)


if __name__ == "__main__":
    raise SystemExit(main())
