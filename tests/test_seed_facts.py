"""What the library must at least answer: the facts that it began from, each with a source."""

import turkicstates as ts

DAY = "2023-11-03"


def test_row_01_the_tenth_summit():
    """The tenth meeting took place in Astana, Kazakhstan, on 3 November 2023."""
    summit = ts.summit(10)
    facts = (summit.ordinal, summit.city, summit.host.name, str(summit.start))
    assert (10, "Astana", "Kazakhstan", DAY) == facts
    assert all(summit.cite(field) for field in ("ordinal", "city", "host_id", "start"))


def test_row_02_its_series():
    """Its series is the Council of Heads of State of the Organization of Turkic States."""
    assert "council-of-heads-of-state" == ts.summit(10).series
    assert "Organization of Turkic States" == ts.name_on(DAY)
    assert ts.organisation("ots").cite("names.en")


def test_row_03_tokayev():
    """Kassym-Jomart Tokayev was president of Kazakhstan that day, and presided as host."""
    summit = ts.summit(10)
    assert "Kassym-Jomart Tokayev" == ts.head_of_state_on("KZ", DAY).name
    assert "Kassym-Jomart Tokayev" == summit.presided_by.name
    assert "kassym-jomart-tokayev" in {participant.person_id for participant in summit.participants}
    assert summit.cite("presided_by_id")
    assert summit.cite("participants.kazakhstan")


def test_row_04_aliyev():
    """Ilham Aliyev was president of Azerbaijan that day, and took part."""
    summit = ts.summit(10)
    assert "Ilham Aliyev" == ts.head_of_state_on("AZ", DAY).name
    assert "ilham-aliyev" in {participant.person_id for participant in summit.participants}
    assert summit.cite("participants.azerbaijan")


def test_row_05_the_congratulation():
    """Tokayev congratulated Azerbaijan on restoring its territorial integrity."""
    (statement,) = [
        statement
        for statement in ts.statements(summit=10, speaker="kassym-jomart-tokayev")
        if "territorial integrity" in statement.subject
    ]
    assert "Kassym-Jomart Tokayev" == statement.speaker.name
    assert statement in ts.summit(10).statements
    assert ["Ilham Aliyev"] == [person.name for person in statement.addressees]
    assert DAY == str(statement.date)
    assert "resolution" in statement.text
    assert statement.cite("text")


def test_row_06_the_initiative():
    """The Turkic Council was established at Kazakhstan's initiative."""
    agreement = ts.agreement("nakhchivan-agreement")
    assert "kazakhstan" in {initiative.party_id for initiative in agreement.initiators}
    assert agreement.cite("initiators.kazakhstan")


def test_row_07_the_new_name():
    """It has since become a full international organisation under another name."""
    assert "Cooperation Council of Turkic Speaking States" == ts.name_on("2021-11-11")
    assert "Organization of Turkic States" == ts.name_on("2021-11-12")
    kinds = {event.kind for event in ts.changes_between("2021-11-12", "2021-11-13")}
    assert ts.EventKind.RENAMING in kinds
    assert ts.organisation("ots").cite("former_names")


def test_row_08_the_vision():
    """'Turkic World Vision 2040' has been approved, and answers to the report's title too."""
    vision = ts.agreement("turkic-world-vision-2040")
    assert vision is ts.agreement("Prospects for the Turkic World 2040")
    assert ts.AgreementStatus.ADOPTED == vision.status
    assert vision.cite("signed")


def test_row_09_emergency_response():
    """An instrument on emergency response was expected; one decision at Astana is on emergencies."""
    (decision,) = ts.agreements(summit="2023-astana", topic="emergency")
    assert "decision-day-of-remembrance-2023" == decision.id
    expected = next(
        expectation for expectation in ts.summit(10).expected if "emergency" in expectation.subject
    )
    assert "2024-bishkek" == expected.agreements[0].summit_id
    assert ts.summit(10).cite(f"expected.{expected.subject}")


def test_row_10_metrology():
    """An instrument on metrology was expected; a protocol was signed."""
    (protocol,) = ts.agreements(summit="2023-astana", topic="metrology")
    assert "metrology-protocol-2023" == protocol.id
    assert protocol.cite("signed")


def test_row_11_the_astana_act():
    """The Astana Act was adopted."""
    act = ts.agreement("astana-act")
    assert (ts.AgreementKind.ACT, DAY) == (act.kind, str(act.signed))
    assert act.cite("signed")


def test_row_12_the_declaration():
    """The Declaration of the Astana Summit is found by its title, among the documents."""
    declaration = ts.agreement("Declaration of the Astana Summit")
    assert declaration in ts.summit(10).documents
    assert declaration.cite("signed")


def test_row_13_the_transport_plan():
    """A joint action plan for the Transport Connectivity Programme was adopted."""
    (plan,) = ts.agreements(summit="2023-astana", topic="transport")
    assert plan is ts.agreement(plan.title)
    assert ts.AgreementKind.ACTION_PLAN == plan.kind
    assert plan.cite("titles.en")


def test_row_14_the_handover():
    """That day the chairmanship passed from Uzbekistan to Kazakhstan."""
    handover = ts.handover_on(DAY)
    assert "Uzbekistan" == handover.outgoing.state.name == ts.chair_on("2023-11-02").state.name
    assert "Kazakhstan" == handover.incoming.state.name == ts.chair_on(DAY).state.name
    assert handover.incoming.cite("start")


def test_row_15_uzbekistan_chaired():
    """Uzbekistan chaired in 2023 until then."""
    term = ts.chair_on("2023-06-01")
    assert "Uzbekistan" == term.state.name
    assert term.cite("state_id")


def test_row_16_since_samarkand():
    """Its term began with the Samarkand summit of November 2022."""
    term = ts.chair_on("2023-06-01")
    assert ("2022-11-11", "2022-samarkand") == (str(term.start), term.summit.id)
    assert term.cite("start")
    assert term.cite("summit_id")


def test_row_17_the_slogan():
    """The Samarkand summit's slogan is kept in the report's wording, and its rivals as a dispute."""
    summit = ts.summit("2022-samarkand")
    expected = "A new era of Turkic civilization: on the way to common development and prosperity"
    assert expected == summit.theme
    assert summit.cite("theme")
    assert "themes.en" in {dispute.field for dispute in summit.disputes}
