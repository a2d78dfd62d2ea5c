"""The whole public surface: everything that a data set can be asked, shown as and written as."""

import copy
import datetime
import inspect
import io
import itertools
import json
import pickle
import re
import warnings
from contextlib import redirect_stderr, redirect_stdout
from html import unescape
from importlib import import_module
from urllib.parse import urlsplit

import polars as pl

import turkicstates as ts
from tools.site import dictionary, not_known, records
from turkicstates import export, frames, plot
from turkicstates.cli.parser import COMMANDS
from turkicstates.cli.program import main
from turkicstates.records.kinds import KINDS
from turkicstates.records.paths import paths_of
from turkicstates.records.value import Value
from turkicstates.schema.tables import tables

EDGES = (datetime.date.min, datetime.date(2001, 6, 15), datetime.date.max)
"""Days that are asked about in every data set."""

NEW = ("load", "from_records", "bundled")
"""What makes a data set, instead of asking one."""

SOUND = ts.Dataset.bundled()
"""A data set to compare with."""

DOCUMENTED = {"report": TypeError, "where": AttributeError}
"""What a question raises besides errors of the package, as its documentation says."""


MADE = (
    "export",
    "dump",
    "table",
    "plot",
    "map",
    "page",
    "address",
    "repr",
    "_repr_html_",
    "to_dict",
)
"""What must be made of every data set that was loaded: even an error of the package is wrong."""


DAYS = ("date", "before", "after", "start", "end", "since", "until", "in_force_on")
"""Parameters that are days."""

PASSED = {
    "limit": [0, 5],
    "strict": [True],
    "text": ["east ada pact eastville", "2001"],
    "language": ["en", "tr_TR"],
    "field": ["id", "start", "names", "name"],
}
"""What is passed for other parameters."""

KINDS_OF = {
    "state": ["states"], "host": ["states"], "party": ["states", "organisations"], "signatory": ["states"],
    "participant": ["states"], "person": ["people"], "speaker": ["people"], "addressee": ["people"],
    "office": ["offices"], "body": ["bodies"], "summit": ["summits"], "series": [], "kind": [], "status": [],
    "topic": [],
}  # fmt: skip
"""The kinds of record that a parameter names; the others may name any."""


