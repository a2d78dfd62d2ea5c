"""What type checkers make of the public API."""

from typing import assert_type

from pendulum import Date

import turkicstates as ts

term = ts.chair_on("2023-11-03")
assert_type(term, ts.Chairmanship)
assert_type(term.state, ts.State)
assert_type(term.start, Date)
assert_type(term.end, Date | None)
assert_type(term.summit, ts.Summit | None)
assert_type(term.previous, ts.Chairmanship | None)
assert_type(term.holder_on("2023-11-03"), ts.Person)
assert_type(ts.handover_on("2023-11-03"), ts.Handover | None)
assert_type(ts.chairmanships(state="UZ"), tuple[ts.Chairmanship, ...])

assert_type(ts.members_on("2015-01-01"), tuple[ts.State, ...])
assert_type(ts.observers_on(), tuple[ts.State | ts.Organisation, ...])
assert_type(ts.status_of("HU", "2020-01-01"), ts.Status)
assert_type(ts.secretary_general_on("2013-05-01"), ts.Person)
assert_type(ts.head_of_state_on("KG", "2010-06-01"), ts.Person)
assert_type(ts.name_on("2020-01-01"), str)
assert_type(ts.snapshot_on("2023-11-03"), ts.Snapshot)
assert_type(ts.changes_between("2019-01-01", "2024-01-01"), tuple[ts.Event, ...])
assert_type(ts.timeline(), tuple[ts.Event, ...])

assert_type(ts.state("KZ"), ts.State)
assert_type(ts.state(398), ts.State)
assert_type(ts.party("ECO"), ts.State | ts.Organisation)
assert_type(ts.summit(10), ts.Summit)
assert_type(ts.summit(10).participants[0].party, ts.State | ts.Organisation)
assert_type(ts.summit(10).leaders_met, Date | ts.PartialDate | None)
assert_type(ts.summit(10).documents, tuple[ts.Agreement, ...])
assert_type(ts.person("kassym-jomart-tokayev"), ts.Person)
assert_type(ts.agreement("nakhchivan-agreement").titles, ts.Translations)
assert_type(ts.agreement("nakhchivan-agreement").titles["tr"], str)
assert_type(ts.body("turksoy"), ts.Body)
assert_type(ts.agreements(topic="transport"), tuple[ts.Agreement, ...])
assert_type(ts.next_summit("2023-11-04"), ts.Summit)
assert_type(ts.search("metroloji"), tuple[ts.Record, ...])

assert_type(term.sources, tuple[ts.Citation, ...])
assert_type(term.cite("start")[0].source, ts.Source)
assert_type(term.cite("start")[0].text(), str)
assert_type(term.disputes, tuple[ts.Dispute, ...])
assert_type(ts.as_of(), Date)
assert_type(ts.data_version(), str)
assert_type(ts.gaps(), tuple[ts.Gap, ...])
assert_type(ts.seal(), ts.Seal)
assert_type(ts.report(term, "start"), str)

dataset = ts.Dataset.bundled()
assert_type(dataset, ts.Dataset)
assert_type(ts.Dataset.load("mine"), ts.Dataset)
assert_type(dataset.problems(), tuple[ts.Problem, ...])
assert_type(ts.diff(dataset, dataset), tuple[ts.Change, ...])
