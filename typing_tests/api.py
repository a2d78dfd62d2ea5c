"""What type checkers make of the public API."""

from typing import Any, assert_type

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
assert_type(ts.head_of_state_on(417, "2010-06-01"), ts.Person)
assert_type(ts.head_of_government_on("HU", "2018-09-03"), ts.Person)
assert_type(ts.holder_on("foreign-minister-of-turkiye", "2015-01-01"), ts.Person)
assert_type(ts.holder_on(ts.office("president-of-kazakhstan"), strict=True), ts.Person)
assert_type(term.holders, tuple[ts.Person, ...])
assert_type(ts.name_on("2020-01-01"), str)
assert_type(ts.snapshot_on("2023-11-03"), ts.Snapshot)
assert_type(ts.changes_between("2019-01-01", "2024-01-01"), tuple[ts.Event, ...])
assert_type(ts.timeline(), tuple[ts.Event, ...])

assert_type(ts.state("KZ"), ts.State)
assert_type(ts.state(398), ts.State)


class Int64:
    """An integer of another library."""

    def __index__(self) -> int:
        """Return the integer."""
        return 10


assert_type(ts.summit(Int64()), ts.Summit)
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
assert_type(ts.agreements(signatory=("AZ", "KZ")), tuple[ts.Agreement, ...])
assert_type(ts.agreements(signatory=["AZ", ts.state("KZ"), 860]), tuple[ts.Agreement, ...])
assert_type(ts.next_summit("2023-11-04"), ts.Summit)
assert_type(ts.summits(participant="TM"), tuple[ts.Summit, ...])
assert_type(ts.meetings(participant=ts.person("Ilham Aliyev")), tuple[ts.Meeting, ...])
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

assert_type(ts.chairmanship(1), ts.Chairmanship)
assert_type(term.next, ts.Chairmanship | None)
assert_type(term.motto, str | None)
assert_type(ts.handover_on(), ts.Handover | None)
if (handover := ts.handover_on("2023-11-03")) is not None:
    assert_type(handover.outgoing, ts.Chairmanship | None)
    assert_type(handover.incoming, ts.Chairmanship)
    assert_type(handover.summit, ts.Summit | None)

assert_type(ts.organisation("ots"), ts.Organisation)
assert_type(ts.organisation("ots").flag_on("2020-01-01"), ts.Flag | None)
assert_type(ts.organisation("ots").affiliations[0].organisation, ts.Organisation)
assert_type(ts.organisation("ots").motto, str | None)
assert_type(ts.body("turkic-investment-fund").finances, tuple[ts.Amount, ...])
assert_type(ts.office("president-of-kazakhstan"), ts.Office)
assert_type(ts.source("trend-3820423"), ts.Source)
assert_type(ts.states(), tuple[ts.State, ...])
assert_type(ts.organisations(), tuple[ts.Organisation, ...])
assert_type(ts.people(), tuple[ts.Person, ...])
assert_type(ts.bodies(), tuple[ts.Body, ...])
assert_type(ts.offices(), tuple[ts.Office, ...])
assert_type(ts.office_terms(kind=ts.OfficeKind.HEAD_OF_STATE), tuple[ts.OfficeTerm, ...])
assert_type(ts.summits(host=ts.state("KZ"), kind="regular"), tuple[ts.Summit, ...])
assert_type(ts.meetings(summit=10), tuple[ts.Meeting, ...])
assert_type(ts.statements(summit=10), tuple[ts.Statement, ...])
assert_type(ts.designations(state="TR"), tuple[ts.Designation, ...])
assert_type(ts.awards(), tuple[ts.Award, ...])
assert_type(ts.sources(), tuple[ts.Source, ...])
assert_type(ts.previous_summit(), ts.Summit)

summit = ts.summit(10, series="council-of-heads-of-state")
assert_type(summit.ordinal, int | None)
assert_type(summit.kind, ts.SummitKind)
assert_type(summit.start, Date | ts.PartialDate)
assert_type(summit.host, ts.State | None)
assert_type(summit.theme, str | None)
assert_type(summit.presided_by, ts.Person | None)
assert_type(summit.participants, tuple[ts.Participant, ...])
assert_type(summit.participants[0].person, ts.Person | None)
assert_type(summit.expected[0].agreements, tuple[ts.Agreement, ...])
assert_type(summit.statements[0].speaker, ts.Person)
assert_type(summit.previous, ts.Summit | None)

treaty = ts.agreement("nakhchivan-agreement")
assert_type(treaty.signed, Date | ts.PartialDate | None)
assert_type(treaty.signatories[0].party, ts.State | ts.Organisation)
assert_type(treaty.ratifications, tuple[ts.Ratification, ...])
assert_type(treaty.initiators, tuple[ts.Initiative, ...])
assert_type(treaty.topics, tuple[str, ...])

state = ts.state("KZ")
assert_type(state.name, str)
assert_type(state.name_in("tr"), str)
assert_type(state.name_on("2020-01-01", language="tr"), str)
assert_type(state.memberships[0].start, Date)
assert_type(state.heads_of_state, tuple[ts.OfficeTerm, ...])
assert_type(state.capital, str | None)
assert_type(ts.PartialDate("2010-11").first_day, Date)

snapshot = ts.snapshot_on("2023-11-03")
assert_type(snapshot.chair, ts.Chairmanship | None)
assert_type(snapshot.date, Date)
ts.require(ts.Seal(version="2026.11.1", as_of="2026-03-21", sha256=ts.seal().sha256))
assert_type(snapshot.members, tuple[ts.State, ...])
assert_type(snapshot.summits, tuple[ts.Summit, ...])
assert_type(ts.to_dict(snapshot), dict[str, Any])
assert_type(ts.to_dict(ts.timeline()[0]), dict[str, Any])
assert_type(ts.to_dict(ts.Problem("a", "b", "c", "d")), dict[str, Any])
assert_type(ts.to_dict(ts.PartialDate("2010-11")), dict[str, Any])
assert_type(snapshot.heads_of_state, tuple[ts.Person | None, ...])
assert_type(snapshot.leaders, tuple[ts.Person | None, ...])
event = ts.timeline()[0]
assert_type(event.kind, ts.EventKind)
assert_type(event.record, ts.Record)

dispute = summit.disputes[0]
assert_type(dispute.values[0].sources, tuple[ts.Source, ...])
assert_type(summit.confidence, ts.Confidence)
assert_type(term.cite("start")[0].csl(), dict[str, object])
assert_type(ts.source("trend-3820423").bibtex(), str)
assert_type(ts.to_dict(summit), dict[str, Any])
assert_type(
    ts.Dataset.from_records(
        ts.Meta(title="t", version="1", as_of=Date(2020, 1, 1), licence="CC0-1.0"), [summit]
    ),
    ts.Dataset,
)
meta = ts.Dataset.bundled().meta
assert_type(meta.chair_office, ts.ChairOffice | None)
assert_type(meta.organisation_id, str | None)
assert_type(meta.languages, tuple[str, ...])
assert_type(meta.series, tuple[ts.Series, ...])
assert_type(summit.series, str)
assert_type(ts.chairmanship(1).office, ts.Office | None)
try:
    ts.state("Atlantis")
except ts.UnknownRecordError as error:
    assert_type(error.nearest, tuple[str, ...])
try:
    ts.Dataset.load("mine")
except ts.DatasetError as error:
    assert_type(error.problems, tuple[ts.Problem, ...])
    assert_type(error.problems[0].field, str)
assert_type(ts.office("president-of-kazakhstan").holder_on("2023-11-03"), ts.Person)
