"""The data that ships with the package, record by record."""

import copy
import inspect
import pickle
import re
import unicodedata
import warnings
from pathlib import Path

import attrs
import pytest

import turkicstates as ts

BUNDLED = ts.Dataset.bundled()
DATA = Path(ts.__file__).with_name("data")
RECORD_KINDS = (
    "states", "organisations", "people", "bodies", "offices", "office_terms", "agreements",
    "summits", "chairmanships", "statements", "meetings", "designations", "awards", "places",
)  # fmt: skip
KINDS = ("sources", *RECORD_KINDS, "gaps")
RECORDS = [
    pytest.param(record, id=f"{kind}/{record.id}")
    for kind in RECORD_KINDS
    for record in getattr(ts, kind)()
]
EVERY = [
    *RECORDS,
    *(pytest.param(source, id=f"sources/{source.id}") for source in ts.sources()),
    *(pytest.param(gap, id=f"gaps/{gap.id}") for gap in ts.gaps()),
]
COUNCIL = ts.summits(series="council-of-heads-of-state")
HELD = [
    pytest.param(summit, id=summit.id)
    for summit in COUNCIL
    if summit.status == "held" and summit.participants and summit.start <= ts.as_of()
]
REGULAR = [
    pytest.param(summit, id=summit.id)
    for summit in ts.summits(
        series="council-of-heads-of-state", kind="regular", status="held", since="2011-01-01"
    )
]


class TestFiles:
    """The data files"""

    @pytest.mark.parametrize("path", sorted(DATA.glob("*.json")), ids=lambda path: path.name)
    def test_canonical(self, path, tmp_path_factory):
        """A data file is byte for byte what dump writes."""
        folder = tmp_path_factory.getbasetemp() / "canonical"
        BUNDLED.dump(folder)
        assert (folder / path.name).read_bytes() == path.read_bytes()

    def test_complete(self, tmp_path):
        """There is a file for every kind of record, one for the description, and no other."""
        BUNDLED.dump(tmp_path / "out")
        expected = {"meta.json", *(f"{kind}.json" for kind in KINDS)}
        assert expected == {path.name for path in (tmp_path / "out").iterdir()}
        assert expected == {path.name for path in DATA.glob("*.json")}

    def test_no_problems(self):
        """No rule is broken."""
        assert () == BUNDLED.problems()

    def test_loads_as_a_data_set_of_the_users_own(self):
        """The folder of the bundled data loads like any other, and is equal."""
        assert BUNDLED == ts.Dataset.load(DATA)


class TestRecords:
    """Every bundled record"""

    @pytest.mark.parametrize("record", RECORDS)
    def test_cites_its_sources(self, record):
        """A record has citations, each of which supports something and has a source."""
        assert record.citations
        assert all(citation.supports for citation in record.citations)
        assert all(citation.source.id == citation.source_id for citation in record.citations)

    @pytest.mark.parametrize("record", RECORDS)
    def test_what_it_shows_has_a_source(self, record):
        """What a property shows of a cited field has the citations of that field."""
        for name in ("name", "title", "theme"):
            shown = getattr(record, name, None)
            if shown and shown != getattr(record, "label", None):
                assert record.cite(name)

    def test_identifiers(self):
        """Identifiers are lower-case slugs, and no two records of a kind share one."""
        for kind in KINDS:
            ids = [record.id for record in getattr(ts, kind)()]
            odd = [
                identifier
                for identifier in ids
                if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", identifier)
            ]
            assert [] == odd
            assert len(ids) == len(set(ids))

    def test_text_is_clean(self):
        """No text begins or ends with a space, or has a control character in it."""
        dirty = [
            (record.id, text)
            for kind in KINDS
            for record in getattr(ts, kind)()
            for text in _texts(ts.to_dict(record))
            if text != text.strip() or re.search(r"[\x00-\x1f\x7f]", text)
        ]
        assert [] == dirty

    def test_scripts(self):
        """No word of one script has a letter in it that only looks like one of that script."""
        mixed = [
            (record.id, word)
            for kind in KINDS
            for record in getattr(ts, kind)()
            for text in _texts(ts.to_dict(record))
            for word in re.findall(r"[^\W\d_]+", text)
            if len({_script(letter) for letter in word} - {None}) > 1
        ]
        assert [] == mixed

    @pytest.mark.parametrize(
        ("word", "expected"),
        [
            ("Tүrki", {"LATIN", "CYRILLIC"}),
            ("Саммит", {"CYRILLIC"}),
            ("Οttawa", {"LATIN", "GREEK"}),
            ("Oʻzbekiston", {"LATIN", None}),
            ("Türkiyə", {"LATIN"}),
        ],
    )
    def test_script_of_a_letter(self, word, expected):
        """Letters belong to a script, and signs between them, such as ʻ, to none."""
        assert expected == {_script(letter) for letter in word}


