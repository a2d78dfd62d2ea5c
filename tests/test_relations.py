"""Relations: what is held as an identifier is resolved as a record."""

import attrs
import pytest

import turkicstates as ts
from turkicstates.records.kinds import KINDS


def _values(kind):
    """Yield the bundled records of a kind, and the values inside them."""
    waiting = list(getattr(ts, kind)())
    while waiting:
        value = waiting.pop()
        yield value
        for name in value._parts:
            waiting += getattr(value, name)


@pytest.mark.parametrize("kind", KINDS)
class TestRelations:
    """Every bundled record"""

    def test_one(self, kind):
        """A field x_id has a property x: the record of that identifier, or None."""
        for value in _values(kind):
            for field in attrs.fields(type(value)):
                name = field.name.removesuffix("_id")
                if name == field.name:
                    continue
                held, related = getattr(value, field.name), getattr(value, name)
                assert held == (None if related is None else related.id)

    def test_many(self, kind):
        """A field x_ids has a property xs: the records of those identifiers, in their order."""
        plural = {"addressee": "addressees", "agreement": "agreements", "source": "sources"}
        for value in _values(kind):
            for field in attrs.fields(type(value)):
                stem = field.name.removesuffix("_ids")
                if stem == field.name or kind == "gaps":
                    continue
                related = getattr(value, plural.get(stem, stem))
                assert getattr(value, field.name) == tuple(one.id for one in related)

    def test_repr(self, kind):
        """The repr names the class and the identifier, and the table escapes what it shows."""
        for value in getattr(ts, kind)():
            assert repr(value).startswith(f"{type(value).__name__}(id={value.id!r}")
            assert value._repr_html_().startswith("<table ")


class TestViews:
    """Properties that gather records"""

    def test_of_a_summit(self):
        """A summit knows its neighbours of the same series, its documents and what was said."""
        summit = ts.summit(10)
        assert "2023-ankara-extraordinary" == summit.previous.id
        assert summit is summit.previous.next
        assert {summit.id} == {one.summit_id for one in summit.documents}
        assert {summit.id} == {one.summit_id for one in summit.statements}
        assert ts.summits(series="turkic-speaking-states")[0].previous is None
        assert ts.summits(series="turkic-speaking-states")[-1].next is None

    def test_of_a_state(self):
        """A state knows its capital and its heads of state, oldest first."""
        state = ts.state("KZ")
        assert "Astana" == state.capital
        assert ["nursultan-nazarbayev", "kassym-jomart-tokayev"] == [
            term.person_id for term in state.heads_of_state
        ]

    def test_of_a_person(self):
        """A person knows the offices that were held."""
        offices = {term.office_id for term in ts.person("Ramil Hasan").office_terms}
        assert {"secretary-general-of-the-ots", "secretary-general-of-turkpa"} <= offices

    def test_of_an_office(self):
        """An office knows its terms, oldest first."""
        terms = ts.office("secretary-general-of-the-ots").terms
        assert "halil-akinci" == terms[0].person_id

    def test_of_a_body(self):
        """A body knows its heads."""
        assert "ramil-hasan" in {term.person_id for term in ts.body("turkpa").heads}

    def test_without_capital(self):
        """A state without a recorded capital has none."""
        state = ts.State(id="x", names=ts.Translations({"en": "X"}), confidence=ts.Confidence.LOW)
        assert state.capital is None

    def test_parties(self):
        """The party of a part is a state or an organisation."""
        assert isinstance(ts.summit(10).participants[0].party, ts.State)
        assert isinstance(ts.summit(10).absences[-1].party, ts.Organisation)


class TestCite:
    """Record.cite"""

    def test_unknown_field(self):
        """A field that the record lacks is refused with those that it has."""
        with pytest.raises(ts.InvalidOptionError, match="field='colour' is not one of 'id', "):
            ts.summit(10).cite("colour")

    def test_unknown_part(self):
        """A part that the record lacks is refused with those that it has."""
        with pytest.raises(ts.InvalidOptionError, match=r"'participants\.hungary'"):
            ts.summit(10).cite("participants.nobody")

    def test_relation(self):
        """A relation is cited by its own name too."""
        assert ts.summit(10).cite("host_id") == ts.summit(10).cite("host") != ()


class TestHtml:
    """_repr_html_"""

    def test_escapes(self):
        """Hostile text reaches the page escaped."""
        claim = ts.Claim(value="<script>alert(1)</script>", source_ids=("a",))
        assert "<script>" not in claim._repr_html_()
        assert "&lt;script&gt;" in claim._repr_html_()


class TestErrors:
    """Errors"""

    @pytest.mark.parametrize(
        "ask",
        [
            lambda: ts.chair_on("soon"),
            lambda: ts.chair_on("1999-01-01"),
            lambda: ts.state("Atlantis"),
            lambda: ts.summits(kind="huge"),
            lambda: ts.Dataset.load("no such folder"),
            lambda: ts.require(
                ts.Seal(version="0", as_of=ts.as_of(), sha256="0")
            ),
        ],
    )  # fmt: skip
    def test_pickle(self, ask):
        """An error survives a process boundary with its message and its facts."""
        import pickle

        with pytest.raises(ts.TurkicStatesError) as caught:
            ask()
        again = pickle.loads(pickle.dumps(caught.value))
        assert str(caught.value) == str(again)
        assert vars(caught.value) == vars(again)


class TestPartialDate:
    """PartialDate"""

    @pytest.mark.parametrize(
        "text",
        ["2010-13", "2010-00", "0000", "201", "2010-1", "2010-11-03", "20 0", "²⁰¹⁰", "2010-"],
    )
    def test_refuses(self, text):
        """What is neither a year nor a month is refused."""
        with pytest.raises(ValueError, match="is not a year"):
            ts.PartialDate(text)

    def test_leap_month(self):
        """A February of a leap year ends on its 29th."""
        assert "2024-02-29" == str(ts.PartialDate("2024-02").last_day)
        assert ("2012-01-01", "2012-12-31") == (
            str(ts.PartialDate("2012").first_day),
            str(ts.PartialDate("2012").last_day),
        )

    def test_as_a_question(self):
        """It names no day, and the error says how to ask."""
        with pytest.raises(ts.InvalidDateError, match="known to the month; pass its first_day"):
            ts.chair_on(ts.PartialDate("2020-01"))
