"""
Whatever is passed, the answer is ours: a result or an error of this package, and in time.

In a few seconds these tests try a few examples each. With ``TURKICSTATES_ROBUST=long`` each
tries new ones for ten minutes, an hour in all.
"""

import contextlib
import io
import os
import pickle
import time
import warnings
from importlib import import_module

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from mutations import KNOWN, ODD_TEXTS, WORDS, folders, keys
from watched import LONG, within

import turkicstates as ts
from conftest import write
from turkicstates.cli.parser import COMMANDS
from turkicstates.cli.program import main
from turkicstates.export import FORMATS

pytestmark = pytest.mark.slow

SECONDS = 600
"""How long a test tries where there is time."""

LIMIT = 20
"""How many seconds one example may take, which is far more than any needs."""

ALL = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture]


def fuzz(check, examples, **strategies):
    """Check drawn examples: so many, or as many as there is time for."""
    end = time.monotonic() + SECONDS if LONG else 0

    def limited(**drawn):
        with within(LIMIT), warnings.catch_warnings():
            warnings.simplefilter("ignore", ts.StaleDataWarning)
            check(**drawn)

    for number in range(1_000_000):
        tried = settings(
            max_examples=500 if LONG else examples,
            deadline=None,
            suppress_health_check=ALL,
            database=None,
            phases=(Phase.generate, Phase.shrink),
        )(given(**strategies)(limited))
        seed(number)(tried)()
        if time.monotonic() >= end:
            break


def ours(ask, *also):
    """Ask; whatever error comes must be one of ours, be shown and come back from a pickle."""
    try:
        return ask()
    except (ts.TurkicStatesError, *also) as error:
        refusal = error
    assert str(refusal).encode()
    with contextlib.suppress(AttributeError, TypeError, pickle.PicklingError, ValueError):
        raw = pickle.dumps(refusal)  # what was passed may be of no kind that can be pickled
        assert type(refusal) is type(pickle.loads(raw))
    return None


class TestLoad:
    """Dataset.load"""

    def test_changed_folders(self, tmp_path):
        """A folder in which anything was changed is refused, or answers everything."""
        fuzz(lambda files: self._check(tmp_path, files), 60, files=folders())

    def _check(self, tmp_path, files):
        for path in tmp_path.glob("data/*"):
            path.unlink()
        dataset = ours(lambda: ts.Dataset.load(write(tmp_path / "data", files)))
        if dataset is None:
            return
        dataset.problems()
        for event in dataset.timeline():
            ours(
                lambda event=event: dataset.snapshot_on(getattr(event.date, "last_day", event.date))
            )
        dataset.search("east ada pact eastville")
        for record in (*dataset.states(), *dataset.summits(), *dataset.agreements()):
            assert record._repr_html_()
            assert record == pickle.loads(pickle.dumps(record))
        for module in sorted({*FORMATS} - {"datapackage"}):
            assert import_module(f"turkicstates.export.{module}").contents(dataset)
        dataset.dump(tmp_path / "again")
        assert dataset == ts.Dataset.load(tmp_path / "again")

    def test_bytes(self, tmp_path):
        """A file of any bytes is refused, or read."""

        def check(raw, name):
            ours(lambda: ts.Dataset.load(write(tmp_path / "data", {**SOUND, name: raw})))

        pieces = st.sampled_from(
            [b"[", b"]", b"{", b"}", b",", b":", b'"id"', b'"', b"1e9", b"\\ud800", b"null"]
        )
        soup = st.binary(max_size=50) | st.lists(pieces | st.binary(max_size=3)).map(b"".join)
        fuzz(check, 60, raw=soup, name=st.sampled_from(sorted(SOUND)))


SOUND = {
    "meta.json": b'{"title": "A", "version": "1", "as_of": "2020-01-01", "licence": "CC0-1.0"}',
    "people.json": b"[]",
}

KEYED = {
    "state": ts.state, "person": ts.person, "body": ts.body, "summit": ts.summit, "agreement": ts.agreement,
    "organisation": ts.organisation, "party": ts.party, "office": ts.office, "place": ts.place, "source": ts.source,
    "chairmanship": ts.chairmanship,
    "chairmanships": lambda key: ts.chairmanships(state=key),
    "summits, host": lambda key: ts.summits(host=key),
    "summits, participant": lambda key: ts.summits(participant=key),
    "summits, kind": lambda key: ts.summits(kind=key),
    "summits, series": lambda key: ts.summits(series=key),
    "summits, status": lambda key: ts.summits(status=key),
    "summit, series": lambda key: ts.summit(1, series=key),
    "next_summit, series": lambda key: ts.next_summit("2020-01-01", series=key),
    "agreements, topic": lambda key: ts.agreements(topic=key),
    "agreements, signatory": lambda key: ts.agreements(signatory=key),
    "agreements, signatories": lambda key: ts.agreements(signatory=("KZ", key)),
    "agreements, summit": lambda key: ts.agreements(summit=key),
    "agreements, kind": lambda key: ts.agreements(kind=key),
    "office_terms, office": lambda key: ts.office_terms(office=key),
    "office_terms, person": lambda key: ts.office_terms(person=key),
    "office_terms, body": lambda key: ts.office_terms(body=key),
    "office_terms, kind": lambda key: ts.office_terms(kind=key),
    "designations": lambda key: ts.designations(kind=key, state=key),
    "awards": lambda key: ts.awards(person=key),
    "meetings": lambda key: ts.meetings(body=key),
    "meetings, participant": lambda key: ts.meetings(participant=key),
    "meetings, summit": lambda key: ts.meetings(summit=key),
    "office_terms, state": lambda key: ts.office_terms(state=key),
    "next_summit, kind": lambda key: ts.next_summit("2020-01-01", kind=key),
    "previous_summit, kind": lambda key: ts.previous_summit("2020-01-01", kind=key),
    "previous_summit, series": lambda key: ts.previous_summit("2020-01-01", series=key),
    "statements, summit": lambda key: ts.statements(summit=key),
    "statements": lambda key: ts.statements(speaker=key),
    "status_of": lambda key: ts.status_of(key, "2020-01-01"),
    "head_of_state_on": lambda key: ts.head_of_state_on(key, "2020-01-01"),
    "head_of_government_on": lambda key: ts.head_of_government_on(key, "2020-01-01"),
    "holder_on": lambda key: ts.holder_on(key, "2020-01-01"),
    "by_id": lambda key: ts.Dataset.bundled().by_id("states", key),
    "find": lambda key: ts.Dataset.bundled().find("parties", key),
    "cite": ts.summit(10).cite,
    "report": lambda key: ts.report(ts.summit(10), key),
    "require": ts.require,
}  # fmt: skip
"""What takes a key: any object, and no other error than ours."""