class Surface:
    """
    A data set, asked everything.

    Attributes:
        raised: Every question with the error that it raised, if the error is not of the package.
    """

    def __init__(self, dataset, folder):
        self.dataset = dataset
        self.folder = folder
        self.raised = []
        self.ids = {name: [record.id for record in dataset.records(name)] for name in KINDS}
        self.days = sorted({*EDGES, *self._days()})

    def ask(self, name, question, *arguments, **options):
        """Ask a question; an error of the package is an answer, every other one is kept."""
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                return question(*arguments, **options)
        except (ts.TurkicStatesError, DOCUMENTED.get(name, ts.TurkicStatesError)) as error:
            str(error).encode()
            if name.startswith(MADE):
                self.raised.append((name, arguments, options, repr(error)[:200]))
        except Exception as error:  # noqa: BLE001  # exactly these are looked for
            self.raised.append((name, arguments, options, repr(error)[:200]))
        return None

    def everything(self):
        """Ask about everything, and return what was raised."""
        self.questions()
        self.values()
        self.files()
        self.frames()
        self.charts()
        self.pages()
        self.commands()
        return self.raised

    def questions(self):
        """Call each public method with the keys and days of the data set."""
        for name in sorted({*dir(ts.Dataset)} - {*NEW, "dump", "once"}):
            method = getattr(self.dataset, name)
            if not name.startswith("_") and callable(method):
                for arguments, options in self._calls(method):
                    self.ask(name, method, *arguments, **options)
        self.ask("diff", ts.diff, self.dataset, SOUND)
        self.ask("diff", ts.diff, SOUND, self.dataset)

    def values(self):
        """Show and copy each record, and follow each property and method of it and its parts."""
        snapshots = [self.ask("snapshot_on", self.dataset.snapshot_on, day) for day in self.days]
        all_records = [record for name in KINDS for record in self.dataset.records(name)]
        events = self.dataset.timeline()
        for value in (*all_records, *filter(None, snapshots), *events):
            self._value(value)
        firsts = {type(value): value for value in (*all_records, *events, *snapshots[-1:])}
        for name, value in firsts.items():  # each takes the whole data set along
            self.ask(f"copy of {name.__name__}", self._copied, value)
        self._value(self.dataset.meta)
        self._value(self.dataset.seal())

    def files(self):
        """Write every format, and read back what can be read."""
        for name in export.FORMATS:
            if name != "datapackage":
                module = import_module(f"turkicstates.export.{name}")
                self.ask(f"export {name}", module.contents, self.dataset)
        self.ask("dump", self._dumped)

    def _dumped(self):
        self.dataset.dump(self.folder / "dumped")
        again = ts.Dataset.load(self.folder / "dumped")
        assert self.dataset == again
        assert all(self.dataset.records(name) == again.records(name) for name in KINDS), (
            "what was dumped is not what was loaded"
        )

    def frames(self):
        """Make every table and panel, and look up a frame of days and states."""
        for name in self.ask("tables", tables, self.dataset) or ():
            self.ask(f"table {name}", frames.table, name, backend="polars", dataset=self.dataset)
        for name in ("state_years", "cow_igo", "dyad_years", "attendance", "spellings", "periods"):
            if make := getattr(frames, name, None):
                self.ask(name, make, backend="polars", dataset=self.dataset)
        days = {"day": self.days, "state": [[*self.ids["states"], None][0]] * len(self.days)}
        for frame in (pl.DataFrame(days), pl.LazyFrame(days)):
            for add, options in (
                (frames.with_chair, {}),
                (frames.with_status, {"state": "state"}),
                (frames.with_office, {}),
                (frames.with_office, {"office": "head-of-state", "state": "state"}),
            ):
                self.ask(add.__name__, self._added, add, frame, options)

    def _added(self, add, frame, options):
        return add(frame, date="day", dataset=self.dataset, **options).lazy().collect()

    def charts(self):
        """Draw every chart."""
        for name in plot.__all__:
            if name not in ("shapes", "membership_map"):
                draw = getattr(plot, name)
                self.ask(f"plot {name}", lambda draw=draw: draw(dataset=self.dataset).to_dict())
        self.ask("map", lambda: plot.membership_map(self.days[-1], dataset=self.dataset).to_dict())

    def pages(self):
        """Make every page of the site that shows data, and follow the addresses in it."""
        made = self.ask("pages of records", records.pages, self.dataset) or {}
        made["not known"] = self.ask("page of gaps", not_known.page, self.dataset)
        made["dictionary"] = self.ask("page of fields", dictionary.page, self.dataset)
        for name, text in made.items():
            for address in re.findall(r'(?:href|src)="([^"]*)"', text or ""):
                self.ask(f"address on {name}", self._safe, unescape(address))
        for value in (*self.dataset.organisations(), *self.dataset.sources()):
            for address in re.findall(r'href="([^"]*)"', value._repr_html_()):
                self.ask("address in a notebook", self._safe, unescape(address))

    def _safe(self, address):
        scheme = urlsplit(address.strip()).scheme
        assert scheme in ("", "http", "https"), address

    def commands(self):
        """Run every command on the dumped data set."""
        folder = str(self.folder / "dumped")
        first = {name: next(iter(ids), "none") for name, ids in self.ids.items()}
        words = {
            "chair": [str(day) for day in EDGES], "on": [str(day) for day in EDGES],
            "members": [str(day) for day in EDGES], "today": [None], "timeline": [None],
            "state": [first["states"]], "person": [first["people"]], "body": [first["bodies"]],
            "summit": [first["summits"], "1"], "agreement": [first["agreements"]], "search": ["east 2001"],
            "cite": [f"{name}/{identifier}" for name, identifier in first.items()],
            "check": [folder], "gaps": [None], "seal": [None], "info": [None], "summits": [None],
            "agreements": [None],
        }  # fmt: skip
        for command in sorted({*COMMANDS} & {*words}):
            for word, last in itertools.product(words[command], ([], ["--json"])):
                line = [command, *([word] if word else []), "--data", folder, *last]
                self.ask(" ".join(line[:2]), self._run, line)

    def _run(self, line):
        out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
        with redirect_stdout(out), redirect_stderr(out):
            try:
                status = main(line)
            except SystemExit as end:
                status = end.code
        assert status in (0, 1, 2), status

    def _days(self):
        for name in KINDS:
            for record in self.dataset.records(name):
                yield from _dates(record)
        yield self.dataset.as_of()

    def _calls(self, method):
        """Yield arguments for a method: each choice for what it needs, and each option alone."""
        parameters = inspect.signature(method).parameters.values()
        positional = [
            self._choices(parameter.name)
            for parameter in parameters
            if parameter.kind is not parameter.KEYWORD_ONLY
        ]
        for arguments in itertools.islice(itertools.product(*positional), 2000):
            yield arguments, {}
        first = tuple(choices[-1] for choices in positional)
        for parameter in parameters:
            if parameter.kind is parameter.KEYWORD_ONLY:
                for choice in self._choices(parameter.name):
                    yield first, {parameter.name: choice}

    def _choices(self, name):
        """Return what is passed for a parameter: by its name, or the keys of what it may mean."""
        if name in DAYS:
            return self.days
        if name == "record":
            return [record for kind in KINDS for record in self.dataset.records(kind)[:2]]
        if name == "required":
            return [self.dataset.seal(), ts.seal()]
        if name in PASSED:
            return PASSED[name]
        keys = [key for kind in KINDS_OF.get(name, KINDS) for key in self.ids[kind][:3]]
        return [*keys, 1, "regular", "turkic-speaking-states", "states"]

    def _value(self, value):
        name = f"{type(value).__name__} {getattr(value, 'id', '')}"
        for show in (repr, str, hash, Value._repr_html_, ts.to_dict, copy.deepcopy):
            self.ask(f"{show.__name__} of {name}", show, value)
        for attribute in dir(type(value)):
            if attribute.startswith("_"):
                continue
            content = self.ask(f"{attribute} of {name}", getattr, value, attribute)
            if inspect.ismethod(content):
                for arguments in self._arguments(value, content):
                    self.ask(f"{attribute} of {name}", content, *arguments)
            for part in content if isinstance(content, tuple) else ():
                if isinstance(part, Value) and not hasattr(part, "id"):
                    self._value(part)

    def _copied(self, value):
        assert pickle.loads(pickle.dumps(value)) == value
        json.dumps(ts.to_dict(value)).encode()

    def _arguments(self, value, method):
        """Yield arguments for a method of a value."""
        names = [
            parameter.name
            for parameter in inspect.signature(method).parameters.values()
            if parameter.kind is not parameter.KEYWORD_ONLY
        ]
        if not names:
            return [()]
        if names == ["field"]:
            fields = [*_fields(value)]
            return [(path,) for field in fields for path in [field, *paths_of(value, field)]]
        if names == ["language"]:
            return [("en",), ("TR_tr",)]
        return [(day,) for day in self.days]


def _fields(value):
    return [attribute.name for attribute in type(value).__attrs_attrs__]


def _dates(value):
    """Yield the first and last day of each date in a value and its parts, and the days beside it."""
    for name in _fields(value):
        content = getattr(value, name)
        if isinstance(content, ts.PartialDate):
            yield content.first_day
            yield content.last_day
        elif isinstance(content, datetime.date):
            yield content
        for part in content if isinstance(content, tuple) else ():
            if isinstance(part, Value):
                yield from _dates(part)