def _script(letter):
    """Return the script of a letter: LATIN, CYRILLIC, GREEK, ..., or None for a modifier."""
    script = unicodedata.name(letter).partition(" ")[0]
    return None if script in {"MODIFIER", "COMBINING"} else script


def _texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _texts(inner)


class TestSources:
    """Every bundled source"""

    def test_each_is_used(self):
        """Every source is cited by a record, or claims something in a dispute."""
        used = set()
        for kind in RECORD_KINDS:
            for record in getattr(ts, kind)():
                used |= {citation.source_id for citation in record.citations}
                for dispute in record.disputes:
                    used |= {
                        source_id for claim in dispute.values for source_id in claim.source_ids
                    }
        assert set() == {source.id for source in ts.sources()} - used

    def test_each_says_what_it_is(self):
        """Every source has a title or a description, so no footnote shows a bare address."""
        assert [] == [source.id for source in ts.sources() if source.heading is None]

    def test_descriptions(self):
        """A description is one short phrase, and stands only where the title is unknown."""
        described = [source for source in ts.sources() if source.description is not None]
        odd = [
            source.id
            for source in described
            if source.title
            or not re.fullmatch(r"[^\W\d_][^\n\[\]]{9,229}[^\s.\[\]]", source.description)
        ]
        assert [] == odd

    def test_copies(self):
        """A copy says where it is, so nobody takes it for the page of its publisher."""
        silent = [
            source.id
            for source in ts.sources()
            if re.search(r"Wikipedia|Wikinews|Britannica", source.publisher or "")
            and not re.match(
                r"https?://[\w.]*\b(wikipedia|wikinews|britannica)\.(org|com)\b", source.url or ""
            )
            and not re.search(r"\b[Cc]opy\b.*\w|[Qq]uoted at", source.note or "")
        ]
        assert [] == silent
        hosts = ("sitefabrikasi.com", "-staging.")
        for source in ts.sources():
            if source.url and any(host in source.url for host in hosts):
                assert re.search(r"copy of the organisation’s site|test host", source.note or "")

    def test_without_address(self):
        """A source without an address says where or how it was read."""
        silent = [source.id for source in ts.sources() if not source.url and not source.note]
        assert [] == silent

    def test_addresses(self):
        """An address is one of the web, with no space in it."""
        odd = [
            source.url
            for source in ts.sources()
            if source.url and not re.fullmatch(r"https?://\S+", source.url)
        ]
        assert [] == odd


class TestConfidence:
    """What a high confidence takes"""

    HIGH = [
        record for (record,) in (each.values for each in RECORDS) if record.confidence == "high"
    ]
    LISTS = re.compile(
        "Wikipedia|Wikidata|Encyclop|Central Intelligence|WorldAtlas|Archontology|Goemans"
    )

    def test_more_than_an_announcement(self):
        """A day that is known only from what was published before it is not certain."""
        announced = [
            (record.id, name)
            for record in self.HIGH
            for name in ("start", "end", "date", "signed")
            for day in [str(getattr(record, name, None) or "")]
            if len(day) == len("2001-01-01")
            for published in [[citation.source.published for citation in record.cite(name)]]
            if all(published) and all(str(each) < day[: len(str(each))] for each in published)
        ]
        assert [] == announced

    def test_more_than_a_list(self):
        """A term of office that only encyclopaedias and lists of holders give is not certain."""
        listed = [
            (record.id, name)
            for record in self.HIGH
            for name in ("start", "end")
            if isinstance(record, ts.OfficeTerm) and getattr(record, name)
            if all(
                self.LISTS.search(citation.source.publisher or "") for citation in record.cite(name)
            )
        ]
        assert [] == listed