DATED = {
    "chair_on": ts.chair_on, "handover_on": ts.handover_on, "members_on": ts.members_on, "name_on": ts.name_on,
    "observers_on": ts.observers_on, "secretary_general_on": ts.secretary_general_on, "snapshot_on": ts.snapshot_on,
    "next_summit": ts.next_summit, "previous_summit": ts.previous_summit,
    "status_of": lambda day: ts.status_of("HU", day),
    "head_of_state_on": lambda day: ts.head_of_state_on("KG", day),
    "head_of_government_on": lambda day: ts.head_of_government_on("HU", day),
    "holder_on, office": lambda day: ts.holder_on("foreign-minister-of-turkiye", day),
    "office.holder_on": lambda day: ts.office("president-of-kazakhstan").holder_on(day),
    "changes_between": lambda day: ts.changes_between(day, "2020-01-01"),
    "changes_between, end": lambda day: ts.changes_between("2020-01-01", day),
    "timeline": lambda day: ts.timeline(since=day),
    "timeline, until": lambda day: ts.timeline(until=day),
    "summits": lambda day: ts.summits(until=day),
    "summits, since": lambda day: ts.summits(since=day),
    "agreements": lambda day: ts.agreements(in_force_on=day),
    "agreements, since": lambda day: ts.agreements(since=day),
    "agreements, until": lambda day: ts.agreements(until=day),
    "status_on": lambda day: ts.state("HU").status_on(day),
    "names_on": lambda day: ts.state("TR").names_on(day),
    "covers": lambda day: ts.state("HU").memberships[0].covers(day),
    "covers, name": lambda day: ts.organisation("ots").former_names[0].covers(day),
    "state.name_on": lambda day: ts.state("TR").name_on(day),
    "holder_on": lambda day: ts.chair_on("2023-11-03").holder_on(day),
    "strict": lambda day: ts.chair_on(day, strict=True),
}  # fmt: skip
"""What takes a day."""

TYPED = {
    "search": ts.search,
    "search, limit": lambda limit: ts.search("astana", limit=limit),
    "name_in": lambda tag: ts.state("KZ").name_in(tag),
    "name_on": lambda tag: ts.name_on("2020-01-01", language=tag),
    "names.best": lambda tag: ts.state("KZ").names.best(tag),
    "report": lambda record: ts.report(record, "theme"),
    "to_dict": ts.to_dict,
    "diff, old": lambda old: ts.diff(old, ts.Dataset.bundled()),
    "diff, new": lambda new: ts.diff(ts.Dataset.bundled(), new),
}
"""What says in its documentation that a wrong type is a TypeError."""


class TestArguments:
    """Keys, days and texts"""

    def test_keys(self):
        """Any object for a key is found, or refused in our own words."""
        fuzz(
            lambda name, key: ours(lambda: KEYED[name](key)),
            400,
            name=st.sampled_from([*KEYED]),
            key=keys,
        )

    def test_days(self):
        """Any object for a day is a day, or refused in our own words."""
        near = st.builds(
            "".join,
            st.lists(
                st.sampled_from(["2023", "-", "11", "03", "T", "W", ":", "Z", "."]), max_size=8
            ),
        )
        fuzz(
            lambda name, key: ours(lambda: DATED[name](key)),
            400,
            name=st.sampled_from([*DATED]),
            key=keys | near,
        )

    def test_types(self):
        """A wrong type for a text or a number is a TypeError, and no other error."""
        fuzz(
            lambda name, key: ours(lambda: TYPED[name](key), TypeError),
            200,
            name=st.sampled_from([*TYPED]),
            key=keys,
        )


class TestCommands:
    """The command line"""

    def test_any_words(self, tmp_path, monkeypatch):
        """Any words end with an answer, with nothing found, or with what was wrong with them."""
        monkeypatch.chdir(tmp_path)
        text = st.one_of(
            st.sampled_from([*map(str, KNOWN), *ODD_TEXTS]),
            st.sampled_from(WORDS),
            st.text(max_size=8),
        )
        words = st.lists(text, max_size=5)
        fuzz(self._check, 150, command=st.sampled_from([*COMMANDS, *COMMANDS, ""]), words=words)

    def _check(self, command, words):
        if command == "export":  # which makes folders: here, and nowhere else
            words = [word.replace("/", "_").replace(".", "_") for word in words]
        out = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
            try:
                status = main([command, *words] if command else words)
            except SystemExit as end:
                status = end.code
        assert status in (0, 1, 2), status


@pytest.fixture(autouse=True)
def _plain(monkeypatch):
    """Let no terminal of the tester matter."""
    for name in [name for name in os.environ if name in ("NO_COLOR", "FORCE_COLOR")]:
        monkeypatch.delenv(name)