class TestGaps:
    """Every bundled gap"""

    @pytest.mark.parametrize("gap", [pytest.param(gap, id=gap.id) for gap in ts.gaps()])
    def test_names_what_is_there(self, gap):
        """A gap names a kind of record, and records of that kind that exist."""
        assert gap.kind in KINDS
        assert set(gap.record_ids) <= {record.id for record in getattr(ts, gap.kind)()}

    @pytest.mark.parametrize("gap", [pytest.param(gap, id=gap.id) for gap in ts.gaps()])
    def test_names_a_field(self, gap):
        """The field that a gap would fill, or better, is one of the records that it names."""
        name = (gap.field or "id").partition(".")[0]
        records = [record for record in getattr(ts, gap.kind)() if record.id in gap.record_ids]
        assert all(name in attrs.fields_dict(type(record)) for record in records)


class TestStates:
    """Every bundled state"""

    STATES = [pytest.param(state, id=state.id) for state in ts.states() if state.alpha_2]

    @pytest.mark.parametrize("state", STATES)
    def test_codes(self, state):
        """The ISO codes are those of ISO 3166-1, as pycountry has them."""
        countries = pytest.importorskip("pycountry").countries
        country = countries.get(alpha_2=state.alpha_2)
        expected = (country.alpha_2, country.alpha_3, country.numeric)
        assert expected == (state.alpha_2, state.alpha_3, state.numeric)

    @pytest.mark.parametrize("state", STATES)
    def test_names(self, state):
        """The names are those of the Unicode CLDR, as Babel has them."""
        babel = pytest.importorskip("babel")
        expected = {
            tag: babel.Locale.parse(tag.replace("-", "_")).territories.get(state.alpha_2)
            for tag in state.names
        }
        assert expected == dict(state.names)

    def test_one_without_codes(self):
        """Northern Cyprus has no ISO code, and its note says who recognises it."""
        state = ts.state("northern-cyprus")
        assert (None, None, None) == (state.alpha_2, state.alpha_3, state.numeric)
        assert "Only Türkiye recognises it" in state.note


class TestParticipants:
    """Who came to a meeting of the Council of Heads of State"""

    @pytest.mark.parametrize("summit", HELD)
    def test_roles(self, summit):
        """A state takes part as what it was to the organisation on the day the leaders met."""
        day = summit.leaders_met or summit.start
        expected = {"member": "member", "observer": "observer", "guest": "none"}
        for participant in summit.participants:
            if str(participant.role) in expected:
                known = {party.id for party in (*ts.states(), *ts.organisations())}
                assert participant.party_id in known
                assert (participant.party_id, expected[participant.role]) == (
                    participant.party_id,
                    str(ts.status_of(participant.party_id, day)),
                )

    @pytest.mark.parametrize("summit", HELD)
    def test_members_are_accounted_for(self, summit):
        """Every member state of the day is among those who came, or those who stayed away."""
        day = summit.leaders_met or summit.start
        accounted_for = {party.party_id for party in (*summit.participants, *summit.absences)}
        assert set() == {state.id for state in ts.members_on(day)} - accounted_for

    @pytest.mark.parametrize("summit", HELD)
    def test_heads_of_state(self, summit):
        """Who came as head of state was head of that state on the day."""
        day = summit.leaders_met or summit.start
        for participant in summit.participants:
            if (
                participant.level == "head-of-state"
                and participant.person_id
                and participant.role != "honorary-chairman"
            ):
                assert participant.person_id == ts.head_of_state_on(participant.party_id, day).id


class TestHandovers:
    """Regular summits and terms of the chair"""

    @pytest.mark.parametrize("summit", REGULAR)
    def test_a_term_starts(self, summit):
        """Each regular summit held since 2011 hands the chair to its host on the day the leaders met."""
        terms = [term for term in ts.chairmanships() if term.summit_id == summit.id]
        assert [(summit.leaders_met, summit.host_id)] == [
            (term.start, term.state_id) for term in terms
        ]

    def test_no_other_term(self):
        """Every term of the chair was handed over by one of those summits."""
        regular = [summit.values[0].id for summit in REGULAR]
        assert regular == [term.summit_id for term in ts.chairmanships()]


LOOK_UPS = {
    "chair_on": lambda day, **options: ts.chair_on(day, **options),
    "members_on": lambda day, **options: ts.members_on(day, **options),
    "observers_on": lambda day, **options: ts.observers_on(day, **options),
    "status_of": lambda day, **options: ts.status_of("KZ", day, **options),
    "secretary_general_on": lambda day, **options: ts.secretary_general_on(day, **options),
    "head_of_state_on": lambda day, **options: ts.head_of_state_on("KZ", day, **options),
    "name_on": lambda day, **options: ts.name_on(day, **options),
    "snapshot_on": lambda day, **options: ts.snapshot_on(day, **options),
}


class TestStaleness:
    """Days after the one up to which the data was checked"""

    @pytest.mark.parametrize("name", LOOK_UPS)
    def test_warns(self, name):
        """The answer comes with one warning, which points at the line that asked."""
        ask = LOOK_UPS[name]
        with pytest.warns(
            ts.StaleDataWarning, match="was checked up to .*, and 2999-01-01 is later"
        ) as caught:
            assert ask("2999-01-01")
        assert [__file__] == [warning.filename for warning in caught]
        assert [inspect.getsourcelines(ask)[1]] == [warning.lineno for warning in caught]

    @pytest.mark.parametrize("name", LOOK_UPS)
    def test_strict(self, name):
        """With strict it is an error that carries the day."""
        with pytest.raises(ts.NoRecordError, match="2999-01-01 is later") as caught:
            LOOK_UPS[name]("2999-01-01", strict=True)
        assert "2999-01-01" == str(caught.value.day)

    @pytest.mark.parametrize(
        "name", ["chair_on", "members_on", "observers_on", "status_of", "name_on"]
    )
    def test_the_day_itself(self, name):
        """On the day up to which the data was checked no answer warns, nor is it refused."""
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            assert LOOK_UPS[name](ts.as_of(), strict=True)

    @pytest.mark.parametrize(
        "name", ["chair_on", "members_on", "observers_on", "status_of", "name_on"]
    )
    def test_the_day_after(self, name):
        """From the next day on it warns."""
        with pytest.warns(ts.StaleDataWarning):
            LOOK_UPS[name](ts.as_of().add(days=1))

    def test_a_handover_nobody_has_looked_for(self):
        """That there is no handover on a day is not known after the day of the last check."""
        with pytest.warns(ts.StaleDataWarning):
            ts.handover_on("2999-01-01")

    def test_previous_summit_nobody_has_looked_for(self):
        """Which summit was the last before a day is not known after the day of the last check."""
        with pytest.warns(ts.StaleDataWarning):
            ts.previous_summit("2999-01-01")


class TestValues:
    """The bundled records as values"""

    @pytest.mark.slow
    @pytest.mark.parametrize("record", EVERY)
    def test_pickle_and_copy(self, record):
        """A record survives pickle and deepcopy, equal and with an equal hash."""
        again = pickle.loads(pickle.dumps(record))
        assert record == again
        assert hash(record) == hash(again)
        assert repr(record) == repr(again)
        assert record == copy.deepcopy(record)
        assert hash(record) == hash(copy.deepcopy(record))

    def test_no_two_are_equal(self):
        """No two bundled records are equal."""
        records = [record.values[0] for record in EVERY]
        assert len(records) == len(set(records))
